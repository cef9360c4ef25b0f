"""What external-stylesheet reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_a_link_to_a_sheet_is_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        前言

        <link rel="stylesheet" href="/css/港口.css">
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the article loads the style sheet `/css/港口.css`, which changes the whole page; load it in the theme
        """,
    )


def test_an_import_is_reported_inside_its_sheet(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <style>@import "a.css"; p { color: red } /* @import "b.css" */</style>
               ^^^^^^^^^^^^^^^ the article loads the style sheet `"a.css"`, which changes the whole page; load it in the theme
        """,
    )


@pytest.mark.parametrize(
    "text",
    [
        "<link rel=stylesheet href=a.css>\n",
        "<LINK REL='alternate StyleSheet' HREF='a.css'>\n",
        "<div>\n\n    <link rel='stylesheet' href='a.css'>\n</div>\n",
        "<style>@IMPORT url(a.css)</style>\n",
        "<svg><style>@import url(a.css);</style></svg>\n",
        "<link rel=stylesheet>\n",
    ],
)
def test_other_ways_of_writing_are_reported(rule: BaseRule, text: str) -> None:
    assert len(violations(rule, Article.from_text(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "About stylesheets and @import.\n",
        "<link rel=icon href=stylesheet.png>\n",
        "<link rel=canonical href=a>\n<p>stylesheet</p>\n",
        "<template><link rel=stylesheet href=a.css></template>\n",
        "<noscript><link rel=stylesheet href=a.css></noscript>\n",
        "`<link rel=stylesheet>`\n",
        "```\n<style>@import url(a.css);</style>\n```\n",
        "<!-- <link rel=stylesheet href=a.css> -->\n",
        "<script>'<link rel=stylesheet>'</script>\n",
        "<style>/* @import */ p { color: red }</style>\n",
    ],
)
def test_other_links_and_samples_are_let_through(rule: BaseRule, text: str) -> None:
    assert violations(rule, Article.from_text(text)) == []


def test_the_head_of_a_page_and_layouts_are_let_through(rule: BaseRule) -> None:
    link = "<link rel=stylesheet href=a.css>"
    page = f"<!doctype html><html><head>{link}</head><body></body></html>\n"
    assert violations(rule, Article.from_text(page, "a.html")) == []
    assert violations(rule, Article.from_text(f"{link}\n", "_includes/a.html")) == []
    assert len(violations(rule, Article.from_text(f"{link}\n", "posts/a.html"))) == 1
