"""What unclosed-comment reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.jekyll import JEKYLL
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source

HIDES = "this comment is never closed, so browsers hide the rest of the page"


def test_the_start_of_the_comment_is_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        港口

        <!-- 待补
        ^^^^ this comment is never closed, so browsers hide the rest of the page; add `-->`

        渡轮九点出发。
        """,
    )


@pytest.mark.parametrize(
    ("end", "almost"),
    [
        ("->", "->"),
        ("-- >", "-- >"),
        ("–>", "–>"),
        ("—>", "—>"),
        ("–->", "–->"),
    ],
)
def test_what_was_meant_to_close_it_is_shown(rule: BaseRule, end: str, almost: str) -> None:
    article = Article.from_text(f"<!-- a note\nof two lines {end}\n\nText.\n")
    (violation,) = violations(rule, article)
    assert violation.full_message == f"{HIDES}; write `-->` for `{almost}` on line 2"
    assert [article.cut(place.span) for place in violation.related] == [almost]


def test_html_takes_a_comment_anywhere(rule: BaseRule) -> None:
    text = "<p>Text <!-- a note\nand more</p>\n"
    assert violations(rule, Article.from_text(text, "a.md"))
    assert violations(rule, Article.from_text(text, "a.html"))


def test_kramdown_prints_the_comment(rule: BaseRule) -> None:
    article = Article("a.md", Source.from_text("<!-- a note\n\nText.\n"), JEKYLL)
    (violation,) = violations(rule, article)
    assert (
        violation.full_message
        == "this comment is never closed, so Jekyll prints it as text; add `-->`"
    )


def test_an_end_that_markdown_takes_for_text_closes_nothing(rule: BaseRule) -> None:
    article = Article.from_text("- one <b>\n- <!-- two\n\nthree --> four\n")
    (violation,) = violations(rule, article)
    assert violation.full_message == (
        f"{HIDES}; move `-->` on line 4 into the list item or quote, which has ended before it"
    )
    assert violations(rule, Article.from_text("- <!-- two\n\n  three\n  --> four\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n",
        "<!-- closed -->\n",
        "<!-- closed\n\nby later lines\n\n-->\n",
        "> <!-- closed\n>\n> in a quote -->\n",
        "```html\n<!-- a sample\n```\n",
        "A comment begins with `<!--`.\n",
        "A: <!-- (because that works)\n\nText.\n",
        "A: \\<!-- text\n",
        "    <!-- indented code\n",
        "<!-- closed by browsers --!>\n",
        "<!-->\n",
        "<!x\n",
        "---\ntitle: <!-- text\n---\n\nText.\n",
        "{% highlight html %}\n<!-- a sample\n{% endhighlight %}\n",
        "<script><!--\nlet a\n</script>\n",
    ],
)
def test_what_is_closed_and_what_is_no_comment_is_let_through(rule: BaseRule, text: str) -> None:
    assert violations(rule, Article.from_text(text)) == []
