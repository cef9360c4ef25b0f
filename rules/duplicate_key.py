"""Keys that are written twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

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
        title, name = article.generator.title, article.generator.name
        for fault in article.front_matter.faults:
            if fault.kind != "duplicate-key":
                continue
            key = article.cut(fault.span)
            first = article.source.position(fault.related[0].start).line
            if name in _LAST_WINS:
                harm, severity = f"{title} takes the last value", Severity.WARNING
            elif name == "unknown":
                harm, severity = "some generators stop, others take one of the values", None
            else:
                harm, severity = f"{title} stops the build", None
            yield Violation(
                fault.span,
                f"`{key}` stands on line {first} already: {harm}",
                related=tuple(Related(span, "first written here") for span in fault.related),
                severity=severity,
            )
