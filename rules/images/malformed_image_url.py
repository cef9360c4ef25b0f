"""Images whose address does not follow the grammar of addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class MalformedImageUrl(Rule):
    """
    The address of an image is malformed.

    `https:/`, a host that can be none, two addresses in one, a space: browsers give up, look for a
    file of the site, or mend it in their own way; feed readers, mail programs and search engines
    mend less.

    What browsers mend is a warning, the rest an error. The letters of other scripts, addresses
    without a file extension, and whatever a template fills in are let through. So are paths of the
    author's machine, which are `local-path-image`'s.
    """

    severity = Severity.ERROR
    tags = frozenset({"image", "recommended"})
    examples = (
        Example(
            bad="![Two cranes](https:////img.example.org/quay.jpg)\n",
            good="![Two cranes](https://img.example.org/quay.jpg?w=800|sharp)\n",
            at="https:////img.example.org/quay.jpg",
        ),
        Example(
            bad='<img src="www.example.org/quay.jpg" alt="Two cranes">\n',
            good='<img src="https://www.example.org/%E6%B8%AF" alt="Two cranes">\n',
            at="www.example.org/quay.jpg",
        ),
        Example(
            bad="![Two cranes](quay at night.jpg)\n",
            good="![Two cranes](<quay at night.jpg>)\n\n![Two cranes](quay%20at%20night.jpg)\n",
            at="quay at night.jpg",
            generator="hexo",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the address."""
        for reference in article.image_references:
            faults = reference.url.faults
            if not faults:
                continue
            message = faults[0].message
            if reference.is_text:
                yield Violation(reference.span, f"CommonMark takes the image for text: {message}")
            elif all(fault.is_mended for fault in faults):
                yield Violation(reference.span, message, severity=Severity.WARNING)
            else:
                yield Violation(reference.span, message)
