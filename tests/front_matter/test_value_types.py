from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.front_matter.value_types import is_empty


def is_empty_value(written: str) -> bool:
    return is_empty(Article.from_text(f"---\nkey: {written}\n---\n").front_matter["key"])


@pytest.mark.parametrize("written", ["", "null", "~", "''", "' \u200b '", "[]", "{}", "['', ~]"])
def test_blanks_nulls_and_collections_of_them_are_no_value(written: str) -> None:
    assert is_empty_value(written)


@pytest.mark.parametrize("written", ["0", "false", "'null'", "a", "[0]", "{a: ''}"])
def test_what_says_anything_is_a_value(written: str) -> None:
    assert not is_empty_value(written)
