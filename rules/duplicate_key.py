"""Keys that are written twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Fault

_LAST_WINS = frozenset({"jekyll", "hugo"})


class DuplicateKey(Rule):
    """
    A key of the front matter is written twice.

    Hexo, Eleventy and Astro stop the build on it. Others silently take the last value, or the
    first, so that an edit of the wrong line changes nothing.

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
        name = article.generator.name
        for fault in article.front_matter.faults:
            if fault.kind != "duplicate-key":
                continue
            key = article.cut(fault.span)
            first = article.source.position(fault.related[0].start).line
            yield Violation(
                fault.span,
                f"`{key}` stands on line {first} already{_harm(article, fault)}",
                related=tuple(Related(span, "first written here") for span in fault.related),
                severity=Severity.WARNING if name in _LAST_WINS else None,
            )


def _harm(article: Article, fault: Fault) -> str:
    title, name = article.generator.title, article.generator.name
    values = {
        article.cut(field.span)
        for field in article.front_matter.fields
        if field.key_span in (fault.span, *fault.related)
    }
    if len(values) == 1:
        if name in _LAST_WINS:
            return ", with the same value; remove one"
        stops = "some generators stop" if name == "unknown" else f"{title} stops the build"
        return f", with the same value: {stops}; remove one"
    if name in _LAST_WINS:
        return f": {title} takes the last value"
    if name == "unknown":
        return ": some generators stop, others take one of the values"
    return f": {title} stops the build"
