"""Errors in HTML that change the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Literal

    from newslint import Article
    from newslint.html.errors import HtmlError, Tag
    from newslint.html.vocabulary import HtmlErrorKind

    _Case = Literal[
        HtmlErrorKind,
        "unclosed and greedy",
        "overlapping",
        "nested form",
        "moved text",
        "stray quote",
        "no end in sight",
        "no space",
        "stray sign",
    ]

_MESSAGES: Mapping[_Case, str] = {
    "stray-end-tag": "`</{name}>` closes nothing",
    "paragraph-over": "`</p>` closes nothing: `<{other}>` on line {line} already ended the paragraph",
    "opener-is-text": "`</{name}>` closes nothing: `<{name}` on line {line} is not a complete tag and is "
    "shown as text",
    "blocked-end-tag": "browsers ignore `</{name}>` while `<{other}>` on line {line} is open",
    "unclosed": "`<{name}>` is never closed",
    "unclosed and greedy": "`<{name}>` is never closed, so browsers take the rest of the page as its content",
    "left-open": "`<{name}>` is still open at `{tag}` on line {line}",
    "overlapping": "`<{name}>` is still open at `{tag}` on line {line}, and `</{name}>` comes too late",
    "nested": "`<{name}>` is inside the `<{other}>` of line {line}, which browsers close here",
    "nested form": "this form is inside the form of line {line}, so browsers drop it",
    "self-closed": "browsers ignore the slash of `<{name}/>`, so the element stays open",
    "ends-paragraph": "`<{name}>` ends the paragraph of line {line}, but elements in it are still open",
    "moved-out": "`<{name}>` is in a table but not in a cell, so browsers move it before the table",
    "moved text": "this text is in a table but not in a cell, so browsers move it before the table",
    "dropped": "`<{name}>` is outside a table, so browsers drop the tag",
    "breaks-out": "`<{name}>` is not allowed in the `<{other}>` of line {line}, which browsers close here",
    "duplicate-attribute": "`{name}` is given twice in `<{other}>`, and browsers ignore the second",
    "stray quote": "the quotes in `<{other}>` do not match, so browsers read the wrong attributes",
    "quotes-in-quotes": "a `{name}` in a value of `<{other}>` ends it, so browsers read the rest as attributes",
    "no end in sight": "`<{other}` has no `>` before the next tag, so browsers read that as an attribute",
    "no space": "there is no space before this attribute of `<{other}>`",
    "stray sign": "browsers read `{name}` as an attribute of `<{other}>`",
    "unfinished-tag": "`<{name}` has no `>`, so browsers drop the rest of the page",
}
_HELP: Mapping[_Case, str] = {
    "stray-end-tag": "remove it, or add the start tag",
    "paragraph-over": "put `</p>` before `<{other}>`",
    "opener-is-text": "check the quotes of the start tag",
    "blocked-end-tag": "close `<{other}>` first",
    "unclosed": "add `</{name}>`",
    "unclosed and greedy": "add `</{name}>`",
    "left-open": "add `</{name}>` before it",
    "overlapping": "put `</{name}>` before `{tag}`",
    "nested": "close `<{other}>` first",
    "nested form": "close the first form before it",
    "self-closed": "write `<{name}></{name}>`",
    "ends-paragraph": "close them and the `<p>` first",
    "moved-out": "put it into a cell",
    "moved text": "put it into a cell",
    "dropped": "put it into a `<table>`",
    "breaks-out": "move it out",
    "duplicate-attribute": "remove one of them",
    "stray quote": "add the missing quote, or remove the extra one",
    "quotes-in-quotes": "write `{code}` for the quotes in the value, or put it in `{instead}`",
    "no end in sight": "finish the tag",
    "no space": "add a space",
    "stray sign": "remove it",
    "unfinished-tag": "finish the tag",
}
_GREEDY = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())
_LONGEST = 40
_CODES = {'"': "&quot;", "'": "&#39;"}
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""Elements that browsers open again where another one closes them: https://html.spec.whatwg.org/#formatting"""
_LEAVE_NO_TRACE = (_FORMATTING - {"a"}) | {"p", "span"}
"""Elements that no theme leaves open around an article, and whose end tag alone shows nothing."""
_SIGNS: Mapping[str, _Case] = {
    '"': "stray quote",
    "'": "stray quote",
    "`": "stray quote",
    "<": "no end in sight",
}


