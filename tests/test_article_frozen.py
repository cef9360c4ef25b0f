"""An article is shared by all rules, and by threads: nobody can change what another sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from inspect import getmembers_static
from pathlib import Path
from typing import Any

import pytest

from newslint import Article, Rule, Span, Violation
from newslint.engine.linter import lint
from newslint.generators.hugo import HUGO
from newslint.generators.jekyll import JEKYLL
from newslint.plugins import load
from newslint.site.folder import SiteLocation
from newslint.site.settings import SiteSettings
from newslint.text import Source
from newslint.view import view

DATA = Path(__file__).parent / "data"
TEXT = """---
title: Ferry
date: 03/04/2022
tags: [harbour]
image: /a.png
params: {author: Li, list: [1, {b: 2}]}
---

A ![pier](b.png) and [a link](c.html) with `code`.

<p>One <b class="x">two</p>
<!-- more -->

    <div>shown</div>
"""
SCALARS = (str, bytes, int, float, bool, type(None))


def articles() -> list[Article]:
    """Return an article of Markdown, with plain HTML and without, of HTML and of MDX."""
    plain = TEXT.replace("<b class", "<i class").replace("two</p>", "two</i></p>")
    files = [
        ("a.md", TEXT),
        ("b.md", plain),
        ("c.html", TEXT),
        ("d.mdx", TEXT.split("<p>", maxsplit=1)[0]),
    ]
    return [Article(path, Source.from_text(text), HUGO) for path, text in files]


def public(value: object) -> Iterator[tuple[str, object]]:
    """Yield the public attributes of an object of newslint and what they are."""
    for name, member in getmembers_static(type(value)):
        if not name.startswith("_") and isinstance(member, view | property):
            yield name, getattr(value, name)
    for name in [*getattr(value, "__dict__", {}), *getattr(value, "__slots__", ())]:
        if not name.startswith("_"):
            yield name, getattr(value, name)


def parts(value: object) -> Iterator[tuple[str, object]]:
    """Yield what a value leads to, each with the way there."""
    if isinstance(value, Mapping):
        yield from ((f"[{key!r}]", inner) for key, inner in value.items())
    elif isinstance(value, tuple | list | frozenset | set):
        yield from (("[]", inner) for inner in value)
    if type(value).__module__.startswith("newslint"):
        # A list or dict that a property of a tuple makes is new each time: see `is_new`.
        yield from ((f".{name}", inner) for name, inner in public(value) if name != "post")
        if hasattr(value, "__iter__") and not isinstance(value, Mapping | tuple):
            yield from (("[]", inner) for inner in value)


def identity(value: object) -> object:
    """Return what equal values share, so that a property that makes new ones ends the walk."""
    try:
        return type(value), hash(value), repr(value) if isinstance(value, tuple) else id(value)
    except TypeError:
        return id(value)


def reachable(start: object) -> Iterator[tuple[str, object]]:
    """Walk over everything that rules can reach from an article without private names."""
    seen: dict[object, object] = {}
    waiting = [("article", start)]
    while waiting:
        way, value = waiting.pop()
        key = identity(value)
        if isinstance(value, SCALARS) or key in seen:
            continue
        seen[key] = value
        yield way, value
        waiting += ((way + step, inner) for step, inner in parts(value))


def is_new(way: str) -> bool:
    """Tell whether what a way leads to is made anew each time that it is asked for."""
    return ".value" in way.rpartition("]")[2] or ".value[" in way


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.path)
def test_nothing_that_an_article_leads_to_can_be_changed(article: Article) -> None:
    found = list(reachable(article))
    mutable = [way for way, it in found if isinstance(it, list | dict | set) and not is_new(way)]
    assert mutable == []
    settable = []
    for way, value in found:
        if type(value).__module__.startswith("newslint"):
            for name, before in [("surprise", None), *public(value)]:
                try:
                    setattr(value, name, before)
                except AttributeError:
                    continue
                settable.append(f"{way}.{name}")
    assert settable == []
    values = [value for _, value in found]
    for part in (article.front_matter, article.generator, article.site, article.source):
        assert any(value is part for value in values)
    assert len(found) > 100


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.path)
def test_a_value_of_front_matter_is_made_anew_each_time(article: Article) -> None:
    field = article.front_matter["params"]
    value: Any = field.value
    value["list"].append("harm")
    value.clear()
    assert field.value == {"author": "Li", "list": [1, {"b": 2}]}
    article.post.metadata.clear()
    assert article.post.metadata["title"] == "Ferry"


class Vandal(Rule):
    """Changes an article, in one of many ways."""

    name = "acme/vandal"

    def __init__(self, way: str) -> None:
        """Take the statement that changes the article."""
        super().__init__()
        self.__dict__["way"] = way

    def check(self, article: Article) -> Iterator[Violation]:
        """Change it."""
        exec(self.__dict__["way"], {"article": article})  # noqa: S102 - the statements below
        yield from ()


class Witness(Rule):
    """Says what it sees of an article."""

    name = "acme/witness"

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the article as a whole."""
        seen = (
            article.path,
            article.text == TEXT,
            [*article.front_matter],
            dict(article.generator.dates) == dict(HUGO.dates),
            [element.name for element in article.elements],
            [reference.address for reference in article.image_references],
            article.schema.types,
        )
        yield Violation(Span(0, 0), f"saw {seen}")


