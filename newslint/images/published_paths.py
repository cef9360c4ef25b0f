"""Compute where the file of an image is, in a site whose root and configuration are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.images.paths import followed, inside
from newslint.site.file_requests import FileRequest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.images.reference import ImageReference
    from newslint.site.article_file import ArticleFile
    from newslint.site.file_requests import FilePlaces
    from newslint.site.publishing import Publishing

_ANYWHERE = "*"


def of_page(
    article: ArticleFile, reference: ImageReference, path: str, page: str | None
) -> FilePlaces | None:
    """
    Return the places of the file that browsers get for a path on a page, relative to the root.

    None where the generator does not tell, or where the address of the page, on which a relative
    path depends, is not known.
    """
    is_relative = not path.startswith("/")
    if reference.key or (is_relative and page is None):
        return None
    page = page or ""
    asked = inside([*page.split("/")[:-1], *path.split("/")] if is_relative else path.split("/"))
    request = FileRequest(
        f"/{asked}", path, article.site_path, page, in_html=reference.element is not None
    )
    found = article.site.places_of(request)
    if found is None:
        return None
    return found._replace(
        files=tuple(_place(article, file) for file in dict.fromkeys(found.files)),
        meant=tuple(each._replace(file=_place(article, each.file)) for each in found.meant),
    )


def is_published(article: ArticleFile) -> bool:
    """Return whether an article is where the generator looks for articles and pages."""
    folder, tops = article.site.published.articles, article.generator.page_tops
    if tops:
        top, below, _ = article.site_path.partition("/")
        return bool(below) and top.startswith(tops)
    return not folder or article.site_path.startswith(f"{folder}/")


def of_site(article: ArticleFile, path: str) -> Iterator[str]:
    """Yield the places of `/x.png`, without the path of the site's own address."""
    published = article.site.published
    for way in _without_base(inside(path.split("/")), published.base):
        yield from _under_roots(article, way)
        if published.has_collections and not way.startswith("_"):
            yield _place(article, f"{published.articles}/_{way}".lstrip("/"))
        *_, folder, name = ("", *way.split("/"))
        if published.post_folders and folder:
            yield _place(article, f"{published.post_folders}/{_ANYWHERE}/{folder}/{name}")


def of_article(article: ArticleFile, reference: ImageReference, path: str) -> Iterator[str]:
    """Yield the places of `x.png`, relative to the article's file or to its page."""
    published, way = article.site.published, inside(path.split("/"))
    in_html = reference.element is not None
    if in_html and article.generator.html_relative_to == "route":
        yield from (_place(article, f"{root}/{_ANYWHERE}/{way}") for root in published.roots)
    elif published.from_root and not in_html and not reference.key:
        if published.post_assets:
            yield _place(article, inside([*_page(article), *path.split("/")]))
        yield from _under_roots(article, way)
    else:
        from_file = _counts_from_file(article, reference)
        for parts in _from_file(article, path) if from_file else _from_page(article, path):
            if followed(parts) is not None:
                yield _place(article, inside(parts))
        if not published.is_exact and not from_file:
            yield from _under_roots(article, way)
    if reference.key:
        yield _place(article, f"{_ANYWHERE}/{way}")


def _page(article: ArticleFile) -> list[str]:
    """Return the folder of the article's page, if its path is that of the file."""
    *folders, name = article.site_path.split("/")
    stem = name.partition(".")[0]
    return folders if stem == "index" else [*folders, stem]


def _from_file(article: ArticleFile, path: str) -> Iterator[list[str]]:
    """Yield the one place relative to the file of an article."""
    prefix, folder = _prefix(article, path)
    here = [folder] if prefix else article.site_path.split("/")[:-1]
    yield [*here, *path.removeprefix(prefix).split("/")]


def of_prefix(article: ArticleFile, address: str) -> Iterator[str]:
    """Yield the places of an address that begins with the short name of a folder: `{static}/x.png`."""
    prefix, folder = _prefix(article, address)
    rest = address.removeprefix(prefix)
    if not prefix or "{{" in rest or "{%" in rest:
        return
    if article.generator.prefixes_count_from_file:
        folder = article.site.published.articles
        here = article.site_path.rpartition("/")[0]
        way = [folder, *rest.split("/")] if rest.startswith("/") else [here, *rest.split("/")]
        yield _place(article, inside(way))
    else:
        yield _place(article, inside([folder, *rest.split("/")]))


def _prefix(article: ArticleFile, path: str) -> tuple[str, str]:
    """Return the short name at the start of a path and its folder; empty if there is none."""
    for prefix, folder in article.generator.path_prefixes.items():
        if folder and path.startswith(prefix):
            return prefix, "" if folder == "." else folder
    return "", ""


def _counts_from_file(article: ArticleFile, reference: ImageReference) -> bool:
    """Return whether a relative address starts from the file, not from the page."""
    if article.generator.html_relative_to == "page" and reference.element is not None:
        return not article.site.published.has_page_folders
    return article.generator.relative_to == "file"


def _from_page(article: ArticleFile, path: str) -> Iterator[list[str]]:
    """Yield the places relative to the page of an article, whose path may be that of its file."""
    published, parts, own = article.site.published, path.split("/"), _page(article)
    folders = article.site_path.split("/")[:-1]
    articles = published.articles.split("/") if published.articles else []
    below = own[len(articles) :] if own[: len(articles)] == articles else own
    roots = [root for root in published.roots if _ANYWHERE not in root]
    ways = [[root, *below, *parts] for root in roots if not _is_hidden(published, below)]
    yield from ways[:1]
    if _is_beside(published, len(own) == len(folders)) and not _is_hidden(published, folders):
        yield from ([*folders, *parts], [*own, *parts])
    yield from ways[1:]
    if not published.is_exact and not published.only_bundles:
        for root in roots if not _is_hidden(published, below[:-1]) else ():
            yield [root, *below[:-1], *parts]


def _is_beside(published: Publishing, is_index: bool) -> bool:  # noqa: FBT001 - of which article
    """Return whether a file beside an article may be published with it."""
    return not published.is_exact and (is_index or not published.only_bundles)


def _is_hidden(published: Publishing, folders: Sequence[str]) -> bool:
    return any(name in published.hidden for name in folders)


def _under_roots(article: ArticleFile, way: str) -> Iterator[str]:
    for root in article.site.published.roots:
        yield _place(article, f"{root}/{way}")


def _without_base(way: str, base: str | None) -> list[str]:
    """Return a path without the path of the site's address, and with it: both may be intended."""
    if base is None:
        below = way.partition("/")[2]
        return [way, below] if below else [way]
    return [way.removeprefix(f"{base}/"), way] if base and way.startswith(f"{base}/") else [way]


def _place(article: ArticleFile, path: str) -> str:
    """Convert a path in the site to a place relative to the root of the configuration."""
    return "/" + article.site.to_project(path.removeprefix("./"))
