from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.html import verdict as html_verdict
from newslint.html.errors import is_document
from newslint.html.gate import is_surely_sound
from newslint.rule import GaveUpError
from newslint.text import Source

if TYPE_CHECKING:
    from pathlib import Path

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


def errors(markup: str, *, is_document: bool = False) -> list[HtmlError]:
    return html_verdict.read(markup, 0, is_document=is_document)


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
    assert is_surely_sound(markup)
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
    assert not is_surely_sound(markup)
    assert errors(markup) != []


@settings(derandomize=True, max_examples=2500, deadline=None)
@given(SOUP | NESTED)
def test_html5lib_has_nothing_to_say_where_markup_is_proved_sound(markup: str) -> None:
    assert not is_surely_sound(markup) or errors(markup) == []


def test_html5lib_has_nothing_to_say_about_sound_articles(corpus: list[Path]) -> None:
    for path in corpus:
        article = Article(path.name, Source.decode(path.read_bytes()))
        if is_surely_sound(article.markup):
            found = errors(article.markup, is_document=is_document(article))
            assert found == [], path


def test_html5lib_has_nothing_to_say_about_sound_hostile_markup(hostile: Path) -> None:
    for path in sorted(hostile.rglob("*.md")) + sorted(hostile.rglob("*.html")):
        markup = Source.decode(path.read_bytes()).text
        # Names and attributes without end: html5lib cannot read them.
        if is_surely_sound(markup) and path.stem not in {"attr-name", "attrs"}:
            assert errors(markup) == [], path


def test_html5lib_has_nothing_to_say_about_sound_inputs_of_its_own_tests(shared: Path) -> None:
    suite = shared / "suites" / "html5lib-tests" / "tree-construction"
    sound = 0
    for path in sorted(suite.rglob("*.dat")):
        for test in path.read_text(encoding="utf-8").split("#data\n")[1:]:
            markup = test.partition("\n#errors")[0]
            if is_surely_sound(markup):
                sound += 1
                assert errors(markup) == [], (path, markup)
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
    assert is_surely_sound(unit * 100_000) in (True, False)


def test_what_is_sound_but_for_its_depth_is_left_to_the_limit_of_html5lib() -> None:
    deep = "<span>" * 300 + "</span>" * 300

    assert not is_surely_sound(deep)
    with pytest.raises(GaveUpError):
        errors(deep)


def test_a_name_of_any_length_is_proved_although_html5lib_could_not_read_it() -> None:
    long = f"<p {'1' * 300_000}>"

    assert is_surely_sound(long)
    with pytest.raises(GaveUpError):
        errors(long)
