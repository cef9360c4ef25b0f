"""What entity-in-raw-text reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_each_reference_is_a_place(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <style>.注&#123;float:left&#x7D;</style>
                  ^^^^^^ browsers do not decode character references in `<style>`; write the character itself
                                  ^^^^^^
        """,
        path="posts/note.html",
    )


def test_scripts_are_raw_text_too(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <script>if (a &lt; b) run()</script>
                      ^^^^ browsers do not decode character references in `<script>`; write the character itself
        """,
        path="posts/note.html",
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>a &lt; b</p>",
        "<style>a::after { content: '&lt;' }</style>",
        "<style>/* braces: &#123; */</style>",
        '<script>document.title = "&lt;b&gt;"</script>',
        "<script>// a &lt; b</script>",
        "<script>const html = `&lt;b&gt;`</script>",
        '<script type="application/ld+json">{"name": a &amp; b}</script>',
        "<style>a { background: url(x?a=1&b=2) }</style>",
    ],
)
def test_text_strings_comments_and_data_are_let_through(rule: BaseRule, html: str) -> None:
    check_annotated(rule, html, path="posts/note.html")


@pytest.mark.parametrize("opener", ['"', "'", "`", "/*", '"\\"', "//"])
def test_what_is_never_closed_is_read_once(rule: BaseRule, opener: str) -> None:
    check_annotated(rule, f"<script>{opener * 50_000}</script>", path="posts/note.html")
