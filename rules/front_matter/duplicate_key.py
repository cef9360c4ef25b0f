"""Keys that are written twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Fault

_HARMS = {
    "error": "stops the build",
    "dropped": "leaves the article out",
    "first": "takes the first value",
    "last": "takes the last value",
    "both": "takes both for one list",
}
_STOP = ("error", "dropped")


class DuplicateKey(Rule):
    """
    A key of the front matter is written twice.

    Eleventy and Astro stop the build on it, Hexo leaves the article out. Others silently take the
    last value, so that an edit of the wrong line changes nothing.

    The same key in different mappings, or in different items of a list, is let through.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry\ndate: 2022-02-17\ntitle: Ferry resumes\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="title",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the later key, with the earlier ones related."""
        outcome = _outcome(article)
        for fault in article.front_matter.faults:
            if fault.kind != "duplicate-key":
                continue
            key = article.cut(fault.span)
            first = article.source.position(fault.related[0].start).line
            yield Violation(
                fault.span,
                f"`{key}` stands on line {first} already{_harm(article, fault, outcome)}",
                related=tuple(Related(span, "first written here") for span in fault.related),
                severity=Severity.WARNING if outcome and outcome not in _STOP else None,
            )


def _outcome(article: Article) -> str:
    """Return what becomes of the article; empty where nobody knows. A TOML key has one value."""
    format_ = article.front_matter.format
    if not article.generator.is_known or format_ == "json":
        return ""
    return "error" if format_ == "toml" else article.generator.yaml.get("duplicate-key", "")


def _harm(article: Article, fault: Fault, outcome: str) -> str:
    values = {
        article.cut(field.span)
        for field in article.front_matter.fields
        if field.key_span in (fault.span, *fault.related)
    }
    title = article.generator.title
    if len(values) == 1:
        if outcome and outcome not in _STOP:
            return ", with the same value; remove one"
        harm = f"{title} {_HARMS[outcome]}" if outcome else "some generators stop"
        return f", with the same value: {harm}; remove one"
    if not outcome:
        return ": some generators stop, others take one of the values"
    return f": {title} {_HARMS[outcome]}"
