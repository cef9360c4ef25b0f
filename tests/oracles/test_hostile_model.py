"""Articles that were made to break programs: every view ends, in time and in little memory."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from newslint.article import Article
from newslint.generators.jekyll import JEKYLL
from newslint.generators.unknown import UNKNOWN
from newslint.limits import GaveUpError
from newslint.text import Source
from newslint.view import view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

SECONDS = 2.0
VIEWS = [name for name, value in vars(Article).items() if isinstance(value, view)]

SHAPES: dict[str, Callable[[int], str]] = {
    "elements in elements": lambda n: "<b><img>" * n,
    "elements closed by others": lambda n: f"{'<div>' * n}{'</span>' * n}\n\n    <b>",
    "elements in a table": lambda n: "<table><div>" * n,
    "attributes": lambda n: f"<p {' '.join(f'a{i}=1' for i in range(n))}>",
    "one attribute": lambda n: f"<p {'a=1 ' * n}>",
    "equals signs": lambda n: f"<p {'=' * n}='{'=' * n}'>",
    "comments": lambda n: "<!--a--></1>\n" * n,
    "dashes": lambda n: f"<div>\n\n    <!--{'-' * n}",
    "titles in a drawing": lambda n: f"<svg>{'<title/>' * n}<!--a-->",
    "styles in a drawing": lambda n: f"<svg>{'<style>' * n}{'</style>' * n}<!--a-->",
    "drawings": lambda n: "<svg><style/></svg><math><xmp/></math>" * n + "<!--a-->",
    "noscript": lambda n: f"{'<noscript>' * n}<!--a-->",
    "brackets": lambda n: "<" * n,
    "accidental code": lambda n: "<div>\n\n" + "    <b>a</b><!--b-->\n\nc\n\n" * n,
    "accidental code in lists": lambda n: "<div>\n\n" + "- a\n\n      <b>c</b>\n\n" * n,
    "tags in quotes": lambda n: "> <b\n> c='1\n> 2'>\n>\n" * n,
    "one tag in a quote": lambda n: "> a <b " + "\n> c=1" * n + ">",
    "code": lambda n: "`a` ```b``` " * n,
    "tabs behind fences": lambda n: "```" + " \t" * n + "a\n```\t\nb\n```\t\n" * n,
    "images in images": lambda n: f"{'![' * n}a{'](b)' * n}",
    "references": lambda n: f"{'[a][b] ' * n}\n\n[b]: c",
    "footnotes": lambda n: "".join(f"[^{i}] \n\n[^{i}]: `a`\n\n" for i in range(n)),
    "templates": lambda n: "{{ a }}{% highlight %}<b>{% endhighlight %}{%" * n,
    "table rows": lambda n: "|a|b|\n|-|-|\n" + "|<b>|`c`|\n" * n,
}


def look_at_everything(article: Article) -> None:
    for name in VIEWS:
        with contextlib.suppress(GaveUpError):
            getattr(article, name)
    for element in article.elements:
        _ = (element.attributes, element.ancestors, element.shown_as_code, element.whole)
    article.elements.named("style", "img")
    article.elements.having("style")
    article.elements.having("@click")


def seconds(article: Article) -> float:
    start = time.process_time()
    look_at_everything(article)
    return time.process_time() - start


def articles(folder: Path) -> Iterator[Article]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = f"{parent}/{name}"
            if name != "EXPECT.json":
                with open(path, "rb") as file:
                    yield Article(path, Source.decode(file.read()))


def test_every_view_of_every_hostile_article_ends_in_time_with_true_places(
    hostile: Path, places_are_true: Callable[[Article], None]
) -> None:
    times = {}
    for article in articles(hostile):
        times[article.path] = seconds(article)
        # Tokens know no CDATA sections: see `test_html.py`.
        if "cdata" not in article.path:
            places_are_true(article)

    assert len(times) == 186
    assert {path: taken for path, taken in times.items() if taken > SECONDS} == {}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_every_view_of_a_repeated_shape_ends_in_time(shape: str, path: str) -> None:
    generator = JEKYLL if shape == "templates" else UNKNOWN
    article = Article(path, Source.from_text(SHAPES[shape](3000)), generator)

    assert seconds(article) < SECONDS


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
