"""The part of the configuration that a search for articles needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet


class Sites(Protocol):
    """The sites among the articles; they need to know which folders are not the root of a site."""

    @property
    def signs(self) -> AbstractSet[str]:
        """The names of which the root of every site contains one."""

    def pass_over(self, folders: Iterable[str]) -> None:
        """Record folders, relative to the root, that contain none of `signs`."""


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
        """Return the place of a key in its file."""


class Scope(Protocol):
    """Which files are articles; `newslint.config.Config` is one."""

    @property
    def root(self) -> str:
        """The absolute folder that globs are relative to."""

    @property
    def include(self) -> tuple[str, ...]:
        """The globs of `include`; empty if everything is included."""

    @property
    def included(self) -> object:
        """The compiled globs of `include`, None without them."""

    @property
    def excluded(self) -> object:
        """The compiled globs of `exclude`, None without them."""

    @property
    def sites(self) -> Sites:
        """The sites below the root."""

    @property
    def section(self) -> Section:
        """The table to quote if nothing is found."""

    def relative(self, path: str) -> str:
        """Return a path, absolute or relative to the working directory, relative to the root."""

    def kind(self, relative: str) -> Kind:
        """Return what the file at a path relative to the root is."""

    def left_out_by(self, relative: str) -> str | None:
        """Return the setting, `include` or `exclude`, that excludes a path relative to the root."""
