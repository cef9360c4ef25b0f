"""Images whose URL expires."""

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

_SIGN = re.compile(
    r"[?&;](?:x-[a-z]{3,4}-expires|x-expires|expires|e|ex|exp|se|oe|q-key-time|jwt|token)=",
    re.IGNORECASE,
)
_PARAMETER = re.compile(r"[?&;]([\w-]++)=([^&;#]*+)")
_SIGNED = (
    ("x-amz-expires", "x-amz-signature"),
    ("x-goog-expires", "x-goog-signature"),
    ("x-oss-expires", "x-oss-signature"),
    ("x-cos-expires", "x-cos-signature"),
    ("x-expires", "x-signature"),
    ("expires", "signature"),
    ("expires", "ssig"),
    ("expires", "sign"),
    ("expires", "sig"),
    ("expires", "token"),
    ("e", "token"),
    ("ex", "hm"),
    ("se", "sig"),
    ("oe", "oh"),
    ("exp", "sig"),
    ("q-key-time", "q-signature"),
)
"""
Pairs of parameters in lower case, the time when a URL expires and its signature: Amazon S3 and
CloudFront, Google, Aliyun, Tencent, Volcengine, Sina, Qiniu, Discord, Azure, Meta.
"""
_HOSTS = {
    "private-user-images.githubusercontent.com": "jwt",
    "raw.githubusercontent.com": "token",
    "media.licdn.com": "e",
}
"""Hosts whose URLs expire if they have this one parameter."""
_NEVER = 4_102_444_800
"""The year 2100, in seconds since 1970. URLs that expire later are taken as permanent."""


class ExpiringImageUrl(Rule):
    """
    The URL of an image is signed and expires.

    It was copied from a program that gives each visitor a URL that works for minutes or days. The
    author sees the image while writing; soon afterwards nobody does.

    Such a URL has a parameter with a time and one with a signature. URLs that work until 2100 or
    later are allowed, and so are tokens and versions without a time.
    """

    severity = Severity.ERROR
    tags = frozenset({"image", "recommended"})
    examples = (
        Example(
            bad="![Q](https://b.s3.amazonaws.com/q.jpg?X-Amz-Expires=3600&X-Amz-Signature=0f1e)\n",
            good="![Q](https://b.s3.amazonaws.com/q.jpg?X-Amz-Meta=3600)\n",
            at="https://b.s3.amazonaws.com/q.jpg?X-Amz-Expires=3600&X-Amz-Signature=0f1e",
        ),
    )

    allow: tuple[str, ...] = option((), "Hosts whose URLs are allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL."""
        for reference in article.image_references:
            url = reference.url
            if url.query and url.host and _SIGN.search(url.query):
                name = _expiry(url)
                if name and not is_among(url.host, self.allow):
                    message = f"the signed URL at {quote(url.host)} expires (`{name}`)"
                    yield Violation(reference.span, message, "save the image in the site")


def _expiry(url: Url) -> str:
    """Return the parameter that says when the URL expires; an empty text if it does not expire."""
    names: dict[str, str] = {name.lower(): name for name, _ in _PARAMETER.findall(url.query)}
    alone = _HOSTS.get(url.host, "")
    if alone in names:
        return names[alone]
    for expiry, signature in _SIGNED:
        if expiry in names and signature in names:
            values: dict[str, str] = dict(_PARAMETER.findall(url.query))
            return "" if _is_far(values[names[expiry]]) else names[expiry]
    return ""


def _is_far(value: str) -> bool:
    digits = value.isascii() and value.isdecimal() and len(value) <= 10  # noqa: PLR2004 - seconds
    return digits and int(value) >= _NEVER
