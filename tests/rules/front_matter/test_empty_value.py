"""What empty-value reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.front_matter.schema import Schema
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def empty(
    rule: BaseRule,
    text: str,
    path: str = "posts/a.md",
    generator: str = "unknown",
    schema: Schema | None = None,
) -> list[str]:
    article = Article(path, Source.from_text(text), GENERATORS[generator], schema)
    return [violation.message for violation in violations(rule, article)]


def test_it_points_at_the_value_or_at_the_key(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: ""
               ^^ `title` has no value: generators treat it as missing; write a value
        date:
        ^^^^ `date` has no value: generators treat it as missing; write a value
        tags:
        description: ''
        ---
        """,
    )


@pytest.mark.parametrize(
    "value",
    [
        *("", "~", "null", "NULL", "''", '""', "' '", "\u3000", '"\\u00a0"', "\u200b", "'\u2060 '"),
        *("[]", "{}", "['']", "\n- \n- ~\n- []", ">\n", "|\n\n", "# soon"),
    ],
)
def test_nulls_blanks_and_collections_of_them_are_empty(rule: BaseRule, value: str) -> None:
    assert empty(rule, f"---\ntitle: {value}\ndate: 2022-02-17\n---\n") == [
        "`title` has no value: generators treat it as missing"
    ]


@pytest.mark.parametrize(
    "value",
    [
        "false",
        "0",
        "'0'",
        "null.",
        "'null'",
        "undefined",
        "['', a]",
        "{a: }",
        "-",
        "'.'",
        "\u200bx",
    ],
)
def test_all_else_is_a_value(rule: BaseRule, value: str) -> None:
    assert empty(rule, f"---\ntitle: {value}\ndate: 2022-02-17\n---\n") == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("posts/2022-02-17-a.md", "---\ntitle: a\ndate:\n---\n"),
        ("posts/a.md", "---\ntitle:\ndate: 2022-02-17\n---\n# Harbour\n"),
        ("_includes/card.md", "---\ntitle:\n---\n"),
        ("scaffolds/post.md", "---\ntitle:\ndate:\n---\n"),
        ("posts/a.md", "---\ntitle: a: b\ndate:\n---\n"),
        ("posts/a.md", "No front matter at all.\n"),
        ("posts/a.md", "---\ntitle: a\ndate: 2022-02-17\nupdated:\ncover: ''\nlayout: ~\n---\n"),
    ],
)
def test_what_is_taken_from_elsewhere_or_not_needed_is_let_through(
    rule: BaseRule, path: str, text: str
) -> None:
    assert empty(rule, text, path) == []


def test_the_title_and_the_date_count_beside_the_articles_too(rule: BaseRule) -> None:
    assert empty(rule, "---\ntitle: a\ndate:\n---\n", "notes/a.md") == [
        "`date` has no value: generators treat it as missing"
    ]


def test_capitals_count_as_they_do_for_the_generator(rule: BaseRule) -> None:
    text = "---\nTitle: ''\nDate: 2022-02-17\n---\n"
    assert empty(rule, text, "content/posts/a.md", "hugo") == [
        "`title` has no value: generators treat it as missing"
    ]
    assert empty(rule, text, "source/_posts/a.md", "hexo") == []


def test_alternatives_stand_in_for_each_other(rule: BaseRule) -> None:
    schema = Schema(required=(("description", "excerpt"),))
    assert empty(rule, "---\ndescription:\nexcerpt: a\n---\n", schema=schema) == []
    assert empty(rule, "---\nexcerpt:\n---\n", schema=schema) == [
        "`excerpt` has no value: generators treat it as missing"
    ]
    assert empty(rule, "---\nexcerpt:\ndescription: ''\n---\n", schema=schema) == [
        "`description` has no value: generators treat it as missing"
    ]


def test_the_configuration_names_keys_deep_down(rule: BaseRule) -> None:
    schema = Schema(required=(("cover.image",),))
    text = "---\ncover:\n  image:\n  alt: a\n---\n"
    assert empty(rule, text, schema=schema) == [
        "`cover.image` has no value: generators treat it as missing"
    ]


def test_keys_can_be_added_and_left_out(rules: dict[str, type[BaseRule]]) -> None:
    text = "---\ntitle:\ndate: 2022-02-17\nextra: {cover: ''}\n---\n"
    rule = rules["empty-value"](keys=("extra.cover", "tags"), allow=("title",))
    assert empty(rule, text) == ["`extra.cover` has no value: generators treat it as missing"]


def test_toml_and_json_are_judged_as_well(rule: BaseRule) -> None:
    assert empty(rule, '+++\ntitle = ""\ndate = 2022-02-17\n+++\n') == [
        "`title` has no value: generators treat it as missing"
    ]
    assert empty(rule, '{"title": null, "date": "2022-02-17"}\n') == [
        "`title` has no value: generators treat it as missing"
    ]
