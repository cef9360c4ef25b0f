"""What merge-conflict reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations

CONFLICT = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> winter\n"


def test_a_conflict_is_one_finding_at_its_first_line(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        # 港口

        <<<<<<< HEAD
        ^^^^^^^^^^^^ readers see this unresolved merge conflict, which ends on line 8; resolve the conflict, and remove the marker lines
        渡轮九点出发。
        =======
        渡轮十点出发。
        >>>>>>> 冬季
        """,
    )


def test_its_other_lines_are_related(rule: BaseRule) -> None:
    text = "<<<<<<< HEAD\na\n||||||| 1a2b3c4\nb\n=======\nc\n>>>>>>> winter"
    article = Article.from_text(text)
    (violation,) = violations(rule, article)
    assert [(article.cut(place.span), place.message) for place in violation.related] == [
        ("||||||| 1a2b3c4", "the common ancestor begins here"),
        ("=======", "the other side begins here"),
        (">>>>>>> winter", "the conflict ends here"),
    ]


def test_several_conflicts_are_several_findings(rule: BaseRule) -> None:
    assert len(violations(rule, Article.from_text(f"{CONFLICT}\n{CONFLICT}"))) == 2


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.mdx"])
@pytest.mark.parametrize(
    "text",
    [
        f"---\n{CONFLICT}---\n\nText.\n",
        f"<div>\n{CONFLICT}</div>\n",
        f"Text.\n\n{CONFLICT}",
        "<<<<<<< HEAD\n```sh\na\n=======\n```sh\nb\n>>>>>>> winter\n```\n",
        "<<<<<<< HEAD\na\n>>>>>>> winter\n",
        "<<<<<<< HEAD\na\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> winter\n",
    ],
)
def test_conflicts_are_found_everywhere(rule: BaseRule, text: str, path: str) -> None:
    assert len(violations(rule, Article.from_text(text, path))) == 1


@pytest.mark.parametrize("path", ["a.md", "a.mdx"])
@pytest.mark.parametrize(
    "text",
    [
        f"```\n{CONFLICT}```\n",
        f"~~~~diff\n```\n{CONFLICT}~~~~\n",
        "Heading\n=======\n\nText.\n",
        ">>>>>>> a quote of a quote\n",
        ">>>>>>> winter\n\n<<<<<<< HEAD\n",
        "Text <<<<<<< HEAD\n\n>>>>>>> winter\n",
        "<<<<<<<HEAD\n=======\n>>>>>>> winter\n",
    ],
)
def test_samples_headings_and_quotes_are_let_through(rule: BaseRule, text: str, path: str) -> None:
    assert violations(rule, Article.from_text(text, path)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"<pre>\n{CONFLICT}</pre>\n",
        f"{{% highlight diff %}}\n{CONFLICT}{{% endhighlight %}}\n",
        f"{{{{< highlight diff >}}}}\n{CONFLICT}{{{{< /highlight >}}}}\n",
    ],
)
def test_samples_of_html_and_templates_are_let_through(rule: BaseRule, text: str) -> None:
    assert violations(rule, Article.from_text(text)) == []
    assert violations(rule, Article.from_text(text, "a.html")) == []
