"""Values of the wrong type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.front_matter.implicit_types import has_implicit_type, is_plain_word, misread
from newslint.front_matter.placeholders import placeholder
from newslint.front_matter.value_types import TYPE_NAMES, describe_type, fits, type_of
from newslint.text import quote

from ._texts import check_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.front_matter import Field
    from newslint.front_matter.vocabulary import SchemaType

_HIDING = frozenset(("draft", "published", "unlisted"))
_MISSPELT = {
    **dict.fromkeys(("ture", "treu", "trie"), "true"),
    **dict.fromkeys(("flase", "fasle", "fales", "flse"), "false"),
}
_LIMITS = frozenset(("too-deep", "too-many"))
_COMMAS = (",", "，", "、")
_BINARY = ("!binary", "!!binary")


class WrongType(Rule):
    """
    A value does not have the type of its key.

    `published: "false"` is text, and any text counts as true: the article that was to be hidden is
    published. `tags: ferry, harbour` is one tag with a comma in some generators; a list under a date
    key is not a date; and the title `3.10` is a number, which readers see as 3.1. In Pelican every
    value is text: readers see the quotation marks of `title: "Ferry"`, `[a, b]` makes the tags `[a`
    and `b]`, and with `status: publish`, a word that it does not know, the article is left out.

    The rule checks the types that the configuration sets in `types`, and the keys that nearly all
    generators share: the title and the description, tags and categories, `draft`, `published`, and
    the dates. The written text decides. Not reported: what the site's generator reads as meant
    (`"true"`, in Hugo also `"false"`, in Jekyll `no`); `no` and a single text of tags while the
    generator is unknown; a tag or category that is not in a list; a mapping as a title in several
    languages; missing values; and a value that is nested too deep to be read to its end.
    """

    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad='---\ntitle: Ferry resumes\npublished: "false"\n---\n',
            good="---\ntitle: Ferry resumes\npublished: false\n---\n",
            at='"false"',
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ntags: ferry, harbour\n---\n",
            good="---\ntitle: Ferry resumes\ntags: [ferry, harbour]\n---\n",
            at="ferry, harbour",
            path="source/_posts/ferry.md",
            generator="hexo",
        ),
        Example(
            bad="---\ntitle: 3.10\n---\n",
            good='---\ntitle: "3.10"\n---\n',
            at="3.10",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the value."""
        has_types = article.front_matter.format != "key-value"
        found = list(_check_known(article) if has_types else check_texts(article))
        if article.schema.types:
            found += _check_declared(article)
        if found and not article.kind.is_template:
            unread = _unfinished(article)
            found = [violation for violation in found if violation.span.start < unread]
            yield from sorted(found, key=lambda violation: violation.span)


def _unfinished(article: Article) -> float:
    """Return the start of the last value if a limit ended the reading in it, else infinity."""
    front_matter = article.front_matter
    if all(fault.kind not in _LIMITS for fault in front_matter.faults):
        return float("inf")
    return front_matter.fields[-1].span.start if front_matter.fields else 0


def _check_known(article: Article) -> Iterator[Violation]:
    """Check the keys that generators share and the configuration does not declare."""
    generator, declared = article.generator, article.schema.types
    ignore_case, types = generator.case_insensitive_keys, generator.types
    for field in article.front_matter.fields:
        key = field.key.lower() if ignore_case else field.key
        if key in declared:
            continue
        kind = types.get(key)
        if kind in _CHECKS:
            if not _is_clearly_right(article, field, kind):
                yield from _CHECKS[kind](article, key, field)
        elif field.fields:
            if key in generator.date_keys:
                yield from _date(article, key, field)
        elif field.text in _MISSPELT and field.style == "plain":
            yield _misspelt(key, field)


def _is_clearly_right(article: Article, field: Field, kind: str) -> bool:
    """Return whether a value certainly has its type: a cheap test that nearly all values pass."""
    if kind == "string":
        return is_plain_word(field.text) and article.text[field.span.start] != "!"
    if field.style == "sequence":
        return all(is_plain_word(inner.text) for inner in field.fields)
    return False


