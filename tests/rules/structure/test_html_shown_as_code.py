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
            ^^^^^^^^^^^ the HTML on line 3 is indented by 4 columns, so readers see its source; remove the indentation
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
             ^^^^^^^^ the HTML on lines 3-4 is indented by 5 columns, so CommonMark shows its source; remove the indentation
             <p>b</p>
        </div>
        """,
    )


def test_a_tab_is_four_columns(rule: BaseRule) -> None:
    [violation] = violations(rule, Article.from_text("<div>\n\n\t\t<p>a</p>\n</div>\n"))
    assert violation.full_message.startswith("the HTML on line 3 is indented by 8 columns, so ")


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
    recommended = {g.name for g in BUILT_IN if rule.is_recommended(g)}
    assert recommended >= {"hexo", "hugo", "astro", "zola", "vitepress", "vuepress"}
    assert recommended.isdisjoint(("jekyll", "pelican", "mkdocs", "eleventy", "unknown"))


@pytest.mark.parametrize("generator", ["jekyll", "pelican", "mkdocs"])
def test_what_reads_to_the_end_tag_shows_what_stands_outside_of_all(
    rule: BaseRule, generator: str
) -> None:
    check_annotated(
        rule,
        """\
        <div>
        <p>a</p>
        </div>

            <p>b</p>
            ^^^^^^^^ the HTML on line 5 is indented by 4 columns, so readers see its source; remove the indentation
        """,
        generator=generator,
    )


@pytest.mark.parametrize("open_tag", ["<p>a", "<div><p>a</div>", "<ul><li>a</ul>", "<b>a"])
def test_an_element_without_its_end_tag_stays_open_there(rule: BaseRule, open_tag: str) -> None:
    text = f"<div>\n<i>a</i>\n</div>\n{open_tag}\n\n    <p>b</p>\n"
    check_annotated(rule, text, generator="jekyll")
    assert len(violations(rule, Article.from_text(text))) == 1


@pytest.mark.parametrize("generator", ["eleventy", "docusaurus"])
def test_where_indentation_makes_no_code_nothing_is_shown(rule: BaseRule, generator: str) -> None:
    check_annotated(rule, "<div>\n\n    <p>a</p>\n</div>\n", generator=generator)
