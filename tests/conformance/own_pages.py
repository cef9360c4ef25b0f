"""What newslint says of the pages of a site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from newslint.article import Article
from newslint.config import load
from newslint.config.flags import Flags
from newslint.config.moment import moment
from newslint.files import read, tree
from newslint.images.image_files import ImageFiles
from newslint.plugins import load as load_plugins
from newslint.site.making_pages import page_date
from newslint.text import Source
from newslint.why.images import describe_images

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUFFIXES = {".md", ".markdown", ".mkd", ".html", ".htm"}
_NOBODY_READS = {"draft", "future", "expired", "left-out"}


class OwnPage(NamedTuple):
    """
    What newslint says of one file; None where it does not know.

    `status` is `published`, `not published` or `build stops`. `instant_anywhere` is the instant that
    does not depend on the machine. `images` are the addresses in the body, with whether a file is
    published there.
    """

    status: str | None
    reason: str
    title: str | None
    instant: int | None
    instant_in_site_zone: int | None
    instant_anywhere: int | None
    address: str | None
    is_cut: bool | None
    images: dict[str, bool | None]


def own_pages(site: Path) -> dict[str, OwnPage]:
    """Return what newslint says of each file of a site that may be an article, by path."""
    plugins = load_plugins()
    config = load(Flags(now=moment(None, {}, _now)), plugins, str(site))
    images = ImageFiles(tree(config.root))
    found = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.suffix.lower() in _SUFFIXES and path.is_file() and not path.is_symlink():
            source = Source.decode(read(str(path)))
            settings = config.settings(str(path), source.text)
            article = Article(
                config.relative(str(path)),
                source,
                settings.site.generator,
                settings.schema,
                config.now,
                settings.site,
            )
            found[name] = _own_page(article, images)
    return found


def _now() -> float:
    import time

    return time.time()


def _own_page(article: Article, images: ImageFiles) -> OwnPage:
    page, summary = article.page, article.summary
    kinds = {"marker": True, "unknown": None, "key": None, "none": None, "words": None}
    return OwnPage(
        status=_status(article),
        reason=f"{article.kind.kind}, {page.status}: {page.ruling.reason or article.kind.reason}",
        title=page.title or None,
        instant=page.instant,
        instant_in_site_zone=page.instant_in_site_zone,
        instant_anywhere=_anywhere(article),
        address=None if page.address is None else unquote(page.address),
        is_cut=kinds.get(summary.kind, summary.kind == "paragraph"),
        images=dict(_images(article, images)),
    )


def _status(article: Article) -> str | None:
    if article.kind.kind == "text":
        return None
    status = article.page.status
    if not article.kind.is_page or status in _NOBODY_READS:
        return "not published"
    return {"build-stops": "build stops", "unknown": None}.get(status, "published")


def _anywhere(article: Article) -> int | None:
    """Return the instant of the page if machines in all zones agree on it."""
    page = article.page
    for date in article.dates:
        made = page_date(date, article.generator, article.build_zone).builds
        if date.path == page.date_from or any(build.instant == page.instant for build in made):
            same = {build.instant for build in made}
            return page.instant if same == {page.instant} else None
    return None


def _images(article: Article, images: ImageFiles) -> Iterator[tuple[str, bool | None]]:
    written = {reference.address for reference in article.image_references if not reference.key}
    for entry in describe_images(article, images, is_read=True):
        if entry["address"] in written:
            state = {"found": True, "missing": False}.get(entry["state"])
            yield unquote(entry["address"]), state
