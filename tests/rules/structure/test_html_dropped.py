"""What html-dropped reports on small sites of Hugo, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.site.folder import SiteLocation
from newslint.site.settings import SiteSettings
from newslint.testing import violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
HUGO = GENERATORS["hugo"]
POST = "content/posts/a.md"


def found(rule: BaseRule, text: str, site: Path | None = None, path: str = POST) -> list[str]:
    settings = SiteSettings(SiteLocation("", str(site) if site else None), HUGO)
    article = Article(path, Source.from_text(text), HUGO, site=settings)
    return [f"{article.cut(v.span)}: {v.full_message}" for v in violations(rule, article)]


@pytest.fixture
def dropping(tmp_path: Path) -> Path:
    (tmp_path / "hugo.toml").write_text('title = "Harbour"\n', encoding="utf-8")
    return tmp_path


def test_one_finding_counts_the_elements(rule: BaseRule, dropping: Path) -> None:
    remedy = "write Markdown, or set `markup.goldmark.renderer.unsafe`"
    assert found(rule, "正文\n\n<p>a</p>\n", dropping) == [
        f"<p>: Hugo drops raw HTML: 1 element is missing from the page; {remedy}"
    ]
    assert found(rule, "a <b>c</b>\n\n<div><i>d</i></div>\n", dropping) == [
        f"<b>: Hugo drops raw HTML: 3 elements are missing from the page; {remedy}"
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hugo.toml", "[markup.goldmark.renderer]\nunsafe = true\n"),
        ("config.toml", "[markup]\n[markup.goldmark]\n[markup.goldmark.renderer]\nunsafe=true\n"),
        ("hugo.yaml", "markup:\n  goldmark:\n    renderer:\n      unsafe: true\n"),
        ("config.yaml", "Markup: {goldmark: {renderer: {unsafe: true}}}\n"),
        ("hugo.json", '{"markup": {"goldmark": {"renderer": {"unsafe": true}}}}'),
        ("config.toml", '[markup]\ndefaultMarkdownHandler = "blackfriday"\n'),
        ("config.toml", "[markup\n"),
        ("config/_default/markup.toml", "[goldmark.renderer]\nunsafe = true\n"),
        ("config/_default/markup.yaml", "goldmark: {renderer: {unsafe: true}}\n"),
    ],
)
def test_a_site_may_keep_the_html(rule: BaseRule, tmp_path: Path, name: str, text: str) -> None:
    if "/" in name:
        (tmp_path / "hugo.toml").touch()
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert found(rule, "<p>a</p>\n", tmp_path) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hugo.toml", "[markup.goldmark.renderer]\nunsafe = false\n"),
        ("config.yaml", "markup:\n  goldmark:\n    renderer:\n      hardWraps: true\n"),
        ("config.toml", '[markup]\ndefaultMarkdownHandler = "goldmark"\n'),
    ],
)
def test_a_site_that_does_not_is_told(rule: BaseRule, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(found(rule, "<p>a</p>\n", tmp_path)) == 1


def test_the_configuration_may_lie_in_parts(rule: BaseRule, dropping: Path) -> None:
    folder = dropping / "config" / "_default"
    folder.mkdir(parents=True)
    (folder / "markup.toml").write_text("[goldmark.renderer]\nunsafe = true\n", encoding="utf-8")
    assert found(rule, "<p>a</p>\n", dropping) == []


def test_without_a_configuration_nothing_is_known(rule: BaseRule, tmp_path: Path) -> None:
    assert found(rule, "<p>a</p>\n") == []
    assert found(rule, "<p>a</p>\n", tmp_path) == []
    assuming = type(rule)(assume_dropped=True)
    assert len(found(assuming, "<p>a</p>\n")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n",
        "<!-- a comment -->\n",
        "```html\n<p>a</p>\n```\n",
        "    <p>a</p>\n",
        "`<p>`, \\<p> and a < b\n",
        "<https://example.org/>\n",
        '{{< figure src="a.jpg" >}}\n',
        "{{< raw >}}\n<p>a</p>\n{{< /raw >}}\n",
        "{{< tabs >}}{{< tab >}}<p>a</p>{{< /tab >}}<b>c</b>{{< /tabs >}}\n",
        "{{< highlight html >}}\n<p>a</p>\n{{< /highlight >}}\n",
    ],
)
def test_what_is_no_raw_html_is_let_through(rule: BaseRule, dropping: Path, text: str) -> None:
    assert found(rule, text, dropping) == []


def test_html_beside_shortcodes_is_reported(rule: BaseRule, dropping: Path) -> None:
    text = "{{< raw >}}<p>a</p>{{< /raw >}}\n\n{{% note %}}<i>b</i>{{% /note %}}\n"
    assert [message[:3] for message in found(rule, text, dropping)] == ["<i>"]


def test_articles_that_are_html_are_let_through(rule: BaseRule, dropping: Path) -> None:
    assert found(rule, "<p>a</p>\n", dropping, "content/posts/a.html") == []


@pytest.mark.parametrize("path", ["README.md", "docs/a.md", "archetypes/a.md"])
def test_files_that_become_no_pages_are_let_through(
    rule: BaseRule, dropping: Path, path: str
) -> None:
    assert found(rule, "<p>a</p>\n", dropping, path) == []
    assert len(found(rule, "<p>a</p>\n", dropping, "content/about.md")) == 1


@pytest.mark.parametrize("name", sorted(set(GENERATORS) - {"hugo"}))
def test_other_generators_keep_html(rule: BaseRule, name: str) -> None:
    assuming = type(rule)(assume_dropped=True)
    article = Article(POST, Source.from_text("<p>a</p>\n"), GENERATORS[name])
    assert violations(assuming, article) == []
