"""Images that are loaded through a proxy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.text import quote
from newslint.urls.domains import is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.urls import Url

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
"""Hosts that only serve images of other hosts."""

_SIGN = re.compile(r"http|/(?:proxy|fetch|img|_next|cdn-cgi|search/down)|safe_image")
_FETCHES = re.compile(
    r"[\w-]++\.[\w-]++\.workers\.dev/(?:\?(?:url=)?|[\w/]*?)https?(?::|%3A)"
    r"|ci\d\.googleusercontent\.com/proxy/|[\w-]++\.googleusercontent\.com/gadgets/proxy"
    r"|image\.baidu\.com/search/down|res\.cloudinary\.com/[\w-]++/image/fetch/"
    r"|cdn\.statically\.io/img/|substackcdn\.com/image/fetch/|[\w.-]+/safe_image\.php"
    r"|[\w.-]+/_next/image|[\w.-]+/cdn-cgi/image/",
    re.IGNORECASE,
)
"""URLs of proxies on other hosts; matched in host, path and query."""


class ImageProxy(Rule):
    """
    An image is loaded through a proxy that belongs to somebody else.

    A program added the proxy because the host of the image does not serve it to other sites. The
    owner of the proxy sees who reads the article, can change the image, and can stop at any time;
    then all these images are missing at once.

    Allow the proxy of your own site with the option.
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

    allow: tuple[str, ...] = option((), "Hosts whose proxies are allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL."""
        for reference in article.image_references:
            url = reference.url
            if url.host and _is_proxy(url) and not is_among(url.host, self.allow):
                yield Violation(
                    reference.span,
                    f"the image is loaded through the proxy {quote(url.host)}",
                    "write the URL of the original image",
                )


def _is_proxy(url: Url) -> bool:
    if is_among(url.host, _PROXIES):
        return True
    address = url.path + url.query
    if not _SIGN.search(address):
        return False
    return _FETCHES.match(url.host + address) is not None
