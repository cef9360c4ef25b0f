"""Normalise the text of comments, so that they can be compared."""

from __future__ import annotations


def normalised_comment(text: str) -> str:
    """
    Return the text of a comment in the form in which comments are compared.

    Compatibility characters are unified (NFKC), each run of white space becomes a space, and `-`,
    `=`, `*`, `#` and spaces are removed from both ends.
    """
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFKC", text)
    return " ".join(text.split()).strip("-=*# ")


def folded_comment(text: str) -> str:
    """Return the normalised text of a comment with its case folded."""
    return normalised_comment(text).casefold()
