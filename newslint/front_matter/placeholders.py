"""Recognise placeholders: text in place of a value that was never filled in."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["DATE_FORMATS", "FAILURE", "NAME", "NULLS", "TASKS", "TEMPLATE", "placeholder"]

FAILURE = "failure"
"""What programs print when they have no value."""
TEMPLATE = "template"
"""A template that was not filled in."""
NAME = "name"
"""A default title or author, or a note to write the text later."""
DATE_FORMATS = frozenset(("YYYY-MM-DD", "YYYY-MM-DD HH:mm:ss", "YYYY-MM-DD HH:MM:SS"))
NULLS = frozenset(("null", "None", "nil"))
"""Placeholders that may be intended in keys that do not hold text: `layout: None`."""
_EXACT = {
    **dict.fromkeys(NULLS, FAILURE),
    **dict.fromkeys(
        (
            *("undefined", "[object Object]", "NaN", "Invalid Date", "Invalid date", "(null)"),
            *("#N/A", "#REF!", "#VALUE!", "#NAME?", "#NULL!"),
        ),
        FAILURE,
    ),
    **dict.fromkeys(DATE_FORMATS, TEMPLATE),
}
TASKS = frozenset(("todo", "tbd", "tba", "fixme", "xxx", "xxxx", "lorem ipsum"))
_NAMES = dict.fromkeys(
    (
        *TASKS,
        *("untitled", "untitled document", "untitled post", "untitled page", "untitled article"),
        *("no title", "(no title)", "[no title]", "new post", "new page", "new article"),
        *("my new post", "new document", "your title", "your title here", "post title"),
        *("title here", "insert title here", "enter title here", "add title", "article title"),
        *("your name", "your name here", "author name", "your description"),
        *("your description here", "add description here", "a short description"),
        *("welcome to jekyll!", "无标题", "無標題", "未命名", "未命名文章", "新建文章", "新文章"),
        *("文章标题", "请输入标题", "タイトルなし", "제목 없음", "sans titre", "ohne titel"),
        *("sin título", "senza titolo", "sem título", "без названия"),
    ),
    NAME,
)
_TEMPLATES = {"{{": "}}", "{%": "%}", "<%": "%>", "${": "}"}
_LONGEST, _LONGEST_TEMPLATE = 28, 200


def placeholder(text: str) -> str | None:
    """Return `FAILURE`, `TEMPLATE` or `NAME` if a whole text is a placeholder, else None."""
    if len(text) <= _LONGEST and (kind := _named(text)) is not None:
        return kind
    end = _TEMPLATES.get(text[:2])
    if end is None or len(text) > _LONGEST_TEMPLATE:
        return None
    return TEMPLATE if text.find(end) == len(text) - len(end) else None


@lru_cache(maxsize=1024)
def _named(text: str) -> str | None:
    """Look up a short text; cached, because the same values occur in many articles."""
    return _EXACT.get(text) or _NAMES.get(text.casefold())
