"""Find Markdown's images and links, each with the exact place of its destination."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newslint.markdown.addresses import Definitions, locate
from newslint.markdown.commonmark import code_points
from newslint.named_tuples import NamedTuple
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.markdown.commonmark import Range, Scan

_LABEL_CLOSE = re.compile(rb"[\s>]*+\]")


class Image(NamedTuple):
    """
    A Markdown image.

    * `span`: the whole image.
    * `alt`: the text between `[` and `]`.
    * `destination`: the raw address as written (for a reference, in its definition).
    * `url`: the address with escapes and character references decoded; as written if it contains
      template code.
    """

    span: Span
    alt: Span
    destination: Span
    url: str


class Link(NamedTuple):
    """A Markdown link or autolink: like `Image`, with `text` for the text between the brackets."""

    span: Span
    text: Span
    destination: Span
    url: str


def images(body: str, scan: Scan, start: int) -> tuple[Image, ...]:
    """
    Find the images of `body`, from its `scan`; `start` is its offset in the article.

    Images in the alternative text of another image are left out: readers get plain text there.
    """
    return tuple(Image(*found) for found in _find(body, scan, start, is_image=True))


def links(body: str, scan: Scan, start: int) -> tuple[Link, ...]:
    """
    Find the links and autolinks of `body`, from its `scan`; `start` is its offset in the article.

    Links in the alternative text of an image are left out: readers get plain text there.
    """
    return tuple(Link(*found) for found in _find(body, scan, start, is_image=False))


def _find(
    body: str, scan: Scan, start: int, *, is_image: bool
) -> list[tuple[Span, Span, Span, str]]:
    definitions = Definitions(scan)
    mentions = [mention for mention in _mentions(scan) if mention.is_image is is_image]
    places = [mention.places(scan.data, definitions) for mention in mentions]
    at = _code_points(scan, [edge for edges in places for edge in edges])
    found = []
    for mention, (first, last, text, text_end, to, to_end) in zip(mentions, places, strict=True):
        url = mention.url
        if scan.filled is not body and (to, to_end) != (first, last):
            url = _written(body, scan, at[to], at[to_end]) or url
        span = Span(at[first] + start, at[last] + start)
        label = Span(at[text] + start, at[text_end] + start)
        found.append((span, label, Span(at[to] + start, at[to_end] + start), url))
    return found


def _code_points(scan: Scan, edges: list[int]) -> Mapping[int, int] | range:
    if len(scan.data) == len(scan.filled):
        return range(len(scan.data) + 1)
    return code_points(scan.data, len(scan.filled), edges)


def _written(body: str, scan: Scan, start: int, end: int) -> str:
    """Return the address as written if template code was filled in it, or an empty text."""
    written = body[start:end]
    return "" if written == scan.filled[start:end] else written


class _Mention:
    """An image or link, in bytes; until its end is read, its text ends at the current event."""

    __slots__ = ("end", "is_hidden", "is_image", "label", "link_type", "start", "text_end", "url")

    def __init__(self, tag: dict[str, Any], place: dict[str, int], outer: _Mention | None) -> None:
        self.is_image = "Image" in tag
        about = tag["Image" if self.is_image else "Link"]
        self.link_type: str = about["link_type"]
        self.url: str = about["dest_url"]
        self.label: str = about["id"]
        self.start = place["start"]
        self.end = place["end"]
        self.text_end = self.start + 1 + self.is_image
        self.is_hidden: bool = outer is not None and (outer.is_image or outer.is_hidden)

    def close(self, data: bytes) -> None:
        """Move the end of the text to its bracket; the parser leaves `[]` out of `![r][]`."""
        bracket = _LABEL_CLOSE.match(data, self.text_end, self.end)
        if bracket is None:
            return
        self.text_end = bracket.end() - 1
        if self.link_type == "Collapsed" and data.startswith(b"[]", self.end):
            self.end += 2

    def places(self, data: bytes, definitions: Definitions) -> tuple[int, int, int, int, int, int]:
        """Return start and end of the whole, of the text, and of the destination if it is certain."""
        text = self.start + 1 + self.is_image
        if self.link_type in ("Autolink", "Email"):
            place: Range | None = (text, self.text_end)
        elif self.link_type == "Inline":
            place = locate(data, self.text_end + 2, self.url)
        else:
            place = definitions.locate(self.label, self.url)
        to, to_end = place or (self.start, self.end)
        return self.start, self.end, text, self.text_end, to, to_end


def _mentions(scan: Scan) -> list[_Mention]:
    """List the images and links outside alternative texts, in order of their start."""
    found: list[_Mention] = []
    stack: list[_Mention] = []
    for event, place in scan.events:
        if "Start" in event and ("Link" in event["Start"] or "Image" in event["Start"]):
            stack.append(_Mention(event["Start"], place, stack[-1] if stack else None))
            if not stack[-1].is_hidden:
                found.append(stack[-1])
        elif stack:
            end = place["end"]
            if "End" in event and event["End"] in ("Link", "Image"):
                mention = stack.pop()
                mention.close(scan.data)
                end = mention.end
            if stack and stack[-1].text_end < end:
                stack[-1].text_end = end
    return found
