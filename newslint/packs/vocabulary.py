"""The words for signatures of comments, for type checkers: no start imports them."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = ["Matcher", "SignatureKind"]

SignatureKind: TypeAlias = Literal["data", "slot", "region", "block", "known"]
"""What comments a signature is of; `newslint.packs.signature.Signature` explains each word."""

Matcher: TypeAlias = Literal["literal", "prefix", "word", "regex"]
"""How a text of a signature is compared; `newslint.packs.signature.MATCHERS` explains each word."""
