from __future__ import annotations

import pytest

from newslint.template_expressions import template_expressions
from newslint.text import Span


@pytest.mark.parametrize(
    "code",
    [
        "<%= title %>",
        "{{< figure >}}",
        "{{% note %}}",
        "{% raw %}",
        "{{ page.url }}",
        "{{ title }}",
        "{{.Title}}",
    ],
)
def test_code_of_each_language_is_found(code: str) -> None:
    assert list(template_expressions(f"See {code}.")) == [Span(4, 4 + len(code))]


@pytest.mark.parametrize(
    "text",
    ["{{ and }}", "{title}", "a <b> c", r"\{{ title }}", "{{ a\n\nb }}", "<%= a\n\nb %>", "{{}}"],
)
def test_other_braces_are_text(text: str) -> None:
    assert list(template_expressions(text)) == []


def test_only_the_part_between_start_and_end_is_read() -> None:
    text = "{{ a.b }} {{ c.d }} {{ e.f }}"

    assert list(template_expressions(text, 5, 25)) == [Span(10, 19)]
