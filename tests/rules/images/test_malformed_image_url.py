"""What malformed-image-url reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.urls import read_url
from newslint.urls.url import FAULTS


def severities(rule: BaseRule, text: str) -> list[str]:
    found = violations(rule, Article.from_text(text))
    return [str(each.severity or rule.severity) for each in found]


def test_the_address_is_marked_and_the_fault_is_named(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: https:/img.example.org/港.jpg
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `https:` is followed by 1 slash instead of 2; write exactly two slashes before the host
        ---
        ![](http://http://img.example.org/quay.jpg) <img src="www.example.org/quay.jpg">
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the URL has two schemes; write one URL only
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^ `www.example.org` has no scheme, so browsers do not read it as a host; write the scheme before the host, such as `https://`
        """,
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "![](https://img_.exam ple.org/a.jpg)",
            "CommonMark shows this image as text: `img_.exam ple.org` is not a valid host; correct the host",
        ),
        (
            "![x](my quay.jpg)",
            "CommonMark shows this image as text: the URL contains a space; write `%20`",
        ),
        ('<img src="my quay.jpg">', "the URL contains a space; write `%20`"),
        ('<img src="img\\quay.jpg">', "the URL contains a `\\`; write `/`"),
        ('<img src="img\\_quay\\b.jpg">', "the URL contains a `\\`; write `/`"),
        (
            '<img src="/img/old\\_quay.jpg">',
            "the URL contains `\\_`, an escape that has a meaning only in Markdown; remove the backslash",
        ),
        (
            "<img src=“/img/quay.jpg”>",
            "the URL contains a `“`; remove it, or write it percent-encoded if it is part of the file name",
        ),
        (
            "![](https：//img.example.org/a.jpg)",
            "`https：//` is not a valid scheme; write `https://`",
        ),
        (
            "![](localhost:4000/a.jpg)",
            "`localhost:4000` has no scheme, so browsers do not read it as a host; write the scheme before the host, such as `https://`",
        ),
        (
            "![](https://img.example.org/a\u200b.jpg)",
            "the URL contains the invisible character U+200B; remove the character, or type the URL again",
        ),
        (
            "![](/a/100%.jpg)",
            "a `%` in the URL is not followed by two hexadecimal digits; write `%25` for a percent sign",
        ),
        (
            "![](https://li:secret@img.example.org/a.jpg)",
            "the URL contains a user name or a password; remove the user name and the password before the `@`",
        ),
    ],
)
def test_messages_say_what_to_write(rule: BaseRule, text: str, message: str) -> None:
    assert [each.full_message for each in violations(rule, Article.from_text(text))] == [message]


def test_every_fault_of_a_url_has_a_remedy(rule: BaseRule) -> None:
    addresses = (
        *("https://", "https://1.2.3.256/", "https://a.example:99999/", "https:/a.example"),
        *("http://http://a.example", "htp://a.example", "www.a.example", "//li@a.example"),
        *(
            '"a.jpg"',
            "![a](a.jpg)",
            "a b.jpg",
            "a\nb.jpg",
            "a\\b.jpg",
            "a\\_b.jpg",
            "a\u200b.jpg",
            "100%.jpg",
        ),
    )
    kinds = {fault.kind for address in addresses for fault in read_url(address).faults}
    assert kinds == set(FAULTS)
    for address in addresses:
        text = f"<img src='{address}'>"
        (violation,) = violations(rule, Article.from_text(text, "a.html"))
        assert violation.help


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
             ^^^^^^^^^^^ the URL contains a space; write `%20`
        """
    check_annotated(rule, text, generator="jekyll", path="_posts/2022-02-17-harbour.md")
