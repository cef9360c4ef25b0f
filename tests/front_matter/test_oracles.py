"""
Front matter against other readers, over real articles and public suites.

Where we differ from PyYAML on purpose: words and numbers that YAML 1.1 and 1.2, or two generators,
read differently stay text (`DISAGREEMENTS`), and some of what it refuses is read (`STRICTER`). Where
we differ from what yaml-test-suite expects, libyaml does (`LIBYAML`).
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING, Any

import frontmatter
import yaml

from newslint.front_matter import Field, FrontMatter, read
from newslint.front_matter.plain_yaml import read_plain
from newslint.front_matter.yaml_mapping import read_yaml
from newslint.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DISAGREEMENTS = {
    "a truth value of YAML 1.1 only": r"(?i:yes|no|on|off)",
    "an octal number of YAML 1.1 only": r"[-+]?0[0-7_]+",
    "base 60, which only YAML 1.1 has": r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?",
    "digits in groups, which only YAML 1.1 has": r"[-+]?[0-9.]+_[0-9_.]*",
    "a number of base 2, which only YAML 1.1 has": r"[-+]?0b[01_]+",
    "an exponent without a point, a number of YAML 1.2 only": r"[-+]?[0-9]+[eE][-+]?[0-9]+",
    "an octal number of YAML 1.2 only": r"0o[0-7]+",
    "a date, which stays as it is written": r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?",
}
STRICTER = {
    "duplicate anchor": "an anchor may be defined twice, says YAML 1.2",
    "could not determine a constructor": "a `!tag` that nobody knows changes no text",
    "a key is no scalar": "`{{ x }}` without quotes is a mapping in a mapping",
}
LIBYAML = {
    "652Z": "takes `?foo` in braces for a key `foo`",
    "DK95/01": "takes a tab for the indentation of a continued quoted text",
    "L24T/01": "ends a literal without a last newline otherwise",
    "Y2GN": "ends the name of an anchor at a colon",
}


class TextKeys(yaml.CSafeLoader):
    """PyYAML with keys as they are written, and a date that does not exist as text."""


def _mapping(loader: TextKeys, node: yaml.MappingNode) -> Iterator[dict[str, Any]]:
    values: dict[str, Any] = {}
    yield values
    loader.flatten_mapping(node)
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise yaml.YAMLError("a key is no scalar")
        values[key.value] = loader.construct_object(value, deep=True)


def _timestamp(loader: TextKeys, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return str(node.value)


TextKeys.add_constructor("tag:yaml.org,2002:map", _mapping)
TextKeys.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)


def by_pyyaml(content: str) -> tuple[object, str]:
    """Return what PyYAML makes of a content, or None and the reason why it makes nothing of it."""
    try:
        return yaml.load(content, TextKeys) or {}, ""  # noqa: S506 - as safe as its base
    except yaml.YAMLError as error:
        return None, str(error)


def values(front_matter: FrontMatter) -> dict[str, object]:
    return {key: field.value for key, field in front_matter.items()}


def differences(ours: object, theirs: object) -> Iterator[tuple[object, object]]:
    if isinstance(ours, dict) and isinstance(theirs, dict) and set(ours) == set(theirs):
        for key, value in ours.items():
            yield from differences(value, theirs[key])
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for our, their in zip(ours, theirs, strict=True):
            yield from differences(our, their)
    elif type(ours) is not type(theirs) or (ours != theirs and ours == ours):  # noqa: PLR0124
        yield ours, theirs


def reason(ours: object, theirs: object) -> str | None:
    """Return why two values may differ, None where they may not."""
    written = ours if isinstance(ours, str) else theirs
    for name, pattern in DISAGREEMENTS.items():
        if isinstance(written, str) and re.fullmatch(pattern, written):
            if isinstance(theirs, dt.date):
                year, month, day = map(int, re.findall(r"\d+", written)[:3])
                assert (theirs.year, theirs.month, theirs.day) == (year, month, day)
            return name
    return None


def article_texts(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    for path in paths:
        yield path, Source.decode(path.read_bytes()).text


def test_yaml_has_the_values_that_pyyaml_reads(corpus: list[Path]) -> None:
    for path, text in article_texts(corpus):
        found = read(text)
        if found.format != "yaml" or found.content is None:
            continue
        theirs, error = by_pyyaml(text[slice(*found.content)])
        if error:
            assert found.unreadable() or any(known in error for known in STRICTER), (path, error)
            continue
        assert not found.unreadable() or [f.kind for f in found.faults] == ["unclosed"], path
        for difference in differences(values(found), theirs):
            assert reason(*difference), (path, difference)


def test_articles_have_the_keys_and_the_body_that_python_frontmatter_finds(
    corpus: list[Path],
) -> None:
    for path, text in article_texts(corpus):
        found = read(text)
        if found.faults or found.format != "yaml":
            continue
        try:
            metadata, body = frontmatter.parse(text)
        except (yaml.YAMLError, ValueError):
            continue
        assert {str(key) for key in metadata} == set(found), path
        assert text[found.body_start :].strip() == body.strip(), path


def check_field(text: str, field: Field, parent: str) -> None:
    """Read the key and the value again from what is written at their places."""
    written = text[slice(*field.span)]
    if field.style == "alias" or written.startswith(("!", "&")):
        return
    if field.key and not field.key.startswith("{"):
        assert yaml.load(text[slice(*field.key_span)], yaml.CBaseLoader) == field.key  # noqa: S506
    if field.style in ("mapping", "sequence"):
        for child in field.fields:
            check_field(text, child, field.style)
    elif field.style in ("literal", "folded"):
        assert written[0] in "|>"
        assert written.split()[-1:] == field.text.split()[-1:] or not field.text.strip()
    else:
        again = yaml.load(f"{parent and '- '}{written}", yaml.CBaseLoader)  # noqa: S506
        assert (again[0] if parent else again or "") == field.text


def test_what_is_written_at_a_place_is_the_key_or_the_value(corpus: list[Path]) -> None:
    for _, text in article_texts(corpus):
        found = read(text)
        if found.format == "yaml":
            for field in found.fields:
                check_field(text, field, "")


def test_the_reader_of_plain_yaml_agrees_with_libyaml_on_articles(corpus: list[Path]) -> None:
    for path, text in article_texts(corpus):
        found = read(text)
        if found.format == "yaml" and found.content:
            start, end = found.content
            plain = read_plain(text[start:end], start)
            assert plain is None or plain == read_yaml(text[start:end], start), path


def test_toml_and_json_of_articles_have_the_values_of_their_parsers(corpus: list[Path]) -> None:
    for path, text in article_texts(corpus):
        found = read(text)
        content = text[slice(*found.content)] if found.content else ""
        if found.format == "toml":
            assert not list(toml_differences(found, content)), path
        if found.format == "json" and text.startswith("{"):
            assert not list(differences(values(found), json.loads(f"{{{content}}}"))), path


def toml_differences(found: FrontMatter, content: str) -> Iterator[tuple[object, object]]:
    for ours, theirs in differences(values(found), tomllib.loads(content)):
        is_date = isinstance(theirs, (dt.date, dt.time))
        if not (is_date and re.fullmatch(r"[0-9].*", str(ours))):
            yield ours, theirs


def suite(shared: Path, name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads((shared / "suites" / name).read_text("utf-8"))
    return cases


def content_of(case: dict[str, Any], name: str = "") -> str:
    case = case[name] if name else case
    data = base64.b64decode(case["b64"]) if "b64" in case else case.get("text", "").encode()
    return Source.decode(data).text


def test_toml_test_is_read_as_tomllib_reads_it(shared: Path) -> None:
    verdicts: Counter[bool] = Counter()
    for case in suite(shared, "toml-test/toml-test.json"):
        content = content_of(case, "toml")
        found = read(f"+++\n{content}\n+++\n")
        try:
            tomllib.loads(content)
        except tomllib.TOMLDecodeError:
            verdicts[False] += 1
            assert found.faults, case["id"]
        else:
            verdicts[True] += 1
            assert not found.unreadable(), case["id"]
            assert not list(toml_differences(found, content)), case["id"]
    assert min(verdicts.values()) > 200


def test_documents_of_json_are_read_as_json_reads_them(shared: Path) -> None:
    for case in suite(shared, "json-parsing/json-parsing.json"):
        content = content_of(case)
        found = read(f';;;\n"member": {content}\n;;;\n')
        try:
            theirs = json.loads(f'{{"member": {content}}}', parse_constant=lambda _: 1 / 0)
        except (ValueError, ZeroDivisionError, RecursionError):
            assert found.unreadable(), case["id"]
            continue
        if not any(fault.kind == "too-deep" for fault in found.faults):
            assert not found.unreadable(), case["id"]
            assert not list(differences(values(found), theirs)), case["id"]
        read(content + "\n")
    for bomb in ("[" * 100_000, '[{"":' * 50_000):
        assert [f.kind for f in read(f';;;\n"a": {bomb}\n;;;\n').faults] == ["too-deep"]


def test_yaml_test_suite_is_refused_where_libyaml_refuses_it_and_read_elsewhere(
    shared: Path,
) -> None:
    wrong = set()
    for case in suite(shared, "yaml-test-suite/yaml-test-suite.json"):
        content = content_of(case, "yaml")
        values(read(f"---\n{content}\n---\n"))
        found = read_yaml(content, 0)
        kinds = {fault.kind for fault in found.faults}
        try:
            documents = len(list(yaml.compose_all(content, yaml.CSafeLoader)))
        except yaml.composer.ComposerError:
            continue
        except yaml.YAMLError:
            assert kinds & {"syntax", "two-documents", "tab-line", "text-after-closing"}, case["id"]
            continue
        assert "syntax" not in kinds
        assert bool(kinds & {"two-documents", "text-after-closing"}) == (documents > 1), case["id"]
        expected = json_of(case)
        if isinstance(expected, dict) and not kinds:
            ours = {field.key: field.value for field in found.fields}
            odd = [d for d in differences(ours, expected) if not (reason(*d) or is_number(*d))]
            wrong |= {case["id"]} if odd else set()
    assert wrong == set(LIBYAML)


def is_number(ours: object, theirs: object) -> bool:
    return isinstance(ours, float) and ours == theirs


def json_of(case: dict[str, Any]) -> object:
    try:
        return json.loads(content_of(case, "in.json")) if case.get("in.json") else None
    except ValueError:
        return None


def test_the_places_of_hostile_front_matter_are_in_the_text(hostile: Path) -> None:
    outside = []
    for path in sorted(path for path in hostile.rglob("*") if path.is_file()):
        text = Source.decode(path.read_bytes()).text
        found = read(text)
        spans = [fault.span for fault in found.faults]
        spans += [span for field in found.values() for span in (field.key_span, field.span)]
        if not all(0 <= span.start <= span.end <= len(text) for span in spans):
            outside.append(path)
    assert outside == []
