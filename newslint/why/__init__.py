"""What a site generator does with one article, and why, as plain values for `newslint why`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.front_matter.outcomes import UNREAD
from newslint.why.body import describe_body
from newslint.why.dates import describe_dates
from newslint.why.fences import describe_front_matter
from newslint.why.findings import describe_findings
from newslint.why.images import describe_images
from newslint.why.keys import describe_keys
from newslint.why.page import describe_page
from newslint.why.summary import describe_summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.article import Article
    from newslint.generators import Generator
    from newslint.images.image_files import ImageFiles
    from newslint.report import Diagnostic

__all__ = ["describe"]


def describe(
    article: Article,
    images: ImageFiles,
    others: Iterable[Generator] = (),
    diagnostics: Iterable[Diagnostic] = (),
) -> dict[str, Any]:
    """
    Describe what the generator of an article does with it, as JSON values.

    * `site`: the site that it belongs to, and how that is known.
    * `page`: whether it is published, where and when, and its title.
    * `summary`: what lists and feeds show.
    * `front-matter`: its outcome, here and with `others`.
    * `keys`: where each key comes from.
    * `dates`: the instants at which they are published.
    * `images`: the file of each in the repository.
    * `body`: what readers see.
    * `findings`: the `diagnostics` of rules, each with the fact behind it.

    Lines count from 1.
    """
    front_matter = describe_front_matter(article, others)
    is_read = front_matter["outcome"] not in UNREAD
    told = {
        "path": article.path,
        "site": _site(article),
        "page": describe_page(article),
        "summary": describe_summary(article),
        "front-matter": front_matter,
        "keys": describe_keys(article, is_read=is_read, is_known=front_matter["format"] != "other"),
        "dates": describe_dates(article) if is_read else [],
        "images": describe_images(article, images, is_read=is_read),
        "body": describe_body(article),
    }
    return {**told, "findings": describe_findings(article, diagnostics, told)}


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