def _misspelt(key: str, field: Field) -> Violation:
    word = _MISSPELT[field.text]
    message = f"`{key}` is {quote(field.text)}, a misspelling of `{word}`"
    return Violation(field.span, message, f"write `{word}`")


def _mismatch(key: str, field: Field, wanted: SchemaType, help_: str) -> Violation:
    message = f"`{key}` must be {TYPE_NAMES[wanted]}, found {describe_type(field)}"
    return Violation(field.span, message, help_)


def _check_declared(article: Article) -> Iterator[Violation]:
    """Check the keys whose types the configuration declares."""
    for path, wanted in article.schema.types.items():
        field = article.field(path)
        if field is None or placeholder(_whole(article, field)) is not None:
            continue
        if not fits(field, wanted):
            yield _mismatch(path, field, wanted, f"write {TYPE_NAMES[wanted]}")
        elif wanted == "string":
            yield from _number(article, path, field)


def _text(article: Article, key: str, field: Field) -> Iterator[Violation]:
    if field.fields:
        kind = type_of(field)
        is_open = kind == "mapping" and not article.generator.is_known
        if not is_open and placeholder(_whole(article, field)) is None:
            yield _mismatch(key, field, "string", "write one text, in quotes")
    elif article.text.startswith(_BINARY, field.span.start):
        yield Violation(field.span, f"`{key}` is binary data", "write the text itself")
    else:
        yield from _number(article, key, field)


def _number(article: Article, key: str, field: Field) -> Iterator[Violation]:
    """Check a text that YAML may read as another type."""
    if has_implicit_type(article.text, article.front_matter, field):
        what = misread(field.text, article.generator)
        if what is not None and not (what == "a date" and key in article.schema.types):
            message = f"`{key}` has {quote(field.text)}, which YAML reads as {what}"
            yield Violation(field.span, message, "put it in quotes")


def _list(article: Article, key: str, field: Field) -> Iterator[Violation]:
    title = article.generator.title
    if field.style == "mapping":
        if placeholder(_whole(article, field)) is None:
            yield _mismatch(key, field, "list", "write a list")
    elif not field.fields:
        if article.generator.is_known and any(comma in field.text for comma in _COMMAS):
            message = f"`{key}` is one text, which {title} does not split at commas"
            yield Violation(field.span, message, "write a list")
    else:
        yield from _terms(article, key, field)


def _terms(article: Article, key: str, field: Field) -> Iterator[Violation]:
    """Check the items of a list of texts."""
    for inner in field.fields:
        if inner.style == "mapping":
            message = f"an item of `{key}` must be text, found a mapping"
            yield Violation(inner.span, message, "put the text in quotes")
        yield from _number(article, key, inner)


def _boolean(article: Article, key: str, field: Field) -> Iterator[Violation]:
    texts = article.generator.texts_as_booleans
    turned = texts.plain if field.style == "plain" else texts.quoted
    if field.text in _MISSPELT and field.style == "plain":
        yield _misspelt(key, field)
    elif not isinstance(field.value, bool) and field.text.lower() in turned:
        meant = "true" if texts.count_as == "false" else "false"
        yield Violation(
            field.span,
            f"`{key}` is {describe_type(field)}, {quote(field.text)}: it counts as {texts.count_as}",
            f"write `{meant}`",
            severity=Severity.ERROR if key in _HIDING else None,
        )


def _date(article: Article, key: str, field: Field) -> Iterator[Violation]:
    is_open = field.style == "mapping" and not article.generator.is_known
    if not is_open and placeholder(_whole(article, field)) is None:
        yield _mismatch(key, field, "date", "write one date")


def _whole(article: Article, field: Field) -> str:
    """Return a text, or a collection as it is written: YAML reads `{{ title }}` as one."""
    return article.cut(field.span) if field.fields else field.text


_CHECKS = {"string": _text, "list": _list, "boolean": _boolean}
