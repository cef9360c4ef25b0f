"""
Find the directives of an article: comments that begin with `newslint-`.

They may be HTML comments in the body or before the front matter, `#` comments of YAML and TOML, and
`{/* */}` of MDX. Comments in code regions are not directives.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from sys import maxsize
from typing import TYPE_CHECKING

from newslint.engine.directives import MARK
from newslint.limits import GaveUpError
from newslint.named_tuples import NamedTuple
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article
    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Field

MOST_NAMES = 1_000
_LANGUAGES = ("yaml", "toml")
_BLOCKS = ("literal", "folded")
_WORD = re.compile(r"[^\s,]++")
_HASH = re.compile(rf"(?<!#)#++[ \t]*+({MARK}[^\n]*+)")
_EXPRESSION = re.compile(rf"\{{\s*+/\*\s*+(?={MARK})")
_EXPRESSION_END = re.compile(r"\*/\s*+\}?")


class Word(NamedTuple):
    """A word of a comment, and its span in the article."""

    text: str
    span: Span


class Directive(NamedTuple):
    """
    One comment that disables or enables rules.

    `verb` is its first word; `names` are the names of rules and tags that follow, up to the reason.
    `comment` is the span of the whole comment.
    """

    verb: Word
    names: tuple[Word, ...]
    comment: Span
    in_front_matter: bool = False


def read(article: Article) -> list[Directive]:
    """Return the directives of an article in order; raise GaveUpError for a thousand names."""
    found: list[Directive] = []
    names = 0
    for directive in _read(article):
        names += len(directive.names)
        if names > MOST_NAMES or len(found) == MOST_NAMES:
            reason = f"more than {MOST_NAMES:,} names or directives in comments; all are ignored"
            raise GaveUpError(directive.verb.span, reason)
        found.append(directive)
    return found


def _read(article: Article) -> Iterator[Directive]:
    if MARK in article.text:
        yield from _before_front_matter(article)
        yield from _in_front_matter(article)
        if article.path.lower().endswith(".mdx"):
            yield from _in_expressions(article)
        else:
            yield from _in_comments(article)


def _before_front_matter(article: Article) -> Iterator[Directive]:
    """Yield the directives in HTML comments before the opening fence."""
    text, whole = article.text, article.front_matter.span
    limit = 0 if whole is None else whole.start
    start = text.find("<!--", 0, limit)
    while start >= 0:
        # `<!-->` and `<!--->` are complete comments.
        end = text.find("-->", start + 2, limit)
        if end < 0:
            return
        yield from _directive(article, Span(start, end + 3), Span(start + 4, max(start + 4, end)))
        start = text.find("<!--", end, limit)


def _in_front_matter(article: Article) -> Iterator[Directive]:
    front_matter = article.front_matter
    if front_matter.content is None or front_matter.format not in _LANGUAGES:
        return
    written = None
    for found in _HASH.finditer(article.text, *front_matter.content):
        written = _written(article, front_matter) if written is None else written
        at = bisect_right(written, (found.start(), maxsize)) - 1
        if at < 0 or not written[at].contains(found.start()):
            for directive in _directive(article, Span(*found.span()), Span(*found.span(1))):
                yield directive._replace(in_front_matter=True)


def _written(article: Article, front_matter: FrontMatter) -> list[Span]:
    """Return the spans of keys and scalars, in which `#` does not begin a comment."""
    spans: list[Span] = []
    fields: list[Field] = list(front_matter.fields)
    while fields:
        field = fields.pop()
        if field.key:
            spans.append(field.key_span)
        if field.fields:
            fields += field.fields
        elif field.style in _BLOCKS:
            # A comment may follow the `|` or `>` that begins a block.
            line_end = article.text.find("\n", *field.span)
            spans.append(Span(line_end, field.span.end) if line_end >= 0 else field.span)
        elif field.style not in ("mapping", "sequence"):
            spans.append(field.span)
    return sorted(spans)


def _in_expressions(article: Article) -> Iterator[Directive]:
    text, end = article.text, article.body.start
    for found in _EXPRESSION.finditer(text, end):
        if found.start() >= end:
            end = text.find("*/", found.end())
            closing = _EXPRESSION_END.match(text, end) if end >= 0 else None
            if closing is None:
                return
            whole = Span(found.start(), closing.end())
            yield from _directive(article, whole, Span(found.end(), end))


def _in_comments(article: Article) -> Iterator[Directive]:
    for comment in article.comments:
        if comment.is_closed and not comment.is_bogus:
            start = comment.span.start + len("<!--")
            yield from _directive(article, comment.span, Span(start, start + len(comment.text)))


def _directive(article: Article, comment: Span, content: Span) -> Iterator[Directive]:
    """Yield the directive of a comment, if it is one; the text after ` -- ` is the reason."""
    words: list[Word] = []
    for found in _WORD.finditer(article.text, *content):
        word = found[0]
        if not words and not word.startswith(MARK):
            return
        if word.startswith("--") and not word.strip("-"):
            break
        words.append(Word(word, Span(*found.span())))
    if words:
        yield Directive(words[0], tuple(words[1:]), comment)
