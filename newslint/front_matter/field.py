"""A field of front matter with its place and value, and the faults of front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
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
    "text-after-closing": "Text follows the closing fence on its line.",
    "comment-after-opening": "A comment follows the opening fence on its line.",
    "doubled-fence": "The opening fence is written twice.",
    "dots-closing": "The front matter is closed by `...` and not by its fence.",
    "typed-fence": "The opening fence names a language, as in `---toml`.",
    "no-opening": "The front matter has a closing fence and no opening one.",
    "unclosed": "The front matter has an opening fence and no closing one.",
    "glued-closing": "The closing fence is joined to the end of the last value.",
    "syntax": "The front matter does not follow the grammar of its language.",
    "too-large": "The front matter is larger than 256 KiB and was not read.",
    "too-deep": "Collections are nested more than 64 levels deep.",
    "too-many": "There are more than 10,000 values, or 20,000 with all aliases expanded.",
    "tab-line": "A tab begins a line of YAML that is blank or a comment.",
    "line-separator": "U+0085, U+2028 or U+2029, which end a line in YAML 1.1, is in a value.",
    "unknown-tag": "A YAML tag, such as `!ruby/object`, that is not one of YAML's own.",
    "duplicate-key": "A key occurs twice in one mapping.",
    "not-a-mapping": "The front matter is a list or plain text and has no keys.",
    "two-documents": "A second YAML document begins inside the front matter.",
    "cut-short": "A line ends `Key: value` metadata, and more of it follows.",
    "unread-line": "The first line of what looks like metadata is no `Key: value`.",
    "lost-line": "A line continues a value of which only the first line counts.",
}
"""Every kind of fault that `newslint.front_matter.read` may report, with a sentence about it."""

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
    *("mapping", "sequence", "alias", "text"),
)
"""
How a value may be written, in the terms of YAML; TOML and JSON use the same.

`text` is for metadata without types, where every value is the text after its key.
"""

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
    Something wrong or unusual in front matter.

    * `kind`: one of `FAULTS`.
    * `span`: a range in the whole text of the article.
    * `message`: details for the author, empty if the kind says enough.
    * `help`: what to do, in the imperative; empty if that is not known.
    * `related`: other places of the same fault, such as the first of two equal keys.
    """

    kind: FaultKind
    span: Span
    message: str = ""
    related: tuple[Span, ...] = ()
    help: str = ""

    @property
    def full_message(self) -> str:
        """The message and the help on one line."""
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
    A key of front matter with its value, or an item of a list, and their places.

    * `key`: empty for an item of a list, whose `key_span` equals its `span`.
    * `key_span`: the key as written, with its quotes.
    * `span`: the value as written: a scalar with its quotes, `!tag` or `&anchor`, or a whole
      collection. If there is no value, an empty span after the colon.
    * `style`: one of `STYLES`.
    * `text`: the decoded text of a scalar.
    * `fields`: the children of a mapping or list in source order, with duplicate keys; children of
      an alias have the spans of its anchor.
    * `given`: used by parsers when `style` and `text` do not determine the value.
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
        The value: text, a number, a boolean, None, a list, or a dict with text keys.

        Plain YAML is read by the core schema of YAML 1.2. Values that site generators read
        differently stay text: `yes`, `no`, `on`, `off`, `010`, `13:05`, `1_000` and every date. So
        does a number of more than 1,000 digits.
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
    """The result of a parser: fields, incomplete after some faults, and faults."""

    fields: tuple[Field, ...]
    faults: tuple[Fault, ...] = ()


def typed(text: str) -> object:
    """Return the value of a plain YAML scalar in the core schema, within the limits of `Field.value`."""
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
    """Return fields by key: the last of equal keys wins, and YAML's `<<` merges other mappings."""
    found = {field.key: field for field in fields}
    if "<<" in found and found["<<"].fields:
        for field in _merged(found.pop("<<")):
            found.setdefault(field.key, field)
    return found


def _merged(field: Field) -> Iterator[Field]:
    """Yield the fields that a `<<` merges: those of one mapping, or of a list of mappings."""
    if field.fields[0].key:
        yield from by_key(field.fields).values()
    else:
        for base in field.fields:
            yield from by_key(base.fields).values()


def duplicate_keys(fields: Sequence[Field]) -> Iterator[Fault]:
    """Yield a fault for each key that occurs a second time in one mapping; YAML's `<<` may."""
    if len({field.key for field in fields}) == len(fields):
        return
    first: dict[str, Span] = {}
    for field in fields:
        before = first.setdefault(field.key, field.key_span)
        if before != field.key_span and field.key != "<<":
            yield Fault("duplicate-key", field.key_span, field.key, (before,))
