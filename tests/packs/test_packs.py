"""The packs that come with the rules keep what they promise, and packs are read with care."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.article import Article
from newslint.comments import normalised_comment
from newslint.packs import PackError, _entries, _plain_entries, pack_names, read_pack, signatures
from newslint.packs.signature import Signature, Signatures
from newslint.rule import BaseRule
from newslint.testing import violations

ROOT = Path(__file__).resolve().parents[2]
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
each_match = pytest.mark.parametrize(
    ("signature", "comment"), [(s, text) for s in ALL for text in s.match]
)
each_near_miss = pytest.mark.parametrize("comment", [text for s in ALL for text in s.near_miss])


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


def test_the_packs_are_there_and_on_by_default(rules: dict[str, type[BaseRule]]) -> None:
    assert NAMES == ("ads-and-trackers", "office", "sina", "wechat", "wordpress")
    assert rules["leftover-comment"].options["packs"].default == NAMES


@each_match
def test_a_signature_recognises_its_example(
    signature: Signature, comment: str, rules: dict[str, type[BaseRule]]
) -> None:
    (message,) = found(rules, comment)
    assert message.endswith((f" ({signature.pack})", " never closed"))
    assert signature.what in message or message.endswith(" never closed")


@each_near_miss
def test_a_signature_lets_its_near_miss_through(
    comment: str, rules: dict[str, type[BaseRule]]
) -> None:
    assert found(rules, comment) == []


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


def test_words_are_compared_at_the_beginning_up_to_their_end(tmp_path: Path) -> None:
    packs = read(written(tmp_path, literal=None, word="Lead Picture"))
    texts = (
        "lead picture",
        "lead picture: sea",
        "lead pictures",
        "lead picture_2",
        "a lead picture",
    )
    assert [packs.find(text) is not None for text in texts] == [True, True, False, False, False]


def test_a_matcher_and_the_examples_may_be_lists(tmp_path: Path) -> None:
    texts = ["lead picture", "side picture"]
    packs = read(written(tmp_path, literal=texts, match=texts, near_miss="picture"))
    assert [packs.find(text) is not None for text in texts] == [True, True]
    assert packs.all[0].match == tuple(texts)
    assert packs.all[0].near_miss == ("picture",)


def test_a_signature_knows_its_pack_and_the_text_of_its_end(tmp_path: Path) -> None:
    packs = read(written(tmp_path, kind="region", end="Picture  Over"))
    signature = packs.find("picture over")
    assert signature is not None
    assert (signature.pack, signature.id, signature.end) == ("acme", "slot", "picture over")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"what": None}, "`what` is missing; say in a few words what the comment is"),
        (
            {"near_miss": None},
            "`near_miss` is missing; give a similar comment that it must not recognise",
        ),
        (
            {"wat": "x"},
            "`wat` is not a key of a signature; those are end, holds, id, kind, literal, match, near_miss, prefix, provenance, regex, what, word",
        ),
        ({"what": 5}, "`what` must be text; put quotes around a number"),
        ({"what": ["a", "b"]}, "`what` must be text; put quotes around a number"),
        ({"match": ""}, "`match` must be text or a list of texts; put quotes around a number"),
        ({"match": [1]}, "`match` must be text or a list of texts; put quotes around a number"),
        ({"match": []}, "`match` must be text or a list of texts; put quotes around a number"),
        ({"kind": "pair"}, "`kind` must be one of data, slot, region, block"),
        ({"kind": "known"}, "`kind` must be one of data, slot, region, block"),
        ({"literal": None}, "exactly one of literal, prefix, word, regex is needed"),
        ({"prefix": "lead"}, "exactly one of literal, prefix, word, regex is needed"),
        (
            {"literal": None, "regex": "lead("},
            "`regex` is not a regular expression: missing ), unterminated subpattern at position 4",
        ),
        (
            {"near_miss": ["picture", "Lead  Picture --"]},
            "`near_miss` `Lead  Picture --` matches `literal`; narrow the matcher, or give another comment",
        ),
        (
            {"literal": None, "word": "lead", "near_miss": "lead gone"},
            "`near_miss` `lead gone` matches `word`; narrow the matcher, or give another comment",
        ),
        (
            {"literal": None, "prefix": ["x", "lead"], "near_miss": "leaden"},
            "`near_miss` `leaden` matches `prefix`; narrow the matcher, or give another comment",
        ),
        (
            {"literal": None, "regex": "LEAD.*", "near_miss": "lead " + "x" * 90},
            f"`near_miss` `lead {'x' * 74}…` matches `regex`; narrow the matcher, or give another comment",
        ),
        (
            {"kind": "region", "end": "lead over", "near_miss": "lead over"},
            "`near_miss` `lead over` matches `end`; narrow the matcher, or give another comment",
        ),
        (
            {"kind": "region", "near_miss": ["lead picture", "Lead picture START"]},
            "`near_miss` `Lead picture START` matches `literal`; narrow the matcher, or give another comment",
        ),
        (
            {"kind": "slot", "near_miss": "/lead picture"},
            "`near_miss` `/lead picture` matches `literal`; narrow the matcher, or give another comment",
        ),
    ],
)
def test_a_faulty_signature_is_named_with_file_line_and_remedy(
    tmp_path: Path, changes: dict[str, object], fault: str
) -> None:
    path = written(tmp_path, **changes)
    with pytest.raises(PackError) as caught:
        read(path)
    assert str(caught.value) == f"{path}, line 3, signature slot: {fault}"


@pytest.mark.parametrize(
    ("kind", "near_miss"),
    [("region", "lead picture"), ("region", "picture start"), ("data", "lead picture start")],
)
def test_what_a_signature_does_not_recognise_may_be_its_near_miss(
    tmp_path: Path, kind: str, near_miss: str
) -> None:
    assert read(written(tmp_path, kind=kind, near_miss=near_miss)).all


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("signatures: [", ", line 1: a value is expected here"),
        ("signatures:\n  - *a", ", line 2: "),
        ("signatures:\n  - id: a\n    id: b\n", ", line 3: `id` is given twice; leave one out"),
        ("- a", ", line 1: "),
        ("about: nothing", " has no list `signatures`; write one, an entry for each signature"),
        ("signatures:", " has no list `signatures`; write one, an entry for each signature"),
        ("signatures: lead", " has no list `signatures`; write one, an entry for each signature"),
        ("", " has no list `signatures`; write one, an entry for each signature"),
        ("signatures: [lead]", ", line 1, signature ?: `id` is missing; name the signature in"),
        ("[" * 100_000, ", line 1: values are nested more than 64 levels deep"),
        ("#" * 300_000, " is larger than 256 KiB; split it into several packs"),
        ("#" * 3_000_000, " is larger than 256 KiB; split it into several packs"),
    ],
)
def test_a_faulty_pack_is_named_in_one_line(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        read(str(path))
    message = str(caught.value)
    assert message.startswith(f"{path}{fault}")
    assert "\n" not in message


def test_a_pack_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "acme.yaml"
    path.write_bytes("about: café".encode("latin-1"))
    with pytest.raises(PackError, match=r"acme\.yaml is not UTF-8; save it as UTF-8"):
        read(str(path))


def test_a_pack_that_does_not_exist_is_named() -> None:
    with pytest.raises(PackError, match=r"nothing\.yaml cannot be read: no such file or directory"):
        signatures(PACKAGE, ("nothing",))


def test_a_pack_is_a_regular_file_and_no_pipe_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    kinds = {
        str(tmp_path): "a folder",
        str(tmp_path / "pipe.yaml"): "a pipe",
        "/dev/zero": "a device",
    }
    for path, kind in kinds.items():
        with pytest.raises(PackError) as caught:
            read(path)
        assert str(caught.value) == (
            f"{path} cannot be read: it is {kind}, not a file; give the path of a YAML file"
        )


def test_a_pack_by_path_wins_over_those_that_come_with_the_rules(tmp_path: Path) -> None:
    path = written(tmp_path, literal="总声明", match="总声明", near_miss="声明")
    both = signatures(PACKAGE, ("sina",), (path,))
    signature = both.find("总声明")
    assert signature is not None
    assert signature.pack == "acme"


CONFIGURATION = """[rules.leftover-comment]
pack-files = ["packs/acme.yaml"]
"""


def check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newslint", "check", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with a pack of its own, and a folder in which somebody may stand."""
    for folder in ("packs", "posts"):
        (tmp_path / folder).mkdir()
    (tmp_path / "newslint.toml").write_text(CONFIGURATION, encoding="utf-8")
    written(tmp_path / "packs")
    article = "---\ntitle: Harbour\ndate: 2024-05-06\n---\n<!-- lead picture -->\n"
    (tmp_path / "posts" / "harbour.md").write_text(article, encoding="utf-8")
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("folder", [".", "posts"])
def test_the_path_of_a_pack_is_relative_to_the_configuration(site: Path, folder: str) -> None:
    done = check(site / folder, "--select", "leftover-comment")
    assert (
        "template slot `lead picture`, never closed, is left in the article (acme)" in done.stdout
    )
    assert done.returncode == 1


