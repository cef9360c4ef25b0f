"""Markers of a part's start or end that do not balance."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Violation, option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint import Article, Comment

    from ._balance import Imbalance, Survey
    from ._markers import Marker

_MOST_LINES = 10


class UnbalancedMarker(Rule):
    """
    Comments mark the start of a part and not its end, or the other way round.

    `<!-- advert start -->` without its `<!-- advert end -->` is what remains when a converter cuts
    an article out of a page. Nobody can tell any more how far the part reaches, and a program that
    removes it will take too much or too little.

    Starts and ends count by name, in several languages, and a name must have both or be written
    like a template's: a lone `<!-- end .entry -->` or `<!-- excerpt end -->`, notes in whole
    sentences, and comments without a name are let through.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment", "recommended"})
    examples = (
        Example(
            bad="<!-- advert start -->\n\nText.\n\n<!-- advert start -->\n",
            good="<!-- advert start -->\n\nText.\n\n<!-- advert end -->\n",
            at="<!-- advert start -->",
        ),
    )

    allow: tuple[str, ...] = option(
        (), "Regular expressions; a marker whose text one of them finds is let through."
    )

    def problem(self) -> str | None:
        """Say which pattern of `allow` is not a regular expression."""
        from .._allowed import problem

        return problem(self.allow)

    def check(self, article: Article) -> Iterator[Violation]:
        """Report the markers of each unbalanced name in one violation, at the first."""
        if not article.comments:
            return
        for found in _surveyor()(article).imbalances:
            (first, _), *others = found.places
            if not self._is_allowed(first):
                related = tuple(Related(comment.span, _role(marker)) for comment, marker in others)
                yield Violation(first.span, _message(article, found), related=related)

    def _is_allowed(self, comment: Comment) -> bool:
        if not self.allow:
            return False
        from .._allowed import is_allowed

        return is_allowed(comment.text, self.allow)


@lru_cache(maxsize=1)
def _surveyor() -> Callable[[Article], Survey]:
    """Return what reads comments; its import is remembered, as the statement takes a microsecond."""
    from ._balance import survey

    return survey


def _role(marker: Marker) -> str:
    return "ends here" if marker.role < 0 else "starts here"


def _message(article: Article, found: Imbalance) -> str:
    if found.starts == found.ends:
        verdict = "ends before it starts"
    elif not found.starts:
        verdict = f"ends {_times(found.ends)} and never starts"
    else:
        end = f"ends {_times(found.ends)}" if found.ends else "never ends"
        verdict = f"starts {_times(found.starts)} and {end}"
    return f"`{found.name}` {verdict}{_further_lines(article, found)}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _further_lines(article: Article, found: Imbalance) -> str:
    lines = {article.source.position(comment.span.start).line for comment, _ in found.places}
    others = sorted(lines)[1:]
    if not others:
        return ""
    shown = ", ".join(map(str, others[:_MOST_LINES]))
    more = f" and {len(others) - _MOST_LINES} more" if len(others) > _MOST_LINES else ""
    return f" (also line{'s' if len(others) > 1 else ''} {shown}{more})"
