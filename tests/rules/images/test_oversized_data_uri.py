"""What oversized-data-uri reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_the_whole_address_is_marked_and_its_size_is_told(rule: BaseRule) -> None:
    text = f"港 ![x](data:image/png;base64,{'A' * 4_074})"
    (violation,) = violations(rule, Article.from_text(text))
    assert (
        violation.full_message
        == "the image is a data URI of 4 KiB, loaded with every page that shows it; save the image as a file"
    )
    assert violation.span == (7, 7 + 4_096)


def test_sizes_at_the_limit_are_let_through(rule: BaseRule) -> None:
    small = f"![](data:,{'A' * 2_042})"
    large = f"![](data:,{'A' * 2_043})"
    assert violations(rule, Article.from_text(small)) == []
    assert len(violations(rule, Article.from_text(large))) == 1


def test_all_places_count(rule: BaseRule) -> None:
    uri = f"data:image/png;base64,{'A' * 3_000}"
    text = f"---\ncover: {uri}\n---\n<img src='{uri}' srcset='{uri} 2x'>\n"
    assert len(violations(rule, Article.from_text(text))) == 3


@pytest.mark.parametrize("text", ["![](data:image/gif;base64,R0lGOD)", "`![](data:,x)`", "data:,x"])
def test_small_ones_and_code_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_the_limit_is_an_option(rule: BaseRule) -> None:
    check_annotated(
        type(rule)(max_bytes=20),
        """
        ![](data:image/png;base64,AAAA)
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ the image is a data URI of 26 bytes, loaded with every page that shows it; save the image as a file
        """,
    )