@pytest.mark.slow
def test_the_path_of_a_pack_is_relative_to_a_configuration_that_is_named(site: Path) -> None:
    (site / "newslint.toml").rename(site / "packs" / "ci.toml")
    text = CONFIGURATION.replace("packs/", "../packs/")
    (site / "packs" / "ci.toml").write_text(text, encoding="utf-8")
    done = check(site, "--config", "packs/ci.toml", "--select", "leftover-comment")
    assert "(acme)" in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        (
            {"what": None},
            "acme.yaml, line 3, signature slot: `what` is missing; say in a few words",
        ),
        (None, "acme.yaml cannot be read: no such file or directory"),
    ],
)
def test_a_faulty_pack_of_a_user_ends_the_run_with_a_clear_complaint(
    site: Path, changes: dict[str, object] | None, complaint: str
) -> None:
    if changes is None:
        (site / "packs" / "acme.yaml").unlink()
    else:
        written(site / "packs", **changes)
    done = check(site)
    assert done.returncode == 2
    assert "newslint.toml, line 1: rule leftover-comment: `pack-files`: " in done.stderr
    assert complaint in done.stderr


@pytest.mark.parametrize("is_link", [False, True])
def test_a_configuration_names_no_pack_outside_its_folder(
    site: Path, tmp_path_factory: pytest.TempPathFactory, *, is_link: bool
) -> None:
    secret = tmp_path_factory.mktemp("home") / "secret.yaml"
    secret.write_text("signatures:\n  - id: hunter2secret\n", encoding="utf-8")
    named = "packs/link.yaml" if is_link else str(secret)
    (site / "packs" / "link.yaml").symlink_to(secret)
    text = CONFIGURATION.replace("packs/acme.yaml", named)
    (site / "newslint.toml").write_text(text, encoding="utf-8")
    done = check(site)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"newslint: newslint.toml, line 2: `{named}` lies outside the folder of the configuration; "
        "copy the file into that folder, or move the configuration up\n"
    )


