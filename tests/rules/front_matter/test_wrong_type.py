"""What wrong-type reports, and what it lets through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint.article import Article
from newslint.front_matter.schema import Schema
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Severity, Violation

if TYPE_CHECKING:
    from newslint.front_matter.vocabulary import SchemaType

NAMES = ("hexo", "hugo", "jekyll", "unknown")
GENERATORS = {one.name: one for one in BUILT_IN if one.name in NAMES}


def judged(
    rule: BaseRule,
    lines: str,
    generator: str = "unknown",
    types: dict[str, SchemaType] | None = None,
) -> list[Violation]:
    source = Source.from_text(f"---\n{lines}\n---\n")
    schema = Schema(types=types or {})
    return violations(rule, Article("posts/a.md", source, GENERATORS[generator], schema))


def reporting(rule: BaseRule, lines: str) -> str:
    """Return the names of the generators for which there is a finding."""
    return " ".join(sorted(name for name in GENERATORS if judged(rule, lines, name)))


def test_it_points_at_the_value(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 3.10
               ^^^^ `title` has `3.10`, which YAML reads as a number; put it in quotes
        published: "false"
                   ^^^^^^^ `published` is quoted text, `false`: it counts as true; write `false`
        tags: 渡轮，港口
              ^^^^^^^^^^ `tags` is one text, which Hexo does not split at commas; write a list
        date: [2022-02-17]
              ^^^^^^^^^^^^ `date` must be a date, found a list; write one date
        toc: ture
             ^^^^ `toc` is `ture`, a misspelling of `true`; write `true`
        ---
        """,
        generator="hexo",
    )


ALL = " ".join(sorted(GENERATORS))


@pytest.mark.parametrize(
    ("lines", "generators"),
    [
        ("title: 3.10", "all"),
        ("title: 1.0", "all but jekyll"),
        ("title: 1e3", "all"),
        ("title: 007", "all"),
        ("title: 1_000", "all"),
        ("title: 0x1F", "all"),
        ("title: 12345678901234567890", "all"),
        ("title: TRUE", "all"),
        ("title: No", "jekyll unknown"),
        ("title: 13:05", "jekyll unknown"),
        ("title: 2022-02-17", "hexo unknown"),
        ("title: 2022-02-17 13:05:11", "hexo unknown"),
        ("title: [Draft]", "all"),
        ("title: {en: Ferry, zh: 渡轮}", "all but unknown"),
        ("title: !binary |\n  5rih", "all"),
        ("description: [a, b]", "all"),
        ("tags: [3.10, ferry]", "all"),
        ("tags: [ferry, no]", "jekyll unknown"),
        ("tags: [a, {b: c}]", "all"),
        ("tags: {a: b}", "all"),
        ("tags: a, b", "all but unknown"),
        ("categories: 国内、国际", "all but unknown"),
        ("draft: 'false'", "all but hugo"),
        ("draft: 'No'", "all but hugo"),
        ("draft: no", "hexo"),
        ("published: 0", "jekyll"),
        ("published: '0'", "all but hugo"),
        ("draft: yes", "hugo"),
        ("draft: 'on'", "hugo"),
        ("comments: 'false'", "all but hugo"),
        ("draft: flase", "all"),
        ("pinned: fasle", "all"),
        ("date: [2022-02-17]", "all"),
        ("date: {created: 2022-02-17}", "all but unknown"),
    ],
)
def test_what_a_generator_takes_for_another_type_is_reported(
    rule: BaseRule, lines: str, generators: str
) -> None:
    expected = generators.replace("all", ALL)
    if " but " in expected:
        expected, _, left_out = expected.partition(" but ")
        expected = " ".join(name for name in expected.split() if name not in left_out.split())
    assert reporting(rule, lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        *("title: 404", "title: 2022", "title: 3.14", "title: true", "title: Yesterday", "title:"),
        *("title: '3.10'", 'title: "no"', "title: v3.10", "title: 3.10.1", "title: +", "title: -"),
        *("title: !!str 3.10", "title: {{ title }}", "title: [object Object]", "title: []"),
        *("title: 2022-02-17-ferry", "title: 1,000", "title: 10:05 from Oslo", "title: {}"),
        *("tags: ferry", "tags: ferry harbour", "tags: [a, b]", "tags:", "tags: []", "tags: 2022"),
        *("categories:\n- [a, b]\n- [a, c]", "categories: a/b", "keywords: a, b, c"),
        *(
            "draft: true",
            "draft: 'true'",
            "comments: '1'",
            "draft: False",
            "draft:",
            "draft: soon",
            "published: 2022-02-17",
        ),
        *("published: O'Reilly", "comments: [a, b]", "comments: {by: me}", "sidebar: 'false'"),
        *("date: 2022-02-17", "date: Invalid Date", "date: {{ date }}", "date: []", "cover: true"),
        *("author: {name: a}", "order: 007", "note: 'ture'", "note: That is flase"),
    ],
)
def test_all_else_is_let_through(rule: BaseRule, lines: str) -> None:
    assert reporting(rule, lines) == ""


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        ("published: 'false'", Severity.ERROR),
        ("draft: 'no'", Severity.ERROR),
        ("comments: 'false'", None),
    ],
)
def test_an_article_that_is_hidden_or_shown_by_mistake_is_an_error(
    rule: BaseRule, lines: str, severity: Severity | None
) -> None:
    assert [violation.severity for violation in judged(rule, lines)] == [severity]


