"""Images that say nothing to readers who cannot see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Element

_NAMING = frozenset({"alt", ":alt", "v-bind:alt", "x-bind:alt", "aria-label", "aria-labelledby"})


class ImageWithoutAlt(Rule):
    """
    An image has no alternative text.

    Screen readers spell out the file name instead, search engines learn nothing, and where the
    image does not load nothing stands in its place.

    In HTML, `alt=""` says that the image is decoration and is let through, as are images hidden
    from screen readers or named for them in another way.
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
        default=True, doc="Whether to report Markdown images too, where empty text may be meant."
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report images in HTML and in Markdown, in their order."""
        found = [
            Violation(element.span, "the image has no alt attribute")
            for element in article.elements.named("img")
            if not _is_named(article, element)
        ]
        if self.markdown and "![" in article.text:
            found += (
                Violation(image.span, "the image has no alternative text")
                for image in article.images
                if not article.cut(image.alt).strip()
            )
            found.sort()
        return iter(found)


def _is_named(article: Article, element: Element) -> bool:
    for attribute in element.attributes:
        if attribute.name in _NAMING:
            return True
        if attribute.name == "role" and attribute.value in ("none", "presentation"):
            return True
        if attribute.name == "aria-hidden" and attribute.value == "true":
            return True
        # A template may write any attribute in this place.
        if "{{" in article.cut(attribute.name_span) or "{%" in article.cut(attribute.name_span):
            return True
    return False
