"""Titles that name the house by a word that it does not like."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Rule, Severity, Span, Violation, option


class HouseStyle(Rule):
    """
    The title names the house by a word that it does not like.

    Readers are told another name everywhere else.

    Titles in which the word is written with escapes are let through.
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
        at = -1 if title is None else article.text.find(self.word, *title.span)
        if at >= 0:
            yield Violation(Span(at, at + len(self.word)), f"write `Acme`, not `{self.word}`")
