"""Residue of publishers' templates, as the signature packs list it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Violation


class LeftoverComment(Rule):
    """
    A comment is residue of a publisher's template.

    Articles that were copied out of another site bring the comments of its publishing system with
    them: data of its editors, and marks for adverts and credits. They swell pages and feeds, tell
    where a text comes from and what was cut from it, and may name people.

    What counts as residue stands in the signature packs, one for each publisher. Two markers of one
    slot are one finding at the first. Markers that do not balance are `unbalanced-marker`'s.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment", "recommended"})
    examples = (
        Example(
            bad="<p>Rates rise.</p><!-- news_keyword_pub,stock,sh000001 -->\n",
            good="<p>Rates rise.</p>\n",
            at="<!-- news_keyword_pub,stock,sh000001 -->",
        ),
        Example(
            bad="<!-- 总声明-->\n\n<!-- 总声明 -->\n",
            good="```html\n<!-- 总声明-->\n\n<!-- 总声明 -->\n```\n",
            at="<!-- 总声明-->",
        ),
    )

    packs: tuple[str, ...] = option(("sina",), "The signature packs to look for.")
    allow: tuple[str, ...] = option(
        (), "Regular expressions; a comment whose text one of them finds is let through."
    )

    def problem(self) -> str | None:
        """Say which pack does not exist, or which pattern of `allow` is no regular expression."""
        if self.packs != type(self).packs:
            from newslint import pack_names

            known = pack_names(self.origin())
            for name in self.packs:
                if name not in known:
                    return f"`packs`: no pack is called `{name}`; there are {', '.join(known)}"
        from ._allowed import problem

        return problem(self.allow)

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each comment or pair of comments that a pack knows."""
        if article.comments:
            from ._residue import violations

            yield from violations(article, self.packs, self.allow)
