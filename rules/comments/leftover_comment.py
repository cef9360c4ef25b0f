"""Residue of publishers' templates, as the signature packs list it."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, option

from ._packs import PACKS, problem_of_packs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint import Article, FilePath, Violation


class LeftoverComment(Rule):
    """
    A comment is residue of a publisher's template.

    Articles that were copied out of another site bring the comments of its publishing system with
    them: data of its editors, and marks for adverts and credits. They swell pages and feeds, tell
    where a text comes from and what was cut from it, and may name people.

    What counts as residue stands in the signature packs, one for each publisher or kind of program.
    Two markers of one slot are one finding at the first. Markers that do not balance are
    `unbalanced-marker`'s; layouts and partials are let through.
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

    packs: tuple[str, ...] = option(PACKS, "The signature packs to look for.")
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
        """Report each comment or pair of comments that a pack knows."""
        if article.comments and not article.generator.is_scaffold(article.site_path):
            yield from _finder(self.packs, self.pack_files, self.allow)(article)


@lru_cache(maxsize=16)
def _finder(
    packs: tuple[str, ...], files: tuple[FilePath, ...], allow: tuple[str, ...]
) -> Callable[[Article], list[Violation]]:
    """Return what finds residue in articles, made once for all that have the same options."""
    from ._residue import known_residue, violations

    return partial(violations, known=known_residue(packs, files), allow=allow)
