"""What style-block reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.violation import Severity


def test_a_live_sheet_is_reported_whole(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 港口
        ---
        前言 <style>p { color: red }</style> 后记
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style sheet inside the article changes the whole page; move it to the theme
        """,
    )


@pytest.mark.parametrize(
    ("generator", "outcome"),
    [
        ("hexo", "is shown as text"),
        ("unknown", "is shown as text by CommonMark"),
    ],
)
def test_of_a_sheet_in_accidental_code_both_harms_are_told(
    rule: BaseRule, generator: str, outcome: str
) -> None:
    check_annotated(
        rule,
        f"""
        <div>

            <style>p {{ color: red }}</style>
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style sheet inside the article {outcome}; move it to the theme
        </div>
        """,
        generator=generator,
    )


@pytest.mark.parametrize("generator", ["jekyll", "eleventy"])
def test_of_a_sheet_that_indentation_does_not_hide_one_harm_is_told(
    rule: BaseRule, generator: str
) -> None:
    check_annotated(
        rule,
        """
        <div>

            <style>p { color: red }</style>
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style sheet inside the article changes the whole page; move it to the theme
        </div>
        """,
        generator=generator,
    )


def test_eleventy_reads_an_indented_sheet_wherever_it_stands(rule: BaseRule) -> None:
    text = "A sheet:\n\n    <style>p {}</style>\n    ^^^^^^^^^^^^^^^^^^^\n"
    check_annotated(rule, text, generator="eleventy")


@pytest.mark.parametrize("generator", ["vitepress", "vuepress"])
def test_a_component_has_styles_of_its_own(rule: BaseRule, generator: str) -> None:
    check_annotated(
        rule,
        """
        港口

        <style>
        p { color: red }
        </style>

        <div>
        <style>p { color: red }</style>
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style sheet inside the article changes the whole page; move it to the theme
        </div>
        """,
        generator=generator,
    )


def test_plain_css_in_mdx_stops_the_build(rule: BaseRule) -> None:
    stops = "MDX reads the braces of this style sheet as JavaScript and stops the build; move it to the theme"
    check_annotated(
        rule,
        f"""
        港口

        <style>p {{ color: red }}</style>
        ^^^^^^^ {stops}

        <style>{{`p {{ color: red }}`}}</style>
        ^^^^^^^ a style sheet inside the article changes the whole page; move it to the theme

        <style jsx>{{`p {{ color: red }}`}}</style>

        `<style>p {{}}</style>` {{/* <style>p {{}}</style> */}}
        """,
        path="blog/a.mdx",
        generator="astro",
    )


@pytest.mark.parametrize(
    "text",
    [
        "```html\n<style>p {}</style>\n```\n",
        "A sheet:\n\n    <style>p {}</style>\n",
        "Write `<style>` into the head.\n",
        "Write \\<style> into the head.\n",
        "<!-- <style>p {}</style> -->\n",
        "<svg><style>.a {}</style></svg>\n",
        "<template><style>.a {}</style></template>\n",
        "{% highlight html %}\n<style>p {}</style>\n{% endhighlight %}\n",
    ],
)
def test_code_comments_and_enclosed_sheets_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_the_head_of_a_complete_document_may_hold_a_sheet(rule: BaseRule) -> None:
    page = "<!doctype html><html><head><style>p {}</style></head><body></body></html>"
    check_annotated(rule, page, path="page.html")


def test_a_sheet_for_the_article_alone_is_info(rule: BaseRule) -> None:
    sheet = "<style>.quay td { color: red }</style>\n\n<table class=quay></table>\n"
    [found] = violations(rule, Article.from_text(sheet))
    assert found.severity == Severity.INFO
    assert (
        found.full_message
        == "a style sheet inside the article is missing or shown as text in feed "
        "readers; move it to the theme"
    )

    [found] = violations(rule, Article.from_text(sheet.replace(".quay ", "")))
    assert found.severity is None
