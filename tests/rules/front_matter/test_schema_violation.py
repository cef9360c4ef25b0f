"""What schema-violation reports, and how a schema is configured."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from newslint import plugins
from newslint.article import Article
from newslint.config import ConfigError, load
from newslint.config.flags import Flags
from newslint.engine.runner import check_text
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations

pytest.importorskip("jsonschema_rs", reason="the extra [schema] is not installed")

SCHEMA = {
    "required": ["title", "date"],
    "properties": {
        "title": {"type": "string", "maxLength": 20},
        "date": {"type": "string", "format": "date"},
        "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        "kind": {"enum": ["news", "essay"]},
        "author": {
            "required": ["name"],
            "properties": {"name": {"type": "string"}},
            "additionalProperties": False,
        },
    },
}


def with_schema(rules: dict[str, type[BaseRule]], schema: object) -> BaseRule:
    rule = rules["schema-violation"](schema=json.dumps(schema))
    assert rule.problem() is None
    return rule


def messages(rules: dict[str, type[BaseRule]], schema: object, lines: str) -> list[str]:
    article = Article.from_text(f"---\n{lines}\n---\n")
    return [violation.message for violation in violations(with_schema(rules, schema), article)]


def test_each_error_is_at_its_key_or_value(rules: dict[str, type[BaseRule]]) -> None:
    check_annotated(
        with_schema(rules, SCHEMA),
        """\
        ---
        ^^^ `date` is missing, but the schema requires it; add `date`
        title: 渡轮复航
        tags: [渡轮, 2022, 渡轮]
              ^^^^^^^^^^^^^^^^^^ `tags` has non-unique elements; write a value that the schema allows
                     ^^^^ `tags[1]` is not of type "string"; write a value that the schema allows
        kind: essays
              ^^^^^^ `kind` is not one of "news" or "essay"; write a value that the schema allows
        author:
        ^^^^^^ `author.name` is missing, but the schema requires it; add `author.name`
          nickname: 阿明
          ^^^^^^^^ `author.nickname` is not a key of the schema; remove the key, or correct its name
        ---
        """,
    )


def test_a_date_is_its_text_with_and_without_quotes(rules: dict[str, type[BaseRule]]) -> None:
    for date in ("2022-02-17", "'2022-02-17'", '"2022-02-17"', "!!timestamp 2022-02-17"):
        assert messages(rules, SCHEMA, f"title: a\ndate: {date}") == []
    assert messages(rules, SCHEMA, "title: a\ndate: 2022-02-30") == ['`date` is not a "date"']


@pytest.mark.parametrize(
    "draft",
    [
        "http://json-schema.org/draft-04/schema#",
        "http://json-schema.org/draft-07/schema#",
        "https://json-schema.org/draft/2019-09/schema",
        "https://json-schema.org/draft/2020-12/schema",
    ],
)
def test_formats_are_checked_in_every_draft(rules: dict[str, type[BaseRule]], draft: str) -> None:
    schema = {"$schema": draft, "properties": {"date": {"format": "date"}}}
    assert len(messages(rules, schema, "date: 2022-02-30")) == 1


@pytest.mark.parametrize(
    ("schema", "lines", "message"),
    [
        ({"properties": {"a": {"const": 5}}}, "a: 6", "`a`: 5 was expected"),
        ({"properties": {"a": {"type": "boolean"}}}, "a: yes", '`a` is not of type "boolean"'),
        ({"properties": {"a": {"type": "number"}}}, "a: '3'", '`a` is not of type "number"'),
        ({"properties": {"a": {"minLength": 1}}}, "a: ''", "`a` is shorter than 1 character"),
        ({"properties": {"a": {"type": "string"}}}, "a:", '`a` is not of type "string"'),
        ({"properties": {"a": {"pattern": "^x"}}}, "a: y", '`a` does not match "^x"'),
        ({"minProperties": 2}, "a: 1", "the front matter has less than 2 properties"),
        (
            {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
            "c: 1",
            "the front matter is not valid under any of the schemas listed in the 'anyOf' keyword",
        ),
        (
            {"properties": {"a": {"items": {"required": ["b"]}}}},
            "a: [{c: 1}]",
            "`a[0].b` is missing, but the schema requires it",
        ),
    ],
)
def test_the_message_names_the_key(
    rules: dict[str, type[BaseRule]], schema: object, lines: str, message: str
) -> None:
    assert messages(rules, schema, lines) == [message]


@pytest.mark.parametrize("text", ["No front matter.\n", "---\na: b: c\n---\n", "---\n- a\n---\n"])
def test_front_matter_that_is_none_is_let_through(
    rules: dict[str, type[BaseRule]], text: str
) -> None:
    assert violations(with_schema(rules, SCHEMA), Article.from_text(text)) == []


def test_empty_front_matter_lacks_what_is_required(rules: dict[str, type[BaseRule]]) -> None:
    assert messages(rules, SCHEMA, "") == [
        "`date` is missing, but the schema requires it",
        "`title` is missing, but the schema requires it",
    ]


def test_toml_and_json_are_judged_as_well(rules: dict[str, type[BaseRule]]) -> None:
    rule = with_schema(rules, SCHEMA)
    for text in (
        '+++\ntitle = "a"\ndate = 2022-02-17\nkind = 3\n+++\n',
        '{"title": "a", "date": "2022-02-17", "kind": 3}\n',
    ):
        article = Article.from_text(text)
        assert [article.cut(violation.span) for violation in violations(rule, article)] == ["3"]


@pytest.mark.parametrize(
    "value",
    ["1" * 400, ".nan", "-.inf", "1e999", "'\\ud800'", "[[[[[[]]]]]]", "&x [1]", "{? [a] : b}"],
)
def test_odd_values_do_no_harm(rules: dict[str, type[BaseRule]], value: str) -> None:
    messages(rules, {"properties": {"a": {"type": "object"}}}, f"a: {value}")


def test_a_slow_pattern_ends(rules: dict[str, type[BaseRule]]) -> None:
    schema = {"properties": {"a": {"pattern": r"^(?=(a+)+b)(a*)*\1$"}}}
    assert len(messages(rules, schema, f"a: {'a' * 50}")) == 1


def test_without_a_schema_nothing_is_reported(rules: dict[str, type[BaseRule]]) -> None:
    rule = rules["schema-violation"]()
    assert rule.problem() is None
    assert violations(rule, Article.from_text("---\na: b\n---\n")) == []


# Configuration


def run(folder: Path, schema: str | bytes | None, options: str = "schema = 'post.json'") -> Any:
    (folder / ".git").mkdir(exist_ok=True)
    if schema is not None:
        data = schema if isinstance(schema, bytes) else schema.encode()
        (folder / "post.json").write_bytes(data)
    text = f"select = ['schema-violation']\n[rules.schema-violation]\n{options}\n"
    (folder / "newslint.toml").write_text(text, encoding="utf-8")
    (folder / "content").mkdir(exist_ok=True)
    every = plugins.load(names=("newslint",))
    config = load(Flags(), every, str(folder / "content"))
    return check_text("---\ntitle: 3\n---\n", "a.md", config, every).diagnostics


def test_the_path_counts_from_the_folder_of_the_configuration(tmp_path: Path) -> None:
    [diagnostic] = run(tmp_path, '\ufeff{"properties": {"title": {"type": "string"}}}')
    assert diagnostic.message == '`title` is not of type "string"'


@pytest.mark.parametrize(
    ("schema", "complaint"),
    [
        (None, "`post.json` cannot be read: "),
        ("{", "`post.json` is not JSON: "),
        ("[" * 100_000, "`post.json` is not JSON that can be read: RecursionError"),
        ("[1]", "`post.json` is no JSON Schema: "),
        (
            '{"properties": {"a": {"type": "text"}}}',
            "`post.json` is no JSON Schema: properties.a.type",
        ),
        ('{"properties": {"a": {"pattern": "("}}}', "`post.json` is no JSON Schema: properties.a"),
        (
            '{"type": "objct"}',
            '`post.json` is no JSON Schema: type: "objct" is not valid under any of the schemas',
        ),
        ('{"required": [1]}', "`post.json` is no JSON Schema: required[0]: 1 is not of type"),
        (
            '{"$ref": "other.json"}',
            "`post.json` refers to `other.json`, which cannot be read: no such file",
        ),
        (
            '{"$ref": "schemas#/x"}',
            "`post.json` refers to `schemas`, which cannot be read: it is a folder, not a file",
        ),
        (
            '{"$ref": "https://example.com/a"}',
            "`post.json` refers to `https://example.com/a`, which is not read: put a copy into the",
        ),
        (
            '{"$id": "https://example.com/a", "$ref": "defs.json"}',
            "`post.json` refers to `https://example.com/defs.json`, which is not read: ",
        ),
        (
            '{"$ref": "//example.com/a"}',
            "`post.json` refers to `file://example.com/a`, which is not read: ",
        ),
        (
            '{"$ref": "..%2Foutside.json"}',
            "`post.json` refers to `../outside.json`, which is not read: ",
        ),
        ('{"$ref": "link.json"}', "`post.json` refers to `link.json`, which is not read: "),
        ('{"$ref": "a%00b.json"}', "`post.json` refers to `a\\x00b.json`, which "),
        ('{"$ref": "broken.json"}', "`broken.json` is not JSON: "),
        ('{"$ref": "defs.json#/gone"}', "`post.json` is no JSON Schema: Pointer '/gone' does not"),
        ('{"$schema": "https://example.com/a"}', "`post.json` is no JSON Schema: Unknown meta"),
    ],
)
def test_a_schema_that_cannot_be_used_ends_the_run(
    tmp_path: Path, schema: str | None, complaint: str
) -> None:
    tmp_path = tmp_path / "site"
    (tmp_path / "schemas").mkdir(parents=True)
    (tmp_path / "../outside.json").write_text("{}", encoding="utf-8")
    (tmp_path / "defs.json").write_text("{}", encoding="utf-8")
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    (tmp_path / "link.json").symlink_to("../outside.json")
    with pytest.raises(ConfigError) as caught:
        run(tmp_path, schema)
    begin = "../newslint.toml, line 2: rule schema-violation: "
    assert str(caught.value).startswith(begin + complaint)
    assert "\n" not in str(caught.value)


DEFINITIONS = '{"title": {"type": "string"}, "again": {"$ref": "#/title"}}'


@pytest.mark.parametrize(
    ("schema", "reference"),
    [
        ("post.json", "defs.json#/title"),
        ("post.json", "defs.json#/again"),
        ("post.json", "./schemas/../defs.json#/title"),
        ("post.json", "../../../../defs.json#/title"),
        ("schemas/post.json", "../defs.json#/title"),
        ("schemas/post.json", "/defs.json#/title"),
        ("schemas/post.json", "b%20c.json#/title"),
        ("schemas/post.json", "%E6%B8%AF.json#/title"),
        ("schemas/post.json", "a.json"),
    ],
)
def test_a_reference_leads_to_files_in_the_folder_of_the_configuration(
    tmp_path: Path, schema: str, reference: str
) -> None:
    (tmp_path / "schemas").mkdir()
    for name in ("defs.json", "schemas/b c.json", "schemas/港.json"):
        (tmp_path / name).write_text(DEFINITIONS, encoding="utf-8")
    (tmp_path / "schemas/a.json").write_text('{"$ref": "b%20c.json#/again"}', encoding="utf-8")
    text = json.dumps({"properties": {"title": {"$ref": reference}}})
    (tmp_path / schema).write_text(text, encoding="utf-8")
    [diagnostic] = run(tmp_path, None, f"schema = '{schema}'")
    assert diagnostic.message == '`title` is not of type "string"'


def test_a_schema_outside_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (tmp_path / "defs.json").write_text("{}", encoding="utf-8")
    (tmp_path / "post.json").write_text('{"$ref": "defs.json"}', encoding="utf-8")
    with pytest.raises(ConfigError, match="lies outside the folder of the configuration"):
        run(folder, None, "schema = '../post.json'")


def test_without_the_package_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema_rs", None)
    with pytest.raises(ConfigError, match=r"pip install 'newslint\[schema\]'"):
        run(tmp_path, "{}")


@pytest.mark.parametrize("option", ["schema = ''", "schema = 3", "schema = ['a.json']"])
def test_a_path_is_a_string(tmp_path: Path, option: str) -> None:
    with pytest.raises(ConfigError, match="`schema` of schema-violation must be a path, not"):
        run(tmp_path, "{}", option)
