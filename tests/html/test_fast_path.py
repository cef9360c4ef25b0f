from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.html import fast_path as plain
from newslint.html import verdict as html_verdict
from newslint.html.element_names import HTML
from newslint.html.tree import TreeElements, comments
from newslint.limits import GaveUpError
from newslint.text import Source

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.html.elements import Elements
    from newslint.html.errors import HtmlError

NAMES = """
    p p p div div span a b i em strong ul ol li li dl dt dd table tr td th tbody thead caption
    col colgroup h1 h2 form button nobr ruby rt rp rb object marquee br img hr input style script
    textarea pre select option svg math title template noscript iframe font main dialog center
    details summary blockquote article label x-y unheard
""".split()
ATTRIBUTES = [
    *("", "", "", " class='a b'", " a=\"1\" b='2'", " hidden", " a A", " a=1 a=2", ' a="<b>"'),
    *(' a=">"', " href=x/", " a = 1", ' a="1"b="2"', ' "', " =", " a='", " a\0 b", " type=hidden"),
    *(" color=red", "/", " /", "\fa", " a=1\fa=2", " %%% %%%", " a\u3000a"),
]
TEXTS = [
    *(
        "",
        "",
        "text",
        " ",
        "\n",
        "\u3000",
        "&nbsp;",
        "&#32;",
        "&#9;",
        "\0",
        "a < b",
        "<",
        "</",
        "<>",
    ),
    *("</>", "<!-- c -->", "<!-- <b> -->", "<!-- --!> <p> -->", "<!-->", "<!--->", "<!--", "-->"),
    *("<!doctype html>", "<?x?>", "</ p>", "<P>", "</DIV>", "<![CDATA[x]]>", "<b class='", "&#1"),
]
TAG = st.builds(
    "<{}{}{}>".format,
    st.sampled_from(["", "/"]),
    st.sampled_from(NAMES),
    st.sampled_from(ATTRIBUTES),
)
SOUP = st.lists(TAG | st.sampled_from(TEXTS), max_size=14).map("".join)
NESTED = st.recursive(
    st.sampled_from(TEXTS[:9]),
    lambda inside: st.builds(
        lambda name, attributes, parts: f"<{name}{attributes}>{''.join(parts)}</{name}>",
        st.sampled_from(NAMES),
        st.sampled_from(ATTRIBUTES[:5]),
        st.lists(inside, max_size=4),
    ),
    max_leaves=12,
)


def is_simple(markup: str) -> bool:
    return plain.read(markup) is not None


def errors(markup: str) -> list[HtmlError]:
    return html_verdict.read(markup, 0, is_document=False)


def shapes(elements: Elements) -> list[tuple[object, ...]]:
    return [(e.name, e.span, e.end_tag, e.ancestors, e.attributes) for e in elements]


def assert_both_readings_agree(article: Article) -> None:
    html = article.html
    if html is None or not html.is_simple:
        return
    tree = TreeElements(html.source)
    assert shapes(article.elements) == shapes(tree)
    assert [c.span for c in article.comments] == [span for span, _ in comments(html.source, tree)]
    assert all(article.cut(c.span) == f"<!--{c.text}-->" for c in article.comments)
    for names in (("p",), ("style", "script", "b"), ("/p", "unheard")):
        assert shapes(article.elements.named(*names)) == shapes(tree.named(*names))  # type: ignore[arg-type]
    for name in ("class", "a", "%%%", "\u3000"):
        assert shapes(article.elements.having(name)) == shapes(tree.having(name))  # type: ignore[arg-type]
    assert article.elements.foreign(("p", "title")) == tree.foreign(("p", "title")) == []


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<p>One</p>\n<p>Two</p>",
        "<p>One\n<p>Two\n<ul><li>a<li>b</ul>",
        "<dl><dt>a<dd>b<dt>c</dl>",
        '<div class="a"><img src=a.png alt="">text<br/></div><hr>',
        "<ul><li><p>a</ul><h2>b</h2>",
        "<!-- <b> -->text<!---->",
        "<a href='x'><b>one</b></a> <a href=\"y\">two</a>",
        "<table><caption>c</caption><thead><tr><th>a</thead><tr><td>b<td>c</table>",
        "<table>\n<tr>\n<td><p>a</td>\n</tr>\n</table>text",
        "<style>a > b {}</style><script>go()</script><textarea>x</textarea>",
        "<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>",
        "<my-widget><unheard>x</unheard></my-widget>",
        "<form><button>a</button></form><form></form>",
    ],
)
def test_ordinary_markup_is_proved_sound(markup: str) -> None:
    assert is_simple(markup)
    assert errors(markup) == []


@pytest.mark.parametrize(
    "markup",
    [
        "<b>x",
        "</b>",
        "<b><i>x</b></i>",
        "<p>a<div>b</div></p>",
        "<p><b>a<div>b</div></b></p>",
        "<a>1<a>2</a></a>",
        "<ul><li><div>a<li>b</div></ul>",
        "<table>text</table>",
        "<table>\u3000<tr><td>a</table>",
        "<table><tr><!-- c -->text<td>a</table>",
        "<table><tr><td>a</td>text</table>",
        "<table><div>a</div></table>",
        "<tr><td>a</td></tr>",
        "<h2>a<h3>b</h3></h2>",
        "<div/>",
        "<p a a>",
        "<p a=1 A=2>",
        "<style>",
        "<b class='x>",
        "<!-- --!><b>-->",
        "<form><form></form></form>",
    ],
)
def test_markup_that_browsers_repair_is_not_proved_sound(markup: str) -> None:
    assert not is_simple(markup)
    assert errors(markup) != []


