"""What all tests share: the development data, and articles re-written in every newline style."""

from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint import plugins
from newslint.rule import BaseRule

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
TWIN = Path(__file__).resolve().parent / "data" / "twin.md"

ENDINGS = (".md", ".markdown", ".html", ".htm")
PARAGRAPH = '<p cms-style="font-L">'
INSERTIONS = {
    "as it is": "",
    "emoji": "👩‍👩‍👧🌊",
    "CJK": "𠮷野家、港。",
    "line separator": "a\u2028b\u0085c\x0cd",
    "NUL": "\0",
}
NEWLINES = {
    "LF": ["\n"],
    "CRLF": ["\r\n"],
    "CR": ["\r"],
    "LF and CRLF in turn": ["\n", "\r\n"],
    "CRLF, LF and CR in turn": ["\r\n", "\n", "\r"],
    "CRLF but for the last": ["\r\n"],
}


class Variant(NamedTuple):
    """
    An article re-written: `data` with other newlines and perhaps a BOM, `plain` without.

    Newlines apart, the two hold the same text, so whatever is said of one holds for the other.
    """

    name: str
    data: bytes
    plain: bytes


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of articles and suites that live beside the repository."""
    if not SHARED.is_dir():
        pytest.skip("the folder of sample articles and suites is not beside this repository")
    return SHARED


def _corpora() -> list[Path | None]:
    corpora = SHARED / "corpora"
    return sorted(filter(Path.is_dir, corpora.iterdir())) if corpora.is_dir() else [None]


@pytest.fixture(scope="session", params=_corpora(), ids=lambda folder: folder and folder.name)
def corpus(request: pytest.FixtureRequest, shared: Path) -> list[Path]:  # noqa: ARG001
    """Return the articles of one content repository, sorted; one test for each repository."""
    folder: Path = request.param
    return sorted(path for path in folder.rglob("*") if path.suffix in ENDINGS)


@pytest.fixture(scope="session")
def hostile(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of articles that were made to break programs."""
    folder = tmp_path_factory.mktemp("hostile")
    script = shared / "hostile" / "make_naughty.py"
    subprocess.run([sys.executable, script, folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def rewrite(text: str, newlines: str, *, with_bom: bool) -> bytes:
    """Write `text` with the newlines of one style of `NEWLINES`, taken in turn."""
    lines = text.split("\n")
    ends = [*itertools.islice(itertools.cycle(NEWLINES[newlines]), len(lines) - 1), ""]
    if newlines == "CRLF but for the last" and len(ends) > 1:
        ends[-2] = "\n"
    bom = "\ufeff" if with_bom else ""
    return (bom + "".join(map("".join, zip(lines, ends, strict=True)))).encode()


@pytest.fixture(
    params=itertools.product(("sample", "twin"), INSERTIONS, NEWLINES, (False, True)),
    ids=lambda key: f"{key[0]}, {key[1]}, {key[2]}{', BOM' if key[3] else ''}",
)
def variants(request: pytest.FixtureRequest) -> Variant:
    """
    Return the sample, or our own twin of it, with odd text in a paragraph and other newlines.

    One test for each: two articles, five insertions, six newline styles, with and without a BOM.
    """
    article, insertion, newlines, with_bom = request.param
    path = SHARED / "sample" / "article.md" if article == "sample" else TWIN
    if not path.is_file():
        pytest.skip("the sample article is not beside this repository")
    text = path.read_bytes().decode()
    assert text.count(PARAGRAPH) > 1
    text = text.replace(PARAGRAPH, PARAGRAPH + INSERTIONS[insertion], 1)
    return Variant(request.node.name, rewrite(text, newlines, with_bom=with_bom), text.encode())


@pytest.fixture(scope="session")
def rules() -> dict[str, type[BaseRule]]:
    """Return newslint's own rules by name, as a run finds them."""
    return plugins.load(names=("newslint",)).rules()


@pytest.fixture
def rule(request: pytest.FixtureRequest, rules: dict[str, type[BaseRule]]) -> BaseRule:
    """Return the rule that the test's module is named after, with its defaults."""
    stem = request.path.stem.removeprefix("test_")
    return rules[stem.replace("_", "-")]()
