"""What markdown-it-py makes of an article's Markdown, and where newslint differs."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

    from newslint.article import Article
    from newslint.text import Span

_PARSER = MarkdownIt("commonmark").enable("table")
_TAG = re.compile(r"<[^\s<>]*+")
_HTML = ("html_block", "html_inline")
_CODE = ("fence", "code_block", "code_inline")


class Difference(NamedTuple):
    """The first thing of a kind (`html`, `code`, `images`) that is not the same in both readings."""

    kind: str
    ours: object
    theirs: object


def differences(article: Article) -> list[Difference]:
    """
    List where markdown-it-py and newslint differ on what is HTML, code or an image.

    HTML is compared by its tags, up to the first space; code by its text without space and `>`;
    accidental code is left out on both sides. The article's templates must not be filled.
    """
    if article.markdown is None:
        return []
    tokens = list(_flat(_PARSER.parse(article.cut(article.body))))
    html = [tag for token in tokens if token.type in _HTML for tag in _names(token)]
    images = sum(token.type == "image" for token in tokens)
    codes = _codes(article, tokens)
    return [
        Difference(kind, *_first(ours, theirs))
        for kind, ours, theirs in (
            ("html", _tags(article), html),
            (
                "code",
                [_ours(article, *code) for code in codes],
                [_theirs(code[1]) for code in codes],
            ),
            ("images", [str(len(article.images))], [str(images)]),
        )
        if ours != theirs
    ]


def _flat(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "inline":
            yield from token.children or ()
        else:
            yield token


def _first(ours: list[str], theirs: list[str]) -> tuple[object, object]:
    pairs = zip([*ours, None], [*theirs, None], strict=False)
    return next((our, their) for our, their in pairs if our != their)


def _names(token: Token) -> list[str]:
    return _TAG.findall(token.content.replace("\0", "\ufffd"))


def _tags(article: Article) -> list[str]:
    start = article.body.start
    accidents = [code.span for code in article.accidental_code]
    return [
        tag[0].replace("\0", "\ufffd")
        for tag in _TAG.finditer(article.markup)
        if not any(span.contains(tag.start() + start) for span in accidents)
    ]


def _codes(article: Article, tokens: list[Token]) -> list[tuple[Span | None, Token | None]]:
    """Pair the code of both readings, in order."""
    position = article.source.position
    first = position(article.body.start).line
    accidents = {position(code.span.start).line for code in article.accidental_code}
    theirs = [
        token
        for token in tokens
        if token.type in _CODE and not (token.map and first + token.map[0] in accidents)
    ]
    return list(itertools.zip_longest(article.code, theirs))


def _theirs(token: Token | None) -> str:
    if token is None:
        return "no code"
    return _squeezed(token.info + token.content if token.type == "fence" else token.content)


def _ours(article: Article, span: Span | None, token: Token | None) -> str:
    """Return code without its fences or backticks."""
    if span is None:
        return "no code"
    code = article.cut(span)
    if token is None:
        return code
    if token.type == "fence":
        *lines, last = code.split("\n")
        is_closed = lines and re.fullmatch(f"[\\s>]*{token.markup}[`~]*\\s*", last)
        code = "\n".join(lines) if is_closed else code
    ends = len(token.markup) if token.type == "code_inline" else 0
    start = 0 if token.type == "code_block" else len(token.markup)
    return _squeezed(code[start : len(code) - ends])


def _squeezed(code: str) -> str:
    """Leave out space and the marks of quotes, and the escapes that bars need in tables."""
    return re.sub(r"[\s>]|\\(?=\|)", "", code).replace("\0", "\ufffd")