class MalformedHtml(Rule):
    """
    The HTML has an error that changes the page.

    An element that is never closed also contains the text after it: the rest of the page becomes
    bold, a link or part of a column. An end tag without a start tag can close an element of the
    theme. Browsers move text between table cells before the table, and drop words after an extra
    quote. Some generators, such as VitePress, do not build the page.

    An error that changes nothing on the page is `info`: `</p>` or `</b>` that closes nothing, the
    same attribute twice with the same value, no space between attributes, and `<b><i></b></i>`.

    html5lib finds the errors. Errors that readers cannot notice are allowed: optional end tags,
    `</br>`, character references, comments and doctypes. So are elements that other code may
    complete: around template tags, in layouts and includes, and components of JSX and Vue.
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
        """Report each error once, at the tag, attribute or text to change."""
        for error in article.html_errors:
            case, words = _case(error), _words(error, article)
            help_ = _HELP[case].format_map(words)
            if _may_be_text(error, article):
                help_ += ", or put the tag in backticks if it is text"
            message = _MESSAGES[case].format_map(words)
            severity = Severity.INFO if _changes_nothing(case, error, article) else None
            related = tuple(_related(error))
            yield Violation(error.span, message, help_, severity=severity, related=related)


def _case(error: HtmlError) -> _Case:
    """Return the key of `_MESSAGES` and `_HELP`."""
    kind, name, _, _, late = error
    if kind == "broken-attribute":
        return _SIGNS.get(name, "no space" if name.isalnum() else "stray sign")
    variant: _Case = kind
    if kind == "unclosed" and name in _GREEDY:
        variant = "unclosed and greedy"
    elif kind == "left-open" and late:
        variant = "overlapping"
    elif kind == "nested" and name == "form":
        variant = "nested form"
    elif kind == "moved-out" and not name:
        variant = "moved text"
    return variant


def _changes_nothing(case: _Case, error: HtmlError, article: Article) -> bool:
    """Return whether the page looks as it was meant to after browsers have repaired it."""
    if case in ("stray-end-tag", "paragraph-over"):
        return error.name in _LEAVE_NO_TRACE and not article.generator.stops_at_stray_tags
    if case == "overlapping":
        return error.name in _FORMATTING and not article.generator.stops_at_stray_tags
    if case == "duplicate-attribute" and error.other:
        before = article.text[error.other.span.start : error.span.start]
        return article.cut(error.span) in before
    return case == "no space"


def _may_be_text(error: HtmlError, article: Article) -> bool:
    """Return whether a start tag that nothing closes is inside a line of Markdown."""
    ends_nothing = error.kind == "left-open" and error.other and not error.other.is_end
    if not article.is_markdown or (error.kind != "unclosed" and not ends_nothing):
        return False
    line = article.source.position(error.span.start).line
    before = article.text[article.source.line_span(line).start : error.span.start]
    return bool(before.strip("\t >"))


def _words(error: HtmlError, article: Article) -> dict[str, object]:
    """Return the values for the fields of `_MESSAGES` and `_HELP`."""
    words: dict[str, object] = {"name": _shown(error.name)}
    if error.kind == "quotes-in-quotes":
        words.update(code=_CODES[error.name], instead="'…'" if error.name == '"' else '"…"')
    if error.other:
        line = article.source.position(error.other.span.start).line
        words.update(other=error.other.name, tag=_written(error.other), line=line)
    return words


def _related(error: HtmlError) -> Iterator[Related]:
    if error.other and not error.kind.endswith("attribute"):
        yield Related(error.other.span, f"`{_written(error.other)}` is here")
    if error.late and error.kind in ("left-open", "nested"):
        yield Related(error.late.span, f"its own `{_written(error.late)}` is here")


def _shown(name: str) -> str:
    """Return a name without line breaks: browsers accept nearly every character in an attribute name."""
    printable = "".join(char if char.isprintable() else "\ufffd" for char in name[:_LONGEST])
    return printable if len(name) <= _LONGEST else f"{printable}…"


def _written(tag: Tag) -> str:
    return f"</{tag.name}>" if tag.is_end else f"<{tag.name}>"
