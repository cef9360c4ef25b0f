"""The instants at which an article is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.dates.publication import Publication, intended, publication
from newslint.dates.spelling import utc_time

if TYPE_CHECKING:
    from newslint.article import Article

_UNUSED = Publication("unused")


def describe_dates(article: Article) -> list[dict[str, Any]]:
    """
    Describe what the generator does with each date of the front matter.

    `outcome` is that of `Publication`. `in-utc` is the instant if the site is built on a machine in
    UTC, `in-zone` if in the site's `zone`, `meant` the one that is written; None where it is unknown.
    """
    zone = article.site_zone
    found = []
    for date in article.dates:
        result = _UNUSED
        if article.uses_dates:
            result = publication(date, article.generator, zone)
        moments = {
            "in-utc": result.instant,
            "in-zone": result.instant_in_site_zone,
            "meant": intended(date.date, zone),
        }
        found.append(
            {
                "key": date.path,
                "written": date.text,
                "line": article.source.position(date.span.start).line,
                "outcome": result.outcome,
                "zone": zone,
                **{name: None if at is None else utc_time(at) for name, at in moments.items()},
            }
        )
    return found
