"""HTML comments in MDX."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.generators.sentences import mdx_comment_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class CommentInMdx(Rule):
    """
    An HTML comment is used in MDX.

    MDX has no HTML comments: its compiler stops at `<!--`, and so does the build of the whole site.
    A comment in MDX is an expression: `{/* … */}`.

    Not reported: comments in code, and all articles of Docusaurus, which reads such comments unless
    a site turns that off.
    """

    severity = Severity.ERROR
    tags = frozenset({"comment", "recommended"})
    examples = (
        Example(
            bad="Ferries leave at nine.\n\n<!-- and at ten -->\n",
            good="Ferries leave at nine.\n\n{/* and at ten */}\n",
            at="<!-- and at ten -->",
            path="src/content/blog/article.mdx",
            generator="astro",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each such comment."""
        if article.mdx is None or "<!--" not in article.text:
            return
        generator = article.generator
        if generator.reads_comments_in_mdx:
            return
        outcome, severity = f"this one stops {generator.title}'s build", None
        if not generator.is_known:
            outcome, severity = mdx_comment_clause(), Severity.WARNING
        message = f"MDX has no HTML comments: {outcome}"
        for span in article.mdx.html_comments:
            yield Violation(span, message, "write `{/* … */}`", severity=severity)
