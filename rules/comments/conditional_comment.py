"""Comments that were conditions for Internet Explorer and Outlook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity

from .._gates import has_declarations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Violation

_SIGNS = ("[if", "[endif]")


class ConditionalComment(Rule):
    """
    A comment is a condition that no browser reads any more.

    Internet Explorer read `<!--[if lt IE 9]>` up to its version 9, Outlook still reads `[if mso]`
    in mail. Everywhere else the content is either hidden or shown to all, whatever the condition
    says.

    Conditions of Word are left to `leftover-comment`; layouts and partials are let through.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment"})
    examples = (
        Example(
            bad="<!--[if lt IE 9]><p>Please update.</p><![endif]-->\n<p>Ferries leave at nine.</p>\n",
            good="<p>Ferries leave at nine.</p>\n",
            at="<!--[if lt IE 9]><p>Please update.</p><![endif]-->",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each condition at its start, or its end where nothing starts it."""
        if not has_declarations(article) or not any(sign in article.text for sign in _SIGNS):
            return
        if not article.generator.is_scaffold(article.site_path):
            from ._conditions import violations

            yield from violations(article)
