"""Articles that share a title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypedDict

from newslint import Article, Severity, SiteRule, Span, Violation
from newslint.site import Site


class Title(TypedDict):
    """The title of an article, and its span."""

    text: str
    start: int
    end: int


class DuplicateTitle(SiteRule[Title]):
    """
    Two articles have one title.

    Readers cannot tell them apart in a list.
    """

    name = "acme/duplicate-title"
    severity = Severity.INFO
    tags = frozenset({"site", "recommended"})

    def collect(self, article: Article) -> Iterator[Title]:
        """Yield the title and its span."""
        title = article.front_matter.get("title")
        if title is not None:
            yield Title(text=title.text, start=title.span.start, end=title.span.end)

    def check(
        self, facts: Mapping[str, list[Title]], site: Site
    ) -> Iterator[tuple[str, Violation]]:
        """Report every article after the first."""
        del site
        first: dict[str, str] = {}
        for path, titles in facts.items():
            for title in titles:
                other = first.setdefault(title["text"], path)
                if other != path:
                    span = Span(title["start"], title["end"])
                    yield path, Violation(span, f"{other} has this title too")
