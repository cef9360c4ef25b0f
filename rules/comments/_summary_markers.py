"""Marks that end the summary of an article: whose they are, and where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newslint import Related, Span, Violation, compiled
from newslint.text import is_inside, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, SummaryMarker

_WORDS = frozenset(
    (
        *("more", "truncate", "pelican_begin_summary", "pelican_end_summary", "teaser_end"),
        *("readmore", "read more", "read-more", "excerpt", "end excerpt", "end-excerpt"),
        *("end_excerpt", "endexcerpt", "excerpt end", "excerpt-end", "excerpt_end"),
    )
)
_NOBODY_CHOOSES = ("truncate", "pelican_")
"""What stands in no mark that a site may choose for itself."""
_EXPRESSION = re.compile(r"\{/\*\s{0,9}+truncate\s{0,9}+\*/\}")
_HARMLESS = ("p", "html", "body")


class _Mark(NamedTuple):
    span: Span
    shown: str
    is_own: bool


def violations(article: Article, summary: SummaryMarker) -> Iterator[Violation]:
    """Yield the marks of `article` that do not work, in order."""
    places = sorted(_places(article))
    is_sample = summary.is_found_in_code and summary.native in article.text
    if not (places or is_sample) or not article.generator.is_article(article.site_path):
        return
    chosen = chosen_marker(article)
    if chosen:
        summary = summary._replace(native=chosen, pattern=re.escape(chosen), is_configurable=False)
    early = _in_code(article, summary) if is_sample else None
    if early is not None:
        yield early
    elif not chosen or (
        chosen.startswith("<!--") and article.text.find(chosen, article.body.start) < 0
    ):
        yield from _misplaced(article, summary, places)


def _misplaced(article: Article, summary: SummaryMarker, places: list[Span]) -> Iterator[Violation]:
    marks = _marks(article, summary, places)
    own = [mark for mark in marks if mark.is_own]
    if not own:
        yield from (_foreign(article, mark, summary) for mark in marks)
        return
    if summary.cuts_html:
        yield from _inside(article, own[0])
    if not summary.is_configurable:
        yield from (_second(article, own[0], mark) for mark in own[1:])


def chosen_marker(article: Article) -> str:
    """Return what the article, or the configuration of its site, has chosen for a mark."""
    summary = article.generator.summary
    if summary is None or not summary.key:
        return ""
    field = article.field(summary.key)
    if field is None and article.site.own_file is not None:
        field = article.site.own_file.find(summary.key)
    return field.text.strip() if field is not None else ""


def _marks(article: Article, summary: SummaryMarker, places: list[Span]) -> list[_Mark]:
    """Return the marks at `places` that are the generator's, or surely another's."""
    found = []
    for place in places:
        text = article.cut(place)
        is_own = compiled(summary.pattern).fullmatch(text) is not None
        may_be_chosen = summary.is_configurable and not any(
            word in text.lower() for word in _NOBODY_CHOOSES
        )
        if is_own or not may_be_chosen:
            found.append(_Mark(place, f"`{text}`" if "\n" not in text else quote(text), is_own))
    return found


def _places(article: Article) -> Iterator[Span]:
    """Yield where what may be a mark stands outside of code, in no order."""
    comments = [(c.span, c.text) for c in article.comments if not c.shown_as_code]
    if article.mdx is not None:
        comments = [(span, article.cut(span)[4:-3]) for span in article.mdx.html_comments]
    for span, text in comments:
        if text.strip().lower() in _WORDS:
            yield span
    if "{/*" in article.text:
        for match in _EXPRESSION.finditer(article.text, article.body.start):
            if not is_inside(article.code_regions, match.start()):
                yield Span(*match.span())


def _foreign(article: Article, mark: _Mark, summary: SummaryMarker) -> Violation:
    name = article.generator.title
    if "{" in mark.shown:
        problem = f"readers see {mark.shown} as text"
    else:
        problem = f"{mark.shown} does nothing in {name}"
    return Violation(mark.span, f"{problem}; {name} ends a summary at `{summary.native}`")


def _second(article: Article, first: _Mark, mark: _Mark) -> Violation:
    line = article.source.position(first.span.start).line
    message = f"the summary ends on line {line}, so that this {mark.shown} does nothing"
    return Violation(mark.span, message, related=(Related(first.span, "the summary ends here"),))


def _in_code(article: Article, summary: SummaryMarker) -> Violation | None:
    """Report the first mark of all if it is a sample."""
    mark = summary.native
    at = article.text.find(mark, article.body.start)
    if at < 0 or any(comment.span.start == at for comment in article.comments):
        return None
    if not is_inside(article.code_regions, at):
        return None
    message = (
        f"{article.generator.title} ends the summary here, in the middle of code; "
        f"put another `{mark}` above, where it should end"
    )
    return Violation(Span(at, at + len(mark)), message)


def _inside(article: Article, mark: _Mark) -> Iterator[Violation]:
    """Say what is open where the page is cut."""
    around = _around(article, mark.span)
    if around:
        message = (
            f"{article.generator.title} cuts the page here, inside {around}, which stays open "
            f"where the summary is shown; move {mark.shown} out of it"
        )
        yield Violation(mark.span, message)


def _around(article: Article, place: Span) -> str:
    for element in article.elements:
        end_tag = element.end_tag
        if element.span.start > place.start:
            break
        if end_tag is not None and end_tag.start > place.start and element.name not in _HARMLESS:
            return f"`<{element.name}>`"
    if article.markdown is not None and any(
        span.start <= place.start < span.end for span in article.markdown.containers
    ):
        return "a list or quote"
    return ""
