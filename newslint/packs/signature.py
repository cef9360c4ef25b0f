"""Signatures: kinds of comments, and how a comment is recognised as one of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.comments.normalised import folded_comment
from newslint.named_tuples import NamedTuple
from newslint.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.packs.vocabulary import Matcher, SignatureKind

KINDS: tuple[SignatureKind, ...] = ("data", "slot", "region", "block")
"""What a signature of residue may be."""
KNOWN: SignatureKind = "known"
"""What a signature of a comment with a job is."""
MATCHERS: tuple[Matcher, ...] = ("literal", "prefix", "word", "regex")
"""
How a text of a signature is compared: with a whole comment, with its beginning, with its beginning
up to the end of a word, or as a regular expression for the whole.
"""


class Signature(NamedTuple):
    """
    One kind of comment.

    `kind` is `data` for a comment that is complete in itself; `slot` for a marker that is written twice
    around its content (or as `X` and `/X`); `region` for one with a word for start or end; `block`
    for one that begins with `X`, perhaps with attributes behind it, and ends with `/X`; `known` for
    a comment that has a job. `what` names it in messages, `holds` what is usually inside, `end`
    the text of the marker that closes a region where it is not the same name. `match` are comments
    that it recognises, `near_miss` some that it must not.
    """

    pack: str
    id: str
    kind: SignatureKind
    what: str
    provenance: str
    match: tuple[str, ...]
    near_miss: tuple[str, ...]
    holds: str = "content"
    end: str | None = None


_MOST_KNOWN = 1_000


class Signatures:
    """The signatures of one or more packs, ready to recognise normalised comments."""

    def __init__(self) -> None:
        """Begin without any."""
        self.all: list[Signature] = []
        self._literals: dict[str, Signature] = {}
        self._prefixes: dict[str, Signature] = {}
        self._words: dict[str, Signature] = {}
        self._patterns: list[tuple[re.Pattern[str], Signature]] = []
        self._starts: tuple[str, ...] = ()
        self._known: dict[str, Signature | None] = {}

    def add(self, signature: Signature, matcher: Matcher, texts: Sequence[str]) -> None:
        """Take a signature and how it is matched; raise `re.error` for a bad expression."""
        self.all.append(signature)
        self._known.clear()
        if matcher == "regex":
            self._patterns += [(compiled(text, re.IGNORECASE), signature) for text in texts]
            texts = ()
        kept = {"prefix": self._prefixes, "word": self._words}.get(matcher, self._literals)
        for text in texts:
            # A beginning goes on, so that its end is not trimmed.
            whole = folded_comment(f"{text}|")[:-1] if matcher == "prefix" else folded_comment(text)
            kept.setdefault(whole, signature)
        self._starts = (*self._prefixes, *self._words)
        if signature.end is not None:
            self._literals.setdefault(signature.end, signature)

    def find(self, text: str) -> Signature | None:
        """Return the signature of a comment, normalised and in folded case; None for others."""
        try:
            return self._known[text]
        except KeyError:
            found = self._search(text)
        # Templates leave the same few comments in all articles.
        if len(self._known) < _MOST_KNOWN:
            self._known[text] = found
        return found

    def _search(self, text: str) -> Signature | None:
        found = self._literals.get(text)
        if found is None and text.startswith(self._starts):
            found = self._beginning(text)
        if found is None:
            for pattern, signature in self._patterns:
                if pattern.fullmatch(text):
                    return signature
        return found

    def _beginning(self, text: str) -> Signature | None:
        for prefix, signature in self._prefixes.items():
            if text.startswith(prefix):
                return signature
        for word, signature in self._words.items():
            if text.startswith(word) and not _goes_on(text[len(word) :]):
                return signature
        return None


def _goes_on(rest: str) -> bool:
    return rest[:1].isalnum() or rest[:1] in ("_", "-")
