"""Merge conflicts that were committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Span, Violation
from newslint.text import is_inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_OURS, _BASE, _SPLIT, _THEIRS = "<<<<<<< ", "|||||||", "=======", ">>>>>>> "
_MEANINGS = {
    _BASE: "the common ancestor begins here",
    _SPLIT: "the other side begins here",
    _THEIRS: "the conflict ends here",
}
_HELP = "resolve the conflict, and remove the marker lines"


class MergeConflict(Rule):
    """
    A merge conflict was committed.

    Git writes both versions into the file, between marker lines such as `<<<<<<< HEAD`. Readers see
    both versions and the markers. In front matter, the markers make it invalid.

    Only `<<<<<<< ` with a later `>>>>>>> ` is a conflict: a line of equals signs alone is a heading.
    A conflict that is completely inside code is allowed.
    """

    severity = Severity.ERROR
    tags = frozenset({"text", "structure", "recommended"})
    examples = (
        Example(
            bad="<<<<<<< HEAD\nFerries leave at nine.\n=======\nFerries leave at ten.\n>>>>>>> winter\n",
            good="Ferries leave at ten.\n",
            at="<<<<<<< HEAD",
        ),
        Example(
            bad="---\n<<<<<<< HEAD\ntitle: Harbour\n=======\ntitle: Port\n>>>>>>> winter\n---\n\nText.\n",
            good="---\ntitle: Harbour\n---\n\nText.\n",
            at="<<<<<<< HEAD",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each conflict at its first marker, with its other markers."""
        text = article.text
        if "<" not in text or _OURS not in text or f"\n{_THEIRS}" not in text:
            return
        for marks in _conflicts(article.text):
            if all(is_inside(article.code_regions, span.start) for _, span in marks):
                continue
            (_, first), *others = marks
            line = article.source.position(others[-1][1].start).line
            message = f"readers see this unresolved merge conflict, which ends on line {line}"
            related = tuple(Related(span, _MEANINGS[sign]) for sign, span in others)
            yield Violation(first, message, _HELP, related=related)


def _conflicts(text: str) -> Iterator[list[tuple[str, Span]]]:
    """Yield the markers of each conflict in order, as `_marks` does."""
    marks: list[tuple[str, Span]] = []
    for mark in _marks(text):
        if mark[0] == _OURS:
            marks = [mark]
        elif marks:
            marks.append(mark)
            if mark[0] == _THEIRS:
                yield marks
                marks = []


def _marks(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the beginning and the span of each line that may be a marker."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text.startswith((_OURS, _THEIRS, _BASE), start) or text[start:end] == _SPLIT:
            sign = next(s for s in (_OURS, _BASE, _SPLIT, _THEIRS) if text.startswith(s, start))
            yield sign, Span(start, end)
        start = end + 1
