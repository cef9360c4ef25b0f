"""What local-path-image reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_paths_of_a_disk_are_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: /Users/li/Desktop/港.jpg
               ^^^^^^^^^^^^^^^^^^^^^^^^ `/Users/` leads to a disk of the author's machine
        ---
        ![](file:///home/li/quay.jpg) <img src="C:\\Users\\li\\quay.jpg">
            ^^^^^^^^^^^^^^^^^^^^^^^^ `file:` leads to a disk of the author's machine
                                                ^^^^^^^^^^^^^^^^^^^^ `C:\\` leads to a disk of the author's machine
        ![](../../../../Users/li/Downloads/quay.jpg) <img data-src="blob:https://example.org/1-2">
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `../../../../Users/` leads to a disk of the author's machine
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `blob:` leads into the author's browser
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
        ("\\\\\\\\server\\share\\a.jpg", "`\\\\server` leads to a disk of the author's machine"),
        ("cid:part1@example.org", "`cid:` leads into the mail that it was copied from"),
        ("attachment:quay.jpg", "`attachment:` leads into the notebook that it was copied from"),
        ("content://media/7", "`content:` leads into the author's phone"),
        ("d:quay.jpg", "`d:` leads to a disk of the author's machine"),
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
