"""What a site generator does with an article, on one screen; for all generators, a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.cli.toml_values import written
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

_MOST_KEYS, _MOST_IMAGES = 14, 8
_LONGEST, _LONGEST_KEY = 72, 24
_STATES = {
    "remote": "remote",
    "embedded": "embedded",
    "unknown": "only the generator can tell where it lies",
}


def page(told: Mapping[str, Any], paint: Paint = plain) -> Iterator[str]:
    """Yield the result of `newslint.why.describe` as lines of text."""
    yield _heading(told["path"], told["site"], paint)
    for problem in told["site"]["problems"]:
        yield f"{paint('problem', 'warning')} {printable(problem)}"
    yield ""
    rows = [*_front_matter(told), *_keys(told), *_images(told["images"]), *_body(told)]
    width = max(_cells(label) for label, _ in rows)
    for label, lines in rows:
        margin = " " * (width - _cells(label) + 2)
        for number, line in enumerate(lines):
            before = paint(label, "strong") + margin if number == 0 else " " * (width + 2)
            yield before + line


def _heading(path: str, site: Mapping[str, Any], paint: Paint) -> str:
    name = paint(printable_path(path), "strong")
    if site["generator"] == UNKNOWN.name:
        return f"{name}, whose site generator is not known{_zone(site)}"
    signs = f" ({printable(' and '.join(site['from']))})" if site["from"] else ""
    role = "" if site["is-article"] else ", which makes no article of it"
    title = printable(site["title"])
    kind = f"{'an' if title[:1] in 'AEIOU' else 'a'} {title} site"
    return f"{name} in {kind}{signs}{role}{_zone(site)}"


def _zone(site: Mapping[str, Any]) -> str:
    if site["timezone"] is None:
        return ""
    return f", time zone {printable(site['timezone'])} ({printable(site['timezone-from'])})"


def _front_matter(told: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    front_matter = told["front-matter"]
    yield "front matter", [front_matter_line(front_matter), *others_lines(front_matter)]


def _keys(told: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    keys: Sequence[Mapping[str, Any]] = told["keys"]
    for entry in keys[:_MOST_KEYS]:
        dates = [
            line
            for date in told["dates"]
            if date["key"] == entry["key"] or date["key"].startswith(f"{entry['key']}.")
            for line in date_lines(date)
        ]
        yield printable_line(printable(entry["key"], _LONGEST_KEY)), [_value(entry), *dates]
    if len(keys) > _MOST_KEYS:
        yield "", [f"and {len(keys) - _MOST_KEYS} more keys"]


def _value(entry: Mapping[str, Any]) -> str:
    if entry["from"] is None:
        return "missing"
    value = entry["value"]
    shown = value if isinstance(value, str) else written(value)
    source = printable(entry["from"])
    return source if value is None else f"{printable(shown, _LONGEST)} ({source})"


def _images(images: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, list[str]]]:
    lines = [_image(image) for image in images[:_MOST_IMAGES]]
    if len(images) > _MOST_IMAGES:
        lines.append(f"and {len(images) - _MOST_IMAGES} more")
    if lines:
        yield "images", lines


def _image(image: Mapping[str, Any]) -> str:
    where = f"({_of_lines(image['lines'])})"
    address = printable(image["address"], _LONGEST)
    if image["state"] == "found":
        return f"{address} is {printable(image['file'])} {where}"
    if image["state"] == "missing":
        return f"{address}: {printable(image['note'])} {where}"
    return f"{address}: {image['note'] or _STATES[image['state']]} {where}"


def _of_lines(numbers: Sequence[int]) -> str:
    return f"{'line' if len(numbers) == 1 else 'lines'} {', '.join(map(str, numbers))}"


def _body(told: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    body, title = told["body"], printable(told["site"]["title"])
    lines = [body["format"]]
    if body["html"] == "dropped":
        lines = [f"{body['format']}, which {title} leaves out"]
    lines += [f"readers see the source of HTML on {_range(at)}" for at in body["shown-as-code"]]
    lines += [
        f"the indented HTML on {_range(at)} is HTML to {title}" for at in body["taken-as-html"]
    ]
    mark = body["summary-mark"]
    if body["summary"] is not None:
        lines.append(f"the summary ends on line {body['summary']}")
    elif mark is not None and told["site"]["is-article"]:
        lines.append(f"no `{mark}` ends the summary")
    yield "body", lines


def _range(lines: Sequence[int]) -> str:
    first, last = lines
    return f"line {first}" if first == last else f"lines {first}-{last}"


def table(told: Iterable[Mapping[str, Any]], paint: Paint = plain) -> Iterator[str]:
    """Yield a row for each generator, from the results of `newslint.why.describe`."""
    everything = list(told)
    site = everything[0]["site"]
    yield f"{paint(printable_path(everything[0]['path']), 'strong')} as each site generator reads it{_zone(site)}"
    yield ""
    rows = [("", "front matter", "title", "date", "images missing")]
    rows += [_row(each) for each in everything]
    width = [max(_cells(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell + " " * (width[at] - _cells(cell)) for at, cell in enumerate(row)]
        yield "  ".join(cells).rstrip()


def _row(told: Mapping[str, Any]) -> tuple[str, str, str, str, str]:
    sources = {entry["key"]: printable(entry["from"] or "missing") for entry in told["keys"]}
    dates = [date for date in told["dates"] if date["key"].lower().startswith(("date", "pubdate"))]
    missing = sum(image["state"] == "missing" for image in told["images"])
    return (
        printable_line(told["site"]["title"]),
        in_one_word(told["front-matter"]["outcome"]),
        sources.get("title", "missing"),
        short_instant(dates[0]) if dates else sources.get("date", "none"),
        str(missing),
    )


def _cells(text: str) -> int:
    return sum(widths(text))
