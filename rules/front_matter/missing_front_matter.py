"""Articles without front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation
from newslint.generators.outcomes import FRONT_MATTER_OUTCOMES
from newslint.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_HEADER = re.compile(r"\ufeff?(?:[A-Za-z][\w -]{0,30}+:[ \t].*\n){2}")
_DOCUMENT = re.compile(r"\ufeff?\s*+<(?:!doctype|html|head)\b", re.IGNORECASE)
_DATED_NAME = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)")
_PROJECT_NAME = compiled(r"[A-Z]{3,40}+(?:[-_][A-Z]{1,40}+){0,9}+\.")
_WORSE = ("dropped", "error")
_MANUALS = frozenset(("docs", "doc", "documentation", "wiki"))
_PART = re.compile(
    r"\ufeff?\s*+(?:#{2,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\{[{%#]|<(?!h1\b|p\b|article\b|!--))",
    re.IGNORECASE,
)


class MissingFrontMatter(Rule):
    """
    The article has no front matter.

    Generators then have no title and no date for it: they publish it without them, sort it to the
    wrong end of every list, or leave it out.

    Not reported: files that are not articles (README, CHANGELOG, LICENSE, 404, index and the like),
    partials, layouts and scaffolds, complete HTML documents, and articles that begin with plain
    `Key: value` lines, which some generators read. If the generator takes titles from headings
    (Docusaurus, MkDocs, VitePress), articles that have one and need nothing else. If it is unknown,
    or has articles in any folder, also files outside of folders of posts that do not look like
    articles: manuals, whose titles are headings (`docs`, `wiki`), files named in capitals, and texts
    that begin with a lower heading, a list, a tag or template code, as lists of links and parts of
    pages do.
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
        if not article.generator.is_article(article.site_path):
            return
        if _DOCUMENT.match(article.text) or _HEADER.match(article.text):
            return
        is_sure = bool(article.generator.article_folders)
        needs_none = article.generator.is_known and _needs_none(article)
        if needs_none or not (is_sure or _may_be_article(article)):
            return
        yield Violation(
            Span(0, 0),
            f"the article has no front matter, so no title and no date{_harm(article)}",
            "add front matter with a title and a date",
            severity=None if is_sure else Severity.WARNING,
        )


def _needs_none(article: Article) -> bool:
    """Return whether the generator takes titles from headings, and finds all other keys elsewhere."""
    if "heading" not in article.generator.key_sources.get("title", ()):
        return False
    needed = (("title",), *article.required_keys)
    return all(any(article.inherited_value(key) for key in keys) for keys in needed)


def _harm(article: Article) -> str:
    outcome = article.generator.fences.get("none", "")
    return (
        f": {article.generator.title} {FRONT_MATTER_OUTCOMES[outcome]}" if outcome in _WORSE else ""
    )


def _may_be_article(article: Article) -> bool:
    """Return whether a text without front matter may be an article, whatever the generator is."""
    *folders, name = article.path.split("/")
    if not set(article.generator.dated_folders).isdisjoint(folders) or _DATED_NAME.match(name):
        return True
    if not _MANUALS.isdisjoint(folders) or any(folder.startswith("_") for folder in folders):
        return False
    return not (_PROJECT_NAME.match(name) or _PART.match(article.text))
