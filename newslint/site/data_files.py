"""The configuration files of site generators, read as data: fields with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.files.reading import read
from newslint.files.unreadable import TooLargeError, reason
from newslint.front_matter.field import LIMITS, MAX_LENGTH, Field, Mapped, by_key
from newslint.named_tuples import NamedTuple
from newslint.text import BOM, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_HARMLESS = frozenset(("duplicate-key", "unknown-tag", "ruby-tag", "tab-line", "line-separator"))
"""Faults of front matter that a program may read in its own configuration, such as `!ENV` of MkDocs."""
_MISSING = (FileNotFoundError, NotADirectoryError)


class DataFile(NamedTuple):
    """
    A file of plain data: its path relative to the site, its text, and what it holds.

    After a fault the fields are those that could be read, and `problem` says in one
    line what is wrong.
    """

    path: str
    text: str = ""
    fields: tuple[Field, ...] = ()
    problem: str = ""

    @property
    def is_program(self) -> bool:
        """Whether it is code, of which only the literals were read."""
        return self.path.endswith(".py")

    def by_key(self, *, ignore_case: bool = False) -> Mapping[str, Field]:
        """Return the top-level fields by their keys, in small letters where capitals do not count."""
        fields = by_key(self.fields)
        return {key.lower(): field for key, field in fields.items()} if ignore_case else fields

    def find(self, key: str) -> Field | None:
        """Return a top-level field by its key, capitals aside; None where it is not there."""
        return self.by_key(ignore_case=True).get(key.lower())

    def text_of(self, key: str) -> str:
        """Return the text of a top-level field, capitals of its key aside; empty without one."""
        return text_of(self.find(key))

    def place(self, field: Field) -> str:
        """Return file and line of a field."""
        return f"{self.path}, line {self.text.count(chr(10), 0, field.key_span.start) + 1}"


def child(field: Field | None, *keys: str) -> Field | None:
    """Return the field that keys lead to through mappings, capitals aside, or None."""
    for key in keys:
        found = by_key(field.fields) if field is not None else {}
        field = next((found[name] for name in found if name.lower() == key.lower()), None)
    return field


def text_of(field: Field | None) -> str:
    """Return the value of a field if it is a text; empty otherwise."""
    return field.value if field is not None and isinstance(field.value, str) else ""


def texts_of(field: Field | None) -> tuple[str, ...]:
    """Return the texts of a list, or the one text in its place."""
    if field is None:
        return ()
    values = field.value if isinstance(field.value, (list, tuple)) else (field.value,)
    return tuple(value for value in values if isinstance(value, str) and value)


def entries(field: Field | None) -> tuple[Field, ...]:
    """Return the mappings of a list, or the one in its place."""
    if field is None or not field.fields:
        return ()
    return (field,) if field.fields[0].key else field.fields


def read_data(folder: str, path: str) -> DataFile | None:
    """
    Read a file below an absolute folder, by its ending; None where there is none.

    YAML, TOML and JSON are read as front matter is, under its limits; of a Python file only literals
    that are assigned at the start of a line, of an article its front matter. Never raise: whatever
    is wrong is the file's `problem`.
    """
    try:
        source = Source.decode(read(f"{folder}/{path}"))
    except _MISSING:
        return None
    except (OSError, ValueError, TooLargeError) as error:
        return DataFile(path, problem=f"{path} cannot be read: {reason(error)}")
    if source.bad_byte is not None:
        return DataFile(path, problem=f"{path} is not UTF-8: byte {source.bad_byte} is wrong")
    text = source.text.removeprefix(BOM)
    if len(text) > MAX_LENGTH:
        what = LIMITS["too-large"].replace("the front matter", path)
        return DataFile(path, problem=what)
    return _mapped(path, text)


def _mapped(path: str, text: str) -> DataFile:
    fields, faults = _READERS.get(path.rpartition(".")[2].lower(), _yaml)(text)
    for fault in faults:
        if fault.kind == "not-a-mapping" and not text.strip():
            continue
        if fault.kind not in _HARMLESS:
            line = text.count("\n", 0, fault.span.start) + 1
            what = (fault.full_message or fault.kind).replace("front matter", "a configuration")
            return DataFile(path, text, fields, f"{path}, line {line}: {what}")
    return DataFile(path, text, fields)


def _yaml(text: str) -> Mapped:
    from newslint.front_matter.plain_yaml import read_plain

    plain = read_plain(text, 0)
    if plain is not None:
        return plain
    from newslint.front_matter.yaml_mapping import read_yaml

    return read_yaml(text, 0)


def _toml(text: str) -> Mapped:
    from newslint.front_matter.toml_mapping import read_toml

    return read_toml(text, 0)


def _json(text: str) -> Mapped:
    from newslint.front_matter.json_mapping import read_json

    return read_json(text, 0)


def _front_matter(text: str) -> Mapped:
    from newslint.front_matter import read as read_front_matter

    found = read_front_matter(text)
    return Mapped(found.fields, found.faults if found.unreadable() else ())


def _python(text: str) -> Mapped:
    from newslint.site.python_literals import read_literals

    return read_literals(text)


_READERS: dict[str, Callable[[str], Mapped]] = {
    "toml": _toml,
    "json": _json,
    "py": _python,
    **dict.fromkeys(("md", "markdown", "html"), _front_matter),
}
