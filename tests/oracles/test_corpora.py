"""Real articles: their places, and what html5lib and markdown-it-py make of them."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from newslint.article import Article
from newslint.generators.unknown import UNKNOWN
from newslint.text import Source

from . import browser, commonmark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from newslint.text import Span

pytestmark = pytest.mark.slow

NO_TEMPLATES = UNKNOWN._replace(templates=False)

DROPPED_TAGS = {
    "18F+18f.gsa.gov": {"a part of a table": 2},
    "babel+website": {"a second page": 2},
    "haacked+haacked.com": {"a select in a select": 2},
}
"""The tags of which browsers make no element, and so newslint none; see `browser.REASONS`."""

FOOTNOTES = {
    "2018-01-04-what-is-this.md",
    "content/enabling-rust-lld-on-linux/index.md",
    "content/parallel-rustc/index.md",
    "content/rust-lld-on-stable-1.90.0/index.md",
}
"""Articles with code in footnotes, which markdown-it-py does not know; newslint does."""


def read(path: Path) -> Article:
    return Article(path.name, Source.decode(path.read_bytes()))


def test_every_place_holds_what_it_is_said_to_hold(
    corpus: list[Path], places_are_true: Callable[[Article], None]
) -> None:
    for path in corpus:
        places_are_true(read(path))


def test_html5lib_sees_the_same_tags_attributes_and_comments(
    corpus: list[Path], request: pytest.FixtureRequest
) -> None:
    reasons: Counter[str] = Counter()
    for path in corpus:
        article = read(path)
        for difference in browser.differences(article):
            reason = browser.reason(article.markup, difference)
            reasons[reason or f"{path}: {difference}"] += 1

    assert reasons == DROPPED_TAGS.get(request.node.callspec.params["corpus"], {})


def masked_at(article: Article) -> set[tuple[str, str]]:
    """Return what the mask has and what the body has, where they differ; equal length is a must."""
    if not article.markup:
        return set()
    pairs = set(zip(article.markup, article.cut(article.body), strict=True))
    return {(ours, theirs) for ours, theirs in pairs if ours != theirs}


def test_the_mask_is_true_and_markdown_it_sees_the_same_html_code_and_images(
    corpus: list[Path],
) -> None:
    found = {}
    for path in corpus:
        article = Article(path.name, Source.decode(path.read_bytes()), NO_TEMPLATES)
        assert masked_at(article) <= {(" ", "<"), (" ", ">"), (" ", "\t")}
        differences = commonmark.differences(article)
        if differences and not any(str(path).endswith(name) for name in FOOTNOTES):
            found[path] = differences

    assert found == {}


def test_the_counts_of_the_imitations_of_scraped_posts_are_those_of_their_labels(
    shared: Path,
) -> None:
    folder = shared / "corpora" / "synthetic-seedlike"
    labels = json.loads((folder / "labels.json").read_bytes())["files"]
    expected: Counter[str] = Counter()
    found: Counter[str] = Counter()
    without_code: Counter[str] = Counter()
    for label in labels:
        expected.update(label["defects"])
        article = read(folder / label["file"])
        accidents = [code.span for code in article.accidental_code]
        found.update(counts(article, ()))
        without_code.update(counts(article, accidents))

    names = ("html-comment", "style-block", "img", "img-without-alt")
    assert found == {name: expected[name] for name in names}
    assert [found[name] for name in names] == [77, 14, 102, 49]
    assert [without_code[name] for name in names[:3]] == [63, 7, 95]


def counts(article: Article, left_out: Iterable[Span]) -> dict[str, int]:
    def is_counted(place: Span) -> bool:
        return not any(span.contains(place.start) for span in left_out)

    images = [image for image in article.elements.named("img") if is_counted(image.span)]
    styles = [style for style in article.elements.named("style") if is_counted(style.span)]
    return {
        "html-comment": sum(is_counted(comment.span) for comment in article.comments),
        "style-block": len(styles),
        "img": len(images),
        "img-without-alt": sum(image.attribute("alt") is None for image in images),
    }
