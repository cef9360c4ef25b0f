from __future__ import annotations

import contextlib
import gc
from typing import TYPE_CHECKING, Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.html.verdict import Parser, read
from newslint.limits import GaveUpError

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.html.errors import HtmlError

OF_OTHERS = ("entity", "codepoint", "comment", "dashes-or-doctype")
PIECES = [
    *"<>\"'/=!-&? \n\t\x0c\0aBé港🌊\u2028",
    *("<p>", "</p>", "<P ", "<div>", "</div>", "<div/>", "<a ", "<a>", "</a>", "<b>", "</b>"),
    *("<i x>", "</i>", "<ul>", "<li>", "</ul>", "<h1>", "</h1>", "<h2>", "<form>", "</form>"),
    *("<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<caption>", "</caption>", "<br>"),
    *("<select>", "<option>", "</select>", "<svg>", "</svg>", "<title>", "</title>", "<button>"),
    *("<style>", "</style>", "<script>", "</script>", "<textarea>", "</textarea>", "<nobr>"),
    *("<template>", "</template>", "<object>", "</object>", "<dd>", "<dt>", "<ruby>", "<rt>"),
    *(" x=y", " x='", ' x="', " x", "&#32;", "&nbsp;", "&#", "<!--", "-->", "--!>", "</ ", "<?"),
]
MARKUP = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


def told(markup: str, *, is_document: bool = False) -> list[tuple[str, str]]:
    """Return the kind of each error and what its place cuts out."""
    found = read(markup, 0, is_document=is_document)
    return [(error.kind, markup[error.span.start : error.span.end]) for error in found]


