"""What lies below a folder: git's answer where there is one, else all that is there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

_FROM_OUTSIDE = frozenset(
    ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")
)
"""What a git hook leaves in the environment: a repository, where the folder's own is asked for."""
_QUESTION = (
    "--no-optional-locks -c core.fsmonitor=false -c core.precomposeUnicode=false "
    "-c core.ignoreCase=false ls-files -z -t --stage --cached --others --exclude-standard"
).split()
"""
No program that the repository names is run. Names are compared as the file system spells them: a
file whose case or composition differs from the index is listed as an untracked one.
"""
_UNTRACKED, _REPOSITORY = "? ", "160000"
"""How git marks what it does not track, and the mode of a submodule."""


class Known(NamedTuple):
    """What git lists below a folder: the paths of files, and of other repositories."""

    files: set[str]
    repositories: set[str]


class Listing(NamedTuple):
    """
    What was found below a folder; paths are relative to it, with `/`.

    `files` are regular files, `links` are symbolic links to whatever, `repositories` are folders
    that are git repositories of their own and were not entered, `unreadable` are folders with the
    reason. `bare` are folders in which none of the names lies that were asked about. `git_failed`
    tells that git should have been able to answer and was not.
    """

    files: list[str]
    links: list[str]
    repositories: list[str]
    unreadable: list[tuple[str, OSError]]
    bare: list[str]
    git_failed: bool = False


class _Wanted(NamedTuple):
    """What is looked for: endings of names, files that git lists, names that make a folder not bare."""

    endings: tuple[str, ...]
    files: set[str] | None
    signs: AbstractSet[str]


def list_below(
    folder: str,
    endings: tuple[str, ...],
    *,
    signs: AbstractSet[str] = frozenset(),
    ask_git: bool = True,
) -> Listing:
    """
    Return the files below a folder whose names have one of the endings, in any case.

    What git ignores is left out, and so is what `is_passed_over` tells. Links to folders are not
    followed. `signs` are names that folders are asked about on the way.
    """
    ask_git = ask_git and _is_in_work_tree(folder)
    known = _ask_git(folder) if ask_git else None
    found = Listing([], [], [], [], [], git_failed=ask_git and known is None)
    if known is not None:
        paths = (
            path for path in known.repositories if not any(map(is_passed_over, path.split("/")))
        )
        found.repositories.extend(path for path in paths if is_repository(f"{folder}/{path}"))
    wanted = None if known is None else _folders_of(known.files, endings)
    looked_for = _Wanted(endings, None if known is None else known.files, signs)
    pending = [""]
    while pending:
        below = pending.pop()
        try:
            with os.scandir(os.path.join(folder, below) or ".") as entries:
                folders = _take(entries, below, looked_for, found)
        except OSError as error:
            found.unreadable.append((below.rstrip("/"), error))
            continue
        for path in folders:
            if wanted is None and is_repository(f"{folder}/{path}"):
                found.repositories.append(path)
            elif wanted is None or path in wanted:
                pending.append(f"{path}/")
    return found


def is_passed_over(name: str) -> bool:
    """Tell whether a walk leaves out what has this name: dot files and folders, `node_modules`."""
    return name.startswith(".") or name == "node_modules"


def is_repository(folder: str) -> bool:
    """Tell whether a folder is the top of a git repository or work tree."""
    return os.path.lexists(f"{folder}/.git")


def below_repository(folder: str) -> str:
    """
    Return an absolute folder as seen from the top of the git repository that holds it.

    It is empty for the top itself, and where there is no repository.
    """
    below, above = "", folder
    while not is_repository(above):
        above, name = os.path.split(above)
        if not name:
            return ""
        below = f"{name}/{below}"
    return below.rstrip("/")


def _take(
    entries: Iterator[os.DirEntry[str]], below: str, wanted: _Wanted, found: Listing
) -> list[str]:
    """Note the files of one folder that count, and return the folders in it."""
    endings, files, signs = wanted
    folders = []
    is_bare = True
    for entry in entries:
        name = entry.name
        if name in signs:
            is_bare = False
        if name.startswith("."):
            continue
        path = below + name
        if entry.is_dir(follow_symlinks=False):
            if not is_passed_over(name):
                folders.append(path)
        elif name.lower().endswith(endings) and (files is None or path in files):
            if entry.is_symlink():
                found.links.append(path)
            elif entry.is_file(follow_symlinks=False):
                found.files.append(path)
    if is_bare:
        found.bare.append(below.rstrip("/"))
    return folders


def _folders_of(files: set[str], endings: tuple[str, ...]) -> set[str]:
    """Return the folders on the way to files that have one of the endings."""
    folders: set[str] = set()
    for path in files:
        if path.lower().endswith(endings):
            folder = path.rpartition("/")[0]
            while folder and folder not in folders:
                folders.add(folder)
                folder = folder.rpartition("/")[0]
    return folders


def _is_in_work_tree(folder: str) -> bool:
    above = os.path.realpath(folder)
    while not is_repository(above):
        folder, above = above, os.path.dirname(above)
        if above == folder:
            return False
    return True


def _ask_git(folder: str) -> Known | None:
    """
    Return what git lists below a folder, or None if it cannot.

    `subprocess` does the same and costs a process 6 ms.
    """
    surroundings = {name: os.environ[name] for name in os.environ if name not in _FROM_OUTSIDE}
    reader, writer = os.pipe()
    streams = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_DUP2, writer, 1),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    try:
        command = ["git", "-C", folder or ".", *_QUESTION]
        child = os.posix_spawnp("git", command, surroundings, file_actions=streams)
    except OSError:
        os.close(reader)
        return None
    finally:
        os.close(writer)
    with open(reader, "rb") as output:
        answer = output.read()
    return _known(os.fsdecode(answer)) if os.waitpid(child, 0)[1] == 0 else None


def _known(answer: str) -> Known:
    """Read git's answer: `? path`, or a tag, mode, hash and stage, a tab, and the path."""
    known = Known(set(), set())
    for line in answer.split("\0"):
        path = line[2:] if line.startswith(_UNTRACKED) else line.partition("\t")[2]
        if path.endswith("/") or line.startswith(_REPOSITORY, 2):
            known.repositories.add(path.rstrip("/"))
        else:
            known.files.add(path)
    return known
