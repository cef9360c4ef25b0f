"""Keys that occur twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint import Article
    from newslint.front_matter import Fault
    from newslint.generators.vocabulary import OutcomeIfKnown

_HARMS: Mapping[OutcomeIfKnown, str] = {
    "error": "stops the build",
    "dropped": "leaves the article out",
    "first": "uses the first value",
    "last": "uses the last value",
    "both": "reads both values as one list",
    "joined": "reads both values as one text",
}
_STOP: tuple[OutcomeIfKnown, ...] = ("error", "dropped")


class DuplicateKey(Rule):
    """
    A key occurs twice in the front matter.

    Eleventy, Astro and Hugo stop the build, Hexo leaves the article out. Others silently use the last
    value, so an edit of the other line changes nothing.

    Not reported: the same key in different mappings, or in different items of a list.
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
        for fault in article.front_matter.faults:
            if fault.kind != "duplicate-key":
                continue
            key, outcome = article.cut(fault.span), _outcome(article, fault)
            first = article.source.position(fault.related[0].start).line
            harm, help_ = _explain(article, fault, outcome)
            yield Violation(
                fault.span,
                f"`{key}` is already set on line {first}{harm}",
                help_,
                related=tuple(Related(span, "first set here") for span in fault.related),
                severity=Severity.WARNING if outcome and outcome not in _STOP else None,
            )


def _outcome(article: Article, fault: Fault) -> OutcomeIfKnown:
    """Return what happens to the article, empty if not known. A TOML key may not occur twice."""
    format_ = article.front_matter.format
    if not article.generator.is_known or format_ == "json":
        return ""
    return "error" if format_ == "toml" else article.fault_outcome(fault)


def _explain(article: Article, fault: Fault, outcome: OutcomeIfKnown) -> tuple[str, str]:
    """Return the harm, and what to do."""
    values = {
        article.cut(field.span)
        for field in article.front_matter.fields
        if field.key_span in (fault.span, *fault.related)
    }
    title = article.generator.title
    if len(values) == 1:
        if outcome and outcome not in _STOP:
            return " to the same value", "remove one of them"
        harm = f"{title} {_HARMS[outcome]}" if outcome else "some generators stop the build"
        return f" to the same value: {harm}", "remove one of them"
    harm = "some generators stop the build, others use one of the values"
    if outcome:
        harm = f"{title} {_HARMS[outcome]}"
    return f": {harm}", "remove the wrong one"
