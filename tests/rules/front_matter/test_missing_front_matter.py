"""What missing-front-matter reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def test_it_points_at_the_very_beginning(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        # 港口
        ^ the article has no front matter, so no title and no date; add front matter with a title and a date
        """,
    )


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "posts/README-de.md",
        "CHANGELOG.md",
        "docs/404.html",
        "content/posts/_index.md",
        "_includes/card.html",
        "layouts/single.html",
        "scaffolds/post.md",
    ],
)
def test_files_beside_articles_are_let_through(rule: BaseRule, path: str) -> None:
    check_annotated(rule, "# Harbour\n", path=path)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Harbour\n---\n",
        "+++\ntitle = 'Harbour'\n+++\n",
        "Title: Harbour\nDate: 2026-03-02\n\nText.\n",
        "<!doctype html><html><head><title>Harbour</title></head></html>",
    ],
)
def test_metadata_of_any_kind_is_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_a_known_generator_has_its_articles_in_its_folders(rule: BaseRule) -> None:
    check_annotated(rule, "# Harbour\n", path="_i18n/harbour.md", generator="jekyll")
    with pytest.raises(AssertionError):
        check_annotated(rule, "# Harbour\n", path="_posts/harbour.md", generator="jekyll")


ARTICLE = "# Harbour\n\nThe ferry is back.\n"
LIST = "### Index\n\n* [Ferries](#ferries)\n"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("harbour.md", ARTICLE),
        ("harbour.md", "The ferry is back.\n"),
        ("harbour.html", "<h1>Harbour</h1>"),
        ("harbour.html", "<p>The ferry is back."),
        ("harbour.md", ""),
        ("news/harbour.md", LIST),
        ("docs/posts/harbour.md", LIST),
        ("_posts/harbour.md", "{{ x }}"),
        ("docs/2026-03-02-harbour.md", ARTICLE),
        ("COVID-19.md", ARTICLE),
        ("2026-03-02-HARBOUR.md", ARTICLE),
    ],
)
def test_what_may_be_an_article_is_reported_without_knowing_the_generator(
    rule: BaseRule, path: str, text: str
) -> None:
    with pytest.raises(AssertionError):
        check_annotated(rule, text, path=path)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/harbour.md", ARTICLE),
        ("site/wiki/harbour.md", ARTICLE),
        ("_i18n/de/harbour.md", ARTICLE),
        ("ROADMAP.md", ARTICLE),
        ("guides/STYLE_GUIDE.md", ARTICLE),
        ("books/harbours.md", LIST),
        ("books/harbours.md", "\n- [Ferries](#ferries)\n"),
        ("books/harbours.md", "\ufeff## Index\n"),
        ("books/harbours.md", "1. Ferries\n"),
        ("books/harbours.md", "<div dir=rtl markdown=1>\n"),
        ("cards/harbour.html", "<section class=card>"),
        ("guides/harbour.md", "{% include note.html %}\n\n# Harbour\n"),
    ],
)
def test_what_shows_no_sign_of_an_article_is_let_through_without_knowing_the_generator(
    rule: BaseRule, path: str, text: str
) -> None:
    check_annotated(rule, text, path=path)
    with pytest.raises(AssertionError):
        check_annotated(rule, text, path=f"content/{path.lower()}", generator="hugo")


@pytest.mark.parametrize(
    ("generator", "path", "text", "is_reported"),
    [
        ("mkdocs", "docs/pier.md", "Text.\n", False),
        ("mkdocs", "docs/blog/posts/pier.md", "# Pier\n", True),
        ("vitepress", "guide/pier.md", "# Pier\n", False),
        ("vitepress", "guide/pier.md", "Text.\n", True),
        ("docusaurus", "docs/pier.md", "# Pier\n", False),
        ("docusaurus", "blog/2026-03-02-pier.md", "# Pier\n", False),
        ("docusaurus", "blog/pier.md", "# Pier\n", True),
        ("jekyll", "_posts/2026-03-02-pier.md", "# Pier\n", True),
        ("hugo", "content/notes/pier.md", "# Pier\n", True),
    ],
)
def test_where_headings_are_titles_front_matter_need_not_be_there(
    rule: BaseRule, generator: str, path: str, text: str, *, is_reported: bool
) -> None:
    article = Article(path, Source.from_text(text), GENERATORS[generator])
    assert bool(violations(rule, article)) is is_reported
