"""What image-proxy reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_proxies_are_named(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: https://cors.li.workers.dev/?http://img.example.org/港.jpg
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image is loaded through the proxy `cors.li.workers.dev`; write the URL of the original image
        ---
        ![](https://i0.wp.com/img.example.org/quay.jpg?w=800)
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image is loaded through the proxy `i0.wp.com`; write the URL of the original image
        """,
    )


@pytest.mark.parametrize(
    "address",
    [
        "https://images.weserv.nl/?url=img.example.org/quay.jpg",
        "https://cors.li.workers.dev/?url=https%3A%2F%2Fimg.example.org%2Fquay.jpg",
        "https://cors.li.workers.dev/https://img.example.org/quay.jpg",
        "https://ci3.googleusercontent.com/proxy/aB=s0-d#https://img.example.org/quay.jpg",
        "https://image.baidu.com/search/down?url=https://img.example.org/quay.jpg",
        "https://res.cloudinary.com/li/image/fetch/w_800/https://img.example.org/quay.jpg",
        "https://external-content.duckduckgo.com/iu/?u=https%3A%2F%2Fimg.example.org%2Fquay.jpg",
        "https://www.example.org/_next/image?url=%2Fquay.jpg&w=800",
    ],
)
def test_ways_of_proxies_are_known(rule: BaseRule, address: str) -> None:
    assert len(violations(rule, Article.from_text(f"![]({address})"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "![](https://img.example.org/quay.jpg)",
        "![](https://site.li.workers.dev/img/quay.jpg)",
        "![](https://lh3.googleusercontent.com/aB=w800)",
        "![](https://res.cloudinary.com/li/image/upload/v1/quay.jpg)",
        "![](https://img.shields.io/badge/dynamic/json?url=https://example.org/x.json)",
        "![](https://web.archive.org/web/2020im_/http://img.example.org/quay.jpg)",
        "![](/_next/image?url=%2Fquay.jpg)",
        "`![](https://images.weserv.nl/?url=img.example.org/quay.jpg)`",
    ],
)
def test_other_images_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_the_proxies_of_ones_own_site_can_be_allowed(rule: BaseRule) -> None:
    text = "![](https://cors.li.workers.dev/?http://img.example.org/quay.jpg)"
    assert violations(type(rule)(allow=("li.workers.dev",)), Article.from_text(text)) == []
