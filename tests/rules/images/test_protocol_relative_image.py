"""What protocol-relative-image reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_addresses_that_begin_with_two_slashes_are_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: //img.example.org/港.jpg
               ^^^^^^^^^^^^^^^^^^^^^^^^ `//img.example.org` has no scheme, so feeds and emails lose the image; write `https:` before it
        ---
        ![](//img.example.org/a.jpg) <img data-original-src="//cdn.example.org/b.jpg">
            ^^^^^^^^^^^^^^^^^^^^^^^ `//img.example.org` has no scheme, so feeds and emails lose the image; write `https:` before it
                                                             ^^^^^^^^^^^^^^^^^^^^^^^ `//cdn.example.org` has no scheme, so feeds and emails lose the image; write `https:` before it
        """,
    )


@pytest.mark.parametrize(
    "text",
    [
        "![](https://img.example.org/a.jpg)",
        "![](/img//a.jpg)",
        "![](//)",
        "![](//img exa/a.jpg)",
        "`![](//img.example.org/a.jpg)`",
        "// a comment, not an address",
    ],
)
def test_other_addresses_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)
