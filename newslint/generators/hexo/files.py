"""
Which files Hexo makes pages of.

Measured with Hexo 7.3 and 8.1: https://hexo.io/docs/configuration (Directory, `include`, `exclude`,
`ignore`, `skip_render`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.files.globs import GlobError, matcher
from newslint.site.data_files import texts_of
from newslint.site.file_kinds import FileKind
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from newslint.front_matter.field import Field
    from newslint.site.data_files import DataFile
    from newslint.site.folder import SiteFolder

_ENDINGS = ("md", "markdown", "html", "htm")
"""Those with a renderer that every new site has; capitals count."""


class HexoFiles:
    """The settings in `_config.yml` about the files of one site."""

    def __init__(self, site: SiteFolder, own: DataFile | None) -> None:
        """Take the site and its configuration, None if it cannot be read."""
        self._site, self._own = site, own
        self._fields: Mapping[str, Field] = own.by_key() if own is not None else {}
        self._source = self._folder("source_dir", "source")
        self._output = self._folder("public_dir", "public")
        self._globs = {
            key: _globs(self._fields.get(key))
            for key in ("ignore", "skip_render", "include", "exclude")
        }
        assets = self._fields.get("post_asset_folder")
        self._has_assets = assets is not None and assets.value is True

    def kind(self, path: str) -> FileKind:
        """Return the kind of the file at a path relative to the site."""
        prefix = f"{self._source}/" if self._source else ""
        if not path.startswith(prefix):
            return self._outside(path)
        inside = path.removeprefix(prefix)
        first, _, rest = inside.partition("/")
        if self._matches("ignore", inside):
            return FileKind("unread", "`ignore` leaves it out", self._place("ignore"))
        if first in ("_posts", "_drafts") and rest:
            return self._post(first, rest)
        if first == "_data" and rest:
            return FileKind("data", "Hexo reads `_data` as data")
        return self._page(inside)

    def _outside(self, path: str) -> FileKind:
        place = self._place("source_dir")
        if path.startswith(f"{self._output}/"):
            return FileKind(
                "output", f"Hexo writes the site to `{self._output}`", self._place("public_dir")
            )
        if path.startswith("themes/"):
            return FileKind("theme", "it lies in `themes`")
        if path.startswith("scaffolds/"):
            return FileKind("scaffold", "it is a template for new posts")
        if path.startswith("node_modules/"):
            return FileKind("project", "it belongs to an installed package")
        return FileKind("unread", f"Hexo reads only `{self._source}`", place)

    def _post(self, folder: str, rest: str) -> FileKind:
        if rest.endswith(("~", "%")) or any(part[0] in "_." for part in rest.split("/") if part):
            return FileKind("unread", f"Hexo passes over such names in `{folder}`")
        if self._matches("skip_render", f"{folder}/{rest}"):
            return FileKind(
                "unread", "`skip_render` takes it out of the posts", self._place("skip_render")
            )
        ending = rest.rpartition(".")[2]
        if ending not in self._endings:
            return FileKind("unread", f"Hexo reads no file in `{folder}` that ends in `.{ending}`")
        if self._has_assets and ending != self._post_ending:
            what = f"with `post_asset_folder` a post ends in `.{self._post_ending}`"
            return FileKind("resource", what, self._place("post_asset_folder"))
        if folder == "_drafts":
            return FileKind("draft", "drafts lie in `_drafts`")
        return FileKind("article", "posts lie in `_posts`")

    def _page(self, inside: str) -> FileKind:
        if self._matches("exclude", inside):
            return FileKind("unread", "`exclude` leaves it out", self._place("exclude"))
        is_hidden = any(part[0] in "_." for part in inside.split("/") if part)
        if inside.endswith(("~", "%")) or (is_hidden and not self._matches("include", inside)):
            return FileKind("unread", "Hexo passes over such names")
        if self._matches("skip_render", inside):
            what = "`skip_render` has it copied as it is"
            return FileKind("resource", what, self._place("skip_render"))
        if inside.rpartition(".")[2] not in self._endings:
            return FileKind("resource", "Hexo copies such files as they are")
        return FileKind("page", f"it lies in `{self._source}`, outside of the posts")

    @property
    def _endings(self) -> tuple[str, ...]:
        package = self._site.file("package.json")
        with_mdx = package is not None and "hexo-renderer-mdx" in package.text
        return (*_ENDINGS, "mdx") if with_mdx else _ENDINGS

    @property
    def _post_ending(self) -> str:
        written = self._own.text_of("new_post_name") if self._own is not None else ""
        return written.rpartition(".")[2] if "." in written else "md"

    def _folder(self, key: str, usual: str) -> str:
        written = self._own.text_of(key) if self._own is not None else ""
        return folder_in_site(written) or usual

    def _matches(self, key: str, path: str) -> bool:
        pattern = self._globs[key]
        return pattern is not None and pattern.match(path) is not None

    def _place(self, key: str) -> str:
        return self._site.place(self._own, self._fields.get(key)) if self._own is not None else ""


def _globs(field: Field | None) -> re.Pattern[str] | None:
    """Compile globs of the configuration, relative to the source folder; leave out invalid ones."""
    found = []
    for text in texts_of(field):
        glob = f"/{text.lstrip('/')}"
        try:
            matcher([glob])
        except GlobError:
            continue
        found.append(glob)
    return matcher(found)
