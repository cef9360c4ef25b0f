"""The files of the images of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.images.path_guesses import image_places
from newslint.urls.url import UrlKind
from newslint.why.page import address_of

if TYPE_CHECKING:
    from newslint.article import Article
    from newslint.images.image_files import ImageFiles
    from newslint.images.reference import ImageReference

_REMOTE = frozenset((UrlKind.WEB, UrlKind.PROTOCOL_RELATIVE))


def describe_images(article: Article, images: ImageFiles, *, is_read: bool) -> list[dict[str, Any]]:
    """
    Describe each address of an image once, with the lines that contain it.

    `state` is `remote`, `embedded`, `found`, `missing` or `unknown`, if only the generator can
    tell; `file` is the path of the file that is found or expected, `note` a further remark. `asked` is
    the address that readers of the page ask for, None where it is not known.
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
        return _entry("remote")
    if kind is UrlKind.DATA:
        return _entry("embedded")
    places, leads_out, asked, meant = image_places(article.file, reference, article.page.address)
    request = address_of(article, asked or None)
    if not places:
        return _entry("unknown", asked=request)
    file = images.first(places)
    if file is not None:
        return _entry("found", file, asked=request)
    if images.has(places):
        return _entry("unknown", note="it may lie behind a link", asked=request)
    note = images.explain_missing(places, leads_out=leads_out, asked=asked, meant=meant).message
    expected = places[0].removeprefix("/").replace("*/", "")
    return _entry("missing", expected, note=note, asked=request)


def _entry(
    state: str, file: str | None = None, *, note: str = "", asked: str | None = None
) -> dict[str, Any]:
    return {"state": state, "file": file, "note": note, "asked": asked}
