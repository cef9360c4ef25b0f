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
        summary = article.generator.summary
        if summary is None or not (
            article.comments or "<!--" in article.text or _MDX_SIGN in article.text
        ):
            return
        markers = sorted(_candidates(article))
        is_sample = summary.is_found_in_code and summary.native in article.text
        if (markers or is_sample) and article.kind.is_article:
            yield from _violations(article, summary, markers, is_sample=is_sample)


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


def _violations(
    article: Article, summary: SummaryMarker, markers: list[Span], *, is_sample: bool
) -> Iterator[Violation]:
    chosen = article.chosen_summary_marker
    if chosen:
        summary = summary._replace(native=chosen, pattern=re.escape(chosen), is_configurable=False)
    early = _in_code(article, summary) if is_sample else None
    if early is not None:
        yield early
    elif not chosen or (
        chosen.startswith("<!--") and article.text.find(chosen, article.body.start) < 0
    ):
        yield from _misplaced(article, summary, markers)


def _misplaced(
    article: Article, summary: SummaryMarker, markers: list[Span]
) -> Iterator[Violation]:
    pattern = compiled(summary.pattern)
    own = [span for span in markers if pattern.fullmatch(article.cut(span))]
    if not own:
        yield from (
            _foreign(article, span, summary)
            for span in markers
            if not (summary.is_configurable and _may_be_chosen(article.cut(span)))
        )
        return
    if summary.cuts_html:
        yield from _inside_element(article, own[0])
    if not summary.is_configurable:
        yield from (_second(article, own[0], span) for span in own[1:])


def _may_be_chosen(marker: str) -> bool:
    return not any(word in marker.lower() for word in _NOBODY_CHOOSES)


def _foreign(article: Article, span: Span, summary: SummaryMarker) -> Violation:
    written = _quoted(article, span)
    message = f"{article.generator.title} does not recognise the summary marker {written}"
    if "{" in written:
        message = f"{message}, so readers see it as text"
    return Violation(span, message, f"use `{summary.native}`")


def _second(article: Article, first: Span, span: Span) -> Violation:
    line = article.source.position(first.start).line
    message = f"the summary ends on line {line}, so this {_quoted(article, span)} has no effect"
    related = (Related(first, "the summary ends here"),)
    return Violation(span, message, "remove it", related=related)


def _in_code(article: Article, summary: SummaryMarker) -> Violation | None:
    """Report the first marker of the article if it is in code."""
    marker = summary.native
    at = article.text.find(marker, article.body.start)
    if at < 0 or any(comment.span.start == at for comment in article.comments):
        return None
    if not is_inside(article.code_regions, at):
        return None
    message = f"{article.generator.title} ends the summary here, in the middle of code"
    help_ = f"put another `{marker}` above, where the summary should end"
    return Violation(Span(at, at + len(marker)), message, help_)


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
