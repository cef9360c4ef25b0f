"""Front matter as the generator of an article reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.front_matter import FrontMatter, read

if TYPE_CHECKING:
    from newslint.generators import Generator

_NOT_MARKDOWN = (".html", ".htm", ".rst")


def is_markdown(path: str) -> bool:
    """Return whether the file at a path is neither HTML nor reStructuredText, by its ending."""
    return not path.lower().endswith(_NOT_MARKDOWN)


def read_as(generator: Generator, path: str, text: str) -> FrontMatter:
    """
    Return the front matter of the article at a path; never raise, whatever the text is.

    It is empty where the generator reads none, so that a fence is text.

    Of what the generator does not read, that is returned which other programs would: its faults, or
    its format, say so. What a generator without YAML reads in HTML and reStructuredText is not known.
    `text` has its newlines normalised and may begin with U+FEFF.
    """
    kind = generator.key_values
    if not generator.formats:
        return FrontMatter()
    if kind is None:
        return read(text)
    if not is_markdown(path):
        return FrontMatter() if kind.has_fences else read(text)
    from newslint.front_matter.key_value_mapping import find_key_values, unread

    found = find_key_values(text, kind)
    if found is not None:
        return FrontMatter(*found)
    other = read(text)
    if kind.has_fences and other.format == "yaml" and not other.faults:
        return FrontMatter(*unread(text, kind))
    return other
