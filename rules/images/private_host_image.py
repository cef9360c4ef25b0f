"""Images on hosts that readers cannot reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.text import quote
from newslint.urls import UrlKind, private_host
from newslint.urls.domains import is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_HOSTED = frozenset((UrlKind.WEB, UrlKind.PROTOCOL_RELATIVE))


class PrivateHostImage(Rule):
    """
    An image is on a host that readers cannot reach.

    `localhost`, `192.168.1.5`, a name without a dot: the image only loads on the author's computer or
    in the office. Elsewhere, the browser asks another machine in the reader's own network.

    newslint reads hosts as browsers do: `2130706433` and `0x7f.1` are `127.0.0.1`. Allow the hosts
    of an intranet with the option.
    """

    severity = Severity.ERROR
    tags = frozenset({"image", "security", "recommended"})
    examples = (
        Example(
            bad="![Two cranes](http://localhost:4000/assets/quay.jpg)\n",
            good="![Two cranes](/assets/quay.jpg)\n",
            at="http://localhost:4000/assets/quay.jpg",
        ),
        Example(
            bad='<img src="http://192.168.1.5/quay.jpg" alt="Two cranes">\n',
            good='<img src="http://192.0.43.7/quay.jpg" alt="Two cranes">\n',
            at="http://192.168.1.5/quay.jpg",
        ),
    )

    allow: tuple[str, ...] = option((), "Hosts that all readers of the site can reach.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL."""
        for reference in article.image_references:
            url = reference.url
            if url.kind in _HOSTED and url.host:
                what = private_host(url.host)
                if what and not is_among(url.host, self.allow):
                    yield Violation(
                        reference.span,
                        f"{quote(url.host)} is {what}, so readers do not see the image",
                        "save the image in the site",
                    )
