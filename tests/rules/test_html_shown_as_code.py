"""What html-shown-as-code reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_a_commonmark_generator_shows_it(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        <div>

            <p>正文</p>
            ^^^^^^^^^^^ line 3 is indented by 4 columns: readers see this HTML as text
        </div>
        """,
        generator="hexo",
    )


def test_an_unknown_generator_may_show_it(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        <div>

             <p>a</p>
             ^^^^^^^^ lines 3-4 are indented by 5 columns: a CommonMark generator shows this HTML as text
             <p>b</p>
        </div>
        """,
    )


def test_a_tab_is_four_columns(rule: BaseRule) -> None:
    [violation] = violations(rule, Article.from_text("<div>\n\n\t\t<p>a</p>\n</div>\n"))
    assert violation.message.startswith("line 3 is indented by 8 columns: ")


def test_kramdown_keeps_an_open_element_alive(rule: BaseRule) -> None:
    check_annotated(rule, "<div>\n\n    <p>a</p>\n</div>\n", generator="jekyll")


@pytest.mark.parametrize(
    "text",
    [
        "A sample:\n\n    <div>text</div>\n\nThat was it.\n",
        "<div>\n\n```html\n    <p>a</p>\n```\n</div>\n",
        "<div>\n\n    let a = 1;\n</div>\n",
        "<div>\n\n    <unknown-thing>\n</div>\n",
        "* item\n\n    <p>a paragraph of the item</p>\n",
    ],
)
def test_samples_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text, generator="hexo")


def test_it_is_recommended_where_the_dialect_is_commonmark(rule: BaseRule) -> None:
    assert [g.name for g in BUILT_IN if rule.is_recommended(g)] == [
        *("hexo", "hugo", "astro", "zola", "vitepress", "vuepress"),
    ]
