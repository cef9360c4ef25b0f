"""newslint reads `Key: value` metadata as the real programs do: the table, cell by cell."""

from __future__ import annotations

import json
import tomllib

import pytest

from generator_cases import DATA, KeyValueCase, key_value_cases, read_table
from newslint.article import Article
from newslint.front_matter.outcomes import UNREAD, oddities_of, outcome_of
from newslint.generators.built_in import BUILT_IN
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
CASES = key_value_cases()
FOLDERS = {"pelican": "content", "mkdocs": "docs"}


def said_by_newslint(case: KeyValueCase, program: str) -> str:
    """Return what newslint says in the words of the table."""
    generator = GENERATORS[program]
    source = Source.from_text(case.text)
    article = Article(f"{FOLDERS[program]}/tides.md", source, generator)
    outcome = outcome_of(oddities_of(article.front_matter, source), generator)
    if outcome == "dropped" or article.page.status == "left-out":
        return "dropped"
    field = None if outcome in UNREAD else article.field(case.key)
    return "none" if field is None else json.dumps(field.value, ensure_ascii=False)


def test_every_case_has_a_row_in_the_same_order() -> None:
    texts = tomllib.loads((DATA / "key_values.toml").read_text(encoding="utf-8"))
    assert list(texts) == [name for name, _ in read_table("key_values.md")]


@pytest.mark.parametrize("program", ["pelican", "mkdocs"])
def test_each_value_is_read_as_the_real_program_reads_it(program: str) -> None:
    told = [(c.name, c.expected[program], said_by_newslint(c, program)) for c in CASES]
    assert [row for row in told if row[1] != row[2]] == []
