"""Summary markers that end no summary, or end it in the wrong place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Span, Violation
from newslint.patterns import compiled
from newslint.text import is_inside, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.generators.parts import SummaryMarker
    from newslint.site.summaries import Summary

_WORDS = frozenset(
    (
        *("more", "truncate", "pelican_begin_summary", "pelican_end_summary", "teaser_end"),
        *("readmore", "read more", "read-more", "excerpt", "end excerpt", "end-excerpt"),
        *("end_excerpt", "endexcerpt", "excerpt end", "excerpt-end", "excerpt_end"),
    )
)
_NOBODY_CHOOSES = ("truncate", "pelican_")
"""What no site has in a marker that it may choose for itself."""
_MDX_SIGN = "{/*"
_MDX_MARKER = r"\{/\*\s{0,9}+truncate\s{0,9}+\*/\}"
_HARMLESS = ("p", "html", "body")


class MisplacedSummaryMarker(Rule):
    """
    A summary marker does not end the summary, or ends it in the wrong place.

    `<!-- truncate -->` from Docusaurus has no effect in Hexo, and `<!-- more -->` has no effect in
    Hugo, which needs `<!--more-->`: lists of articles and feeds show the whole text, or a piece of it
    that ends anywhere. A second marker has no effect either. Hexo cuts finished HTML: after a marker
    inside a list, a quote or an element, the rest of the list page is shown inside it too. Hugo also
    looks for its marker in code samples.

    Not reported: all markers if the generator is unknown or each site may choose its own marker;
    markers of other generators if one works; pages that are not articles; and code samples.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment", "structure", "recommended"})
    examples = (
        Example(
            bad="Ferries leave at nine.\n\n<!-- truncate -->\n\nThe fare is two crowns.\n",
            good="Ferries leave at nine.\n\n<!-- more -->\n\nThe fare is two crowns.\n",
            at="<!-- truncate -->",
            path="source/_posts/article.md",
            generator="hexo",
        ),
        Example(
            bad="Ferries leave at nine.\n\n<!-- more -->\n\nThe fare is two crowns.\n",
            good="Ferries leave at nine.\n\n<!--more-->\n\nThe fare is two crowns.\n",
            at="<!-- more -->",
            path="content/posts/article.md",
            generator="hugo",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each marker without effect, or with the wrong one."""
        marker = article.generator.summary
        if marker is None or not (
            article.comments or "<!--" in article.text or _MDX_SIGN in article.text
        ):
            return
        found = sorted(_candidates(article))
        if (found or marker.is_found_in_code) and article.kind.is_article:
            yield from _violations(article, article.summary, found)


def _candidates(article: Article) -> Iterator[Span]:
    """Yield where a summary marker of any generator is outside of code, in no order."""
    comments = [(c.span, c.text) for c in article.comments if not c.shown_as_code]
    if article.mdx is not None:
        comments = [(span, article.cut(span)[4:-3]) for span in article.mdx.html_comments]
    for span, text in comments:
        if text.strip().lower() in _WORDS:
            yield span
    if _MDX_SIGN in article.text:
        for match in re.compile(_MDX_MARKER).finditer(article.text, article.body.start):
            if not is_inside(article.code_regions, match.start()):
                yield Span(*match.span())


def _violations(article: Article, summary: Summary, found: list[Span]) -> Iterator[Violation]:
    marker = summary.marker
    if marker is None or summary.kind == "key":
        return
    in_code = _cut_in_code(article, summary)
    if in_code is not None:
        yield _in_code(article, marker, in_code)
    elif not article.chosen_summary_marker or (
        summary.cut is None and marker.native.startswith("<!--")
    ):
        yield from _misplaced(article, summary, marker, found)


def _misplaced(
    article: Article, summary: Summary, marker: SummaryMarker, found: list[Span]
) -> Iterator[Violation]:
    pattern = compiled(marker.pattern)
    own = [span for span in found if pattern.fullmatch(article.cut(span))]
    if not own:
        yield from (
            _foreign(article, span, marker)
            for span in found
            if not (marker.is_configurable and _may_be_chosen(article.cut(span)))
        )
    elif not marker.is_configurable and summary.cut is not None:
        if marker.cuts_html:
            yield from _inside_element(article, summary.cut)
        yield from (_second(article, summary.cut, span) for span in own if span > summary.cut)


def _may_be_chosen(marker: str) -> bool:
    return not any(word in marker.lower() for word in _NOBODY_CHOOSES)


def _foreign(article: Article, span: Span, marker: SummaryMarker) -> Violation:
    written = _quoted(article, span)
    message = f"{article.generator.title} does not recognise the summary marker {written}"
    if "{" in written:
        message = f"{message}, so readers see it as text"
    return Violation(span, message, _instead(article, marker))


def _instead(article: Article, marker: SummaryMarker) -> str:
    if marker.key and not article.chosen_summary_marker:
        return f"choose a marker with `{marker.key}`, or remove this one"
    needs = f", which needs {marker.needs}" if marker.needs else ""
    return f"use `{marker.native}`{needs}"


def _second(article: Article, first: Span, span: Span) -> Violation:
    line = article.source.position(first.start).line
    message = f"the summary ends on line {line}, so this {_quoted(article, span)} has no effect"
    related = (Related(first, "the summary ends here"),)
    return Violation(span, message, "remove it", related=related)


def _cut_in_code(article: Article, summary: Summary) -> Span | None:
    """Return where the summary ends, if that is in the middle of code."""
    cut = summary.cut
    if cut is None or any(comment.span.start == cut.start for comment in article.comments):
        return None
    return cut if is_inside(article.code_regions, cut.start) else None


def _in_code(article: Article, marker: SummaryMarker, cut: Span) -> Violation:
    message = f"{article.generator.title} ends the summary here, in the middle of code"
    return Violation(
        cut, message, f"put another `{marker.native}` above, where the summary should end"
    )


def _inside_element(article: Article, span: Span) -> Iterator[Violation]:
    """Report a marker inside an element, list or quote, which stays open where the page is cut."""
    around = _around(article, span)
    if around:
        message = (
            f"{article.generator.title} cuts the page here, inside {around}, which stays open "
            "where the summary is shown"
        )
        yield Violation(span, message, f"move {_quoted(article, span)} out of it")


def _around(article: Article, span: Span) -> str:
    for element in article.elements:
        end_tag = element.end_tag
        if element.span.start > span.start:
            break
        if end_tag is not None and end_tag.start > span.start and element.name not in _HARMLESS:
            return f"`<{element.name}>`"
    if article.markdown is not None and any(
        container.contains(span.start) for container in article.markdown.containers
    ):
        return "a list or quote"
    return ""


def _quoted(article: Article, span: Span) -> str:
    text = article.cut(span)
    # White space counts: `<!-- more -->` is another marker than `<!--more-->`.
    return quote(text) if "\n" in text else f"`{text}`"
