from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.generators.hexo import HEXO
from newslint.generators.jekyll import JEKYLL
from newslint.generators.unknown import UNKNOWN
from newslint.text import Source, Span

NO_TEMPLATES = UNKNOWN._replace(templates=False)
PIECES = [
    *("\n", "\n", "\n\n", "\n> ", "\n>", "\n- ", "\n1. ", "\n    ", "\n\t", "  ", " ", "\n>     >"),
    *(
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<a b='",
        "'>",
        '"',
        "<",
        ">",
        "<p\n",
        "<br\n> />",
        "x='1\n",
    ),
    *("<!--", "-->", "<!x", "<?p ", "?>", "<![CDATA[", "<pre>", "</pre>\n", "<style>", "</style>"),
    *(
        "`",
        "``",
        "\n```\n",
        "\n~~~\n",
        "```\t\n",
        "[a](",
        "<u>",
        ")",
        "![",
        "](",
        "]",
        "[r]: <x>\n",
    ),
    *(
        "<https://x.y>",
        "<a@b.c>",
        "\\",
        "&lt;",
        "\n|a|b|\n|-|-|\n",
        "|",
        "[^1]",
        "text",
        "\n# ",
        "***",
    ),
    *(
        "é",
        "港🌊",
        "\0",
        "\u2028",
        "\x0c",
        "\u00a0",
        "{{ '<' }}",
        "{% highlight %}",
        "{% endhighlight %}",
    ),
]


def markdown(body: str, start: str = "") -> Article:
    return Article("post.md", Source.from_text(start + body), NO_TEMPLATES)


def tags(article: Article) -> list[str]:
    return [article.cut(element.span) for element in article.elements]


@pytest.mark.slow
@settings(derandomize=True, max_examples=800, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
    st.sampled_from(["", "\ufeff", "---\ntitle: é\n---\n"]),
)
def test_the_mask_differs_from_the_body_only_where_it_may(body: str, before: str) -> None:
    article = markdown(body, before)
    body = article.cut(article.body)
    mask = article.markup

    differing = {
        (ours, theirs) for ours, theirs in zip(mask, body, strict=bool(mask)) if ours != theirs
    }

    # A `>` that marks a quote between the lines of a tag would end that tag.
    assert differing <= {(" ", "<"), (" ", ">"), (" ", "\t")}


@pytest.mark.slow
@settings(derandomize=True, max_examples=800, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_every_tag_and_comment_begins_where_the_mask_left_a_bracket(body: str) -> None:
    article = Article.from_text(body)
    start = article.body.start

    places = [element.span.start for element in article.elements]
    places += [element.end_tag.start for element in article.elements if element.end_tag]
    places += [comment.span.start for comment in article.comments]

    assert {article.markup[place - start] for place in places} <= {"<"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a <b>c</b>", ["<b>"]),
        ("a < b, a <b and c, <i & j>d, <=, <-, 1<2>", []),
        ("<user_name> <a,b> <é> <1>", []),
        ("a \\<b> &lt;b> `<b>` ``<b> ` <i>``", []),
        ("<https://example.org/b> <me@example.org> <mailto:b>", []),
        ("[a](<b>) ![a](<b c>)\n\n[a]: <b>", []),
        ("Vec<T> and <yourname>", ["<T>", "<yourname>"]),
        ("<div>\n\\<b>\n`<i>`", ["<div>", "<b>", "<i>"]),
        ("<div>\n\n\\<b>\n`<i>`", ["<div>"]),
        ("```html\n<b>\n```\n<i>", ["<i>"]),
        ("~~~\n<b>\n```\n~~~~\n<i>", ["<i>"]),
        ("```\n<b>", []),
        ("text\n    <b>", ["<b>"]),
        ("text\n\n    <b>", []),
        ("- text\n\n  <div>\n\n      <i>", ["<div>", "<i>"]),
        ("<pre>\n\n<b>\n\n</pre>", ["<pre>", "<b>"]),
        ("<style>\na > b {}\n\nc {}\n</style>\n<b>", ["<style>", "<b>"]),
        ("|a|\n|-|\n|<b>|\n|`<i>\\|<i>`|", ["<b>"]),
        ("a[^1]\n\n[^1]: <b>", ["<b>"]),
        ("# a <b>\n\na <i>\n===", ["<b>", "<i>"]),
        ("[<b>](c) [a](b '<i>')", ["<b>"]),
        ("![<b>](c) ![![<b>](c) <b>](d) <i>", ["<i>"]),
        ("a <b\nc=d\n>", []),
        ("a <b\nc=d>", ["<b\nc=d>"]),
        ("<b c='\n\n'>", []),
    ],
)
def test_html_is_what_commonmark_calls_html(body: str, expected: list[str]) -> None:
    assert tags(markdown(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("> <div\n> a='1>2'\n> >", "<div\n> a='1>2'\n> >"),
        ("> > x <b\n> > a=1\n>> c>", "<b\n> > a=1\n>> c>"),
        ("> - x <b a='é\n>   c'>", "<b a='é\n>   c'>"),
        ("> x <b\n>     >", "<b\n>     >"),
        ("> x <b a='\0\n> é' c='\0\n> z'>", "<b a='\0\n> é' c='\0\n> z'>"),
        ("1. <div\n   a=1\n   >", "<div\n   a=1\n   >"),
        ("- - <div\n\t a=1>", "<div\n\t a=1>"),
    ],
)
def test_the_marks_of_a_quote_or_list_do_not_end_a_tag(body: str, expected: str) -> None:
    assert tags(markdown(body)) == [expected]


