"""What misplaced-summary-marker reports, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators import Generator
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.site.folder import SiteLocation
from newslint.site.settings import SiteSettings
from newslint.testing import check_annotated, violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
PATHS = {
    "hexo": "source/_posts/a.md",
    "jekyll": "_posts/2022-02-17-a.md",
    "hugo": "content/posts/a.md",
    "zola": "content/a.md",
    "astro": "src/content/blog/a.md",
    "pelican": "content/a.md",
}


def found(rule: BaseRule, text: str, generator: str, path: str = "") -> list[str]:
    path = path or PATHS.get(generator, "blog/a.md")
    article = Article(path, Source.from_text(text), GENERATORS[generator])
    return [violation.full_message for violation in violations(rule, article)]


def summary_of(generator: Generator) -> str:
    return generator.summary.native if generator.summary else ""


def test_another_generators_mark_does_nothing(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        渡轮九点开。

        <!-- truncate -->
        ^^^^^^^^^^^^^^^^^ Hexo does not recognise the summary marker `<!-- truncate -->`; use `<!-- more -->`

        票价两元。
        """,
        path="source/_posts/渡轮.md",
        generator="hexo",
    )


@pytest.mark.parametrize("generator", sorted(GENERATORS))
def test_the_own_mark_of_a_generator_is_let_through(rule: BaseRule, generator: str) -> None:
    text = f"One.\n\n{summary_of(GENERATORS[generator])}\n\nTwo.\n"
    assert found(rule, text, generator) == []


@pytest.mark.parametrize(
    ("generator", "mark"),
    [
        ("hexo", "<!--more-->"),
        ("hexo", "<!-- MORE -->"),
        ("zola", "<!--more-->"),
        ("zola", "<!--   More -->"),
        ("docusaurus", "<!--truncate-->"),
        ("docusaurus", "{/* truncate */}"),
        ("jekyll", "<!-- more -->"),
        ("jekyll", "<!-- excerpt -->"),
        ("eleventy", "<!-- read more -->"),
        ("pelican", "<!-- more -->"),
        ("vuepress", "<!-- more -->"),
        ("astro", "<!-- truncate -->"),
        ("unknown", "<!-- truncate -->"),
    ],
)
def test_what_may_work_is_let_through(rule: BaseRule, generator: str, mark: str) -> None:
    assert found(rule, f"One.\n\n{mark}\n\nTwo.\n", generator) == []


@pytest.mark.parametrize(
    ("generator", "mark"),
    [
        ("hexo", "<!--  more  -->"),
        ("hexo", "<!-- readmore -->"),
        ("hexo", "<!-- PELICAN_END_SUMMARY -->"),
        ("hugo", "<!-- more -->"),
        ("hugo", "<!--More-->"),
        ("hugo", "<!-- end-excerpt -->"),
        ("zola", "<!-- excerpt -->"),
        ("docusaurus", "<!-- PELICAN_END_SUMMARY -->"),
    ],
)
def test_what_cannot_work_is_reported(rule: BaseRule, generator: str, mark: str) -> None:
    own = GENERATORS[generator]
    assert found(rule, f"One.\n\n{mark}\n\nTwo.\n", generator) == [
        f"{own.title} does not recognise the summary marker `{mark}`; use `{summary_of(own)}`"
    ]


def test_a_mark_that_needs_a_setting_comes_with_its_name(rule: BaseRule) -> None:
    text = "One.\n\n<!-- truncate -->\n\nTwo.\n"
    (jekyll,), (pelican,) = found(rule, text, "jekyll"), found(rule, text, "pelican")
    assert jekyll == (
        "Jekyll does not recognise the summary marker `<!-- truncate -->`; "
        "choose a marker with `excerpt_separator`, or remove this one"
    )
    assert pelican == (
        "Pelican does not recognise the summary marker `<!-- truncate -->`; "
        "use `<!-- PELICAN_END_SUMMARY -->`, which needs the plugin `summary`"
    )


def test_a_summary_in_the_front_matter_counts_before_any_mark(rule: BaseRule) -> None:
    text = "---\n{}: Short.\n---\n> One.\n> <!--more-->\n\n`<!--more-->`\n\n<!-- more -->\n"
    assert found(rule, text.format("excerpt"), "hexo") == []
    assert found(rule, text.format("summary"), "hugo") == []
    assert len(found(rule, text.format("description"), "hexo")) == 2


def test_pages_of_docs_have_no_summary(rule: BaseRule) -> None:
    text = "One.\n\n<!-- PELICAN_END_SUMMARY -->\n\nTwo.\n"
    assert found(rule, text, "docusaurus", "docs/a.md") == []
    assert len(found(rule, text, "docusaurus", "blog/a.md")) == 1


def test_an_expression_is_text_outside_of_mdx(rule: BaseRule) -> None:
    assert found(rule, "One.\n\n{/* truncate */}\n\nTwo.\n", "hexo") == [
        "Hexo does not recognise the summary marker `{/* truncate */}`, so readers see it as text; use `<!-- more -->`"
    ]
    assert found(rule, "```\n{/* truncate */}\n```\n", "hexo") == []


