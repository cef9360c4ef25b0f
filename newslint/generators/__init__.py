"""What one site generator does with a file, as data; one module a generator."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_ARTICLE_NAMES = frozenset(
    "readme changelog contributing license security code_of_conduct 404 index about".split()
)
"""Stems, in lower case, of files that stand beside articles without being one."""

NOT_ARTICLE_FOLDERS = frozenset("_includes _layouts layouts scaffolds archetypes templates".split())
"""Folders of partials and scaffolds: templates of articles, not articles."""


class Generator(NamedTuple):
    """
    One site generator, as plain data.

    Paths are relative to the site's root, with `/`. `fences` maps a kind of front-matter fault (see
    `newslint.front_matter.FAULTS`) to what becomes of the metadata: `read`, `lost` or `error`; a
    kind that is not listed has no single answer. `key_sources` tells what else may supply a key:
    `heading` (the first one), `file name` or `path` (a date in it).
    """

    name: str
    title: str
    """How messages call it."""
    dialect: str = "commonmark"
    """What makes HTML of its Markdown: `commonmark`, `kramdown`, `python-markdown`, `unknown`."""
    article_folders: tuple[str, ...] = ()
    """Where its articles live; empty where any folder may hold them."""
    other_folders: frozenset[str] = NOT_ARTICLE_FOLDERS
    other_names: frozenset[str] = NOT_ARTICLE_NAMES
    required: tuple[tuple[str, ...], ...] = (("title",), ("date",))
    """The keys that an article needs, each with its alternatives."""
    dated_folders: tuple[str, ...] = ()
    """Folders whose articles need a date; empty where all do."""
    key_sources: Mapping[str, tuple[str, ...]] = {}
    date_keys: tuple[str, ...] = ("date", "updated")
    image_keys: tuple[str, ...] = ("image", "cover", "thumbnail")
    formats: frozenset[str] = frozenset({"yaml"})
    """The formats of front matter that it reads."""
    fences: Mapping[str, str] = {}
    file_name_date: bool = False
    """Whether a file name may or must begin with `YYYY-MM-DD-`."""
    static_root: str = ""
    """The folder that `/` means in an address; empty where unknown."""
    templates: bool = True
    """Whether `{{ }}` and `{% %}` in a body are template code."""

    def is_article(self, path: str) -> bool:
        """Tell whether the file at `path` is an article rather than a partial, scaffold or page."""
        *folders, name = path.split("/")
        stem = name.partition(".")[0].lower()
        if stem in self.other_names or name.startswith("_index."):
            return False
        return self.other_folders.isdisjoint(folders)

    def requires(self, path: str) -> tuple[tuple[str, ...], ...]:
        """Return the keys that the article at `path` needs, each with its alternatives."""
        if not self.dated_folders or not set(self.dated_folders).isdisjoint(path.split("/")[:-1]):
            return self.required
        return tuple(keys for keys in self.required if keys != ("date",))
