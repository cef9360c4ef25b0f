"""
Which files Jekyll makes pages of.

Measured with Jekyll 4.3: https://jekyllrb.com/docs/structure/ and
https://jekyllrb.com/docs/configuration/options/ (`include`, `exclude`).
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from newslint.generators.jekyll.homes import Home
from newslint.site.data_files import child, text_of, texts_of
from newslint.site.file_kinds import FileKind
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newslint.front_matter.field import Field
    from newslint.site.data_files import DataFile
    from newslint.site.file_kinds import Kind
    from newslint.site.folder import SiteFolder

_POST_NAME = re.compile(r"(?:.*/)?\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^./]+")
_MARKDOWN = re.compile(r".*\.(?:markdown|mkdown|mkdn|mkd|md)", re.IGNORECASE)
_EXCLUDED = (
    *(".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules"),
    *("vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/"),
)
_NEVER_OPTIONAL = re.compile(
    r"(?:.*/)?(?:readme|licen[sc]e|copying|code_of_conduct|contributing|(?:issue|pull_request)_template)"
    r"(?:\..*)?",
    re.IGNORECASE,
)
_OPTIONAL_FRONT_MATTER = ("jekyll-optional-front-matter", "github-pages")


class JekyllFiles:
    """The settings in `_config.yml` about the files of one site."""

    def __init__(self, site: SiteFolder, own: DataFile | None) -> None:
        """Take the site and its configuration, None if it cannot be read."""
        self._site, self._own = site, own
        self._fields: Mapping[str, Field] = own.by_key() if own is not None else {}
        self._source = self._folder("source")
        self._collections_folder = self._folder("collections_dir")
        self._output = self._folder("destination") or "_site"
        self._include = texts_of(self._fields.get("include")) or (".htaccess",)
        self._exclude = (*_EXCLUDED, *texts_of(self._fields.get("exclude")))
        self._collections = self._read_collections()
        self._needs_front_matter = not self._has_optional_front_matter()

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return the kind of the file at a path relative to the site."""
        if path.startswith(f"{self._output}/"):
            place = self._place("destination")
            return FileKind("output", f"Jekyll writes the site to `{self._output}`", place)
        prefix = f"{self._source}/" if self._source else ""
        if not path.startswith(prefix):
            return FileKind("unread", f"Jekyll reads only `{self._source}`", self._place("source"))
        return self._below_source(path.removeprefix(prefix), has_front_matter)

    @property
    def source(self) -> str:
        """The folder of all files of the site, relative to the site; empty for the site itself."""
        return self._source

    def inside(self, path: str) -> str | None:
        """Return a path relative to the source folder; None for one outside of it."""
        prefix = f"{self._source}/" if self._source else ""
        return path.removeprefix(prefix) if path.startswith(prefix) else None

    def home(self, path: str) -> Home:
        """Return where the file at a path relative to the source folder belongs."""
        names = path.split("/")
        for index, name in enumerate(names[:-1]):
            above, rest = names[:index], "/".join(names[index + 1 :])
            if name in ("_posts", "_drafts") and self._holds_posts(above):
                home = self._collections_folder.split("/") if self._collections_folder else []
                return Home("posts", tuple(above[len(home) :]), rest)
            if name[:1] == "_" and name[1:] in self._collections and self._is_home(above):
                return Home(name[1:], (), rest)
        return Home("", (), path)

    def _below_source(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        names = path.split("/")
        for index, name in enumerate(names[:-1]):
            folder = "/".join(names[: index + 1])
            rest = "/".join(names[index + 1 :])
            if name in ("_posts", "_drafts") and self._holds_posts(names[:index]):
                return self._post(name, folder, rest)
            if name[:1] == "_" and name[1:] in self._collections and self._is_home(names[:index]):
                return self._document(name[1:], folder, rest, has_front_matter)
            left_out = self._left_out(folder, name)
            if left_out is not None:
                return left_out
        return self._left_out(path, names[-1]) or self._page(path, has_front_matter)

    def _post(self, folder: str, path: str, rest: str) -> FileKind:
        left_out = self._left_out(f"{path}/{rest}", rest.rpartition("/")[2])
        if left_out is not None or rest.startswith("_"):
            return left_out or FileKind("unread", f"Jekyll passes over such names in `{folder}`")
        if folder == "_drafts":
            return FileKind("draft", "drafts lie in `_drafts`")
        if _POST_NAME.fullmatch(rest) is None:
            return FileKind(
                "unread", "the name of a post begins with its date, as in `2024-03-05-x.md`"
            )
        return FileKind("article", "posts lie in `_posts`")

    def _document(
        self, collection: str, path: str, rest: str, has_front_matter: Callable[[], bool]
    ) -> FileKind:
        entry = self._collections[collection]
        place = self._site.place(self._own, entry) if self._own is not None and entry else ""
        name = rest.rpartition("/")[2]
        left_out = self._left_out(f"{path}/{rest}", name)
        if left_out is not None:
            return left_out
        if rest.startswith(("_posts/", "_drafts/")):
            return FileKind("unread", "Jekyll reads no posts in a collection", place)
        output = child(entry, "output") if entry is not None else None
        if output is None or output.value is not True:
            return FileKind("data", f"the collection `{collection}` has no `output: true`", place)
        if not has_front_matter():
            return FileKind(
                "resource", "it has no front matter, so Jekyll copies it as it is", place
            )
        return FileKind("article", f"it belongs to the collection `{collection}`", place)

    def _page(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        if has_front_matter():
            return FileKind("page", "it has front matter")
        is_optional = not self._needs_front_matter and _MARKDOWN.fullmatch(path)
        if is_optional and _NEVER_OPTIONAL.fullmatch(path) is None:
            return FileKind("page", "a plugin makes pages of Markdown without front matter")
        return FileKind("resource", "it has no front matter, so Jekyll copies it as it is")

    def _left_out(self, path: str, name: str) -> FileKind | None:
        """Return the kind of a file or folder that Jekyll does not enter; None if it does."""
        if _holds(self._include, path) or _holds(self._include, name):
            return None
        if name[:1] in ("_", ".", "#") or name.endswith("~"):
            return FileKind(self._special(name), f"Jekyll makes no pages of `{name}`")
        if not _holds(self._exclude, path):
            return None
        is_own = _holds(texts_of(self._fields.get("exclude")), path)
        what = "`exclude` leaves it out" if is_own else f"Jekyll passes over `{name}`"
        return FileKind(
            "unread" if is_own else "project", what, self._place("exclude") if is_own else ""
        )

    def _special(self, name: str) -> Kind:
        own = self._own
        layouts = own.text_of("layouts_dir") if own is not None else ""
        includes = own.text_of("includes_dir") if own is not None else ""
        if name in ("_layouts", "_includes", folder_in_site(layouts), folder_in_site(includes)):
            return "layout"
        return "data" if name == "_data" else "unread"

    def _holds_posts(self, folders: list[str]) -> bool:
        """Return whether `_posts` in some folders is read; with `collections_dir` only there."""
        home = self._collections_folder
        return not home or "/".join(folders).startswith(home)

    def _is_home(self, folders: list[str]) -> bool:
        return "/".join(folders) == self._collections_folder

    def _read_collections(self) -> dict[str, Field | None]:
        field = self._fields.get("collections")
        if field is None:
            return {}
        found: dict[str, Field | None] = {each.key: each for each in field.fields if each.key}
        return found or dict.fromkeys(texts_of(field))

    def _has_optional_front_matter(self) -> bool:
        plugins = (*texts_of(self._fields.get("plugins")), *texts_of(self._fields.get("gems")))
        gemfile = self._site.text("Gemfile")
        return any(name in plugins or name in gemfile for name in _OPTIONAL_FRONT_MATTER)

    def _folder(self, key: str) -> str:
        return folder_in_site(text_of(self._fields.get(key)))

    def _place(self, key: str) -> str:
        return self._site.place(self._own, self._fields.get(key)) if self._own is not None else ""


def _holds(entries: tuple[str, ...], path: str) -> bool:
    """
    Return whether an entry of `include` or `exclude` matches a path.

    Jekyll compares the first characters, so `doc` matches `docs/a.md` too; a `*` matches any text,
    slashes included.
    """
    return any(
        path.startswith(entry.lstrip("/")) or fnmatchcase(path, entry.lstrip("/"))
        for entry in entries
    )
