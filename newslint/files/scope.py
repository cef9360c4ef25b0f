"""What a search for articles asks of the configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet


class Sites(Protocol):
    """The sites among the articles; they want to know which folders cannot be the root of one."""

    @property
    def signs(self) -> AbstractSet[str]:
        """The names of which one lies in the root of every site."""

    def pass_over(self, folders: Iterable[str]) -> None:
        """Learn that none of `signs` lies in some folders, as seen from the root."""


class Kind(Protocol):
    """What a file is to the generator of its site."""

    @property
    def is_checked(self) -> bool:
        """Whether it is checked without being named."""

    @property
    def kind(self) -> str:
        """The kind, in one word."""


class Section(Protocol):
    """The table of the configuration in which `include` and `exclude` are written."""

    def place(self, key: str) -> str:
        """Return where a key is written."""


class Scope(Protocol):
    """Which files are articles; `newslint.config.Config` is one."""

    @property
    def root(self) -> str:
        """The absolute folder that globs are relative to."""

    @property
    def include(self) -> tuple[str, ...]:
        """The globs of `include`; none stands for everything."""

    @property
    def included(self) -> object:
        """What compiles `include`, None without it."""

    @property
    def excluded(self) -> object:
        """What compiles `exclude`, None without it."""

    @property
    def sites(self) -> Sites:
        """The sites below the root."""

    @property
    def section(self) -> Section:
        """The table that is quoted where nothing is found."""

    def relative(self, path: str) -> str:
        """Return a path, absolute or as seen from the working directory, as seen from the root."""

    def kind(self, relative: str) -> Kind:
        """Return what the file at a path as seen from the root is."""

    def left_out_by(self, relative: str) -> str | None:
        """Return the setting, `include` or `exclude`, that leaves out a path as seen from the root."""
