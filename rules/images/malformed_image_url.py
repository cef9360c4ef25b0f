"""Images whose URL is malformed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_HELP = {
    "no-host": "write the host, or only the path of a file in this site",
    "bad-host": "correct the host",
    "bad-port": "correct the port, or remove it",
    "slashes": "write exactly two slashes before the host",
    "two-schemes": "write one URL only",
    "misspelt-scheme": "write `https://`",
    "no-scheme": "write the scheme before the host, such as `https://`",
    "credentials": "remove the user name and the password before the `@`",
    "quotes": "remove it, or write it percent-encoded if it is part of the file name",
    "markdown": "write one URL only",
    "space": "write `%20`",
    "line-break": "write the URL on one line, without tabs",
    "backslash": "write `/`",
    "escape": "remove the backslash",
    "invisible": "remove the character, or type the URL again",
    "percent": "write `%25` for a percent sign",
}
"""What to do, by the kind of the fault."""


class MalformedImageUrl(Rule):
    """
    The URL of an image is malformed.

    `https:/`, an invalid host, two URLs in one, a space: browsers do not load the image, look for a
    file of the site, or repair the URL. Feed readers, email programs and search engines repair less.

    What browsers repair is a warning, the rest is an error. Letters of all scripts, URLs without a
    file extension, and everything that a template writes are allowed. Paths on the author's computer
    are reported by `local-path-image`.
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
        """Point at the URL."""
        for reference in article.image_references:
            faults = reference.url.faults
            if not faults:
                continue
            kind, message = faults[0]
            severity = None
            if reference.is_text:
                message = f"CommonMark shows this image as text: {message}"
            elif all(fault.is_repaired for fault in faults):
                severity = Severity.WARNING
            yield Violation(reference.span, message, _HELP[kind], severity=severity)
