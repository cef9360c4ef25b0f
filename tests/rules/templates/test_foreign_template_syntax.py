"""What foreign-template-syntax reports, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Severity

GENERATORS = {generator.name: generator for generator in BUILT_IN}
ROOTS = {"hexo": "source/_posts", "hugo": "content"}
TABLE = Path(__file__).parents[2] / "data" / "generators" / "bodies.md"
SAID = {
    "text": "readers see it as text",
    "dropped": "nothing is published in its place",
    "garbled": "the build stops, or something else is published in its place",
    "error": "so the build stops",
    "open": "is never closed",
}
"""What the rule says of an outcome of the table; of all others it says nothing."""
QUIET = {("hexo", "text"), ("mdx", "text"), ("vitepress", "dropped")}
"""What stands in code and comments, as it is meant to."""


def cells() -> list[tuple[str, str, str]]:
    """Return what is in a body, the generator and the outcome, for each cell of the table."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    (_, *names), _, *rows = table
    return [
        (code.strip("`").strip() if code[:2] != "``" else code[3:-3], name, outcome)
        for code, *outcomes in rows
        for name, outcome in zip(names, outcomes, strict=True)
        if outcome != "-"
    ]


SHORTCODES = ('{{< figure src="a.png" >}}', "{{% note %}}", "{{% /note %}}")
LIQUID = (
    "{{ site.url }}",
    "{{site.baseurl}}",
    "{{ .Title }}",
    "{{.Title}}",
    "{{- page.date -}}",
    "{{ page.title | upcase }}",
    "{% link about.md %}",
    "{%- include map.html -%}",
    "{% endif %}",
)


def article_of(generator: str, text: str, path: str = "") -> Article:
    """Make an article that the generator makes a page of."""
    if generator == "jekyll" and not text.startswith("---"):
        text = f"---\ntitle: a\n---\n{text}"
    path = path or f"{ROOTS.get(generator, 'posts')}/a.md"
    return Article(path, Source.from_text(text), GENERATORS[generator])


def found(rule: BaseRule, text: str, generator: str, path: str = "") -> list[str]:
    article = article_of(generator, text, path)
    return [article.cut(violation.span) for violation in violations(rule, article)]


def messages(rule: BaseRule, text: str, generator: str) -> list[tuple[str, Severity]]:
    article = article_of(generator, text)
    return [(v.full_message, v.severity or rule.severity) for v in violations(rule, article)]


@pytest.mark.parametrize("program", sorted({program for _, program, _ in cells()}))
def test_the_rule_says_what_the_programs_do(rule: BaseRule, program: str) -> None:
    known, path = ("astro", "src/pages/a.mdx") if program == "mdx" else (program, "")
    wrong = []
    for code, _, outcome in (cell for cell in cells() if cell[1] == program):
        article = article_of(known, f"Text:\n\n{code}\n\nThe end.\n", path)
        found = [violation.full_message for violation in violations(rule, article)]
        said = None if (program, outcome) in QUIET else SAID.get(outcome)
        is_right = not found if said is None else len(found) == 1 and said in found[0]
        wrong += [] if is_right else [(code, outcome, found)]
    assert wrong == []


