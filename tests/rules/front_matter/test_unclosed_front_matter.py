"""What unclosed-front-matter reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_no_closing_fence_at_all(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        ---
        ^^^ the front matter is never closed; write `---` on a line of its own after the front matter
        title: 港口

        Text.
        """,
    )


def test_a_closing_fence_that_is_glued_to_a_value(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        ---
        title: 港口
        url: /harbour.html---
                          ^^^ the closing fence is on the line of the last value; move it to a line of its own

        Text.
        """,
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA rule, and then text.\n",
        "---\ntitle: Harbour\n---\n",
        "---\ntitle: What follows ---\n---\n",
        "+++\ntitle = 'Harbour'\n+++\n",
    ],
)
def test_rules_and_closed_front_matter_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


@pytest.mark.parametrize(
    ("text", "fence"),
    [
        ("-----\ntitle: Harbour\n\nText.\n", "-----"),
        ("---yaml\ntitle: Harbour\n\nText.\n", "---"),
        ("+++\ntitle = 'Harbour'\n\nText.\n", "+++"),
        ('{\n  "title": "Harbour"\n\nText.\n', "}"),
    ],
)
def test_help_names_the_closing_fence(rule: BaseRule, text: str, fence: str) -> None:
    [violation] = violations(rule, Article.from_text(text))
    assert violation.help == f"write `{fence}` on a line of its own after the front matter"
