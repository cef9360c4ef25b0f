"""What a site rule may ask of the site: its files, and the facts of its articles."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pluggy
import pytest

from newslint import SiteRule, Span, Violation, hookimpl, hookspecs
from newslint.article import Article
from newslint.config import load
from newslint.config.flags import Flags
from newslint.engine.runner import run
from newslint.files.tree import tree
from newslint.plugins import Plugins
from newslint.rule import BaseRule
from newslint.site.listing import Site


class Counting(SiteRule[str]):
    """A rule that counts the articles it was told of."""

    name = "counting"
    tags = frozenset({"recommended"})

    def collect(self, article: Article) -> Iterator[Any]:
        yield article.path

    def check(self, facts: Mapping[str, list[Any]], site: Site) -> Iterator[tuple[str, Violation]]:
        del site
        for path in facts:
            yield path, Violation(Span(0, 0), f"one of {len(facts)}")


class CountingNamed(Counting):
    """The same, of those that were named."""

    name = "counting-named"
    needs_all_articles = False


class Offering:
    """A plugin with one of the rules."""

    def __init__(self, *rules: type[BaseRule]) -> None:
        self.rules = rules

    @hookimpl
    def newslint_register_rules(self) -> list[type[BaseRule]]:
        return list(self.rules)


def messages(*rules: type[BaseRule]) -> list[str]:
    manager = pluggy.PluginManager("newslint")
    manager.add_hookspecs(hookspecs)
    manager.register(Offering(*rules))
    plugins = Plugins(manager, {})
    report = run(["a.md"], load(Flags(), plugins), plugins)
    return [diagnostic.full_message for diagnostic in report.diagnostics]


def write(*paths: str) -> None:
    for path in paths:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        Path(path).write_text("", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_all_articles_are_read_only_for_rules_that_need_them(folder: Path) -> None:
    write("a.md", "b.md", "c.md")
    assert messages(Counting) == ["one of 3"]
    assert messages(CountingNamed) == ["one of 1"]
    assert folder.exists()


def test_files_are_listed_when_a_rule_asks_and_once() -> None:
    asked = []

    def listing() -> frozenset[str]:
        asked.append("files")
        return frozenset({"a.png"})

    site = Site(listing=listing)
    assert asked == []
    assert site.files == site.files == {"a.png"}
    assert asked == ["files"]
    assert Site().files == frozenset()
    assert Site(frozenset({"b.png"})).files == {"b.png"}


def test_the_tree_holds_what_may_be_published(folder: Path) -> None:
    write("a.md", "img/b.png", "img/deep/港.png", ".gitignore", "node_modules/x/c.png")
    write(
        ".git/d.png", ".sass-cache/e.png", ".vuepress/public/f.png", "img/.g.png", ".gitbook/h.png"
    )
    assert tree(str(folder)) == {
        *("a.md", "img/b.png", "img/deep/港.png"),
        *(".vuepress/public/f.png", ".gitbook/h.png"),
    }


def test_links_are_listed_and_not_followed(folder: Path) -> None:
    write("img/a.png")
    os.symlink("a.png", "img/b.png")
    os.symlink("nowhere.png", "img/c.png")
    os.symlink("..", "img/loop")
    assert tree(str(folder)) == {"img/a.png", "img/b.png", "img/c.png", "img/loop"}


def test_a_folder_that_is_not_there_has_no_files(folder: Path) -> None:
    assert tree(str(folder / "gone")) == frozenset()
