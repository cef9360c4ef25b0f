"""What flat-category-path reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule, SiteRule
from newslint.site.listing import Site
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def found(rule: BaseRule, *articles: str, generator: str = "hexo") -> list[tuple[str, str]]:
    """Return path and message for articles of a site, given as their front matter."""
    assert isinstance(rule, SiteRule)
    read = [
        Article(
            f"source/_posts/{name}.md",
            Source.from_text(f"---\n{front_matter}\n---\n"),
            GENERATORS[generator],
        )
        for name, front_matter in zip("abcdef", articles, strict=False)
    ]
    facts = {article.path: list(rule.collect(article)) for article in read}
    violations = list(rule.check(facts, Site(frozenset(facts))))
    for path, violation in violations:
        (article,) = (article for article in read if article.path == path)
        assert article.cut(violation.span) in article.text
    return [(path[-4], violation.full_message) for path, violation in violations]


def test_a_path_of_many_levels_hardly_is_one(rule: BaseRule) -> None:
    text = "categories:\n  - 新闻\n  - 海港\n  - 渡轮\n  - 票价\n  - 冬天"
    message = (
        "Hexo reads `新闻 › 海港 › 渡轮 › 票价 › 冬天` as one path, but it has 5 levels; "
        "write `[[新闻], [海港], [渡轮], [票价], [冬天]]` if these are separate categories"
    )
    assert found(rule, text) == [("a", message)]
    assert found(type(rule)(most_levels=5), text) == []


def test_two_orders_of_the_same_categories_contradict_each_other(rule: BaseRule) -> None:
    one, two = "categories: [News, Harbour]", "categories:\n- Harbour\n- Ferries\n- News"
    end = "if these are separate categories"
    assert found(rule, one, two, "categories: [News, Sport]") == [
        (
            "a",
            (
                "Hexo reads `News › Harbour` as one path, but source/_posts/b.md has `Harbour` "
                f"above `News`; write `[[News], [Harbour]]` {end}"
            ),
        ),
        (
            "b",
            (
                "Hexo reads `Harbour › Ferries › News` as one path, but source/_posts/a.md has "
                f"`News` above `Harbour`; write `[[Harbour], [Ferries], [News]]` {end}"
            ),
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "categories: [News, Harbour]",
        "categories: [News, Harbour, News]",
        "category: News",
        "categories: [a, b, c, d]",
        "categories: [[a, b], [c, d], [e], [f, g]]",
        "tags: [a, b, c, d, e]",
        "categories:",
        "categories: []",
        "categories: {a: b}",
        "title: a",
    ],
)
def test_what_may_be_meant_is_let_through(rule: BaseRule, text: str) -> None:
    assert found(rule, text, "categories: [News, Harbour]") == []


@pytest.mark.parametrize("generator", sorted(set(GENERATORS) - {"hexo"}))
def test_lists_are_no_paths_elsewhere(rule: BaseRule, generator: str) -> None:
    text = "categories: [a, b, c, d, e]"
    assert found(rule, text, generator=generator) == []
