"""Values of another type than their key's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

from ._placeholders import placeholder
from ._plain_yaml import is_plain_word, is_yaml_text, misread
from ._shown import shown
from ._types import TYPES, fits, in_words, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Field

_HIDING = frozenset(("draft", "published", "unlisted"))
_NEGATIVE = frozenset(("false", "no", "off", "0"))
_MISSPELT = {
    **dict.fromkeys(("ture", "treu", "trie"), "true"),
    **dict.fromkeys(("flase", "fasle", "fales", "flse"), "false"),
}
_COMMAS = (",", "，", "、")
_BINARY = ("!binary", "!!binary")


class WrongType(Rule):
    """
    A value is of another type than its key takes.

    `published: "false"` is a text, and every text counts as true: the article that was to be hidden
    is published. `tags: ferry, harbour` is one tag with a comma in it, or two with one; a list
    where a date belongs is no date; and the title `3.10` is a number, of which readers see 3.1.

    What counts are the types that the configuration gives in `types`, and what is certain of the
    keys that nearly all generators share: the title and the description, tags and categories,
    `draft`, `published`, and the dates. The text as it is written decides. Let through: what the
    site's generator takes as meant (`"true"`, in Hugo `"false"` too, in Jekyll `no`), `no` and one
    text of tags while the generator is unknown, a tag or a category without a list around it, a
    mapping as a title for several languages, and values that are missing.
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
        found = list(_known(article))
        if article.schema.types:
            found += _declared(article)
        if found and not article.generator.is_scaffold(article.site_path):
            yield from sorted(found, key=lambda violation: violation.span)


def _known(article: Article) -> Iterator[Violation]:
    """Judge what generators have in common, where the configuration says nothing."""
    generator, declared = article.generator, article.schema.types
    ignore_case, types = generator.case_insensitive_keys, generator.types
    for field in article.front_matter.fields:
        key = field.key.lower() if ignore_case else field.key
        if key in declared:
            continue
        kind = types.get(key)
        if kind in _CHECKS:
            if not _is_plainly_right(article, field, kind):
                yield from _CHECKS[kind](article, key, field)
        elif field.fields:
            if key in generator.date_keys:
                yield from _date(article, key, field)
        elif field.text in _MISSPELT and field.style == "plain":
            message = f"`{key}` is {shown(field.text)}: write `{_MISSPELT[field.text]}`"
            yield Violation(field.span, message)


def _is_plainly_right(article: Article, field: Field, kind: str) -> bool:
    """Tell cheaply what nearly all values are."""
    if kind == "string":
        return is_plain_word(field.text) and article.text[field.span.start] != "!"
    if field.style == "sequence":
        return all(is_plain_word(inner.text) for inner in field.fields)
    return False


def _declared(article: Article) -> Iterator[Violation]:
    """Judge what the configuration gives a type."""
    for path, wanted in article.schema.types.items():
        field = article.field(path)
        if field is None or placeholder(_whole(article, field)) is not None:
            continue
        if not fits(field, wanted):
            yield Violation(field.span, f"`{path}` is {in_words(field)}, not {TYPES[wanted]}")
        elif wanted == "string":
            yield from _number(article, path, field)


def _text(article: Article, key: str, field: Field) -> Iterator[Violation]:
    if field.fields:
        kind = kind_of(field)
        is_open = kind == "mapping" and article.generator.name == "unknown"
        if not is_open and placeholder(_whole(article, field)) is None:
            yield Violation(field.span, f"`{key}` is {in_words(field)}: put the text in quotes")
    elif article.text.startswith(_BINARY, field.span.start):
        yield Violation(field.span, f"`{key}` is binary data to YAML: write the text itself")
    else:
        yield from _number(article, key, field)


def _number(article: Article, key: str, field: Field) -> Iterator[Violation]:
    """Judge a text that YAML may take for something else."""
    if is_yaml_text(article, field):
        what = misread(field.text, article.generator.name)
        if what is not None and not (what == "a date" and key in article.schema.types):
            message = f"`{key}` has {shown(field.text)}, which is {what} to YAML: put it in quotes"
            yield Violation(field.span, message)


def _list(article: Article, key: str, field: Field) -> Iterator[Violation]:
    title = article.generator.title
    if field.style == "mapping":
        if placeholder(_whole(article, field)) is None:
            yield Violation(field.span, f"`{key}` is a mapping, not a list")
    elif not field.fields:
        is_known = article.generator.name != "unknown"
        if is_known and any(comma in field.text for comma in _COMMAS):
            message = f"`{key}` is one text, and {title} does not split it at commas: write a list"
            yield Violation(field.span, message)
    else:
        yield from _terms(article, key, field)


def _terms(article: Article, key: str, field: Field) -> Iterator[Violation]:
    """Judge the items of a list of texts."""
    for inner in field.fields:
        if inner.style == "mapping":
            yield Violation(inner.span, f"`{key}` has a mapping in it: put the text in quotes")
        yield from _number(article, key, inner)


def _boolean(article: Article, key: str, field: Field) -> Iterator[Violation]:
    lower, generator = field.text.lower(), article.generator.name
    if field.text in _MISSPELT and field.style == "plain":
        message = f"`{key}` is {shown(field.text)}: write `{_MISSPELT[field.text]}`"
        yield Violation(field.span, message)
    elif not isinstance(field.value, bool) and _is_turned(generator, field.style, lower):
        counts = "false" if generator == "hugo" else "true"
        yield Violation(
            field.span,
            f"`{key}` is {in_words(field)}, {shown(field.text)}: it counts as {counts}",
            severity=Severity.ERROR if key in _HIDING else None,
        )


def _is_turned(generator: str, style: str, lower: str) -> bool:
    """
    Tell whether a generator takes a text for the contrary of what it says.

    To JavaScript and Ruby every text is true, to Ruby 0 as well, and the YAML of Jekyll knows `no`;
    Hugo takes what it does not know for false (`cast.ToBool`), and since 0.152 does not know `yes`.
    """
    is_plain = style == "plain"
    if generator == "hugo":
        return lower in ("yes", "on")
    if lower not in _NEGATIVE:
        return False
    if generator == "jekyll":
        return lower == "0" or not is_plain
    return not is_plain or (generator == "hexo" and lower != "0")


def _date(article: Article, key: str, field: Field) -> Iterator[Violation]:
    is_open = field.style == "mapping" and article.generator.name == "unknown"
    if not is_open and placeholder(_whole(article, field)) is None:
        yield Violation(field.span, f"`{key}` is {in_words(field)}, not a date")


def _whole(article: Article, field: Field) -> str:
    """Return a text, or a collection as it is written: YAML makes one of `{{ title }}`."""
    return article.cut(field.span) if field.fields else field.text


_CHECKS = {"string": _text, "list": _list, "boolean": _boolean}
