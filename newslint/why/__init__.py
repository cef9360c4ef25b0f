"""What a site generator does with one article, and why, as plain values for `newslint why`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.front_matter.outcomes import UNREAD
from newslint.why.body import describe_body
from newslint.why.dates import describe_dates
from newslint.why.fences import describe_front_matter
from newslint.why.images import describe_images
from newslint.why.keys import describe_keys
from newslint.why.left_out import left_out_reasons

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.article import Article
    from newslint.generators import Generator
    from newslint.images.image_files import ImageFiles

__all__ = ["describe"]


def describe(
    article: Article, images: ImageFiles, others: Iterable[Generator] = ()
) -> dict[str, Any]:
    """
    Describe what the generator of an article does with it, as JSON values.

    * `site`: the site that it belongs to, and how that is known.
    * `front-matter`: its outcome, here and with `others`.
    * `keys`: where each key comes from.
    * `dates`: the instants at which they are published.
    * `images`: the file of each in the repository.
    * `body`: what readers see.

    Lines count from 1.
    """
    front_matter = describe_front_matter(article, others)
    is_read = front_matter["outcome"] not in UNREAD
    front_matter["left-out"] = left_out_reasons(article) if is_read else []
    return {
        "path": article.path,
        "site": _site(article),
        "front-matter": front_matter,
        "keys": describe_keys(article, is_read=is_read, is_known=front_matter["format"] != "other"),
        "dates": describe_dates(article) if is_read and not front_matter["left-out"] else [],
        "images": describe_images(article, images, is_read=is_read),
        "body": describe_body(article),
    }


def _site(article: Article) -> dict[str, Any]:
    site, generator = article.site, article.generator
    return {
        "generator": generator.name,
        "title": generator.title,
        "folder": site.folder or ".",
        "from": [site.to_project(sign) for sign in site.signs],
        "is-article": article.kind.is_article,
        "timezone": site.timezone,
        "timezone-from": site.zone.source if site.zone is not None else None,
        "problems": site.found_problems(),
    }
