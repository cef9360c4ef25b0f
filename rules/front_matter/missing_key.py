"""Required keys that an article does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_MOST_NAMED = 3


class MissingKey(Rule):
    """
    A required key is missing from the front matter.

    The configuration says which keys are required. Without it they are those that the generator needs
    and finds nowhere else: a title, and a date in posts. An article without them has no title or
    date in lists and feeds, or is left out.

    Not reported: a key that the generator takes from elsewhere. That is a date in the file name, the
    first heading, or another file of the site that is plain data: `defaults` of Jekyll, `cascade` of
    Hugo, the data files of Eleventy, `.meta.yml` of MkDocs, the settings of Pelican. `newslint why`
    shows which of them it is. If such a file is a program, no key that it may supply is reported.
    Not reported either: files that are not articles, front matter that cannot be read, and, while
    neither the configuration nor the generator requires a key, anything.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="---",
            path="source/_posts/ferry.md",
            generator="hexo",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the opening fence."""
        front_matter = article.front_matter
        if front_matter.format is None or _has_all(article) or front_matter.unreadable():
            return
        if not article.kind.is_article:
            return
        at = front_matter.opening or Span(0, 0)
        for keys in article.required_keys:
            if not any(article.field(key) or article.inherited_value(key) for key in keys):
                yield Violation(at, *_explain(article, keys))


def _has_all(article: Article) -> bool:
    """Return whether the front matter has all required keys: a cheap test that most articles pass."""
    generator, fields = article.generator, article.front_matter.by_key()
    groups = article.schema.required
    if groups is None:
        groups = generator.required + generator.required_of_pages
    return not any(map(fields.keys().isdisjoint, groups))


def _explain(article: Article, keys: tuple[str, ...]) -> tuple[str, str]:
    """Return that a key is missing, and what to do."""
    named = keys if len(keys) <= _MOST_NAMED else keys[:1]
    missing = " or ".join(f"`{key}`" for key in named)
    written = {key.lower(): key for key in article.front_matter}
    for key in keys:
        other = written.get(key.lower())
        if other is not None:
            message = f"{missing} is missing: `{other}` is a different key to generators"
            return message, f"write `{other}` as `{key}`"
    is_needed = not set(keys).isdisjoint(article.missing_needed_keys)
    harm = f": {article.generator.title} leaves the article out" if is_needed else ""
    return f"{missing} is missing{harm}", f"add {missing}"
