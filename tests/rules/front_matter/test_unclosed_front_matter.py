"""What unclosed-front-matter reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_no_closing_fence_at_all(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        ---
        ^^^ the front matter is never closed; write `---` on a line of its own after it
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
                          ^^^ the closing fence is glued to the last value; begin a new line before it

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
