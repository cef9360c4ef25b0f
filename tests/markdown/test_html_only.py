"""Markdown that is nothing but HTML is read without the parser, and as the parser reads it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from newslint import front_matter
from newslint.generators.eleventy import ELEVENTY
from newslint.generators.jekyll import JEKYLL
from newslint.generators.unknown import UNKNOWN
from newslint.markdown import html_only
from newslint.markdown.commonmark import Scan
from newslint.text import Source

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.generators import Generator
    from newslint.markdown.html_only import HtmlOnly

_DIALECTS = (UNKNOWN, JEKYLL, ELEVENTY)
_LINES = (
    """
<div>|</div>|<p>|</p>|<p class=x>|  <p>| <div>|   <ul>|    <div>|     <p>|        <style>|    x|
<!-- a -->|<!-- a|-->|  <!-- b -->|    <!-- c -->|    -->|text| |  |\t|\t<p>|  \t<p>|<span>|<img>|<h1>|
<h7>|<div/>|<div|<!-->|<!--->|<!---->|<!--x--> y|</p> z|<pre>|<script>|</script>|<style>|- <p>|> <p>|
    - <p>|é<p>|<p>é|你好|<!-- 你 -->|```|~~~|    ```|***|<table>|<td>|[a]: <b>|<hr>|<P>|<p\t>|<p\f>|\f|
\xa0|    \xa0<p>|    \u3000<p>|\u2028|<?php|<!X>|<![CDATA[|{{ x }}|{% raw %}
""".replace("|\n", "|")
    .strip("\n")
    .split("|")
)


@pytest.mark.parametrize(
    "body",
    [
        "<div>\n<p>Text.</p>\n</div>\n",
        "\n\n  <p>Text.</p>\n\n<!-- a -->\n<!-- b\n\nc -->\n<ul>\n    <li>\n",
        "<div>\n\n    <!-- advert -->\n    <p>Text.</p>\n\n    <p>More.</p>\n\n</div>",
    ],
)
def test_blocks_of_html_and_html_that_is_indented_between_them_need_no_parser(body: str) -> None:
    found = html_only.read(body, body.encode(), UNKNOWN)

    assert found is not None
    assert found.mask == body
    assert _said(found, UNKNOWN) == _said(Scan(body, UNKNOWN), UNKNOWN)


@pytest.mark.parametrize(
    "body",
    [
        "Text.\n",
        "<div>\n\nText.\n\n</div>\n",
        "<span>\nText.\n</span>\n",
        "<div>\n\n    code\n\n</div>\n",
        "<!-- never closed\n",
        "<p>{{ template }}</p>\n",
        "<div>\n\n\t<p>\n",
        "- <p>\n",
        "<P>\n",
    ],
)
def test_everything_else_is_left_to_the_parser(body: str) -> None:
    assert html_only.read(body, body.encode(), UNKNOWN) is None


@pytest.mark.parametrize("generator", _DIALECTS, ids=lambda generator: generator.name)
def test_random_blocks_are_read_as_the_parser_reads_them(generator: Generator) -> None:
    choose = random.Random(20)
    read = 0
    for _ in range(20_000):
        body = "\n".join(choose.choices(_LINES + [""] * 8, k=choose.randint(1, 9))) + "\n"
        found = html_only.read(body, body.encode(), generator)
        if found is not None:
            read += 1
            assert _said(found, generator) == _said(Scan(body, generator), generator), repr(body)
    assert read > 1_000


def test_articles_are_read_as_the_parser_reads_them(corpus: list[Path]) -> None:
    for path in corpus:
        text = Source.decode(path.read_bytes()).text
        body = text[front_matter.read(text).body_start :]
        for generator in _DIALECTS:
            found = html_only.read(body, body.encode(), generator)
            if found is not None:
                assert _said(found, generator) == _said(Scan(body, generator), generator), path


def test_no_repetition_is_read_slowly() -> None:
    # At a quadratic pace this would take minutes.
    for unit in ("<p>\n\n", "<!-- a", "    <p>\n", " \n", "<p>\n ", "    <p>\n<p>\n"):
        found = html_only.read(unit * 100_000, (unit * 100_000).encode(), JEKYLL)
        assert found is None or found.mask == unit * 100_000


def _said(scan: HtmlOnly | Scan, generator: Generator) -> tuple[object, ...]:
    """Return all that views are made of."""
    counts_open = generator.markdown("x.md").html_ends == "end-tag"
    accidental = [
        (scan.data[a:b].strip(), is_open and counts_open) for a, b, is_open in scan.accidental
    ]
    code = []
    if isinstance(scan, Scan):
        no_code = {start for start, _, _ in scan.accidental}
        code = [block for block in scan.code if block[0] not in no_code]
    return scan.mask, sorted(scan.live), accidental, code
