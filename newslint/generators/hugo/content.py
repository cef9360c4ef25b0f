"""The folders of content of a Hugo site, and what the path of a file in them means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.site.data_files import child, entries, text_of, texts_of
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.front_matter.field import Field
    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.generators.hugo.languages import Languages


class ContentRoot(NamedTuple):
    """
    A folder of content, or one file, relative to the site, and the place that names it, if any does.

    `target` is where it lies in the content, empty for the top; `language` is that of all its files,
    empty where their names tell.
    """

    folder: str
    setting: str = ""
    target: str = ""
    language: str = ""

    def inside(self, path: str) -> str | None:
        """Return a path of the site as Hugo sees it in the content, None for a path elsewhere."""
        if path == self.folder:
            return self.target or path.rpartition("/")[2]
        if not path.startswith(f"{self.folder}/"):
            return None
        return f"{self.target}/{path.removeprefix(f'{self.folder}/')}".removeprefix("/")


class ContentPath(NamedTuple):
    """
    A file of the content.

    * `folders`, `name`: where it lies in the content, and its name without ending and language.
    * `language`: the language of its page.
    * `beside`: the folder of the site in which it lies.
    """

    folders: tuple[str, ...]
    name: str
    language: str
    beside: str

    @property
    def is_bundle(self) -> bool:
        """Whether it is the page of its folder, whose other files belong to it."""
        return self.name.lower() == "index"

    @property
    def is_section(self) -> bool:
        """Whether it is the page of a section, or of the whole site."""
        return self.name == "_index"

    @property
    def own_name(self) -> str:
        """The name by which the page is known: that of its folder if it is the page of one."""
        is_folder = self.is_bundle or self.is_section
        return (self.folders[-1] if self.folders else "") if is_folder else self.name

    @property
    def parents(self) -> tuple[str, ...]:
        """The folders above the page; those of a bundle and of a section end with their own."""
        return self.folders[:-1] if self.is_bundle else self.folders


def content_path(
    path: str, roots: Iterable[ContentRoot], languages: Languages
) -> ContentPath | None:
    """Return what the path of a file in the site means, None for one outside of the content."""
    for root in roots:
        inside = root.inside(path)
        if inside is not None:
            *folders, name = inside.split("/")
            stem, language = languages.split(name.rpartition(".")[0] or name)
            language = language or root.language or languages.default
            return ContentPath(tuple(folders), stem, language, path.rpartition("/")[0])
    return None


def content_roots(configuration: HugoConfiguration) -> Iterator[ContentRoot]:
    """Yield the folders of content; what is mounted as content takes the place of `content`."""
    for language in configuration.fields("languages"):
        folder = text_of(child(language, "contentDir"))
        if folder:
            place = configuration.find("languages", language.key, "contentDir")
            yield ContentRoot(
                folder_in_site(folder), place.place if place else "", "", language.key.lower()
            )
    mounts = list(_mounts(configuration))
    if mounts:
        yield from mounts
    else:
        content = configuration.find("contentDir")
        folder = folder_in_site(configuration.text("contentDir"))
        yield ContentRoot(folder or "content", content.place if content else "")


def _mounts(configuration: HugoConfiguration) -> Iterator[ContentRoot]:
    found = configuration.find("module", "mounts")
    for mount in entries(found.field) if found is not None else ():
        folder = folder_in_site(text_of(child(mount, "source")))
        first, _, target = folder_in_site(text_of(child(mount, "target"))).partition("/")
        if first == "content" and folder and found is not None:
            yield ContentRoot(
                folder, found.place_of(child(mount, "source")), target, _language(mount)
            )


def _language(mount: Field) -> str:
    named = texts_of(child(mount, "sites", "matrix", "languages"))
    return (text_of(child(mount, "lang")) or (named[0] if len(named) == 1 else "")).lower()
