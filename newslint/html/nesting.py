"""
Check how elements nest in simple HTML, with an automaton that learns its transitions.

Its states are lists of open elements, its inputs names of tags. Articles repeat the same few steps,
so most tags cost only one lookup in a dictionary.
"""

from __future__ import annotations

DEEPEST = 256
"""How many elements may be open at once."""

_MOST_STATES = 4096
_VOID = frozenset("area base br embed hr img input keygen link meta param source track wbr".split())
_RAW = frozenset("iframe noembed noframes script style textarea".split())
_HARD = frozenset(
    """
    basefont bgsound body col colgroup command frame frameset head html image isindex math optgroup
    option plaintext select svg template title xmp
    """.split()
)
"""Elements with special rules; bodies that hold one are left to html5lib."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS = frozenset(
    """
    address article aside blockquote center details dir div dl fieldset figcaption figure footer
    header hgroup listing main menu nav ol p pre section summary table ul
    """.split()
)
_LISTS = frozenset("dir dl menu ol ul".split())
_IMPLIED = frozenset("dd dt li p".split())
"""Elements whose end tag may be left out, for the purpose of this proof."""
_ENDS_IMPLIED = (
    _BLOCKS - {"p"} | _HEADINGS | frozenset("button dd dialog dt form li object".split())
)
_CELLS = frozenset(("td", "th"))
_GROUPS = frozenset(("tbody", "tfoot", "thead"))
_TEXTLESS = _GROUPS | {"table", "tr"}
_ONLY_PARTS = _RAW | _TEXTLESS
"""Elements that may hold only their own parts, and no text."""
_IN_ROW = _IMPLIED | _CELLS
_IN_GROUP = _IN_ROW | {"tr"}
_IN_TABLE = _IN_GROUP | _GROUPS
_ENDS = {
    **dict.fromkeys(_CELLS | {"caption"}, _IMPLIED),
    **dict.fromkeys(_GROUPS, _IN_GROUP),
    "tr": _IN_ROW,
    "table": _IN_TABLE,
}
"""The elements that the end tag of a table, or of a part of one, may close."""
_TABLE = frozenset(("table",))
_ROOMS = {
    "caption": (frozenset[str](), _TABLE),
    **dict.fromkeys(_GROUPS, (_IN_TABLE, _TABLE)),
    "tr": (_IN_GROUP, _GROUPS | _TABLE),
    **dict.fromkeys(_CELLS, (_IN_ROW, frozenset(("tr",)))),
}
"""The elements that the start tag of a part of a table may close, and its parent after that."""


class Open(dict[str | None, "Open"]):
    """
    A state of the automaton: the open elements.

    `names` are the open elements, the outermost first, after an empty string, and `may_end` tells
    whether a body may end here. `state[tag]` is the state after a tag: its name, with a slash
    before it for an end tag, or None for a comment. KeyError means that the tag is not allowed
    here, or that HTML has special rules for it, so html5lib must be used.
    """

    __slots__ = ("may_end", "names")

    def __init__(self, names: tuple[str, ...]) -> None:
        """Begin without transitions."""
        super().__init__()
        self.names = names
        self.may_end = _IMPLIED.issuperset(names[1:])

    def __missing__(self, tag: str | None) -> Open:
        """Compute the state after `tag`, and store it."""
        stack = list(self.names)
        if not _leads_on(stack, tag):
            raise KeyError(tag)
        names = tuple(stack)
        state = _STATES.get(names)
        if state is None:
            if len(_STATES) > _MOST_STATES:
                _forget()
            state = _STATES[names] = Open(names)
        self[tag] = state
        return state

    @property
    def holds_no_text(self) -> bool:
        """Whether only white space is allowed here."""
        return self.names[-1] in _TEXTLESS


NOTHING_OPEN = Open(("",))
"""The state before the first tag."""
_STATES: dict[tuple[str, ...], Open] = {}


def _forget() -> None:
    """Clear the cache of states; they refer to each other, and cycles are rarely collected in a run."""
    for state in (NOTHING_OPEN, *list(_STATES.values())):
        state.clear()
    _STATES.clear()


def _leads_on(stack: list[str], tag: str | None) -> bool:
    """Apply `tag` to the open elements; return whether that is sound."""
    if not tag:
        return stack[-1] not in _RAW
    if tag[0] == "/":
        return _closes(stack, tag[1:])
    return _OPENS.get(tag, _opens_any)(stack, tag) and len(stack) <= DEEPEST


def _closes(stack: list[str], name: str) -> bool:
    """Close `name` and the elements that it ends; return whether that is sound."""
    if name == stack[-1]:
        stack.pop()
        return True
    if name in _ENDS:
        inside = _ENDS[name]
    elif name in _ENDS_IMPLIED:
        inside = _IMPLIED - {name}
    else:
        return False
    while stack[-1] in inside:
        stack.pop()
    return stack.pop() == name


def _opens_any(stack: list[str], name: str) -> bool:
    is_sound = stack[-1] not in _ONLY_PARTS
    stack.append(name)
    return is_sound


def _opens_void(stack: list[str], _: str) -> bool:
    return stack[-1] not in _ONLY_PARTS


def _opens_part(stack: list[str], name: str) -> bool:
    inside, rooms = _ROOMS[name]
    while stack[-1] in inside:
        stack.pop()
    is_sound = stack[-1] in rooms
    stack.append(name)
    return is_sound


def _opens_block(stack: list[str], name: str) -> bool:
    if stack[-1] == "p":
        stack.pop()
    is_sound = stack[-1] not in _ONLY_PARTS and "p" not in stack
    stack.append(name)
    return is_sound


def _opens_rule(stack: list[str], name: str) -> bool:
    is_sound = _opens_block(stack, name)
    stack.pop()
    return is_sound


def _opens_heading(stack: list[str], name: str) -> bool:
    return _opens_block(stack, name) and stack[-2] not in _HEADINGS


def _opens_item(stack: list[str], name: str) -> bool:
    kin = ("li",) if name == "li" else ("dd", "dt")
    if stack[-1] == "p":
        stack.pop()
    if stack[-1] in kin:
        stack.pop()
    elif stack[-1] not in _LISTS and any(item in stack for item in kin):
        return False
    return _opens_block(stack, name)


def _opens_alone(stack: list[str], name: str) -> bool:
    return name not in stack and _opens_any(stack, name)


def _opens_outside_paragraph(stack: list[str], name: str) -> bool:
    # Current browsers end a paragraph here, html5lib does not.
    return "p" not in stack and _opens_any(stack, name)


def _opens_form(stack: list[str], name: str) -> bool:
    return name not in stack and _opens_block(stack, name)


def _opens_ruby_text(stack: list[str], name: str) -> bool:
    return stack[-1] == "ruby" and _opens_any(stack, name)


def _refuse(_: list[str], __: str) -> bool:
    return False


_OPENS = {
    **dict.fromkeys(_VOID, _opens_void),
    **dict.fromkeys(_BLOCKS, _opens_block),
    **dict.fromkeys(_HEADINGS, _opens_heading),
    **dict.fromkeys(_ROOMS, _opens_part),
    **dict.fromkeys(_HARD, _refuse),
    **dict.fromkeys(("dd", "dt", "li"), _opens_item),
    **dict.fromkeys(("a", "button", "nobr"), _opens_alone),
    **dict.fromkeys(("dialog", "search"), _opens_outside_paragraph),
    **dict.fromkeys(("rb", "rp", "rt", "rtc"), _opens_ruby_text),
    "form": _opens_form,
    "hr": _opens_rule,
}
