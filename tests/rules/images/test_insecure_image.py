"""What insecure-image reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_images_over_http_are_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: http://img.example.org/港.jpg
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image comes from `img.example.org` over `http:`
        ---
        ![](HTTP://img.example.org/a.jpg) <img src="b.jpg" srcset="http://cdn.example.org/b.jpg 2x">
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image comes from `img.example.org` over `http:`
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image comes from `cdn.example.org` over `http:`
        """,
    )


@pytest.mark.parametrize(
    "text",
    [
        "![](https://img.example.org/a.jpg)",
        "![](//img.example.org/a.jpg)",
        "![](http/a.jpg)",
        "![](http://localhost/a.jpg)",
        "`![](http://img.example.org/a.jpg)`",
        "[a](http://img.example.org/a.jpg)",
        "http://img.example.org/a.jpg",
        "![](https://proxy.example.org/?http://img.example.org/a.jpg)",
    ],
)
def test_other_images_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_hosts_can_be_allowed_with_all_below_them(rule: BaseRule) -> None:
    allowing = type(rule)(allow=("example.org",))
    check_annotated(
        allowing,
        """
        ![](http://img.example.org/a.jpg) ![](http://example.org/a.jpg) ![](http://anexample.org/a.jpg)
                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
    )
