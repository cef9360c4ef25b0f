"""A field of front matter with its place and value, and what can be wrong with front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newslint.violation import with_help

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newslint.front_matter.vocabulary import FaultKind, LimitKind, Style
    from newslint.text import Span

MAX_LENGTH = 256 * 1024
MAX_DEPTH = 64
MAX_NODES = 10_000
MAX_EXPANDED = 20_000
MAX_DIGITS = 1_000

FAULTS: Mapping[FaultKind, str] = {
    "bom": "A byte order mark comes before the opening fence.",
    "blank-before": "Blank lines come before the opening fence.",
    "space-before": "Spaces or tabs come before the opening fence on its line.",
    "comment-before": "An HTML comment comes before the opening fence.",
    "trailing-space": "Spaces or tabs follow a fence on its line.",
    "long-fence": "A fence has more than three marks.",
    "dots-closing": "The front matter is closed by `...` and not by its fence.",
    "typed-fence": "The opening fence names a language, as in `---toml`.",
    "no-opening": "The front matter has a closing fence and no opening one.",
    "unclosed": "The front matter has an opening fence and no closing one.",
    "glued-closing": "The closing fence is joined to the end of the last value.",
    "syntax": "The front matter does not follow the grammar of its language.",
    "too-large": "The front matter is larger than 256 KiB and was not read.",
    "too-deep": "Collections are nested more than 64 levels deep.",
    "too-many": "There are more than 10,000 values, or 20,000 with all aliases expanded.",
    "duplicate-key": "A key occurs twice in one mapping.",
    "not-a-mapping": "The front matter is a list or plain text and has no keys.",
    "two-documents": "A second YAML document begins inside the front matter.",
}
"""Every kind of fault that `newslint.front_matter.read` may find, with a sentence about it."""

LIMITS: Mapping[LimitKind, str] = {
    "too-large": f"the front matter is larger than {MAX_LENGTH // 1024} KiB and was not read",
    "too-deep": f"values are nested more than {MAX_DEPTH} levels deep",
    "too-many": f"there are more than {MAX_NODES:,} values, or {MAX_EXPANDED:,} with aliases",
}
"""The message for each limit, by kind of fault."""

_LIMIT_HELP: Mapping[LimitKind, str] = {
    "too-large": "shorten the front matter",
    "too-deep": "nest the values less deeply",
    "too-many": "write fewer values",
}

STYLES: tuple[Style, ...] = (
    *("plain", "single-quoted", "double-quoted", "literal", "folded"),
    *("mapping", "sequence", "alias"),
)
"""The ways in which a value may be written, in YAML's words; TOML and JSON use the same."""

_WORDS: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(
        (sign + dot for sign in ("", "+") for dot in (".inf", ".Inf", ".INF")), float("inf")
    ),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*+)|0x[0-9a-fA-F]++|0o[0-7]++")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]++|[0-9]++(?:\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?")
_ZERO_LED = re.compile(r"[-+]?0[0-9]++")


class Fault(NamedTuple):
    """
    Something wrong or unusual in the front matter.

    `kind` is one of `FAULTS`, `span` lies in the whole text of the article. `message` is the detail
    for the author, empty if the kind says it all; `help` says what to do, in the imperative, and is
    empty if that is not known. `related` are other places of the same fault, such as the first of
    two equal keys.
    """

    kind: FaultKind
    span: Span
    message: str = ""
    related: tuple[Span, ...] = ()
    help: str = ""

    @property
    def full_message(self) -> str:
        """The message and the help in one line."""
        return with_help(self.message, self.help)


def limit_fault(kind: LimitKind, span: Span) -> Fault:
    """Return a fault for one of `LIMITS`."""
    return Fault(kind, span, LIMITS[kind], (), _LIMIT_HELP[kind])


def not_a_mapping(span: Span) -> Fault:
    """Return a fault for front matter that is a list or plain text."""
    message = "this is a list or plain text, but front matter must have keys"
    return Fault("not-a-mapping", span, message, (), "write keys with values")


class Field(NamedTuple):
    """
    A key of front matter with its value, or an item of a list, and where it is written.

    `key` is empty for an item of a list, whose `key_span` is its `span`. `key_span` is the key as
    written with its quotes; `span` is the value as written: a scalar with its quotes (and its `!tag`
    or `&anchor`), a whole collection, or an empty span after the colon when there is no value.
    `style` is one of `STYLES`, `text` a scalar's decoded text, `fields` the children of a mapping or
    sequence in their order, duplicate keys kept; those of an alias lie where it points to. `given`
    is for the parsers: what determines `value` where style and text do not.
    """

    key: str
    key_span: Span
    span: Span
    style: Style
    text: str = ""
    fields: tuple[Field, ...] = ()
    given: object = None

    @property
    def value(self) -> object:
        """
        The value: text, a number, a truth value, None, a list, or a dict with text for keys.

        Plain YAML is read by the core schema of YAML 1.2. What site generators disagree about stays
        text: `yes`, `no`, `on`, `off`, `010`, `13:05`, `1_000` and every date. So does a number of
        more than 1,000 digits.
        """
        if self.style == "mapping":
            return {key: field.value for key, field in by_key(self.fields).items()}
        if self.style == "sequence":
            return [field.value for field in self.fields]
        if self.given is not None:
            return self.given.value if isinstance(self.given, Field) else self.given
        if self.style == "alias":
            return None
        return typed(self.text) if self.style == "plain" else self.text


class Mapped(NamedTuple):
    """What a parser made of front matter: its fields, partial after some faults, and its faults."""

    fields: tuple[Field, ...]
    faults: tuple[Fault, ...] = ()


def typed(text: str) -> object:
    """Return what a plain YAML scalar means in the core schema, within the limits of `Field.value`."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789" or len(text) > MAX_DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text) and not _ZERO_LED.fullmatch(text):
        return float(text)
    return text


def by_key(fields: Iterable[Field]) -> dict[str, Field]:
    """Return fields by key: the last of equal keys wins, and YAML's `<<` brings in what it names."""
    found = {field.key: field for field in fields}
    if "<<" in found and found["<<"].fields:
        for field in _merged(found.pop("<<")):
            found.setdefault(field.key, field)
    return found


def _merged(field: Field) -> Iterator[Field]:
    """Yield the fields that a `<<` stands for: those of one mapping, or of a list of them."""
    if field.fields[0].key:
        yield from by_key(field.fields).values()
    else:
        for base in field.fields:
            yield from by_key(base.fields).values()


def duplicate_keys(fields: Sequence[Field]) -> Iterator[Fault]:
    """Yield a fault for each key of one mapping that was there before, but for YAML's `<<`."""
    if len({field.key for field in fields}) == len(fields):
        return
    first: dict[str, Span] = {}
    for field in fields:
        before = first.setdefault(field.key, field.key_span)
        if before != field.key_span and field.key != "<<":
            yield Fault("duplicate-key", field.key_span, field.key, (before,))
