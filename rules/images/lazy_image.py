"""Images that need a script to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.images.lazy_images import lazy_images

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class LazyImage(Rule):
    """
    An image needs a script to load.

    The article was copied from a page with a script that moves the real URL from `data-src` to `src`.
    Without that script, readers see a dot or nothing. Feeds, emails and search engines never run
    scripts.

    Images that show a picture of their own are allowed, and so are those that a `<noscript>`
    repeats.
    """

    severity = Severity.ERROR
    tags = frozenset({"image", "recommended"})
    examples = (
        Example(
            bad='<img src="/img/blank.gif" data-src="/img/quay.jpg" alt="Two cranes">\n',
            good='<img src="/img/quay.jpg" loading="lazy" alt="Two cranes">\n',
            at="/img/blank.gif",
        ),
        Example(
            bad='<img data-original="/img/quay.jpg" alt="Two cranes">\n',
            good='<img src="/img/small/quay.jpg" data-original="/img/quay.jpg" alt="Two cranes">\n',
            at='<img data-original="/img/quay.jpg" alt="Two cranes">',
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL that browsers load, or at the start tag if there is none."""
        images = lazy_images(article.image_references)
        repeated = _shown_without_scripts(article) if images else frozenset()
        for whole, (loaded, lazy) in images.items():
            if lazy.address not in repeated:
                is_empty = loaded is None or loaded.span.start == loaded.span.end
                attribute = "srcset" if lazy.attribute.endswith("srcset") else "src"
                yield Violation(
                    whole if loaded is None or is_empty else loaded.span,
                    f"the image URL is in `{lazy.attribute}`, so nothing loads without a script",
                    f"move the URL to `{attribute}`",
                )


def _shown_without_scripts(article: Article) -> frozenset[str]:
    """Return the URLs of the images inside `<noscript>`."""
    return frozenset(
        reference.address
        for reference in article.image_references
        if reference.element is not None
        and not reference.is_lazy
        and "noscript" in reference.element.ancestors
    )
