"""Marks of an article's summary that do not do what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Violation


class MisplacedSummaryMarker(Rule):
    """
    A mark that should end the summary does not, or ends it in the wrong place.

    `<!-- truncate -->` from Docusaurus does nothing in Hexo, and `<!-- more -->` nothing in Hugo,
    which wants `<!--more-->`: lists of articles and feeds show the whole text, or a piece that was
    cut anywhere. A second mark does nothing either. Hexo cuts finished HTML: inside a list, a quote
    or an element that was begun, the rest of the list page is drawn inside it too. Hugo looks for
    its mark in samples of code as well.

    Let through is all where the generator is not known, or where each site may choose its own mark
    and so may have chosen this one; foreign marks beside one that works, pages that are no
    articles, and samples of code.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment", "structure", "recommended"})
    examples = (
        Example(
            bad="Ferries leave at nine.\n\n<!-- truncate -->\n\nThe fare is two crowns.\n",
            good="Ferries leave at nine.\n\n<!-- more -->\n\nThe fare is two crowns.\n",
            at="<!-- truncate -->",
            path="source/_posts/article.md",
            generator="hexo",
        ),
        Example(
            bad="Ferries leave at nine.\n\n<!-- more -->\n\nThe fare is two crowns.\n",
            good="Ferries leave at nine.\n\n<!--more-->\n\nThe fare is two crowns.\n",
            at="<!-- more -->",
            path="content/posts/article.md",
            generator="hugo",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each such mark."""
        summary = article.generator.summary
        if summary is None or not (
            article.comments or "<!--" in article.text or "{/*" in article.text
        ):
            return
        from ._summary_markers import violations

        yield from violations(article, summary)
