"""An unknown generator: only what is true of all generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.unknown_files import UnknownFiles

    return UnknownFiles


UNKNOWN = Generator(
    name="unknown",
    title="the site generator",
    site_reader=_site_reader,
    dialect="unknown",
    reads_yaml_1_1=True,
    has_dates_for_texts=True,
    draft_folders=("_drafts", "drafts"),
    draft_values={"draft": True, "published": False, "status": "draft"},
    dated_folders=("_posts", "posts", "blog", "news"),
    required=(),
    key_sources={"title": ("other title", "other data", "heading"), "date": ("path",)},
    date_keys=(
        "date",
        "updated",
        "lastmod",
        "modified",
        "publishDate",
        "pubDate",
        "updatedDate",
        "expiryDate",
        "last_modified_at",
        "last_updated",
        "last_update.date",
        "created",
    ),
    date_words=frozenset(("last modified", "created", "git last modified", "git created")),
    image_keys=(
        *("image", "images", "cover", "thumbnail", "headimg", "banner", "featured_image"),
        *("featuredImage", "feature_image", "featureImage", "heroImage", "hero_image"),
        *("coverImage", "cover_image", "og_image", "ogImage", "socialImage", "photos"),
        *("header.image", "header.teaser", "extra.image", "extra.cover"),
    ),
    formats=frozenset({"yaml", "toml", "json"}),
)
