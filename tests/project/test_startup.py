"""What a start of newslint costs: the modules that it must not import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # starts many processes

HEAVY = frozenset(
    "turbohtml html5lib frontmatter markdown_it rich pytest importlib.metadata dataclasses".split()
)
CLEAN = "---\ntitle: The ferry runs again\ndate: 2026-03-02\n---\n\n# Ferry\n\nText, `code`.\n"


def imported(directory: Path, article: str) -> set[str]:
    """Check an article in a process of its own and return the modules it imported."""
    (directory / "article.md").write_text(article, encoding="utf-8")
    program = (
        "import sys\n"
        "from newslint.cli import main\n"
        "main(['check', '--isolated', '--select', 'all', 'article.md'])\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", program]
    result = subprocess.run(
        command, cwd=directory, capture_output=True, encoding="utf-8", check=True
    )
    return set(result.stderr.split())


def test_a_clean_markdown_file_imports_nothing_heavy(tmp_path: Path) -> None:
    assert sorted(imported(tmp_path, CLEAN) & HEAVY) == []


def test_an_article_without_front_matter_imports_no_yaml(tmp_path: Path) -> None:
    assert "yaml" not in imported(tmp_path, "# Ferry\n\nText.\n")


def test_plain_html_imports_no_parser(tmp_path: Path) -> None:
    body = "\n<div><!-- a --><p class=x>One <b>two</b></p><img src='/a.png' alt='b'></div>\n"
    assert sorted(imported(tmp_path, CLEAN + body) & HEAVY) == []


def test_html_that_browsers_repair_is_given_to_both_parsers(tmp_path: Path) -> None:
    modules = imported(tmp_path, CLEAN + "\n<div><p>One <b>two</p></div>\n")
    assert {"turbohtml", "html5lib"} <= modules
