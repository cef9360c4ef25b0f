"""Keep only the HTML errors that neither Markdown, templates nor partials can repair."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newslint.html.components import component_names, is_component
from newslint.html.element_names import KNOWN
from newslint.html.errors import HtmlError, Tag
from newslint.named_tuples import NamedTuple
from newslint.patterns import compiled
from newslint.text import Span, is_inside
from newslint.view import view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newslint.generators import Generator
    from newslint.generators.vocabulary import DialectName
    from newslint.html.source import HtmlSource
    from newslint.html.vocabulary import HtmlErrorKind

_IN_TAG: frozenset[HtmlErrorKind] = frozenset(
    ("broken-attribute", "duplicate-attribute", "quotes-in-quotes")
)
_NEED_BEFORE: frozenset[HtmlErrorKind] = frozenset(("dropped", "stray-end-tag"))
_NEED_AFTER: frozenset[HtmlErrorKind] = frozenset(("unclosed", "unfinished-tag"))
_HALVES: frozenset[HtmlErrorKind] = _NEED_BEFORE | _NEED_AFTER | {"blocked-end-tag"}
"""Elements that a partial may leave open or close, because other files complete the page."""
_LACK_END: frozenset[HtmlErrorKind] = frozenset(("left-open", "nested", "unclosed"))
_MENDED_BY_KRAMDOWN: frozenset[DialectName] = frozenset(("commonmark", "unknown"))

_TEMPLATE = compiled(
    r"\{%[-~]?\s*+(?P<tag>\w++)(?P<block>\s++\w++\s*+[-~]?%\})?+"
    r"|\{\{[<%]\s*+/?(?P<code>[\w-]++)?"
    r"|\{\{[-~]?\s*+(?:[#/>!]|(?:else|end|if|range|with|partial|template|block)\b)"
    r"|<[%?]"
)
_HARMLESS = frozenset(
    """
    asset_img asset_link asset_path assign code codeblock comment endcode endcodeblock endcomment
    endhighlight endprism endraw figure gist highlight image img link mermaid more post_link
    post_path post_url prism raw ref relref t vimeo youtube
    """.split()
)
"""Template tags that write no part of an element."""
_KEEPERS = frozenset(("capture", "macro", "set"))
_QUOTED = re.compile(r""""[^"]*+"|'[^']*+'""")
_BLANK_LINE = re.compile(r"\n[ \t]*+\n")


class PageContext(NamedTuple):
    """
    What else affects the errors of a page.

    `code` are the spans that Markdown shows as code, sorted; `is_template` tells that the file is a
    layout or a part of pages.
    """

    code: tuple[Span, ...]
    generator: Generator
    is_template: bool
    is_markdown: bool
    has_front_matter: bool


def find_errors(source: HtmlSource, context: PageContext) -> tuple[HtmlError, ...]:
    """
    Return the certain errors that html5lib finds in HTML that is not simple, in source order.

    Raise GaveUpError at the limits of html5lib's reader.
    """
    from newslint.html import verdict

    errors = verdict.read(source.markup, source.start, is_document=source.is_document)
    return tuple(_reportable(errors, _Page(source, context))) if errors else ()


def _reportable(errors: Iterable[HtmlError], page: _Page) -> Iterator[HtmlError]:
    """
    Yield those `errors` that affect the published page.

    Left out are errors that something else may repair: template tags that may open or close
    elements, the other half of a partial, components that are not HTML elements, and Markdown that
    treats what looks like the missing tag as text or code.
    """
    if page.has_components:
        return
    for error in errors:
        name = error.other.name if error.kind in _IN_TAG and error.other else error.name
        if name and name not in KNOWN:
            continue
        if error.kind in _HALVES and page.is_partial:
            continue
        if page.is_templated(error):
            continue
        judged = page.in_markdown(error) if page.context.is_markdown else error
        if judged:
            yield judged


