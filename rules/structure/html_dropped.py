"""HTML that is missing from the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation, option
from newslint.text import is_inside, outermost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_SHORTCODE = re.compile(r"\{\{<\s{0,9}+(/?)\s{0,9}+([\w./-]{1,80}+)")


class HtmlDropped(Rule):
    """
    HTML in the article is missing from the page.

    Hugo drops raw HTML from Markdown unless `markup.goldmark.renderer.unsafe` is on: tags inside a
    line disappear, and a block that begins with a tag disappears with all its text, up to the next
    blank line. By default, the build does not warn.

    Comments, code, the content of shortcodes and HTML articles are allowed. Sites that turn raw HTML
    on are not checked, nor are sites whose configuration was not found.
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
        "Report the HTML even if no configuration of the generator was found.",
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report the first element, and how many there are."""
        generator = article.generator
        if generator.raw_html != "dropped" or not article.elements or not article.is_markdown:
            return
        kept = article.site.keeps_raw_html
        if kept or (kept is None and not self.assume_dropped):
            return

        if not article.kind.is_page:
            return
        tags = _dropped_tags(article)
        if tags:
            count = f"{len(tags)} elements are" if len(tags) > 1 else "1 element is"
            yield Violation(
                tags[0],
                f"{generator.title} drops raw HTML: {count} missing from the page",
                f"write Markdown, or set `{generator.raw_html_setting}`",
            )


def _dropped_tags(article: Article) -> list[Span]:
    """Return the start tags outside code and shortcodes, in order."""
    kept = outermost([*article.code_regions, *_shortcode_contents(article)])
    return [
        element.span
        for element in article.elements
        if not element.shown_as_code and not is_inside(kept, element.span.start)
    ]


def _shortcode_contents(article: Article) -> list[Span]:
    """Return the spans from `{{< x >}}` to `{{< /x >}}`, whose content is not Markdown."""
    if "{{<" not in article.text:
        return []
    opened: dict[str, list[int]] = {}
    found = []
    for tag in _SHORTCODE.finditer(article.text, article.body.start):
        starts = opened.setdefault(tag[2], [])
        if not tag[1]:
            starts.append(tag.start())
        elif starts:
            found.append(Span(starts.pop(), tag.end()))
    return found
