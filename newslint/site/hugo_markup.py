"""Whether Hugo keeps the HTML in Markdown: https://gohugo.io/configuration/markup/#rendererunsafe."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.front_matter.field import Field
    from newslint.site.settings import SiteSettings

_MARKUP = (
    "config/_default/markup.toml",
    "config/_default/markup.yaml",
    "config/_default/markup.yml",
)
_UNSAFE = ("goldmark", "renderer", "unsafe")


@lru_cache(maxsize=64)
def keeps_raw_html(site: SiteSettings) -> bool | None:
    """Tell whether a site of Hugo keeps raw HTML; None where its configuration cannot be read."""
    own = site.own_file
    if own is None or own.problem or site.location is None:
        return None
    markup = own.find("markup")
    handler = _inner(markup, "defaultMarkdownHandler")
    if _is_on(markup, *_UNSAFE) or (handler is not None and handler.text.lower() != "goldmark"):
        return True
    for path in _MARKUP:
        file = site.file(path)
        if file is not None:
            return None if file.problem else _is_on(file.find(_UNSAFE[0]), *_UNSAFE[1:])
    return False


def _is_on(field: Field | None, *keys: str) -> bool:
    for key in keys:
        field = _inner(field, key)
    return field is not None and field.value is True


def _inner(field: Field | None, key: str) -> Field | None:
    for inner in field.fields if field is not None else ():
        if inner.key.lower() == key.lower():
            return inner
    return None
