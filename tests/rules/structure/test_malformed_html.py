"""What malformed-html reports, in which words, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.engine.linter import lint
from newslint.generators import Generator
from newslint.generators.eleventy import ELEVENTY
from newslint.generators.hexo import HEXO
from newslint.generators.mkdocs import MKDOCS
from newslint.generators.vitepress import VITEPRESS
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Severity

PIECES = [
    *("<p>", "</p>", "<div>", "</div>", "<div/>", "<b>", "</b>", "<a x>", "</a>", "<i/>", "text "),
    *("<table>", "<tr>", "<td>", "</table>", "<h1>", "<h2>", "</h2>", "<form>", "</form>", "\n\n"),
    *("<svg>", "</svg>", "<style>", "</style>", "<p a a>", "<p a='b'c>", "<p a='b'\u2028>", "<p a"),
    *(
        '<p a="b"">',
        "<span x=`>",
        "</span>",
        "<ul>",
        "<li>",
        "</ul>",
        "<button>",
        "{% if %}",
        "    ",
    ),
]


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("a</div>", "`</div>` closes nothing; remove it, or add the start tag"),
        (
            "<p>a\n<ul></ul>\n</p>",
            "`</p>` closes nothing: `<ul>` on line 5 already ended the paragraph; put `</p>` before `<ul>`",
        ),
        (
            "<span>a<div>b</span></div>",
            "browsers ignore `</span>` while `<div>` on line 4 is open; close `<div>` first",
        ),
        (
            """<img data-a="{"title": "", "alt": ""}" src="a.png">""",
            (
                'a `"` in a value of `<img>` ends it, so browsers read the rest as attributes; '
                "write `&quot;` for the quotes in the value, or put it in `'…'`"
            ),
        ),
        (
            "<a title='It's the pilot's boat'>a</a>",
            (
                "a `'` in a value of `<a>` ends it, so browsers read the rest as attributes; "
                'write `&#39;` for the quotes in the value, or put it in `"…"`'
            ),
        ),
        (
            '<a href="/quay"class="x">a</a>',
            "there is no space before this attribute of `<a>`; add a space",
        ),
        ("<div>a", "`<div>` is never closed; add `</div>`"),
        (
            "<style>p {}",
            "`<style>` is never closed, so browsers take the rest of the page as its content; add `</style>`",
        ),
        ("<p><b>a</p>", "`<b>` is still open at `</p>` on line 4; add `</b>` before it"),
        (
            "<b><i>a</b>b</i>",
            "`<i>` is still open at `</b>` on line 4, and `</i>` comes too late; put `</i>` before `</b>`",
        ),
        (
            "<div><span>a</div></span>",
            "`<span>` is still open at `</div>` on line 4, and `</span>` comes too late; put `</span>` before `</div>`",
        ),
        (
            "<a>a<a>b</a></a>",
            "`<a>` is inside the `<a>` of line 4, which browsers close here; close `<a>` first",
        ),
        (
            "<form>a<form>b</form></form>",
            "this form is inside the form of line 4, so browsers drop it; close the first form before it",
        ),
        (
            "<div/>a",
            "browsers ignore the slash of `<div/>`, so the element stays open; write `<div></div>`",
        ),
        (
            "<p><b>a<ul></ul></b></p>",
            "`<ul>` ends the paragraph of line 4, but elements in it are still open; close them and the `<p>` first",
        ),
        (
            "<table><hr></table>",
            "`<hr>` is in a table but not in a cell, so browsers move it before the table; put it into a cell",
        ),
        (
            "<table>a</table>",
            "this text is in a table but not in a cell, so browsers move it before the table; put it into a cell",
        ),
        (
            "<td>a</td>",
            "`<td>` is outside a table, so browsers drop the tag; put it into a `<table>`",
        ),
        (
            "<svg><p>a</svg>",
            "`<p>` is not allowed in the `<svg>` of line 4, which browsers close here; move it out",
        ),
        (
            "<p class=a class=b>",
            "`class` is given twice in `<p>`, and browsers ignore the second; remove one of them",
        ),
        (
            "<p class='a''>",
            "the quotes in `<p>` do not match, so browsers read the wrong attributes; add the missing quote, or remove the extra one",
        ),
        ("<p class='a'id=b>", "there is no space before this attribute of `<p>`; add a space"),
        (
            "<p class='a'},>",
            "browsers read `}` as an attribute of `<p>`; remove it",
        ),
        (
            "<p class='a'\n<hr>",
            "`<p` has no `>` before the next tag, so browsers read that as an attribute; finish the tag",
        ),
        ("a <p class", "`<p` has no `>`, so browsers drop the rest of the page; finish the tag"),
        (
            f"<p {'名' * 50} {'名' * 50}>",
            f"`{'名' * 40}…` is given twice in `<p>`, and browsers ignore the second; remove one of them",
        ),
    ],
)
def test_each_error_is_told_in_words_with_a_remedy(
    rule: BaseRule, markup: str, message: str
) -> None:
    article = Article.from_text(f"---\ntitle: a\n---\n{markup}\n", "posts/a.html")

    [violation] = violations(rule, article)

    assert violation.full_message == message


def test_tags_in_a_sentence_may_be_meant_as_text(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        港口：the <pre> element keeps spaces.
                  ^^^^^ `<pre>` is never closed; add `</pre>`, or put the tag in backticks if it is text
        """,
    )
    check_annotated(
        rule,
        """
        Headings are <h1> and <h2> here.
                     ^^^^ `<h1>` is still open at `<h2>` on line 2; add `</h1>` before it, or put the tag in backticks if it is text
                              ^^^^ `<h2>` is never closed; add `</h2>`, or put the tag in backticks if it is text
        """,
    )


