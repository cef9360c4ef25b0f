"""Clauses of messages about what site generators do, derived from their descriptions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.generators.built_in import Generators
from newslint.generators.outcomes import DATE_OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Literal, TypeVar

    from newslint.dates.fields import DateField
    from newslint.front_matter.vocabulary import FrontMatterCase
    from newslint.generators import Generator
    from newslint.generators.vocabulary import FrontMatterOutcome, FutureOutcome, PublicationOutcome

    _Outcome = TypeVar("_Outcome", bound=str)

__all__ = [
    "ambiguous_date_clause",
    "fence_clause",
    "future_date_clause",
    "impossible_date_clause",
    "mdx_comment_clause",
    "offset_note",
    "unread_date_clause",
]

_FENCES: Mapping[FrontMatterOutcome, str] = {
    "read": "read it",
    "fragile": "read it",
    "dropped": "leave the article out",
    "lost": "publish it as text",
    "error": "stop the build",
}
_UNREAD_DATE: Mapping[PublicationOutcome, str] = dict.fromkeys(
    (*DATE_OUTCOMES, "miscounted"), "do not read it"
)
_VERBS = {"do": "does", "may": "may", "publish": "publishes"}


def fence_clause(case: FrontMatterCase) -> str:
    """Say what generators do with front matter whose fences are odd, by a key of `Generator.fences`."""
    return _clause(lambda generator: generator.fences.get(case, ""), _FENCES)


def unread_date_clause(found: DateField) -> str:
    """Say which generators do not read a date, and which may publish it at another instant."""
    return _clause(lambda of: _date_outcome(found, of), {**_UNREAD_DATE, "shifted": "may shift it"})


def impossible_date_clause(found: DateField) -> str:
    """Say which generators read a date that does not exist as a later one."""
    day = found.date.rolled_over.iso[:10]
    phrases: Mapping[PublicationOutcome, str] = {
        "rolled-over": f"publish it as {day}",
        **_UNREAD_DATE,
    }
    return _clause(lambda generator: _date_outcome(found, generator), phrases)


def ambiguous_date_clause() -> str:
    """Say in which order generators read the numbers of `03/04/2022`."""
    orders: Mapping[PublicationOutcome, str] = {
        "month-first": "take the month first",
        "day-first": "take the day first",
    }
    return _clause(lambda of: of.dates.get("ambiguous", ""), {**orders, **_UNREAD_DATE})


def future_date_clause() -> str:
    """Say what generators do with an article that is dated in the future."""
    outcomes: Mapping[FutureOutcome, str] = {
        "left-out": "leave the article out until then",
        "published": "publish it at once",
    }
    return _clause(lambda generator: generator.future, outcomes)


def mdx_comment_clause() -> str:
    """Say which generators stop at an HTML comment in MDX."""
    readers = [generator.title for generator in _known() if generator.reads_comments_in_mdx]
    return f"all but {listed(readers)} stop at this one"


def offset_note(*, is_zoned: bool) -> str:
    """Say which generators read the time of a date, with or without an offset, by another clock."""
    if is_zoned:
        titles = [of.title for of in _known() if of.clocks and of.clocks.text and _moves(of)]
        return f"{_does(titles, 'take the time')} for the site's own, whatever the offset says."
    titles = [of.title for of in _known() if of.zone_key and _takes_for_utc(of)]
    return f"{_does(titles, 'take a time')} without an offset for UTC."


def listed(titles: Sequence[str]) -> str:
    """Join titles: `Hexo, Hugo and Jekyll`."""
    *first, last = titles
    return f"{', '.join(first)} and {last}" if first else last


def _clause(
    outcome_of: Callable[[Generator], _Outcome | Literal[""]], phrases: Mapping[_Outcome, str]
) -> str:
    """
    Group the generators by what they do: `Hexo reads it, Hugo and Zola stop the build`.

    `phrases` are the words for each outcome, in the order of the clause; a generator whose outcome
    has none is left out. If more than half of them do the same, they are not named.
    """
    groups: dict[str, list[str]] = {phrase: [] for phrase in phrases.values()}
    outcomes = {of.title: outcome_of(of) for of in _known()}
    for title, outcome in outcomes.items():
        if outcome and outcome in phrases:
            groups[phrases[outcome]].append(title)
    stated = sum(map(bool, outcomes.values()))
    most = next((phrase for phrase, titles in groups.items() if len(titles) > stated / 2), "")
    named = {phrase: titles for phrase, titles in groups.items() if titles and phrase != most}
    clauses = [_does(titles, phrase) for phrase, titles in named.items()]
    if most:
        is_all = sum(map(len, groups.values())) == stated
        clauses.append(f"{_rest(is_all=is_all, is_first=not named)} {most}")
    return ", ".join(clauses)


def _rest(*, is_all: bool, is_first: bool) -> str:
    if is_first:
        return "generators" if is_all else "most generators"
    return "others" if is_all else "most others"


def _does(titles: Sequence[str], phrase: str) -> str:
    """Return a clause about some generators, its verb in the singular for one: `Hexo reads it`."""
    verb, _, rest = phrase.partition(" ")
    verb = _VERBS.get(verb, f"{verb}s") if len(titles) == 1 else verb
    return f"{listed(titles)} {verb} {rest}"


@cache
def _known() -> tuple[Generator, ...]:
    return tuple(Generators().known())


def _date_outcome(found: DateField, generator: Generator) -> PublicationOutcome:
    """
    Return the outcome of a date; `shifted` if that depends on the time zone of a site.

    It is empty for generators whose treatment of dates is unknown.
    """
    if generator.clocks is None:
        return ""
    from newslint.dates.publication import publication

    result = publication(found, generator, None)
    is_shifted = result.trait and generator.dates.get(result.trait) == "shifted"
    if result.outcome == "instant" and found.date.is_zoned and generator.zone_key:
        return "shifted" if is_shifted or _moves(generator) else "instant"
    return result.outcome


def _moves(generator: Generator) -> bool:
    """Return whether a generator reads the wall time of one clock as that of another."""
    clock = generator.clocks.text if generator.clocks else None
    return clock is not None and clock.reinterpret is not None


def _takes_for_utc(generator: Generator) -> bool:
    """Return whether a generator reads the time of a YAML date as UTC."""
    clock = generator.clocks.yaml_timestamp if generator.clocks else None
    return clock is not None and clock.time == "utc" and clock.reinterpret is None
