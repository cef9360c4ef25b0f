"""The site generator that only Acme has."""

from __future__ import annotations

from newslint.generators import Generator

ACME_SITE = Generator(
    name="acme-site",
    title="Acme Site",
    dialect="kramdown",
    article_folders=("content",),
    date_keys=("date", "reviewed"),
    key_sources={"date": ("file name",)},
    static_root="public",
)
