"""Texts that stand for one that nobody gave."""

from __future__ import annotations

from functools import lru_cache

FAILURE = "failure"
"""What a program writes where it has no value."""
TEMPLATE = "template"
"""What was to be filled in."""
NAME = "name"
"""What programs call a text that has no name, and people one that they have not written yet."""
PATTERNS = frozenset(("YYYY-MM-DD", "YYYY-MM-DD HH:mm:ss", "YYYY-MM-DD HH:MM:SS"))
_EXACT = {
    **dict.fromkeys(
        (
            *("undefined", "[object Object]", "NaN", "Invalid Date", "Invalid date", "(null)"),
            *("#N/A", "#REF!", "#VALUE!", "#NAME?", "#NULL!"),
        ),
        FAILURE,
    ),
    **dict.fromkeys(("null", "None", "nil"), FAILURE),
    **dict.fromkeys(PATTERNS, TEMPLATE),
}
CHOICES = frozenset(("null", "None", "nil"))
"""Failures that under a key that holds no text may be meant: `layout: None`."""
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
    """Return which kind of placeholder a whole text is, if any; key and place may say otherwise."""
    if len(text) <= _LONGEST and (kind := _named(text)) is not None:
        return kind
    end = _TEMPLATES.get(text[:2])
    if end is None or len(text) > _LONGEST_TEMPLATE:
        return None
    return TEMPLATE if text.find(end) == len(text) - len(end) else None


@lru_cache(maxsize=1024)
def _named(text: str) -> str | None:
    """Look a short text up; it is remembered, since front matter says the same again and again."""
    return _EXACT.get(text) or _NAMES.get(text.casefold())
