"""
From the address of a file to the files that Hugo may publish there.

Measured with Hugo 0.111 and 0.168, without render hooks: an address stays as it is written, and the
browser follows it from the address of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.hugo.content import content_path
from newslint.named_tuples import NamedTuple
from newslint.site.file_requests import FilePlaces, Meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.generators.hugo.content import ContentPath, ContentRoot
    from newslint.generators.hugo.languages import Languages
    from newslint.generators.hugo.segments import Spelling
    from newslint.site.file_requests import FileRequest
    from newslint.site.folder import SiteFolder


class FolderMount(NamedTuple):
    """A folder of the site whose files are published below an address, without slashes at its ends."""

    source: str
    target: str = ""

    def source_of(self, path: str) -> str | None:
        """Return the file for a path without slash before it; None if it is not below the address."""
        if not self.target:
            return f"{self.source}/{path}"
        below = path.removeprefix(f"{self.target}/")
        return f"{self.source}/{below}" if below != path else None


class PublishedFolders(NamedTuple):
    """
    The folders outside of the content whose files are published: static ones, and `assets`.

    `base` is the path of the site's own address, without slashes at its ends.
    """

    static: tuple[FolderMount, ...]
    assets: tuple[FolderMount, ...]
    base: str


class PublishedFiles:
    """
    Where the files of a site come from.

    `is_resolved` tells whether Hugo looks for images of Markdown among the files of the page and in
    `assets` first.
    """

    def __init__(  # noqa: PLR0913 - each is another part of the configuration
        self,
        site: SiteFolder,
        folders: PublishedFolders,
        roots: Sequence[ContentRoot],
        languages: Languages,
        spelling: Spelling,
        *,
        is_resolved: bool,
    ) -> None:
        """Take the site and what its configuration says."""
        self._site = site
        self._static, self._assets, self._base = folders
        self._content = [FolderMount(root.folder, root.target) for root in roots]
        self._roots, self._languages, self._spelling = roots, languages, spelling
        self._is_resolved = is_resolved

    def places_of(self, request: FileRequest) -> FilePlaces:
        """Return the files that may be where a request goes, and those that may be meant."""
        page = content_path(request.article, self._roots, self._languages)
        if page is None:
            return FilePlaces(request.asked)
        files = (*self._resolved(request, page), *self._found(request, page))
        is_relative = not request.written.startswith("/")
        meant = tuple(self._meant(request, page)) if is_relative else ()
        return FilePlaces(request.asked, files, meant)

    def _found(self, request: FileRequest, page: ContentPath) -> Iterator[str]:
        own = _own_address(request.page, page)
        for path in self._without_base(request.asked.removeprefix("/")):
            below = path.removeprefix(own)
            is_own = bool(request.page) and f"/{path}".startswith(f"/{own}")
            if is_own and (page.is_bundle or page.is_section):
                yield f"{page.beside}/{below}"
            yield from _sources((*self._static, *self._content, *self._assets), path)
            if not (is_own and own) or page.is_section:
                yield from self._of_other_pages(path.rpartition("/")[2], page)

    def _of_other_pages(self, name: str, page: ContentPath) -> Iterator[str]:
        """Yield where another page may have a file of a name: its address may be any."""
        if name not in self._site.names(page.beside):
            yield from (f"{mount.source}/*/{name}" for mount in self._content)

    def _resolved(self, request: FileRequest, page: ContentPath) -> Iterator[str]:
        if self._is_resolved and not request.in_html:
            written = request.written.removeprefix("./").removeprefix("/")
            if page.is_bundle or page.is_section:
                yield f"{page.beside}/{written}"
            yield from _sources(self._assets, written)

    def _without_base(self, path: str) -> tuple[str, ...]:
        below = path.removeprefix(f"{self._base}/") if self._base else path
        return (path,) if below == path else (below, path)

    def _meant(self, request: FileRequest, page: ContentPath) -> Iterator[Meant]:
        """Yield the files that a relative address would name if it counted from elsewhere."""
        parts = [part for part in request.written.split("/") if part not in ("", ".", "..")]
        path, base = "/".join(parts), f"/{self._base}" if self._base else ""
        for mount in self._static:
            target = f"{mount.target}/" if mount.target else ""
            yield Meant(f"{mount.source}/{path}", f"{base}/{target}{path}")
            if path.startswith(f"{mount.source}/"):
                yield Meant(path, f"{base}/{target}{path.removeprefix(f'{mount.source}/')}")
        if not (page.is_bundle or page.is_section or self._languages.prefix(page.language)):
            folders = [self._spelling.of_file(name) for name in page.folders]
            yield Meant(f"{page.beside}/{path}", "/".join((base, *folders, path)))


def _own_address(address: str, page: ContentPath) -> str:
    """Return the folder of a page's own files, without a slash before it."""
    own = address.removeprefix("/")
    if own.endswith("/") or not own:
        return own
    if page.is_section:
        return own.rpartition("/")[0] + "/"
    return own.removesuffix(".html") + "/"


def _sources(mounts: Sequence[FolderMount], path: str) -> Iterator[str]:
    for mount in mounts:
        source = mount.source_of(path)
        if source is not None:
            yield source
