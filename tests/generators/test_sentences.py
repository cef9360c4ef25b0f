"""What messages say of several generators, where that of an article is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint.article import Article
from newslint.dates.fields import DateField
from newslint.generators import Generator
from newslint.generators import sentences as of

if TYPE_CHECKING:
    from newslint.front_matter.vocabulary import FrontMatterCase


def date(written: str) -> DateField:
    """Return a date as it is read from front matter."""
    (found,) = Article.from_text(f"---\ndate: {written}\n---\n").dates
    return found


@pytest.mark.parametrize(
    ("case", "clause"),
    [
        ("trailing-space", "Hexo publishes it as text, Zola stops the build, others read it"),
        (
            "no-opening",
            "Hexo, MkDocs and Pelican read it, Zola stops the build, others publish it as text",
        ),
        (
            "dots-closing",
            (
                "Jekyll, MkDocs and Pelican read it, Astro and Hexo publish it as text, "
                "others stop the build"
            ),
        ),
        ("bom", "generators read it"),
    ],
)
def test_a_fence(case: FrontMatterCase, clause: str) -> None:
    assert of.fence_clause(case) == clause


@pytest.mark.parametrize(
    ("written", "clause"),
    [
        ("2022-2-17", "Eleventy, Hugo, MkDocs and Zola do not read it"),
        (
            "Thu, 17 Feb 2022 05:05:11 +0800",
            "Eleventy, MkDocs and Zola do not read it, Hexo may shift it",
        ),
        ("2022年2月17日", "generators do not read it"),
    ],
)
def test_a_date_that_is_read_differently(written: str, clause: str) -> None:
    assert of.unread_date_clause(date(written)) == clause


def test_a_date_that_does_not_exist() -> None:
    assert of.impossible_date_clause(date("2023-02-29")) == (
        "Hugo, MkDocs, Pelican and Zola do not read it, others publish it as 2023-03-01"
    )
    assert of.impossible_date_clause(date("'2023-02-29'")) == (
        "Docusaurus, Hexo and Jekyll publish it as 2023-03-01, most others do not read it"
    )


def test_what_needs_no_date() -> None:
    assert of.ambiguous_date_clause() == (
        "Docusaurus, Hexo and Pelican take the month first, Jekyll takes the day first, "
        "others do not read it"
    )
    assert of.future_date_clause() == (
        "Hugo and Jekyll leave the article out until then, others publish it at once"
    )
    assert of.mdx_comment_clause() == "all but Docusaurus stop at this one"
    assert of.offset_note(is_zoned=True) == (
        "Hexo takes the time for the site's own, whatever the offset says."
    )
    assert of.offset_note(is_zoned=False) == "Jekyll takes a time without an offset for UTC."


def test_the_clause_follows_what_generators_state(monkeypatch: pytest.MonkeyPatch) -> None:
    ferry = Generator("ferry", "Ferry", fences={"none": "read"})
    quay = Generator("quay", "Quay", fences={"none": "error"})
    pier = Generator("pier", "Pier")
    monkeypatch.setattr(of, "_known", lambda: (ferry, quay, pier))
    assert of.fence_clause("none") == "Ferry reads it, Quay stops the build"
    monkeypatch.setattr(of, "_known", lambda: (ferry, quay, quay._replace(title="Jetty"), pier))
    assert of.fence_clause("none") == "Ferry reads it, others stop the build"
