"""Front matter without an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_MESSAGES = {
    "unclosed": "the front matter is never closed; write `{fence}` on a line of its own after it",
    "glued-closing": "the closing fence is glued to the last value; begin a new line before it",
}


class UnclosedFrontMatter(Rule):
    """
    The front matter has no closing fence, or one that is glued to the last value.

    Generators then publish the metadata as text, take the article for metadata, or stop the build.

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
            if fault.kind in _MESSAGES:
                fence = article.cut(fault.span)
                yield Violation(fault.span, _MESSAGES[fault.kind].format(fence=fence))
