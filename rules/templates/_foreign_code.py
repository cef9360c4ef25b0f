"""Template code in a body that its generator reads otherwise than it was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Severity, Span, Violation
from newslint.code_regions import element_contents
from newslint.text import is_inside, outermost, quote

from ._template_code import EXPRESSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newslint import Article

_OPENERS = ("{{<", "{{%", "{{", "{%")
_IN_MDX = {"{{<": "error", "{{%": "error", "{%": "error"}
_NAME = re.compile(r"\{(?:%-?\s*+(\w++)|\{-?\s*+(\w++)(?=[.\[]))")
_TAG = re.compile(r"\{%-?\s{0,9}+(\w{1,40}+)\s{0,9}+-?%\}")
_OUTCOMES = {
    "text": "is published as it stands, since {} does not expand it",
    "dropped": "is another generator's: {} publishes nothing in its place",
    "garbled": "is another generator's: {} stops the build or publishes something else in its place",
    "error": "is another generator's: it stops {}'s build",
}


def violations(article: Article) -> Iterator[Violation]:
    """Yield what the article's generator does not expand as it was meant, in order."""
    generator = article.generator
    is_mdx = generator.markdown(article.path).is_jsx
    foreign = _IN_MDX if is_mdx else generator.foreign
    if not foreign or article.field(generator.template_key) is not None:
        return
    quiet = _quiet(article)
    found: list[Violation] = []
    raw = _RawBlocks(article, quiet)
    if not is_mdx and generator.raw_blocks:
        found += raw.read()
    quiet = outermost([*quiet, *raw.blocks])
    places = _in_mdx(article) if article.mdx is not None else _in_text(article)
    found += _foreign(article, places, quiet, foreign)
    yield from sorted(found, key=lambda violation: violation.span)


def _quiet(article: Article) -> list[Span]:
    """Return where the generator expands nothing, or nobody sees what becomes of it."""
    if article.generator.expands_in_code and article.generator.raw_blocks:
        return []
    unexpanded = element_contents(article.elements, "script", "style", "template")
    code = outermost([*article.code_regions, *unexpanded])
    if article.generator.expands_in_code_spans:
        code = [span for span in code if not _is_code_span(article.text, span.start)]
    return outermost([*code, *(comment.span for comment in article.comments)])


def _is_code_span(text: str, start: int) -> bool:
    return text.startswith("`", start) and not text.startswith("```", start)


def _in_text(article: Article) -> Iterator[Span]:
    for match in EXPRESSION.finditer(article.text, article.body.start):
        yield Span(*match.span())


def _in_mdx(article: Article) -> Iterator[Span]:
    if article.mdx is not None:
        for place in article.mdx.expressions:
            if article.text.startswith(_OPENERS, place.start):
                yield place


def _foreign(
    article: Article, places: Iterable[Span], quiet: list[Span], foreign: Mapping[str, str]
) -> Iterator[Violation]:
    code: str | None = None
    for place in places:
        written = article.cut(place)
        outcome = _outcome(written, foreign, article.generator.foreign_names)
        if not outcome or is_inside(quiet, place.start):
            continue
        if outcome == "text":
            if code is None:
                code = "\n".join(map(article.cut, article.code))
            # An article that shows such code in samples writes about it.
            if written in code:
                continue
        message = f"{quote(written)} {_OUTCOMES[outcome].format(article.generator.title)}"
        severity = Severity.WARNING if outcome in ("text", "dropped") else None
        yield Violation(place, message, severity=severity)


def _outcome(written: str, foreign: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Return what becomes of a piece of code; nothing where it is the generator's own."""
    opener = next((opener for opener in _OPENERS if written.startswith(opener)), "")
    if opener in foreign:
        return foreign[opener]
    name = _NAME.match(written) if opener in ("{{", "{%") else None
    if name is None:
        return ""
    is_tag = name[1] is not None
    if foreign is _IN_MDX:
        return "" if is_tag else "error"
    outcome = names.get(name[1] or name[2], "")
    return outcome if is_tag == (outcome == "error") else ""


class _RawBlocks:
    """The blocks of an article between whose tags nothing is expanded."""

    def __init__(self, article: Article, quiet: list[Span]) -> None:
        self.blocks: list[Span] = []
        self._article = article
        self._quiet = quiet

    def read(self) -> Iterator[Violation]:
        """Find the blocks; yield each tag without its partner."""
        article = self._article
        closers = dict(article.generator.raw_blocks)
        opener: re.Match[str] | None = None
        for tag in _TAG.finditer(article.text, article.body.start):
            if is_inside(self._quiet, tag.start()):
                continue
            if opener is not None:
                if tag[1] == closers[opener[1]]:
                    self.blocks.append(Span(opener.end(), tag.start()))
                    opener = None
            elif tag[1] in closers:
                opener = tag
            elif tag[1] in closers.values():
                message = f"{quote(tag[0])} closes nothing, which stops {self._title}'s build"
                yield Violation(Span(*tag.span()), message)
        if opener is not None:
            self.blocks.append(Span(opener.end(), len(article.text)))
            message = f"{quote(opener[0])} is never closed; add `{{% {closers[opener[1]]} %}}`"
            yield Violation(Span(*opener.span()), message)

    @property
    def _title(self) -> str:
        return self._article.generator.title
