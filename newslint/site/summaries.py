"""The summary of an article: what lists of articles and feeds show of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.patterns import compiled
from newslint.text import Span, is_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newslint.generators.parts import SummaryMarker
    from newslint.generators.vocabulary import SummaryKind
    from newslint.site.summary_settings import Setting

__all__ = ["SUMMARY_KINDS", "Summary"]

SUMMARY_KINDS: dict[SummaryKind, str] = {
    "key": "A key of the front matter holds it.",
    "marker": "It ends at a marker in the text.",
    "paragraph": "It is the first paragraph.",
    "words": "It is the beginning of the text, cut after a number of words.",
    "everything": "It is the whole text.",
    "none": "There is none; lists show what their layout takes.",
    "unknown": "Nobody can tell from the files of the site.",
}
"""What a summary is."""

_PARAGRAPH_END = "\n\n"


class SummaryFacts(NamedTuple):
    """
    What decides about the summary of an article.

    `marker` is that of its generator. `has_summary` is false for a page that no list shows a summary
    of. `own` is the text under the key that holds a summary, `chosen` the marker that the front matter
    or the site chooses. `is_turned_on` tells whether the site does what the marker needs, None where
    nobody knows. The body of `text` begins at `start`.
    """

    marker: SummaryMarker | None
    has_summary: bool
    own: Setting | None
    chosen: Setting | None
    is_turned_on: bool | None
    text: str
    start: int


class Summary(NamedTuple):
    """
    The summary of an article.

    `marker` is the marker that counts, None where no text ends a summary. `cut` is the first one in
    the body; it ends the summary if the kind is `marker`, and may end it if that is unknown. `span` is
    the part of the body that is the summary, None where it is no such part. `text` is that part, or
    the text of the front matter. `place` is the line of the key that decides.
    """

    kind: SummaryKind
    marker: SummaryMarker | None = None
    cut: Span | None = None
    span: Span | None = None
    text: str = ""
    place: str = ""


def summary_of(facts: SummaryFacts, code: Callable[[], Sequence[Span]]) -> Summary:
    """Return the summary of an article; `code` returns which parts of its body are code."""
    marker, chosen = facts.marker, facts.chosen
    if marker is None or not facts.has_summary:
        return Summary("unknown" if marker is None else "none")
    if facts.own is not None:
        return Summary("key", marker, text=facts.own.text, place=facts.own.place)
    if chosen is None or chosen.text == _PARAGRAPH_END:
        return _by_marker(facts, marker, code)
    if not chosen.text:
        return Summary("none", place=chosen.place)
    return _by_marker(facts, chosen_marker(marker, chosen.text), code)._replace(place=chosen.place)


def chosen_marker(marker: SummaryMarker, text: str) -> SummaryMarker:
    """Return the marker that a site chooses: this very text, in code too."""
    return marker._replace(
        native=text,
        pattern=re.escape(text),
        is_configurable=False,
        is_found_in_code=True,
        otherwise="everything" if marker.otherwise == "paragraph" else marker.otherwise,
    )


def _by_marker(
    facts: SummaryFacts, marker: SummaryMarker, code: Callable[[], Sequence[Span]]
) -> Summary:
    """Return the summary that a marker ends, or what the generator takes without one."""
    if marker.otherwise == "paragraph":
        return _first_paragraph(facts, marker)
    cut = None if facts.is_turned_on is False else _first(facts, marker, code)
    if cut is None:
        return Summary(marker.otherwise, marker)
    if marker.needs and facts.is_turned_on is None:
        return Summary("unknown", marker, cut)
    return _with_part(facts, Summary("marker", marker, cut), cut.start)


def _first(
    facts: SummaryFacts, marker: SummaryMarker, code: Callable[[], Sequence[Span]]
) -> Span | None:
    """Return where the first marker is that counts."""
    for found in compiled(marker.pattern, re.MULTILINE).finditer(facts.text, facts.start):
        if marker.is_found_in_code or not is_inside(code(), found.start()):
            return Span(*found.span())
    return None


def _first_paragraph(facts: SummaryFacts, marker: SummaryMarker) -> Summary:
    """Return the text up to the first empty line, or all of it without one."""
    start = len(facts.text) - len(facts.text[facts.start :].lstrip())
    end = facts.text.find(_PARAGRAPH_END, start)
    if end < 0:
        return Summary("everything", marker)
    return _with_part(facts, Summary("paragraph", marker), end)


def _with_part(facts: SummaryFacts, summary: Summary, end: int) -> Summary:
    """Return a summary with the part of the body up to `end`, without white space around it."""
    text = facts.text[facts.start : end]
    start = facts.start + len(text) - len(text.lstrip())
    text = text.strip()
    return summary._replace(span=Span(start, start + len(text)), text=text)
