"""Articles that were made to break programs: every view ends, in little memory."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newslint.article import Article
from newslint.generators.jekyll import JEKYLL
from newslint.generators.unknown import UNKNOWN
from newslint.text import Source
from shapes import ARTICLES
from subjects import look_at_everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow


def articles(folder: Path) -> Iterator[Article]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = f"{parent}/{name}"
            if name != "EXPECT.json":
                with open(path, "rb") as file:
                    yield Article(path, Source.decode(file.read()))


def test_every_view_of_every_hostile_article_ends_with_true_places(
    hostile: Path, places_are_true: Callable[[Article], None]
) -> None:
    read = list(articles(hostile))
    for article in read:
        look_at_everything(article)
        # Tokens know no CDATA sections: see `test_html.py`.
        if "cdata" not in article.path:
            places_are_true(article)

    assert len(read) == 186


@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_every_view_of_a_repeated_shape_ends_with_true_places(
    path: str, places_are_true: Callable[[Article], None]
) -> None:
    """How long it takes is measured by `bench/growth.py`."""
    for name, shape in ARTICLES.items():
        generator = JEKYLL if name == "templates" else UNKNOWN
        article = Article(path, Source.from_text(shape(20_000)), generator)
        look_at_everything(article)
        places_are_true(article)


MEMORY = """
import resource
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
from newslint.article import Article
table = "|" + "a|" * 500 + "\\n|" + "-|" * 500 + "\\n" + "|a|\\n" * 500 + "\\n"
article = Article.from_text("<b>" + table * 50 + "![a](b) `c`")
assert len(article.images) == len(article.code) == len(list(article.elements)) == 1
assert article.markdown.tables_given_up
# The kernel gives a child no smaller peak than its parent had when it was started.
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(after - before)
"""


def test_tables_add_little_to_the_memory() -> None:
    run = subprocess.run([sys.executable, "-c", MEMORY], check=True, capture_output=True, text=True)

    unit = 1 if sys.platform == "darwin" else 1024
    assert int(run.stdout) * unit < 150_000_000
