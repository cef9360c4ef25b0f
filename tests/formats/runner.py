"""
A model of how the runner of GitHub Actions reads a line of output.

Written after `ActionCommand.cs` of https://github.com/actions/runner.
"""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """A line that the runner obeys."""

    name: str
    properties: dict[str, str]
    data: str


def command(line: str) -> Command | None:
    """Return the command that a line is, in the newer of the two notations."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, written = line[2:end].partition(" ")
    pairs = (pair.partition("=") for pair in written.strip().split(",") if pair)
    properties = {key: _unescaped(value, ":", ",") for key, _, value in pairs if key and value}
    return Command(name, properties, _unescaped(line[end + 2 :]))


def _unescaped(text: str, *more: str) -> str:
    for character in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(character):02X}", character)
    return text
