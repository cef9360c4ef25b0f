"""Find the closing fence: where front matter may end, and what is unusual there."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from newslint.front_matter.field import Fault
from newslint.front_matter.opening_fence import KEY
from newslint.named_tuples import NamedTuple
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.front_matter.opening_fence import Opening

MAX_GLUED = 50
_CLOSINGS = {
    "-": re.compile(r"^(-{3,}+|\.\.\.)([ \t]*+)$", re.MULTILINE),
    "+": re.compile(r"^(\+\+\+)([ \t]*+)$", re.MULTILINE),
    ";": re.compile(r"^(;{3,}+)([ \t]*+)$", re.MULTILINE),
    "{": re.compile(r"^(\})([ \t]*+)$", re.MULTILINE),
    "": re.compile(r"^(-{3,}+|;{3,}+)([ \t]*+)$", re.MULTILINE),
}
_AT_END = re.compile(r"(?<!-)(---)([ \t]*+)$", re.MULTILINE)
_BEFORE_TEXT = re.compile(r"^(---)(?!-)[ \t]*+(\S[^\n]*+)$", re.MULTILINE)
_GOES_ON = re.compile(rf"\n*+(?:[ \t]++\S|- |#|{KEY}:(?:\s|\Z))")
_REST = re.compile(r"[ \t]*+(?:\n|\Z)")
_BLANK_LINE = re.compile(r"(?<=\S)[ \t]*+\n[ \t]*+(?:\n|\Z)")


class Block(NamedTuple):
    """
    One possible reading of front matter, from the opening to a closing fence.

    `is_guess` is true if most generators do not accept this closing fence, so it counts only if the
    content is a readable mapping.
    """

    opening: Opening
    content: Span
    closing: Span | None
    body_start: int
    faults: tuple[Fault, ...] = ()
    is_guess: bool = False


def find_blocks(text: str, opening: Opening) -> Iterator[Block]:
    """
    Yield the possible blocks of front matter, the most likely first.

    First the one that ends at the first fence; then at a fence just like the opening one; then at a
    fence that is indented or joined to a value. Use a later one only if those before it cannot be
    read.
    """
    plain = _plain_block(text, opening)
    if plain:
        yield plain
    elif opening.mark == "{" and (whole := _object_block(text, opening)):
        yield whole
    end = len(text)
    for block in _fenced_blocks(text, opening):
        end = min(end, block.content.end)
        if not (plain and block.content == plain.content):
            yield block
    if opening.mark == "-" and (with_text := _block_before_text(text, opening)):
        yield with_text
    if opening.mark == "-" and (glued := _glued_block(text, opening, end)):
        yield glued


def unclosed_block(text: str, opening: Opening) -> Block:
    """Return the block up to the first blank line, for front matter without a closing fence."""
    blank = _BLANK_LINE.search(text, opening.start)
    end = text.find("\n", blank.start()) + 1 if blank else len(text)
    after = blank.end() if blank else end
    return Block(opening, Span(opening.start, end), None, after, (Fault("unclosed", opening.span),))


def _plain_block(text: str, opening: Opening) -> Block | None:
    """Return the block whose first fence is exactly `---`, the most common form."""
    if opening.mark != "-":
        return None
    start = opening.start
    end = text.find("\n---", start - 1) + 1
    if (
        not end
        or text[end + 3 : end + 4] not in ("", "\n")
        or text.find("\n...", start - 1, end) >= 0
    ):
        return None
    content, closing = Span(start, end), Span(end, end + 3)
    return Block(opening, content, closing, min(end + 4, len(text)))


def _object_block(text: str, opening: Opening) -> Block | None:
    """Return the block of a JSON object with matching braces."""
    from newslint.front_matter.json_mapping import object_end

    end = object_end(text, opening.span.start)
    if end is None:
        return None
    rest = _REST.match(text, end)
    after = rest.end() if rest else end
    return Block(opening, Span(opening.start, end - 1), Span(end - 1, end), after)


def _fenced_blocks(text: str, opening: Opening) -> Iterator[Block]:
    """Yield the block up to the first fence, and if it differs from the opening, up to an equal one."""
    fences = _CLOSINGS[opening.mark].finditer(text, opening.start)
    first = next(fences, None)
    if not first:
        return
    written = text[slice(*opening.span)]
    run = written[: written.rfind(opening.mark) + 1]
    is_equal = opening.mark in ("", "{") or first[1] == run
    second = next(fences, None) if first[1] == "..." else None
    if second and not text[first.end() : second.start()].strip():
        block = _block(text, opening, second)
        fault = Fault("dots-closing", Span(*first.span(1)))
        yield block._replace(faults=(fault, *block.faults))
    else:
        yield _block(text, opening, first)._replace(is_guess=not is_equal)
    if not is_equal:
        later = (fence for fence in (second, *fences) if fence and fence[1] == run)
        yield from (_block(text, opening, fence) for fence in islice(later, 1))


def _block(text: str, opening: Opening, fence: re.Match[str]) -> Block:
    """Return the block up to a fence on a line of its own."""
    start, end = fence.span(1)
    faults = []
    if fence[1] == "...":
        faults.append(Fault("dots-closing", Span(start, end)))
    elif end - start > len("---"):
        faults.append(Fault("long-fence", Span(start, end)))
    if fence[2]:
        faults.append(Fault("trailing-space", Span(*fence.span(2)), "after the closing fence"))
    if fence[1].startswith(";"):
        opening = opening._replace(format="json")
    after = min(fence.end() + 1, len(text))
    return Block(opening, Span(opening.start, start), Span(start, end), after, tuple(faults))


def _block_before_text(text: str, opening: Opening) -> Block | None:
    """Return the block up to the first line that begins with a fence and goes on with text."""
    found = _BEFORE_TEXT.search(text, opening.start)
    if found is None:
        return None
    start, end = found.span(1)
    fault = Fault("text-after-closing", Span(*found.span(2)))
    after = min(found.end() + 1, len(text))
    return Block(
        opening, Span(opening.start, start), Span(start, end), after, (fault,), is_guess=True
    )


def _glued_block(text: str, opening: Opening, limit: int) -> Block | None:
    """Return the block up to the first `---` at the end of a line after which no key follows."""
    for found in islice(_AT_END.finditer(text, opening.start, limit), MAX_GLUED):
        start, end = found.span(1)
        line = text.rfind("\n", 0, start) + 1
        if _GOES_ON.match(text, found.end()):
            continue
        fault = Fault("glued-closing", Span(start, end))
        if not text[line:start].strip():
            start, fault = line, Fault("unclosed", opening.span, "its closing fence is indented")
        after = min(found.end() + 1, len(text))
        content = Span(opening.start, start)
        return Block(opening, content, Span(*found.span(1)), after, (fault,), is_guess=True)
    return None
