"""The examples of CommonMark and of GitHub: which text is code, which is HTML, what is an image."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

import html5lib
import pytest

from newslint.article import Article
from newslint.generators.unknown import UNKNOWN
from newslint.text import Source

from . import commonmark

if TYPE_CHECKING:
    from pathlib import Path

NO_TEMPLATES = UNKNOWN._replace(templates=False)

SUITES = {"spec": 655, "gfm-spec": 673, "gfm-extensions": 28, "cmark-regression": 26}
"""How many examples each has."""

EXCEPTIONS = {
    ("gfm-spec", 646): "since CommonMark 0.31 `<!-->` is a comment; markdown-it-py follows 0.30",
    ("gfm-extensions", 23): "markdown-it-py knows no footnotes; the code in one is code",
}
"""Where newslint and markdown-it-py may differ, and why."""


class Example(NamedTuple):
    """An example of a suite: its number, the Markdown as an article, and the page it makes."""

    number: int
    article: Article
    html: str


def examples(shared: Path, suite: str) -> list[Example]:
    path = shared / "suites" / "commonmark" / f"{suite}.json"
    found = [
        Example(example["example"], article(example["markdown"]), example["html"])
        for example in json.loads(path.read_bytes())
    ]
    assert len(found) == SUITES[suite]
    return found


def article(markdown: str) -> Article:
    return Article("a.md", Source.from_text(f"---\ntitle: é\n---\n{markdown}"), NO_TEMPLATES)


@pytest.mark.parametrize("suite", SUITES)
def test_markdown_it_sees_the_same_html_code_and_images(shared: Path, suite: str) -> None:
    found = {
        (suite, example.number)
        for example in examples(shared, suite)
        if commonmark.differences(example.article)
    }

    assert found == {key for key in EXCEPTIONS if key[0] == suite}


@pytest.mark.parametrize("suite", SUITES)
def test_the_page_has_the_code_and_the_images_that_newslint_sees(shared: Path, suite: str) -> None:
    for example in examples(shared, suite):
        page = html5lib.parse(example.html, namespaceHTMLElements=False)
        elements = {name: len(list(page.iter(name))) for name in ("code", "img")}

        assert elements == seen(example.article), example


def seen(article: Article) -> dict[str, int]:
    """Count what an article says will be on its page, its accidental code shown as code."""
    accidents = [code.span for code in article.accidental_code]
    live = [
        element.name
        for element in article.elements
        if not any(span.contains(element.span.start) for span in accidents)
    ]
    return {
        "code": len(article.code) + len(accidents) + live.count("code"),
        "img": len(article.images) + live.count("img"),
    }