@pytest.mark.parametrize("path", ["scaffolds/post.md", "archetypes/default.md"])
def test_scaffolds_are_let_through(rule: BaseRule, path: str) -> None:
    source = Source.from_text("---\ntitle: 3.10\n---\n")
    assert violations(rule, Article(path, source)) == []


def test_capitals_count_as_they_do_for_the_generator(rule: BaseRule) -> None:
    assert reporting(rule, "Tags: a, b") == "hugo"


def test_toml_and_json_have_types_of_their_own(rule: BaseRule) -> None:
    toml = Article.from_text('+++\ntitle = "3.10"\ndraft = "false"\n+++\n')
    assert [toml.cut(violation.span) for violation in violations(rule, toml)] == ['"false"']
    json = Article.from_text('{"title": ["a"], "published": "false"}\n')
    assert [json.cut(v.span) for v in violations(rule, json)] == ['["a"]', '"false"']


DECLARED = [
    ("string", "text 'true' 3 2022-02-17 ''", "3.10 no true [a] {a: b}"),
    ("number", "3 -1.5 1e3", "'3' three true [3]"),
    ("integer", "3 -1", "1.5 '3' three 3.0"),
    ("boolean", "true false", "'true' yes 1 [true]"),
    ("list", "[a] []", "a 3 {a: b}"),
    ("mapping", "{a: b} {}", "a [a]"),
    ("date", "2022-02-17 soon 3 true", "[2022-02-17] {a: b}"),
    ("image", "a.png false [a.png] {src: a.png}", "3 true"),
    ("url", "https://example.com/ /a '#b'", "'a b' 3 true [a]"),
]


@pytest.mark.parametrize(("wanted", "right", "wrong"), DECLARED)
def test_the_configuration_says_what_a_key_takes(
    rule: BaseRule, wanted: SchemaType, right: str, wrong: str
) -> None:
    for value in split(right):
        assert judged(rule, f"x: {value}", types={"x": wanted}) == [], value
    for value in split(wrong):
        assert len(judged(rule, f"x: {value}", types={"x": wanted})) == 1, value
    for value in ("", "~", "undefined", "{{ x }}"):
        assert judged(rule, f"x: {value}", types={"x": wanted}) == [], value


def split(values: str) -> list[str]:
    """Split at spaces that are not inside of quotes or braces."""
    found = [""]
    for word in values.split(" "):
        found[-1] += word
        if found[-1].count("'") % 2 == 0 and found[-1].count("{") == found[-1].count("}"):
            found.append("")
        else:
            found[-1] += " "
    return found[:-1]


def test_a_declared_type_replaces_the_known_one(rule: BaseRule) -> None:
    assert judged(rule, "tags: a, b", "hexo", {"tags": "string"}) == []
    [violation] = judged(rule, "tags: ferry", "hexo", {"tags": "list"})
    assert violation.full_message == "`tags` must be a list, found text; write a list"


def test_a_path_leads_into_mappings(rule: BaseRule) -> None:
    lines = "cover: {image: 3, width: '40'}\nextra:\n  day: [2022-02-17]"
    types: dict[str, SchemaType] = {
        "cover.width": "number",
        "cover.image": "image",
        "extra.day": "date",
        "x.y": "list",
    }
    assert [violation.full_message for violation in judged(rule, lines, types=types)] == [
        "`cover.image` must be an image URL, found a number; write an image URL",
        "`cover.width` must be a number, found quoted text; write a number",
        "`extra.day` must be a date, found a list; write a date",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        f"title: {'[' * 100}a{']' * 100}",
        f"title: {'[' * 65}",
        f"title: {'{a: ' * 70}1{'}' * 70}",
        f"tags: {{a: {'[' * 80}{']' * 80}}}",
        f"date: {'[' * 100}{']' * 100}",
        "title: [a, b",
        "title: {a: b",
    ],
)
def test_a_value_that_could_not_be_read_to_its_end_is_let_through(
    rule: BaseRule, lines: str
) -> None:
    article = Article.from_text(f"---\n{lines}\n---\n", "posts/a.md")
    assert article.front_matter.unreadable()
    assert violations(rule, article) == []
    declared = article.front_matter.fields[0].key if article.front_matter.fields else "title"
    typed = Article(
        "posts/a.md", article.source, article.generator, Schema(types={declared: "number"})
    )
    assert violations(rule, typed) == []


def test_other_values_of_such_front_matter_are_judged(rule: BaseRule) -> None:
    text = f"---\ndraft: 'no'\ntitle: {'[' * 100}{']' * 100}\n---\n"
    [violation] = violations(rule, Article.from_text(text, "posts/a.md"))
    assert violation.message == "`draft` is quoted text, `no`: it counts as true"


def test_a_placeholder_in_quotes_has_no_type_yet(rule: BaseRule) -> None:
    assert judged(rule, 'weight: "{{ weight }}"', types={"weight": "number"}) == []
    assert judged(rule, 'weight: "undefined"', types={"weight": "number"}) == []
    assert judged(rule, 'weight: "heavy"', types={"weight": "number"}) != []