@pytest.mark.parametrize(
    "markup",
    [
        "<BR>",
        "<p A=1 É=2 a-É=3>x</p><i data-x>y</i>",
        "<p>a<p>b<ul><li>c<li>d</li></ul>e",
        "<table><tr><td>a<td>b<tr></table><table><tbody><tr><th></table>",
        "<img alt='>' src=a.png/><br/><hr class=x />",
        "<p><dialog>a</dialog></p>",
        "<p><search>a</search></p>",
        "<a\fhref\n=x>b</a\n>",
        "<!-- a --><!----><!--b---><p>é\u2028🌊<!-- c\n --></p>",
        "<b class=x\u00a0y>a</b>",
    ],
)
def test_plain_markup_is_read_as_turbohtml_reads_it(markup: str) -> None:
    assert_both_readings_agree(Article.from_text(f"---\ntitle: é\n---\n{markup}", "page.html"))


@pytest.mark.slow
@settings(derandomize=True, max_examples=2500, deadline=None)
@given(SOUP | NESTED)
def test_plain_markup_is_sound_and_read_in_both_ways_alike(markup: str) -> None:
    if is_simple(markup):
        assert errors(markup) == []
        assert_both_readings_agree(Article.from_text(markup, "page.html"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "shape",
    [
        "<{0}><{1}>a</{1}></{0}>",
        "<p><{0}>a<{1}>b</{0}></p>",
        "<{0}>a<{1}>b<{0}>c<{1}>d",
        "<table><tr><td><{0}>a<{1}>b</{1}></{0}></table>",
    ],
)
def test_every_element_in_every_other_is_read_in_both_ways_alike(shape: str) -> None:
    for names in itertools.product(sorted(HTML | {"x-y"}), repeat=2):
        markup = shape.format(*names)
        if is_simple(markup):
            assert_both_readings_agree(Article.from_text(markup, "page.html"))


@pytest.mark.slow
def test_plain_articles_are_sound_and_read_in_both_ways_alike(corpus: list[Path]) -> None:
    for path in corpus:
        article = Article(path.name, Source.decode(path.read_bytes()))
        if article.html and article.html.is_simple:
            assert errors(article.markup) == [], path
            assert_both_readings_agree(article)


@pytest.mark.slow
def test_plain_hostile_markup_is_sound_and_read_in_both_ways_alike(hostile: Path) -> None:
    for path in sorted(hostile.rglob("*.md")) + sorted(hostile.rglob("*.html")):
        markup = Source.decode(path.read_bytes()).text
        if is_simple(markup):
            # Names and attributes without end: html5lib cannot read them.
            assert path.stem in {"attr-name", "attrs"} or errors(markup) == [], path
            assert_both_readings_agree(Article.from_text(markup, "page.html"))


def test_plain_inputs_of_html5libs_own_tests_are_read_in_both_ways_alike(shared: Path) -> None:
    suite = shared / "suites" / "html5lib-tests" / "tree-construction"
    sound = 0
    for path in sorted(suite.rglob("*.dat")):
        for test in path.read_text(encoding="utf-8").split("#data\n")[1:]:
            markup = test.partition("\n#errors")[0]
            if is_simple(markup):
                sound += 1
                assert errors(markup) == [], (path, markup)
                assert_both_readings_agree(Article.from_text(markup, "page.html"))
    assert sound > 50


@pytest.mark.parametrize(
    "unit",
    [
        "<!--",
        "<table><!-- <tr ",
        "<b a='",
        "<b " + "a " * 9,
        "<div>",
        "<p a=",
        "<!-- - ",
        "<",
        "<li>",
    ],
)
def test_no_repetition_is_proved_slowly(unit: str) -> None:
    # At a quadratic pace this would take minutes.
    assert is_simple(unit * 100_000) in (True, False)


def test_more_ways_to_nest_than_are_remembered_are_read_alike() -> None:
    new_names = "".join(f"<x{number}><b></b></x{number}>" for number in range(5000))

    for markup in (new_names, new_names, f"<p>{new_names}</p>"):
        body = plain.read(markup)
        assert body is not None
        ends = [number for tag in body.start_tags() if (number := body.end_tag(tag)) is not None]
        assert sorted(ends) == [at for at, name in enumerate(body.names) if name and name[0] == "/"]
    assert not is_simple(f"{new_names}</p>")


def test_what_is_sound_but_for_its_depth_is_left_to_the_limit_of_html5lib() -> None:
    deep = "<span>" * 300 + "</span>" * 300

    assert not is_simple(deep)
    with pytest.raises(GaveUpError):
        errors(deep)


def test_a_name_of_any_length_is_proved_although_html5lib_could_not_read_it() -> None:
    long = f"<p {'1' * 300_000}>"

    assert is_simple(long)
    with pytest.raises(GaveUpError):
        errors(long)
