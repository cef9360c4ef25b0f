"""A JavaScript or TypeScript file: what it exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.javascript.names import text_of
from newslint.javascript.parsing import parse
from newslint.javascript.values import ABSENT, UNKNOWN, Value, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tree_sitter import Node

_DEFAULTS = frozenset(("default", "module.exports", "exports.default"))
_PASSING = frozenset("defineConfig defineUserConfig defineConfigWithTheme".split())
"""Functions that return their argument as it is."""


class Script:
    """The exports of a file, by name; all are unknown where it cannot be parsed."""

    def __init__(self, source: bytes) -> None:
        """Take the content of the file."""
        self._root = parse(source)

    @property
    def is_read(self) -> bool:
        """Whether the file could be parsed."""
        return self._root is not None

    def exported(self, name: str = "default") -> Value:
        """Return the value of an export: of a module of either kind, ECMAScript's or Node's."""
        if self._root is None:
            return UNKNOWN
        names = (
            _DEFAULTS if name == "default" else {name, f"module.exports.{name}", f"exports.{name}"}
        )
        found = [node for own, node in _exports(self._root) if own in names]
        return value_of(found[-1]) if found else ABSENT

    def configuration(self) -> Value:
        """
        Return the object that is the default export, or that the function there returns.

        A call around it is taken away: one that is not known may add to the object.
        """
        value = self.exported()
        for _ in range(3):
            call = value.call
            if call is not None:
                inner = call.argument(0)
                value = inner if call.name in _PASSING else inner.opened()
            elif value.state == "function":
                value = value.returned
        return value


def _exports(root: Node) -> Iterator[tuple[str, Node]]:
    for statement in root.named_children:
        if statement.type == "export_statement":
            yield from _exported_by(statement)
        elif statement.type == "expression_statement":
            assigned = statement.named_children[0] if statement.named_children else statement
            left, right = (assigned.child_by_field_name(side) for side in ("left", "right"))
            if assigned.type == "assignment_expression" and left is not None and right is not None:
                yield text_of(left), right


def _exported_by(statement: Node) -> Iterator[tuple[str, Node]]:
    value, declaration = (statement.child_by_field_name(name) for name in ("value", "declaration"))
    if value is not None:
        yield "default", value
    if declaration is None:
        yield from _listed(statement)
    elif any(child.type == "default" for child in statement.children):
        yield "default", declaration
    else:
        for inner in declaration.named_children:
            name, given = (inner.child_by_field_name(field) for field in ("name", "value"))
            if inner.type == "variable_declarator" and name is not None and given is not None:
                yield text_of(name), given


def _listed(statement: Node) -> Iterator[tuple[str, Node]]:
    """Yield what `export { a, b as c }` names, unless it comes from another file."""
    if statement.child_by_field_name("source") is not None:
        return
    for clause in statement.named_children:
        for inner in clause.named_children if clause.type == "export_clause" else ():
            name, alias = (inner.child_by_field_name(field) for field in ("name", "alias"))
            if name is not None:
                yield text_of(alias or name), name
