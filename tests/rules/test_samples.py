"""Which stretches of an article rules take for samples of code."""

from __future__ import annotations

from newslint_rules._samples import samples  # type: ignore[import-not-found]

from newslint.article import Article


def cut(text: str, path: str) -> list[str]:
    article = Article.from_text(text, path)
    return [article.cut(span) for span in samples(article)]


def test_fences_hold_code_where_nothing_parses_the_format() -> None:
    text = "a\n```\nb\n```\nc\n~~~~ py\nd\n~~~\ne\n~~~~\nf\n```\ng"
    assert cut(text, "a.rst") == ["b\n", "d\n~~~\ne\n"]


def test_elements_for_code_hold_code_if_they_are_closed() -> None:
    assert cut("<p>a <code>b</code> <kbd>c</p>\n", "a.html") == ["b"]


def test_only_the_outermost_stretch_counts() -> None:
    assert cut("<pre>a <code>b</code></pre>\n", "a.html") == ["a <code>b</code>"]
