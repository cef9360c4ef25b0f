from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators import Generator
from newslint.generators.hexo import HEXO
from newslint.generators.jekyll import JEKYLL
from newslint.generators.unknown import UNKNOWN
from newslint.text import Source

FRONT = "---\ntitle: Ferry\n---\n"


def told(
    body: str, path: str = "posts/ferry.md", generator: Generator = UNKNOWN
) -> list[tuple[str, str]]:
    """Return the kind of each certain error and what its place cuts out."""
    article = Article(path, Source.from_text(FRONT + body), generator)
    return [(error.kind, article.cut(error.span)) for error in article.html_errors]


def test_places_are_those_of_the_article() -> None:
    assert told("港 <b>one\n") == [("unclosed", "<b>")]


@pytest.mark.parametrize(
    "body",
    [
        "`</div>` closes a `<div>`.\n",
        "```html\n<div>\n<b>\n```\n",
        "Sample:\n\n    <div>\n    </p>\n",
        "\\<div> and 1 <b and 2>\n",
        "- <b>one\n- two</b>\n",
        "<b>one\n\ntwo</b>\n",
        "<div>\n\n- a\n- b\n\n</div>\n",
        "<p>\n\nText.\n\n</p>\n",
        "<details>\n<summary>More</summary>\n\nText.\n\n</details>\n",
        "> <div>\n> Quote.\n> </div>\n",
        "<table>\n\n{: .wide}\n<tr><td>a</td></tr>\n</table>\n",
        "Returns a Vec<String> of <name>.\n",
        "![<b>](a.png)\n",
    ],
)
def test_markdown_may_look_odd_and_be_sound(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One.\n\n</div>\n\nTwo.\n", [("stray-end-tag", "</div>")]),
        ("<div>\n\nOne.\n\nTwo.\n", [("unclosed", "<div>")]),
        ("<div>\n\n- <b>one\n\n</div>\n", [("left-open", "<b>")]),
        ("The <title> of the page\n", [("unclosed", "<title>")]),
        ("<table>\n<tr><td>a</td></tr>\nnote\n</table>\n", [("moved-out", "note")]),
        ("<p>\n<ul>\n<li>a</li>\n</ul>\n</p>\n", [("paragraph-over", "</p>")]),
    ],
)
def test_what_is_broken_on_the_page_is_told_across_blank_lines_too(
    body: str, expected: list[tuple[str, str]]
) -> None:
    assert told(body) == expected


def test_a_start_tag_that_markdown_shows_as_text_is_blamed_for_its_end_tag() -> None:
    article = Article.from_text('See <a href="/quay>the quay</a>.\n')
    [error] = article.html_errors

    assert error.kind == "opener-is-text"
    assert article.cut(error.span) == "</a>"
    assert error.other
    assert article.cut(error.other.span) == "<a"


def test_an_end_tag_in_an_indented_block_is_missing_only_to_commonmark() -> None:
    body = "<div><blockquote>\nOne.\n\n    Two.\n    </blockquote>\n\n</div>\n"

    assert told(body, generator=HEXO) == [("left-open", "<blockquote>")]
    assert told(body, generator=JEKYLL) == []
    assert told(body) == []


def test_html_that_readers_see_as_code_is_not_judged_as_well() -> None:
    assert told("<div>\n\n    <p><b>x</p>\n\n</div>\n", generator=HEXO) == []


def test_kramdown_closes_an_element_that_is_written_with_a_slash() -> None:
    body = 'A <span id="x"/> b\n'

    assert told(body, generator=HEXO) == [("self-closed", '<span id="x"/>')]
    assert told(body, generator=JEKYLL) == []


@pytest.mark.parametrize(
    "body",
    [
        "{% if a %}<div>{% else %}<div class='b'>{% endif %}\ntext\n</div>\n",
        "{% include open.html %}\n</div>\n",
        "{{< columns >}}\n</div>\n",
        "<div>\n{% include close.html %}\n",
        "<div><span>{% if a %}</span>{% endif %}</div>\n",
        "{{#if a}}<div>{{else}}<div>{{/if}}</div>\n",
        "<?php open(); ?>\n</div>\n",
        "<table><tr><td>a</td></tr>{% for b in c %}{{ b }}{% endfor %}</table>\n",
        "<p {% if a %}class='b'{% else %}class='c'{% endif %}>d</p>\n",
        "<option {{ a }} {{ b }}>c</option>\n",
        "{% set sample %}<h1>a<h1>{% endset %}\n",
    ],
)
@pytest.mark.parametrize("path", ["posts/a.md", "posts/a.html"])
def test_template_tags_may_complete_the_page(body: str, path: str) -> None:
    assert told(body, path) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{% raw %}a{% endraw %}\n</div>\n", [("stray-end-tag", "</div>")]),
        ("<div>\n{% highlight js %}\na\n{% endhighlight %}\n", [("unclosed", "<div>")]),
        ("<a href='{{ x }}'><b>a</a>{% if b %}c{% endif %}\n", [("left-open", "<b>")]),
        ("<a href='{{ x }}'}>a</a>\n", [("broken-attribute", "}")]),
        ("{% set a = 1 %}\n<div><b></div>\n", [("left-open", "<b>")]),
    ],
)
def test_templates_elsewhere_change_nothing(body: str, expected: list[tuple[str, str]]) -> None:
    assert told(body, "posts/a.html") == expected


@pytest.mark.parametrize(
    "body",
    [
        "<Tabs>\n<b>\n</Tabs>\n",
        "<Chart data={x} />\n\n</div>\n",
        'import Chart from "./chart"\n\n<div>\n',
        "<my-widget>\n",
        "<div style={x}>a</div>\n",
    ],
)
def test_components_are_left_to_their_compiler(body: str) -> None:
    assert told(body) == []


def test_code_that_holds_components_does_not_silence_an_article() -> None:
    assert told("```js\nimport a from 'b'\n<Tabs />\n```\n\n</div>\n") == [
        ("stray-end-tag", "</div>")
    ]


def test_a_partial_may_leave_its_other_half_to_another_file() -> None:
    open_half = "<div><ul><li><b>a</li>"

    assert told(open_half, "_includes/head.html") == [("left-open", "<b>")]
    assert told("</ul></div>", "_includes/foot.html") == []
    assert told("<tr><td>a</td></tr>", "layouts/row.html") == []
    assert told(open_half, "posts/a.html") == [
        ("unclosed", "<div>"),
        ("unclosed", "<ul>"),
        ("left-open", "<b>"),
    ]


def test_a_fragment_without_front_matter_counts_as_a_partial() -> None:
    assert Article.from_text("</div>", "foot.html").html_errors == ()
    assert len(Article.from_text("<!doctype html><p>a</p></div>", "page.html").html_errors) == 1
    assert len(Article.from_text("---\na: 1\n---\n</div>", "page.html").html_errors) == 1
