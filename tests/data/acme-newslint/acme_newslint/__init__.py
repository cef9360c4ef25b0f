"""A plugin of somebody else's house: one rule, one site rule, one format and one generator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint import (
    Article,
    BaseRule,
    Diagnostic,
    Example,
    Format,
    Generator,
    Report,
    Rule,
    Severity,
    Site,
    SiteRule,
    Span,
    Violation,
    hookimpl,
    option,
)


class HouseStyle(Rule):
    """
    The title names the house by a word that it does not like.

    Readers are told another name everywhere else.
    """

    name = "acme/house-style"
    severity = Severity.WARNING
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Acme Inc. opens\n---\n",
            good="---\ntitle: Acme opens\n---\n",
            at="Acme Inc.",
        ),
    )

    word: str = option("Acme Inc.", "The word that the house does not like.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the word."""
        title = article.front_matter.get("title")
        if title is not None and self.word in title.text:
            start = article.text.index(self.word, title.span.start)
            yield Violation(Span(start, start + len(self.word)), f"write `Acme`, not `{self.word}`")


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


def count(report: Report) -> Iterator[str]:
    """Yield the number of findings."""
    yield f"{len(report.diagnostics)} findings"


@hookimpl
def newslint_register_rules() -> Iterable[type[BaseRule]]:
    """Offer the two rules."""
    return [HouseStyle, DuplicateTitle]


@hookimpl
def newslint_register_formats() -> Mapping[str, Format]:
    """Offer the format."""
    return {"acme-count": Format(count)}


@hookimpl
def newslint_register_generators() -> Iterable[Generator]:
    """Offer the generator."""
    return [Generator(name="acme-site", title="Acme Site", dialect="kramdown")]


@hookimpl
def newslint_modify_diagnostics(diagnostics: list[Diagnostic]) -> None:
    """Drop what concerns nobody in this house."""
    diagnostics[:] = [d for d in diagnostics if "nobody" not in d.path]
