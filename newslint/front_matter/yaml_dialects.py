"""What readers of YAML disagree about: tags, lines of tabs, and the line ends of YAML 1.1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newslint.front_matter.field import Fault
from newslint.named_tuples import NamedTuple
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.front_matter.vocabulary import FaultKind

TEXT_TAGS = ("tag:yaml.org,2002:str", "!")
_PREFIX = "tag:yaml.org,2002:"
_KNOWN = frozenset(
    f"{_PREFIX}{name}"
    for name in "binary bool float int map merge null omap pairs seq set str timestamp".split()
)
_TAG = re.compile(r"!\S*+")
_TAB_LINE = re.compile(r"^ *+\t[ \t]*+(?=#|$)", re.MULTILINE)
_SEPARATOR = re.compile("[\x85\u2028\u2029]")


def unknown_tag(event: Any, content: str, at: int) -> Iterator[Fault]:
    """Yield a fault for the tag of a node, such as `!ruby/object`, unless all readers know it."""
    if event.tag in _KNOWN or event.tag == "!":
        return
    found = _TAG.search(content, event.start_mark.index)
    if found:
        span = Span(*found.span()).moved(at)
        message = f"`{found[0]}` is a YAML tag that most readers of YAML do not know"
        yield Fault("unknown-tag", span, message, (), "remove it, or put the value in quotes")


class Repaired(NamedTuple):
    """YAML in which spaces replace what not all readers accept, and the faults."""

    content: str
    faults: tuple[Fault, ...]


def repaired(content: str, at: int) -> Repaired:
    """Return YAML that begins at offset `at` of its article in a form that libyaml reads."""
    faults = []
    kinds: tuple[tuple[FaultKind, re.Pattern[str], str, str], ...] = (
        ("tab-line", _TAB_LINE, "a tab begins a line that has no key", "remove the tab"),
        (
            "line-separator",
            _SEPARATOR,
            "some readers of YAML take the invisible character U+{:04X} for a line break",
            "remove the character",
        ),
    )
    for kind, pattern, message, help_ in kinds:
        if first := pattern.search(content):
            span = Span(*first.span()).moved(at)
            faults.append(Fault(kind, span, message.format(ord(first[0][0])), (), help_))
            content = pattern.sub(lambda match: " " * len(match[0]), content)
    return Repaired(content, tuple(faults))
