"""Find the articles for arguments and `include`, and explain what is left out."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from newslint.files.folders import is_passed_over, is_repository, list_below
from newslint.files.globs import literal_folder
from newslint.files.paths import display, is_inside
from newslint.files.unreadable import kind, missing, reason
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.files.folders import Listing
    from newslint.files.scope import Scope

ENDINGS = (".md", ".markdown", ".html", ".htm", ".mdx")
"""The endings of articles, in any case."""
_SETTINGS = {"exclude": "excluded by `exclude`", "include": "left out by `include`"}


class Found(NamedTuple):
    """
    The articles to check.

    * `paths`: sorted, each file once, relative to the working directory.
    * `failures`: one line for each argument that leads to nothing and each folder that cannot be
      read; they end the run with exit code 2.
    * `notes`: what was left out and, if nothing is left, why.
    """

    paths: list[str]
    failures: list[str]
    notes: list[str]


class Search:
    """The articles found so far."""

    def __init__(self, config: Scope, *, of_all_kinds: bool = False) -> None:
        """Begin without articles; by default, files that are not articles are left out."""
        self.config = config
        self.of_all_kinds = of_all_kinds
        self.paths: set[str] = set()
        self.links: list[tuple[str, str]] = []
        self.folders: list[str] = []
        self.left_out = {"exclude": 0, "include": 0}
        self.others: dict[str, int] = {}
        self.named: dict[str, list[str]] = {}
        self.failures: list[str] = []
        self.notes: list[str] = []

    def add(self, argument: str, *, force_exclude: bool) -> None:
        """Add the file or folder of an argument."""
        try:
            mode = os.stat(argument).st_mode
        except (OSError, ValueError) as error:
            self.failures.append(missing(argument, error))
            return
        path = display(argument)
        if stat.S_ISDIR(mode):
            self.add_below(path)
        elif not stat.S_ISREG(mode):
            self.notes.append(f"`{argument}` is {kind(mode)}, not a file; it was passed over")
        else:
            self.add_named(path, force_exclude=force_exclude)

    def add_named(self, path: str, *, force_exclude: bool) -> None:
        """Add a file that somebody named, even if it is no article, unless `force_exclude`."""
        relative = self.config.relative(path)
        if force_exclude and not self.lets_in(relative):
            return
        if self.of_all_kinds:
            self.paths.add(path)
            return
        kind = self.config.kind(relative)
        if not kind.is_checked:
            self.named.setdefault(str(kind), []).append(path)
        if kind.is_checked or not force_exclude:
            self.paths.add(path)

    def add_included(self, otherwise: str) -> None:
        """Add the folders of `include`, or the given folder if there is no `include`."""
        root, globs = self.config.root, self.config.include
        folders = {_nearest_folder(f"{root}/{literal_folder(glob)}") for glob in globs} or {
            otherwise
        }
        walked: list[str] = []
        for folder in sorted(folders):
            if globs and not is_inside(os.path.realpath(folder), os.path.realpath(root)):
                self.notes.append(f"`{display(folder)}` leads out of the site and was passed over")
            elif not any(_reaches(other, folder) for other in walked):
                walked.append(folder)
                self.add_below(display(folder))

    def add_below(self, folder: str) -> None:
        """Add the articles below a folder, given by its display path."""
        self.folders.append(folder)
        sites = self.config.sites
        listing = list_below(folder, ENDINGS, signs=sites.signs)
        shown = "" if folder == "." else f"{folder.rstrip('/')}/"
        relative = self.config.relative(folder)
        prefix = "" if relative == "." else f"{relative}/"
        sites.pass_over(f"{prefix}{path}".rstrip("/") for path in listing.bare)
        counts = self.counts
        paths = (shown + path for path in listing.files if counts(prefix + path))
        self.paths.update(map(display, paths) if folder.startswith("..") else paths)
        for path in listing.links:
            if counts(prefix + path):
                self.add_link(folder, display(shown + path))
        self.note(shown, prefix, listing)

    def counts(self, relative: str) -> bool:
        """Return whether the file at a path is checked if it is not named as an argument."""
        if not self.lets_in(relative):
            return False
        if self.of_all_kinds:
            return True
        kind = self.config.kind(relative)
        if not kind.is_checked:
            self.others[kind.kind] = self.others.get(kind.kind, 0) + 1
        return kind.is_checked

    def lets_in(self, relative: str) -> bool:
        """Return whether `include` and `exclude` allow a path; remember those they exclude."""
        config = self.config
        if config.included is config.excluded is None:
            return True
        setting = config.left_out_by(relative)
        if setting is None:
            return True
        self.left_out[setting] += 1
        return False

    def add_link(self, folder: str, path: str) -> None:
        """Add a link that points to a file within the folder or the site."""
        target = os.path.realpath(path)
        homes = (os.path.realpath(folder), os.path.realpath(self.config.root))
        if os.path.isfile(target) and any(is_inside(target, home) for home in homes):
            self.links.append((path, target))

    def note(self, shown: str, prefix: str, listing: Listing) -> None:
        """Record what could not be read, and what was not entered."""
        config = self.config
        for path, error in listing.unreadable:
            if config.left_out_by(f"{prefix}{path}/") != "exclude":
                self.failures.append(f"`{shown}{path}` cannot be read: {reason(error)}")
        self.notes.extend(
            f"`{display(path)}` cannot be read: {reason(error)}; what git ignores may be checked too"
            for path, error in listing.problems
        )
        for path in sorted(listing.repositories):
            if not config.include and config.left_out_by(f"{prefix}{path}/") is None:
                self.notes.append(
                    f"`{shown}{path}` is a git repository of its own and was passed over; "
                    "name it, or exclude it"
                )

    def note_named(self) -> None:
        """Say which of the named files are no articles, and why."""
        for why, (first, *others) in self.named.items():
            what, it = f"`{first}` is no article", "it was"
            if others:
                what = f"`{first}` and {_more(len(others))} are no articles"
                it = "they were"
            named = "it is named" if not others else "they are named"
            end = f"checked because {named}" if first in self.paths else "passed over"
            self.notes.append(f"{what}: {why}; {it} {end}")

    def found(self, arguments: Sequence[str]) -> Found:
        """Return all articles found, each file once."""
        targets = {os.path.basename(target) for _, target in self.links}
        paths = self.paths if targets else ()
        real = {os.path.realpath(path) for path in paths if os.path.basename(path) in targets}
        for path, target in sorted(self.links):
            if target not in real:
                real.add(target)
                self.paths.add(path)
        self.note_named()
        if not (self.paths or self.failures or self.named):
            self.notes.append(f"nothing to check: {self.explanation(arguments)}")
        return Found(sorted(self.paths), self.failures, self.notes)

    def explanation(self, arguments: Sequence[str]) -> str:
        """Say why there is nothing to check."""
        under = f" under {arguments[0]}" if len(arguments) == 1 and self.folders else ""
        reasons = [
            f"{_files(count, under)} {_SETTINGS[key]} in {self.config.section.place(key)}"
            for key, count in self.left_out.items()
            if count
        ]
        if reasons:
            return "; ".join(reasons)
        if self.others:
            kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.others.items()))
            count = sum(self.others.values())
            no_articles, them = ("no article", "it") if count == 1 else ("no articles", "them")
            return f"{_files(count, under)} {no_articles} ({kinds}); `newslint files` lists {them}"
        if self.config.include and not arguments:
            return f"`include` in {self.config.section.place('include')} leads to no article"
        ignored = sum(
            len(list_below(folder, ENDINGS, ignored_too=True).files) for folder in self.folders
        )
        if ignored:
            return f"{_files(ignored, under)} ignored by git"
        *others, last = ENDINGS
        return f"no name{under} ends in {', '.join(others)} or {last}"


def _files(count: int, under: str) -> str:
    return f"1 file{under} is" if count == 1 else f"{count} files{under} are"


def _more(count: int) -> str:
    return "1 more file" if count == 1 else f"{count} more files"


def _nearest_folder(path: str) -> str:
    """Return a path without its last name, unless it is a folder."""
    path = path.rstrip("/") or "/"
    return path if os.path.isdir(path) else os.path.dirname(path)


def _reaches(above: str, folder: str) -> bool:
    """Return whether a walk below one folder reaches another."""
    if not is_inside(folder, above):
        return False
    while folder != above:
        folder, name = os.path.split(folder)
        path = os.path.join(folder, name)
        if is_passed_over(name) or os.path.islink(path) or is_repository(path):
            return False
    return True
