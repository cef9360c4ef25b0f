"""What the engine itself reports."""

from __future__ import annotations

from newslint.article import Article
from newslint.engine.engine_rules import ENGINE_RULES, GaveUp, NotUtf8
from newslint.text import Source, Span


def test_the_first_byte_that_is_not_utf8_is_reported_at_its_replacement() -> None:
    article = Article("a.md", Source.decode(b"caf\xe9 \xff"))
    (violation,) = NotUtf8().check(article)
    assert article.cut(violation.span) == "\ufffd"
    assert violation.span.start == 3
    assert (
        violation.full_message
        == "byte 3 (0xe9) is not UTF-8: readers see a replacement character; save the file as UTF-8"
    )


def test_a_replacement_character_that_was_written_is_no_fault() -> None:
    assert list(NotUtf8().check(Article.from_text("caf\ufffd"))) == []


def test_tables_that_would_fill_the_memory_are_reported_once_somebody_looked() -> None:
    article = Article.from_text("![tide](tide.png)\n\n" + ("|" * 1_000 + "\n") * 1_000)
    assert list(GaveUp().check(article)) == []
    assert len(article.images) == 1
    (violation,) = GaveUp().check(article)
    assert violation.span == Span(0, 0)
    assert violation.full_message.startswith("the tables of this article are too large to read")


def test_looking_for_limits_makes_no_view_that_nobody_asked_for() -> None:
    article = Article.from_text("---\ntitle: x\n---\n| a |\n| - |\n<b>\n")
    before = set(vars(article))
    assert list(GaveUp().check(article)) == []
    assert set(vars(article)) == before


def test_the_others_are_said_by_those_who_know() -> None:
    article = Article.from_text("x")
    assert [list(rule().check(article)) for rule in ENGINE_RULES] == [[], [], [], [], []]
