"""Comments that are written in another way than browsers and Markdown read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity

from .._gates import has_declarations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Violation


class MalformedComment(Rule):
    """
    A comment is not written as comments are.

    Browsers, Markdown parsers and feed readers repair such comments in different ways: one hides
    what another shows. `<?php ...>` and `<!x>` are comments to browsers, so that a sample of code
    vanishes; `<!– x –>`, with a dash that a text processor put in, is text to all of them.

    Two hyphens inside a comment, doctypes, conditions, CDATA in drawings, and files that are XML
    are let through. Comments without an end are `unclosed-comment`'s, end tags that leave an
    element open are `malformed-html`'s.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment", "structure"})
    examples = (
        Example(
            bad="<p>Tickets <!-- on board --!> cost more.</p>\n",
            good="<p>Tickets <!-- on board --> cost more.</p>\n",
            at="<!-- on board --!>",
        ),
        Example(
            bad="Ferries leave at nine.\n\n<!–more–>\n",
            good="Ferries leave at nine.\n\n<!--more-->\n",
            at="<!–",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each such comment, or the sign in it that has to change."""
        if has_declarations(article):
            from ._malformed import violations

            yield from violations(article)
