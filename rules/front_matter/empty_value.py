"""Keys without a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.front_matter.value_types import is_empty
from newslint.generators.outcomes import DATE_OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.front_matter import Field
    from newslint.generators.vocabulary import PublicationOutcome

_KNOWN = (("title",), ("date",))


class EmptyValue(Rule):
    """
    A key that an article needs has no value.

    A blank, a null, an empty list: generators treat it as missing, and the article has no title or
    date in lists and feeds. It was to be filled in, or an export failed.

    The rule checks the required keys, the title and the date. Others may be empty, as scaffolds write
    `tags:` or `description:` for authors who need them; name more in `keys`, fewer in `allow`. Not
    reported: `false` and 0, which are values; a key with an alternative that has a value, or that the
    generator takes from elsewhere (a date in the file name, the first heading; but Jekyll stops the
    build at an empty date, and Pelican leaves the article out); files that are not articles. `placeholder-value` reports texts such as `undefined`.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: ''\ndate: 2022-02-17\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="''",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ndate:\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="date",
        ),
    )

    keys: tuple[str, ...] = option((), "Further keys that must have a value if they are there.")
    allow: tuple[str, ...] = option((), "Keys that may be empty.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the value, or at the key if nothing is written."""
        front_matter = article.front_matter
        if not any(map(is_empty, front_matter.fields)) and not self._goes_deep(article):
            return
        if front_matter.unreadable() or not article.kind.is_article:
            return
        found = dict(self._empty(article))
        for key in sorted(found, key=lambda key: found[key].key_span):
            field = found[key]
            at = field.span if field.span.start < field.span.end else field.key_span
            harm = _harm(article, key)
            harm = f"{article.generator.title} {harm}" if harm else "generators treat it as missing"
            message = f"`{key}` has no value: {harm}"
            yield Violation(at, message, "write a value")

    def _goes_deep(self, article: Article) -> bool:
        """Return whether a dotted path may lead to an empty value inside of a mapping."""
        groups = article.schema.required or ()
        return any("." in key for keys in (self.keys, *groups) for key in keys)

    def _empty(self, article: Article) -> Iterator[tuple[str, Field]]:
        """Yield the first of each group of keys that are all empty."""
        dates = (key for key in ("date", "modified") if _harm(article, key))
        more = ((key,) for key in (*self.keys, *dates))
        for keys in (*article.required_keys, *_KNOWN, *more):
            fields = {key: field for key in keys if (field := article.field(key)) is not None}
            if not fields or not all(map(is_empty, fields.values())):
                continue
            if not any(key in self.allow or _is_replaced(article, key) for key in keys):
                yield next(iter(fields.items()))


def _is_replaced(article: Article, key: str) -> bool:
    """Return whether the generator takes a value from elsewhere in place of an empty one."""
    return not _harm(article, key) and article.derived_value(key) is not None


def _harm(article: Article, key: str) -> str:
    """Return what happens to a post with an empty date; nothing for other keys, or if not known."""
    generator = article.generator
    outcome: PublicationOutcome = generator.dates.get("empty", "")
    is_date = key in generator.date_keys and ("date",) in generator.requires(article.site_path)
    return DATE_OUTCOMES[outcome] if is_date and outcome in ("dropped", "error") else ""
