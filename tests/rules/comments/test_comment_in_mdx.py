"""What comment-in-mdx reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
ASTRO = "src/content/blog/a.mdx"


def found(rule: BaseRule, text: str, generator: str = "astro", path: str = ASTRO) -> list[str]:
    article = Article(path, Source.from_text(text), GENERATORS[generator])
    return [article.cut(violation.span) for violation in violations(rule, article)]


def test_a_comment_is_reported_whole(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 港口
        ---
        渡轮 <!-- 待补 --> 九点开。
             ^^^^^^^^^^^^^ MDX has no HTML comments: this one stops Astro's build; write `{/* … */}`
        """,
        path=ASTRO,
        generator="astro",
    )
    check_annotated(
        rule,
        """
        <!-- a -->
        ^^^^^^^^^^ MDX has no HTML comments: all but Docusaurus stop at this one; write `{/* … */}`
        """,
        path="a.mdx",
    )


@pytest.mark.parametrize(
    "text",
    [
        "a <!-- b --> c <!-- d -->",
        "    <!-- b -->\n\n<!-- d\n\n-->",
        "<pre>\n<!-- b -->\n</pre>\n\n* <!-- d -->",
        '<Note kind="x">\n  <!-- b -->\n</Note>\n\n> <!-- d -->',
        "a < b <!-- b --> {'c'} <!-- d",
    ],
)
def test_every_comment_is_reported(rule: BaseRule, text: str) -> None:
    assert [comment[:6] for comment in found(rule, text)] == ["<!-- b", "<!-- d"]


@pytest.mark.parametrize(
    "text",
    [
        "```html\n<!-- a -->\n```\n",
        "    ~~~\n    <!-- a -->\n    ~~~\n",
        "`<!-- a -->` and ``<!-- ` -->``\n",
        "\\<!-- a -->\n",
        "&lt;!-- a -->\n",
        "{/* <!-- a --> */}\n",
        'A {"<!-- a -->"} and {`\n\n<!-- a -->\n`}\n',
        '<Code sample="<!-- a -->" other={`<!-- b -->`} />\n',
        'export const sample = "<!-- a -->"\n\nText.\n',
        "---\nnote: <!-- a -->\n---\nText.\n",
    ],
)
def test_code_and_expressions_are_let_through(rule: BaseRule, text: str) -> None:
    assert found(rule, text) == []


def test_docusaurus_reads_comments_in_mdx(rule: BaseRule) -> None:
    assert found(rule, "<!-- a -->\n", "docusaurus", "blog/a.mdx") == []


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.MD"])
def test_comments_of_other_files_are_let_through(rule: BaseRule, path: str) -> None:
    assert found(rule, "<!-- a -->\n", path=path) == []


def test_capitals_in_the_ending_do_not_count(rule: BaseRule) -> None:
    assert found(rule, "<!-- a -->\n", "unknown", "A.MDX") == ["<!-- a -->"]