def clash(markup: str) -> tuple[str, str, str]:
    """Return kind, name and the other tag of the only error."""
    [error] = read(markup, 0, is_document=False)
    other = error.other
    return error.kind, error.name, markup[other.span.start : other.span.end] if other else ""


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a</div>b", [("stray-end-tag", "</div>")]),
        ("<div>a</SPAN >b</div>", [("stray-end-tag", "</SPAN >")]),
        ("<p>a<ul><li>b</ul>c</p>", [("paragraph-over", "</p>")]),
        ("<span>a<div>b</span>c</div>", [("blocked-end-tag", "</span>")]),
        ("<div><b>港\U0001f30a", [("unclosed", "<div>"), ("unclosed", "<b>")]),
        ("<div>a <style>b</div>", [("unclosed", "<style>")]),
        ("<div>a <textarea>b</div>", [("unclosed", "<textarea>")]),
        ("<div><b>a <title>b</div>", [("unclosed", "<title>")]),
        ("<div>a <plaintext>b</div>", [("unclosed", "<plaintext>")]),
        ("<table><tr><td>a", [("unclosed", "<table>")]),
        ("<select><option>a", [("unclosed", "<select>")]),
        ("<div><span>a</div>", [("left-open", "<span>")]),
        ("<h2>a<h2>", [("left-open", "<h2>"), ("unclosed", "<h2>")]),
        ("<ul><li><div>a<li>b</ul>", [("left-open", "<div>")]),
        ("<table><tr><td><b>a<td>c</table>", [("left-open", "<b>")]),
        ("<a href=1>a<a href=2>b</a>", [("left-open", "<a href=1>")]),
        ("<a href=1>a<a href=2>b</a>c</a>", [("nested", "<a href=2>")]),
        ("<button>a<button>b</button></button>", [("nested", "<button>")]),
        ("<form>a<form>b</form>c</form>", [("nested", "<form>")]),
        ("<h1>a<h2>b</h2>c</h1>", [("nested", "<h2>")]),
        ("<div/>text", [("self-closed", "<div/>")]),
        ("<p><i class=x />text</p>", [("self-closed", "<i class=x />")]),
        ("<div>a<div/>b</div>", [("self-closed", "<div/>")]),
        ("<p>a<b>b<div>c</div>d</b></p>", [("ends-paragraph", "<div>")]),
        ("<table><div>a</div><tr><td>b</table>", [("moved-out", "<div>")]),
        ("<table> a b <tr><td>b</table>", [("moved-out", "a b")]),
        ("<table><tr><td>a</td><!-- c -->b</table>", [("moved-out", "b")]),
        ("<table>\u3000<tr><td>b</table>", [("moved-out", "\u3000")]),
        ("<tr><td>a</td></tr><tr>", [("dropped", "<tr>")]),
        ("<svg><p>a</p></svg>", [("breaks-out", "<p>")]),
        ("<p id='a' class=b ID=c>", [("duplicate-attribute", "ID=c")]),
        ('<p a="1" a="2 3">', [("duplicate-attribute", 'a="2 3"')]),
        ("<p a a/>", [("duplicate-attribute", "a")]),
        ("<p =/ =/>", [("broken-attribute", "="), ("duplicate-attribute", "=")]),
        ('<img alt="one "two" three">', [("quotes-in-quotes", 'two"')]),
        ('<a href="x"">a</a>', [("broken-attribute", '"')]),
        ('<a href=x">a</a>', [("broken-attribute", 'href=x"')]),
        ('<a href="x"title="y z">a</a>', [("broken-attribute", 'title="y z"')]),
        ("<a href==x>a</a>", [("broken-attribute", "href==x")]),
        ("<img src=a\n<b>c</b>", [("broken-attribute", "<b"), ("stray-end-tag", "</b>")]),
        ('<div>a <a href="b c</div>\n', [("unfinished-tag", '<a href="b c</div>')]),
        ("<p>a <im", [("unfinished-tag", "<im")]),
    ],
)
def test_each_error_is_told_at_its_place(markup: str, expected: list[tuple[str, str]]) -> None:
    assert told(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a<ul></ul></p>", ("paragraph-over", "p", "<ul>")),
        ("<span>a<div>b</span></div>", ("blocked-end-tag", "span", "<div>")),
        ("<div><span>a</div>", ("left-open", "span", "</div>")),
        ("<b>a<i>b</b>c</i>", ("left-open", "i", "</b>")),
        ("<a>a<a>b</a>", ("left-open", "a", "<a>")),
        ("<a>a<a>b</a></a>", ("nested", "a", "<a>")),
        ("<p><i/>a</p>", ("self-closed", "i", "</p>")),
        ("<p x>a<b>b<div>c</div></b></p>", ("ends-paragraph", "div", "<p x>")),
        ("<table x><hr></table>", ("moved-out", "hr", "<table x>")),
        ("<svg x><g><p>a</p></g></svg>", ("breaks-out", "p", "<svg x>")),
        ("<p b c b>", ("duplicate-attribute", "b", "<p b c b")),
        ("<p b='c'd>", ("broken-attribute", "d", "<p b='c'd")),
    ],
)
def test_an_error_names_the_tag_that_it_clashes_with(
    markup: str, expected: tuple[str, str, str]
) -> None:
    assert clash(markup) == expected


def test_an_end_tag_that_comes_too_late_belongs_to_the_error_of_its_element() -> None:
    [error] = read("<div><b>a</div></b>", 0, is_document=False)

    assert (error.kind, error.name, error.late) == ("left-open", "b", ("b", (15, 19), True))


def test_an_end_tag_that_closes_a_copy_of_its_element_comes_too_late_as_well() -> None:
    [error] = read("<p><b>a</p><p>b</b>c</p>", 0, is_document=False)

    assert (error.kind, error.name) == ("left-open", "b")
    assert error.late == ("b", (15, 19), True)


def test_a_copy_of_bold_text_in_the_next_paragraph_is_not_blamed_again() -> None:
    assert told("<p><b>a</p><p>b</p><p>c</p>") == [("left-open", "<b>")]


