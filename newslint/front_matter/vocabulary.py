"""The words for front matter and its faults, for type checkers: no start imports them."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = [
    "CaseIfAny",
    "CollectionStyle",
    "FaultKind",
    "FormatCase",
    "FrontMatterCase",
    "FrontMatterFormat",
    "LimitKind",
    "OpeningNeed",
    "ReadableFormat",
    "ScalarStyle",
    "SchemaType",
    "Style",
    "ValueType",
    "YamlCase",
]

ReadableFormat: TypeAlias = Literal["yaml", "toml", "json", "key-value"]
"""A language of front matter that newslint reads."""

FrontMatterFormat: TypeAlias = Literal[ReadableFormat, "js", "coffee", "cson"]
"""A language that an opening fence may name; newslint does not read the last three."""

OpeningNeed: TypeAlias = Literal["nothing", "looks", "mapping", "known key"]
"""What makes a possible opening front matter; see `newslint.front_matter.opening_fence.Opening`."""

LimitKind: TypeAlias = Literal["too-large", "too-deep", "too-many"]
"""The limits of the reader; `newslint.front_matter.field.LIMITS` has a message for each."""

FaultKind: TypeAlias = Literal[
    LimitKind,
    "bom",
    "blank-before",
    "space-before",
    "comment-before",
    "trailing-space",
    "long-fence",
    "text-after-closing",
    "comment-after-opening",
    "doubled-fence",
    "dots-closing",
    "typed-fence",
    "no-opening",
    "unclosed",
    "glued-closing",
    "syntax",
    "tab-line",
    "line-separator",
    "unknown-tag",
    "duplicate-key",
    "not-a-mapping",
    "two-documents",
    "cut-short",
    "unread-line",
    "lost-line",
]
"""What may be wrong with front matter; `newslint.front_matter.FAULTS` explains each word."""

FormatCase: TypeAlias = Literal["toml", "braces", "semicolons"]
"""Front matter that is not YAML; `newslint.generators.parts.FENCE_CASES` explains each word."""

YamlCase: TypeAlias = Literal[
    "duplicate-key", "tab", "syntax", "tab-line", "line-separator", "unknown-tag", "ruby-tag"
]
"""What generators tell apart in YAML; `newslint.generators.parts.YAML_CASES` explains each word."""

FrontMatterCase: TypeAlias = Literal[
    FaultKind,
    FormatCase,
    YamlCase,
    "blank-lines-before",
    "wide-space-before",
    "long-closing",
    "none",
]
"""What generators tell apart: a kind of fault, or a word of `FENCE_CASES` or `YAML_CASES`."""

CaseIfAny: TypeAlias = Literal[FrontMatterCase, ""]
"""The same, or empty where generators do not differ."""

CollectionStyle: TypeAlias = Literal["mapping", "sequence"]
"""The ways to write a value that holds others."""

ScalarStyle: TypeAlias = Literal["plain", "single-quoted", "double-quoted", "literal", "folded"]
"""The ways to write a text, in YAML's words; TOML and JSON use the same."""

Style: TypeAlias = Literal[ScalarStyle, CollectionStyle, "alias", "text"]
"""The ways to write a value: `newslint.front_matter.field.STYLES`."""

ValueType: TypeAlias = Literal["string", "number", "boolean", "list", "mapping"]
"""The types of values that a schema may ask for and that a value has as it is written."""

SchemaType: TypeAlias = Literal[ValueType, "integer", "date", "image", "url"]
"""The types that a schema may ask for: `newslint.front_matter.schema.TYPES`."""
