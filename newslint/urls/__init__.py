"""URLs as browsers read them, and hosts that the web cannot reach."""

from __future__ import annotations

from newslint.urls.networks import private_host
from newslint.urls.plain_urls import read_url
from newslint.urls.url import Url, UrlFault, UrlKind

__all__ = ["Url", "UrlFault", "UrlKind", "private_host", "read_url"]
