"""Eleventy 3: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.gray_matter import FENCES, YAML
from newslint.generators.parts import JS_YAML_STAMPS, UTC_CLOCK, Clocks, Sign, SummaryMarker

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.eleventy.site import EleventySite

    return EleventySite


_LUXON = (
    r"\d{4}(?:-?W\d\d(?:-?\d)?|-?\d{3}|-\d\d)?"
    r"|\d{4}-\d\d-\d\dT\d\d(?::\d\d){0,2}(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?\[[\w/]+\]"
)
"""Weeks, days of a year, months, and zones in brackets: https://moment.github.io/luxon/#/parsing?id=iso-8601"""

ELEVENTY = Generator(
    name="eleventy",
    title="Eleventy",
    signs=(
        *(Sign((f".eleventy.{ending}",)) for ending in ("js", "cjs", "mjs")),
        *(Sign((f"eleventy.config.{ending}",)) for ending in ("js", "cjs", "mjs", "ts", "mts")),
    ),
    default_zone="UTC",
    dialect="no-indented-code",
    draft_values={"eleventyExcludeFromCollections": True},
    required=(("date",),),
    key_sources={"title": ("other title", "other data"), "date": ("path", "file")},
    date_keys=("date",),
    date_words=frozenset(("last modified", "created", "git last modified", "git created")),
    dates={
        **dict.fromkeys(("number", "spaced", "unpadded", "unpadded-hour", "not-ascii"), "error"),
        **dict.fromkeys(("named-zone", "zone-name"), "error"),
        **dict.fromkeys(("mail-date", "http-date", "mail-day", "asctime", "javascript"), "error"),
        **dict.fromkeys(("worded", "localised", "slashed", "dotted", "year-last"), "error"),
        **dict.fromkeys(("epoch", "epoch-ms", "impossible", "invalid", "ambiguous"), "error"),
        "time": "today",
        "empty": "file-date",
    },
    clocks=Clocks(UTC_CLOCK, UTC_CLOCK, JS_YAML_STAMPS, other_forms=_LUXON),
    date_spelling="rfc-3339",
    future="published",
    fences=FENCES,
    fence_languages=frozenset(("yaml", "json", "js", "javascript", "node")),
    yaml={**YAML, "tab": "error"},
    relative_to="page",
    summary=SummaryMarker(
        "<!-- excerpt -->",
        r"<!-- ?(?:more|excerpt) ?-->",
        is_configurable=True,
        key="excerpt_separator",
    ),
    expands_in_code=True,
    template_key="templateEngineOverride",
    raw_blocks=(("raw", "endraw"),),
    foreign={"{{<": "garbled", "{{%": "error"},
    site_reader=_site_reader,
)
