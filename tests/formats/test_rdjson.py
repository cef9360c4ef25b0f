"""reviewdog's format, held against what its own description says of a diagnostic."""

from __future__ import annotations

from newslint.article import Article
from newslint.columns import Columns
from newslint.engine.linter import to_diagnostics
from newslint.report import Excerpt, PlacedEdit, PlacedFix, Report
from newslint.rule import Rule
from newslint.text import Position, Source, Span
from newslint.violation import Edit, Fix, Violation

from .reports import as_json, error, found, hint, report

POSITION = {
    "type": "object",
    "required": ["line", "column"],
    "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
    },
    "additionalProperties": False,
}
RANGE = {
    "type": "object",
    "required": ["start", "end"],
    "properties": {"start": POSITION, "end": POSITION},
    "additionalProperties": False,
}
SUGGESTION = {
    "type": "object",
    "required": ["range", "text"],
    "properties": {"range": RANGE, "text": {"type": "string"}},
    "additionalProperties": False,
}
DIAGNOSTIC = {
    "type": "object",
    "required": ["message", "location", "severity", "code"],
    "properties": {
        "message": {"type": "string", "minLength": 1},
        "location": {
            "type": "object",
            "required": ["path", "range"],
            "properties": {"path": {"type": "string", "minLength": 1}, "range": RANGE},
            "additionalProperties": False,
        },
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "code": {
            "type": "object",
            "required": ["value"],
            "properties": {"value": {"type": "string"}},
            "additionalProperties": False,
        },
        "suggestions": {"type": "array", "minItems": 1, "items": SUGGESTION},
    },
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "required": ["source", "diagnostics"],
    "properties": {
        "source": {"type": "object", "required": ["name"]},
        "diagnostics": {"type": "array", "items": DIAGNOSTIC},
    },
    "additionalProperties": False,
}


def test_a_report_is_one_object() -> None:
    shown = found("a `<style>`", to=(3, 12))._replace(notes=("the theme has a sheet",))
    assert as_json("rdjson", report(shown)) == {
        "source": {"name": "newslint"},
        "diagnostics": [
            {
                "message": "a `<style>`\nthe theme has a sheet",
                "location": {
                    "path": "posts/a.md",
                    "range": {
                        "start": {"line": 3, "column": 5},
                        "end": {"line": 3, "column": 12},
                    },
                },
                "severity": "WARNING",
                "code": {"value": "style-block"},
            }
        ],
    }


def test_severities_are_reviewdogs() -> None:
    read = as_json("rdjson", report(error(), found(), hint()))["diagnostics"]
    assert [one["severity"] for one in read] == ["ERROR", "WARNING", "INFO"]


class Crosses(Rule):
    """A cross stands in the text, and can go."""

    name = "crosses"


def crossed(text: str) -> Report:
    """Return a report of the crosses in a text, each with a fix that drops it."""
    source = Source.from_text(text)
    at = article_text(source).index("x")
    span = Span(at, at + 1)
    fix = Fix("Drop it", (Edit(span, "港"),), safe=True)
    return report(
        *to_diagnostics(
            "a.md", source, Crosses(), [Violation(span, "a cross", fix=fix)], with_excerpts=True
        ).diagnostics
    )


def article_text(source: Source) -> str:
    return Article("a.md", source).text


def test_columns_count_bytes_and_a_suggestion_replaces_them_exactly() -> None:
    text = "first\n上海 😀 éx tail\n"
    (read,) = as_json("rdjson", crossed(text))["diagnostics"]
    (suggestion,) = read["suggestions"]
    assert read["location"]["range"] == suggestion["range"]
    line = text.encode().split(b"\n")[suggestion["range"]["start"]["line"] - 1]
    start, end = (suggestion["range"][side]["column"] - 1 for side in ("start", "end"))
    assert line[start:end] == b"x"
    assert (line[:start] + suggestion["text"].encode() + line[end:]).decode() == "上海 😀 é港 tail"


def test_bytes_of_a_byte_order_mark_count() -> None:
    (read,) = as_json("rdjson", crossed("\ufeffax"))["diagnostics"]
    start = read["location"]["range"]["start"]["column"] - 1
    assert "\ufeffax".encode()[start : start + 1] == b"x"


def test_a_fix_of_several_edits_is_no_suggestion_since_it_could_be_taken_in_part() -> None:
    edit = PlacedEdit(Position(3, 5), Position(3, 6), "")
    two = found()._replace(fix=PlacedFix("Remove both", safe=True, edits=(edit, edit)))
    one = found()._replace(fix=PlacedFix("Remove it", safe=False, edits=(edit,)))
    first, second = as_json("rdjson", report(two, one))["diagnostics"]
    assert "suggestions" not in first
    assert second["suggestions"] == [
        {"range": {"start": {"line": 3, "column": 5}, "end": {"line": 3, "column": 6}}, "text": ""}
    ]


def test_related_places_elsewhere_do_not_matter() -> None:
    shown = found()._replace(excerpt=Excerpt("é", 1, {Position(3, 5): Columns(5, 6)}))
    (read,) = as_json("rdjson", report(shown))["diagnostics"]
    assert read["location"]["range"]["start"] == {"line": 3, "column": 6}
    assert read["location"]["range"]["end"] == {"line": 3, "column": 6}


def test_a_clean_run_has_no_diagnostics() -> None:
    assert as_json("rdjson", report()) == {"source": {"name": "newslint"}, "diagnostics": []}
