from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.text import Position, Source, Span, is_inside, outermost, quote

TEXTS = st.text(st.sampled_from(list("ab é港🌊\u2028\u0085\x0c\0\ufeff\r\n\n")), max_size=40)


def test_a_span_moves_and_tells_what_lies_inside() -> None:
    span = Span(2, 5)

    assert span.moved(10) == Span(12, 15)
    assert [offset for offset in range(8) if span.contains(offset)] == [2, 3, 4]


def test_a_span_that_lies_in_another_is_left_out() -> None:
    spans = [Span(6, 9), Span(0, 5), Span(1, 5), Span(6, 7), Span(0, 2)]

    assert outermost(spans) == [Span(0, 5), Span(6, 9)]


def test_an_offset_is_inside_from_a_start_up_to_the_end() -> None:
    spans = (Span(2, 4), Span(4, 5), Span(8, 10))

    assert [offset for offset in range(12) if is_inside(spans, offset)] == [2, 3, 4, 8, 9]
    assert not is_inside((), 0)


def test_a_text_is_quoted_on_one_line_and_cut_where_it_is_too_long() -> None:
    assert quote(" a\n b ") == "`a b`"
    assert quote("a" * 60) == f"`{'a' * 60}`"
    assert quote("a" * 61) == f"`{'a' * 60}…`"
    assert quote("港口关闭", longest=2) == "`港口…`"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb", "a\nb"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\r", "a\nb\n"),
        (b"a\r\r\n\n\rb", "a\n\n\n\nb"),
        ("a\u2028b\u0085c\x0bd\x0ce".encode(), "a\u2028b\u0085c\x0bd\x0ce"),
        (b"", ""),
    ],
)
def test_every_newline_becomes_a_line_feed_and_nothing_else_is_a_newline(
    data: bytes, text: str
) -> None:
    source = Source.decode(data)

    assert source.text == text
    assert source.bad_byte is None


@pytest.mark.parametrize(
    ("data", "bad_byte", "text"),
    [
        (b"caf\xe9!", 3, "caf\ufffd!"),
        (b"\xff\xfea", 0, "\ufffd\ufffda"),
        ("é".encode()[:1], 0, "\ufffd"),
        (b"a\r\n\xe6\xb8b", 3, "a\n\ufffdb"),
    ],
)
def test_what_is_not_utf_8_is_read_with_replacement_and_placed(
    data: bytes, bad_byte: int, text: str
) -> None:
    source = Source.decode(data)

    assert source.bad_byte == bad_byte
    assert source.text == text
    assert source.data == data


@given(TEXTS, st.integers(0, 40))
def test_the_rest_of_a_text_is_encoded_as_the_text_is(text: str, start: int) -> None:
    for data in (text.encode(), text.encode() + b"\xff"):
        source = Source.decode(data)

        assert source.encoded(start) == source.text[start:].encode()


def test_a_lone_surrogate_in_memory_becomes_a_question_mark() -> None:
    assert Source.from_text("a\ud800b").text == "a?b"


def test_positions_count_lines_and_code_points_from_one() -> None:
    source = Source.decode("a🌊b\r\n港口\r\n\r\nend".encode())

    assert source.position(0) == (1, 1)
    assert source.position(2) == (1, 3)
    assert source.position(3) == (1, 4)
    assert source.position(5) == (2, 2)
    assert source.position(7) == (3, 1)
    assert source.position(len(source.text)) == (4, 4)


def test_a_byte_order_mark_stays_in_the_text_and_columns_do_not_count_it() -> None:
    source = Source.decode("\ufeffab\ncd".encode())

    assert source.has_bom
    assert source.text == "\ufeffab\ncd"
    assert source.position(0) == (1, 1)
    assert source.position(1) == (1, 1)
    assert source.position(2) == (1, 2)
    assert source.position(4) == (2, 1)
    assert source.offset(Position(1, 2)) == 2
    assert source.offset(Position(2, 1)) == 4


def test_an_offset_stays_within_its_line() -> None:
    source = Source.decode(b"abc\ndef\n")

    assert source.offset(Position(1, 99)) == 3
    assert source.offset(Position(2, 0)) == 4
    assert source.offset(Position(3, 1)) == 8
    with pytest.raises(IndexError):
        source.offset(Position(4, 1))


@pytest.mark.parametrize("line", [0, -1])
def test_there_is_no_line_before_the_first(line: int) -> None:
    source = Source.decode(b"abc\ndef\n")

    with pytest.raises(IndexError):
        source.offset(Position(line, 1))
    with pytest.raises(IndexError):
        source.line_span(line)


def test_the_span_of_a_line_leaves_its_newline_out() -> None:
    source = Source.decode(b"ab\r\n\r\ncd")

    assert [source.line_span(line) for line in (1, 2, 3)] == [(0, 2), (3, 3), (4, 6)]


def test_the_newlines_of_the_file_are_remembered() -> None:
    assert Source.decode(b"a\nb\r\nc\rd").newlines() == ["\n", "\r\n", "\r", ""]
    assert Source.decode(b"a\n").newlines() == ["\n", ""]
    assert Source.decode(b"").newlines() == [""]


@settings(derandomize=True, max_examples=200, deadline=None)
@given(TEXTS)
def test_offset_and_position_undo_each_other(text: str) -> None:
    source = Source.from_text(text)
    behind_bom = 1 if source.has_bom else -1

    for offset in range(len(source.text) + 1):
        there_and_back = source.offset(source.position(offset))
        assert there_and_back == (0 if offset == behind_bom else offset)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(TEXTS)
def test_lines_cover_the_text_and_positions_grow_with_offsets(text: str) -> None:
    source = Source.from_text(text)
    count = len(source.line_starts)

    lines = [source.text[slice(*source.line_span(line))] for line in range(1, count + 1)]
    positions = [source.position(offset) for offset in range(len(source.text) + 1)]

    assert lines == source.text.split("\n")
    assert positions == sorted(positions)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(TEXTS)
def test_lines_joined_by_their_newlines_are_the_file(text: str) -> None:
    source = Source.decode(text.encode())

    lines = source.text.split("\n")
    joined = "".join(map("".join, zip(lines, source.newlines(), strict=True)))

    assert joined.encode() == source.data == text.encode()
