"""What a rule finds: a place, what is wrong there, what to do about it, and how to repair it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.text import Span


class Severity(StrEnum):
    """How much harm a violation does."""

    ERROR = "error"
    """Content is lost, an instant is wrong, or a reader is in danger."""
    WARNING = "warning"
    """Readers, search engines or feeds are worse off."""
    INFO = "info"
    """Hygiene; never fails a run by default."""

    __hash__ = str.__hash__  # that of enumerations is written in Python

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self)


class Edit(NamedTuple):
    """One replacement: what `span` holds becomes `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """
    An atomic group of edits.

    `safe` means that no reader can see a difference, or that the meaning is certain.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


class Related(NamedTuple):
    """A further place of the same defect, and what it has to do with it."""

    span: Span
    message: str


class Violation(NamedTuple):
    """
    What a rule yields: a place, what is wrong there, and what to do about it.

    `message` says what is wrong and the harm, `help` what to do, in the imperative: each is part of
    a sentence, without a capital and without a period. `severity` is given only where the article's
    generator changes it; otherwise the rule's counts.
    """

    span: Span
    message: str
    help: str = ""
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    notes: tuple[str, ...] = ()
    severity: Severity | None = None

    @property
    def full_message(self) -> str:
        """The message and the help in one line."""
        return with_help(self.message, self.help)


def with_help(message: str, help_: str) -> str:
    """Join a message and its help, which may be empty, into one line."""
    return f"{message}; {help_}" if help_ else message
