"""Comments in articles without a known purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Severity, Violation
from newslint.text import is_inside, quote

from ._shared import PACKAGE, PackRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Span
    from newslint.html import Comment

_CONDITIONS = ("[if ", "[endif", "<![endif")
_SIGNS = ("<!--", "{%", "{{", "<%")
"""Signs of a comment that is not well formed, and of template code, which runs."""


class UnexplainedComment(PackRule):
    """
    A comment has no purpose that newslint knows.

    Most generators publish comments with the page: notes of authors, text that was removed, and
    instructions from the template of another article. Anyone who opens the page's source reads them.

    Not reported: what `leftover-comment` reports; directives of checkers and formatters; markers of
    summaries and tables of contents; regions that a tool fills in; licences; notes to editors and
    translators, and notes about Markdown; comments that are empty or contain template code; layouts
    and partials.
    """

    severity = Severity.INFO
    tags = frozenset({"comment"})
    examples = (
        Example(
            bad="Ferries leave at nine.\n\n<!-- ask Ana whether this is still true -->\n",
            good="Ferries leave at nine.\n\n<!-- more -->\n",
            at="<!-- ask Ana whether this is still true -->",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each such comment."""
        if article.comments and not article.kind.is_template:
            for comment in self._unexplained(article):
                message = f"{quote(comment.text)} is published in the page source"
                help_ = "remove the comment if readers should not see it"
                yield Violation(comment.span, message, help_)

    def _unexplained(self, article: Article) -> Iterator[Comment]:
        from newslint.packs import known_comments

        known = known_comments(PACKAGE)
        others = self._of_other_rules(article)
        chosen = article.chosen_summary_marker
        markers = article.marker_pairing.markers
        for comment, marker in zip(article.comments, markers, strict=True):
            text = marker.text
            if not text or comment.span in others or text.startswith(_CONDITIONS):
                continue
            if any(sign in comment.text for sign in _SIGNS):
                continue
            if known.find(text) is not None or is_inside(article.code_regions, comment.span.start):
                continue
            if chosen and article.cut(comment.span) == chosen:
                continue
            if not self.is_allowed(comment.text):
                yield comment

    def _of_other_rules(self, article: Article) -> set[Span]:
        """Return the comments that `leftover-comment` and `unbalanced-marker` report."""
        from newslint.comments import match_signatures

        markers, unbalanced = article.marker_pairing
        known = self.signatures()
        matches = match_signatures(article.comments, markers, known)
        found = {match.comment.span for match in matches}
        return found | {place.comment.span for each in unbalanced for place in each.places}
