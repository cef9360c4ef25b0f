"""What a file of a site is to the generator: an article, a page, a layout, a theme's file and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from newslint.files.reading import beginning

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators import Generator
    from newslint.site.article_file import ArticleFile

    Kind = Literal[
        "article",
        "page",
        "draft",
        "text",
        "resource",
        "layout",
        "scaffold",
        "theme",
        "output",
        "data",
        "project",
        "unread",
    ]

KINDS: dict[Kind, str] = {
    "article": "The generator makes a page of it, and lists it: a post, a document.",
    "page": "The generator makes a page of it that is no article, such as `about`.",
    "draft": "The generator makes an article of it when drafts are wanted.",
    "text": "No generator is known, and it has no front matter: prose in Markdown or HTML.",
    "resource": "The generator publishes it as it is, or with another page.",
    "layout": "A layout, a partial or an include: a part of other pages.",
    "scaffold": "A template for new articles.",
    "theme": "It belongs to a theme.",
    "output": "The generator wrote it, or another program did.",
    "data": "The generator reads it as data.",
    "project": "It is for the people who work on the repository: a README, a test, a dependency.",
    "unread": "The generator does not read it.",
}
"""What each kind of file is."""

CHECKED: frozenset[Kind] = frozenset(("article", "page", "draft", "text"))
"""The kinds that are checked; files of all others are checked only if somebody names them."""

FENCES = (b"---", b"+++", b";;;")
"""What front matter begins with, but for JSON."""

_PAGES: frozenset[Kind] = frozenset(("article", "page", "draft"))
_TEMPLATES: frozenset[Kind] = frozenset(("layout", "scaffold", "theme"))
_PROJECT_NAMES = frozenset("readme changelog contributing license security code_of_conduct".split())
_SCAFFOLDS = frozenset(("scaffolds", "archetypes"))


class FileKind(NamedTuple):
    """
    What a file is to its generator.

    `reason` says why, in a clause that a sentence can end with, and `setting` is the file and line
    that decide it; empty for what the generator does by itself.
    """

    kind: Kind
    reason: str
    setting: str = ""

    @property
    def is_checked(self) -> bool:
        """Whether the file is checked without being named."""
        return self.kind in CHECKED

    @property
    def is_article(self) -> bool:
        """Whether the file is an article, published or a draft."""
        return self.kind in ("article", "draft")

    @property
    def is_page(self) -> bool:
        """Whether the generator makes a page of the file, rather than leaving it as it is."""
        return self.kind in _PAGES

    @property
    def is_template(self) -> bool:
        """Whether the file is a part or a pattern of pages, in which template code is normal."""
        return self.kind in _TEMPLATES

    def __str__(self) -> str:
        """Return the reason, with the place that decides it."""
        return f"{self.reason} ({self.setting})" if self.setting else self.reason


def begins_with_fence(path: str) -> bool:
    """Return whether a file begins like front matter; false where it cannot be read."""
    return beginning(path).startswith(FENCES)


def kind_of(file: ArticleFile, has_front_matter: Callable[[], bool]) -> FileKind:
    """
    Return what a file is to its generator.

    `has_front_matter` is asked only where that decides.
    """
    path, generator = file.site_path, file.generator
    found = None
    if file.site.signs or not generator.is_known:
        found = file.site.own_kind(path, has_front_matter)
    return found or _by_name(generator, path, has_front_matter)


def _by_name(generator: Generator, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
    """Return what a file is by its path alone, where no file of the site tells more."""
    title = generator.title
    left_alone = _no_page(generator, path)
    if left_alone is not None:
        return left_alone
    if any(f"/{folder}/" in f"/{path}" for folder in generator.draft_folders):
        return FileKind("draft", f"{title} keeps drafts in such a folder")
    if generator.is_article(path):
        return FileKind("article", f"{title} makes articles of such files")
    if generator.copies_files_without_front_matter and not has_front_matter():
        return FileKind("resource", f"it has no front matter, so {title} copies it as it is")
    return FileKind("page", f"{title} makes pages of such files")


def _no_page(generator: Generator, path: str) -> FileKind | None:
    """Return what a file is of which the generator makes no page; None for all others."""
    *folders, name = path.split("/")
    if generator.is_scaffold(path):
        kind: Kind = "layout" if _SCAFFOLDS.isdisjoint(folders) else "scaffold"
        return FileKind(kind, f"{generator.title} keeps templates in such a folder")
    if is_of_project(path):
        return FileKind("project", f"`{name}` is for the people who work on the repository")
    root = generator.pages_root
    if root and f"/{root}/" not in f"/{path}":
        what = f"{generator.title} makes pages only of what lies in `{root}`"
        return FileKind("unread", what)
    return None


def is_of_project(path: str) -> bool:
    """Return whether a file at the root of a site is one such as README or LICENSE."""
    return "/" not in path and path.partition(".")[0].lower() in _PROJECT_NAMES
