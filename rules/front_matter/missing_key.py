"""Keys that an article needs and does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation

from ._required import is_supplied, required

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_MOST_SHOWN = 3


class MissingKey(Rule):
    """
    A required key is missing from the front matter.

    Which keys are required says the configuration; without one a title, and a date where the
    generator needs it. An article without them stands nameless and undated in lists and feeds.

    Let through: a key that the generator takes from elsewhere. That is a date in the file name, the
    first heading, or another file of the site that is plain data: `defaults` of Jekyll, `cascade` of
    Hugo, the data files of Eleventy, `.meta.yml` of MkDocs, the settings of Pelican. `newslint why`
    tells which of them it is. Where such a file is a program, nothing is said of what it may supply.
    Files that are no articles, front matter that cannot be read, and, while the generator is
    unknown, pages whose front matter tells of other things than an article are let through as well.
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
        if front_matter.format is None or _has_all(article) or front_matter.unreadable():
            return
        if not article.generator.is_article(article.site_path):
            return
        at = front_matter.opening or Span(0, 0)
        for keys in required(article):
            if not any(article.field(key) or is_supplied(article, key) for key in keys):
                yield Violation(at, _message(article, keys))


def _has_all(article: Article) -> bool:
    """Tell cheaply of most articles that they have all that any article needs."""
    generator, fields = article.generator, article.front_matter.by_key()
    groups = article.schema.required
    if groups is None:
        groups = generator.required + generator.required_of_pages
    return not any(map(fields.keys().isdisjoint, groups))


def _message(article: Article, keys: tuple[str, ...]) -> str:
    shown = keys if len(keys) <= _MOST_SHOWN else keys[:1]
    missing = " or ".join(f"`{key}`" for key in shown)
    written = {key.lower(): key for key in article.front_matter}
    for key in keys:
        if key.lower() in written:
            return f"{missing} is missing; `{written[key.lower()]}` is another key to generators"
    return f"{missing} is missing"
