"""Whether an article is published, its summary and what was found in it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.printable import printable
from newslint.violation import with_help

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newslint.rendering.terminal import Paint
    from newslint.site.page import Status

_LONGEST = 72
_MOST_FINDINGS = 8
_STATUSES: Mapping[Status, str] = {
    "published": "published",
    "draft": "not published, a draft",
    "future": "not published yet",
    "expired": "not published any more",
    "unlisted": "published, but in no list",
    "left-out": "left out",
    "build-stops": "the build stops",
    "unknown": "not known whether it is published",
}
_BRIEFLY: Mapping[Status, str] = {
    "left-out": "left out",
    "build-stops": "build stops",
    "unknown": "not known",
}
_COLOURS: Mapping[Status, str] = {
    "published": "info",
    "unlisted": "info",
    "unknown": "info",
    "left-out": "error",
    "build-stops": "error",
}
_HIDDEN = ("left-out", "build-stops", "unknown")
_PARTS = {"dates": "date", "keys": "key", "front-matter": "front matter", "images": "images"}


def status_line(page: Mapping[str, Any], paint: Paint) -> str:
    """Say whether an article is published and where, or why not."""
    status: Status = page["status"]
    words = paint(_STATUSES[status], _COLOURS.get(status, "warning"))
    if page["address"] is not None and status not in _HIDDEN:
        would = "" if status in ("published", "unlisted") else "then "
        words += f"{', ' if would else ' '}{would}at {printable(page['address'], _LONGEST)}"
    if not page["reason"]:
        return words
    place = f" ({page['place']})" if page["place"] else ""
    return f"{words}: {printable(page['reason'] + place)}"


def status_in_brief(page: Mapping[str, Any]) -> str:
    """Return whether an article is published, for a table."""
    return _BRIEFLY.get(page["status"], page["status"])


def summary_line(summary: Mapping[str, Any], title: str) -> str:
    """Say what lists and feeds show of an article."""
    if summary["kind"] in ("key", "marker", "paragraph"):
        return f"{_cut(summary['text'])} ({printable(_end(summary))})"
    marker = f"no `{printable(summary['marker'] or '')}`"
    if summary["kind"] == "words":
        return f"the first words: {marker} ends it"
    if summary["kind"] == "everything":
        place = f" ({printable(summary['from'])})" if summary["from"] else ""
        return (
            f"the whole article: {f'{marker} ends it{place}' if place else 'it is one paragraph'}"
        )
    if summary["kind"] == "none":
        return f"none: {_why_none(summary, title)}"
    return f"ends on line {summary['line']} if the site has {summary['needs']}"


def _end(summary: Mapping[str, Any]) -> str:
    """Say where the text of a summary ends, or where it is written."""
    if summary["kind"] == "key":
        return str(summary["from"])
    if summary["kind"] == "marker":
        return f"ends on line {summary['line']}"
    first, last = summary["lines"]
    lines = f"line {first}" if first == last else f"lines {first}-{last}"
    return f"the first paragraph, {lines}"


def _why_none(summary: Mapping[str, Any], title: str) -> str:
    if summary["marker"] is None:
        return f"{title} makes none of such a page"
    if summary["needs"]:
        return f"{title} makes one only with {summary['needs']}"
    return f"no `{printable(summary['marker'])}` ends it"


def _cut(text: str) -> str:
    return printable(" ".join(text.split()), _LONGEST) or "empty"


def finding_lines(findings: Sequence[Mapping[str, Any]], paint: Paint) -> Iterator[str]:
    """Yield a line for each finding, equal ones once, with the part of the page that it is about."""
    folded: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
    for found in findings:
        key = tuple(found[name] for name in ("severity", "rule", "message", "help"))
        folded.setdefault(key, []).append(found)
    for same in list(folded.values())[:_MOST_FINDINGS]:
        yield _finding(same[0], len(same), paint)
    if len(folded) > _MOST_FINDINGS:
        yield f"and {len(folded) - _MOST_FINDINGS} more; `newslint check` lists them"


def _finding(found: Mapping[str, Any], places: int, paint: Paint) -> str:
    at = paint(f"{found['start']['line']}:{found['start']['column']}", "quiet")
    severity, rule = paint(found["severity"], found["severity"]), paint(found["rule"], "strong")
    message = printable(with_help(found["message"], found["help"]))
    return f"{at} {severity} {rule} {message}{f' (x{places})' if places > 1 else ''}{_see(found)}"


def _see(found: Mapping[str, Any]) -> str:
    """Name the line of the page that has the fact behind a finding."""
    fact = found["fact"]
    if fact is None:
        return ""
    row = fact["key"] if fact["part"] in ("dates", "keys") else fact["part"].replace("-", " ")
    return f" (see {printable(row, _LONGEST)})"
