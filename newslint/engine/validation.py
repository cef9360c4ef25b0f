"""
Checks of the values that plugins give to the engine.

Each function returns what is wrong in a few words, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.report import Diagnostic, Excerpt, PlacedFix, RelatedPlace
from newslint.text import Position
from newslint.violation import Edit, Fix, Related, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_LONGEST = 60


def violation_fault(violation: object, length: int) -> str | None:
    """Say what is wrong with a violation in a text of `length` code points."""
    if not isinstance(violation, Violation):
        return f"it reported {_kind(violation)} instead of a violation"
    span, message, help_, fix, related, notes, severity = violation
    fault = _span_fault(span, length) or _text_fault("a message", message) or _help_fault(help_)
    if fault is None and (fix is not None or related != () or notes != () or severity is not None):
        return next(_extra_faults(violation, length), None)
    return fault


def pair_fault(pair: object, paths: Container[str]) -> str | None:
    """Say what is wrong with what a site rule yields: the path of an article, and a violation."""
    if type(pair) is not tuple or len(pair) != 2:  # noqa: PLR2004 - a pair
        return f"it reported {_kind(pair)} instead of a path and a violation"
    path = pair[0]
    if not isinstance(path, str):
        return f"it reported on {_shown(path)}, not on the path of an article"
    return None if path in paths else f"it reported on {path!r}, of which it collected no facts"


def diagnostic_fault(diagnostic: object) -> str | None:
    """Say what is wrong with a diagnostic that a plugin returned."""
    if not isinstance(diagnostic, Diagnostic):
        return "one of the findings is not a Diagnostic"
    return next(_diagnostic_faults(diagnostic), None)


def _diagnostic_faults(found: Diagnostic) -> Iterator[str]:
    if not isinstance(found.path, str):
        yield f"the path is {_shown(found.path)}, not text"
    for what, text in (("the rule", found.rule), ("a message", found.message)):
        if fault := _text_fault(what, text):
            yield fault
    if fault := _help_fault(found.help):
        yield fault
    for place in (found.start, found.end):
        if not isinstance(place, Position) or not _are_numbers(place, 1):
            yield f"a place is {_shown(place)}, not a Position"
    yield from _severity_faults(found.severity)
    yield from _notes_faults(found.notes)
    yield from _item_faults("related", "a related place", found.related, RelatedPlace)
    if not isinstance(found.fix, PlacedFix | None):
        yield f"the fix is {_shown(found.fix)}, not a PlacedFix"
    if not isinstance(found.excerpt, Excerpt | None):
        yield f"the excerpt is {_shown(found.excerpt)}, not an Excerpt"


def _extra_faults(violation: Violation, length: int) -> Iterator[str]:
    """Yield what is wrong with the parts that few violations have."""
    if violation.severity is not None:
        yield from _severity_faults(violation.severity)
    yield from _notes_faults(violation.notes)
    yield from _item_faults("related", "a related place", violation.related, Related)
    for place in violation.related:
        fault = _span_fault(place.span, length) or _text_fault("a related message", place.message)
        if fault:
            yield fault
    if isinstance(violation.fix, Fix):
        yield from _fix_faults(violation.fix, length)
    elif violation.fix is not None:
        yield f"the fix is {_shown(violation.fix)}, not a Fix"


def _fix_faults(fix: Fix, length: int) -> Iterator[str]:
    if fault := _text_fault("the title of the fix", fix.title):
        yield fault
    if not isinstance(fix.safe, bool):
        yield f"`safe` of the fix is {_shown(fix.safe)}, not true or false"
    yield from _item_faults("edits", "an edit", fix.edits, Edit)
    for edit in fix.edits:
        if fault := _span_fault(edit.span, length):
            yield fault
        if not isinstance(edit.text, str):
            yield f"the text of an edit is {_shown(edit.text)}, not text"


def _severity_faults(severity: object) -> Iterator[str]:
    if not isinstance(severity, Severity):
        yield f"the severity is {_shown(severity)}, not a Severity"


def _notes_faults(notes: object) -> Iterator[str]:
    if not isinstance(notes, tuple):
        yield f"notes is {_shown(notes)}, not a tuple"
    else:
        yield from (f"a note is {_shown(x)}, not text" for x in notes if not isinstance(x, str))


def _item_faults(name: str, each: str, items: object, wanted: type) -> Iterator[str]:
    if not isinstance(items, tuple):
        yield f"{name} is {_shown(items)}, not a tuple"
        return
    article = "an" if wanted.__name__[0] in "AEIOU" else "a"
    for item in items:
        if not isinstance(item, wanted):
            yield f"{each} is {_shown(item)}, not {article} {wanted.__name__}"


def _span_fault(span: object, length: int) -> str | None:
    if not isinstance(span, tuple) or len(span) != 2 or not _are_numbers(span):  # noqa: PLR2004
        return f"a place is {_shown(span)}, not two offsets"
    start, end = span
    if 0 <= start <= end <= length:
        return None
    return f"it reported the place {start}-{end} in a text of {length} characters"


def _are_numbers(pair: tuple[object, ...], least: int | None = None) -> bool:
    return all(type(x) is int and (least is None or x >= least) for x in pair)


def _help_fault(help_: object) -> str | None:
    """Return what is wrong with a help, which may be empty."""
    return None if help_ == "" else _text_fault("a help", help_)


def _text_fault(what: str, text: object) -> str | None:
    if not isinstance(text, str):
        return f"{what} is {_shown(text)}, not text"
    if not text:
        return f"{what} is empty"
    if not text.isprintable() and any(map(_is_control, text)):
        return f"{what} has a control character: {_shown(text)}"
    return None


def _is_control(character: str) -> bool:
    return character < " " or "\x7f" <= character <= "\x9f" or character in "\u2028\u2029"


def _kind(value: object) -> str:
    if value is None:
        return "None"
    name = type(value).__name__
    return f"{'an' if name[0] in 'AEIOUaeiou' else 'a'} {name}"


def _shown(value: object) -> str:
    """Return the `repr` of a value, shortened if it is long."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - code of a plugin may raise anything
        text = f"of the type {type(value).__name__}"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
