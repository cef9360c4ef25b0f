"""Articles without front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation
from newslint.generators.outcomes import FRONT_MATTER_OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.generators.vocabulary import OutcomeIfKnown

_HEADER = re.compile(r"\ufeff?(?:[A-Za-z][\w -]{0,30}+:[ \t].*\n){2}")
_DOCUMENT = re.compile(r"\ufeff?\s*+<(?:!doctype|html|head)\b", re.IGNORECASE)
_WORSE: tuple[OutcomeIfKnown, ...] = ("dropped", "error")
_MARKDOWN = (".md", ".markdown")


class MissingFrontMatter(Rule):
    """
    The article has no front matter.

    Generators then have no title and no date for it: they publish it without them, sort it to the
    wrong end of every list, or leave it out.

    It is reported where the generator needs front matter: it takes keys from there that it finds
    nowhere else, it leaves the article out, or the build stops. Where the generator is unknown, it
    is reported if most articles in the folder have front matter.

    Not reported: files that are not articles (`newslint files` shows which are), complete HTML
    documents, reStructuredText, and articles that begin with plain `Key: value` lines, which some
    generators read.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="# Ferry resumes\n\nText.\n",
            good="---\ntitle: Ferry resumes\n---\n\nText.\n",
            at="",
            path="source/_posts/ferry.md",
            generator="hexo",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the very beginning."""
        front_matter = article.front_matter
        if front_matter.format is not None or front_matter.faults:
            return
        if not article.kind.is_article:
            return
        if _DOCUMENT.match(article.text) or _is_read_elsewhere(article):
            return
        generator = article.generator
        if generator.is_known and _needs_none(article):
            return
        yield Violation(
            Span(0, 0),
            f"the article has no front matter, so no title and no date{_harm(article)}",
            "add front matter with a title and a date",
            severity=None if generator.is_known else Severity.WARNING,
        )


def _is_read_elsewhere(article: Article) -> bool:
    """Return whether it may have metadata that is read by other programs, or in another format."""
    if article.generator.key_values is not None and article.path.lower().endswith(_MARKDOWN):
        return False
    return _HEADER.match(article.text) is not None or article.path.lower().endswith(".rst")


def _needs_none(article: Article) -> bool:
    """Return whether the generator finds everywhere else what it needs of front matter."""
    generator = article.generator
    if generator.fences.get("none") in _WORSE and generator.key_values is None:
        return False
    titles = [keys for keys in article.generator.required if "title" in keys]
    needed = (*titles, *article.required_keys)
    return all(any(article.inherited_value(key) for key in keys) for keys in needed)


def _harm(article: Article) -> str:
    outcome: OutcomeIfKnown = article.generator.fences.get("none", "")
    if outcome not in _WORSE:
        return ""
    return f": {article.generator.title} {FRONT_MATTER_OUTCOMES[outcome]}"
