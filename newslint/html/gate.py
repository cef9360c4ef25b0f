"""A cheap proof that html5lib has nothing to say about a body; most bodies pass it."""

from __future__ import annotations

import re

_SPACE = r"[ \t\n\f]"
_NAME = r"""[^\s"'<>/=\0]++"""
_VALUE = r"""(?:"[^"<]*+"|'[^'<]*+'|[^\s"'<>=`]++)"""
_ATTRIBUTE = rf"{_SPACE}++{_NAME}(?:={_VALUE})?+"
_QUOTED = rf'{_SPACE}{_NAME}="[^"<]*+"'
_TAG = re.compile(
    # What is common comes first: no attribute, and one, beside which none can have its name.
    rf"<(?:(/?[a-z][a-z0-9-]*+)(?:>|{_QUOTED}>|((?:{_ATTRIBUTE})*+){_SPACE}*+(/?)>)"
    r"|!--(?!-?>)((?:[^-<]++|-(?!->)|<(?!!--))*+)-->)"
)
_NAMES = re.compile(rf"{_SPACE}({_NAME})(?:={_VALUE})?+")
_TEXT_IN_TABLE = re.compile(
    r"(?:<(?:table|tbody|tfoot|thead|tr|/caption|/tbody|/tfoot|/thead|/tr|/td|/th)"
    rf"(?![a-z0-9-])[^<>]*+|--)>{_SPACE}*+[^< \t\n\f]"
)

_DEEPEST = 256
_VOID = frozenset("area base br embed hr img input keygen link meta param source track wbr".split())
_RAW = frozenset("iframe noembed noframes script style textarea".split())
_HARD = frozenset(
    """
    basefont bgsound body col colgroup command frame frameset head html image isindex math optgroup
    option plaintext select svg template title xmp
    """.split()
)
"""Elements with rules of their own; bodies that hold one are left to html5lib."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS = frozenset(
    """
    address article aside blockquote center details dir div dl fieldset figcaption figure footer
    header hgroup listing main menu nav ol p pre section summary table ul
    """.split()
)
_LISTS = frozenset("dir dl menu ol ul".split())
_IMPLIED = frozenset("dd dt li p".split())
"""Elements whose end tag may be left out, as far as this proof goes."""
_ENDS_IMPLIED = (
    _BLOCKS - {"p"} | _HEADINGS | frozenset("button dd dialog dt form li object".split())
)
_CELLS = frozenset(("td", "th"))
_GROUPS = frozenset(("tbody", "tfoot", "thead"))
_ONLY_PARTS = _RAW | _GROUPS | {"table", "tr"}
"""Elements that hold no text or no element that is not theirs."""
_IN_ROW = _IMPLIED | _CELLS
_IN_GROUP = _IN_ROW | {"tr"}
_IN_TABLE = _IN_GROUP | _GROUPS
_ENDS = {
    **dict.fromkeys(_CELLS | {"caption"}, _IMPLIED),
    **dict.fromkeys(_GROUPS, _IN_GROUP),
    "tr": _IN_ROW,
    "table": _IN_TABLE,
}
"""What the end tag of a table, or of a part of one, may close on its way."""
_TABLE = frozenset(("table",))
_ROOMS = {
    "caption": (frozenset[str](), _TABLE),
    **dict.fromkeys(_GROUPS, (_IN_TABLE, _TABLE)),
    "tr": (_IN_GROUP, _GROUPS | _TABLE),
    **dict.fromkeys(_CELLS, (_IN_ROW, frozenset(("tr",)))),
}
"""What the start tag of a part of a table may close, and where it then must stand."""


def is_surely_sound(markup: str) -> bool:
    """
    Tell whether `markup`, a part of a page, surely holds no error for `newslint.html.verdict`.

    True is a proof: every `<` begins a plain tag or a comment, all elements close in order, and
    none stands where html5lib has rules of its own. False only means that html5lib must be asked.
    """
    tags = _TAG.findall(markup)
    signs = markup.count("<")
    if len(tags) != signs and len(tags) != signs - sum(tag[3].count("<") for tag in tags):
        return False
    if "<table" in markup and _TEXT_IN_TABLE.search(markup):
        return False
    return _nests(tags)


def _nests(tags: list[tuple[str, str, str, str]]) -> bool:
    stack = [""]
    for name, attributes, slash, comment in tags:
        if not name:
            if stack[-1] in _RAW or "--!>" in comment:
                return False
        elif name[0] == "/":
            if name[1:] == stack[-1]:
                stack.pop()
            elif not _closes(stack, name[1:]):
                return False
        elif (
            not _OPENS.get(name, _opens_any)(stack, name)
            or (attributes and _repeats(attributes))
            or (slash and name not in _VOID)
            or len(stack) > _DEEPEST
        ):
            return False
    return _IMPLIED.issuperset(stack[1:])


def _repeats(attributes: str) -> bool:
    """Tell whether two attributes have one name."""
    if len(attributes.split()) == 1:
        return False
    names = [name.lower() for name in _NAMES.findall(attributes)]
    return len(set(names)) < len(names)


def _closes(stack: list[str], name: str) -> bool:
    """Close `name` and what it ends on its way; tell whether that is sound."""
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
    **dict.fromkeys(("rb", "rp", "rt", "rtc"), _opens_ruby_text),
    "form": _opens_form,
    "hr": _opens_rule,
}
