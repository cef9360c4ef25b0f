"""Find and read the configuration file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from newslint.config.sections import ConfigError, Document, Section
from newslint.files import TooLargeError, read, reason
from newslint.files.paths import seen_from
from newslint.front_matter.field import FAULTS
from newslint.named_tuples import NamedTuple
from newslint.text import BOM, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAMES = ("newslint.toml", ".newslint.toml", "pyproject.toml")
"""The names of the file, in order of priority in one folder."""
LARGEST = 256 * 1024
"""In bytes; a larger file is an error."""
_MOST_DOTS = 1_000


class Located(NamedTuple):
    """A configuration: its file relative to the working directory, if any, its root, its table."""

    path: str | None
    root: str
    section: Section


def locate(path: str | None, directory: str, is_site: Callable[[str], bool]) -> Located:
    """
    Read the file at `path`, or the first one in `directory` or above, up to git's root.

    With `path`, the root is `directory`; otherwise it is the folder of the file. Without a file, it
    is the nearest folder that `is_site`, or `directory`. Raise ConfigError for a file that cannot
    be read.
    """
    if path is not None:
        section = _read(os.path.join(directory, path), path)
        if section is None:
            raise ConfigError(f"{path} has no table [tool.newslint]")
        return Located(path, directory, section)
    for folder in _upward(directory):
        for name in NAMES:
            file = os.path.join(folder, name)
            section = _read(file, seen_from(directory, file)) if os.path.lexists(file) else None
            if section is not None:
                return Located(seen_from(directory, file), folder, section)
    sites = filter(is_site, _upward(directory))
    return Located(None, next(sites, directory), Section({}))


def _upward(directory: str) -> Iterator[str]:
    """Yield a folder and its parents, up to the root of its git repository."""
    folder = directory
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder or os.path.lexists(f"{folder}/.git"):
            return
        folder = above


def _read(path: str, shown: str) -> Section | None:
    """Return the table of newslint in a file; None for a `pyproject.toml` without it."""
    document = Document(shown, _text(path, shown), os.path.dirname(path))
    if os.path.basename(path) != "pyproject.toml":
        return Section(_parse(document), (), document)
    if "newslint" not in document.text:
        return None
    tools = _parse(document).get("tool")
    table = tools.get("newslint") if isinstance(tools, dict) else None
    return Section(table, ("tool", "newslint"), document) if isinstance(table, dict) else None


def _text(path: str, shown: str) -> str:
    try:
        source = Source.decode(read(path))
    except (OSError, TooLargeError) as error:
        raise ConfigError(f"{shown} cannot be read: {reason(error)}") from error
    if source.bad_byte is not None:
        raise ConfigError(
            f"{shown} is not UTF-8: byte {source.bad_byte} is the first that is wrong"
        )
    if len(source.data) > LARGEST:
        raise ConfigError(
            f"{shown} is larger than {LARGEST // 1024} KiB, which no configuration is"
        )
    return source.text.removeprefix(BOM)


def _parse(document: Document) -> dict[str, Any]:
    import tomllib

    for number, line in enumerate(document.text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise ConfigError(
                f"{document.path}, line {number}: more than {_MOST_DOTS} dots in a line"
            )
    try:
        return tomllib.loads(document.text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(_syntax(document, error)) from error


def _syntax(document: Document, error: Exception) -> str:
    """Explain a TOML error, in the words for front matter if there are any."""
    from tomllib import TOMLDecodeError

    from newslint.front_matter.toml_mapping import read_toml

    if not isinstance(error, (TOMLDecodeError, RecursionError)):
        return f"{document.path} cannot be read: a number in it is too long"
    for fault in read_toml(document.text, 0).faults:
        line = document.text.count("\n", 0, fault.span.start) + 1
        what = fault.full_message or FAULTS[fault.kind]
        if fault.kind == "duplicate-key":
            what = f"`{fault.message}` is given twice"
        return f"{document.path}, line {line}: {what}"
    return f"{document.path} is not TOML: {error}"