def test_a_path_of_a_pack_has_no_null_character(site: Path) -> None:
    text = CONFIGURATION.replace("acme", "ac\\u0000me")
    (site / "newslint.toml").write_text(text, encoding="utf-8")
    assert check(site).stderr == (
        "newslint: newslint.toml, line 2: `packs/ac\\x00me.yaml` is no path: it has a null character\n"
    )


def test_a_configuration_that_names_a_pipe_as_pack_ends_the_run(site: Path) -> None:
    (site / "packs" / "acme.yaml").unlink()
    os.mkfifo(site / "packs" / "acme.yaml")
    done = check(site)
    assert done.returncode == 2
    assert "acme.yaml cannot be read: it is a pipe, not a file; give the path" in done.stderr


@pytest.mark.parametrize(
    "path", sorted((ROOT / "rules").rglob("*.yaml")), ids=lambda path: path.stem
)
def test_packs_are_read_without_pyyaml_as_pyyaml_reads_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain, full = _plain_entries(text), _entries(text, str(path))

    assert plain
    assert [start for start, _ in plain] == [start for start, _ in full]
    for (_, fields), (_, others) in zip(plain, full, strict=True):
        assert [(f.key, f.style, f.value) for f in fields] == [
            (f.key, f.style, f.value) for f in others
        ]


@pytest.mark.parametrize(
    "text",
    [
        "signatures:\n  - id: a\n",
        "about: x\nsignatures:\n  - id: a\nabout: y\n",
        "about: x\nsignatures:\n  - id: a\n    what: >\n      b\n",
        "about: x\nsignatures:\n  - id: a\n  -\n    id: b\n",
        "about: x\nsignatures:\n  - id: a\n    id: b\n",
        "about: x\nsignatures: []\n",
    ],
)
def test_packs_that_are_laid_out_otherwise_are_left_to_pyyaml(text: str) -> None:
    assert _plain_entries(text) == []
