"""Compute where the file of an image may be, as the article's generator finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.images.paths import followed, inside
from newslint.named_tuples import NamedTuple
from newslint.urls.url import UrlKind

if TYPE_CHECKING:
    from newslint.generators import Generator
    from newslint.images.reference import ImageReference
    from newslint.site.article_file import ArticleFile


class Places(NamedTuple):
    """
    The possible places of one file, the likeliest first; empty if nothing is known.

    A place that begins with `/` is a path from the root of the configuration, in which a `*`
    matches any folders. Any other is the end of a path: if nothing is known about the site, the
    file may be in any folder, and themes have folders of the same name. `leads_out` is true if the
    address, followed from the article, leaves that root.

    `asked` is the path that readers of the page ask for if it is not the one that is written, empty
    where that is not known, and `meant` are files that are published elsewhere and may be meant: place and right address.
    """

    paths: tuple[str, ...] = ()
    leads_out: bool = False
    asked: str = ""
    meant: tuple[tuple[str, str], ...] = ()


_UNKNOWN = Places()


def image_places(
    article: ArticleFile, reference: ImageReference, page: str | None = None
) -> Places:
    """
    Return the possible places of the file that an address names; none for addresses of other hosts.

    `page` is the address of the article's page, None where it is not known.

    The path is decoded once. The result is empty for addresses with faults that browsers do not
    repair, for those that a template writes, for names without an ending in front matter (themes
    have names for icons), and for `/x.png` if the generator is unknown.
    """
    site, generator = article.site, article.generator
    if site.signs and reference.url.kind is UrlKind.TEMPLATE and generator.path_prefixes:
        from newslint.images.published_paths import of_prefix

        return Places(tuple(of_prefix(article, reference.address)))
    path = _path(reference)
    if not path:
        return _UNKNOWN
    if site.signs and generator.static_root:
        return _in_site(article, reference, path, page)
    if reference.url.kind is UrlKind.SITE_ABSOLUTE:
        return Places(_of_site(article, path.split("/")))
    found = _of_article(article, path)
    if reference.key:
        return Places((*found.paths, inside(path.split("/"))))
    return found


def _in_site(
    article: ArticleFile, reference: ImageReference, path: str, page: str | None
) -> Places:
    """
    Return the places in a site whose root is known; none if that root is above ours.

    For a file beside the articles, such as a README, the address is followed from the file.
    """
    from newslint.images.published_paths import is_published, of_article, of_page, of_site

    if article.site.folder.startswith(".."):
        return _UNKNOWN
    way = [*article.path.split("/")[:-1], *path.split("/")]
    beside = followed(way)
    if not is_published(article):
        is_relative = reference.url.kind is UrlKind.RELATIVE
        return Places((f"/{beside}",)) if is_relative and beside is not None else _UNKNOWN
    found = of_page(article, reference, path, page)
    if found is not None:
        asked = found.asked if reference.url.kind is UrlKind.RELATIVE else ""
        return Places(found.files, asked=asked, meant=found.meant)
    if reference.url.kind is UrlKind.SITE_ABSOLUTE:
        return Places(tuple(dict.fromkeys(of_site(article, path))))
    places = tuple(dict.fromkeys(of_article(article, reference, path)))
    return Places(places, leads_out=beside is None)


def _path(reference: ImageReference) -> str:
    """Return the path of the file in an address, decoded once; empty if there is none."""
    url = reference.url
    if url.kind not in (UrlKind.SITE_ABSOLUTE, UrlKind.RELATIVE) or reference.is_text:
        return ""
    path = url.path.replace("\\", "/")
    if "%" in path:
        from urllib.parse import unquote_to_bytes

        try:
            path = unquote_to_bytes(path).decode()
        except UnicodeDecodeError:
            return ""
    is_name = "." not in path.rpartition("/")[2] and url.kind is UrlKind.RELATIVE
    if "\0" in path or not path.strip("./") or (reference.key and is_name):
        return ""
    return path if all(fault.is_repaired for fault in url.faults) else ""


def _roots(generator: Generator) -> tuple[str, ...]:
    return (generator.static_root, *generator.other_roots) if generator.static_root else ()


def _of_site(article: ArticleFile, parts: list[str]) -> tuple[str, ...]:
    """Return the places of `/x.png`, perhaps after the path of the site's own address."""
    path_inside = inside(parts)
    below_base = path_inside.partition("/")[2]
    found: list[str] = []
    for path in (path_inside, below_base):
        for root in _roots(article.generator) if path else ():
            if root == ".":
                found += (f"{top}/{folder}{path}" for top in _tops(article) for folder in ("", "_"))
            else:
                found.append(f"{root}/{path}")
    return tuple(found)


def _of_article(article: ArticleFile, path: str) -> Places:
    """Return the places of `x.png`, relative to the article's file, its folder, and its page."""
    folder, _, name = article.path.rpartition("/")
    own = [*folder.split("/"), name.partition(".")[0]] if folder else [name.partition(".")[0]]
    parts = path.split("/")
    beside = followed([*own[:-1], *parts])
    found = []
    if beside is not None and _is_published(article, beside):
        found.append(f"/{beside}")
    found.append(f"/{inside([*own, *parts])}")
    below = _below_root(article, own)
    for root in _roots(article.generator):
        if root == ".":
            found += [f"{top}/{inside(parts)}" for top in _tops(article)]
        else:
            ways = (parts, [*below, *parts], [*below[:-1], *parts])
            found += [f"{root}/{inside(way)}" for way in ways]
    return Places(tuple(dict.fromkeys(found)), leads_out=beside is None)


def _below_root(article: ArticleFile, own: list[str]) -> list[str]:
    """Return the folders of an article below the root that it belongs to."""
    for root in _roots(article.generator):
        if root in own[:-1]:
            return own[own.index(root) + 1 :]
    return own


def _is_published(article: ArticleFile, path: str) -> bool:
    """Return whether a file beside an article is published with it: both are below the same root."""
    for root in _roots(article.generator):
        if f"/{root}/" in f"/{article.path}":
            return f"/{root}/" in f"/{path}"
    return True


def _tops(article: ArticleFile) -> list[str]:
    """Return the folders that may be the top of the article's site: all folders above it."""
    tops = [""]
    for folder in article.path.split("/")[:-1]:
        tops.append(f"{tops[-1]}/{folder}")
    return tops
