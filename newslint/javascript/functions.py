"""The functions of JavaScript: what they return, and what they call."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tree_sitter import Node

FUNCTIONS = frozenset(
    """
    arrow_function function_expression function_declaration method_definition generator_function
    generator_function_declaration
    """.split()
)
"""The types of nodes that are functions."""


def returned_by(function: Node) -> list[Node] | None:
    """Return the expression that a function returns, none if it returns nothing; None where that depends."""
    body = function.child_by_field_name("body")
    if body is None:
        return None
    if body.type != "statement_block":
        return [body]
    found = [node for node in _below(body, FUNCTIONS) if node.type == "return_statement"]
    if len(found) > 1 or any(node.parent != body for node in found):
        return None
    return found[0].named_children[:1] if found else []


def calls_in(function: Node) -> Iterator[tuple[Node, bool]]:
    """Yield the calls in a function, each with whether it is a statement that is always reached."""
    body = function.child_by_field_name("body")
    for node in _below(body) if body is not None else ():
        if node.type == "call_expression":
            statement = node.parent
            is_statement = statement is not None and statement.type == "expression_statement"
            yield node, statement is not None and is_statement and statement.parent == body


def _below(node: Node, without: frozenset[str] = frozenset()) -> Iterator[Node]:
    """Yield all nodes below one, but not those in some types of nodes."""
    waiting = node.named_children[::-1]
    while waiting:
        inner = waiting.pop()
        if inner.type not in without:
            yield inner
            waiting += inner.named_children[::-1]
