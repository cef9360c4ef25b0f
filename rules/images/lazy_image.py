"""Images that wait for a script that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class LazyImage(Rule):
    """
    An image shows a stub, and its true address waits for a script.

    The page that the article was copied from had a script that put `data-src` in the place of
    `src`. Without it readers see a dot or nothing; feeds, mails and search engines never run it.

    Let through: images that show something of their own, and those that are there a second time
    in a `<noscript>`.
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
        """Point at the stub, or at the start tag where there is no `src`."""
        if not any(each.attribute and each.is_lazy for each in article.image_references):
            return
        from ._lazy import shown_without_scripts, stubs

        shown = shown_without_scripts(article)
        for whole, (stub, lazy) in stubs(article).items():
            if lazy.address not in shown:
                is_empty = stub is None or stub.span.start == stub.span.end
                yield Violation(
                    whole if stub is None or is_empty else stub.span,
                    f"the image's address waits in `{lazy.attribute}` for a script",
                )
