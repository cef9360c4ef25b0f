"""Which parts of an article count as code, for rules that let examples through."""

from __future__ import annotations

import pytest

from newslint import Article
from newslint.code_regions import element_contents


def regions(text: str, path: str = "article.md") -> list[str]:
    article = Article.from_text(text, path)
    return [article.cut(span) for span in article.code_regions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write `<br>` there.\n", ["`<br>`"]),
        ("```\n<br>\n```\n", ["```\n<br>\n```"]),
        ("Press <kbd>q</kbd> or <samp>x</samp>.\n", ["q", "x"]),
        ("{% highlight html %}<br>{% endhighlight %}\n", ["<br>"]),
        ("No code here.\n", []),
    ],
)
def test_code_is_that_of_markdown_of_html_and_of_templates(text: str, found: list[str]) -> None:
    assert [region.rstrip("\n") for region in regions(text)] == found


def test_regions_are_sorted_and_none_lies_in_another() -> None:
    text = "<p><samp>b</samp></p>\n<pre>a <code>b</code></pre>\n"

    assert regions(text, "article.html") == ["b", "a <code>b</code>"]


def test_an_element_without_an_end_tag_is_no_region() -> None:
    assert regions("<pre>Ferries leave at nine.\n", "article.html") == []


def test_offsets_count_the_front_matter() -> None:
    article = Article.from_text("---\ntitle: Quay\n---\n<kbd>q</kbd>\n", "article.html")

    assert article.code_regions == ((25, 26),)


def test_fences_are_found_in_formats_without_a_parser() -> None:
    text = "```\n<br>\n```\n~~~~\n~~~\n~~~~\n`no fence`\n"

    assert regions(text, "article.rst") == ["<br>\n", "~~~\n"]
    assert regions(text, "article.html") == []


def test_the_contents_of_other_elements_are_code_on_request() -> None:
    article = Article.from_text("<script>a</script><style>b</style><script>c", "article.html")

    spans = element_contents(article.elements, "script", "style")

    assert [article.cut(span) for span in spans] == ["a", "b"]


def test_fences_hold_code_where_nothing_parses_the_format() -> None:
    text = "a\n```\nb\n```\nc\n~~~~ py\nd\n~~~\ne\n~~~~\nf\n```\ng"
    assert regions(text, "a.rst") == ["b\n", "d\n~~~\ne\n"]


def test_elements_for_code_hold_code_if_they_are_closed() -> None:
    assert regions("<p>a <code>b</code> <kbd>c</p>\n", "a.html") == ["b"]


def test_only_the_outermost_stretch_counts() -> None:
    assert regions("<pre>a <code>b</code></pre>\n", "a.html") == ["a <code>b</code>"]
