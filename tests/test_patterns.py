"""Possessive repeats mean the same on every Python; see newslint/patterns.py."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any

import pytest

from newslint.patterns import compiled, with_atomic_rounds

# Patterns with atomic rounds use private parts of CPython 3.11; on later ones nothing uses them.
COMPILERS = [compiled, with_atomic_rounds] if sys.version_info < (3, 12) else [compiled]
Compiler = Callable[..., re.Pattern[Any]]

with_every_compiler = pytest.mark.parametrize("compiler", COMPILERS, ids=lambda c: c.__name__)


@with_every_compiler
@pytest.mark.parametrize(
    ("pattern", "text", "end"),
    [
        ("(?:ab?c)*+", "aca", 2),
        ("(?:ab?c)++", "aca", 2),
        ("(?:ab?c)?+", "ab", 0),
        ("(?:ab?c){0,9}+", "acab", 2),
        ("(?:ab?c){1,}+", "acab", 2),
        ("(?:a(?:b|x)c)*+", "abcaxd", 3),
        ("(?:a(?=b)b(?!c))*+", "ababc", 2),
        ("(?:a(?>b?)c)*+", "acab", 2),
        ("((?:ab?c)*+)", "aca", 2),
        ("(?:-|(?:ab?c)*+)", "aca", 2),
        ("(?=((?:ab?c)*+)ab)ac", "acab", 2),
        ("(?!(?:ab?c)*+$)a", "aca", 1),
        ("(?>(?:ab?c)*+)", "aca", 2),
        ("(?:(?:ab?c)*+d)*+", "acdacab", 3),
        ("(?:(?:ab?c)++)+", "acaca", 4),
        ("(-)?(?(1)x|(?:ab?c)*+)", "aca", 2),
        ("(?i:(?:ab?c)*+)", "ACA", 2),
    ],
)
def test_a_round_that_fails_half_way_takes_nothing(
    compiler: Compiler, pattern: str, text: str, end: int
) -> None:
    found = compiler(pattern).match(text)
    assert found is not None
    assert found.end() == end


@with_every_compiler
def test_a_repeat_that_took_something_gives_nothing_back(compiler: Compiler) -> None:
    assert compiler("(?:ab?c)*+ac").match("acac") is None


@with_every_compiler
def test_bytes_are_patterns_too(compiler: Compiler) -> None:
    found = compiler(rb"<!--(?:[^-]|-(?!->))*+-->").match("<!-- é - -- -->".encode())
    assert found is not None
    assert found.group() == "<!-- é - -- -->".encode()


@with_every_compiler
@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"(?P<year>\d++)(?:-(?P<month>\d\d))?+", re.ASCII),
        (r"(?:a | b b)*+ # said twice", re.VERBOSE | re.IGNORECASE),
        (rb"(?s)(?:.x)*+", re.MULTILINE),
        ("plain", 0),
    ],
)
def test_what_a_pattern_says_of_itself_is_what_it_was_made_of(
    compiler: Compiler, pattern: str | bytes, flags: int
) -> None:
    usual, made = re.compile(pattern, flags), compiler(pattern, flags)
    assert (made.pattern, made.flags) == (usual.pattern, usual.flags)
    assert (made.groups, dict(made.groupindex)) == (usual.groups, dict(usual.groupindex))


@with_every_compiler
def test_names_of_groups_lead_to_what_they_took(compiler: Compiler) -> None:
    found = compiler(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?+").match("2022-02")
    assert found is not None
    assert found.groupdict() == {"year": "2022", "month": "02"}
    assert found.lastgroup == "month"


@with_every_compiler
def test_what_is_no_expression_is_refused(compiler: Compiler) -> None:
    with pytest.raises(re.error, match="unterminated"):
        compiler("(?:a")
