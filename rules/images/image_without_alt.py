"""Images without alternative text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.html import Element

_LABELS = frozenset({"alt", ":alt", "v-bind:alt", "x-bind:alt", "aria-label", "aria-labelledby"})
_NO_ATTRIBUTE = "the image has no `alt` attribute, so screen readers cannot describe it"
_DESCRIBE_IN_ATTRIBUTE = 'describe the image in `alt`, or write `alt=""` if it is decoration'
_NO_TEXT = "the image has no alternative text, so screen readers cannot describe it"
_DESCRIBE_IN_BRACKETS = "describe the image between `![` and `]`"


class ImageWithoutAlt(Rule):
    """
    An image has no alternative text.

    Screen readers read out the file name instead, search engines do not know what the image shows,
    and nothing replaces an image that does not load.

    In HTML, `alt=""` marks an image as decoration and is allowed. So are images that are hidden from
    screen readers or have a label such as `aria-label`.
    """

    severity = Severity.WARNING
    tags = frozenset({"image"})
    examples = (
        Example(
            bad='<p>The quay.</p>\n<img src="quay.jpg">\n',
            good='<p>The quay.</p>\n<img src="quay.jpg" alt="Two cranes at dusk">\n',
            at='<img src="quay.jpg">',
        ),
        Example(
            bad="The quay: ![](quay.jpg)\n",
            good="The quay: ![Two cranes](quay.jpg)\n",
            at="![](quay.jpg)",
        ),
    )

    markdown: bool = option(
        default=True,
        doc="Whether to report Markdown images too, whose text may be empty on purpose.",
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report images in HTML and in Markdown, in the order of the text."""
        found = [
            Violation(element.span, _NO_ATTRIBUTE, _DESCRIBE_IN_ATTRIBUTE)
            for element in article.elements.named("img")
            if not _has_label(article, element)
        ]
        if self.markdown and "![" in article.text:
            found += (
                Violation(image.span, _NO_TEXT, _DESCRIBE_IN_BRACKETS)
                for image in article.images
                if not article.cut(image.alt).strip()
            )
            found.sort()
        return iter(found)


def _has_label(article: Article, element: Element) -> bool:
    """Return whether an image has a text for screen readers, or is hidden from them."""
    for attribute in element.attributes:
        if attribute.name in _LABELS:
            return True
        if attribute.name == "role" and attribute.value in ("none", "presentation"):
            return True
        if attribute.name == "aria-hidden" and attribute.value == "true":
            return True
        # A template may write any attribute here.
        if "{{" in article.cut(attribute.name_span) or "{%" in article.cut(attribute.name_span):
            return True
    return False
