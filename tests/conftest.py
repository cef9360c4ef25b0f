"""What all tests share: the development data, and articles re-written in every newline style."""

from __future__ import annotations

import gc
import itertools
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from newslint import plugins
from newslint.article import Article
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.html.attribute import Attribute
    from newslint.html.elements import Comment, Element
    from newslint.rule import BaseRule

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
REQUIREMENTS = Path(__file__).resolve().parent.parent / "requirements" / "tests.txt"
TWIN = Path(__file__).resolve().parent / "data" / "twin.md"

ENDINGS = (".md", ".markdown", ".html", ".htm")
PARAGRAPH = '<p cms-style="font-L">'
MARKDOWN = f"""---
title: é
cover: a.png
---

# 港 ![a *b*](c.png 'd') `e` [f](g) <i class=x>

{PARAGRAPH}h</p>

```py
i
```

- j

      k

> {PARAGRAPH}<img
> src='l m'
> alt>

![n][o] <!-- p --> <https://example.org/q>

[o]: r.png
"""
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


# No test depends on how busy the machine is.
settings.register_profile("newslint", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newslint")


def pytest_collection_finish() -> None:
    """Keep the tests themselves from the garbage collector, whose walk of 0.1 s looks like ours."""
    gc.freeze()


class Variant(NamedTuple):
    """
    An article re-written: `data` with other newlines and perhaps a BOM, `plain` without.

    Newlines apart, the two hold the same text, so whatever is said of one holds for the other.
    `original` is `plain` without the odd text in one of its lines.
    """

    name: str
    data: bytes
    plain: bytes
    original: bytes


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of articles and suites that live beside the repository."""
    if not SHARED.is_dir():
        pytest.skip("the folder of sample articles and suites is not beside this repository")
    return SHARED


def _corpora() -> list[str]:
    folders = (SHARED / "corpora").glob("*/")
    return sorted(folder.name for folder in folders) or ["no repository"]


@pytest.fixture(scope="session", params=_corpora())
def corpus(request: pytest.FixtureRequest, shared: Path) -> list[Path]:
    """Return the articles of one content repository, sorted; one test for each repository."""
    folder = shared / "corpora" / str(request.param)
    return sorted(path for path in folder.rglob("*") if path.suffix in ENDINGS)


@pytest.fixture(scope="session")
def pinned(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment in which pip takes the versions of `requirements/tests.txt`."""
    versions = re.findall(r"(?m)^\S+==\S+", REQUIREMENTS.read_text(encoding="utf-8"))
    path = tmp_path_factory.mktemp("pinned") / "constraints.txt"
    path.write_text("\n".join(versions), encoding="utf-8")
    return {**os.environ, "PIP_CONSTRAINT": str(path), "PIP_BUILD_CONSTRAINT": str(path)}


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


@pytest.fixture(params=("sample", "twin", "Markdown"))
def variants(request: pytest.FixtureRequest) -> list[Variant]:
    """
    Return an article with odd text in a paragraph and other newlines, in sixty variants.

    Three articles (the sample, our own twin of it, and one of plain Markdown), a test for each;
    five insertions, six newline styles, with and without a BOM.
    """
    original = _article(str(request.param))
    assert original.count(PARAGRAPH) > 1
    return [
        _variant(original, *key) for key in itertools.product(INSERTIONS, NEWLINES, (False, True))
    ]


def _variant(original: str, insertion: str, newlines: str, with_bom: bool) -> Variant:  # noqa: FBT001 - a product of values
    text = original.replace(PARAGRAPH, PARAGRAPH + INSERTIONS[insertion], 1)
    name = f"{insertion}, {newlines}{', BOM' if with_bom else ''}"
    data = rewrite(text, newlines, with_bom=with_bom)
    return Variant(name, data, text.encode(), original.encode())


def _article(name: str) -> str:
    if name == "Markdown":
        return MARKDOWN
    path = SHARED / "sample" / "article.md" if name == "sample" else TWIN
    if not path.is_file():
        pytest.skip("the sample article is not beside this repository")
    return path.read_bytes().decode()


@pytest.fixture(scope="session")
def rules() -> dict[str, type[BaseRule]]:
    """Return newslint's own rules by name, as a run finds them."""
    return plugins.load(names=("newslint",)).rules()


@pytest.fixture
def rule(request: pytest.FixtureRequest, rules: dict[str, type[BaseRule]]) -> BaseRule:
    """Return the rule that the test's module is named after, with its defaults."""
    stem = request.path.stem.removeprefix("test_")
    return rules[stem.replace("_", "-")]()


@pytest.fixture(scope="session")
def places_are_true() -> Callable[[Article], None]:
    """Return a check that each place in an article's HTML holds what it is said to hold."""
    return _check_places


def _check_places(article: Article) -> None:
    spans = []
    for element in article.elements:
        _check_element(article, element)
        spans += [element.span] if element.end_tag is None else [element.span, element.end_tag]
    starts = [element.span.start for element in article.elements]
    assert starts == sorted(set(starts))
    for comment in article.comments:
        _check_comment(article, comment)
        spans.append(comment.span)
    spans.sort()
    within = [article.body.start, *itertools.chain(*spans), article.body.end]
    assert within == sorted(within), "a place overlaps another or is outside the body"


def _check_element(article: Article, element: Element) -> None:
    tag = _as_browsers_do(article.cut(element.span))
    name = element.name.lower()
    assert tag.startswith((f"<{name}", "<image" if name == "img" else f"<{name}"))
    assert tag.endswith(">")
    assert element.content.start == element.span.end
    if element.end_tag is not None:
        end_tag = _as_browsers_do(article.cut(element.end_tag))
        assert end_tag.startswith((f"</{name}", "</image" if name == "img" else f"</{name}"))
        assert end_tag.endswith(">")
        assert element.content == Span(element.span.end, element.end_tag.start)
        assert element.whole == Span(element.span.start, element.end_tag.end)
    at = element.span.start + 1 + len(name)
    for attribute in element.attributes:
        _check_attribute(article, attribute)
        assert at <= attribute.span.start
        assert attribute.span.end < element.span.end
        at = attribute.span.end
    # A look-up passes over all attributes before it: of many thousands, the ends are enough.
    for attribute in {*element.attributes[:100], *element.attributes[-100:]}:
        assert element.attribute(attribute.name) == attribute


def _check_attribute(article: Article, attribute: Attribute) -> None:
    whole, name = article.cut(attribute.span), article.cut(attribute.name_span)
    assert whole.startswith(name)
    assert _as_browsers_do(name) == attribute.name
    if attribute.value_span is None:
        assert attribute.value is None
        assert whole == name
    else:
        assert article.cut(attribute.value_span) == attribute.value
        quote = article.text[attribute.value_span.end : attribute.span.end]
        assert quote in ("", "'", '"')
        between = article.text[attribute.name_span.end : attribute.value_span.start]
        assert re.sub("[ \\t\\n\\f]", "", between) == f"={quote}"
        assert whole.endswith(attribute.value + quote)


def _check_comment(article: Article, comment: Comment) -> None:
    written = article.cut(comment.span)
    if comment.is_bogus:
        assert written.startswith(("<!", "<?", "</"))
        assert comment.text == written
        assert written.endswith(">") or not comment.is_closed
    elif comment.is_closed:
        rest = written.removeprefix("<!--").removeprefix(comment.text)
        assert rest in ("-->", "--!>") or written in ("<!-->", "<!--->")
        assert "-->" not in comment.text
    else:
        assert written == f"<!--{comment.text}"
    assert comment.is_closed or comment.span.end == article.body.end


def _as_browsers_do(name: str) -> str:
    return name.replace("\0", "\ufffd").translate(
        {capital: capital + 32 for capital in range(65, 91)}
    )
