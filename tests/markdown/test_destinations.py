"""Images and links of Markdown have exact places, proved against suites and articles."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.common.utils import unescapeAll

from newslint.generators.unknown import UNKNOWN
from newslint.markdown.body import Markdown
from newslint.markdown.commonmark import Scan
from newslint.text import Source, Span

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.markdown.destinations import Image, Link


def read(body: str, start: int = 0) -> Markdown:
    return Markdown(Source.from_text("x" * start + body), start, UNKNOWN)


def mentions(body: str) -> tuple[Image | Link, ...]:
    markdown = read(body)
    return (*markdown.images, *markdown.links)


def cut(body: str, mention: Image | Link) -> tuple[str, ...]:
    """Return the whole, the text between the brackets, the destination as written, the URL."""
    whole, text, destination, url = mention
    return body[slice(*whole)], body[slice(*text)], body[slice(*destination)], url


@pytest.mark.parametrize(
    ("body", "whole", "alt", "destination", "url"),
    [
        ("![a](x.png)", "![a](x.png)", "a", "x.png", "x.png"),
        ("![](x.png)", "![](x.png)", "", "x.png", "x.png"),
        ("![a]()", "![a]()", "a", "", ""),
        ("![a](<>)", "![a](<>)", "a", "", ""),
        ("港口😀 ![船](图/船.png)。", "![船](图/船.png)", "船", "图/船.png", "图/船.png"),
        ("![a](x.png 'b')", "![a](x.png 'b')", "a", "x.png", "x.png"),
        ('![a]("b")', '![a]("b")', "a", '"b"', '"b"'),
        ("![a](<x y.png> (b))", "![a](<x y.png> (b))", "a", "x y.png", "x y.png"),
        (r"![a](<x\>y.png>)", r"![a](<x\>y.png>)", "a", r"x\>y.png", "x>y.png"),
        ("![a](x(1).png)", "![a](x(1).png)", "a", "x(1).png", "x(1).png"),
        (r"![a](x\(1.png)", r"![a](x\(1.png)", "a", r"x\(1.png", "x(1.png"),
        ("![a](x?b&amp;c)", "![a](x?b&amp;c)", "a", "x?b&amp;c", "x?b&c"),
        ("![a\nb](\n x.png\n)", "![a\nb](\n x.png\n)", "a\nb", "x.png", "x.png"),
        (r"![\]](x.png)", r"![\]](x.png)", r"\]", "x.png", "x.png"),
        ("![`](y`](x.png)", "![`](y`](x.png)", "`](y`", "x.png", "x.png"),
        ("![<b c='](y'>](x.png)", "![<b c='](y'>](x.png)", "<b c='](y'>", "x.png", "x.png"),
        ("![a [b](y) c](x.png)", "![a [b](y) c](x.png)", "a [b](y) c", "x.png", "x.png"),
        ("![a ![b](y)](x.png)", "![a ![b](y)](x.png)", "a ![b](y)", "x.png", "x.png"),
        ("![![](y)](x.png)", "![![](y)](x.png)", "![](y)", "x.png", "x.png"),
        ("[![a](x.png)](y)", "![a](x.png)", "a", "x.png", "x.png"),
        ("> ![a\n> b](\n> x.png)", "![a\n> b](\n> x.png)", "a\n> b", "x.png", "x.png"),
        ("> > ![a\n> > ](x.png)", "![a\n> > ](x.png)", "a\n> > ", "x.png", "x.png"),
        ("- ![a](\n  x.png)", "![a](\n  x.png)", "a", "x.png", "x.png"),
        ("1. > ![a](\n   > x)", "![a](\n   > x)", "a", "x", "x"),
        ("a\n![a](\n     >x)", "![a](\n     >x)", "a", ">x", ">x"),
        ("|a|\n|-|\n|![b\\|c](x\\|y)|", "![b\\|c](x\\|y)", "b\\|c", "x\\|y", "x|y"),
        ("|a|\n|-|\n|![b](x\\\\|y)|", "![b](x\\\\|y)", "b", "x\\\\|y", "x|y"),
        ("# ![a](x.png)", "![a](x.png)", "a", "x.png", "x.png"),
    ],
)
def test_an_inline_image_is_found(
    body: str, whole: str, alt: str, destination: str, url: str
) -> None:
    (image,) = read(body).images
    assert cut(body, image) == (whole, alt, destination, url)


@pytest.mark.parametrize(
    ("body", "whole", "alt", "destination", "url"),
    [
        ("![a][r]\n\n[r]: x.png", "![a][r]", "a", "x.png", "x.png"),
        ("![r][]\n\n[r]: x.png", "![r][]", "r", "x.png", "x.png"),
        ("![r]\n\n[r]: x.png", "![r]", "r", "x.png", "x.png"),
        ("[r]: x.png\n\n![a][r]", "![a][r]", "a", "x.png", "x.png"),
        ("![港][船]😀\n\n[船]: <图 1.png> '船'", "![港][船]", "港", "图 1.png", "图 1.png"),
        ("![r]\n\n[r]: x.png\n[r]: y.png", "![r]", "r", "x.png", "x.png"),
        ("![R][]\n\n[r]: x.png", "![R][]", "R", "x.png", "x.png"),
        ("![STRASSE]\n\n[Straße]: x.png", "![STRASSE]", "STRASSE", "x.png", "x.png"),
        ("![a  b][]\n\n[a\nb]: x.png", "![a  b][]", "a  b", "x.png", "x.png"),
        ("![a][r]\n\n[r]:\n  x.png\n  'b'", "![a][r]", "a", "x.png", "x.png"),
        ("![a][r]\n\n> [r]:\n> x.png", "![a][r]", "a", "x.png", "x.png"),
        ("![a][r\\]]\n\n[r\\]]: x.png", "![a][r\\]]", "a", "x.png", "x.png"),
        ("![a][r\\\\]\n\n[r\\\\]: x.png", "![a][r\\\\]", "a", "x.png", "x.png"),
        ("![a][r]\n\n[r]: <>", "![a][r]", "a", "", ""),
        ("![a][r]\n\n[r]: x\\_y&amp;z", "![a][r]", "a", "x\\_y&amp;z", "x_y&z"),
    ],
)
def test_a_reference_leads_to_its_definition(
    body: str, whole: str, alt: str, destination: str, url: str
) -> None:
    (image,) = read(body).images
    assert cut(body, image) == (whole, alt, destination, url)
    assert destination in body[body.index("]:") :]


def test_many_references_share_one_definition() -> None:
    body = "[a][r] [b][R] ![c][r]\n\n[r]: /x"
    assert [cut(body, mention)[2] for mention in mentions(body)] == ["/x"] * 3
    assert {mention.destination for mention in mentions(body)} == {Span(28, 30)}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[a](/x)", [("[a](/x)", "a", "/x", "/x")]),
        ("[](/x)", [("[](/x)", "", "/x", "/x")]),
        ("[![a](x)](/y)", [("[![a](x)](/y)", "![a](x)", "/y", "/y")]),
        ("[![r][]](/y)\n\n[r]: x", [("[![r][]](/y)", "![r][]", "/y", "/y")]),
        ("[r][][]\n\n[r]: /x", [("[r][]", "r", "/x", "/x")]),
        ("[a [b](/x) c](/y)", [("[b](/x)", "b", "/x", "/x")]),
        ("😀<https://例.cn/a>", [("<https://例.cn/a>",) + ("https://例.cn/a",) * 3]),
        ("<a@example.org>", [("<a@example.org>",) + ("a@example.org",) * 3]),
        (r"<https://a.b/\_>", [(r"<https://a.b/\_>",) + (r"https://a.b/\_",) * 3]),
        (
            "[a](/x) <tel:1> [d]\n\n[d]: /y",
            [
                ("[a](/x)", "a", "/x", "/x"),
                ("<tel:1>", "tel:1", "tel:1", "tel:1"),
                ("[d]", "d", "/y", "/y"),
            ],
        ),
    ],
)
def test_links_are_found_in_order(body: str, found: list[tuple[str, ...]]) -> None:
    assert [cut(body, link) for link in read(body).links] == found


@pytest.mark.parametrize(
    "body",
    [
        "",
        "plain [text] and <b>bold</b>",
        "`[a](/x)` <!-- [a](/x) -->",
        "    [a](/x)",
        "```\n![a](/x)\n```",
        "<pre>\n![a](/x)\n</pre>",
        "note[^1]\n\n[^1]: its text",
        r"\[a](/x) \![b]",
        "[a](x y)",
        "<https://a b>",
    ],
)
def test_nothing_is_found_where_nothing_is_linked(body: str) -> None:
    assert mentions(body) == ()


def test_links_in_a_footnote_are_found() -> None:
    body = "note[^1]\n\n[^1]: see [a](/x)"
    assert [cut(body, link)[2] for link in read(body).links] == ["/x"]


def test_the_alternative_text_of_an_image_holds_neither_images_nor_links() -> None:
    body = "![a ![b](c) [d](e) <f:g> [![h](i)](j)](k)"
    assert [image.url for image in read(body).images] == ["k"]
    assert read(body).links == ()


def test_spans_are_those_of_the_article() -> None:
    (image,) = read("港 ![a](x.png)", start=100).images
    assert image == (Span(102, 113), Span(104, 105), Span(107, 112), "x.png")


@pytest.mark.parametrize(
    ("body", "destination"),
    [
        ("![a]({{ site.url }}/x.png)", "{{ site.url }}/x.png"),
        ("![a]({{ '/x_y.png' | url }} 'b')", "{{ '/x_y.png' | url }}"),
        ("港 [a]({% link a.md %})", "{% link a.md %}"),
        ("[a][r]\n\n[r]: {{ 站点 }}/x", "{{ 站点 }}/x"),
    ],
)
def test_template_code_is_given_back_as_written(body: str, destination: str) -> None:
    (mention,) = mentions(body)
    assert cut(body, mention)[2:] == (destination, destination)


def test_an_address_beside_template_code_is_still_resolved() -> None:
    (link,) = read("{{ a }} [b](/x?y&amp;z)").links
    assert link.url == "/x?y&z"


def test_where_nothing_proves_the_destination_the_whole_stands_in() -> None:
    markdown = read("![a](x.png)")
    scan = markdown._scan  # noqa: SLF001 - no text makes the parser err
    assert isinstance(scan, Scan)
    for event, _ in scan.events:
        if "Start" in event and "Image" in event["Start"]:
            event["Start"]["Image"]["dest_url"] = "y.png"
    (image,) = markdown.images
    assert image == (Span(0, 11), Span(2, 3), Span(0, 11), "y.png")


RAW = re.compile(r"<(?:a|img)[\s>]")


def addresses(page: str, pattern: str) -> list[str]:
    return [unquote(html.unescape(found)) for found in re.findall(pattern, page)]


@pytest.mark.parametrize("suite", ["spec", "cmark-regression", "gfm-spec"])
def test_suites_of_commonmark_agree(shared: Path, suite: str) -> None:
    examples = json.loads((shared / "suites/commonmark" / f"{suite}.json").read_text())
    compared = 0
    for example in examples:
        body, page = example["markdown"], example["html"]
        if RAW.search(body) or "(extension)" in example["section"]:
            continue
        markdown = read(body)
        images = [unquote(image.url) for image in markdown.images]
        links = [unquote(link.url) for link in markdown.links]
        assert images == addresses(page, '<img src="([^"]*)"'), body
        assert links == addresses(page, '<a href="(?:mailto:)?([^"]*)"'), body
        compared += len(images) + len(links)
    assert compared > 0


def exceptions(body: str) -> list[Image | Link]:
    """Return the images and links whose destination is not proved by an independent parser."""
    return [
        mention
        for mention in mentions(body)
        if mention.destination == mention.span
        or mention.url
        not in (unescapeAll(body[slice(*mention.destination)]), body[slice(*mention.destination)])
    ]


@pytest.mark.slow
def test_every_destination_in_real_articles_is_exact(shared: Path) -> None:
    total, wrong = 0, []
    for path in sorted((shared / "corpora").rglob("*")):
        if path.suffix in (".md", ".markdown"):
            body = Source.decode(path.read_bytes()).text
            total += len(mentions(body))
            wrong += exceptions(body)
    assert wrong == []
    assert total > 40_000


SIGNS = [
    *'![]()<>\\"&|-_` \t\n文😀',
    *(
        "](",
        "](<",
        "[]",
        "[a]",
        "![a]",
        "[a]: ",
        "&amp;",
        "\n> ",
        "\n- ",
        "\n\n",
        "\n|-|\n",
        "    ",
    ),
    *("{{", "}}", "<ab:", "<b>", "\u2028", "\f", "\0", "[^1]"),
]


@pytest.mark.slow
@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(SIGNS), max_size=30).map("".join), st.sampled_from(SIGNS))
def test_destinations_are_exact_in_any_text(text: str, address: str) -> None:
    body = f"{text}\n\n[a]: {address}"
    for mention in mentions(body):
        whole, between, destination, url = cut(body, mention)
        assert mention.destination != mention.span
        assert url in (destination, unescapeAll(destination), destination.replace("\0", "\ufffd"))
        assert whole[0] in "![<"
        assert body[mention.span.start : mention[1].end].endswith(between)
        assert body[mention[1].start - 1] + body[mention[1].end] in ("[]", "<>")


TARGETS = [*"ab/()<>\\&|#%'\"*_!文😀", "&amp;", "&#41;", "\\(", "\\)", "\\\\", "\u00a0", "\x7f"]
GAPS = ["", " ", "\n", "\n> ", "\t", "\n     ", "\n    >"]
TITLES = ["", " 'b'", "\n(c)", ' "d\ne"']


LINKS = st.tuples(
    st.sampled_from(["", "> ", "- ", "文😀 ", "# "]),
    st.sampled_from(["![]", "![a]", "![*a*]", "![`]`]", "![a\n]", "![![b](c)]", "![\\]]", "![文]"]),
    st.sampled_from(GAPS),
    st.lists(st.sampled_from(TARGETS), max_size=6).map("".join),
    st.sampled_from(TITLES),
    st.sampled_from(GAPS),
)


@pytest.mark.slow
@settings(max_examples=500, deadline=None, derandomize=True)
@given(LINKS, st.sampled_from(["", "<>"]))
def test_destinations_are_exact_in_any_image(parts: tuple[str, ...], brackets: str) -> None:
    before, label, gap, target, title, end = parts
    body = f"{before}{label}({gap}{brackets[:1]}{target}{brackets[1:]}{title}{end})"
    for image in read(body).images:
        assert image.destination != image.span
        assert unescapeAll(cut(body, image)[2]) == image.url


@pytest.mark.parametrize(
    "body",
    [
        "![](" * 4000,
        "[" * 30_000,
        "[a](" * 10_000,
        "[a](" * 10_000 + ")" * 10_000,
        "![" * 10_000 + "](a)" * 10_000,
        "[a](" + "(" * 10_000,
        "[a](" + "\\(" * 50_000 + ")",
        "[a](" + "&amp;" * 20_000 + ")",
        "[a](" + " " * 100_000 + "b)",
        "![a\n" + "> " * 20_000 + "](b)",
        "![r][]" * 5000 + "\n\n[r]: x",
        "[r]" * 5000 + "\n\n[r]: " + "x" * 5000,
        "".join(f"[a{i}]\n\n[a{i}]: b\n\n" for i in range(3000)),
        "<" * 50_000,
    ],
    ids=lambda body: f"{body[:12]!r}",
)
def test_hostile_shapes_come_to_an_end(body: str) -> None:
    for mention in mentions(body):
        assert mention.destination != mention.span


@pytest.mark.slow
def test_no_hostile_article_raises(shared: Path, tmp_path: Path) -> None:
    script = shared / "hostile/make_naughty.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True)
    paths = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    for path in paths:
        body = Source.decode(path.read_bytes()).text
        for mention in mentions(body):
            assert mention.span.start >= 0
            assert mention.span.end <= len(body)
    assert len(paths) > 100
