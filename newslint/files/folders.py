"""List the files below a folder, without those that git ignores."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from newslint.files.ignored import Ignores

_IGNORE_FILE = ".gitignore"


class Listing(NamedTuple):
    """
    The files below a folder; paths are relative to it, with `/`.

    * `files`: regular files.
    * `links`: symbolic links, to anything.
    * `repositories`: folders that are git repositories of their own; they are not entered.
    * `unreadable`: folders that cannot be read, with the reason.
    * `bare`: folders that contain none of the `signs`.
    * `problems`: absolute paths of git's files that could not be read, so ignored files may be
      listed.
    """

    files: list[str]
    links: list[str]
    repositories: list[str]
    unreadable: list[tuple[str, OSError]]
    bare: list[str]
    problems: list[tuple[str, Exception]]


class _Folder(NamedTuple):
    """The content of one folder, by names; hidden entries are left out."""

    names: set[str]
    folders: list[str]
    files: list[str]
    links: list[str]


def list_below(
    folder: str,
    endings: tuple[str, ...],
    *,
    signs: AbstractSet[str] = frozenset(),
    ignored_too: bool = False,
) -> Listing:
    """
    Return the files below a folder whose names have one of the endings, in any case.

    Left out are untracked files that git ignores, unless `with_ignored`, and names for which
    `is_passed_over` is true. Links to folders are not followed. `signs` are names to look for in
    each folder.
    """
    found = Listing([], [], [], [], [], [])
    ignores = None if ignored_too else _ignores_of(folder, endings)
    pending = [("", ignores)]
    while pending:
        below, here = pending.pop()
        try:
            with os.scandir(os.path.join(folder, below) or ".") as entries:
                content = _sort(entries, endings)
        except OSError as error:
            found.unreadable.append((below.rstrip("/"), error))
            continue
        if below and ".git" in content.names:
            found.repositories.append(below.rstrip("/"))
            continue
        if signs.isdisjoint(content.names):
            found.bare.append(below.rstrip("/"))
        if here is not None and _IGNORE_FILE in content.names:
            here = here.with_rules_here()
        _take(content, below, here, found)
        pending += _folders_in(content, below, here)
    if ignores is not None:
        found.problems.extend(ignores.repository.problems)
    return found


def is_passed_over(name: str) -> bool:
    """Return whether a walk skips entries with this name: dot files and folders, `node_modules`."""
    return name.startswith(".") or name == "node_modules"


def is_repository(folder: str) -> bool:
    """Return whether a folder is the top of a git repository or work tree."""
    return os.path.lexists(f"{folder}/.git")


def repository_top(folder: str) -> str:
    """
    Return the top of the git repository that contains an absolute folder.

    It is the folder itself if there is no repository.
    """
    return folder[: len(folder) - len(below_repository(folder))].rstrip("/") or "/"


def below_repository(folder: str) -> str:
    """
    Return an absolute folder relative to the top of the git repository that contains it.

    It is empty for the top itself, and if there is no repository.
    """
    below, above = "", folder
    while not is_repository(above):
        above, name = os.path.split(above)
        if not name:
            return ""
        below = f"{name}/{below}"
    return below.rstrip("/")


def _sort(entries: Iterator[os.DirEntry[str]], endings: tuple[str, ...]) -> _Folder:
    """Sort the entries of a folder; keep only files and links that have one of the endings."""
    content = _Folder(set(), [], [], [])
    names, folders, files, links = content
    for entry in entries:
        name = entry.name
        names.add(name)
        if name[0] == ".":
            continue
        if entry.is_dir(follow_symlinks=False):
            if name != "node_modules":
                folders.append(name)
        elif name.lower().endswith(endings):
            if entry.is_symlink():
                links.append(name)
            elif entry.is_file(follow_symlinks=False):
                files.append(name)
    return content


def _take(content: _Folder, below: str, ignores: Ignores | None, found: Listing) -> None:
    """Add the files and links of one folder that git does not ignore."""
    for names, taken in ((content.files, found.files), (content.links, found.links)):
        kept = names if ignores is None else ignores.kept(names)
        taken.extend([below + name for name in kept])


def _folders_in(
    content: _Folder, below: str, ignores: Ignores | None
) -> Iterator[tuple[str, Ignores | None]]:
    """Yield the folders in a folder that may hold files that git does not ignore."""
    if ignores is None:
        yield from ((f"{below}{name}/", None) for name in content.folders)
    else:
        for name in ignores.kept(content.folders, are_folders=True):
            yield f"{below}{name}/", ignores.below(name)


def _ignores_of(folder: str, endings: tuple[str, ...]) -> Ignores | None:
    """Return what git ignores in a folder; None if there is no repository."""
    real = os.path.realpath(folder)
    top = repository_top(real)
    if not is_repository(top):
        return None
    from newslint.files.ignored import ignores_in

    return ignores_in(top, below_repository(real), endings)


def names(folder: str) -> frozenset[str]:
    """Return the names in a folder; none if it cannot be listed."""
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()
