"""One JSON object a line."""

from __future__ import annotations

import json

from .reports import as_json, found, lines, report


def test_each_line_is_what_the_list_of_json_holds() -> None:
    shown = report(found(), found("上海 ##[x]", (4, 1)))
    assert [json.loads(line) for line in lines("json-lines", shown)] == as_json("json", shown)


def test_a_clean_run_has_no_lines() -> None:
    assert lines("json-lines", report()) == []
