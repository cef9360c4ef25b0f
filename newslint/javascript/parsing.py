"""
Parse JavaScript and TypeScript.

Only this module imports tree-sitter, when a site has such a file. Its grammar of TypeScript reads
JavaScript too.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

LONGEST = 64 * 1024
"""In bytes: a longer file is not read. The longest configuration known has 20 KiB."""


def parse(source: bytes) -> Node | None:
    """Return the root of the syntax tree of a file; None if it is too long or has a syntax error."""
    if len(source) > LONGEST:
        return None
    root = _parser().parse(source).root_node
    return None if root.has_error else root


@lru_cache(maxsize=1)
def _parser() -> Parser:
    import tree_sitter
    import tree_sitter_typescript

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_typescript.language_typescript()))
