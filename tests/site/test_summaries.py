"""What summary an article gets, and where it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.site.folder import SiteLocation
from newslint.site.settings import SiteSettings
from newslint.site.summaries import Summary
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
PATHS = {
    "hexo": "source/_posts/a.md",
    "jekyll": "_posts/2022-02-17-a.md",
    "hugo": "content/posts/a.md",
    "zola": "content/a.md",
    "pelican": "content/a.md",
    "mkdocs": "docs/blog/posts/a.md",
    "docusaurus": "blog/a.md",
}


def summary(text: str, generator: str, folder: Path | None = None, path: str = "") -> Summary:
    own = GENERATORS[generator]
    location = SiteLocation("", str(folder)) if folder is not None else SiteLocation()
    site = SiteSettings(location, own)
    path = path or PATHS.get(generator, "posts/a.md")
    return Article(path, Source.from_text(text), own, site=site).summary


def short(found: Summary) -> tuple[str, str, str]:
    return found.kind, found.text, found.place


MORE = "One.\n\n<!-- more -->\n\nTwo.\n"


@pytest.mark.parametrize(
    ("generator", "text", "expected"),
    [
        ("hexo", MORE, ("marker", "One.", "")),
        ("hexo", "One. <!--MORE--> Two.\n", ("marker", "One.", "")),
        (
            "hexo",
            "`<!-- more -->`\n\nOne.\n\n<!-- more -->\n",
            ("marker", "`<!-- more -->`\n\nOne.", ""),
        ),
        ("hexo", "One.\n\n<!--  more  -->\n", ("none", "", "")),
        ("hexo", f"---\nexcerpt: Short.\n---\n{MORE}", ("key", "Short.", "line 2")),
        ("hexo", f"---\ndescription: Short.\n---\n{MORE}", ("marker", "One.", "")),
        ("hugo", MORE, ("words", "", "")),
        ("hugo", "One.\n\n<!--more-->\n", ("marker", "One.", "")),
        ("hugo", "<!--more-->\n", ("marker", "", "")),
        ("hugo", "```\nOne.\n<!--more-->\n```\n", ("marker", "```\nOne.", "")),
        ("hugo", "---\nSummary: Short.\n---\n<!--more-->\n", ("key", "Short.", "line 2")),
        ("zola", "One. <!--  MORE--> Two.\n", ("marker", "One.", "")),
        ("zola", "One.\n", ("none", "", "")),
        ("jekyll", MORE, ("paragraph", "One.", "")),
        ("jekyll", "---\nlayout: a\n---\n\n# One\n\nTwo.\n", ("paragraph", "# One", "")),
        ("jekyll", "One.\n \nTwo.\n", ("everything", "", "")),
        ("jekyll", "---\nexcerpt: Short.\n---\n", ("key", "Short.", "line 2")),
        ("jekyll", f'---\nexcerpt_separator: ""\n---\n{MORE}', ("none", "", "line 2")),
        ("jekyll", f'---\nexcerpt_separator: "\\n\\n"\n---\n{MORE}', ("paragraph", "One.", "")),
        (
            "jekyll",
            "---\nexcerpt_separator: <!--more-->\n---\n`<!--more-->` <!--more-->\n",
            ("marker", "`", "line 2"),
        ),
        (
            "jekyll",
            f"---\nexcerpt_separator: <!--more-->\n---\n{MORE}",
            ("everything", "", "line 2"),
        ),
        ("eleventy", "One.\n\n<!-- excerpt -->\n", ("none", "", "")),
        ("pelican", MORE, ("words", "", "")),
        ("pelican", "One.\n\n<!-- PELICAN_END_SUMMARY -->\n", ("unknown", "", "")),
        ("pelican", "Summary: Short.\n\nOne.\n", ("key", "Short.", "line 1")),
        ("mkdocs", MORE, ("marker", "One.", "")),
        ("docusaurus", "One.\n\n{/* truncate */}\n", ("marker", "One.", "")),
        ("vitepress", "One.\n\n---\n\nTwo.\n", ("unknown", "", "")),
        ("astro", MORE, ("unknown", "", "")),
        ("unknown", MORE, ("unknown", "", "")),
    ],
)
def test_the_summary_of_an_article(
    generator: str, text: str, expected: tuple[str, str, str]
) -> None:
    assert short(summary(text, generator)) == expected


@pytest.mark.parametrize(
    ("generator", "path", "kind"),
    [
        ("hexo", "source/about.md", "marker"),
        ("jekyll", "about.md", "none"),
        ("docusaurus", "docs/a.md", "none"),
        ("mkdocs", "docs/a.md", "none"),
        ("hexo", "source/_layouts/a.md", "none"),
    ],
)
def test_not_every_page_has_a_summary(generator: str, path: str, kind: str) -> None:
    text = f"---\ntitle: A\n---\n{MORE}".replace(
        "more", "truncate" if "doc" in generator else "more"
    )
    assert summary(text, generator, path=path).kind == kind


def test_the_summary_is_a_part_of_the_text() -> None:
    text = f"---\ntitle: A\n---\n\n  {MORE}"
    found = summary(text, "hexo")
    assert found.span is not None
    assert found.cut is not None
    assert text[slice(*found.span)] == found.text == "One."
    assert text[slice(*found.cut)] == "<!-- more -->"


SEPARATOR = "_config.yml=excerpt_separator: <!--more-->"
DEFAULTS = "_config.yml=defaults:\n- scope: {path: ''}\n  values:\n    excerpt: Same."
END = "A\n<!-- PELICAN_END_SUMMARY -->\n"
EXCERPT = "A\n<!-- excerpt -->\n"


@pytest.mark.parametrize(
    ("generator", "config", "text", "expected"),
    [
        ("jekyll", SEPARATOR, MORE, ("everything", "", "_config.yml, line 1")),
        ("jekyll", DEFAULTS, MORE, ("key", "Same.", "_config.yml, line 4")),
        ("eleventy", "eleventy.config.js=excerpt: true", EXCERPT, ("unknown", "", "")),
        ("eleventy", "eleventy.config.js=dir: {}", EXCERPT, ("none", "", "")),
        ("pelican", "pelicanconf.py=PLUGINS = ['a.summary']", END, ("marker", "A", "")),
        ("pelican", "pelicanconf.py=PLUGINS = ['toc']", END, ("words", "", "")),
    ],
)
def test_the_site_decides_too(
    tmp_path: Path, generator: str, config: str, text: str, expected: tuple[str, str, str]
) -> None:
    name, _, written = config.partition("=")
    (tmp_path / name).write_text(written, encoding="utf-8")
    assert short(summary(text, generator, tmp_path)) == expected
