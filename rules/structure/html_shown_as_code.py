"""HTML that readers see as source code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Generator


class HtmlShownAsCode(Rule):
    """
    HTML is indented so far that readers see its source.

    In CommonMark a blank line ends an HTML block, and four columns of indentation after it begin a
    code block: the page shows tags, addresses and style rules as text, and no image. kramdown
    (Jekyll) and Python-Markdown (Pelican, MkDocs) read an element up to its end tag, and so show
    only a block before which every tag is closed; Eleventy and MDX have no code by indentation.

    A block counts if it begins with a known tag or a comment, and an element is open before it or
    much of the article is HTML. Fenced code, and samples in articles about HTML, are let through.
    """

    severity = Severity.ERROR
    tags = frozenset({"structure"})
    examples = (
        Example(
            bad="<div>\n<p>Text.</p>\n\n    <p>More.</p>\n</div>\n",
            good="<div>\n<p>Text.</p>\n\n<p>More.</p>\n</div>\n",
            at="<p>More.</p>",
            generator="hexo",
        ),
    )

    @classmethod
    def is_recommended(cls, generator: Generator) -> bool:
        """Where an element may hold the block is certain in CommonMark alone."""
        return generator.dialect == "commonmark"

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each block from its first to its last visible character."""
        is_certain = article.generator.markdown(article.path).is_certain
        for span in article.shown_as_code:
            first, _ = article.source.position(span.start)
            last, _ = article.source.position(span.end)
            lines = f"line {first} is" if first == last else f"lines {first}-{last} are"
            start = article.source.line_span(first).start
            width = len(article.text[start : span.start].expandtabs(4))
            outcome = "readers see" if is_certain else "a CommonMark generator shows"
            yield Violation(
                span,
                f"{lines} indented by {width} columns: {outcome} this HTML as text",
                severity=None if is_certain else Severity.WARNING,
            )
