"""Dates in spellings that generators read differently, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option, written_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Generator, WrittenDate

_SPELLINGS = {
    "mail-date": "is a mail date",
    "http-date": "is a mail date",
    "epoch": "is a number of seconds",
    "epoch-ms": "is a number of milliseconds",
    "unpadded": "lacks a leading zero",
    "unpadded-hour": "lacks a leading zero",
    "no-seconds": "has no seconds",
    "twelve-hour": "is on a 12-hour clock",
    "short-offset": "has an offset without minutes",
    "zone-name": "names its time zone",
}
_OUTCOMES = {
    "shifted": "may publish it hours early or late",
    "file-date": "does not read it and takes the date of the file",
    "year-one": "dates the article to the year 1, or the build stops",
    "dropped": "leaves the article out",
    "error": "stops the build",
    "another": "reads another date or none",
}
_REFUSED = "Eleventy, Hugo and Zola do not read it"
_UNKNOWN = {
    "mail-date": "Eleventy and Zola refuse it, Hexo may shift it",
    "http-date": "Eleventy and Zola refuse it, Hexo and Hugo may shift it",
    "javascript": "Eleventy, Hugo and Zola do not read it, Hexo may shift it",
    "asctime": "Eleventy and Zola refuse it",
    "mail-day": "Eleventy and Zola refuse it",
    **dict.fromkeys(("worded", "slashed", "dotted"), _REFUSED),
    **dict.fromkeys(
        ("localised", "not-ascii", "unpadded-hour"), "Hexo, Hugo and Eleventy do not read it"
    ),
    "year-last": "generators take day and month in different orders, or do not read it",
    "twelve-hour": _REFUSED,
    "unpadded": "Hugo and Zola do not read it",
    "compact": "Hexo and Hugo read another date or none",
    "epoch": "Hexo reads another date or none, Eleventy and Jekyll refuse it",
    "epoch-ms": "Hugo reads another date or none, Eleventy and Jekyll refuse it",
}
_SITE_TIME = "write the site's own time as `YYYY-MM-DD HH:MM:SS`"
_WITH_OFFSET = "write `YYYY-MM-DDTHH:MM:SS` and an offset such as `+08:00`"
_NOTES = {
    True: "Hexo takes the time for the site's own, whatever the offset says.",
    False: "Jekyll takes a time without an offset for UTC.",
}


class UnportableDate(Rule):
    """
    A date is spelt in a way that generators read differently, or not at all.

    Each generator has its own list of spellings. One that is not on it costs the article its date,
    moves it by hours, or stops the build; and what works today breaks when the site moves on. The
    spellings that all of them read are those of ISO 8601: `2022-02-17`, `2022-02-17T05:05:11Z`;
    Hexo then wants the site's own time, without an offset.

    Where the generator is known, only what that one misreads is reported, as an error. Where it is
    not, let through are ISO dates that lack the seconds, have a short or a named offset (`-4`,
    `UTC`) or white space before it: they are frequent, and right in the sites that have them.

    Also let through: TOML dates without quotes; what is no date (`Invalid Date`, `yesterday`), what
    may be two (`03/04/2022`), and dates that do not exist, which are other rules' business.
    """

    severity = Severity.WARNING
    tags = frozenset({"date", "front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: Thu, 17 Feb 2022 05:05:11 GMT\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17T05:05:11Z\n---\n",
            at="Thu, 17 Feb 2022 05:05:11 GMT",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ndate: '2022/02/17 13:05'\n---\n",
            good="---\ntitle: Ferry resumes\ndate: '2022-02-17 13:05:00'\n---\n",
            at="2022/02/17 13:05",
            generator="hugo",
        ),
    )

    keys: tuple[str, ...] = option((), "Further keys that hold dates, dotted paths allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        generator = article.generator
        is_known = generator.name != "unknown"
        harms = generator.dates if is_known else _UNKNOWN
        for _, text, span, date, is_typed, _ in written_dates(article, self.keys):
            trait = next((trait for trait in date.traits if trait in harms), None)
            if trait is None or is_typed or date.impossible or None in (date.year, date.day):
                continue
            harm = f"{generator.title} {_OUTCOMES[harms[trait]]}" if is_known else harms[trait]
            what = _SPELLINGS.get(trait, "is not an ISO date")
            yield Violation(
                span,
                f"`{text}` {what}: {harm}; {_remedy(generator, date)}",
                notes=() if is_known or date.hour is None else (_NOTES[date.is_zoned],),
                severity=Severity.ERROR if is_known else None,
            )


def _remedy(generator: Generator, date: WrittenDate) -> str:
    """Offer the same instant or day where it is certain, and only as the generator reads it."""
    if date.is_zoned and generator.dates.get("offset") == "shifted":
        return _SITE_TIME
    return f"write `{date.iso}`" if date.iso else _WITH_OFFSET
