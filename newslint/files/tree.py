"""List all files below a folder, also those that git ignores: a site may publish any of them."""

from __future__ import annotations

import os

_LEFT_OUT = frozenset(
    (
        "node_modules __pycache__ .git .hg .svn .venv .tox .nox .yarn .pnpm-store .gradle .bundle "
        ".next .nuxt .idea .terraform"
    ).split()
)
"""Folders of tools, large and never published; hidden folders whose names end in `cache` are too."""


def tree(root: str) -> frozenset[str]:
    """
    Return the files below a folder relative to it, with `/`.

    Files that git ignores or does not know are listed, because a build may make images. Hidden
    files are left out, but not hidden folders: some generators publish from them. A link is listed
    and never followed; folders that cannot be listed are left out.
    """
    found: list[str] = []
    pending = [""]
    while pending:
        below = pending.pop()
        try:
            with os.scandir(os.path.join(root, below) or ".") as entries:
                for entry in entries:
                    name = entry.name
                    if entry.is_dir(follow_symlinks=False):
                        if not _is_left_out(name):
                            pending.append(f"{below}{name}/")
                    elif name[0] != ".":
                        found.append(below + name)
        except OSError:
            continue
    return frozenset(found)


def _is_left_out(folder: str) -> bool:
    return folder in _LEFT_OUT or (folder[0] == "." and folder.endswith("cache"))
