"""Template code is filled at equal length, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.templates import fill, template_code


@pytest.mark.parametrize(
    ("body", "filled"),
    [
        ("a {{ b }} c", "a %%%%%%% c"),
        ("{% if x %}文{% endif %}", "%%%%%%%%%%文%%%%%%%%%%%"),
        ("{{ 标题 }}😀", "%%%%%%%%😀"),
        ("{{ x }}{# note #}", "%%%%%%%%%%%%%%%%%"),
        ('{{< figure src="a.png" >}}', "%" * 26),
        ("{{% note %}}", "%" * 12),
        ("{{ a |\n  b }}", "%%%%%%\n%%%%%%"),
        ("{{{ raw }}}", "%%%%%%%%%%}"),
        ("{ {{ x }} }", "{ %%%%%%% }"),
        ("{{ '{{' }} }}", "%%%%%%%%%% }}"),
        ("![a]({{ site.url }}/x y.png)", "![a](%%%%%%%%%%%%%%/x y.png)"),
    ],
)
def test_expressions_become_neutral(body: str, filled: str) -> None:
    assert fill(body) == filled


@pytest.mark.parametrize(
    "body",
    [
        "",
        "no template",
        "{# a comment alone opens nothing #}",
        "{{ never closed",
        "closed only }}",
        "{{ closed by the wrong sign %}",
        "{{ a\n\nb }}",
        "{{ a\n \t\nb }}",
        "{{" + "x" * 1997 + "}}",
        "{{}",
        "{",
        "{{",
        "# {% 标题 {#id}",
    ],
)
def test_what_is_no_expression_stays(body: str) -> None:
    assert fill(body) == body


def test_an_expression_of_two_thousand_characters_is_the_longest() -> None:
    assert fill("{{" + "x" * 1996 + "}}") == "%" * 2000


def test_an_expression_may_end_where_a_blank_line_begins() -> None:
    assert fill("{{ a }}\n\nb") == "%%%%%%%\n\nb"


def test_a_sign_too_far_away_does_not_hide_the_next_expression() -> None:
    assert fill("{{ a\n\n{{ b }}") == "{{ a\n\n%%%%%%%"


@pytest.mark.parametrize(
    ("body", "filled"),
    [
        ("{% highlight js %}\n<b>\n{% endhighlight %}", "%" * 18 + "\n   \n" + "%" * 18),
        ("{% codeblock %}<b>{% endcodeblock %}", "%" * 15 + "   " + "%" * 18),
        ("{%- comment -%}<b>{%- endcomment -%}", "%" * 15 + "   " + "%" * 18),
        ("{{< highlight go >}}<b>{{< /highlight >}}", "%" * 20 + "   " + "%" * 18),
        ("{{< highlight go >}}<b>{{< / highlight >}}", "%" * 20 + "   " + "%" * 19),
        ("{{% mermaid %}}<b>{{% /mermaid %}}", "%" * 15 + "   " + "%" * 16),
        ("{% code %}{{ x }}<b>{% endcode %}", "%" * 10 + " " * 10 + "%" * 13),
        ("{%- set codeBlock %}<b>{%- endset %}", "%" * 20 + "   " + "%" * 13),
        ("{% capture sampleCode %}<b>{% endcapture %}", "%" * 24 + "   " + "%" * 16),
    ],
)
def test_contents_of_code_tags_become_spaces(body: str, filled: str) -> None:
    assert fill(body) == filled


@pytest.mark.parametrize(
    ("body", "filled"),
    [
        ("{% raw %}<b>{% endraw %}", "%" * 9 + "<b>" + "%" * 12),
        ("{% capture x %}<b>{% endcapture %}", "%" * 15 + "<b>" + "%" * 16),
        ("{% set css %}<b>{% endset %}", "%" * 13 + "<b>" + "%" * 12),
        ('{% set code = "x" %}<b>{% endset %}', "%" * 20 + "<b>" + "%" * 12),
        ("{% highlight js %}<b>", "%" * 18 + "<b>"),
        ("{% endhighlight %}<b>{% highlight %}", "%" * 18 + "<b>" + "%" * 15),
        ("{{</* highlight */>}}<b>{{</* /highlight */>}}", "%" * 21 + "<b>" + "%" * 22),
    ],
)
def test_contents_that_are_published_stay(body: str, filled: str) -> None:
    assert fill(body) == filled


def test_each_code_tag_ends_at_its_own_end() -> None:
    body = "{% code %}a{% endcode %}<b>{% code %}c{% endcode %}"
    assert fill(body) == "%" * 10 + " " + "%" * 13 + "<b>" + "%" * 10 + " " + "%" * 13


SIGNS = [
    *"{}%#<>/ -\n文😀",
    "{{",
    "}}",
    "{%",
    "%}",
    "\n\n",
    "{% highlight %}",
    "{% endhighlight %}",
    "{{< /mermaid >}}",
    "{{< mermaid >}}",
]


@pytest.mark.slow
@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(SIGNS)).map("".join))
def test_length_and_newlines_never_change(body: str) -> None:
    filled = fill(body)
    assert len(filled) == len(body)
    for old, new in zip(body, filled, strict=True):
        assert new in (old, "%", " ")
        assert (old == "\n") == (new == "\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    "body",
    [
        "{{" * 200_000,
        "{{ } " * 100_000,
        ("{" * 1990 + "\n\n}}") * 200,
        "{% highlight %}a" * 30_000,
        "{{\n" * 100_000,
        "{{" + "\n " * 200_000,
        "{{x}}" * 50_000,
    ],
    ids=["open", "half", "blank", "code", "lines", "spaces", "filled"],
)
def test_hostile_bodies_are_filled(body: str) -> None:
    assert len(fill(body)) == len(body)
    assert template_code(body) is not None


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("text", []),
        ("{% highlight erb %}a{% endhighlight %} b {{ c }}", ["a"]),
        ("{{< highlight go >}}a{{ b }}{{< /highlight >}}", ["a{{ b }}"]),
        ("{% codeblock %}a{% highlight %}b{% endcodeblock %}c{% code %}d{% endcode %}", None),
        ("{% highlight erb %}never closed", []),
    ],
)
def test_what_stands_between_code_tags_is_code(body: str, code: list[str] | None) -> None:
    expected = ["a{% highlight %}b", "d"] if code is None else code
    assert [body[start:end] for start, end in template_code(body)] == expected


def test_each_stretch_of_code_begins_behind_its_own_tag() -> None:
    body = "{% highlight c %}a{% endhighlight %} b {% highlight js %}c{% endhighlight %}"
    assert [body[start:end] for start, end in template_code(body)] == ["a", "c"]
