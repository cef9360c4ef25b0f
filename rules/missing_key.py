"""Keys that an article needs and does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint import Article

_MOST_SHOWN = 3
_DATE_IN_PATH = re.compile(r"(?:^|/)\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)")
_OTHER_TITLE = re.compile(r"[tT]itle$|^name$|^redirect|^eleventyNavigation$")
_ARTICLE = frozenset(
    "date author authors tags categories category layout description summary slug draft".split()
)
_HEADING = re.compile(r"^(?:#[ \t]|[^\n]+\n=+[ \t]*$|<h1\b)", re.MULTILINE)


class MissingKey(Rule):
    """
    A required key is missing from the front matter.

    Which keys are required says the configuration; without one a title, and a date where the
    generator needs it. An article without them stands nameless and undated in lists and feeds.

    Let through: a key that the generator takes from elsewhere (a date in the file name, the first
    heading), files that are no articles, front matter that cannot be read, and, while the generator
    is unknown, pages whose front matter tells of other things than an article.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="---",
        ),
        Example(
            bad="---\nlayout: post\n---\nText.\n",
            good="---\nlayout: post\n---\n# Ferry resumes\n",
            at="---",
            path="notes/ferry.md",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the opening fence."""
        front_matter = article.front_matter
        if front_matter.format is None or front_matter.unreadable():
            return
        if not article.generator.is_article(article.path):
            return
        required = article.schema.required
        if required is None:
            required = article.generator.requires(article.path)
        at = front_matter.opening or Span(0, 0)
        for keys in required:
            if not any(_is_there(article, key) or _supplied(article, key) for key in keys):
                yield Violation(at, _message(article, keys))


def _is_there(article: Article, key: str) -> bool:
    if article.front_matter.find(key) is not None:
        return True
    if not article.generator.case_insensitive_keys:
        return False
    return any(key.lower() == written.lower() for written in article.front_matter)


def _supplied(article: Article, key: str) -> bool:
    """Tell whether the generator takes the key from elsewhere, and finds it there."""
    sources = article.generator.key_sources.get(key, ())
    return any(_SOURCES[source](article) for source in sources)


_SOURCES: dict[str, Callable[[Article], object]] = {
    "heading": lambda article: _HEADING.search(article.text, article.body.start),
    "other title": lambda article: any(map(_OTHER_TITLE.search, article.front_matter)),
    "other data": lambda article: (
        article.front_matter and _ARTICLE.isdisjoint(article.front_matter)
    ),
    "path": lambda article: _DATE_IN_PATH.search(article.path),
    "file name": lambda article: _DATE_IN_PATH.match(article.path.rpartition("/")[2]),
}


def _message(article: Article, keys: tuple[str, ...]) -> str:
    shown = keys if len(keys) <= _MOST_SHOWN else keys[:1]
    missing = " or ".join(f"`{key}`" for key in shown)
    written = {key.lower(): key for key in article.front_matter}
    for key in keys:
        if key.lower() in written:
            return f"{missing} is missing; `{written[key.lower()]}` is another key to generators"
    return f"{missing} is missing"
