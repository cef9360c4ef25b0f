"""HTML that browsers repair in another way than it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, HtmlError, Tag

_TEXTS = {
    "stray-end-tag": "`</{name}>` closes nothing; remove it or open the element",
    "paragraph-over": "`</p>` closes nothing, since `<{other}>` on line {line} has already ended the paragraph; "
    "put `</p>` before it",
    "opener-is-text": "`</{name}>` closes nothing, since `<{name}` on line {line} is no complete tag and shows as "
    "text; check its quotes",
    "blocked-end-tag": "browsers ignore `</{name}>` while `<{other}>` on line {line} is open; close that first",
    "unclosed": "`<{name}>` is never closed; add `</{name}>`",
    "unclosed and greedy": "`<{name}>` is never closed: browsers take the rest of the page for its content; "
    "add `</{name}>`",
    "left-open": "`<{name}>` is still open at `{tag}` on line {line}; add `</{name}>` before it",
    "overlapping": "`<{name}>` is still open at `{tag}` on line {line}, and its own end tag comes too late; "
    "put `</{name}>` first",
    "nested": "`<{name}>` stands inside the `<{other}>` of line {line}: browsers end that one here; close it first",
    "nested form": "a form stands inside the form of line {line}: browsers drop the inner one; "
    "close the first before it",
    "self-closed": "browsers ignore the slash of `<{name}/>`, so it stays open; write `<{name}></{name}>`",
    "ends-paragraph": "`<{name}>` ends the paragraph of line {line}, and elements are still open there; "
    "close them and the `<p>` first",
    "moved-out": "`<{name}>` stands in a table but in no cell: browsers move it in front of the table; "
    "put it into a cell",
    "moved text": "text stands in a table but in no cell: browsers move it in front of the table; "
    "put it into a cell",
    "dropped": "`<{name}>` stands outside a table: browsers drop the tag; put it into a `<table>`",
    "breaks-out": "`<{name}>` ends the `<{other}>` of line {line}, which cannot hold it; move it out",
    "duplicate-attribute": "`{name}` is given twice in `<{other}>`: browsers ignore the second; remove one",
    "stray quote": "a quote is missing or one too many in `<{other}>`: browsers read other attributes than were "
    "written",
    "no end in sight": "`<{other}` has no `>` before the next tag: browsers take that for an attribute; "
    "finish the tag",
    "no space": "no space stands before this attribute of `<{other}>`; add one",
    "stray sign": "`{name}` stands where browsers take it for an attribute of `<{other}>`; remove it",
    "unfinished-tag": "`<{name}` has no `>`: browsers drop the rest of the page; finish the tag",
}
_GREEDY = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())
_LONGEST = 40
_SIGNS = {'"': "stray quote", "'": "stray quote", "`": "stray quote", "<": "no end in sight"}


class MalformedHtml(Rule):
    """
    Browsers repair this HTML in another way than it was written.

    An element that is never closed takes in what follows: the rest of the page turns bold, becomes
    one link or slides into a column. An end tag without its element may close one of the theme's.
    Text between the cells of a table jumps in front of it; a quote too many swallows words. Some
    generators, VitePress among them, refuse to build such a page.

    The verdict is html5lib's. Let through is what no reader can notice: end tags that may be left
    out, `</br>`, character references, comments and doctypes. So is what others may complete:
    elements around template tags, layouts and includes, components of JSX and Vue.
    """

    severity = Severity.WARNING
    tags = frozenset({"structure", "recommended"})
    examples = (
        Example(
            bad="<p>The <b>old harbour</p>\n",
            good="<p>The <b>old</b> harbour</p>\n",
            at="<b>",
        ),
        Example(
            bad="<div>\n<p>Ferries leave at nine.</p>\n</div>\n</div>\n",
            good="<div>\n<p>Ferries leave at nine.</p>\n</div>\n",
            at="</div>",
        ),
        Example(
            bad='<img src="a.jpg" alt="Quay" alt="Pier">\n',
            good='<img src="a.jpg" alt="Quay">\n',
            at='alt="Pier"',
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each error once, at the tag, attribute or text that has to change."""
        for error in article.html_errors:
            message = _TEXTS[_case(error)].format_map(_words(error, article))
            if _may_be_text(error, article):
                message += ", or put the tag in backticks if it is text"
            yield Violation(error.span, message, related=tuple(_related(error)))


def _case(error: HtmlError) -> str:
    kind, name, _, _, late = error
    if kind == "broken-attribute":
        return _SIGNS.get(name, "no space" if name.isalnum() else "stray sign")
    variant = kind
    if kind == "unclosed" and name in _GREEDY:
        variant = "unclosed and greedy"
    elif kind == "left-open" and late:
        variant = "overlapping"
    elif kind == "nested" and name == "form":
        variant = "nested form"
    elif kind == "moved-out" and not name:
        variant = "moved text"
    return variant


def _may_be_text(error: HtmlError, article: Article) -> bool:
    """Tell whether the start tag stands in a sentence of Markdown and nothing ever closes it."""
    ends_nothing = error.kind == "left-open" and error.other and not error.other.is_end
    if not article.is_markdown or (error.kind != "unclosed" and not ends_nothing):
        return False
    line = article.source.position(error.span.start).line
    before = article.text[article.source.line_span(line).start : error.span.start]
    return bool(before.strip("\t >"))


def _words(error: HtmlError, article: Article) -> dict[str, object]:
    words: dict[str, object] = {"name": _shown(error.name)}
    if error.other:
        line = article.source.position(error.other.span.start).line
        words.update(other=error.other.name, tag=_written(error.other), line=line)
    return words


def _related(error: HtmlError) -> Iterator[Related]:
    if error.other and not error.kind.endswith("attribute"):
        yield Related(error.other.span, f"`{_written(error.other)}` stands here")
    if error.late and error.kind in ("left-open", "nested"):
        yield Related(error.late.span, f"its own `{_written(error.late)}` stands here")


def _shown(name: str) -> str:
    """Return an attribute's name as it fits into a line: browsers take nearly all for one."""
    printable = "".join(char if char.isprintable() else "\ufffd" for char in name[:_LONGEST])
    return printable if len(name) <= _LONGEST else f"{printable}…"


def _written(tag: Tag) -> str:
    return f"</{tag.name}>" if tag.is_end else f"<{tag.name}>"
