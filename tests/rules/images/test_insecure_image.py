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
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image is loaded from `img.example.org` over insecure `http:`; write `https:`, or save the image in the site if the host has no `https:`
        ---
        ![](HTTP://img.example.org/a.jpg) <img src="b.jpg" srcset="http://cdn.example.org/b.jpg 2x">
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image is loaded from `img.example.org` over insecure `http:`; write `https:`, or save the image in the site if the host has no `https:`
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image is loaded from `cdn.example.org` over insecure `http:`; write `https:`, or save the image in the site if the host has no `https:`
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