def test_a_comment_that_is_not_closed_hides_the_rest_of_the_body() -> None:
    article = markdown("a <!-- not HTML <b>\n\n<!-- c\n\n`d` <i>\n\n```\n<u>")

    assert tags(article) == ["<b>"]
    assert [comment.text for comment in article.comments] == [" c\n\n`d` <i>\n\n```\n<u>"]


def test_what_stands_in_template_code_is_no_html() -> None:
    body = "{{ '<b>' }} <i class='{{ a | b: \"<u>\" }}'> {% highlight html %}<p>{% endhighlight %}"
    article = Article("post.md", Source.from_text(body), JEKYLL)

    assert tags(article) == ["<i class='{{ a | b: \"<u>\" }}'>"]
    assert article.elements.named("i")[0].attributes[0].value == '{{ a | b: "<u>" }}'


def test_template_code_is_text_where_the_generator_has_no_templates() -> None:
    assert tags(markdown("{{ '<b>' }}")) == ["<b>"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a", []),
        ("é `b` ``c ` d``", ["`b`", "``c ` d``"]),
        ("é\n\n    b\n\n    c\n\nd", ["b\n\n    c\n"]),
        ("```py\nb\n```\nc", ["```py\nb\n```"]),
        ("> ~~~\n> b\n\nc", ["~~~\n> b\n"]),
        ("- ```\n  b\n  ```", ["```\n  b\n  ```"]),
        ("-     b", ["b"]),
        ("a\n\n\tb", ["b"]),
        ("![a `b`](c)", ["`b`"]),
    ],
)
def test_code_is_fenced_indented_or_between_backticks(body: str, expected: list[str]) -> None:
    article = markdown(body)

    assert [article.cut(span) for span in article.code] == expected


def test_a_tab_behind_a_closing_fence_does_not_keep_it_from_closing() -> None:
    article = markdown("```\na\n``` \t\n<b>\n\n~~~\nc\n~~~\t\n`d`\t\n`")

    assert tags(article) == ["<b>"]
    assert [article.cut(span) for span in article.code] == [
        "```\na\n``` \t",
        "~~~\nc\n~~~\t",
        "`d`",
    ]


def test_code_images_and_links_are_placed_in_the_article() -> None:
    article = Article.from_text("\ufeff---\ntitle: é\n---\n🌊 `a` ![b](c.png) [d](e)")

    assert article.code == (Span(20, 23),)
    assert [article.cut(image.span) for image in article.images] == ["![b](c.png)"]
    assert [article.cut(link.destination) for link in article.links] == ["e"]


def test_tables_that_would_fill_the_memory_are_read_as_text() -> None:
    table = "|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "|<b>|\n" * 500 + "\n"
    article = markdown(table * 3)

    assert article.markdown is not None
    assert article.markdown.tables_given_up
    assert len(article.elements.named("b")) == 1500


def test_honest_tables_are_read_as_tables() -> None:
    article = markdown("|a|b|\n|-|-|\n|`c\\|<b>`|d|\n" * 300)

    assert article.markdown is not None
    assert not article.markdown.tables_given_up
    assert tags(article) == []


def test_a_body_without_html_has_no_markup() -> None:
    assert markdown("a < b, `<b>`").markup == ""
    assert markdown("plain").markup == ""


def test_other_formats_have_no_markdown() -> None:
    for path in ("page.html", "page.htm", "page.txt"):
        article = Article(path, Source.from_text("a `b` ![c](d) [e](f)"), HEXO)
        assert article.markdown is None
        assert (article.code, article.images, article.links) == ((), (), ())


def test_containers_are_the_outermost_lists_and_quotes() -> None:
    article = markdown("> - a\n>   > b\n\nc\n\n- d\n\n  > e\n")

    assert article.markdown is not None
    assert [article.cut(span) for span in article.markdown.containers] == [
        "> - a\n>   > b\n",
        "- d\n\n  > e\n",
    ]
