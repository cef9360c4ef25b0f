"""Names, docstrings, comments, messages and pages use plain words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXTS = ("*.md", "action.yml", "newslint/**/*.py", "rules/**/*.py", "bench/**/*.py")
PAGES = ("docs/**/*.md", "bench/**/*.md", "tests/**/*.md", "examples/README.md")
QUOTED = {*ROOT.glob("tests/data/**/*"), Path(__file__)}
PLAIN_WORDS = {
    r"stands?(?! for the)|stood": "is, are, or is written",
    r"stands? for the": "means",
    r"hears?|heard": "handle, record, or know",
    r"by turns": "in turn",
    r"(?:what|that|which|it) (?:is|are) none": "is not one",
    r"front doors?": "public names",
    r"fates?": "outcome",
    r"gates?": "a fast first test",
    r"settl(?:e|es|ed)": "decide",
    r"speaks?(?! slowly)": "say, apply, or match",
    r"came of it|becomes? of": "happens to",
    r"accounts? of|own account": "description",
    r"spelt": "written",
    r"but for": "except",
    r"in the making": "not complete yet",
    r"mend(?:s|ed|ing)?": "repair",
    r"heeds?": "use",
    r"forgives?": "accept or ignore",
    r"all the same": "still",
    r"in vain": "without effect",
    r"whoever|whence|thereof|lest": "a usual word",
    r"at home": "in",
    r"tells? of": "describe or show",
    r"takes? \w+ for granted": "assume",
    r"(?:as )?seen from": "relative to",
    r"at the speed of C": "fast",
    r"what there is to": "a noun",
}
ODD_WORDS = {re.compile(rf"\b(?:{odd})\b"): plain for odd, plain in PLAIN_WORDS.items()}


def findings(text: str) -> list[str]:
    """Return line, odd word and plain word for each odd word in a text."""
    return [
        f"{number}: «{found[0]}»: write {plain}"
        for number, line in enumerate(text.splitlines(), 1)
        for odd, plain in ODD_WORDS.items()
        for found in odd.finditer(line)
    ]


def test_texts_use_plain_words() -> None:
    paths = sorted({path for glob in TEXTS + PAGES for path in ROOT.glob(glob)} - QUOTED)
    assert [
        f"{path.relative_to(ROOT)}:{finding}"
        for path in paths
        for finding in findings(path.read_text(encoding="utf-8"))
    ] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ok\nthe line stands here", ["2: «stands»: write is, are, or is written"]),
        ("a path seen from the root", ["1: «seen from»: write relative to"]),
        ("a standalone line that one understands; recommended", []),
        ("aggregates, spokes, emend, at homes", []),
    ],
)
def test_an_odd_word_is_found_with_its_line_and_the_plain_word(text: str, found: list[str]) -> None:
    assert findings(text) == found
