"""What a name refers to: the constant or the function that its file declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node

_SCOPES = frozenset(("program", "statement_block"))
_DEEPEST = 100
"""How many levels up from a name its declaration is looked for."""


def text_of(node: Node) -> str:
    """Return the source of a node."""
    return (node.text or b"").decode(errors="replace")


def declared(name: Node) -> Node | None:
    """
    Return what the `const` or the function declaration in reach of a name gives it.

    None where there is none, where a parameter has the same name, or where the program changes the
    value later.
    """
    wanted, scope = text_of(name), name.parent
    for _ in range(_DEEPEST):
        if scope is None:
            return None
        if scope.type in _SCOPES:
            for statement in scope.named_children:
                found = _given(statement, wanted)
                if found is not None:
                    return None if _is_changed(scope, wanted) else found
        elif _is_parameter(scope, wanted):
            return None
        scope = scope.parent
    return None


def _given(statement: Node, name: str) -> Node | None:
    declaration = statement.child_by_field_name("declaration") or statement
    if declaration.type in ("function_declaration", "generator_function_declaration"):
        return declaration if _is_named(declaration, name) else None
    if declaration.type != "lexical_declaration" or declaration.children[0].type != "const":
        return None
    for declarator in declaration.named_children:
        if declarator.type == "variable_declarator" and _is_named(declarator, name):
            return declarator.child_by_field_name("value")
    return None


def _is_named(node: Node, name: str) -> bool:
    own = node.child_by_field_name("name")
    return own is not None and text_of(own) == name


def _is_parameter(scope: Node, name: str) -> bool:
    parameters = scope.child_by_field_name("parameters") or scope.child_by_field_name("parameter")
    return parameters is not None and name in re.findall(r"[\w$]+", text_of(parameters))


def _is_changed(scope: Node, name: str) -> bool:
    """Return whether a program may assign to a part of a constant, or call what changes it."""
    own = rf"(?<![\w$.]){re.escape(name)}"
    part = r"(?:\.[\w$]+|\[[^\]\n]{0,80}\])"
    assigned = rf"{own}{part}{{1,8}}\s*(?:=(?![=>])|[-+]=|\?\?=|\|\|=)"
    calling = rf"{own}{part}{{0,8}}\.(?:push|unshift|splice|set)\("
    given = rf"Object\.assign\(\s*{re.escape(name)}(?![\w$])"
    return re.search(f"{assigned}|{calling}|{given}", text_of(scope)) is not None
