"""newslint's elements, attributes and comments beside those of html5lib, on html5lib's own suite."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article

from .browser import differences, reason

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = {
    "Data state": "",
    "PLAINTEXT state": "<plaintext>",
    "RCDATA state": "<textarea>",
    "RAWTEXT state": "<style>",
    "Script data state": "<script>",
    "CDATA section state": "<svg><![CDATA[",
}
"""How to get a tokenizer into each state in which the suite starts it."""


def tokenizer_inputs(suite: Path) -> set[str]:
    found = set()
    for path in (suite / "tokenizer").glob("*.test"):
        for test in next(iter(json.loads(path.read_bytes()).values())):
            text = test["input"]
            if test.get("doubleEscaped"):
                text = re.sub(r"\\u([0-9A-F]{4})", lambda code: chr(int(code[1], 16)), text)
            found |= {BEFORE[state] + text for state in test.get("initialStates", ["Data state"])}
    return found


def tree_inputs(suite: Path) -> set[str]:
    found = set()
    for path in (suite / "tree-construction").glob("*.dat"):
        for test in path.read_bytes().decode().split("#data\n")[1:]:
            found.add(test.partition("\n#errors")[0])
    return found


def reasons(inputs: set[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text in sorted(inputs):
        for difference in differences(Article.from_text(text, "page.html")):
            counts[reason(text, difference) or f"{text!r}: {difference}"] += 1
    return counts


@pytest.mark.slow
def test_the_tokenizer_suite_is_read_as_html5lib_reads_it(shared: Path) -> None:
    inputs = tokenizer_inputs(shared / "suites" / "html5lib-tests")

    assert len(inputs) > 6000
    assert reasons(inputs) == {
        "a CDATA section in a drawing": 56,
        "a processing instruction that does not end": 9,
        "a comment that does not end": 13,
    }


@pytest.mark.slow
def test_the_tree_suite_is_read_as_html5lib_reads_it(shared: Path) -> None:
    inputs = tree_inputs(shared / "suites" / "html5lib-tests")

    assert len(inputs) > 1500
    assert reasons(inputs) == {
        "frames": 112,
        "a part of a table": 90,
        "a second page": 60,
        "a form in a form": 4,
        "a select in a select": 10,
        "a template of columns": 1,
        "a CDATA section in a drawing": 25,
        "a processing instruction that does not end": 1,
        "a comment that does not end": 1,
    }


# Left out, because html5lib 1.1 does not follow what browsers have agreed on since: elements in a
# select, templates, and `</p>` and `</br>` that end a drawing.
PIECES = [
    *"<>\"'/=!-& \n\t\x0c\0aBé🌊\u2028",
    *("<!--", "-->", "--!>", "--", "<!", "</", "<?", "/>", "<!DOCTYPE html>", "<html a>", "<body>"),
    *("<a ", "<p>", "<div", "<img src=", "<IMG", "<image ", "</image>", "<br>", "<b>", "</b>"),
    *(" class='", ' style="', " x=y", " viewBox=1", " a\0b='c'", "&amp;", "&#0;", "<table>"),
    *("<tr>", "<td>", "</table>", "<svg>", "<svg ", "</svg>", "<math><mi>", "<foreignObject>"),
    *("<title/>", "<style>", "</style>", "<script>", "</script>", "<title>", "</title>"),
    *("<textarea>", "<noscript>", "</noscript>", "<NoScript/>", "<xmp>", "<iframe>", "<plaintext>"),
]


@pytest.mark.slow
@settings(derandomize=True, max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_odd_html_is_read_as_html5lib_reads_it(text: str) -> None:
    found = differences(Article.from_text(text, "page.html"))

    assert [difference for difference in found if reason(text, difference) is None] == []
