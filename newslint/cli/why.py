"""What a site generator does with an article, on one screen; for all generators, a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.cli.toml_values import written
from newslint.cli.why_page import finding_lines, status_in_brief, status_line, summary_line
from newslint.cli.why_words import (
    date_lines,
    front_matter_line,
    in_one_word,
    others_lines,
    short_instant,
)
from newslint.generators.unknown import UNKNOWN
from newslint.printable import printable, printable_line, printable_path
from newslint.rendering.cells import widths
from newslint.rendering.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newslint.rendering.terminal import Paint

    Row = tuple[str, list[str]]

_MOST_KEYS, _MOST_IMAGES = 10, 6
_LONGEST, _LONGEST_KEY = 72, 24
_DATES = ("date", "pubdate", "updated", "lastmod", "modified", "publishdate", "expirydate")
_STATES = {
    "remote": "remote",
    "embedded": "embedded",
    "unknown": "only the generator can tell where it lies",
}

_NOT_KNOWN = frozenset(("unknown",))
"""The kinds of summaries of which nothing is said."""


def page(told: Mapping[str, Any], paint: Paint = plain) -> Iterator[str]:
    """Yield the result of `newslint.why.describe` as lines of text."""
    yield _heading(told["path"], told["site"], paint)
    for problem in told["site"]["problems"]:
        yield f"{paint('problem', 'warning')} {printable(problem)}"
    yield ""
    rows = [*_rows(told, paint)]
    width = max(_cells(label) for label, _ in rows)
    for label, lines in rows:
        margin = " " * (width - _cells(label) + 2)
        for number, line in enumerate(lines):
            before = paint(label, "strong") + margin if number == 0 else " " * (width + 2)
            yield before + line


def _rows(told: Mapping[str, Any], paint: Paint) -> Iterator[Row]:
    dates, keys = _split(told["keys"], told["dates"])
    yield "status", [status_line(told["page"], paint)]
    yield "title", [_title(told)]
    yield from (_key(told, entry) for entry in dates)
    if told["page"]["in-utc"] and not dates:
        yield "date", [*date_lines(_page_date(told["page"]))]
    title = printable(told["site"]["title"])
    if told["summary"]["marker"] or told["summary"]["kind"] not in _NOT_KNOWN:
        yield "summary", [summary_line(told["summary"], title)]
    yield (
        "front matter",
        [front_matter_line(told["front-matter"]), *others_lines(told["front-matter"])],
    )
    yield from (_key(told, entry) for entry in keys[:_MOST_KEYS])
    if len(keys) > _MOST_KEYS:
        yield "", [f"and {len(keys) - _MOST_KEYS} more keys"]
    yield from _images(told["images"])
    yield "body", _body(told["body"], title)
    found = [*finding_lines(told.get("findings", ()), paint)]
    yield "findings", found or ["none"]


def _heading(path: str, site: Mapping[str, Any], paint: Paint) -> str:
    name = paint(printable_path(path), "strong")
    if site["generator"] == UNKNOWN.name:
        return f"{name}, whose site generator is not known{_zone(site)}"
    signs = f" ({printable(' and '.join(site['from']))})" if site["from"] else ""
    title = printable(site["title"])
    kind = f"{'an' if title[:1] in 'AEIOU' else 'a'} {title} site"
    return f"{name} in {kind}{signs}{_zone(site)}"


def _zone(site: Mapping[str, Any]) -> str:
    if site["timezone"] is None:
        return ""
    return f", time zone {printable(site['timezone'])} ({printable(site['timezone-from'])})"


def _split(
    keys: Sequence[Mapping[str, Any]], dates: Sequence[Mapping[str, Any]]
) -> tuple[list[Mapping[str, Any]], list[Mapping[str, Any]]]:
    """Return the keys with dates and all others, the title left out of both."""
    dated = {date["key"] for date in dates}
    dated |= {key.partition(".")[0] for key in dated}
    with_dates, others = [], []
    for entry in keys:
        if entry["key"] in dated or entry["key"].lower() in _DATES:
            with_dates.append(entry)
        elif entry["key"].lower() != "title":
            others.append(entry)
    return with_dates, others


def _title(told: Mapping[str, Any]) -> str:
    found = told["page"]
    if found["title"] is not None:
        source = f" ({printable(found['title-from'])})" if found["title-from"] else ""
        return f"{printable(found['title'], _LONGEST) or 'empty'}{source}"
    entry = next((each for each in told["keys"] if each["key"].lower() == "title"), None)
    return "none" if entry is None else _value(entry)


def _page_date(page: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the date of a page as one that no key of the front matter holds."""
    return {**page, "outcome": "instant", "meant": None}


