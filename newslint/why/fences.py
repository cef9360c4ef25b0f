"""What becomes of the front matter of an article, by what is odd about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.front_matter.cases import fault_case, format_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.article import Article
    from newslint.generators import Generator

UNREAD = frozenset(("lost", "dropped", "error"))
"""The outcomes after which the keys of the front matter count for nothing."""
_WORST = ("error", "dropped", "lost", "", "fragile", "both", "first", "last", "read")
_STRANGE = {
    "bom": "a byte order mark stands before it",
    "blank-before": "an empty line stands before it",
    "blank-lines-before": "empty lines stand before it",
    "space-before": "white space stands before its fence",
    "comment-before": "a comment stands before it",
    "trailing-space": "white space follows its fence",
    "long-fence": "its fence has more than three marks",
    "dots-closing": "`...` closes it",
    "typed-fence": "its fence names a language",
    "no-opening": "its opening fence is missing",
    "unclosed": "its closing fence is missing",
    "glued-closing": "its closing fence is joined to the last value",
    "toml": "it is TOML",
    "braces": "it is JSON",
    "semicolons": "it is JSON between `;;;`",
    "duplicate-key": "a key stands in it twice",
    "tab": "a tab indents a line of it",
    "syntax": "a line of it does not follow its grammar",
    "none": "there is none",
}
_OF_YAML = frozenset(("duplicate-key", "tab", "syntax"))


class Oddity(NamedTuple):
    """Something odd about front matter: one of the cases that generators differ in, and its line."""

    case: str
    line: int
    language: str = ""


def describe_front_matter(article: Article, others: Iterable[Generator]) -> dict[str, Any]:
    """
    Return what the article's generator does with its front matter, why, and what others would do.

    `outcome` is one of those of `Generator.fences`; it is empty where nothing is known.
    """
    oddities = list(_oddities(article))
    elsewhere: dict[str, list[str]] = {}
    for generator in others:
        if generator.name != article.generator.name:
            outcome = _outcome(oddities, generator)
            elsewhere.setdefault(outcome or "unknown", []).append(generator.title)
    return {
        "format": article.front_matter.format,
        "outcome": _outcome(oddities, article.generator),
        "because": [{"what": _STRANGE[case], "line": line} for case, line, _ in oddities],
        "elsewhere": {key: elsewhere[key] for key in sorted(elsewhere)},
    }


def _outcome(oddities: Iterable[Oddity], generator: Generator) -> str:
    """Return the worst that a generator does for any of what is odd."""
    outcomes = {_of(oddity, generator) for oddity in oddities}
    return min(outcomes, key=_WORST.index) if outcomes else "read"


def _of(oddity: Oddity, generator: Generator) -> str:
    case, _, language = oddity
    if language in generator.fence_languages:
        return "read"
    outcomes = generator.yaml if case in _OF_YAML else generator.fences
    return outcomes.get(case, "")


def _oddities(article: Article) -> Iterator[Oddity]:
    front_matter = article.front_matter
    if front_matter.format is None and not front_matter.faults:
        yield Oddity("none", 1)
        return
    seen: set[str] = set()
    if of_format := format_case(article):
        seen.add(of_format)
        yield Oddity(of_format, _line(article, front_matter.opening and front_matter.opening[0]))
    for fault in front_matter.faults:
        case = fault_case(article, fault)
        if case in _STRANGE and case not in seen:
            seen.add(case)
            language = fault.message.lower() if case == "typed-fence" else ""
            yield Oddity(case, _line(article, fault.span.start), language)


def _line(article: Article, at: int | None) -> int:
    return article.source.position(at or 0).line
