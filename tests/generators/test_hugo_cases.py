"""What newslint tells of articles of Hugo is what the real program makes of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator_cases import HugoPage, hugo_pages
from newslint.article import Article
from newslint.config import load
from newslint.config.flags import Flags
from newslint.plugins import load as load_plugins
from newslint.text import Source

CASES = hugo_pages()
NOW = 1_790_000_000
WORDS = {"published": "published", "unlisted": "unlisted", "build-stops": "error"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_page_is_as_hugo_makes_it(
    case: HugoPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path, text in case.files.items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")
    settings = load(Flags(), load_plugins()).settings(case.article)
    source = Source.from_text(case.files[case.article])
    page = Article(case.article, source, settings.generator, now=NOW, site=settings.site).page
    told = WORDS.get(page.status, "dropped")
    if told in ("published", "unlisted"):
        date = "none"
        if page.instant is not None:
            date = datetime.fromtimestamp(page.instant, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        told = f"{told}; {page.title or 'none'}; {date}; {page.address}"
    assert told == case.expected["hugo"]


def test_every_case_has_a_row() -> None:
    assert all(case.expected for case in CASES)
