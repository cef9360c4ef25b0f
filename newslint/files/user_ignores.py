"""Find the user's own ignore rules for git: `core.excludesFile` in the user's and system's settings."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from newslint.files.reading import read
from newslint.files.unreadable import TooLargeError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECTION = re.compile(r"\s*\[\s*([^\]\n]*?)\s*\]")
_SETTING = re.compile(r'\s*excludesfile\s*=\s*("(?:[^"\\]|\\.)*"|[^#;\n]*)', re.IGNORECASE)


def user_ignore_file() -> str:
    """
    Return the path of the file with the user's own rules, which need not exist.

    Settings inside a repository are ignored: they must not point to files elsewhere.
    """
    chosen = f"{_settings_folder()}/ignore"
    for path in _settings_files():
        try:
            text = read(path).decode(errors="surrogateescape")
        except (OSError, TooLargeError):
            continue
        chosen = _excludes_file(text) or chosen
    return os.path.expanduser(chosen)


def _settings_folder() -> str:
    return f"{os.environ.get('XDG_CONFIG_HOME') or os.path.expanduser('~/.config')}/git"


def _settings_files() -> Iterator[str]:
    """Yield the files with git's settings; the last one that names a file wins."""
    if os.environ.get("GIT_CONFIG_NOSYSTEM", "0").lower() in ("", "0", "false", "no", "off"):
        yield os.environ.get("GIT_CONFIG_SYSTEM", "/etc/gitconfig")
    if "GIT_CONFIG_GLOBAL" in os.environ:
        yield os.environ["GIT_CONFIG_GLOBAL"]
    else:
        yield f"{_settings_folder()}/config"
        yield os.path.expanduser("~/.gitconfig")


def _excludes_file(text: str) -> str | None:
    """Return the value of `core.excludesFile` in a file; included files are not read."""
    section, found = "", None
    for line in text.splitlines():
        heading = _SECTION.match(line)
        section = heading[1].lower() if heading else section
        setting = _SETTING.match(line, heading.end() if heading else 0)
        if setting and section == "core":
            found = setting[1].strip()
    if found and found[0] == '"':
        return re.sub(r"\\(.)", r"\1", found[1:-1])
    return found
