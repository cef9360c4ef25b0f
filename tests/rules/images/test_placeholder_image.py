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
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image is a placeholder from `picsum.photos`; replace it with an image of your own, or remove it
        ---
        ![](//via.placeholder.com/150) ![](https://www.dmoe.cc/random.php)
            ^^^^^^^^^^^^^^^^^^^^^^^^^ the image is a placeholder from `via.placeholder.com`; replace it with an image of your own, or remove it
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ readers see another image each time from `www.dmoe.cc`; replace it with an image of your own, or remove it
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
    assert (
        violation.full_message
        == "the image is a placeholder from `grey.example.org`; replace it with an image of your own, or remove it"
    )
