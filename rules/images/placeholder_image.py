"""Images that stand in for one that never came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.text import quote
from newslint.urls.domains import domains, is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_PLACEHOLDERS = "gives placeholders, not this image"
_ANOTHER = "gives another image each time"
_SERVICES = {
    **dict.fromkeys(
        (
            "picsum.photos placehold.co placehold.it placehold.jp place-hold.it placehold.net "
            "placeholder.com placeholder.pics placeholdit.imgix.net dummyimage.com fakeimg.pl "
            "placekitten.com placebear.com placeimg.com placecage.com fillmurray.com "
            "lorempixel.com loremflickr.com lorem.space unsplash.it fpoimg.com spaceholder.cc "
            "ipsumimage.appspot.com source.unsplash.com satyr.dev imageholder.pro"
        ).split(),
        _PLACEHOLDERS,
    ),
    **dict.fromkeys(
        (
            "api.ixiaowai.cn api.btstu.cn api.dujin.org bing.ioliu.cn dmoe.cc img.paulzzh.com "
            "img.xjh.me api.mtyqx.cn acg.toubiec.cn random.imagecdn.app api.yimian.xyz "
            "bing.img.run tuapi.eees.cc t.mwm.moe api.vvhan.com"
        ).split(),
        _ANOTHER,
    ),
}
"""Services that draw a box or give any picture of a given size, and those of random pictures."""


class PlaceholderImage(Rule):
    """
    An image is one of a service for placeholders or random pictures.

    It was meant to be replaced, or a program put it there for want of one. It shows a grey box or
    somebody's landscape, says nothing about the article, and changes or vanishes when the service
    does.
    """

    severity = Severity.WARNING
    tags = frozenset({"image"})
    examples = (
        Example(
            bad="---\ntitle: Harbour\ncover: https://picsum.photos/800/450\n---\n",
            good="---\ntitle: Harbour\ncover: /img/quay.jpg\n---\n",
            at="https://picsum.photos/800/450",
        ),
    )

    hosts: tuple[str, ...] = option((), "Further hosts whose images are placeholders.")
    allow: tuple[str, ...] = option((), "Hosts that are let through.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the address."""
        for reference in article.image_references:
            host = reference.url.host
            if host:
                what = self._of_service(host)
                if what and not is_among(host, self.allow):
                    yield Violation(reference.span, f"{quote(host)} {what}")

    def _of_service(self, host: str) -> str:
        """Say what a host gives if it is one of a service."""
        for domain in domains(host):
            if domain in _SERVICES:
                return _SERVICES[domain]
        return _PLACEHOLDERS if is_among(host, self.hosts) else ""
