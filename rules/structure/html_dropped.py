"""HTML that is left out of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class HtmlDropped(Rule):
    """
    HTML in the article never reaches the page.

    Hugo leaves raw HTML out of Markdown unless `markup.goldmark.renderer.unsafe` is on: tags inside
    a line vanish, and a block that begins with one vanishes with all its text, down to the next
    blank line. The build says nothing, unless it is told to.

    Let through are comments, code, what stands between the tags of a shortcode, articles that are
    HTML, and sites whose configuration turns the HTML on, or was not found.
    """

    severity = Severity.ERROR
    tags = frozenset({"structure", "recommended"})
    examples = (
        Example(
            bad="The ferry:\n\n<p>It leaves at nine.</p>\n",
            good="The ferry:\n\nIt leaves at nine.\n",
            at="<p>",
            path="content/posts/article.md",
            generator="hugo",
            options={"assume_dropped": True},
        ),
    )

    assume_dropped: bool = option(
        False,  # noqa: FBT003 - the default of a public option
        "Report the HTML also where no configuration of the generator was found.",
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report the first element, and how many there are."""
        generator = article.generator
        if generator.raw_html != "dropped" or not article.elements or not article.is_markdown:
            return
        kept = article.site.keeps_raw_html
        if kept or (kept is None and not self.assume_dropped):
            return
        from ._dropped_html import dropped

        if not article.is_published:
            return
        places = dropped(article)
        if places:
            count = "1 element" if len(places) == 1 else f"{len(places)} elements, the first here,"
            verb = "is" if len(places) == 1 else "are"
            yield Violation(
                places[0],
                f"{generator.title} leaves out raw HTML, so that {count} {verb} not on the page; write "
                f"Markdown, or set `{generator.raw_html_setting}`",
            )
