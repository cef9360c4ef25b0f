"""The files of the images of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.images.path_guesses import image_places
from newslint.urls.url import UrlKind

if TYPE_CHECKING:
    from newslint.article import Article
    from newslint.images.image_files import ImageFiles
    from newslint.images.reference import ImageReference

_REMOTE = frozenset((UrlKind.WEB, UrlKind.PROTOCOL_RELATIVE))


def describe_images(article: Article, images: ImageFiles, *, is_read: bool) -> list[dict[str, Any]]:
    """
    Describe each address of an image once, with the lines that contain it.

    `state` is `remote`, `embedded`, `found`, `missing` or `unknown`, if only the generator can
    tell; `file` is the path of the file that is found or expected, `note` a further remark.
    """
    found: dict[str, dict[str, Any]] = {}
    for reference in article.image_references:
        if reference.key and not is_read:
            continue
        entry = found.get(reference.address)
        if entry is None:
            entry = found[reference.address] = {
                "address": reference.address,
                **_state(article, reference, images),
                "lines": [],
            }
        line = article.source.position(reference.span.start).line
        if line not in entry["lines"]:
            entry["lines"].append(line)
    return list(found.values())


def _state(article: Article, reference: ImageReference, images: ImageFiles) -> dict[str, Any]:
    kind = reference.url.kind
    if kind in _REMOTE:
        return {"state": "remote", "file": None, "note": ""}
    if kind is UrlKind.DATA:
        return {"state": "embedded", "file": None, "note": ""}
    places, leads_out, asked, meant = image_places(article.file, reference, article.page.address)
    if not places:
        return {"state": "unknown", "file": None, "note": ""}
    file = images.first(places)
    if file is not None:
        return {"state": "found", "file": file, "note": ""}
    if images.has(places):
        return {"state": "unknown", "file": None, "note": "it may lie behind a link"}
    note = images.explain_missing(places, leads_out=leads_out, asked=asked, meant=meant).message
    return {"state": "missing", "file": places[0].removeprefix("/").replace("*/", ""), "note": note}
