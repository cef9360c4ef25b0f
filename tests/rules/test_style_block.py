"""What style-block reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_a_live_sheet_is_reported_whole(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 港口
        ---
        前言 <style>p { color: red }</style> 后记
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style sheet inside the article; move it to the theme
        """,
    )


def test_a_sheet_in_accidental_code_is_reported_too(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <div>

            <style>p { color: red }</style>
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        </div>
        """,
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
