"""
JSON Schema for front matter, with the extra `[schema]`.

Only this module uses jsonschema-rs. It is imported when a configuration names a schema.
"""

from __future__ import annotations

import json
import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from newslint.files.paths import ConfiguredPath
from newslint.front_matter.field import by_key
from newslint.front_matter.schema_references import (
    References,
    SchemaError,
    parse_json,
    read_json,
)
from newslint.named_tuples import NamedTuple
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jsonschema_rs import ValidationError

    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Field

    Path = Sequence[str | int]  # the way from the top of an instance to a value

__all__ = ["Mismatch", "schema_mismatches", "schema_problem"]

_MISSING = "it needs the package jsonschema-rs: `pip install 'newslint[schema]'`"
_MASK = "\ue000"
"""A placeholder for the value in the messages of the library."""
_UNKNOWN_DIALECT = "Unknown meta-schema"
_LONGEST = 200
_BACKTRACKS = 100_000
_FINITE = float("inf")


class Mismatch(NamedTuple):
    """A place where front matter does not match a schema, the message, and the help."""

    span: Span
    message: str
    help: str


def schema_problem(path: str) -> str | None:
    """
    Say why the file at `path` cannot be used as a JSON Schema; None if it can.

    `path` may also be the text of a schema, which begins with `{`. A schema may refer to files in
    the folder of the configuration that names it; without a configuration, in its own folder.
    """
    try:
        _validator(path, _folder(path))
    except SchemaError as error:
        return str(error)
    return None


def schema_mismatches(path: str, front_matter: FrontMatter) -> list[Mismatch]:
    """
    Return the places where front matter does not match the JSON Schema at `path`, in source order.

    Values are those of `Field.value`, so a date without quotes is its text. Formats are checked in
    every draft. A missing key is reported at the key of its mapping, or at the opening fence. Raise
    ValueError if `schema_problem` finds a problem in the schema.
    """
    try:
        validator = _validator(path, _folder(path))
    except SchemaError as error:
        raise ValueError(str(error)) from error
    instance = {key: _plain(field.value) for key, field in front_matter.items()}
    found = {
        mismatch
        for error in validator.iter_errors(instance)
        for mismatch in _mismatches(error, front_matter)
    }
    return sorted(found)


@lru_cache(maxsize=32)
def _validator(path: str, folder: str) -> Any:
    """Read and compile a schema, once for each process, with the files in `folder` that it refers to."""
    try:
        import jsonschema_rs
    except ImportError as error:
        raise SchemaError(_MISSING) from error
    if path.startswith("{"):
        name, references = "the schema", None
        schema = parse_json(path, name)
    else:
        name, references = f"`{os.path.basename(path)}`", References(path, folder)
        schema = read_json(path, name, f"{name} cannot be read")
    try:
        return jsonschema_rs.validator_for(
            schema,
            validate_formats=True,
            mask=_MASK,
            pattern_options=jsonschema_rs.FancyRegexOptions(backtrack_limit=_BACKTRACKS),
            **_resolving(references),
        )
    except jsonschema_rs.ValidationError as error:
        if (
            references is not None
            and references.error is not None
            and not error.message.startswith(_UNKNOWN_DIALECT)
        ):
            raise references.error from error
        raise SchemaError(f"{name} is no JSON Schema: {_complaint(error)}") from error


def _folder(path: str) -> str:
    """Return the folder whose files a schema may refer to: that of the configuration, or its own."""
    return path.folder if isinstance(path, ConfiguredPath) else os.path.dirname(path)


def _resolving(references: References | None) -> dict[str, Any]:
    if references is None:
        return {"offline": True}
    return {"retriever": references.read, "base_uri": references.base}


def _complaint(error: ValidationError) -> str:
    where = _shown_path(error.instance_path)
    value = json.dumps(error.instance, ensure_ascii=False)
    return _line(f"{where}{': ' if where else ''}{error.message.replace(_MASK, value)}")


def _plain(value: object) -> object:
    """Return a value that JSON can hold: `nan` and the infinities become their names."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and not -_FINITE < value < _FINITE:
        return str(value)
    return value


def _mismatches(error: ValidationError, front_matter: FrontMatter) -> Iterator[Mismatch]:
    """Convert an error of the library to places and messages."""
    path, kind = error.instance_path, cast("Any", error.kind)
    field = _field(front_matter, path)
    if kind.name == "required":
        name = f"`{_joined(path, kind.property)}`"
        message = f"{name} is missing, but the schema requires it"
        yield Mismatch(_key_of(field, front_matter), message, f"add {name}")
    elif kind.name in ("additionalProperties", "unevaluatedProperties"):
        for key in kind.unexpected:
            inner = _field(front_matter, [*path, key])
            place = inner.key_span if inner else _key_of(field, front_matter)
            message = f"`{_joined(path, key)}` is not a key of the schema"
            yield Mismatch(place, message, "remove the key, or correct its name")
    elif field is None:
        whole = error.message.replace(_MASK, "the front matter")
        yield Mismatch(_key_of(None, front_matter), _line(whole), "follow the schema")
    else:
        at = field.span if field.span.start < field.span.end else field.key_span
        name = f"`{_shown_path(path)}`"
        has_name = _MASK in error.message
        message = error.message.replace(_MASK, name) if has_name else f"{name}: {error.message}"
        yield Mismatch(at, _line(message), "write a value that the schema allows")


def _field(front_matter: FrontMatter, path: Path) -> Field | None:
    """Return the field at a path; None for the front matter itself."""
    field, fields = None, front_matter.fields
    for part in path:
        field = by_key(fields).get(part) if isinstance(part, str) else fields[part]
        if field is None:
            return None
        fields = field.fields
    return field


def _key_of(field: Field | None, front_matter: FrontMatter) -> Span:
    return field.key_span if field is not None else front_matter.opening or Span(0, 0)


def _joined(path: Path, key: str) -> str:
    return _shown_path([*path, key])


def _shown_path(path: Path) -> str:
    """Return a path in the usual form: `authors[0].name`."""
    shown = ""
    for part in path:
        shown += f"[{part}]" if isinstance(part, int) else f".{part}"
    return shown.removeprefix(".")


def _line(message: str) -> str:
    line = " ".join(message.split()).rstrip(".")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
