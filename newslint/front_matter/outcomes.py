"""What a site generator does with an article because of faults in its front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from newslint.front_matter.cases import fault_case, format_case
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Fault
    from newslint.front_matter.vocabulary import FrontMatterCase, YamlCase
    from newslint.generators import Generator
    from newslint.generators.vocabulary import OutcomeIfKnown
    from newslint.text import Source

UNREAD: frozenset[OutcomeIfKnown] = frozenset(("lost", "dropped", "error"))
"""The outcomes after which the generator ignores the keys of the front matter."""
_WORST: tuple[OutcomeIfKnown, ...] = (
    *("error", "dropped", "lost", "", "fragile", "both", "joined", "first", "last", "read"),
)
_AS_SYNTAX: frozenset[FrontMatterCase] = frozenset(
    ("too-deep", "too-many", "too-large", "not-a-mapping", "two-documents")
)
_OF_YAML = frozenset(
    (
        *("duplicate-key", "tab", "syntax"),
        *("tab-line", "line-separator", "unknown-tag", "ruby-tag"),
    )
)
_CASES: frozenset[FrontMatterCase] = frozenset(
    (
        *("duplicate-key", "tab", "syntax"),
        *("tab-line", "line-separator", "unknown-tag", "ruby-tag"),
        *("text-after-closing", "comment-after-opening", "doubled-fence"),
        *("wide-space-before", "long-closing"),
        *("bom", "blank-before", "blank-lines-before", "space-before", "comment-before"),
        *("trailing-space", "long-fence", "dots-closing", "typed-fence", "no-opening", "unclosed"),
        *("glued-closing", "cut-short", "unread-line"),
    )
)


class Oddity(NamedTuple):
    """
    An unusual form of front matter that generators treat differently: its case, and its line.

    `detail` is the language that a fence names, or the repeated key of `Key: value` lines.
    """

    case: FrontMatterCase
    line: int
    detail: str = ""


def reads_front_matter(front_matter: FrontMatter, source: Source, generator: Generator) -> bool:
    """Return whether a generator reads the front matter of `source`; true if nothing is known."""
    return outcome_of(oddities_of(front_matter, source), generator) not in UNREAD


def outcome_of(oddities: Iterable[Oddity], generator: Generator) -> OutcomeIfKnown:
    """Return the worst outcome of the faults in the front matter."""
    outcomes = {_of(oddity, generator) for oddity in oddities}
    return min(outcomes, key=_WORST.index) if outcomes else "read"


def _of(oddity: Oddity, generator: Generator) -> OutcomeIfKnown:
    case, _, detail = oddity
    if detail and detail in generator.fence_languages:
        return "read"
    if detail and case == "duplicate-key" and generator.key_values is not None:
        return generator.key_values.outcome_of_repeat(detail)
    if case in _OF_YAML:
        return generator.yaml.get(cast("YamlCase", case), "")
    return generator.fences.get(case, "")


def fault_outcome(
    text: str, front_matter: FrontMatter, fault: Fault, generator: Generator
) -> OutcomeIfKnown:
    """
    Return what a generator does for one fault of the front matter of `text`.

    It is one of the outcomes of `Generator.fences` or `Generator.yaml`, empty if unknown. Limits
    and front matter that is not a mapping count as syntax errors.
    """
    case = fault_case(text, front_matter, fault)
    if not case:
        return ""
    detail = _detail(front_matter, fault)
    return _of(Oddity("syntax" if case in _AS_SYNTAX else case, 0, detail), generator)


def _detail(front_matter: FrontMatter, fault: Fault) -> str:
    is_repeat = fault.kind == "duplicate-key" and front_matter.format == "key-value"
    return fault.message.lower() if is_repeat or fault.kind == "typed-fence" else ""


def oddities_of(front_matter: FrontMatter, source: Source) -> Iterator[Oddity]:
    """Yield the cases in the front matter of `source` that generators treat differently, each once."""
    if front_matter.format is None and not front_matter.faults:
        yield Oddity("none", 1)
        return
    seen: set[FrontMatterCase] = set()
    if of_format := format_case(source.text, front_matter):
        seen.add(of_format)
        yield Oddity(of_format, _line(source, front_matter.opening and front_matter.opening[0]))
    for fault in front_matter.faults:
        case = fault_case(source.text, front_matter, fault)
        if case and case in _CASES and case not in seen:
            seen.add(case)
            yield Oddity(case, _line(source, fault.span.start), _detail(front_matter, fault))


def _line(source: Source, at: int | None) -> int:
    return source.position(at or 0).line
