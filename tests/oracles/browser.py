"""What html5lib makes of an article's HTML, and where newslint differs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from html5lib._tokenizer import HTMLTokenizer
from html5lib.constants import tokenTypes
from html5lib.html5parser import HTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article
    from newslint.html.elements import Comment
    from newslint.text import Span

_DOCUMENT = ("<html", "<body", "<!doctype")


class Tag(NamedTuple):
    """A start tag: its name in lower case, and its attributes as they are written."""

    name: str
    attributes: dict[str, str]


class Difference(NamedTuple):
    """
    Something that one of the two sees and the other does not.

    `kind` is `dropped` for a tag that html5lib's tokenizer sees and newslint's tree leaves out,
    `invented` for one that only newslint sees, `comment` for a comment; `about` is the tag's name
    or the two texts.
    """

    kind: str
    about: tuple[str, ...]


class _Tokenizer(HTMLTokenizer):
    """html5lib's tokenizer, steered by html5lib's tree, which keeps what it reads."""

    currentToken: Any  # noqa: N815 - html5lib's name

    def __init__(self, text: str, parser: HTMLParser) -> None:
        super().__init__(text, parser=parser)
        self.tags: list[Tag] = []
        self.comments: list[str] = []

    def __iter__(self) -> Iterator[Any]:
        token: Any
        for token in super().__iter__():
            if token["type"] == tokenTypes["StartTag"]:
                self.tags.append(Tag(token["name"], dict(token["data"])))
            elif token["type"] == tokenTypes["Comment"]:
                self.comments.append(token["data"])
            yield token

    def consumeEntity(self, allowedChar: str | None = None, fromAttribute: bool = False) -> None:  # noqa: FBT001, FBT002, N802, N803, ARG002
        """Leave character references as they are written."""
        if fromAttribute:
            self.currentToken["data"][-1][1] += "&"
        else:
            self.tokenQueue.append({"type": tokenTypes["Characters"], "data": "&"})


class _Parser(HTMLParser):
    tokenizer: Any

    def read(self, text: str, *, is_page: bool) -> None:
        self.innerHTMLMode = not is_page
        self.container = "div"
        self.scripting = False
        self.tokenizer = _Tokenizer(text, self)
        self.reset()
        self.mainLoop()

    def parseError(self, *_: Any, **__: Any) -> None:  # noqa: N802
        """Say nothing: to tell where costs the whole text each time."""


def differences(article: Article) -> list[Difference]:
    """List where html5lib and newslint do not see the same tags, attributes and comments."""
    if article.html is None:
        return []
    markup = article.html.markup
    parser = _Parser()
    is_page = article.is_html and any(sign in markup[:2000].lower() for sign in _DOCUMENT)
    parser.read(markup, is_page=is_page)
    return [
        *_between_tags(_tags(article, markup), parser.tokenizer.tags),
        *_between_comments(_comments(article, markup), parser.tokenizer.comments),
    ]


def _tags(article: Article, markup: str) -> list[Tag]:
    def cut(span: Span | None) -> str:
        return "" if span is None else _as_read(markup, span.moved(-article.body.start))

    return [
        Tag(element.name.lower(), {a.name: cut(a.value_span) for a in element.attributes})
        for element in article.elements
    ]


def _between_tags(ours: list[Tag], theirs: list[Tag]) -> Iterator[Difference]:
    rest = iter([*ours, Tag("", {})])
    tag = next(rest)
    for their in theirs:
        if tag in (their, Tag("img", their.attributes)) and their.name in (tag.name, "image"):
            tag = next(rest)
        else:
            yield Difference("dropped", (their.name,))
    if tag.name:
        yield Difference("invented", (tag.name, *(other.name for other in rest)))


def _comments(article: Article, markup: str) -> list[str]:
    return [_content(article, markup, comment) for comment in article.comments]


def _content(article: Article, markup: str, comment: Comment) -> str:
    written = _as_read(markup, comment.span.moved(-article.body.start))
    if comment.is_bogus:
        return re.sub("^</|^<!|^<|>$", "", written)
    return written[4 : 4 + len(comment.text)]


def _between_comments(ours: list[str], theirs: list[str]) -> Iterator[Difference]:
    if len(ours) != len(theirs):
        yield Difference("comment", (str(ours), str(theirs)))
        return
    for our, their in zip(ours, theirs, strict=True):
        if our != their:
            yield Difference("comment", (our, their))


def _as_read(markup: str, span: Span) -> str:
    return markup[span.start : span.end].replace("\0", "\ufffd")


_PAGE = {"html", "head", "body"}
_TABLE = set("caption col colgroup tbody td tfoot th thead tr".split())

REASONS = {
    "frames": "on a page of frames, all but frames is ignored; a frame elsewhere is",
    "a second page": "a fragment has no html, head and body, and a page has them once",
    "a part of a table": "it is ignored outside a table, or where the table has no place for it",
    "a form in a form": "the inner one is ignored",
    "a select in a select": "the inner one ends the outer one",
    "a noscript in a noscript": "the inner one is ignored in the head of a page",
    "a template of columns": "it holds columns alone",
    "a CDATA section in a drawing": "tokens know no place in the tree: it is a bogus comment",
    "a processing instruction that does not end": "turbohtml has no token for it",
    "a comment that does not end": "html5lib leaves out dashes at its end, newslint keeps them",
}
"""Why newslint and html5lib may differ; there is no other reason."""


def reason(text: str, difference: Difference) -> str | None:
    """Return the key of `REASONS` that explains a difference, None if there is none."""
    kind, about = difference
    return _why_dropped(text.lower(), about[0]) if kind == "dropped" else _why_comment(text, about)


def _why_dropped(text: str, name: str) -> str | None:
    if "<frameset" in text or name == "frame":
        return "frames"
    if name in _PAGE:
        return "a second page"
    if name in _TABLE:
        return "a part of a table"
    if "<template><col>" in text:
        return "a template of columns"
    same = f"a {name} in a {name}"
    return same if same in REASONS else None


def _why_comment(text: str, about: tuple[str, ...]) -> str | None:
    if len(about) < 2:
        return None
    ours, theirs = about[0], about[1]
    if "<![CDATA[" in text and re.search("<svg|<math", text, re.IGNORECASE):
        return "a CDATA section in a drawing"
    if re.search(r"<\?[^>]*\Z", text):
        return "a processing instruction that does not end"
    if ours.startswith(theirs) and ours[len(theirs) :] in ("-", "--", "--!", "<!--"):
        return "a comment that does not end"
    return None
