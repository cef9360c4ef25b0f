"""All files below a folder, whatever git says of them: what a site can publish is what is there."""

from __future__ import annotations

import os

_LEFT_OUT = frozenset(("node_modules", "__pycache__"))
_ENTERED = frozenset((".vuepress", ".vitepress"))
"""Hidden folders in which generators look for files to publish."""


def tree(root: str) -> frozenset[str]:
    """
    Return the files below a folder as seen from there, with `/`.

    Files that git ignores or does not know count: images may be made by a build or lie elsewhere.
    Hidden files and folders and `node_modules` are left out. A link is listed and never followed,
    whatever it leads to; what cannot be listed is left out.
    """
    found: list[str] = []
    pending = [""]
    while pending:
        below = pending.pop()
        try:
            with os.scandir(os.path.join(root, below) or ".") as entries:
                for entry in entries:
                    name = entry.name
                    if name.startswith(".") and name not in _ENTERED:
                        continue
                    if not entry.is_dir(follow_symlinks=False):
                        found.append(below + name)
                    elif name not in _LEFT_OUT:
                        pending.append(f"{below}{name}/")
        except OSError:
            continue
    return frozenset(found)