VANDALISM = (
    "article.text = ''",
    "article.path = 'x'",
    "article.generator = None",
    "article.front_matter = {}",
    "del article.text",
    "article.front_matter.by_key().clear()",
    "article.front_matter.fields = ()",
    "article.front_matter.fields.append(1)",
    "article.generator.dates.clear()",
    "article.generator.dates['iso-date'] = 'error'",
    "article.schema.types['title'] = 'image'",
    "article.defaults.values['title'] = 1",
    "article.elements.named('b')[0].name = 'i'",
    "article.image_references[0].address = 'x'",
    "article.image_references.append(1)",
    "article.html.markup = ''",
    "article.markdown.text = ''",
    "article.source.text = ''",
    "article.source.line_starts.append(1)",
    "article.site.generator = None",
    "article.site.published.roots.append('x')",
)


@pytest.mark.parametrize("way", VANDALISM)
def test_a_rule_that_changes_an_article_fails_and_the_others_see_the_true_one(way: str) -> None:
    article, clean = articles()[0], articles()[0]
    result = lint(article, [Vandal(way), Witness()])
    (true,) = lint(clean, [Witness()]).diagnostics
    messages = {found.rule: found.message for found in result.diagnostics}
    assert sorted(messages) == ["acme/witness", "internal-error"]
    assert messages["acme/witness"] == true.message
    assert len(result.failures) == 1
    assert "acme/vandal" in result.failures[0]


def test_what_other_files_supply_cannot_be_changed(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(
        "defaults:\n- scope: {path: ''}\n  values: {tags: [a], map: {b: [c]}}\n", encoding="utf-8"
    )
    site = SiteSettings(SiteLocation("", str(tmp_path)), JEKYLL)
    article = Article("a.md", Source.from_text("Text.\n"), JEKYLL, site=site)
    supplied: Any = article.defaults.values["map"].value
    assert supplied == {"b": ("c",)}
    with pytest.raises(TypeError):
        supplied["b"] = 1
    assert article.defaults.values["tags"].value == ("a",)


def corpus() -> list[tuple[str, bytes, str]]:
    """Return path, bytes and generator of a few hundred articles; each generator gets its share."""
    shared = DATA.parent.parent.parent / "shared" / "corpora"
    files = [path for path in sorted(DATA.rglob("*")) if path.suffix in (".md", ".html", ".mdx")]
    files += sorted(shared.rglob("*.md"))[::60] if shared.exists() else []
    texts = [path.read_bytes() for path in files if path.is_file()]
    rules = load().rules().values()
    texts += [
        text.encode() for rule in rules for one in rule.examples for text in (one.bad, one.good)
    ]
    generators = sorted(load().generators())
    return [
        (f"posts/{number}.md", text, generators[number % len(generators)])
        for number, text in enumerate(texts)
    ]


def test_eight_threads_find_what_one_finds() -> None:
    rules, generators = [rule() for rule in load().rules().values()], load().generators()

    def findings(one: tuple[str, bytes, str]) -> object:
        path, data, generator = one
        site = SiteSettings(generator=generators[generator])
        article = Article(path, Source.decode(data), generators[generator], now=1, site=site)
        result = lint(article, rules)
        return result.diagnostics, result.facts, result.failures

    given = corpus()
    assert len(given) > 200
    expected = [findings(one) for one in given]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(findings, given)) == expected
