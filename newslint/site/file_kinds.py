"""What a file of a site is to the generator: an article, a page, a layout, a theme's file and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
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

__all__ = ["KINDS", "FileKind"]

KINDS: dict[Kind, str] = {
    "article": "The generator makes a page of it, and lists it: a post, a document.",
    "page": "The generator makes a page of it that is no article, such as `about`.",
    "draft": "The generator makes an article of it when drafts are wanted.",
    "text": "Markdown or HTML of which nobody knows whether a generator makes a page of it.",
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
"""The beginnings of front matter, except JSON."""

PROJECT_FOLDERS = frozenset(
    """
    test tests __tests__ testdata fixtures __fixtures__ fixture e2e __e2e__ playground
    node_modules vendor third_party bower_components site-packages venv
    """.split()
)
"""Names, in small letters, of folders of tests and of other people's programs."""

_PAGES: frozenset[Kind] = CHECKED - {"text"}
_TEMPLATES: frozenset[Kind] = frozenset(("layout", "scaffold", "theme"))


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
