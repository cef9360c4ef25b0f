"""What missing-image-file reports on small sites of Hexo, Jekyll, Hugo and an unknown generator."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint import plugins
from newslint.article import Article
from newslint.config import load
from newslint.config.flags import Flags
from newslint.engine.runner import run
from newslint.generators import Generator
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule, SiteRule
from newslint.site.listing import Site
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
HEXO = "source/_posts/2022/harbour.md"
JEKYLL = "_posts/2022-02-17-harbour.md"
HUGO = "content/posts/harbour.md"
BUNDLE = "content/posts/harbour/index.md"
OTHER = "notes/harbour.md"
ADD = "; add the file, or correct the URL"
MOVE = "; move the file, or correct the URL"

Found = Callable[..., list[str]]


@pytest.fixture
def found(rule: BaseRule) -> Found:
    """Return what finds the messages on one article in a site of one generator."""

    def messages(generator: str, path: str, text: str, *files: str, **options: Any) -> list[str]:
        return _messages(type(rule)(**options), GENERATORS[generator], path, text, files)

    return messages


def _messages(
    rule: BaseRule, generator: Generator, path: str, text: str, files: tuple[str, ...]
) -> list[str]:
    assert isinstance(rule, SiteRule)
    article = Article(path, Source.from_text(text), generator)
    facts = {path: list(rule.collect(article))}
    violations = list(rule.check(facts, Site(frozenset((path, *files)))))
    assert {where for where, _ in violations} <= {path}
    for _, violation in violations:
        assert article.cut(violation.span) in text
    return [violation.full_message for _, violation in violations]


def test_hexo_publishes_what_lies_under_source_and_its_themes(found: Found) -> None:
    image = "![](/img/quay.jpg)"
    assert found("hexo", HEXO, image, "source/img/quay.jpg") == []
    assert found("hexo", HEXO, image, "themes/harbour/source/img/quay.jpg") == []
    assert found("hexo", f"site/{HEXO}", image, "site/source/img/quay.jpg") == []
    assert found("hexo", HEXO, image) == ["there is no `source/img/quay.jpg`" + ADD]
    assert found("hexo", HEXO, image, "img/quay.jpg") == [
        "there is no `source/img/quay.jpg`, but there is `img/quay.jpg`" + MOVE
    ]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("quay.jpg", "source/_posts/2022/quay.jpg"),
        ("./quay.jpg", "source/_posts/2022/harbour/quay.jpg"),
        ("harbour/quay.jpg", "source/_posts/2022/harbour/quay.jpg"),
        ("../../img/quay.jpg", "source/img/quay.jpg"),
        ("../../../../img/quay.jpg", "source/img/quay.jpg"),
        ("img/quay.jpg", "source/img/quay.jpg"),
        ("/blog/img/quay.jpg", "source/img/quay.jpg"),
        ("/img/a/../quay.jpg?v=1#x", "source/img/quay.jpg"),
        ("/img/%E6%B8%AF%20a.jpg", "source/img/港 a.jpg"),
        ("/img/港.jpg", "source/img/港.jpg"),
        ("/img/100%25.jpg", "source/img/100%.jpg"),
    ],
)
def test_hexo_finds_the_file(found: Found, address: str, file: str) -> None:
    assert found("hexo", HEXO, f"![]({address})", file) == []
    assert len(found("hexo", HEXO, f"![]({address})", "source/img/other.jpg")) == 1


def test_a_path_is_decoded_once(found: Found) -> None:
    assert len(found("hexo", HEXO, "![](/img/%2520.jpg)", "source/img/ .jpg")) == 1
    assert found("hexo", HEXO, "![](/img/%2520.jpg)", "source/img/%20.jpg") == []
    assert found("hexo", HEXO, "![](/img/%ff.jpg)") == []


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/assets/quay.jpg", "assets/quay.jpg"),
        ("/blog/assets/quay.jpg", "assets/quay.jpg"),
        ("/recipes/quay.jpg", "_recipes/quay.jpg"),
        ("../assets/quay.jpg", "assets/quay.jpg"),
        ("../../../assets/quay.jpg", "assets/quay.jpg"),
        ("assets/quay.jpg", "assets/quay.jpg"),
        ("quay.jpg", "_posts/quay.jpg"),
    ],
)
def test_jekyll_finds_the_file(found: Found, address: str, file: str) -> None:
    assert found("jekyll", JEKYLL, f"![]({address})", file) == []
    assert found("jekyll", f"docs/{JEKYLL}", f"![]({address})", f"docs/{file}") == []
    assert len(found("jekyll", JEKYLL, f"![]({address})", "img/other.jpg")) == 1


def test_jekyll_does_not_look_into_other_folders(found: Found) -> None:
    assert found("jekyll", JEKYLL, "![](/assets/quay.jpg)", "img/quay.jpg") == [
        "there is no `assets/quay.jpg`, but there is `img/quay.jpg`" + MOVE
    ]


@pytest.mark.parametrize(
    ("path", "address", "file"),
    [
        (HUGO, "/img/quay.jpg", "static/img/quay.jpg"),
        (HUGO, "/img/quay.jpg", "themes/harbour/static/img/quay.jpg"),
        (HUGO, "/posts/other/quay.jpg", "content/posts/other/quay.jpg"),
        (HUGO, "quay.jpg", "static/posts/harbour/quay.jpg"),
        (HUGO, "../quay.jpg", "static/posts/quay.jpg"),
        (HUGO, "../../img/quay.jpg", "static/img/quay.jpg"),
        (BUNDLE, "quay.jpg", "content/posts/harbour/quay.jpg"),
        (BUNDLE, "img/quay.jpg", "content/posts/harbour/img/quay.jpg"),
        (BUNDLE, "quay.jpg", "assets/posts/harbour/quay.jpg"),
    ],
)
def test_hugo_finds_the_file(found: Found, path: str, address: str, file: str) -> None:
    assert found("hugo", path, f"![]({address})", file) == []
    assert len(found("hugo", path, f"![]({address})", "static/other.jpg")) == 1


def test_hugo_does_not_publish_a_file_by_its_way_through_the_repository(found: Found) -> None:
    text = "![](../../static/img/quay.jpg)"
    assert found("hugo", HUGO, text, "static/img/quay.jpg") == [
        "there is no `content/static/img/quay.jpg`, but there is `static/img/quay.jpg`" + MOVE
    ]


def test_an_unknown_generator_is_asked_about_relative_addresses_only(found: Found) -> None:
    assert found("unknown", OTHER, "![](/img/quay.jpg)") == []
    assert found("unknown", OTHER, "![](quay.jpg)") == ["there is no `notes/quay.jpg`" + ADD]
    assert found("unknown", OTHER, "![](quay.jpg)", "notes/quay.jpg") == []
    assert found("unknown", OTHER, "![](../img/quay.jpg)", "img/quay.jpg") == []
    assert found("unknown", "harbour.md", "![](quay.jpg)", "quay.jpg") == []


def test_capitals_and_composition_count(found: Found) -> None:
    image = "![](/img/quay.jpg)"
    assert found("hexo", HEXO, image, "source/img/Quay.JPG") == [
        "the file is `source/img/Quay.JPG`, with other capitals than the URL; write the URL with the capitals of the file"
    ]
    assert found("hexo", HEXO, image, "source/Img/quay.jpg") == [
        "the file is `source/Img/quay.jpg`, with other capitals than the URL; write the URL with the capitals of the file"
    ]
    assert found("hexo", HEXO, "![](/caf\u00e9.jpg)", "source/cafe\u0301.jpg") == [
        "`source/cafe\u0301.jpg` and the URL write the same letters with different code points; copy the name of the file into the URL"
    ]


def test_nothing_outside_of_the_repository_is_looked_for(found: Found) -> None:
    address = "../../../../../etc/quay.jpg"
    assert found("unknown", OTHER, f"![]({address})") == [
        "the image is outside the repository; save the image in the site"
    ]
    assert found("hexo", HEXO, f"![]({address})", "source/etc/quay.jpg") == []


def test_what_lies_behind_a_link_is_taken_to_be_there(found: Found) -> None:
    assert found("hexo", HEXO, "![](/img/a/quay.jpg)", "source/img") == []
    assert found("jekyll", JEKYLL, "![](/img/quay.jpg)", "img") == []
    assert len(found("hexo", HEXO, "![](/img/quay.jpg)", "source/img.d")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "![](https://img.example.org/quay.jpg)",
        "![](//img.example.org/quay.jpg)",
        "![](data:image/gif;base64,R0lGOD)",
        "![]({{ site.baseurl }}/quay.jpg)",
        "![](@site/static/quay.jpg)",
        "![](C:\\quay.jpg)",
        "![](#top)",
        "![](?x)",
        "![]()",
        "![](.)",
        "![](my quay.jpg)",
        "![](www.example.org/quay.jpg)",
        "![](/cdn-cgi/image/width=80/quay.jpg)",
        "`![](/img/quay.jpg)`",
        "---\ncover: harbour\n---\n",
        "---\ncover: fa-anchor\n---\n",
    ],
)
def test_of_other_addresses_nothing_is_said(found: Found, text: str) -> None:
    assert found("hexo", HEXO, text) == []


def test_a_value_of_front_matter_may_lie_where_the_theme_looks(found: Found) -> None:
    text = "---\ncover: quay.jpg\n---\n"
    assert found("hexo", HEXO, text, "source/images/covers/quay.jpg") == []
    assert found("hexo", HEXO, text) == ["there is no `source/_posts/2022/quay.jpg`" + ADD]
    text = "---\ncover: covers/quay.jpg\n---\n"
    assert found("hexo", HEXO, text, "source/images/covers/quay.jpg") == []
    assert len(found("hexo", HEXO, text, "source/images/quay.jpg")) == 1


def test_scaffolds_are_passed_over(found: Found) -> None:
    assert found("hexo", "scaffolds/post.md", "![](/img/quay.jpg)") == []


def test_beginnings_that_need_no_file_are_an_option(found: Found) -> None:
    options = {"generated": ("/made/",)}
    assert found("hexo", HEXO, "![](/made/quay.jpg)", **options) == []
    assert len(found("hexo", HEXO, "![](/api/quay.jpg)", **options)) == 1


def test_every_place_is_reported_in_order(found: Found) -> None:
    text = '---\ncover: /a.jpg\n---\n![](/b.jpg)\n\n<img src="/c.jpg" srcset="/d.jpg 2x">\n'
    assert found("hexo", HEXO, text, "source/c.jpg") == [
        f"there is no `source/{name}.jpg`" + ADD for name in "abd"
    ]


def test_it_is_recommended_where_the_generator_says_where_files_are_published(
    rule: BaseRule,
) -> None:
    recommended = {name for name, one in GENERATORS.items() if rule.is_recommended(one)}
    assert recommended == {
        *("astro", "docusaurus", "hexo", "hugo", "jekyll", "mkdocs", "pelican", "vitepress"),
        *("vuepress", "zola"),
    }


# Whole sites on disk


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str = "") -> None:
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def findings(*paths: str) -> list[str]:
    offered = plugins.load(names=("newslint",))
    report = run(paths, load(Flags(select=("missing-image-file",)), offered), offered)
    assert report.failures == []
    return [f"{each.path}:{each.start.line}: {each.full_message}" for each in report.diagnostics]


def test_what_is_on_disk_counts_whatever_git_says(site: Path) -> None:
    write("newslint.toml", "generator = 'hexo'\n")
    write(HEXO, "![](/tracked.jpg)\n\n![](/ignored.jpg)\n\n![](/untracked.jpg)\n\n![](/gone.jpg)\n")
    write(".gitignore", "ignored.jpg\n")
    for name in ("tracked", "ignored", "untracked", "gone"):
        write(f"source/{name}.jpg")
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "add", "source/tracked.jpg", "source/gone.jpg"], check=True)
    (site / "source" / "gone.jpg").unlink()
    assert findings(HEXO) == [f"{HEXO}:7: there is no `source/gone.jpg`" + ADD]


def test_links_are_not_followed(site: Path) -> None:
    write("newslint.toml", "generator = 'hugo'\n")
    write("elsewhere/quay.jpg")
    os.makedirs("static")
    os.symlink("../elsewhere", "static/img")
    os.symlink("..", "static/loop")
    write(HUGO, "![](/img/quay.jpg)\n\n![](/pier.jpg)\n")
    assert findings(HUGO) == [f"{HUGO}:3: there is no `static/pier.jpg`" + ADD]
    assert site.exists()


def test_a_folder_that_cannot_be_listed_ends_nothing(site: Path) -> None:
    write("newslint.toml", "generator = 'jekyll'\n")
    write(JEKYLL, "![](/img/quay.jpg)\n")
    write("secret/a.jpg")
    write("img/quay.jpg")
    (site / "secret").chmod(0)
    try:
        assert findings(JEKYLL) == []
    finally:
        (site / "secret").chmod(0o755)
