"""Articles without metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_HEADER = re.compile(r"\ufeff?(?:[A-Za-z][\w -]{0,30}+:[ \t].*\n){2}")
_DOCUMENT = re.compile(r"\ufeff?\s*+<(?:!doctype|html|head)\b", re.IGNORECASE)


class MissingFrontMatter(Rule):
    """
    The article has no front matter.

    Generators then have no title and no date for it: it is published without them, sorted to the
    wrong end of every list, or left out.

    Let through: files that stand beside articles (README, CHANGELOG, LICENSE, 404, index and the
    like), partials, layouts and scaffolds, complete HTML documents, and articles that begin with
    plain `Key: value` lines, which some generators read.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="# Ferry resumes\n\nText.\n",
            good="---\ntitle: Ferry resumes\n---\n\nText.\n",
            at="",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the very beginning."""
        front_matter = article.front_matter
        if front_matter.format is not None or front_matter.faults:
            return
        if not article.generator.is_article(article.path):
            return
        if _DOCUMENT.match(article.text) or _HEADER.match(article.text):
            return
        is_sure = article.generator.name != "unknown"
        yield Violation(
            Span(0, 0),
            "the article has no front matter, so no title and no date",
            severity=None if is_sure else Severity.WARNING,
        )
