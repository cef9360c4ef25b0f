"""What missing-front-matter reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_it_points_at_the_very_beginning(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        # 港口
        ^ the article has no front matter, so no title and no date
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
