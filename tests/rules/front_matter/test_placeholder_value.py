"""What placeholder-value reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.front_matter.schema import Schema
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Severity, Violation


def judged(rule: BaseRule, lines: str, path: str = "posts/a.md") -> list[Violation]:
    return violations(rule, Article(path, Source.from_text(f"---\n{lines}\n---\n")))


def test_it_points_at_the_value(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: "{{ title }}"
               ^^^^^^^^^^^^^ `title` is the template `{{ title }}`, which was never filled in: readers see it as it is; write the real value
        cover: undefined
               ^^^^^^^^^ `cover` is `undefined`, which a program writes when it has no value: readers see it as it is; write the real value
        tags: [渡轮, 'null']
                     ^^^^^^ `tags` is `null`, which a program writes when it has no value: readers see it as it is; write the real value
        author: TODO
                ^^^^ `author` is still the placeholder `TODO`: readers see it as it is; write the real value
        ---
        """,
    )


@pytest.mark.parametrize(
    "lines",
    [
        *("cover: '[object Object]'", "cover: [object Object]", "rating: NaN", "a: Invalid Date"),
        *("sheet: '#REF!'", "extra: {cover: undefined}", "slug: (null)", "day: YYYY-MM-DD"),
        *("title: None", "author: nil", "categories: ['None']", "description: 'null'"),
        *("title: {{ title }}", 'title: \'{{ replace .Name "-" " " | title }}\''),
        *("cover: '{{ cover }}'", "images: ['{{ a }}']"),
        *("title: <%= title %>", "title: ${title}", "description: '{% block d %}'"),
        *("title: untitled", "title: New Post", "title: 无标题", "title: 未命名", "summary: tbd"),
    ],
)
def test_every_kind_is_reported(rule: BaseRule, lines: str) -> None:
    assert len(judged(rule, lines)) == 1


@pytest.mark.parametrize(
    "lines",
    [
        *("title: undefined behaviour", "title: The None of it", "title: Untitled No. 5"),
        *("title: null", "title: ~", "title: ''", "title: none", "title: Nan", "title: '{{'"),
        *("layout: None", "layout: 'null'", "sidebar: nil", "status: TODO", "tags: [todo]"),
        *("date_format: YYYY-MM-DD", "permalink: '{{ page.slug }}'", "title: '{{ a }} of {{ b }}'"),
        *("title: '{{ a }} x'", "title: Hello World", "title: Title", "tags: [undefined-ferry]"),
        *("date: Invalid Date", "updated: {{ date }}", "date: undefined", "title: '$ {x}'"),
    ],
)
def test_what_may_be_meant_and_what_other_rules_judge_is_let_through(
    rule: BaseRule, lines: str
) -> None:
    assert judged(rule, lines) == []


def test_names_are_warnings(rule: BaseRule) -> None:
    assert judged(rule, "title: Untitled")[0].severity is Severity.WARNING
    assert judged(rule, "title: undefined")[0].severity is None


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        ("title: undefined\nslug: web/global/undefined", "en/undefined/index.md"),
        ("title: Todo", "notes/a.md"),
        ("title: TBD", "notes/tbd.md"),
        ("title: '{{ title }}'", "scaffolds/post.md"),
        ("title: '{{ title }}'", "archetypes/default.md"),
        ("title: '{{ cookiecutter.title }}'", "{{cookiecutter.slug}}/index.md"),
    ],
)
def test_a_subject_and_scaffolds_are_let_through(rule: BaseRule, lines: str, path: str) -> None:
    assert judged(rule, lines, path) == []


def test_a_file_named_after_the_failure_is_no_excuse(rule: BaseRule) -> None:
    assert len(judged(rule, "title: undefined", "posts/undefined.md")) == 1
    assert len(judged(rule, "title: Untitled", "posts/untitled.md")) == 1


def test_the_configuration_tells_what_holds_text(rule: BaseRule) -> None:
    source = Source.from_text("---\nkicker: TBD\ncaption: None\nlayout: None\n---\n")
    schema = Schema(required=(("kicker",),), types={"caption": "string"})
    article = Article("posts/a.md", source, schema=schema)
    assert [article.cut(violation.span) for violation in violations(rule, article)] == [
        "TBD",
        "None",
    ]


def test_values_can_be_allowed(rules: dict[str, type[BaseRule]]) -> None:
    rule = rules["placeholder-value"](allow=("None",))
    assert [v.full_message[:8] for v in judged(rule, "title: None\nauthor: nil")] == ["`author`"]


def test_toml_and_json_are_judged_as_well(rule: BaseRule) -> None:
    toml = Article.from_text('+++\ntitle = "undefined"\nrating = nan\n+++\n')
    assert len(violations(rule, toml)) == 1
    json = Article.from_text('{"title": "[object Object]", "description": null}\n')
    assert len(violations(rule, json)) == 1
