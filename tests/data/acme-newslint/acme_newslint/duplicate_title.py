"""Articles that share a title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import Article, Severity, Site, SiteRule, Span, Violation


class DuplicateTitle(SiteRule):
    """
    Two articles have one title.

    Readers cannot tell them apart in a list.
    """

    name = "acme/duplicate-title"
    severity = Severity.INFO
    tags = frozenset({"site", "recommended"})

    def collect(self, article: Article) -> Iterator[Any]:
        """Remember the title and its place."""
        title = article.front_matter.get("title")
        if title is not None:
            yield [title.text, *title.span]

    def check(self, facts: Mapping[str, list[Any]], site: Site) -> Iterator[tuple[str, Violation]]:
        """Report every article after the first."""
        del site
        first: dict[str, str] = {}
        for path, titles in facts.items():
            for title, start, end in titles:
                other = first.setdefault(title, path)
                if other != path:
                    yield path, Violation(Span(start, end), f"{other} has this title too")
