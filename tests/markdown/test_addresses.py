"""Addresses: what the written form means, and where it stands behind a bracket."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.common.utils import unescapeAll

from newslint.markdown.addresses import locate, unescape


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://example.org/a_b", "https://example.org/a_b"),
        (r"a\_b\(c\)", "a_b(c)"),
        (r"c:\dir\文", r"c:\dir\文"),
        (r"a\\_b", r"a\_b"),
        (r"\&amp;", "&amp;"),
        ("?a=1&amp;b=2", "?a=1&b=2"),
        ("?a=1&b=2&copy=3", "?a=1&b=2&copy=3"),
        ("&copy", "&copy"),
        ("&copy;", "©"),
        ("&Copy;&nothing;", "&Copy;&nothing;"),
        ("&ThickSpace;", "\u205f\u200a"),
        ("&#65;&#x42;&#X43;", "ABC"),
        ("&#128;", "\x80"),
        ("&#0;&#xD800;&#x110000;", "\ufffd\ufffd\ufffd"),
        ("&#12345678;&#x1234567;&#;&#x;", "&#12345678;&#x1234567;&#;&#x;"),
        ("&amp;amp;", "&amp;"),
    ],
)
def test_escapes_and_character_references_are_resolved_once(written: str, meant: str) -> None:
    assert unescape(written) == meant


@pytest.mark.slow
@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from([*r"\&;#_a1(文", "&amp;", "&lt", "&#38;", "&#x26;"])).map("".join))
def test_another_parser_resolves_the_same(written: str) -> None:
    assert unescape(written) == unescapeAll(written)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("x.png)", "x.png"),
        (" \t x.png 'title')", "x.png"),
        ("\n  x.png)", "x.png"),
        ("\n> > x.png)", "x.png"),
        ("a(b(c)d)e)f", "a(b(c)d)e"),
        ("<a b(>)", "a b("),
        ("<>)", ""),
        (")", ""),
        ("a\u00a0文😀 'title')", "a\u00a0文😀"),
    ],
)
def test_an_address_ends_where_commonmark_ends_it(text: str, address: str) -> None:
    data = text.encode()
    place = locate(data, 0, address)
    assert place is not None
    assert data[slice(*place)].decode() == address


def test_what_does_not_mean_the_address_is_no_place() -> None:
    assert locate(b"x.png)", 0, "y.png") is None


def test_an_offset_inside_a_character_is_no_place() -> None:
    assert locate("文)".encode(), 1, "文") is None


def test_a_quote_mark_is_no_part_of_the_address_but_an_indented_one_is() -> None:
    assert locate(b"\n> x)", 0, "x") == (3, 4)
    assert locate(b"\n     >x)", 0, ">x") == (6, 8)
    assert locate(b"\n     > 'title')", 0, ">") == (6, 7)
