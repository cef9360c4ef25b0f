"""Overrides that depend on values of front matter: `when = { draft = true }`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint import plugins
from newslint.config import Config, ConfigError, load
from newslint.config.flags import Flags
from newslint.engine.runner import check_text

PLUGINS = plugins.load(names=("newslint",))
REQUIRED = "[overrides.front-matter]\nrequired = ['author']\n"


def configured(folder: Path, text: str, **flags: Any) -> Config:
    (folder / ".git").mkdir(exist_ok=True)
    (folder / "newslint.toml").write_text(text, encoding="utf-8")
    return load(Flags(**flags), PLUGINS, str(folder))


def holds(folder: Path, when: str, front_matter: str, **flags: Any) -> bool:
    config = configured(folder, f"[[overrides]]\nwhen = {when}\n{REQUIRED}", **flags)
    settings = config.settings("posts/a.md", f"---\n{front_matter}\n---\n")
    return settings.schema.required == (("author",),)


@pytest.mark.parametrize(
    ("when", "front_matter"),
    [
        ("{ draft = true }", "draft: true"),
        ("{ draft = false }", "draft: false"),
        ("{ draft = false }", "title: a"),
        ("{ layout = 'post' }", "layout: post"),
        ("{ layout = ['post', 'note'] }", "layout: note"),
        ("{ tags = 'ferry' }", "tags: [harbour, ferry]"),
        ("{ tags = ['ferry', 'bus'] }", "tags: [bus]"),
        ("{ weight = 3 }", "weight: 3"),
        ("{ weight = 3.5 }", "weight: 3.5"),
        ("{ date = '2022-02-17' }", "date: 2022-02-17"),
        ("{ layout = 'post', draft = false }", "layout: post"),
        ("{ params = { kind = 'news' } }", "params:\n  kind: news"),
        ("{ 'params.kind' = 'news' }", "params: {kind: news}"),
        ("{ 分类 = '国内' }", "分类: 国内"),
    ],
)
def test_all_values_are_as_wanted(tmp_path: Path, when: str, front_matter: str) -> None:
    when = when.replace("分类 =", "'分类' =")
    assert holds(tmp_path, when, front_matter)


@pytest.mark.parametrize(
    ("when", "front_matter"),
    [
        ("{ draft = true }", "title: a"),
        ("{ draft = true }", "draft: 'true'"),
        ("{ draft = true }", "draft: yes"),
        ("{ draft = true }", "draft: 1"),
        ("{ weight = 1 }", "weight: true"),
        ("{ draft = false }", "draft: 0"),
        ("{ draft = false }", "draft:"),
        ("{ Draft = true }", "draft: true"),
        ("{ layout = 'post' }", "layout: Post"),
        ("{ tags = 'ferry' }", "tags: ferry, bus"),
        ("{ layout = 'post', draft = true }", "layout: post"),
        ("{ layout = 'post' }", "layout: [unclosed"),
    ],
)
def test_one_that_is_not_is_enough(tmp_path: Path, when: str, front_matter: str) -> None:
    assert not holds(tmp_path, when, front_matter)


def test_capitals_count_as_they_do_for_the_generator(tmp_path: Path) -> None:
    assert holds(tmp_path, "{ draft = true }", "Draft: true", generator="hugo")
    assert holds(tmp_path, "{ 'cover.alt' = 'a' }", "Cover: {alt: a}", generator="hugo")
    assert not holds(tmp_path, "{ draft = true }", "Draft: true", generator="hexo")


def test_paths_and_values_both_have_to_fit(tmp_path: Path) -> None:
    text = f"[[overrides]]\nfiles = ['posts/**']\nwhen = {{ draft = true }}\n{REQUIRED}"
    config = configured(tmp_path, text)
    draft = "---\ndraft: true\n---\n"
    assert config.settings("posts/a.md", draft).schema.required == (("author",),)
    assert config.settings("notes/a.md", draft).schema.required is None
    assert config.settings("posts/a.md", "---\ntitle: a\n---\n").schema.required is None
    assert config.settings("posts/a.md").schema.required is None


def test_the_later_override_wins(tmp_path: Path) -> None:
    text = (
        f"[[overrides]]\nwhen = {{ draft = true }}\n{REQUIRED}"
        "[[overrides]]\nfiles = ['posts/**']\nfront-matter.required = ['title']\n"
    )
    config = configured(tmp_path, text)
    draft = "---\ndraft: true\n---\n"
    assert config.settings("posts/a.md", draft).schema.required == (("title",),)
    assert config.settings("notes/a.md", draft).schema.required == (("author",),)


def test_an_article_is_judged_by_its_own_values(tmp_path: Path) -> None:
    config = configured(
        tmp_path,
        "select = ['missing-key']\nfront-matter.required = ['title', 'date']\n"
        "[[overrides]]\nwhen = { draft = true }\nfront-matter.required = ['title']\n",
    )
    for draft, findings in (("true", 0), ("false", 1)):
        text = f"---\ntitle: a\ndraft: {draft}\n---\n"
        assert len(check_text(text, "a.md", config, PLUGINS).diagnostics) == findings


def test_what_counts_is_shown(tmp_path: Path) -> None:
    text = "[[overrides]]\nwhen = { draft = true, layout = ['a', 'b'] }\nignore = ['image']\n"
    [override] = configured(tmp_path, text).describe()["overrides"]
    assert override["when"] == {"draft": [True], "layout": ["a", "b"]}
    assert override["files"] == []
    assert override["from"] == "newslint.toml, line 2"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "[[overrides]]\nignore = []\n",
            (
                "newslint.toml, line 1: an override needs `files`, a list of globs, or `when`, values of "
                "front matter"
            ),
        ),
        (
            "[[overrides]]\nwhen = 'draft'\n",
            "newslint.toml, line 2: `when` must be a table, not a string",
        ),
        (
            "[[overrides]]\nwhen = { day = 2022-02-17 }\n",
            (
                "newslint.toml, line 2: `day` is compared with a string, a number, true or false, not "
                "with a date or time"
            ),
        ),
        (
            "[[overrides]]\n[overrides.when]\nlayout = []\n",
            (
                "newslint.toml, line 3: `layout` is compared with a string, a number, true or false, not "
                "with nothing"
            ),
        ),
        (
            "[[overrides]]\nwhen = { layout = ['a', ['b']] }\n",
            (
                "newslint.toml, line 2: `layout` is compared with a string, a number, true or false, not "
                "with a list"
            ),
        ),
    ],
)
def test_a_condition_that_cannot_hold_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        configured(tmp_path, text)
    assert str(caught.value) == complaint
