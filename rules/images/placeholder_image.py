"""Images from services for placeholders and random pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.text import quote
from newslint.urls.domains import domains, is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_PLACEHOLDER = "the image is a placeholder from"
_RANDOM = "readers see another image each time from"
_SERVICES = {
    **dict.fromkeys(
        (
            "picsum.photos placehold.co placehold.it placehold.jp place-hold.it placehold.net "
            "placeholder.com placeholder.pics placeholdit.imgix.net dummyimage.com fakeimg.pl "
            "placekitten.com placebear.com placeimg.com placecage.com fillmurray.com "
            "lorempixel.com loremflickr.com lorem.space unsplash.it fpoimg.com spaceholder.cc "
            "ipsumimage.appspot.com source.unsplash.com satyr.dev imageholder.pro"
        ).split(),
        _PLACEHOLDER,
    ),
    **dict.fromkeys(
        (
            "api.ixiaowai.cn api.btstu.cn api.dujin.org bing.ioliu.cn dmoe.cc img.paulzzh.com "
            "img.xjh.me api.mtyqx.cn acg.toubiec.cn random.imagecdn.app api.yimian.xyz "
            "bing.img.run tuapi.eees.cc t.mwm.moe api.vvhan.com"
        ).split(),
        _RANDOM,
    ),
}
"""Services that serve a box or any picture of a given size, and services of random pictures."""


class PlaceholderImage(Rule):
    """
    An image comes from a service for placeholders or random pictures.

    The author wanted to replace it, or a program added it because there was no image. It shows a
    grey box or a picture that has nothing to do with the article, and it changes or disappears with
    the service.
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
    allow: tuple[str, ...] = option((), "Hosts that are allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL."""
        for reference in article.image_references:
            host = reference.url.host
            if host:
                what = self._what_it_serves(host)
                if what and not is_among(host, self.allow):
                    yield Violation(
                        reference.span,
                        f"{what} {quote(host)}",
                        "replace it with an image of your own, or remove it",
                    )

    def _what_it_serves(self, host: str) -> str:
        """Say which images a host serves; an empty text if it is no such service."""
        for domain in domains(host):
            if domain in _SERVICES:
                return _SERVICES[domain]
        return _PLACEHOLDER if is_among(host, self.hosts) else ""
