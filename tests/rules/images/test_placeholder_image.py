"""What placeholder-image reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_services_are_named(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: https://picsum.photos/400/300?random=港
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `picsum.photos` gives placeholders, not this image
        ---
        ![](//via.placeholder.com/150) ![](https://www.dmoe.cc/random.php)
            ^^^^^^^^^^^^^^^^^^^^^^^^^ `via.placeholder.com` gives placeholders, not this image
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `www.dmoe.cc` gives another image each time
        """,
    )


@pytest.mark.parametrize(
    "text",
    [
        "![](https://images.unsplash.com/photo-1?w=800)",
        "![](https://img.example.org/placeholder.png)",
        "![](https://notpicsum.photos/1)",
        "`![](https://picsum.photos/1)`",
        "[picsum](https://picsum.photos/)",
        "![](picsum.photos/1)",
    ],
)
def test_other_images_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_hosts_can_be_added_and_allowed(rule: BaseRule) -> None:
    text = "![](https://picsum.photos/1) ![](https://grey.example.org/1)"
    configured = type(rule)(hosts=("grey.example.org",), allow=("picsum.photos",))
    (violation,) = violations(configured, Article.from_text(text))
    assert violation.full_message == "`grey.example.org` gives placeholders, not this image"
