"""Where the file of an image lies in a site whose root and configuration are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.images.paths import followed, inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.article import Article
    from newslint.config.publishing import Publishing
    from newslint.images import ImageReference

_ANYWHERE = "*"


def of_site(article: Article, path: str) -> Iterator[str]:
    """Yield the places of `/x.png`, without the path of the site's own address before it."""
    published = article.site.published
    for way in _without_base(inside(path.split("/")), published.base):
        yield from _under_roots(article, way)
        if "." in published.roots and not way.startswith("_"):
            yield _place(article, f"_{way}")
        *_, folder, name = ("", *way.split("/"))
        if article.generator.name == "hexo" and folder and not published.hidden:
            yield _place(article, f"{published.articles}/_posts/{_ANYWHERE}/{folder}/{name}")


def of_article(article: Article, reference: ImageReference, path: str) -> Iterator[str]:
    """Yield the places of `x.png`, as seen from the article's file or from its page."""
    published, parts = article.site.published, path.split("/")
    *folders, name = article.site_path.split("/")
    stem = name.partition(".")[0]
    own = folders if stem == "index" else [*folders, stem]
    if published.from_root and not reference.key and reference.element is None:
        if published.post_assets:
            yield _place(article, inside([*own, *parts]))
        yield from _under_roots(article, inside(parts))
        return
    if _counts_from_file(article, reference):
        prefix, folder = _prefix(article, path)
        ways = [[folder, *path.removeprefix(prefix).split("/")]] if prefix else [[*folders, *parts]]
    else:
        ways = list(_from_page(published, own, parts))
        if _is_beside(published, stem) and not _is_hidden(published, folders):
            ways[1:1] = [[*folders, *parts], [*own, *parts]]
    for way in ways:
        if followed(way) is not None:
            yield _place(article, inside(way))
    if not published.is_exact and not _counts_from_file(article, reference):
        yield from _under_roots(article, inside(parts))
    if reference.key:
        yield _place(article, f"{_ANYWHERE}/{inside(parts)}")


def of_prefix(article: Article, address: str) -> Iterator[str]:
    """Yield the places of an address that begins with a folder's short name, as `{static}/x.png`."""
    prefix, folder = _prefix(article, address)
    rest = address.removeprefix(prefix)
    if not prefix or "{{" in rest or "{%" in rest:
        return
    if article.generator.name == "pelican":
        folder = article.site.published.articles
        here = article.site_path.rpartition("/")[0]
        way = [folder, *rest.split("/")] if rest.startswith("/") else [here, *rest.split("/")]
        yield _place(article, inside(way))
    else:
        yield _place(article, inside([folder, *rest.split("/")]))


def _prefix(article: Article, path: str) -> tuple[str, str]:
    """Return the short name that a path begins with and its folder; empty where it has none."""
    for prefix, folder in article.generator.path_prefixes.items():
        if folder and path.startswith(prefix):
            return prefix, "" if folder == "." else folder
    return "", ""


def _counts_from_file(article: Article, reference: ImageReference) -> bool:
    """Tell whether a relative address counts from the file: MkDocs leaves those in HTML as they are."""
    if article.generator.name == "mkdocs" and reference.element is not None:
        return not article.site.published.has_page_folders
    return article.generator.relative_to == "file"


def _from_page(
    published: Publishing, own: Sequence[str], parts: Sequence[str]
) -> Iterator[list[str]]:
    """Yield the ways from the page of an article, whose path may be that of its file."""
    articles = published.articles.split("/") if published.articles else []
    below = list(own[len(articles) :]) if list(own[: len(articles)]) == articles else list(own)
    for root in published.roots:
        if _ANYWHERE not in root and not _is_hidden(published, below):
            yield [root, *below, *parts]
    if not published.is_exact and not published.only_bundles:
        for root in published.roots:
            if _ANYWHERE not in root and not _is_hidden(published, below[:-1]):
                yield [root, *below[:-1], *parts]


def _is_beside(published: Publishing, stem: str) -> bool:
    """Tell whether a file beside an article may be published with it."""
    return not published.is_exact and (stem == "index" or not published.only_bundles)


def _is_hidden(published: Publishing, folders: Sequence[str]) -> bool:
    return any(name in published.hidden for name in folders)


def _under_roots(article: Article, way: str) -> Iterator[str]:
    for root in article.site.published.roots:
        yield _place(article, f"{root}/{way}")


def _without_base(way: str, base: str | None) -> list[str]:
    """Return a path without the path of the site's address, and with it: both may be meant."""
    if base is None:
        below = way.partition("/")[2]
        return [way, below] if below else [way]
    return [way.removeprefix(f"{base}/"), way] if base and way.startswith(f"{base}/") else [way]


def _place(article: Article, path: str) -> str:
    """Return a path, seen from the site, as a place seen from the root of the configuration."""
    return "/" + article.site.outside(path.removeprefix("./"))