def test_an_extra_end_tag_is_stray_although_an_outer_element_has_its_name() -> None:
    assert told("<ul><li>a<ul><li>b</li></li></ul></li></ul>") == [("stray-end-tag", "</li>")]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a<p>b<ul><li>c<li>d</ul>",
        "<dl><dt>a<dd>b</dl><table><tr><td>a<td>b</table>",
        "a<br>b</br>c<img src=x></img>",
        "&nbsp &copy &#1; &unknown; &#" + "1" * 5000,
        "<a href='?a=1&copy=2'>x</a><a href=?a=b>x</a><a href=>x</a>",
        "<!-- a -- b --!><!--><!---><!-- <p <b>",
        "<div>a<!-- b </div>",
        "<? php ?><!x></ x><!doctype html>",
        "<html><head></head><body>a</body></html>",
        "<p class=a / ></p id=b>",
        "a < b <> c </> d <3",
        "<image src=x>",
        "<table>&#32;&#9;&#xA;&Tab;<tr><td>a</table>",
        "<table>\0<tr><td>a</table>",
        "<template><tr><td>a</td></tr></template>",
        "<iframe/></iframe><a name=x /></a><p/>",
        "<svg><path d='x'/><title>a</title><style>b</style></svg><math><mi>x</mi></math>",
        "<noscript><img src=x></noscript>",
        "<b><p>a</b></p>",
    ],
)
def test_what_readers_do_not_notice_is_let_through(markup: str) -> None:
    assert told(markup) == []


def test_a_complete_document_may_have_what_a_part_lacks() -> None:
    page = (
        "<!doctype html><html><head><title>a</title><meta charset=x></head><body><p>a</body></html>"
    )

    assert told(page, is_document=True) == []
    assert told("<html><body><div>a</body></html>", is_document=True) == [("left-open", "<div>")]
    assert told("<html><body><div>a</html>", is_document=True) == [("left-open", "<div>")]
    assert told("<html><body><div>a", is_document=True) == [("unclosed", "<div>")]


def test_places_count_from_where_the_body_begins() -> None:
    [error] = read("<div><span>a</div>", 100, is_document=False)

    assert error.span == (105, 111)
    assert error.other
    assert error.other.span == (112, 118)


@pytest.mark.slow
@settings(derandomize=True, max_examples=1500, deadline=None)
@given(MARKUP)
def test_each_place_holds_what_it_is_said_to_hold(markup: str) -> None:
    found = read(markup, 0, is_document=False)

    assert [error.span for error in found] == sorted(error.span for error in found)
    for error in found:
        check_place(markup, error)


def check_place(markup: str, error: HtmlError) -> None:
    start, end = error.span
    assert 0 <= start < end <= len(markup)
    written = markup[start:end].lower().replace("\0", "\ufffd")
    if error.kind in ("stray-end-tag", "paragraph-over", "blocked-end-tag"):
        assert written.startswith(f"</{error.name}")
        assert written.endswith(">")
    elif error.kind == "moved-out" and not error.name:
        assert written.strip(" \t\n\f") == written
    elif error.kind == "broken-attribute":
        assert error.name.lower().replace("\0", "\ufffd") in written
    elif error.kind == "duplicate-attribute":
        assert written.startswith(error.name.replace("\0", "\ufffd"))
    elif error.kind == "unfinished-tag":
        assert written.startswith((f"<{error.name}", f"</{error.name}"))
    else:
        assert written.startswith(f"<{error.name}")
        assert written.endswith(">")


class Recorder(Parser):
    """Notes all codes that html5lib tells, as they come."""

    def parseError(self, errorcode: str = "XXX-undefined-error", datavars: Any = None) -> None:  # noqa: N802
        self.codes = [*getattr(self, "codes", []), errorcode]
        super().parseError(errorcode, datavars)


def codes_of_ours(markup: str) -> list[str]:
    parser = Recorder(markup, 0, is_document=False)
    parser.mainLoop()
    return [code for code in getattr(parser, "codes", []) if not any(o in code for o in OF_OTHERS)]


