"""HTML that is shown as source code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.generators import Generator


class HtmlShownAsCode(Rule):
    """
    HTML is indented like code, so readers see its source.

    In CommonMark, a blank line ends an HTML block, and four columns of indentation after it start a
    code block: the page shows tags, URLs and CSS rules as text, and no image. kramdown (Jekyll) and
    Python-Markdown (Pelican, MkDocs) read an element up to its end tag, so they only show a block as
    code if all tags before it are closed. Eleventy and MDX have no indented code.

    A block is reported if it begins with a known tag or a comment, and an element is open before it
    or much of the article is HTML. Fenced code and samples in articles about HTML are allowed.
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
        """Return whether the generator reads CommonMark, where every such block is code."""
        return generator.dialect == "commonmark"

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each block from its first to its last visible character."""
        is_certain = article.generator.markdown(article.path).is_certain
        for span in article.shown_as_code:
            first, _ = article.source.position(span.start)
            last, _ = article.source.position(span.end)
            lines = f"line {first}" if first == last else f"lines {first}-{last}"
            start = article.source.line_span(first).start
            width = len(article.text[start : span.start].expandtabs(4))
            harm = "readers see its source" if is_certain else "CommonMark shows its source"
            yield Violation(
                span,
                f"the HTML on {lines} is indented by {width} columns, so {harm}",
                "remove the indentation",
                severity=None if is_certain else Severity.WARNING,
            )
