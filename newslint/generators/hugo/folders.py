"""The folders of a Hugo site whose files are published: https://gohugo.io/configuration/module/#mounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.hugo.content import content_roots
from newslint.generators.hugo.languages import Languages
from newslint.generators.hugo.published_files import FolderMount, PublishedFiles, PublishedFolders
from newslint.generators.hugo.render_hooks import resolves_images
from newslint.generators.hugo.segments import spelling
from newslint.site.data_files import child, entries, text_of, texts_of
from newslint.site.publishing import base_path, folder_in_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.site.folder import SiteFolder
    from newslint.site.publishing import Publishing

_OF_THEMES = FolderMount("themes/*/static")


def published_files(site: SiteFolder, configuration: HugoConfiguration) -> PublishedFiles:
    """Return where the files of a site come from, as its configuration says."""
    languages = Languages(configuration)
    return PublishedFiles(
        site,
        _folders(configuration),
        tuple(content_roots(configuration)),
        languages,
        spelling(configuration),
        is_resolved=resolves_images(configuration, has_languages=len(languages.names) > 1),
    )


def publishing(configuration: HugoConfiguration, usual: Publishing) -> Publishing:
    """Return the same for the places that are guessed, where the address of a page is not known."""
    folders = _folders(configuration)
    content = [root.folder for root in content_roots(configuration)]
    own = folder_in_site(configuration.text("contentDir")) or "content"
    mounts = (*folders.static[:-1], *folders.assets)
    names = (*(mount.source for mount in mounts), own, *content)
    return usual._replace(
        roots=(*dict.fromkeys(filter(None, names)), _OF_THEMES.source),
        base=folders.base,
        articles=own,
        only_bundles=configuration.value("uglyURLs") in (None, False),
    )


def _folders(configuration: HugoConfiguration) -> PublishedFolders:
    """Return the folders; what is mounted takes the place of the usual ones, as for content."""
    static = tuple(_mounts(configuration, "static")) or tuple(_static(configuration))
    usual = folder_in_site(configuration.text("assetDir")) or "assets"
    assets = tuple(_mounts(configuration, "assets")) or (FolderMount(usual),)
    return PublishedFolders((*static, _OF_THEMES), assets, base_path(configuration.text("baseURL")))


def _static(configuration: HugoConfiguration) -> Iterator[FolderMount]:
    found = configuration.find("staticDir")
    names = texts_of(found.field) if found is not None else ()
    yield from (FolderMount(folder_in_site(name)) for name in names or ("static",))
    for language in configuration.fields("languages"):
        more = child(language, "staticDir")
        yield from (FolderMount(folder_in_site(name)) for name in texts_of(more))


def _mounts(configuration: HugoConfiguration, component: str) -> Iterator[FolderMount]:
    found = configuration.find("module", "mounts")
    for mount in entries(found.field) if found is not None else ():
        source = folder_in_site(text_of(child(mount, "source")))
        first, _, target = folder_in_site(text_of(child(mount, "target"))).partition("/")
        if first == component and source:
            yield FolderMount(source, target)
