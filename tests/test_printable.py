"""Escaping of everything that is printed."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.printable import pieces, printable, printable_line, printable_path

if TYPE_CHECKING:
    from pathlib import Path

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    "text",
    [
        "plain ASCII with `backticks`, \\ and [brackets]",
        "港口将于周五重新开放，全角空格\u3000也在",
        "می\u200cخواهم",
        "क्\u200dष",
        "👨\u200d👩\u200d👧 👍🏽 ❤\ufe0f 🏳\ufe0f\u200d🌈",
        "1\ufe0f\u20e3",
        "葛\U000e0100城",
        "12 000 km, à la carte, e\u0301",
        "§ 5\xa0Abs. 1",
        "# heading [link]",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\r\tc", r"a\nb\r\tc"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\x9b31m", r"\x9b31m"),
        ("\x7f\x85", r"\x7f\x85"),
        ("invoice\u202egpj.md", r"invoice\u202egpj.md"),
        ("one\u2028two\u2029", r"one\u2028two\u2029"),
        ("a\u200bb\u2060c\ufeffd", r"a\u200bb\u2060c\ufeffd"),
        ("soft\xadhyphen", r"soft\xadhyphen"),
        ("a\u200db", r"a\u200db"),
        ("👨\u200d\u200d👩", "👨\u200d\\u200d👩"),
        ("👩\u200d\ufe0f", "👩\u200d\\ufe0f"),
        ("a\ufe0f", r"a\ufe0f"),
        ("葛\U000e0100\U000e0101", "葛\U000e0100\\U000e0101"),
        ("\U000e0041\U000e007f", r"\U000e0041\U000e007f"),
        ("\udcff.md", r"\udcff.md"),
        ("\u3164\u115f\uffa0\u034f", r"\u3164\u115f\uffa0\u034f"),
        ("\ue000", r"\ue000"),
        ("##[error]no", r"##\x5berror]no"),
        ("say ##vso[task.setvariable]", r"say ##vso\x5btask.setvariable]"),
        ("##teamcity[x", r"##teamcity\x5bx"),
        ("###[x", r"###\x5bx"),
    ],
)
def test_what_hides_moves_or_commands_is_escaped(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_long_text_is_cut_to_the_limit() -> None:
    assert printable("abcdef", 4) == "abc…"
    assert printable("abcd", 4) == "abcd"


@pytest.mark.slow
def test_no_code_point_comes_out_as_a_control() -> None:
    for code in range(0x110000):
        shown = printable(chr(code))
        if shown == chr(code):
            assert not is_dangerous(shown), hex(code)
        else:
            assert shown.isascii(), hex(code)
            assert shown.isprintable(), hex(code)


@given(st.text(alphabet=st.characters() | st.sampled_from("#[:\n\x1b\u200d\ufe0f")))
def test_pieces_make_up_the_whole_and_nothing_in_it_is_a_control(text: str) -> None:
    assert "".join(pieces(text)) == printable(text)
    assert len(list(pieces(text))) == len(text)
    assert not is_dangerous(printable(text))
    assert "##[" not in printable(text)


@given(st.text(alphabet=st.characters() | st.sampled_from(": ")))
def test_a_line_never_begins_like_a_command(text: str) -> None:
    assert not printable_line(text).strip().startswith("::")
    assert not printable_path(text).strip().startswith("::")


def test_a_path_that_looks_like_a_command_keeps_its_meaning() -> None:
    assert printable_path("::add-path::x.md") == "./::add-path::x.md"
    assert printable_path("posts/::x.md") == "posts/::x.md"


def test_a_line_that_looks_like_a_command_is_escaped() -> None:
    assert printable_line("  ::error::x") == r"  \x3a:error::x"


def test_the_list_of_naughty_strings_comes_out_harmless(shared: Path) -> None:
    naughty = json.loads((shared / "suites/blns/blns.json").read_text(encoding="utf-8"))
    assert len(naughty) > 500
    for text in naughty:
        assert not is_dangerous(printable(text))
        assert not printable_line(text).strip().startswith("::")


def is_dangerous(shown: str) -> bool:
    """Tell by Unicode's categories, not by newslint's tables, whether more than joiners is left."""
    shown = shown.replace("\u200c", "").replace("\u200d", "")
    return any(
        unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        or character in BIDI
        or (
            unicodedata.category(character) == "Cf" and unicodedata.bidirectional(character) == "BN"
        )
        for character in shown
    )
