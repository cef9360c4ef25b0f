"""MDX: what of a body is Markdown, and what is JSX."""

from __future__ import annotations

import pytest

from newslint import plugins
from newslint.article import Article
from newslint.markdown.mdx_text import read
from newslint.testing import violations
from shapes import MDX, repeated

BODY = """\
import Chart from "./chart.js"
export const ferries = [
  { name: "Nora" },

  { name: "Ida" },
]

# 港口 {1 + 1}

<Tabs kind={{ a: "}" }} label="x > y">
  <Tab>
    ![quay](quay.jpg) it's {late && <p>it's late</p>} [times](times.md)

    ```js
    ![code](code.png)
    ```
  </Tab>
</Tabs>

- a list

    ![nested](nested.jpg)

`![span](span.png)` {/* ![comment](comment.png) */} <img src="tag.png" />
"""


def mdx(body: str) -> Article:
    return Article.from_text(body, "blog/a.mdx")


def test_images_and_links_are_those_of_the_markdown() -> None:
    article = mdx(BODY)
    assert [image.url for image in article.images] == ["quay.jpg", "nested.jpg"]
    assert [article.cut(image.destination) for image in article.images] == [
        "quay.jpg",
        "nested.jpg",
    ]
    assert [article.cut(link.span) for link in article.links] == ["[times](times.md)"]
    assert [reference.address for reference in article.image_references] == [
        "quay.jpg",
        "nested.jpg",
    ]


def test_tags_are_no_html() -> None:
    article = mdx(BODY)
    assert article.markup == ""
    assert list(article.elements) == []
    assert article.comments == ()
    assert article.html_errors == ()
    assert article.shown_as_code == ()
    assert article.accidental_code == ()
    assert article.markdown is article.mdx
    assert article.mdx is not None
    assert article.mdx.html == ()
    assert [article.cut(tag).split()[0] for tag in article.mdx.tags] == [
        *("<Tabs", "<Tab>", "</Tab>", "</Tabs>", "<img"),
    ]


def test_code_is_what_is_fenced_or_between_back_ticks() -> None:
    article = mdx(BODY)
    assert [article.cut(code).strip().split("\n")[0] for code in article.code] == [
        "```js",
        "`![span](span.png)`",
    ]
    assert mdx("a\n\n    indented\n").code == ()


def test_expressions_are_known_outside_of_modules_and_tags() -> None:
    article = mdx(BODY)
    assert article.mdx is not None
    assert [article.cut(place) for place in article.mdx.expressions] == [
        "{1 + 1}",
        "{late && <p>it's late</p>}",
        "{/* ![comment](comment.png) */}",
    ]


@pytest.mark.parametrize(
    ("body", "filled"),
    [
        ("a {b} c", "a     c"),
        ("a {'}'} c", "a       c"),
        ("a {`}`} c", "a       c"),
        ("a {`${'`'}`} c", "a            c"),
        ("a {/* } */} c", "a           c"),
        ("a {b // }\n} c", "a        \n  c"),
        ("a {it's} c", "a        c"),
        ("a {b", "a {b"),
        ("a { {b} c", "a { {b} c"),
        ("a } b", "a } b"),
        ("a \\{b} c", "a \\{b} c"),
        ("a <b c='>'> d", "a           d"),
        ("a <b c={d > e}> f", "a               f"),
        ("a <> b </> c", "a    b     c"),
        ("a <b", "a <b"),
        ("a < b > c", "a < b > c"),
        ("a <!-- b --> c", "a            c"),
        ("a `<b>` c", "a       c"),
        ("a `<b> c", "a `    c"),
        ("a ``<b>` c``", "a           "),
        ("~~~\n<b>\n~~~\na", "   \n   \n   \na"),
        ("```\n<b>\n", "   \n   \n"),
        ("> ```\n> <b>\n> ```\na", "     \n     \n     \na"),
        ("```a`\nb", "```a`\nb"),
        ("import a from 'b'\n\nc", "                 \n\nc"),
        ("import a from 'b'", "                 "),
        ("export const a = {\n\n}\n\nb", "                  \n\n \n\nb"),
        ("important\n\nexported", "important\n\nexported"),
        ("a\nimport b from 'c'", "a\nimport b from 'c'"),
        ("    a", "%%%%a"),
        ("\t\ta", "%%a"),
    ],
)
def test_what_is_no_markdown_is_filled_at_equal_length(body: str, filled: str) -> None:
    assert read(body).filled == filled


@pytest.mark.slow
def test_what_is_repeated_is_filled_at_equal_length() -> None:
    bodies = [repeated(piece)(50_000) for piece in MDX]
    assert [body for body in bodies if len(read(body).filled) != len(body)] == []


def test_sound_mdx_has_no_findings() -> None:
    text = "---\ntitle: a\ndate: 2022-02-17\n---\n" + BODY
    found = [
        violation.full_message
        for name, rule in plugins.load(names=("newslint",)).rules().items()
        if name != "missing-image-file"
        for violation in violations(rule(), mdx(text))
    ]
    assert found == []
