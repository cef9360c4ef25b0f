"""What newslint says of the scraped post that it was made for, and of its synthetic twin."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import plugins
from newslint.article import Article
from newslint.engine.linter import lint
from newslint.report import Diagnostic
from newslint.text import Source

TWIN = Path(__file__).parents[1] / "data" / "twin.md"
RULES = [rule() for rule in plugins.load(names=("newslint",)).rules().values()]

# rule, start, end, the starts of related places
Finding = tuple[str, str, str, tuple[str, ...]]


def findings(data: bytes) -> list[Finding]:
    result = lint(Article("source/article.md", Source.decode(data)), RULES)
    assert result.failures == []
    return [_finding(diagnostic) for diagnostic in result.diagnostics]


def _finding(diagnostic: Diagnostic) -> Finding:
    start, end = (f"{p.line}:{p.column}" for p in (diagnostic.start, diagnostic.end))
    related = tuple(f"{p.start.line}:{p.start.column}" for p in diagnostic.related)
    return diagnostic.rule, start, end, related


def expected(comment: tuple[int, int]) -> list[Finding]:
    """Only line 23, with its text before the comment, is of another length in the two posts."""
    return [
        ("misplaced-fence", "1:1", "2:1", ()),
        ("unportable-date", "11:7", "11:36", ()),
        ("leftover-comment", f"23:{comment[0]}", f"23:{comment[1]}", ()),
        ("leftover-comment", "31:1", "31:19", ("34:1",)),
        ("leftover-comment", "36:1", "36:12", ("48:1",)),
        ("unbalanced-marker", "50:1", "50:21", ("53:13", "64:13", "66:13")),
        ("html-shown-as-code", "53:13", "66:33", ()),
        ("style-block", "54:13", "59:21", ()),
        ("entity-in-raw-text", "55:27", "55:33", ()),
        ("entity-in-raw-text", "55:70", "55:76", ()),
        ("entity-in-raw-text", "56:29", "56:35", ()),
        ("entity-in-raw-text", "56:46", "56:52", ()),
        ("entity-in-raw-text", "57:33", "57:39", ()),
        ("entity-in-raw-text", "57:50", "57:56", ()),
        ("entity-in-raw-text", "58:33", "58:39", ()),
        ("entity-in-raw-text", "58:111", "58:117", ()),
        ("image-without-alt", "61:46", "61:147", ()),
        ("leftover-comment", "68:1", "68:19", ("71:1",)),
    ]


def test_the_sample_has_exactly_these_findings(shared: Path) -> None:
    data = (shared / "sample" / "article.md").read_bytes()
    assert findings(data) == expected(comment=(141, 173))


def test_the_twin_has_exactly_these_findings() -> None:
    assert findings(TWIN.read_bytes()) == expected(comment=(114, 145))


NEWLINES = {
    "LF": ("\n",),
    "CRLF": ("\r\n",),
    "CR": ("\r",),
    "LF and CRLF by turns": ("\n", "\r\n"),
    "CRLF and CR by turns": ("\r\n", "\r"),
    "all three by turns": ("\r\n", "\n", "\r"),
}


@pytest.mark.parametrize("newlines", NEWLINES.values(), ids=list(NEWLINES))
@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=["plain", "BOM"])
def test_newlines_and_a_bom_change_no_finding(newlines: tuple[str, ...], bom: str) -> None:
    lines = TWIN.read_text(encoding="utf-8").split("\n")
    ends = [newlines[i % len(newlines)] for i in range(len(lines) - 1)]
    variant = bom + "".join(map("".join, zip(lines, [*ends, ""], strict=True)))
    assert findings(variant.encode()) == findings(TWIN.read_bytes())


def test_all_findings_cut_out_what_they_name() -> None:
    source = Source.decode(TWIN.read_bytes())
    cuts = set()
    for diagnostic in lint(Article("source/article.md", source), RULES).diagnostics:
        span = slice(source.offset(diagnostic.start), source.offset(diagnostic.end))
        cuts.add((diagnostic.rule, source.text[span][:24]))
    assert cuts >= {
        ("misplaced-fence", "\n"),
        ("unportable-date", "Tue, 12 Mar 2019 03:40:2"),
        ("leftover-comment", "<!-- news_keyword_pub,ci"),
        ("unbalanced-marker", "<!-- 文末二维码 start -->"),
        ("html-shown-as-code", "<!-- 文末二维码 start -->\n   "),
        ("style-block", "<style>\n            .app"),
        ("entity-in-raw-text", "&#123;"),
        ("entity-in-raw-text", "&#125;"),
        ("image-without-alt", '<img src="https://img.ex'),
    }
