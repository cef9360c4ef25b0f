"""Front matter without an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

from ._fates import HARMS, fence_outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_MESSAGES = {
    "unclosed": "the front matter is never closed",
    "glued-closing": "the closing fence is glued to the last value",
}
_REMEDIES = {
    "unclosed": "write `{fence}` on a line of its own after it",
    "glued-closing": "begin a new line before it",
}


class UnclosedFrontMatter(Rule):
    """
    The front matter has no closing fence, or one that is glued to the last value.

    Generators then publish the metadata as text, take the article for metadata, or stop the build.

    Where the generator is known, the rule tells what that one does, and is silent where it reads the
    front matter all the same, as Zola does with a fence that is glued.

    A line of dashes at the top of an article that is followed by ordinary text is a rule, not a
    fence, and is let through.
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
        """Point at the opening fence, or at the one that is glued."""
        for fault in article.front_matter.faults:
            if fault.kind not in _MESSAGES:
                continue
            outcome = fence_outcome(article, fault)
            if outcome == "read":
                continue
            what = _MESSAGES[fault.kind]
            if outcome in HARMS:
                what += f": {article.generator.title} {HARMS[outcome]}"
            remedy = _REMEDIES[fault.kind].format(fence=article.cut(fault.span))
            yield Violation(fault.span, f"{what}; {remedy}")
