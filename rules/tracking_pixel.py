"""Images that watch readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, UrlKind, Violation, option

from ._hosts import is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Element, Url

_HOSTED = frozenset((UrlKind.WEB, UrlKind.PROTOCOL_RELATIVE))

_TRACKERS = frozenset(
    (
        "pixel.wp.com stats.wordpress.com feeds.wordpress.com google-analytics.com doubleclick.net "
        "googleadservices.com quantserve.com scorecardresearch.com b.scorecardresearch.com "
        "pixel.facebook.com pixel.mathtag.com bat.bing.com mc.yandex.ru counter.yadro.ru "
        "hm.baidu.com c.cnzz.com s.w.org analytics.twitter.com ads.linkedin.com "
        "pixel.quantserve.com pixel.quora.com ct.pinterest.com t.co.analytics hexagon-analytics.com"
    ).split()
)
"""Hosts whose images are there to be counted."""

_COUNTED = re.compile(
    r"feeds2?\.feedburner\.com/~[rf]{1,2}/|feeds\.[\w.-]+/~[rf]{1,2}/"
    r"|(?:www\.)?assoc-amazon\.[a-z.]++/e/ir|ir-[a-z]{2}\.amazon-adsystem\.com/e/ir"
    r"|(?:www\.)?facebook\.com/tr(?:\?|$)|blogger\.googleusercontent\.com/tracker/"
    r"|medium\.com/_/stat|[^?]*?/aggbug(?:/\d++\.aspx|\.ashx)"
)
"""Addresses of pixels on hosts that serve other things too; matched in host and path."""

_TINY = re.compile(r"\s*+[01](?:\.0*+)?\s*+(?:px)?\s*+")
_STYLED = re.compile(r"(?:^|;)\s*+(width|height)\s*+:([^;!]*+)")


class TrackingPixel(Rule):
    """
    An invisible image tells a third party who reads the article.

    It came along with a text copied from a feed, a shop or another site, and reports every reader
    to somebody whom neither they nor the site know; in the European Union that needs consent.

    Reported are images of at most 1 by 1 pixels from other hosts, and those of known trackers. The
    counter of VG Wort, which authors put there themselves, is let through.
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

    allow: tuple[str, ...] = option(("vgwort.de",), "Hosts whose pixels are let through.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the address."""
        for reference in article.image_references:
            url = reference.url
            if url.kind not in _HOSTED or not url.host or is_among(url.host, self.allow):
                continue
            if _is_tracker(url):
                yield Violation(reference.span, f"`{url.host}` counts readers by this image")
            elif reference.element is not None and _is_tiny(reference.element):
                what = f"an invisible image tells `{url.host}` who reads this"
                yield Violation(reference.span, what)


def _is_tracker(url: Url) -> bool:
    if is_among(url.host, _TRACKERS):
        return True
    return _COUNTED.match(url.host + url.path + url.query[:1]) is not None


def _is_tiny(element: Element) -> bool:
    """Tell whether width and height are each at most one pixel."""
    sizes = {}
    style = element.attribute("style")
    for attribute in (element.attribute("width"), element.attribute("height")):
        if attribute is not None and attribute.value is not None:
            sizes[attribute.name] = attribute.value
    if style is not None and style.value:
        sizes |= dict(_STYLED.findall(style.value.lower()))
    return len(sizes) == 2 and all(map(_TINY.fullmatch, sizes.values()))  # noqa: PLR2004 - both