def _key(told: Mapping[str, Any], entry: Mapping[str, Any]) -> Row:
    key = entry["key"]
    dates = [
        line
        for date in told["dates"]
        if date["key"] == key or date["key"].startswith(f"{key}.")
        for line in date_lines(date)
    ]
    return printable_line(printable(key, _LONGEST_KEY)), [_value(entry), *dates]


def _value(entry: Mapping[str, Any]) -> str:
    if entry["from"] is None:
        return "missing"
    value = entry["value"]
    shown = value if isinstance(value, str) else written(value)
    source = printable(entry["from"])
    return source if value is None else f"{printable(shown, _LONGEST)} ({source})"


def _images(images: Sequence[Mapping[str, Any]]) -> Iterator[Row]:
    lines = [_image(image) for image in images[:_MOST_IMAGES]]
    if len(images) > _MOST_IMAGES:
        lines.append(f"and {len(images) - _MOST_IMAGES} more")
    if lines:
        yield "images", lines


def _image(image: Mapping[str, Any]) -> str:
    where = f"({_of_lines(image['lines'])})"
    address, asked = printable(image["address"], _LONGEST), image["asked"]
    if asked is not None and asked != image["address"]:
        address = f"{address} asks for {printable(asked, _LONGEST)}:"
    if image["state"] == "found":
        return f"{address} is {printable(image['file'])} {where}".replace(": is", ":")
    note = image["note"] or _STATES.get(image["state"], "")
    return f"{address.removesuffix(':')}: {printable(note)} {where}"


def _of_lines(numbers: Sequence[int]) -> str:
    return f"{'line' if len(numbers) == 1 else 'lines'} {', '.join(map(str, numbers))}"


def _body(body: Mapping[str, Any], title: str) -> list[str]:
    lines = [body["format"]]
    if body["html"] == "dropped":
        lines = [f"{body['format']}, which {title} leaves out"]
    lines += [f"readers see the source of HTML on {_range(at)}" for at in body["shown-as-code"]]
    lines += [
        f"the indented HTML on {_range(at)} is HTML to {title}" for at in body["taken-as-html"]
    ]
    return lines


def _range(lines: Sequence[int]) -> str:
    first, last = lines
    return f"line {first}" if first == last else f"lines {first}-{last}"


def table(told: Iterable[Mapping[str, Any]], paint: Paint = plain) -> Iterator[str]:
    """Yield a row for each generator, from the results of `newslint.why.describe`."""
    everything = list(told)
    site = everything[0]["site"]
    yield f"{paint(printable_path(everything[0]['path']), 'strong')} as each site generator reads it{_zone(site)}"
    yield ""
    rows: list[tuple[str, ...]] = [
        ("", "published", "front matter", "title", "date", "images missing")
    ]
    rows += [_row(each) for each in everything]
    width = [max(_cells(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell + " " * (width[at] - _cells(cell)) for at, cell in enumerate(row)]
        yield "  ".join(cells).rstrip()


def _row(told: Mapping[str, Any]) -> tuple[str, ...]:
    sources = {entry["key"]: printable(entry["from"] or "missing") for entry in told["keys"]}
    dates = [date for date in told["dates"] if date["key"].lower().startswith(("date", "pubdate"))]
    missing = sum(image["state"] == "missing" for image in told["images"])
    return (
        printable_line(told["site"]["title"]),
        status_in_brief(told["page"]),
        in_one_word(told["front-matter"]["outcome"]),
        sources.get("title", "missing"),
        short_instant(dates[0]) if dates else sources.get("date", "none"),
        str(missing),
    )


def _cells(text: str) -> int:
    return sum(widths(text))
