"""The packs that come with the rules keep what they promise, and packs are read with care."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint.article import Article
from newslint.packs import (
    PackError,
    Signature,
    Signatures,
    normalised_comment,
    pack_names,
    read_pack,
    signatures,
)
from newslint.rule import BaseRule
from newslint.testing import violations

PACKAGE = "newslint_rules"
NAMES = tuple(pack_names(PACKAGE))
ALL = signatures(PACKAGE, NAMES).all
COMPLETE = {
    "id": "slot",
    "kind": "slot",
    "literal": "lead picture",
    "what": "template slot",
    "provenance": "example.com",
    "match": "lead picture",
    "near_miss": "picture",
}

each = pytest.mark.parametrize("signature", ALL, ids=[f"{s.pack}-{s.id}" for s in ALL])


def found(rules: dict[str, type[BaseRule]], comment: str) -> list[str]:
    article = Article.from_text(f"Text.\n\n<!-- {comment} -->\n")
    judges = (rules["leftover-comment"](packs=NAMES), rules["unbalanced-marker"]())
    return [v.message for judge in judges for v in violations(judge, article)]


def written(tmp_path: Path, **changes: object) -> str:
    """Write a pack of one signature that differs from a sound one; None takes a key away."""
    entry = {key: value for key, value in (COMPLETE | changes).items() if value is not None}
    lines = [f"    {key}: {value!r}\n" for key, value in entry.items()]
    path = tmp_path / "acme.yaml"
    path.write_text("signatures:\n  -\n" + "".join(lines), encoding="utf-8")
    return str(path)


def read(path: str) -> Signatures:
    into = Signatures()
    read_pack(path, into)
    return into


def test_the_first_pack_is_there() -> None:
    assert "sina" in NAMES


@each
def test_a_signature_recognises_its_example(
    signature: Signature, rules: dict[str, type[BaseRule]]
) -> None:
    (message,) = found(rules, signature.match)
    assert message.endswith((f" ({signature.pack})", " never ends"))


@each
def test_a_signature_lets_its_near_miss_through(
    signature: Signature, rules: dict[str, type[BaseRule]]
) -> None:
    assert found(rules, signature.near_miss) == []


@each
def test_a_signature_tells_where_it_was_seen_and_reads_well(signature: Signature) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", signature.id)
    assert signature.provenance.endswith(".")
    assert not signature.what.startswith(("a ", "an ", "the "))


def test_identifiers_are_unique() -> None:
    keys = [(signature.pack, signature.id) for signature in ALL]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        (" lead  picture\n", "lead picture"),
        ("=== lead picture ===", "lead picture"),
        ("- lead-picture -", "lead-picture"),
        ("\u3000ｌｅａｄ\u3000", "lead"),
        ("*#", ""),
        ("", ""),
    ],
)
def test_comments_are_normalised(text: str, normal: str) -> None:
    assert normalised_comment(text) == normal


def test_literals_are_compared_whole_and_in_any_case(tmp_path: Path) -> None:
    packs = read(written(tmp_path, literal="Lead Picture"))
    assert [packs.find(text) is not None for text in ("lead picture", "lead picture 2")] == [
        True,
        False,
    ]


def test_prefixes_are_compared_at_the_beginning(tmp_path: Path) -> None:
    packs = read(written(tmp_path, literal=None, prefix="lead_"))
    assert [packs.find(text) is not None for text in ("lead_1", "lead", "a lead_1")] == [
        True,
        False,
        False,
    ]


def test_regular_expressions_must_match_the_whole_comment(tmp_path: Path) -> None:
    packs = read(written(tmp_path, literal=None, regex="LEAD_[0-9]+"))
    assert [packs.find(text) is not None for text in ("lead_12", "lead_12 end", "a lead_1")] == [
        True,
        False,
        False,
    ]


def test_a_signature_knows_its_pack_and_the_text_of_its_end(tmp_path: Path) -> None:
    packs = read(written(tmp_path, kind="region", end="Picture  Over"))
    signature = packs.find("picture over")
    assert signature is not None
    assert (signature.pack, signature.id, signature.end) == ("acme", "slot", "picture over")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"what": None}, "`what` is missing"),
        ({"near_miss": None}, "`near_miss` is missing"),
        ({"wat": "x"}, "`wat` is not a key of a signature"),
        ({"what": 5}, "`what` must be text"),
        ({"match": ""}, "`match` must be text"),
        ({"kind": "pair"}, "`kind` must be one of data, slot, region"),
        ({"literal": None}, "exactly one of literal, prefix, regex is needed"),
        ({"prefix": "lead"}, "exactly one of literal, prefix, regex is needed"),
        (
            {"literal": None, "regex": "lead("},
            "`regex` is not a regular expression: missing ), unterminated subpattern at position 4",
        ),
    ],
)
def test_a_faulty_signature_is_named(
    tmp_path: Path, changes: dict[str, object], fault: str
) -> None:
    with pytest.raises(PackError) as caught:
        read(written(tmp_path, **changes))
    assert str(caught.value) == f"pack acme, signature slot: {fault}"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("signatures: [", "ParserError: "),
        ("signatures: *a", "ComposerError: "),
        ("- a", "TypeError: "),
        ("about: nothing", "KeyError: 'signatures'"),
        ("signatures:", "TypeError: "),
    ],
)
def test_a_faulty_pack_is_named_in_one_line(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        read(str(path))
    message = str(caught.value)
    assert message.startswith(f"pack acme cannot be read: {fault}")
    assert "\n" not in message


def test_a_signature_that_is_no_mapping_is_named(tmp_path: Path) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text("signatures: [lead]", encoding="utf-8")
    with pytest.raises(PackError, match="pack acme, signature \\?: `id` is missing"):
        read(str(path))


def test_a_pack_that_does_not_exist_is_named() -> None:
    with pytest.raises(PackError, match="pack nothing cannot be read: FileNotFoundError"):
        signatures(PACKAGE, ("nothing",))
