"""Front matter without a closing fence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.generators.outcomes import FRONT_MATTER_OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint import Article
    from newslint.front_matter import Fault
    from newslint.front_matter.vocabulary import FaultKind

_MESSAGES: Mapping[FaultKind, str] = {
    "unclosed": "the front matter is never closed",
    "glued-closing": "the closing fence is on the line of the last value",
}


class UnclosedFrontMatter(Rule):
    """
    The front matter has no closing fence, or one on the line of the last value.

    Generators then publish the metadata as text, read the article as metadata, or stop the build.

    If the generator is known, the rule says what it does, and reports nothing if it reads the front
    matter anyway, as Zola does with a fence on the line of the last value.

    Not reported: a line of dashes before ordinary text, which is a horizontal rule.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\nauthor: Mira---\n\nText.\n",
            good="---\ntitle: Ferry resumes\nauthor: Mira\n---\n\nText.\n",
            at="---",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\n\nText.\n",
            good="---\ntitle: Ferry resumes\n---\n\nText.\n",
            at="---",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the opening fence, or at the closing one that is not on its own line."""
        for fault in article.front_matter.faults:
            if fault.kind not in _MESSAGES:
                continue
            outcome = article.fault_outcome(fault)
            if outcome == "read":
                continue
            what = _MESSAGES[fault.kind]
            if outcome in FRONT_MATTER_OUTCOMES:
                what += f": {article.generator.title} {FRONT_MATTER_OUTCOMES[outcome]}"
            yield Violation(fault.span, what, _help(article, fault))


def _help(article: Article, fault: Fault) -> str:
    if fault.kind == "glued-closing":
        return "move it to a line of its own"
    opening = article.cut(fault.span)
    fence = opening[: len(opening) - len(opening.lstrip(opening[0]))]
    return f"write `{'}' if fence == '{' else fence}` on a line of its own after the front matter"
