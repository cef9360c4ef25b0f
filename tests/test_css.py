"""What a `style` attribute declares."""

from __future__ import annotations

import pytest

from newslint.css import Declaration, declarations, hiding, reaches_beyond


@pytest.mark.parametrize(
    ("style", "declared"),
    [
        ("Color: RED", [("color", "red")]),
        ("color: red; top: 0;", [("color", "red"), ("top", "0")]),
        ("display: none !important", [("display", "none")]),
        ("background: url(a;b)", [("background", "url(a;b)")]),
        ("content: 'a;b'; top: 0", [("content", "'a;b'"), ("top", "0")]),
        ("font-family: &quot;Arial&quot;", [("font-family", '"arial"')]),
        ("color", []),
        (": red", []),
        ("color: {{ colour }}; top: 0", [("top", "0")]),
        ("", []),
    ],
)
def test_a_style_is_read_as_properties_with_their_values(
    style: str, declared: list[tuple[str, str]]
) -> None:
    assert declarations(style) == declared


@pytest.mark.parametrize(
    "style",
    [
        "display: none",
        "visibility: hidden",
        "opacity: 0.0",
        "font-size: 0px",
        "text-indent: -9999px",
        "position: absolute; left: -9999px",
    ],
)
def test_some_declarations_hide_an_element(style: str) -> None:
    assert hiding(declarations(style)) is not None


@pytest.mark.parametrize(
    "style",
    [
        "display: block",
        "display: none; display: block",
        "opacity: 0.5",
        "text-indent: -2em",
        "left: -9999px",
        "position: absolute; left: -100px",
        "text-indent: -9999%",
    ],
)
def test_others_do_not(style: str) -> None:
    assert hiding(declarations(style)) is None


def test_the_declaration_that_hides_is_named() -> None:
    assert hiding(declarations("color: red; display: none")) == Declaration("display", "none")


@pytest.mark.parametrize(
    "sheet",
    [
        "p { color: red }",
        ".quay p, h2 { color: red }",
        "body > * { color: red }",
        "@import url(/a.css);",
        "@media (min-width: 40em) {\n  .quay { color: red }\n  a:hover { color: red }\n}",
        ".post-title { display: none !important }",
        "/* .quay */ table\ntd { color: red }",
    ],
)
def test_a_sheet_that_changes_the_rest_of_the_page(sheet: str) -> None:
    assert reaches_beyond(sheet, '<div class="quay">')


@pytest.mark.parametrize(
    "sheet",
    [
        ".quay p, #pier h2 { color: red }",
        ".quay { color: red !important }",
        ".pier { color: red }",
        "@keyframes tide { from { top: 0 } to { top: 9px } }",
        "@font-face { font-family: Quay }",
        "/* p { color: red } */",
        ":root { --quay: red }",
        ".quay { & p { color: red } a { color: red } }",
        "",
        "}}{",
    ],
)
def test_a_sheet_for_the_article_alone(sheet: str) -> None:
    assert not reaches_beyond(sheet, '<div class="quay">')
