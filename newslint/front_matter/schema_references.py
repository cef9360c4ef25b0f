"""Read the files that a JSON Schema refers to, from one folder only."""

from __future__ import annotations

import json
import os
from typing import Any
from urllib.parse import quote, unquote

from newslint.files import TooLargeError, read, reason
from newslint.text import Source

_TOP = "file:///"
"""The address of the folder in references; `..` never leads above it."""


class SchemaError(Exception):
    """A schema cannot be used; the message is one line."""


class References:
    """
    Reads the files that a schema refers to from `folder` and below; nothing is fetched.

    jsonschema-rs replaces the text of an exception that `read` raises, so it is kept in `error`.
    """

    def __init__(self, schema: str, folder: str) -> None:
        """Take the path of the schema; a schema outside the folder may refer to no file."""
        self._folder = os.path.realpath(folder)
        self._name = f"`{os.path.basename(schema)}`"
        self._is_inside = self._holds(schema)
        place = os.path.relpath(os.path.realpath(schema), self._folder)
        self.base = _TOP + quote(place if self._is_inside else os.path.basename(schema))
        self.error: SchemaError | None = None

    def read(self, address: str) -> Any:
        """Return the document at an absolute address; raise SchemaError."""
        try:
            return self._read(address)
        except SchemaError as error:
            self.error = error
            raise

    def _read(self, address: str) -> Any:
        shown = unquote(address.removeprefix(_TOP))
        path = os.path.join(self._folder, shown)
        refers = f"{self._name} refers to `{shown.encode('unicode_escape').decode()}`, which"
        if "\0" in shown:
            raise SchemaError(f"{refers} is no path")
        if not (self._is_inside and address.startswith(_TOP) and self._holds(path)):
            remedy = "put a copy into the folder of the configuration"
            raise SchemaError(f"{refers} is not read: {remedy}")
        return read_json(path, f"`{shown}`", f"{refers} cannot be read")

    def _holds(self, path: str) -> bool:
        return os.path.realpath(path).startswith(os.path.join(self._folder, ""))


def read_json(path: str, name: str, unreadable: str) -> Any:
    """Return the content of a JSON file; raise SchemaError."""
    try:
        source = Source.decode(read(path))
    except (OSError, TooLargeError) as error:
        raise SchemaError(f"{unreadable}: {reason(error)}") from error
    return parse_json(source.text.removeprefix("\ufeff"), name)


def parse_json(text: str, name: str) -> Any:
    """Parse JSON text; raise SchemaError."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise SchemaError(f"{name} is not JSON: {error.msg}, {where}") from error
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"{name} is not JSON that can be read: {type(error).__name__}") from error
