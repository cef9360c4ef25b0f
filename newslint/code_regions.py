"""Code regions: the parts of an article's body that are code, where a sign is an example of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.text import Span, outermost

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.html.elements import Elements

__all__ = ["element_contents"]

_ELEMENTS = ("code", "kbd", "pre", "samp", "textarea", "xmp")


def find_code_regions(
    text: str, start: int, elements: Elements, markdown_code: Sequence[Span] | None
) -> tuple[Span, ...]:
    """
    Return the code regions of `text` from `start` on, sorted; none lies in another.

    They are what Markdown shows as code (`markdown_code`), what is between the code tags of a
    template (`{% highlight %}`), and the content of `code`, `kbd`, `pre`, `samp`, `textarea` and
    `xmp`. For a format without a Markdown parser `markdown_code` is None: fences are searched then.
    """
    spans = [*(_fenced(text, start) if markdown_code is None else markdown_code)]
    if "{" in text:
        from newslint.templates import template_code

        spans += (Span(a + start, b + start) for a, b in template_code(text[start:]))
    spans += element_contents(elements, *_ELEMENTS)
    return tuple(outermost(spans) if len(spans) > 1 else spans)


def element_contents(elements: Elements, *names: str) -> Iterator[Span]:
    """Yield what is between the tags of each element of these names that has an end tag."""
    for element in elements.named(*names):
        if element.end_tag is not None:
            yield element.content


def _fenced(text: str, start: int) -> Iterator[Span]:
    """Yield what is between lines of three or more backticks or tildes."""
    fence, begin = "", start
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        line = text[start:end].strip()
        if fence and line.startswith(fence) and not line.strip(fence[0]):
            yield Span(begin, start)
            fence = ""
        elif not fence and line.startswith(("```", "~~~")):
            fence = line[: len(line) - len(line.lstrip(line[0]))]
            begin = end
        start = end
