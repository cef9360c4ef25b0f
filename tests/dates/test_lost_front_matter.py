"""`check` and `why` agree on the dates of front matter that a generator does not read."""

from __future__ import annotations

import tomllib
from itertools import product

import pytest

from generator_cases import DATA
from newslint.article import Article
from newslint.front_matter.outcomes import UNREAD
from newslint.generators import Generator
from newslint.generators.built_in import BUILT_IN
from newslint.generators.sentences import ambiguous_date_clause, future_date_clause
from newslint.rule import BaseRule
from newslint.testing import violations
from newslint.text import Source
from newslint.why.dates import describe_dates
from newslint.why.fences import describe_front_matter

NOW = 1_772_443_800  # 2026-03-02T09:30:00Z
FENCES = {
    name: case["text"]
    for name, case in tomllib.loads((DATA / "fences.toml").read_text(encoding="utf-8")).items()
    if "2022-02-17" in case["text"]
}
DATES = {
    "read": "2022-02-17T05:05:11Z",
    "spaced": "2022-02-17 13:05:11 +0800",
    "epoch": "1645103111",
    "impossible": "2022-02-30",
    "impossible month": "2022-13-17",
    "ambiguous": "03/04/2022",
    "invalid": "some day",
    "future": "2222-02-17",
}
RULES = (
    *("unread-date", "shifted-date", "unportable-date", "impossible-date", "invalid-date"),
    *("ambiguous-date", "future-date"),
)
OF_SEVERAL = (future_date_clause(), ambiguous_date_clause())
"""What is said where it is not known what happens to a date."""
GENERATORS = [generator for generator in BUILT_IN if generator.is_known]
every_generator = pytest.mark.parametrize("generator", GENERATORS, ids=lambda found: found.name)


def article_of(generator: Generator, fence: str, date: str) -> Article:
    text = FENCES[fence].replace("= 2022-02-17", '= "2022-02-17"').replace("2022-02-17", date)
    return Article("content/blog/posts/a.md", Source.decode(text.encode()), generator, now=NOW)


def found(rules: dict[str, type[BaseRule]], article: Article) -> dict[str, list[str]]:
    """Return the messages of the rules about single dates, by rule."""
    told = {name: [v.message for v in violations(rules[name](), article)] for name in RULES}
    return {name: messages for name, messages in told.items() if messages}


def is_read(article: Article) -> bool:
    return describe_front_matter(article, ())["outcome"] not in UNREAD


@every_generator
def test_nothing_is_said_of_what_a_generator_does_with_dates_it_never_sees(
    generator: Generator, rules: dict[str, type[BaseRule]]
) -> None:
    wrong = []
    for fence, date in product(FENCES, DATES.values()):
        article = article_of(generator, fence, date)
        if not is_read(article):
            messages = found(rules, article)
            said = str(messages)
            for sentence in OF_SEVERAL:
                said = said.replace(sentence, "")
            if {"unread-date", "shifted-date"} & set(messages) or f"{generator.title} " in said:
                wrong.append((fence, date, messages))
    assert wrong == []


@every_generator
def test_a_date_that_stops_the_build_does_so_for_check_and_for_why(
    generator: Generator, rules: dict[str, type[BaseRule]]
) -> None:
    wrong = []
    for fence, date in product(FENCES, DATES.values()):
        article = article_of(generator, fence, date)
        told = describe_dates(article) if is_read(article) else []
        outcomes = [date["outcome"] for date in told]
        if ("stops the build" in str(found(rules, article))) != ("error" in outcomes):
            wrong.append((fence, date, outcomes))
    assert wrong == []
