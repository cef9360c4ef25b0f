"""What tracking-pixel reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_tiny_images_of_other_hosts_are_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        港 <img src="https://px.example.net/p?id=7" width="1" height="1">
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this invisible image tells `px.example.net` who reads the article; remove the image
        <img src="//px.example.net/p" style="width:1px; HEIGHT: 1px !important">
                  ^^^^^^^^^^^^^^^^^^
        <img src=https://px.example.net/p width=0 style="border:0;height:0">
                 ^^^^^^^^^^^^^^^^^^^^^^^^
        <img src="https://px.example.net/p" width="1px" height=" 1.0 ">
                  ^^^^^^^^^^^^^^^^^^^^^^^^
        """,
    )


@pytest.mark.parametrize(
    "address",
    [
        "http://feeds.feedburner.com/~r/harbour/~4/aBcD",
        "http://feeds.feedburner.com/~ff/harbour?d=7",
        "http://feeds.example.org/~r/harbour/~4/aBcD",
        "https://www.assoc-amazon.co.uk/e/ir?t=harbour-20&a=1",
        "https://ir-jp.amazon-adsystem.com/e/ir?t=harbour-22",
        "http://feeds.wordpress.com/1.0/comments/harbour/1/",
        "https://pixel.wp.com/b.gif?host=example.org",
        "https://www.facebook.com/tr?id=1&ev=PageView",
        "https://blogger.googleusercontent.com/tracker/1-2?l=x",
        "https://medium.com/_/stat?event=post.clientViewed",
        "https://blog.example.org/aggbug/3757.aspx",
        "https://blog.example.org/li/aggbug.ashx?id=1-2",
        "https://ssl.google-analytics.com/__utm.gif?x",
        "https://ad.doubleclick.net/ddm/trackimp/x",
    ],
)
def test_known_trackers_are_reported_whatever_their_size(rule: BaseRule, address: str) -> None:
    for text in (f"![]({address})", f'<img src="{address}">'):
        (violation,) = violations(rule, Article.from_text(text))
        assert violation.full_message.endswith("counts readers with this image; remove the image")


@pytest.mark.parametrize(
    "text",
    [
        '<img src="/img/spacer.gif" width="1" height="1">',
        '<img src="data:image/gif;base64,R0lGOD" width="1" height="1">',
        '<img src="https://img.example.org/line.gif" width="1" height="20">',
        '<img src="https://img.example.org/line.gif" width="1">',
        '<img src="https://img.example.org/line.gif" width="100%" height="1">',
        '<img src="https://img.example.org/a.gif" width="10" height="11">',
        '<img src="https://img.example.org/a.gif" style="border-width:0;min-width:1px;min-height:1px">',
        '<img src="{{ pixel }}" width="1" height="1">',
        '<img src="https://vg01.met.vgwort.de/na/0f1e" width="1" height="1">',
        "![](https://img.example.org/aggbug.png)",
        "![](https://www.facebook.com/travel/quay.jpg)",
        "![](https://blogger.googleusercontent.com/img/quay.jpg)",
        "![](https://images-eu.ssl-images-amazon.com/images/I/quay.jpg)",
        "[a link](http://feeds.feedburner.com/~r/harbour/~4/aBcD)",
        '`<img src="https://px.example.net/p" width="1" height="1">`',
    ],
)
def test_other_images_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_hosts_can_be_allowed(rule: BaseRule) -> None:
    text = '<img src="https://px.example.net/p" width="1" height="1">'
    assert violations(type(rule)(allow=("example.net",)), Article.from_text(text)) == []
    assert len(violations(type(rule)(allow=()), Article.from_text(text))) == 1