def test_a_foreign_mark_beside_one_that_works_is_let_through(rule: BaseRule) -> None:
    assert found(rule, "One.\n\n<!-- more -->\n<!-- truncate -->\n\nTwo.\n", "hexo") == []


def test_a_second_mark_does_nothing(rule: BaseRule) -> None:
    text = "One.\n\n<!-- more -->\n\nTwo.\n\n<!--more-->\n\nThree.\n"
    article = Article("source/_posts/a.md", Source.from_text(text), GENERATORS["hexo"])
    (violation,) = violations(rule, article)
    assert (
        violation.full_message
        == "the summary ends on line 3, so this `<!--more-->` has no effect; remove it"
    )
    assert article.cut(violation.span) == "<!--more-->"
    assert [article.cut(place.span) for place in violation.related] == ["<!-- more -->"]


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("> One.\n> <!-- more -->\n> Two.\n", "a list or quote"),
        ("* One.\n* <!-- more -->\n", "a list or quote"),
        ("1. One.\n\n   <!-- more -->\n\n2. Two.\n", "a list or quote"),
        ("<div>\n<p>One.</p>\n<!-- more -->\n<p>Two.</p>\n</div>\n", "`<div>`"),
        ("<table><tr><td>One. <!-- more --></td></tr></table>\n", "`<table>`"),
    ],
)
def test_hexo_cuts_what_is_open(rule: BaseRule, text: str, around: str) -> None:
    message = (
        f"Hexo cuts the page here, inside {around}, which stays open where the summary is shown; "
        "move `<!-- more -->` out of it"
    )
    assert found(rule, text, "hexo") == [message]
    assert found(rule, text.replace("<!-- more -->", "<!--more-->"), "hugo") == []


@pytest.mark.parametrize(
    "text",
    [
        "One. <!-- more --> Two.\n",
        "<p>One. <!-- more --> Two.</p>\n",
        "* One.\n\n<!-- more -->\n\nTwo.\n",
        "<div>One.</div>\n\n<!-- more -->\n\n<div>Two.</div>\n",
    ],
)
def test_what_browsers_close_by_themselves_is_let_through(rule: BaseRule, text: str) -> None:
    assert found(rule, text, "hexo") == []


def test_hugo_looks_for_its_mark_in_code(rule: BaseRule) -> None:
    message = (
        "Hugo ends the summary here, in the middle of code; put another `<!--more-->` above, "
        "where the summary should end"
    )
    assert found(rule, "Write `<!--more-->`.\n", "hugo") == [message]
    assert found(rule, "```html\n<!--more-->\n```\n\nA\n\n<!--more-->\n\nB\n", "hugo") == [message]
    assert found(rule, "A\n\n<!--more-->\n\nWrite `<!--more-->`.\n", "hugo") == []
    assert found(rule, "Write `<!-- more -->`.\n", "hexo") == []


def test_a_mark_that_the_article_chooses_is_let_through(rule: BaseRule) -> None:
    text = '---\nexcerpt_separator: "<!-- truncate -->"\n---\nOne.\n\n<!-- truncate -->\n\nTwo.\n'
    assert found(rule, text, "jekyll") == []
    assert found(rule, "---\nexcerpt_separator: '***'\n---\n<!-- truncate -->\n", "jekyll") == []
    text = text.replace('"<!-- truncate -->"', '"<!-- fold -->"')
    assert found(rule, f"{text}\n<!-- fold -->\n", "jekyll") == []
    assert found(rule, text, "jekyll") == [
        "Jekyll does not recognise the summary marker `<!-- truncate -->`; use `<!-- fold -->`"
    ]


def test_the_site_may_choose_a_mark(rule: BaseRule, tmp_path: Path) -> None:
    settings = 'excerpt_separator: "<!--more-->"\n'
    (tmp_path / "_config.yml").write_text(settings, encoding="utf-8")
    jekyll = GENERATORS["jekyll"]
    site = SiteSettings(SiteLocation("", str(tmp_path)), jekyll)
    said = []
    for mark in ("<!--more-->", "<!-- more -->"):
        source = Source.from_text(f"One.\n\n{mark}\n\nTwo.\n")
        article = Article(PATHS["jekyll"], source, jekyll, site=site)
        said.append([violation.full_message for violation in violations(rule, article)])
    message = "Jekyll does not recognise the summary marker `<!-- more -->`; use `<!--more-->`"
    assert said == [[], [message]]


@pytest.mark.parametrize("path", ["source/about.md", "source/_posts/README.md", "scaffolds/a.md"])
def test_pages_are_let_through(rule: BaseRule, path: str) -> None:
    assert found(rule, "One.\n\n<!-- truncate -->\n\nTwo.\n", "hexo", path) == []


@pytest.mark.parametrize(
    "text",
    [
        "---\nnote: <!-- truncate -->\n---\nOne.\n",
        "Write `<!-- truncate -->`.\n",
        "<!-- truncate this table -->\n",
        "<!-- more on this tomorrow -->\n",
        "<!-- -->\n",
    ],
)
def test_other_comments_are_let_through(rule: BaseRule, text: str) -> None:
    assert found(rule, text, "hexo") == []
