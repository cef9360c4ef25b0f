"""What readers get of an article: whether it is published, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.site.folder import SiteLocation
from newslint.site.page import Ruling
from newslint.site.settings import SiteSettings
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
NOW = 1_700_000_000
DATED = "---\ntitle: Ferry\ndate: 2022-02-17\n---\n"


def ruling(text: str, path: str, generator: str) -> Ruling:
    article = Article(path, Source.from_text(text), GENERATORS[generator], now=NOW)
    return article.page.ruling


@pytest.mark.parametrize(
    ("generator", "path", "text", "expected"),
    [
        ("hexo", "source/_posts/a.md", DATED, Ruling("published")),
        (
            "hexo",
            "source/_drafts/a.md",
            DATED,
            Ruling("draft", "Hexo keeps drafts in such a folder"),
        ),
        (
            "hexo",
            "source/_posts/a.md",
            "---\npublished: false\n---\n",
            Ruling("draft", "`published` is `false`", "line 2"),
        ),
        (
            "hexo",
            "source/_posts/a.md",
            "---\ntitle: a: b\n---\n",
            Ruling("left-out", "its front matter cannot be read", "line 1"),
        ),
        (
            "jekyll",
            "_posts/2022-02-17-a.md",
            "---\ndate: tomorrow\n---\n",
            Ruling("build-stops", "`date` is no date to it", "line 2"),
        ),
        (
            "jekyll",
            "_posts/2022-02-17-a.md",
            "---\ntitle: A\ndate: 2222-02-17\n---\n",
            Ruling("future", "`date` has not come yet", "line 3"),
        ),
        (
            "hugo",
            "content/posts/a.md",
            "---\nexpiryDate: 2022-02-17\n---\n",
            Ruling("expired", "`expiryDate` is over", "line 2"),
        ),
        (
            "hugo",
            "layouts/single.html",
            "{{ .Content }}",
            Ruling("left-out", "Hugo keeps templates in such a folder"),
        ),
    ],
)
def test_an_article_is_published_or_there_is_a_reason(
    generator: str, path: str, text: str, expected: Ruling
) -> None:
    assert ruling(text, path, generator) == expected


def test_the_title_comes_from_the_front_matter_or_from_what_the_generator_takes_instead() -> None:
    article = Article(
        "docs/a.md", Source.from_text("# Ferry resumes\n"), GENERATORS["docusaurus"], now=NOW
    )
    assert (article.page.title, article.page.title_from) == (
        "Ferry resumes",
        "first heading, line 1",
    )


def test_the_date_is_that_of_the_article_itself() -> None:
    text = "---\nlastmod: 2022-03-01\ndate: 2022-02-17T13:05:11Z\n---\n"
    article = Article("content/a.md", Source.from_text(text), GENERATORS["hugo"], now=NOW)
    assert (article.page.instant, article.page.date_from) == (1_645_103_111, "line 3")


def test_a_site_without_a_zone_has_that_of_its_machine(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: Harbour\n", encoding="utf-8")
    hexo = GENERATORS["hexo"]
    site = SiteSettings(SiteLocation(absolute=str(tmp_path)), hexo)
    text = "---\ndate: 2022-02-17T13:05:11+08:00\n---\n"
    page = Article("source/_posts/a.md", Source.from_text(text), hexo, site=site).page
    assert (page.instant, page.instant_in_site_zone) == (1_645_074_311, None)
