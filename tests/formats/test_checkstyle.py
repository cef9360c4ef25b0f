"""Checkstyle's XML."""

from __future__ import annotations

from .reports import as_xml, error, found, hint, report, text


def test_findings_are_elements_below_their_article() -> None:
    shown = report(error("`a` & <b>"), hint(at=(9, 1)), found(path="posts/上海.md"))
    first, second = as_xml("checkstyle", shown)
    assert (first.tag, first.attrib) == ("file", {"name": "posts/a.md"})
    assert (second.tag, second.attrib) == ("file", {"name": "posts/上海.md"})
    assert [(element.tag, element.attrib) for element in first] == [
        (
            "error",
            {
                "line": "3",
                "column": "5",
                "severity": "error",
                "message": "`a` & <b>",
                "source": "newslint.style-block",
            },
        ),
        (
            "error",
            {
                "line": "9",
                "column": "1",
                "severity": "info",
                "message": "a hint",
                "source": "newslint.style-block",
            },
        ),
    ]


def test_the_document_is_ascii_so_that_any_stream_can_carry_it() -> None:
    written = text("checkstyle", report(found("上海 😀", path="港.md")))
    assert written.isascii()
    assert written.startswith(
        '<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="4.3">\n'
    )


def test_a_clean_run_has_no_files() -> None:
    assert list(as_xml("checkstyle", report())) == []
