"""Images that report readers to a third party."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.text import quote
from newslint.urls import UrlKind
from newslint.urls.domains import domains, is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.html import Element
    from newslint.urls import Url

_HOSTED = frozenset((UrlKind.WEB, UrlKind.PROTOCOL_RELATIVE))

_TRACKERS = frozenset(
    (
        "pixel.wp.com stats.wordpress.com feeds.wordpress.com google-analytics.com doubleclick.net "
        "googleadservices.com quantserve.com scorecardresearch.com pixel.facebook.com "
        "pixel.mathtag.com bat.bing.com mc.yandex.ru counter.yadro.ru hm.baidu.com c.cnzz.com "
        "analytics.twitter.com ads.linkedin.com pixel.quora.com ct.pinterest.com "
        "hexagon-analytics.com"
    ).split()
)
"""Hosts whose images only count readers."""
_SIGN = re.compile(r"/(?:~|e/ir|tr|aggbug|_/stat)")
_COUNTED = re.compile(
    r"feeds2?\.[\w.-]++/~[rf]{1,2}/"
    r"|(?:www\.)?assoc-amazon\.[a-z.]++/e/ir|ir-[a-z]{2}\.amazon-adsystem\.com/e/ir"
    r"|(?:www\.)?facebook\.com/tr/?$|blogger\.googleusercontent\.com/tracker/|medium\.com/_/stat"
)
"""Pixels on hosts that serve other images too; matched in host and path if `_SIGN` is found."""
_BUG = re.compile(r"/aggbug(?:/[0-9]++\.aspx|\.ashx)$")
"""The counter that Community Server and similar programs add to each post in a feed."""

_SIZED = re.compile(r"(?:width|height)\s*+[=:]\s*+[\"']?\s*+[01](?![0-9])", re.IGNORECASE)
_TINY = re.compile(r"\s*+[01](?:\.0*+)?\s*+(?:px)?\s*+")
_STYLED = re.compile(r"(?:^|;)\s*+(width|height)\s*+:([^;!]*+)")


class TrackingPixel(Rule):
    """
    An invisible image tells a third party who reads the article.

    It was copied with a text from a feed, a shop or another site. It reports each reader to a company
    that neither the reader nor the site chose; in the European Union this needs consent.

    The rule reports images of at most 1 by 1 pixels from other hosts, and images from known trackers.
    The counter of VG Wort, which authors add on purpose, is allowed.
    """

    severity = Severity.ERROR
    tags = frozenset({"image", "security", "recommended"})
    examples = (
        Example(
            bad='<img src="https://px.example.net/p?id=7" width="1" height="1" alt="">\n',
            good='<img src="/img/spacer.gif" width="1" height="1" alt="">\n',
            at="https://px.example.net/p?id=7",
        ),
        Example(
            bad="Text.![](http://feeds.feedburner.com/~r/harbour/~4/aBcD)\n",
            good="Text.![](https://img.example.org/r/4/aBcD)\n",
            at="http://feeds.feedburner.com/~r/harbour/~4/aBcD",
        ),
    )

    allow: tuple[str, ...] = option(("vgwort.de",), "Hosts whose pixels are allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL."""
        for reference in article.image_references:
            url = reference.url
            if not url.host or url.kind not in _HOSTED:
                continue
            if _is_tracker(url):
                message = f"{quote(url.host)} counts readers with this image"
            elif reference.element is not None and _is_tiny(article, reference.element):
                message = f"this invisible image tells {quote(url.host)} who reads the article"
            else:
                continue
            if not is_among(url.host, self.allow):
                yield Violation(reference.span, message, "remove the image")


def _is_tracker(url: Url) -> bool:
    if not _TRACKERS.isdisjoint(domains(url.host)):
        return True
    path = url.path
    if not _SIGN.search(path):
        return False
    return _COUNTED.match(url.host + path) is not None or _BUG.search(path) is not None


def _is_tiny(article: Article, element: Element) -> bool:
    """Return whether width and height are each at most one pixel."""
    tag = article.cut(element.span)
    if "height" not in tag.lower() or not _SIZED.search(tag):
        return False
    sizes = {}
    style = element.attribute("style")
    for attribute in (element.attribute("width"), element.attribute("height")):
        if attribute is not None and attribute.value is not None:
            sizes[attribute.name] = attribute.value
    if style is not None and style.value:
        sizes |= dict(_STYLED.findall(style.value.lower()))
    return len(sizes) == 2 and all(map(_TINY.fullmatch, sizes.values()))  # noqa: PLR2004 - both