def test_code_is_reported_where_it_stands(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        见[时刻表]({{ site.baseurl }}/ferries/)。
                   ^^^^^^^^^^^^^^^^^^ `{{ site.baseurl }}` is not Hugo syntax, so readers see it as text; write Markdown or Hugo syntax
        """,
        path="content/a.md",
        generator="hugo",
    )


@pytest.mark.parametrize("code", LIQUID)
def test_hugo_and_astro_publish_liquid_as_text(rule: BaseRule, code: str) -> None:
    text = f"Text {code} text.\n"
    assert found(rule, text, "hugo") == [code]
    assert found(rule, text, "astro") == [code]
    assert found(rule, text, "jekyll") == []
    assert found(rule, text, "unknown") == []


@pytest.mark.parametrize("code", SHORTCODES)
@pytest.mark.parametrize(
    ("generator", "outcome", "severity"),
    [
        ("jekyll", "so nothing is published in its place", "warning"),
        ("hexo", "so the build stops", "error"),
        ("vitepress", "so the build stops", "error"),
        ("docusaurus", "so the build stops", "error"),
        ("astro", "so readers see it as text", "warning"),
    ],
)
def test_what_becomes_of_a_shortcode_depends_on_the_generator(
    rule: BaseRule, code: str, generator: str, outcome: str, severity: str
) -> None:
    title = GENERATORS[generator].title
    message = f"`{code}` is not {title} syntax, {outcome}; write Markdown or {title} syntax"
    assert messages(rule, f"Text {code} text.\n", generator) == [(message, severity)]
    assert messages(rule, f"Text {code} text.\n", "hugo") == []
    assert messages(rule, f"Text {code} text.\n", "unknown") == []


@pytest.mark.parametrize(
    ("generator", "code"),
    [
        ("hexo", "{% assign a = 1 %}"),
        ("hexo", "{% highlight ruby %}"),
        ("hexo", "{%- endcapture -%}"),
        ("hexo", "{{ site.url }}"),
        ("hexo", "{{ page.title }}"),
        ("jekyll", "{% asset_img quay.jpg %}"),
        ("jekyll", "{% post_link a %}"),
        ("jekyll", "{% set a = 1 %}"),
    ],
)
def test_names_tell_whose_code_it_is(rule: BaseRule, generator: str, code: str) -> None:
    assert found(rule, f"Text {code} text.\n", generator) == [code]


@pytest.mark.parametrize(
    ("generator", "code"),
    [
        ("hexo", "{% asset_img quay.jpg %}"),
        ("hexo", "{% note info %}"),
        ("hexo", "{{ title }}"),
        ("hexo", "{{ page }}"),
        ("jekyll", "{% assign a = 1 %}"),
        ("jekyll", "{% youtube abc %}"),
        ("eleventy", "{% set a = 1 %}"),
        ("zola", '{{ youtube(id="a") }}'),
        ("mkdocs", "{{ version }}"),
        ("vitepress", "{{ $frontmatter.title }}"),
    ],
)
def test_own_code_and_that_of_plugins_is_let_through(
    rule: BaseRule, generator: str, code: str
) -> None:
    assert found(rule, f"Text {code} text.\n", generator) == []


@pytest.mark.parametrize("generator", ["jekyll", "eleventy"])
def test_samples_are_expanded_by_generators_that_do_not_know_code(
    rule: BaseRule, generator: str
) -> None:
    text = "Write `{{< a >}}`:\n\n```\n{{< b >}}\n```\n\n<!-- {{< c >}} -->\n"
    assert found(rule, text, generator) == ["{{< a >}}", "{{< b >}}", "{{< c >}}"]
    assert found(rule, f"{{% raw %}}\n{text}{{% endraw %}}\n", generator) == []
    assert found(rule, text, "hexo") == []


@pytest.mark.parametrize("generator", ["hexo", "jekyll", "eleventy"])
def test_the_tags_of_a_raw_block_come_in_pairs(rule: BaseRule, generator: str) -> None:
    assert messages(rule, "A {% raw %} {{ b }}\n", generator) == [
        ("`{% raw %}` is never closed; add `{% endraw %}`", "error")
    ]
    assert messages(rule, "A {%- endraw -%} b\n", generator) == [
        ("`{%- endraw -%}` closes nothing, so the build stops; remove it", "error")
    ]
    assert messages(rule, "{% raw %}a {% raw %}{% endraw %}", generator) == []
    text = "{% raw %}a{% endraw %} b {% endraw %}\n"
    assert [at for at, _ in messages(rule, text, generator)] == [
        "`{% endraw %}` closes nothing, so the build stops; remove it"
    ]


def test_hexo_does_not_see_raw_tags_in_code(rule: BaseRule) -> None:
    text = "Write `{% raw %}`:\n\n```\n{% raw %}\n```\n\n<!-- {% endraw %} -->\n"
    assert found(rule, text, "hexo") == []
    assert found(rule, text, "jekyll") == ["{% raw %}"][:0]
    assert found(rule, "Write `{% raw %}`.\n", "jekyll") == ["{% raw %}"]


def test_an_article_may_turn_templates_off(rule: BaseRule) -> None:
    text = "---\ntitle: a\n{key}\n---\n{{{{< a >}}}} and {{% raw %}}\n"
    assert found(rule, text.format(key="disableNunjucks: true"), "hexo") == []
    assert found(rule, text.format(key="templateEngineOverride: md"), "eleventy") == []
    assert found(rule, text.format(key="layout: post"), "hexo") == ["{{< a >}}", "{% raw %}"]


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n",
        "`{{ site.url }}`\n",
        "```liquid\n{{ site.url }}\n```\n",
        "    {{ site.url }}\n",
        "<!-- {{ site.url }} -->\n",
        "<script>let a = '{{ site.url }}'</script>\n",
        "{{< highlight erb >}}\n{{ site.url }}\n{{< /highlight >}}\n",
        "\\{{ site.url }}\n",
        "The formula $\\frac{{a}}{{b}}$ and $x_{{ab}}$\n",
        "Folds ({{{ and }}}) of an editor\n",
        '<Box style={{ color: "red" }}>a</Box>\n',
        "{{ color: red }}\n",
        "{%\n",
        "A tag begins with {% and ends with %}.\n",
        "---\ntitle: a {{ site.url }}\n---\n",
    ],
)
def test_code_samples_and_other_braces_are_let_through(rule: BaseRule, text: str) -> None:
    assert found(rule, text, "hugo") == []


def test_an_article_about_such_code_is_let_through(rule: BaseRule) -> None:
    text = "Write {{ site.url }}:\n\n```\n{{ site.url }}\n```\n"
    assert found(rule, text, "hugo") == []
    assert found(rule, f"{text}\n{{{{ site.name }}}}\n", "hugo") == ["{{ site.name }}"]


@pytest.mark.parametrize(
    "text",
    [
        "写 {% raw %} {% endraw %} 就不需要了。\n",
        "Begin the file with {% load filters %}, then go on.\n",
        "2. {% highlight ruby %} becomes a shortcode\n",
        "Write {{ page.title }} in the layout. Then:\n\n```\n{{ site.name }}\n```\n",
        "<p>{{log.date</span><span>|</span><span>timesince}}</p>\n",
    ],
)
def test_code_that_a_sentence_names_is_let_through(rule: BaseRule, text: str) -> None:
    assert found(rule, text, "hugo") == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("{% raw %}\n", ["{% raw %}"]),
        ("{% load filters %}\n", ["{% load filters %}"]),
        ("A {% raw %}{{ page.a }}{% endraw %} b\n", ["{% raw %}", "{% endraw %}"]),
        ("A [b]({{ site.url }}/c)\n\n```\n{{ d.e }}\n```\n", ["{{ site.url }}"]),
        ('A <img src="{% asset a.png %}"> b\n', ["{% asset a.png %}"]),
    ],
)
def test_code_that_was_left_over_is_reported(
    rule: BaseRule, text: str, reported: list[str]
) -> None:
    assert found(rule, text, "hugo") == reported


@pytest.mark.parametrize("generator", ["astro", "docusaurus", "unknown"])
def test_mdx_takes_braces_for_javascript(rule: BaseRule, generator: str) -> None:
    text = "A {% raw %} b {{< c >}} d {e.f} `{% g %}` {`{% h %}`} {{ i: 1 }}\n"
    assert found(rule, text, generator, "src/blog/a.mdx") == ["{% raw %}", "{{< c >}}"]


@pytest.mark.parametrize("path", ["README.md", "docs/a.md", "content/archetypes/default.md"])
def test_files_that_become_no_pages_are_let_through(rule: BaseRule, path: str) -> None:
    assert len(found(rule, "{{ site.url }}\n", "hugo", "content/about.md")) == 1
    assert found(rule, "{{ site.url }}\n", "hugo", path) == []


def test_jekyll_copies_what_has_no_front_matter(rule: BaseRule) -> None:
    article = Article("docs/a.md", Source.from_text("{{< a >}}\n"), GENERATORS["jekyll"])
    assert violations(rule, article) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("generator", "path", "reported"),
    [("hugo", "a.html", 1_000), ("jekyll", "a.md", 1), ("astro", "a.mdx", 1_000)],
)
def test_what_is_opened_a_thousand_times_and_never_closed_is_let_through(
    rule: BaseRule, generator: str, path: str, reported: int
) -> None:
    path = f"src/content/{path}"
    for unit in ("{{<", "{{%", "{%", "{% a", "{{ a", "{{a.b", "{{{", "{"):
        assert found(rule, unit * 1_000 + "\n", generator, path) == []
    assert len(found(rule, "{% raw %}" * 1_000 + "\n", generator, path)) == reported
    assert len(found(rule, "{% endraw %}" * 1_000 + "\n", generator, path)) == 1_000
