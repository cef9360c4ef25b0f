"""Images that come by way of somebody else's proxy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.text import quote
from newslint.urls.domains import is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Url

_PROXIES = frozenset(
    (
        "images.weserv.nl wsrv.nl i0.wp.com i1.wp.com i2.wp.com i3.wp.com corsproxy.io "
        "api.allorigins.win cors-anywhere.herokuapp.com camo.githubusercontent.com "
        "external-content.duckduckgo.com proxy.duckduckgo.com imageproxy.pimg.tw "
        "images-focus-opensocial.googleusercontent.com slack-imgs.com "
        "images1-focus-opensocial.googleusercontent.com pic1.xuehuaimg.com img.noobzone.ru "
        "encrypted-tbn0.gstatic.com encrypted-tbn1.gstatic.com encrypted-tbn2.gstatic.com "
        "encrypted-tbn3.gstatic.com timgsa.baidu.com proxy.bloggernow.workers.dev"
    ).split()
)
"""Hosts that fetch images of other hosts, and nothing else."""

_SIGN = re.compile(r"http|/(?:proxy|fetch|img|_next|cdn-cgi|search/down)|safe_image")
_FETCHES = re.compile(
    r"[\w-]++\.[\w-]++\.workers\.dev/(?:\?(?:url=)?|[\w/]*?)https?(?::|%3A)"
    r"|ci\d\.googleusercontent\.com/proxy/|[\w-]++\.googleusercontent\.com/gadgets/proxy"
    r"|image\.baidu\.com/search/down|res\.cloudinary\.com/[\w-]++/image/fetch/"
    r"|cdn\.statically\.io/img/|substackcdn\.com/image/fetch/|[\w.-]+/safe_image\.php"
    r"|[\w.-]+/_next/image|[\w.-]+/cdn-cgi/image/",
    re.IGNORECASE,
)
"""Addresses on other hosts that fetch an image from elsewhere; matched in host, path and query."""


class ImageProxy(Rule):
    """
    An image comes by way of somebody else's proxy.

    A program put the proxy before the address to get round a host that guards its images. Whoever
    runs the proxy sees the readers, may change the image, and may stop at any time; then all images
    are gone at once.

    The proxies of one's own site can be let through.
    """

    severity = Severity.WARNING
    tags = frozenset({"image"})
    examples = (
        Example(
            bad="![Two cranes](https://images.weserv.nl/?url=img.example.org/quay.jpg)\n",
            good="![Two cranes](https://img.example.org/quay.jpg)\n",
            at="https://images.weserv.nl/?url=img.example.org/quay.jpg",
        ),
        Example(
            bad='<img src="https://cors.someone.workers.dev/?http://img.example.org/quay.jpg">\n',
            good='<img src="https://site.someone.workers.dev/img/quay.jpg">\n',
            at="https://cors.someone.workers.dev/?http://img.example.org/quay.jpg",
        ),
    )

    allow: tuple[str, ...] = option((), "Hosts whose proxies are let through.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the address."""
        for reference in article.image_references:
            url = reference.url
            if url.host and _is_proxy(url) and not is_among(url.host, self.allow):
                yield Violation(
                    reference.span, f"the image comes by way of the proxy {quote(url.host)}"
                )


def _is_proxy(url: Url) -> bool:
    if is_among(url.host, _PROXIES):
        return True
    address = url.path + url.query
    if not _SIGN.search(address):
        return False
    return _FETCHES.match(url.host + address) is not None
