"""Images that stand in for one that never came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

from ._hosts import is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_SERVICES = frozenset(
    (
        "picsum.photos placehold.co placehold.it placehold.jp place-hold.it placehold.net "
        "placeholder.com via.placeholder.com placeholder.pics placeholdit.imgix.net dummyimage.com "
        "fakeimg.pl placekitten.com placebear.com placeimg.com placecage.com fillmurray.com "
        "lorempixel.com loremflickr.com lorem.space unsplash.it fpoimg.com ipsumimage.appspot.com "
        "source.unsplash.com satyr.dev spaceholder.cc imageholder.pro"
    ).split()
)
"""Services that draw a box of a given size, or give any picture of that size."""

_RANDOM = frozenset(
    (
        "api.ixiaowai.cn api.btstu.cn api.dujin.org bing.ioliu.cn dmoe.cc img.paulzzh.com "
        "img.xjh.me api.mtyqx.cn acg.toubiec.cn random.imagecdn.app api.yimian.xyz bing.img.run "
        "tuapi.eees.cc t.mwm.moe api.vvhan.com"
    ).split()
)
"""Services that give another picture each time."""


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
            if not host or is_among(host, self.allow):
                continue
            if is_among(host, _SERVICES) or is_among(host, self.hosts):
                yield Violation(reference.span, f"`{host}` gives placeholders, not this image")
            elif is_among(host, _RANDOM):
                yield Violation(reference.span, f"`{host}` gives another image each time")
