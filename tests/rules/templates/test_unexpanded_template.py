"""What unexpanded-template reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def found(
    rule: BaseRule, text: str, generator: str = "unknown", path: str = "posts/a.md"
) -> list[str]:
    article = Article(path, Source.from_text(text), GENERATORS[generator])
    return [article.cut(violation.span) for violation in violations(rule, article)]


def test_code_in_a_body_is_reported_where_it_stands(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        船长 <%= user.name %> 您好
             ^^^^^^^^^^^^^^^^ no generator expands `<%= user.name %>`, so readers see the code; write the text it should become
        """,
    )


@pytest.mark.parametrize("code", ["<%= title %>", "<%- body %>", "<% if a %>", "<%= a\n+ b %>"])
def test_angle_brackets_are_expanded_by_nobody(rule: BaseRule, code: str) -> None:
    for name in GENERATORS:
        assert found(rule, f"Hello {code}, welcome.\n", name) == [code], name
        assert found(rule, f"<p>Hello {code}</p>\n", name, "posts/a.html") == [code], name


@pytest.mark.parametrize("code", ["{{ site.url }}", "{% raw %}", "{{< figure >}}", "{{% a %}}"])
def test_braces_are_left_to_another_rule(rule: BaseRule, code: str) -> None:
    text = f"Text {code} text.\n"
    assert [name for name in GENERATORS if found(rule, text, name)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n",
        "`<%= a %>` and `{{ site.url }}`\n",
        "```erb\n<%= a %>\n{{ site.url }}\n```\n",
        "    <%= a %>\n",
        "<pre><%= a %></pre>\n",
        "<script>let a = '<%= a %>'</script>\n",
        "<!-- {{ site.url }} <%= a %> -->\n",
        "{{< highlight erb >}}\n<%= a %>\n{{< /highlight >}}\n",
        "\\<%= a %> and \\{{ site.url }}\n",
        'JSP: <%@ page isThreadSafe="false" %> and <%! int a; %>\n',
        "a <% b\n\nc %> d\n",
        "The formula $\\frac{{a}}{{b}}$ and $x_{{ab}}$\n",
        "Folds ({{{ and }}}) of an editor\n",
        '<Box style={{ color: "red" }}>a</Box>\n',
        "{{ color: red }}\n",
        "{%\n",
        "A tag begins with {% and ends with %}.\n",
    ],
)
def test_code_samples_and_other_braces_are_let_through(rule: BaseRule, text: str) -> None:
    assert found(rule, text, "hugo") == []


def test_an_article_about_such_code_is_let_through(rule: BaseRule) -> None:
    assert found(rule, "Write <%= a %>:\n\n```\n<%= a %>\n<% b %>\n```\n") == []
    assert found(rule, "Write <%= a %>:\n\n```\nputs\n```\n") == ["<%= a %>"]


def test_code_in_front_matter_is_reported_in_its_value(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 港口
        image: "{{ site.url }}/quay.jpg"
                ^^^^^^^^^^^^^^ no generator expands `{{ site.url }}` in front matter; write the text it should become
        links:
          - name: <%= name %> 先生
                  ^^^^^^^^^^^ no generator expands `<%= name %>` in front matter; write the text it should become
        ---
        """,
    )


@pytest.mark.parametrize("generator", ["hexo", "jekyll", "hugo", "unknown"])
def test_no_generator_expands_front_matter(rule: BaseRule, generator: str) -> None:
    text = "---\ntitle: Harbour {{ page.name }}\n---\n"
    assert found(rule, text, generator) == ["{{ page.name }}"]
    assert found(rule, '+++\ntitle = "a {% b %}"\n+++\n', generator) == ["{% b %}"]


@pytest.mark.parametrize(
    "field",
    [
        'title: "{{ title }}"',
        "permalink: /{{ page.slug }}/index.html",
        "eleventyComputed:\n  title: a {{ b }}",
        'text: "a {{< feed_value >}} b"',
        "intro: |\n  Hello {{ name }}.",
        "title: About {{{ braces }}}",
        "title: About {{ site.url }}",
        'style: "a{{b}}"',
    ],
)
def test_values_that_may_be_meant_are_let_through(rule: BaseRule, field: str) -> None:
    assert found(rule, f"---\n{field}\n---\n\nUse `{{{{ site.url }}}}`.\n") == []


def test_scaffolds_are_let_through(rule: BaseRule) -> None:
    text = "---\ntitle: a {{ b }}\n---\n\n<%= a %>\n"
    assert len(found(rule, text, path="posts/a.md")) == 2
    assert found(rule, text, path="scaffolds/a.md") == []
    assert found(rule, text, path="_layouts/a.html") == []


def test_what_is_opened_a_thousand_times_and_never_closed_is_let_through(rule: BaseRule) -> None:
    for unit in ("<%", "<%<", "<%\n", "{{<", "{{%", "{%", "{% a", "{{ a", "{{a.b", "{{{"):
        assert found(rule, unit * 1_000 + "\n", "hugo", "posts/a.html") == []
    assert len(found(rule, "<%= a %>" * 1_000 + "\n", "hugo", "posts/a.html")) == 1_000
