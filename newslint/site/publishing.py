"""Where the files lie that a site publishes, as its own configuration tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newslint.site.data_files import child, entries, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators import Generator
    from newslint.site.data_files import DataFile
    from newslint.site.settings import SiteSettings

_POST_FILES = ("jekyll-postfiles", "jekyll_postfiles", "jekyll-post-files")
_OF_IMAGES = re.compile("asset|image|img|typora|picture")
_RENDERER = re.compile(r"hexo-renderer-(?:markdown|pandoc|kramed|commonmark|remark|org)|hexo-.*mdx")
_THEMES = {"hexo": "source", "hugo": "static", "zola": "static"}
"""The folder in each theme whose files are published as well."""


class Publishing(NamedTuple):
    """
    Where published files lie; folders are as seen from the site.

    `base` is the path of the site's own address, without slashes at its ends, None where it is not
    known. The files of `roots` are published under it; a `*` stands for any folders. `articles` is
    the folder from which the paths of pages count. Folders of `hidden` names are not published, not
    even with an article in them.
    """

    roots: tuple[str, ...]
    base: str | None = None
    articles: str = ""
    hidden: tuple[str, ...] = ()
    has_page_folders: bool = True
    """Whether `a.md` becomes `a/index.html`, from which relative addresses of HTML count."""
    is_exact: bool = False
    """Whether the path of a page is that of its file, and no plugin or setting makes another."""
    only_bundles: bool = False
    """Whether files beside an article are published with it only if it is the index of its folder."""
    from_root: bool = False
    """Whether a relative address of Markdown counts from the root, as if a slash stood before it."""
    post_assets: bool = False
    """Whether such an address may name a file in the folder of its post all the same."""


def read_publishing(site: SiteSettings) -> Publishing:
    """Return what the configuration of a site's generator says, else what it does by default."""
    generator, own = site.generator, site.own_file
    reader = _READERS.get(generator.name)
    usual = _usual(generator)
    if reader is None or own is None or own.problem:
        return usual
    published = reader(own, usual)
    return _rendered(site, own, published) if generator.name == "hexo" else published


def _usual(generator: Generator) -> Publishing:
    theme = _THEMES.get(generator.name)
    roots = (generator.static_root, *generator.other_roots) if generator.static_root else ()
    if generator.name == "vitepress":
        roots = (*roots, ".")  # Vite takes `/a.png` for a module of the site, too
    articles = generator.article_folders[0].split("/")[0] if generator.article_folders else ""
    return Publishing(
        (*roots, f"themes/*/{theme}") if theme else roots,
        articles="" if articles.startswith("_") else articles,
        is_exact=generator.name in ("mkdocs", "zola"),
    )


def _hexo(own: DataFile, usual: Publishing) -> Publishing:
    source = _folder(own.text_of("source_dir")) or "source"
    assets = own.find("post_asset_folder")
    has_assets = assets is not None and assets.value is True
    return usual._replace(
        roots=(source, "themes/*/source"),
        base=_base(own.text_of("root")) or _base(own.text_of("url")),
        articles=source,
        hidden=() if has_assets else ("_posts", "_drafts"),
    )


def _rendered(site: SiteSettings, own: DataFile, published: Publishing) -> Publishing:
    """
    Return where Hexo's usual renderer, hexo-renderer-marked, looks for images.

    It puts the root of the site before every relative address of Markdown, unless it is told not to
    (`prependRoot`), or to look among the files of the post first (`postAsset`). Nothing is certain
    where another renderer is installed, or a plugin that is about assets or images.
    """
    package = site.file("package.json")
    needed = child(package.find("dependencies")) if package is not None else None
    names = {field.key for field in needed.fields} if needed is not None else set()
    others = [name for name in names if _OF_IMAGES.search(name) or _RENDERER.match(name)]
    if "hexo-renderer-marked" not in names or others:
        return published
    options = own.find("marked")
    prepend, assets = child(options, "prependRoot"), child(options, "postAsset")
    return published._replace(
        from_root=prepend is None or prepend.value is not False,
        post_assets=not published.hidden and assets is not None and assets.value is True,
    )


def _jekyll(own: DataFile, usual: Publishing) -> Publishing:
    plugins = [own.find("plugins"), own.find("gems")]
    named = {field.text for list_ in plugins if list_ for field in list_.fields}
    source = _folder(own.text_of("source"))
    return usual._replace(
        roots=(source or ".",),
        base=_base(own.text_of("baseurl")),
        articles=source,
        hidden=() if named.intersection(_POST_FILES) else ("_posts", "_drafts"),
    )


def _hugo(own: DataFile, usual: Publishing) -> Publishing:
    content = _folder(own.text_of("contentDir")) or "content"
    static = own.find("staticDir")
    folders = [static, *static.fields] if static is not None else []
    named = [_folder(text_of(field)) for field in folders]
    mounted = [
        _mount(text_of(child(mount, "source")), text_of(child(mount, "target")))
        for mount in entries(child(own.find("module"), "mounts"))
    ]
    assets = _folder(own.text_of("assetDir")) or "assets"
    languages = own.find("languages")
    translated = [
        _folder(text_of(child(language, "contentDir")))
        for language in (languages.fields if languages is not None else ())
    ]
    folders_of = filter(None, (*(named or ["static"]), *mounted, content, *translated, assets))
    roots = tuple(dict.fromkeys(folders_of))
    base = _base(own.text_of("baseURL"))
    ugly = own.find("uglyURLs")
    return usual._replace(
        roots=(*roots, "themes/*/static"),
        base=base,
        articles=content,
        only_bundles=ugly is None or ugly.value is False,
    )


def _mount(source: str, target: str) -> str:
    """Return the folder of a mount whose files are published."""
    return (
        _folder(source)
        if target.split("/", maxsplit=1)[0] in ("static", "assets", "content")
        else ""
    )


def _zola(own: DataFile, usual: Publishing) -> Publishing:
    return usual._replace(base=_base(own.text_of("base_url")))


def _mkdocs(own: DataFile, usual: Publishing) -> Publishing:
    docs = _folder(own.text_of("docs_dir")) or "docs"
    theme = _folder(text_of(child(own.find("theme"), "custom_dir")))
    urls = own.find("use_directory_urls")
    return usual._replace(
        roots=(docs, theme) if theme else (docs,),
        base=_base(own.text_of("site_url")),
        articles=docs,
        has_page_folders=urls is None or urls.value is not False,
    )


def _pelican(own: DataFile, usual: Publishing) -> Publishing:
    content = _folder(own.text_of("PATH")) or "content"
    roots = tuple(root.replace("content", content, 1) for root in usual.roots)
    return usual._replace(roots=(*roots, f"{content}/extra"), articles=content)


def _folder(written: str) -> str:
    """Return a folder of the configuration as seen from the site; empty for the site itself."""
    return "/".join(part for part in written.split("/") if part not in ("", "."))


def _base(address: str) -> str:
    """Return the path of an address, without slashes at its ends."""
    _, scheme, rest = address.partition("://")
    return (rest.partition("/")[2] if scheme else address).strip("/")


_READERS: dict[str, Callable[[DataFile, Publishing], Publishing]] = {
    "hexo": _hexo,
    "jekyll": _jekyll,
    "hugo": _hugo,
    "zola": _zola,
    "mkdocs": _mkdocs,
    "pelican": _pelican,
}
