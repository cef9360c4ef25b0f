"""What unexplained-comment reports, and which comments have a job."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.packs import known_comments
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Severity

KNOWN = known_comments("newslint_rules").all


def messages(rule: BaseRule, text: str, path: str = "a.md") -> list[str]:
    return [violation.full_message for violation in violations(rule, Article.from_text(text, path))]


def test_a_note_is_reported_where_it_stands(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        渡轮九点出发。<!-- 问一下安娜 -->
                      ^^^^^^^^^^^^^^^^^^^ `问一下安娜` is published in the page source; remove the comment if readers should not see it
        """,
    )
    assert rule.severity is Severity.INFO
    assert "recommended" not in rule.tags


def test_each_comment_is_a_finding(rule: BaseRule) -> None:
    assert len(messages(rule, "<!-- a -->\n\n<!-- b -->\n\n<!-- a -->\n")) == 3


@pytest.mark.parametrize(
    ("text", "name"), [(text, s.id) for s in KNOWN for text in s.match], ids=lambda value: value
)
def test_a_comment_with_a_job_is_let_through(rule: BaseRule, text: str, name: str) -> None:
    assert messages(rule, f"Text.\n\n<!-- {text} -->\n") == [], name


@pytest.mark.parametrize(
    ("text", "name"), [(text, s.id) for s in KNOWN for text in s.near_miss], ids=lambda value: value
)
def test_a_note_like_it_is_reported(rule: BaseRule, text: str, name: str) -> None:
    assert len(messages(rule, f"Text.\n\n<!-- {text} -->\n")) == 1, name


def test_the_jobs_have_names_of_their_own() -> None:
    assert len({signature.id for signature in KNOWN}) == len(KNOWN)
    assert all(signature.provenance.endswith(".") for signature in KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n",
        "<!-- -->\n<!---->\n<!-->\n",
        "<!-- 总声明 -->\n<!-- 总声明 -->\n",
        "<!-- advert start -->\n\nText.\n\n<!-- advert start -->\n",
        "<!--[if mso]><table><![endif]-->\n",
        "<!-- never closed\n",
        "<!-- a <!-- b -->\n",
        "<?php a ?>\n",
        "```html\n<!-- a sample -->\n```\n",
        "<pre><code>a\n<!-- a sample -->\n</code></pre>\n",
        "<!-- {% include map.html %} -->\n",
        "<!-- {{ page.title }} -->\n",
    ],
)
def test_what_is_of_other_rules_and_what_is_code_is_let_through(rule: BaseRule, text: str) -> None:
    assert messages(rule, text) == []


def test_layouts_are_let_through(rule: BaseRule) -> None:
    text = "<!-- the left column -->\n"
    assert messages(rule, text, "_includes/page.html") == []
    assert len(messages(rule, text, "posts/page.html")) == 1


def test_allowed_comments_are_let_through(rule: BaseRule) -> None:
    allowing = type(rule)(allow=("^ask ",))
    assert len(messages(allowing, "<!-- ask Ana -->\n\n<!-- Ana asks -->\n")) == 1


def test_what_other_packs_know_is_left_to_the_other_rule(rule: BaseRule, tmp_path: Path) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text(
        "signatures:\n  - {id: a, kind: data, literal: acme widget, what: a, provenance: a., "
        "match: acme widget, near_miss: acme}\n",
        encoding="utf-8",
    )
    knowing = type(rule)(pack_files=(str(path),))
    assert messages(knowing, "<!-- acme widget -->\n") == []
    assert len(messages(rule, "<!-- acme widget -->\n")) == 1


def test_options_that_cannot_work_are_a_problem(rule: BaseRule) -> None:
    assert rule.problem() is None
    assert "no pack is called `sima`" in (type(rule)(packs=("sima",)).problem() or "")
    assert "is not a regular expression" in (type(rule)(allow=("(",)).problem() or "")


@pytest.mark.parametrize(
    ("unit", "reported"),
    [
        ("<!-- a note -->\n", 1_000),
        ("<pre>a</pre><!-- a note -->\n", 1_000),
        ("<!-- [if a -->\n", 0),
        ("<!-- do not do not do not do not -->\n", 1_000),
    ],
)
def test_a_thousand_comments_are_each_judged(rule: BaseRule, unit: str, reported: int) -> None:
    article = Article.from_text(unit * 1_000, "a.html")
    assert len(article.comments) == 1_000
    assert len(violations(rule, article)) == reported


def test_the_mark_that_an_article_has_chosen_for_its_summary_is_explained(rule: BaseRule) -> None:
    text = (
        '---\nexcerpt_separator: "<!-- fold -->"\n---\nOne.\n\n<!-- fold -->\n\n<!-- unfold -->\n'
    )
    (jekyll,) = (generator for generator in BUILT_IN if generator.name == "jekyll")
    article = Article("_posts/2022-02-17-a.md", Source.from_text(text), jekyll)
    found = [article.cut(violation.span) for violation in violations(rule, article)]
    assert found == ["<!-- unfold -->"]
