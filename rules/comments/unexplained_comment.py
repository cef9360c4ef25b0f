"""Comments in articles that have no known job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.text import quote

from ._packs import PACKS, problem_of_packs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, FilePath


class UnexplainedComment(Rule):
    """
    A comment has no job that newslint knows of.

    Most generators publish comments with the page: notes of authors, text that was taken out, and
    what the template of another article asked for. Who opens the page's source reads them.

    What publishers and programs leave behind is `leftover-comment`'s. Let through are directives of
    checkers and formatters, marks of summaries and tables of contents, regions that a tool fills
    in, licences, notes to editors and translators, notes on quirks of Markdown, comments that are
    empty or hold template code, and layouts and partials.
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

    packs: tuple[str, ...] = option(
        PACKS, "The signature packs whose comments are left to `leftover-comment`."
    )
    pack_files: tuple[FilePath, ...] = option(
        (), "Further signature packs: YAML files, relative to the folder of the configuration."
    )
    allow: tuple[str, ...] = option(
        (), "Regular expressions; a comment whose text one of them finds is let through."
    )

    def problem(self) -> str | None:
        """Say which pack does not exist or is faulty, or which of `allow` is no expression."""
        from .._allowed import problem

        return problem_of_packs(type(self), self.packs, self.pack_files) or problem(self.allow)

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each such comment."""
        if article.comments and not article.generator.is_scaffold(article.site_path):
            from ._known import unexplained

            for comment in unexplained(article, self.packs, self.pack_files, self.allow):
                message = f"{quote(comment.text)} is published with the page, and has no known job"
                yield Violation(comment.span, message)
