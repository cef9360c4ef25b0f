"""What local-path-image reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations

HELP = "; save the image in the site, and write its URL there"


def test_paths_of_a_disk_are_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: /Users/li/Desktop/港.jpg
               ^^^^^^^^^^^^^^^^^^^^^^^^ `/Users/` leads to the author's computer, so readers do not see the image; save the image in the site, and write its URL there
        ---
        ![](file:///home/li/quay.jpg) <img src="C:\\Users\\li\\quay.jpg">
            ^^^^^^^^^^^^^^^^^^^^^^^^ `file:` leads to the author's computer, so readers do not see the image; save the image in the site, and write its URL there
                                                ^^^^^^^^^^^^^^^^^^^^ `C:\\` leads to the author's computer, so readers do not see the image; save the image in the site, and write its URL there
        ![](../../../../Users/li/Downloads/quay.jpg) <img data-src="blob:https://example.org/1-2">
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `../../../../Users/` leads to the author's computer, so readers do not see the image; save the image in the site, and write its URL there
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a `blob:` URL only works in the author's browser; save the image in the site, and write its URL there
        """,
    )


def test_spaces_in_a_path_hide_nothing(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ![](/Users/li/Library/Application Support/typora-user-images/quay.jpg)
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
    )


@pytest.mark.parametrize(
    ("address", "message"),
    [
        (
            "\\\\\\\\server\\share\\a.jpg",
            "`\\\\server` leads to the author's computer, so readers do not see the image" + HELP,
        ),
        (
            "cid:part1@example.org",
            "a `cid:` URL only works in the email that it was copied from" + HELP,
        ),
        (
            "attachment:quay.jpg",
            "a `attachment:` URL only works in the notebook that it was copied from" + HELP,
        ),
        ("content://media/7", "a `content:` URL only works in the author's phone" + HELP),
        (
            "d:quay.jpg",
            "`d:` leads to the author's computer, so readers do not see the image" + HELP,
        ),
    ],
)
def test_messages_name_the_beginning(rule: BaseRule, address: str, message: str) -> None:
    text = f"![]({address})"
    assert [each.full_message for each in violations(rule, Article.from_text(text))] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "`![](C:\\quay.jpg)`",
        "```html\n<img src='file:///quay.jpg'>\n```",
        "Save it under C:\\Users\\li\\quay.jpg or [here](file:///home/li).",
        "![](/home/banner.jpg)",
        "![](/home/images/banner.jpg)",
        "![](/users/li/avatar.jpg)",
        "![](~/assets/quay.jpg)",
        "![](https://example.org/C:/Users/li/quay.jpg)",
        "![](/tmp/quay.jpg)",
        "![](about:blank)",
        "---\nimage: c\ncover: 'Photo: Li'\n---\n",
    ],
)
def test_other_addresses_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)
