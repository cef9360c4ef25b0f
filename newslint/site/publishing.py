"""Where the files lie that a site publishes."""

from __future__ import annotations

from newslint.named_tuples import NamedTuple


class Publishing(NamedTuple):
    """
    Where published files lie; folders are relative to the site.

    `base` is the path of the site's own address, without slashes at its ends, None where it is not
    known. The files of `roots` are published under it; a `*` matches any folders. `articles` is
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
    """Whether a relative address of Markdown counts from the root, as if it began with a slash."""
    post_assets: bool = False
    """Whether such an address may name a file in the folder of its post too."""
    post_folders: str = ""
    """The folder in which each article may have a folder of files, published under any address."""
    has_collections: bool = False
    """Whether the file of `/a/b.png` may be `_a/b.png`: a folder with a `_` is a collection."""


def folder_in_site(written: str) -> str:
    """Return a folder of a configuration relative to the site; empty for the site itself."""
    return "/".join(part for part in written.split("/") if part not in ("", "."))


def base_path(address: str) -> str:
    """Return the path of an address, without slashes at its ends."""
    _, scheme, rest = address.partition("://")
    return (rest.partition("/")[2] if scheme else address).strip("/")
