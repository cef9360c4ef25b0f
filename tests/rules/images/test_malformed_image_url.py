"""What malformed-image-url reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def severities(rule: BaseRule, text: str) -> list[str]:
    found = violations(rule, Article.from_text(text))
    return [str(each.severity or rule.severity) for each in found]


def test_the_address_is_marked_and_the_fault_is_named(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: https:/img.example.org/港.jpg
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ two slashes belong behind `https:`, not 1
        ---
        ![](http://http://img.example.org/quay.jpg) <img src="www.example.org/quay.jpg">
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the address has two schemes
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^ `www.example.org` lacks `https://` before it
        """,
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "![](https://img_.exam ple.org/a.jpg)",
            "CommonMark takes the image for text: `img_.exam ple.org` cannot be the name of a host",
        ),
        (
            "![x](my quay.jpg)",
            "CommonMark takes the image for text: the address holds a space; write `%20`",
        ),
        ('<img src="my quay.jpg">', "the address holds a space; write `%20`"),
        ('<img src="img\\quay.jpg">', "the address holds a `\\`; write `/`"),
        ("<img src=“/img/quay.jpg”>", "the address holds a `“`"),
        ("![](https：//img.example.org/a.jpg)", "`https：//` is no `https://`"),
        ("![](localhost:4000/a.jpg)", "`localhost:4000` lacks `https://` before it"),
        (
            "![](https://img.example.org/a\u200b.jpg)",
            "the address holds the invisible character U+200B",
        ),
        ("![](/a/100%.jpg)", "a `%` is not followed by two hexadecimal digits; write `%25`"),
        (
            "![](https://li:secret@img.example.org/a.jpg)",
            "the address holds a user name or a password",
        ),
    ],
)
def test_messages_say_what_to_write(rule: BaseRule, text: str, message: str) -> None:
    assert [each.full_message for each in violations(rule, Article.from_text(text))] == [message]


def test_what_browsers_mend_is_a_warning(rule: BaseRule) -> None:
    assert severities(rule, "![](https:////img.example.org/a.jpg)") == ["warning"]
    assert severities(rule, '<img src="my quay.jpg">') == ["warning"]
    assert severities(rule, "![](https://1.2.3.256/a.jpg)") == ["error"]
    assert severities(rule, "![](my quay.jpg)") == ["error"]
    assert severities(rule, '<img src="https:/1.2.3.256/my quay.jpg">') == ["error"]


@pytest.mark.parametrize(
    "text",
    [
        "`![](https:/x.jpg)`",
        "![](https://img.example.org/~tplv-k:0:0.image?imageMogr2/strip|imageView2/2)",
        "![](https://img.example.org/?wx_fmt=png#imgIndex=0)",
        "![](https://港口.example/図.png)",
        "![](<my quay.jpg>)",
        "![](C:\\Users\\li\\my quay.jpg)",
        "![](data:image/svg+xml,%3Csvg x=' '/%3E)",
        "![](file:///home/li/my%quay.jpg)",
        "![]({{ site.baseurl }}/my quay.jpg)",
        "<img src=\"{{ '/a b.jpg' | relative_url }}\">",
        "---\ncover: '{{ page.cover }}'\n---\n",
        '<img src=" /img/quay.jpg ">',
        '<img srcset="a.jpg 1x, b.jpg 2x">',
        "[x](https:/img.example.org/quay.jpg)",
    ],
)
def test_other_addresses_are_let_through(rule: BaseRule, text: str) -> None:
    assert severities(rule, text) == []


def test_kramdown_takes_a_space_and_browsers_mend_it(rule: BaseRule) -> None:
    text = """
        ![x](my quay.jpg)
             ^^^^^^^^^^^ the address holds a space; write `%20`
        """
    check_annotated(rule, text, generator="jekyll", path="_posts/2022-02-17-harbour.md")
