"""
The value of an expression of JavaScript, as far as the text of its file tells.

A value is known, `absent`, or `unknown`: what a program computes, imports or spreads is unknown, and so
is a key that such a part of an object may hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.javascript.functions import FUNCTIONS, calls_in, returned_by
from newslint.javascript.literals import literal
from newslint.javascript.names import declared, text_of
from newslint.named_tuples import NamedTuple
from newslint.view import view

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from tree_sitter import Node

    State = Literal["literal", "object", "list", "call", "function", "absent", "unknown"]

_MOST_NAMES = 20
"""How many names are followed from one to the next."""
_INNER = frozenset(
    """
    parenthesized_expression as_expression satisfies_expression non_null_expression
    await_expression
    """.split()
)
"""Expressions with the value of the first expression in them."""
_STATES: dict[str, State] = {
    "object": "object",
    "array": "list",
    "call_expression": "call",
    "undefined": "absent",
    **dict.fromkeys(("string", "template_string", "number", "true", "false", "null"), "literal"),
    **dict.fromkeys(FUNCTIONS, "function"),
}


class Call(NamedTuple):
    """
    A call: `z.array(x)` has the name `array`, one argument, and `z` as the receiver.

    `path` is the whole name, `z.array`; empty behind the result of another call.
    """

    name: str
    path: str
    receiver: Value | None
    arguments: tuple[Value, ...]

    def argument(self, number: int) -> Value:
        """Return an argument, counted from 0; absent where there is none."""
        known = self.arguments[: number + 1]
        if any(argument.node and argument.node.type == "spread_element" for argument in known):
            return UNKNOWN
        return known[number] if number < len(known) else ABSENT


class Value:
    """
    A value, with names, parentheses and casts followed to the expression that they refer to.

    `is_open` tells that a program may add keys to an object, or items to a list.
    """

    def __init__(
        self, node: Node | None, state: State, *, depth: int = 0, is_open: bool = False
    ) -> None:
        """Take an expression, and by how many names it was found."""
        self.node = node
        self.state = state
        self.is_open = is_open
        self._depth = depth

    @property
    def line(self) -> int:
        """The line, from 1, on which the expression begins; 0 where there is none."""
        return self.node.start_point.row + 1 if self.node is not None else 0

    @view
    def literal(self) -> object:
        """A text, a number, true, false or None; None as well where it is no literal."""
        return literal(self.node) if self.node is not None and self.state == "literal" else None

    @property
    def text(self) -> str:
        """The literal if it is a text; empty otherwise."""
        return self.literal if isinstance(self.literal, str) else ""

    def opened(self) -> Value:
        """Return the same value, to which a program may add."""
        return Value(self.node, self.state, depth=self._depth, is_open=True)

    def get(self, *keys: str) -> Value:
        """Return the value that keys lead to through objects."""
        found = self
        for key in keys:
            if found.state != "object":
                return ABSENT if found.state in ("absent", "literal") else UNKNOWN
            found = found.entries.get(key, UNKNOWN if found.has_unknown_keys else ABSENT)
        return found

    @view
    def entries(self) -> dict[str, Value]:
        """The values of an object by key; those before something that may replace them are unknown."""
        return self._object[0]

    @property
    def has_unknown_keys(self) -> bool:
        """Whether an object may have further keys."""
        return self.state == "object" and (self.is_open or self._object[1])

    @view
    def _object(self) -> tuple[dict[str, Value], bool]:
        found: dict[str, Value] = {}
        is_open = False
        for member in self._children("object"):
            name, value = self._member(member)
            if name:
                found[name] = value
            elif value.state == "object":
                found |= value.entries
                is_open = is_open or value.has_unknown_keys
            elif value.state != "absent":
                found, is_open = dict.fromkeys(found, UNKNOWN), True
        return found, is_open

    def _member(self, member: Node) -> tuple[str, Value]:
        """Return key and value of a part of an object; without a key what it is spread from."""
        if member.type == "spread_element":
            return "", self._value(member.named_children[0])
        if member.type == "shorthand_property_identifier":
            return text_of(member), self._value(member)
        name = member.child_by_field_name("key") or member.child_by_field_name("name")
        if name is None or name.type == "computed_property_name":
            return "", UNKNOWN
        key = text_of(name) if name.type == "property_identifier" else str(literal(name))
        if member.type == "method_definition":
            is_plain = not any(child.type in ("get", "set") for child in member.children)
            return key, Value(member, "function", depth=self._depth) if is_plain else UNKNOWN
        value = member.child_by_field_name("value")
        return key, self._value(value) if value is not None else UNKNOWN

    @view
    def items(self) -> tuple[Value, ...]:
        """The values of a list; unknown ones for what is spread into it."""
        return tuple(map(self._value, self._children("list")))

    @view
    def texts(self) -> tuple[str, ...] | None:
        """The texts of a list, or the one text in its place; None unless all are known."""
        items = (self,) if self.state == "literal" else self.items
        if self.is_open or self.state not in ("literal", "list"):
            return None
        texts = tuple(item.literal for item in items if isinstance(item.literal, str))
        return texts if len(texts) == len(items) else None

    @view
    def call(self) -> Call | None:
        """What is called, where the value is the result of a call."""
        if self.node is None or self.state != "call":
            return None
        called = self.node.child_by_field_name("function")
        given = self.node.child_by_field_name("arguments")
        if called is None or given is None or given.type != "arguments":
            return None
        arguments = tuple(
            self._value(node) for node in given.named_children if node.type != "comment"
        )
        if called.type == "identifier":
            return Call(text_of(called), text_of(called), None, arguments)
        receiver, name = (
            called.child_by_field_name("object"),
            called.child_by_field_name("property"),
        )
        if called.type != "member_expression" or receiver is None or name is None:
            return None
        path = text_of(called) if "(" not in text_of(called) else ""
        return Call(text_of(name), path, self._value(receiver), arguments)

    @view
    def returned(self) -> Value:
        """What a function returns; unknown where that depends."""
        if self.node is None or self.state != "function":
            return UNKNOWN
        found = returned_by(self.node)
        if found is None:
            return UNKNOWN
        return self._value(found[0]) if found else ABSENT

    def calls(self) -> Iterator[tuple[Call, bool]]:
        """Yield the calls in a function, each with whether it is certainly made, and once."""
        for node, is_certain in (
            calls_in(self.node) if self.node and self.state == "function" else ()
        ):
            call = Value(node, "call", depth=self._depth).call
            if call is not None:
                yield call, is_certain

    def _children(self, state: State) -> list[Node]:
        if self.node is None or self.state != state:
            return []
        return [node for node in self.node.named_children if node.type != "comment"]

    def _value(self, node: Node) -> Value:
        return value_of(node, self._depth)


ABSENT = Value(None, "absent")
UNKNOWN = Value(None, "unknown")


def value_of(node: Node, depth: int = 0) -> Value:
    """Return the value of an expression that was found by following some names."""
    while node.type in _INNER and node.named_children:
        node = node.named_children[0]
    if node.type in ("identifier", "shorthand_property_identifier"):
        found = declared(node) if depth < _MOST_NAMES else None
        return value_of(found, depth + 1) if found is not None else Value(node, "unknown")
    if node.type == "member_expression":
        receiver, name = node.child_by_field_name("object"), node.child_by_field_name("property")
        if receiver is not None and name is not None and depth < _MOST_NAMES:
            found_in = value_of(receiver, depth + 1)
            if found_in.state == "object":
                return found_in.get(text_of(name))
    return Value(node, _STATES.get(node.type, "unknown"), depth=depth)