def codes_of_html5lib(markup: str) -> list[str]:
    parser = html5lib.HTMLParser()
    parser.parseFragment(markup)
    return [code for _, code, _ in parser.errors if not any(o in code for o in OF_OTHERS)]


@pytest.mark.slow
@settings(derandomize=True, max_examples=1000, deadline=None)
@given(MARKUP)
def test_html5lib_alone_says_the_same(markup: str) -> None:
    assert codes_of_ours(markup) == codes_of_html5lib(markup)


@pytest.mark.slow
def test_html5lib_alone_says_the_same_about_its_own_tests(shared: Path) -> None:
    suite = shared / "suites" / "html5lib-tests" / "tree-construction"
    for path in sorted(suite.rglob("*.dat")):
        for test in path.read_text(encoding="utf-8").split("#data\n")[1:]:
            markup = test.partition("\n#errors")[0]
            assert codes_of_ours(markup) == codes_of_html5lib(markup), (path, markup)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<div>" * 300, "more than 256 elements are open at once"),
        (
            "<p " + " ".join(f"a{i}" for i in range(300)) + ">",
            "a tag with more than 256 attributes",
        ),
        (
            "ends</DISK " + " ".join(f"a{i}" for i in range(300)) + "<p>",
            "`</disk` has no `>`, so browsers read the text after it as its attributes",
        ),
        (
            "<em " + " ".join(f"a{i}" for i in range(300)),
            "`<em` has no `>`, so browsers read the text after it as its attributes",
        ),
        ("<" + "p" * 20_000 + ">", "a tag too long to judge"),
        ("<p " + "1" * 20_000 + ">", "a tag too long to judge"),
        ("<!doctype " + "a" * 20_000 + ">", "a tag too long to judge"),
        ("</p>" * 70_000, "too many tags to judge all"),
    ],
)
def test_a_limit_is_told_with_its_place_and_reason(markup: str, reason: str) -> None:
    with pytest.raises(GaveUpError) as caught:
        read(markup, 7, is_document=False)

    assert caught.value.reason == reason
    start, end = caught.value.span
    assert markup[start - 7 : end - 7] == "<"


@pytest.mark.slow
@pytest.mark.parametrize(
    "markup",
    [
        "<!--" + "-" * 1_000_000,
        "<!--" * 250_000,
        "<a x='" + "&" * 1_000_000,
        "<a x=" + "=" * 1_000_000,
        "<a x=" + ("x" * 200 + "=") * 5_000,
        "<style>" + "<" * 1_000_000,
        "<script><!--" + "-" * 1_000_000,
        "<svg><![CDATA[" + "]" * 1_000_000,
        "&#" * 500_000,
        "<b>".join(f"<p a={i}>" for i in range(50_000)),
        "".join(f"<font color={i}>" for i in range(4_000)),
        "<p>".join("<b " + " ".join(f"a{i}" for i in range(200)) + ">" for _ in range(1_000)),
    ],
    ids=lambda markup: markup[:16],
)
def test_no_repetition_takes_long(markup: str) -> None:
    # html5lib by itself would take from seconds to hours.
    with contextlib.suppress(GaveUpError):
        read(markup, 0, is_document=False)


def test_nothing_is_left_for_the_garbage_collector() -> None:
    read("<p>", 0, is_document=False)
    gc.collect()
    gc.disable()
    try:
        for markup in ("<p>a<b>b</p></div>", "<table>a<td>b</i>", "<svg><p>", "<div>" * 300):
            with contextlib.suppress(GaveUpError):
                read(markup, 0, is_document=False)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_an_ampersand_is_part_of_a_value() -> None:
    assert told('<table><input type="hidden"></table>') == []
    assert told('<table><input type="hidden&"></table>') == [
        ("moved-out", '<input type="hidden&">')
    ]