def test_an_element_that_begins_a_line_is_no_text(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        > <div>
          ^^^^^ `<div>` is never closed; add `</div>`
        > Text.
        """,
    )


def test_what_markdown_shows_as_text_is_named_at_the_end_tag_that_lost_it(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        See <a href="/quay>the quay</a>.
                                   ^^^^ `</a>` closes nothing: `<a` on line 2 is not a complete tag and is shown as text; check the quotes of the start tag
        """,
    )


def test_both_ends_of_an_overlap_are_related(rule: BaseRule) -> None:
    article = Article.from_text("<div><b>one</div></b>\n", "posts/a.md")

    [violation] = violations(rule, article)

    assert article.cut(violation.span) == "<b>"
    related = [(article.cut(place.span), place.message) for place in violation.related]
    assert related == [
        ("</div>", "`</div>` is here"),
        ("</b>", "its own `</b>` is here"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<ul>\n<li>One\n<li>Two\n</ul>\n",
        "<p>One\n<p>Two\n",
        "A&nbsp;B &copy 2026 &unknown;\n",
        "One</br>\n",
        "<img src=a.png alt=a></img>\n",
        "<!-- <b> -->\n",
        "```jsx\n<Tabs><div></Tabs>\n```\n",
        "<Tabs>\n  <div style={{a: 1}} />\n</Tabs>\n",
    ],
)
def test_what_readers_do_not_notice_is_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_the_sample_is_sound(rule: BaseRule, shared: Path) -> None:
    data = (shared / "sample" / "article.md").read_bytes()

    assert violations(rule, Article("article.md", Source.decode(data))) == []


def test_a_limit_of_html5lib_is_a_finding(rule: BaseRule) -> None:
    article = Article.from_text("<div>" * 300, "posts/a.md")

    [diagnostic] = lint(article, [rule]).diagnostics

    assert diagnostic.rule == "gave-up"
    assert diagnostic.full_message == "malformed-html: more than 256 elements are open at once"
    assert diagnostic.start == (1, 1276)


@pytest.mark.slow
@settings(derandomize=True, max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join), st.sampled_from(["md", "html"]))
def test_every_error_has_words(rules: dict[str, type[BaseRule]], markup: str, ending: str) -> None:
    text = f"---\ntitle: a\n---\n{markup}"

    violations(rules["malformed-html"](), Article.from_text(text, f"posts/a.{ending}"))


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("a</p>\n", Severity.INFO),
        ("<p>a\n<ul></ul>\n</p>\n", Severity.INFO),
        ("a</b>\n", Severity.INFO),
        ("a</div>\n", None),
        ("a</a>\n", None),
        ("<p><b>a<i>b</b>c</i></p>\n", Severity.INFO),
        ("<p><b>a<i>b</b>c\n\n", None),
        ('<img src="a.png" alt="Quay" alt="Quay">\n', Severity.INFO),
        ('<img src="a.png" alt="Quay" alt="Pier">\n', None),
        ('<p><a href="/quay"class="x">a</a></p>\n', Severity.INFO),
    ],
)
def test_what_changes_nothing_on_the_page_is_info(
    rule: BaseRule, text: str, severity: Severity | None
) -> None:
    found = violations(rule, Article.from_text(text))

    assert found
    assert {each.severity for each in found} == {severity}


def test_vue_stops_at_an_end_tag_that_closes_nothing(rule: BaseRule) -> None:
    article = Article("docs/a.md", Source.decode(b"a</p>\n"), VITEPRESS)

    assert [each.severity for each in violations(rule, article)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        '<a class="x" {{ state(item.url,\npage.url) | safe }} {{ more(a,\nb) }}>a</a>\n',
        '<input {% if a %} id="x" {% else %} id="y" {% endif %}>\n',
        '<input value="x" {{ a }} {{ a }}>\n',
    ],
)
@pytest.mark.parametrize("generator", [ELEVENTY, MKDOCS])
def test_template_code_in_a_tag_is_no_attribute(
    rule: BaseRule, text: str, generator: Generator
) -> None:
    assert violations(rule, Article("posts/a.md", Source.decode(text.encode()), generator)) == []


def test_a_capital_makes_a_component_where_markdown_may_be_mdx(rule: BaseRule) -> None:
    text = b'Look:\n\n<Video src="a.mp4" />\n\nMore.\n'

    assert violations(rule, Article("posts/a.md", Source.decode(text))) == []
    [found] = violations(rule, Article("source/_posts/a.md", Source.decode(text), HEXO))
    assert found.message == "browsers ignore the slash of `<video/>`, so the element stays open"