class _Page:
    """What affects the errors of a page besides its tags, each computed on first use."""

    def __init__(self, source: HtmlSource, context: PageContext) -> None:
        self.context = context
        self._source = source
        self._text = source.text
        self._as_text: dict[str, list[int]] = {}

    @view
    def has_components(self) -> bool:
        """Whether the article is written for JSX or Vue, whose compilers check it themselves."""
        names = component_names(self._text, self._source.start, self._is_code)
        is_known = self.context.generator.is_known
        return any(is_component(name, is_known=is_known) for name in names)

    @view
    def is_partial(self) -> bool:
        """Whether the file is combined with others: a layout, an include, a part of a page."""
        context = self.context
        if context.is_template:
            return True
        is_page = context.is_markdown or context.has_front_matter or self._source.is_document
        return not is_page

    @view
    def _templates(self) -> list[tuple[int, bool, bool]]:
        """Template tags: their place, whether they are harmless, whether they capture what follows."""
        found = []
        keeper = ""
        for match in _TEMPLATE.finditer(self._text, self._source.start):
            name = match["tag"]
            if name in _KEEPERS and match["block"]:
                keeper = name
            elif keeper and name == f"end{keeper}":
                keeper = ""
            is_harmless = (name or match["code"]) in _HARMLESS
            found.append((match.start(), is_harmless, bool(keeper)))
        return found if self.context.generator.templates else []

    @view
    def _template_starts(self) -> list[int]:
        return [start for start, _, _ in self._templates]

    @view
    def _harmful_starts(self) -> list[int]:
        return [start for start, is_harmless, _ in self._templates if not is_harmless]

    def _is_code(self, offset: int) -> bool:
        return is_inside(self.context.code, offset)

    def is_templated(self, error: HtmlError) -> bool:
        """Return whether template code may open, close or write the element of the error."""
        kind, _, span, other, _ = error
        written = self._text[span.start : span.end]
        if kind in _IN_TAG and other:
            whole = self._text[other.span.start : other.span.end]
            if "{" in _QUOTED.sub("", whole):
                return True
        if kind == "moved-out" and not error.name and "{" in written:
            return True
        starts = self._template_starts
        before = bisect_right(starts, span.start)
        if before and self._templates[before - 1][2]:
            return True
        if kind in _NEED_BEFORE:
            return _any_between(self._harmful_starts, 0, span.start)
        if kind in _NEED_AFTER:
            return _any_between(self._harmful_starts, span.start, self._source.end)
        ends = (*span, *other.span) if other else span
        return _any_between(starts, min(ends), max(ends))

    def in_markdown(self, error: HtmlError) -> HtmlError | None:
        """Return the error as it is after Markdown is rendered; None if it disappears."""
        kind, name, span, other, _ = error
        dialect = self.context.generator.dialect
        if self._source.is_code(span.start):
            return None
        if kind == "self-closed" and dialect not in _MENDED_BY_KRAMDOWN:
            return None
        if kind == "moved-out" and not name and self._is_after_blank_line(span):
            return None
        if kind in _LACK_END and dialect != "commonmark":
            end = max(span.end, other.span.start if other else self._source.end)
            if _any_between(self._indented_ends(name), span.end, end):
                return None
        if kind == "stray-end-tag":
            return self._with_opener(error)
        return error

    def _with_opener(self, error: HtmlError) -> HtmlError | None:
        """For a stray end tag, blame the start tag that Markdown shows as text, if there is one."""
        places = self._openers(error.name)
        index = bisect_left(places, error.span.start)
        if not index:
            return error
        at = places[index - 1]
        if "{" in self._text[at : self._text.find(">", at)]:
            return None
        opener = Tag(error.name, Span(at, at + 1 + len(error.name)))
        return error._replace(kind="opener-is-text", other=opener)

    def _is_after_blank_line(self, span: Span) -> bool:
        """Return whether a blank line is between the text and the tag before it."""
        start = self._text.rfind(">", self._source.start, span.start)
        return _BLANK_LINE.search(self._text, start, span.end) is not None

    def _openers(self, name: str) -> list[int]:
        """Return the offsets of text that looks like a start tag but is text in Markdown."""
        places = self._as_text.get(name)
        if places is None:
            found = self._taken_for_text(f"<{name}")
            places = self._as_text[name] = [at for at in found if not self._is_code(at)]
        return places

    def _indented_ends(self, name: str) -> list[int]:
        """Return the offsets of text that looks like an end tag but is indented code in CommonMark."""
        places = self._as_text.get(f"/{name}")
        if places is None:
            found = self._taken_for_text(f"</{name}")
            places = self._as_text[f"/{name}"] = list(filter(self._is_indented, found))
        return places

    def _taken_for_text(self, tag: str) -> Iterator[int]:
        markup, offset = self._source.markup, self._source.start
        pattern = compiled(rf"(?<!\\){tag}(?=[\s>/])", re.IGNORECASE)
        for match in pattern.finditer(self._text, offset):
            if markup[match.start() - offset] != "<":
                yield match.start()

    def _is_indented(self, at: int) -> bool:
        source = self._source.source
        start = source.line_span(source.position(at).line).start
        return self._text[start:at].expandtabs(4).startswith("    ")


def _any_between(places: Sequence[int], start: int, end: int) -> bool:
    index = bisect_left(places, start)
    return index < len(places) and places[index] < end
