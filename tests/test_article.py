from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.front_matter.schema import Schema
from newslint.generators import Generator
from newslint.generators.hexo import HEXO
from newslint.generators.hugo import HUGO
from newslint.generators.jekyll import JEKYLL
from newslint.generators.pelican import PELICAN
from newslint.generators.unknown import UNKNOWN
from newslint.text import Source, Span

TEXT = "---\ntitle: Höhe\ndate: 2026-03-02\n---\n<b>港</b> `c` ![d](e.png) [f](g)\n"


def test_an_article_in_memory_is_markdown_of_an_unknown_generator() -> None:
    article = Article.from_text(TEXT)

    assert article.path == "article.md"
    assert article.text == TEXT
    assert article.source.data == TEXT.encode()
    assert article.generator is UNKNOWN
    assert article.schema == Schema()


def test_the_body_is_everything_behind_the_front_matter() -> None:
    article = Article.from_text(TEXT)

    assert article.cut(article.body) == "<b>港</b> `c` ![d](e.png) [f](g)\n"
    assert article.body == Span(37, len(TEXT))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("", ""),
        ("a", "a"),
        ("\ufeff", ""),
        ("\ufeffa", "a"),
        ("\ufeff---\ntitle: a\n---\nb", "b"),
        ("---\ntitle: a\n---", ""),
        ("---\ntitle: a\n---\n", ""),
        ("---\n---\na", "a"),
    ],
)
def test_the_body_begins_behind_fences_and_byte_order_mark(text: str, body: str) -> None:
    article = Article.from_text(text)

    assert article.cut(article.body) == body
    assert article.body.end == len(text)


@pytest.mark.parametrize(
    ("path", "is_markdown", "is_html"),
    [
        ("a.md", True, False),
        ("b/A.MD", True, False),
        ("a.markdown", True, False),
        ("a.html", False, True),
        ("a.HTM", False, True),
        ("a.mdx", False, False),
        ("a.md.txt", False, False),
        ("md", False, False),
    ],
)
def test_the_ending_of_its_name_tells_what_an_article_is(
    path: str,
    is_markdown: bool,  # noqa: FBT001
    is_html: bool,  # noqa: FBT001
) -> None:
    article = Article.from_text(TEXT, path)

    assert (article.is_markdown, article.is_html) == (is_markdown, is_html)
    is_mdx = article.mdx is not None
    assert is_mdx == path.endswith(".mdx")
    assert (article.markdown is not None) == (is_markdown or is_mdx)
    assert (article.html is not None) == (is_markdown or is_html)
    marks = is_markdown or is_mdx
    assert len(article.images) == len(article.links) == len(article.code) == marks


def test_views_are_computed_once() -> None:
    article = Article.from_text(TEXT)

    assert article.html is article.html
    assert article.elements is article.elements
    assert article.front_matter is article.front_matter
    assert article.images is article.images


def test_places_are_those_of_the_whole_file() -> None:
    article = Article.from_text(TEXT)

    (bold,) = article.elements
    (image,) = article.images
    (link,) = article.links
    (code,) = article.code

    assert article.cut(bold.whole) == "<b>港</b>"
    assert article.cut(image.destination) == "e.png"
    assert article.cut(link.span) == "[f](g)"
    assert article.cut(code) == "`c`"
    assert article.source.position(bold.span.start) == (5, 1)
    assert article.cut(article.front_matter["title"].span) == "Höhe"


def test_templates_are_filled_in_html_files_too() -> None:
    article = Article("a.html", Source.from_text("<a title={{ '<b>' }}>"), UNKNOWN)
    plain = Article(
        "a.html", Source.from_text("<a title={{'<b>'}}>"), HUGO._replace(templates=False)
    )

    assert [article.cut(element.span) for element in article.elements] == ["<a title={{ '<b>' }}>"]
    assert [plain.cut(element.span) for element in plain.elements] == ["<a title={{'<b>"]


def test_front_matter_is_no_html_and_html_in_it_is_no_element() -> None:
    article = Article.from_text("---\ntitle: <b>\n# <!-- a -->\n---\n<i>")

    assert [element.name for element in article.elements] == ["i"]
    assert article.comments == ()


def test_an_article_can_be_had_as_a_post_of_python_frontmatter() -> None:
    post = Article.from_text(TEXT).post

    assert post["title"] == "Höhe"
    assert post.content == "<b>港</b> `c` ![d](e.png) [f](g)\n"


@pytest.mark.parametrize(
    ("text", "path", "generator"),
    [
        ("---\ndraft: true\n---\n", "content/posts/a.md", HUGO),
        ("---\nstatus: Draft\n---\n", "content/a.md", PELICAN),
        ("---\ndraft: true\n---\n", "content/posts/a.md", UNKNOWN),
        ("---\ntitle: a\n---\n", "source/_drafts/a.md", HEXO),
    ],
)
def test_a_draft_is_what_the_generator_keeps_back(
    text: str, path: str, generator: Generator
) -> None:
    assert Article(path, Source.from_text(text), generator).is_draft


@pytest.mark.parametrize(
    ("text", "path", "generator"),
    [
        ("---\ndraft: false\n---\n", "content/posts/a.md", HUGO),
        ("---\ndraft: 'true'\n---\n", "content/posts/a.md", HUGO),
        ("---\ntitle: a\n---\n", "source/_posts/a.md", HEXO),
    ],
)
def test_an_article_that_the_generator_publishes_is_no_draft(
    text: str, path: str, generator: Generator
) -> None:
    assert not Article(path, Source.from_text(text), generator).is_draft


@pytest.mark.parametrize(
    ("text", "generator", "marker"),
    [
        ("---\nexcerpt_separator: ' <!-- cut --> '\n---\n", JEKYLL, "<!-- cut -->"),
        ("---\ntitle: a\n---\n", JEKYLL, ""),
        ("---\nexcerpt_separator: <!-- cut -->\n---\n", HUGO, ""),
    ],
)
def test_an_article_may_choose_its_summary_marker(
    text: str, generator: Generator, marker: str
) -> None:
    assert Article("a.md", Source.from_text(text), generator).chosen_summary_marker == marker
