"""What readers get of an article: whether, where and when, under which title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.dates.spelling import utc_time

if TYPE_CHECKING:
    from newslint.article import Article


def describe_page(article: Article) -> dict[str, Any]:
    """
    Describe `Article.page`.

    * `status`: one of `newslint.site.page.STATUSES`, with its `reason` and the `place` that decides.
    * `kind`: what the file is to the generator, with `kind-reason` and `kind-setting`.
    * `address`: the path that readers ask for, None where it is not known.
    * `title`, `title-from`, `date-from`: where each comes from is a line, or a file and a line.
    * `in-utc`, `in-zone`: the instant for a build on a machine in UTC, and in the site's `zone`.
    * `depends-on-machine`: whether these differ; None if one of them is not known.
    """
    page, kind = article.page, article.kind
    moments = (page.instant, page.instant_in_site_zone)
    return {
        "status": page.status,
        "reason": page.ruling.reason,
        "place": page.ruling.place or None,
        "kind": kind.kind,
        "kind-reason": kind.reason,
        "kind-setting": kind.setting or None,
        "address": address_of(article, page.address),
        "title": page.title,
        "title-from": page.title_from or None,
        "date-from": page.date_from or None,
        "in-utc": _time(page.instant),
        "in-zone": _time(page.instant_in_site_zone),
        "zone": article.site_zone,
        "depends-on-machine": None if None in moments else moments[0] != moments[1],
    }


def address_of(article: Article, path: str | None) -> str | None:
    """Return the path that readers ask for, that of the site's own address before it."""
    if path is None:
        return None
    base = article.site.published.base
    return f"/{base}{path}" if base and path.startswith("/") else path


def _time(instant: int | None) -> str | None:
    return None if instant is None else utc_time(instant)
