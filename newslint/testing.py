"""
Checks of rules, for newslint's own tests and for those of plugins.

Each is a plain function that raises AssertionError with a description of what is wrong; any test
runner will do.
"""

from __future__ import annotations

import json
import re
from textwrap import dedent
from typing import TYPE_CHECKING, Any

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.named_tuples import NamedTuple
from newslint.patterns import compiled
from newslint.rendering.cells import widths
from newslint.rule import Rule, SiteRule
from newslint.site.listing import Site
from newslint.site.settings import SiteSettings, Zone
from newslint.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newslint.generators import Generator
    from newslint.rule import BaseRule, Example
    from newslint.violation import Violation

__all__ = [
    "article_of",
    "check_annotated",
    "check_documentation",
    "check_examples",
    "check_rule",
    "runner_commands",
    "violations",
]

NOW = 1_772_443_800
"""The time at which examples are checked: 2026-03-02 09:30:00 UTC."""
_NAME = compiled(r"(?:[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+/)?[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+")
_CARETS = re.compile(r"( *+)(\^++) ?(.*)")
_ENDS = (".", "!", "?", "。")


def check_rule(rule_class: type[BaseRule], generators: Iterable[Generator] = ()) -> None:
    """
    Check what holds for every rule: its name, its page, and its examples.

    `generators` are those that the examples may name beside newslint's own.
    """
    check_documentation(rule_class)
    check_examples(rule_class, generators)


def check_documentation(rule_class: type[BaseRule]) -> None:
    """Check that the name is in kebab case, that the page begins with a sentence, and the options."""
    name = rule_class.name
    _demand(_NAME.fullmatch(name) is not None, f"`{name}` is not in kebab case")
    summary = rule_class.summary()
    _demand(bool(summary), f"{name} has no docstring, which is its page")
    _demand(
        summary.endswith(_ENDS) and summary[:1].upper() == summary[:1],
        f"the page of {name} must begin with a sentence, not with `{summary}`",
    )
    for option in rule_class.options.values():
        _demand(
            option.doc.endswith(_ENDS) and option.doc[:1].upper() == option.doc[:1],
            f"option `{option.name}` of {name} is documented by a sentence, not by `{option.doc}`",
        )


def check_examples(rule_class: type[BaseRule], generators: Iterable[Generator] = ()) -> None:
    """
    Check that each example's `bad` is reported at `at`, and that its `good` is not.

    `generators` are those that the examples may name beside newslint's own.
    """
    known = _generators(generators)
    _demand(bool(rule_class.examples), f"{rule_class.name} has no examples")
    for number, example in enumerate(rule_class.examples, 1):
        which = f"example {number} of {rule_class.name}"
        _demand(example.generator in known, f"{which}: no generator is called {example.generator}")
        rule = rule_class(**(example.options or {}))
        bad = article_of(example, example.bad, known[example.generator])
        _check_bad(which, example, bad, violations(rule, bad))
        good = article_of(example, example.good, known[example.generator])
        for violation in violations(rule, good):
            raise AssertionError(
                f"{which}: `good` is reported at {good.cut(violation.span)!r}: "
                f"{violation.full_message}"
            )


def article_of(example: Example, text: str, generator: Generator) -> Article:
    """Return `text` as the article of an example's site."""
    zone = (
        Zone(example.timezone, "the example", from_command_line=True) if example.timezone else None
    )
    site = SiteSettings(generator=generator, zone=zone)
    return Article(example.path, Source.from_text(text), generator, now=NOW, site=site)


def _check_bad(which: str, example: Example, bad: Article, found: list[Violation]) -> None:
    _demand(bool(found), f"{which}: `bad` is not reported")
    cut = bad.cut(found[0].span)
    _demand(cut == example.at, f"{which}: `bad` is reported at {cut!r}, not at {example.at!r}")


def check_annotated(
    rule: BaseRule,
    text: str,
    *,
    path: str = "posts/article.md",
    generator: str = "unknown",
    generators: Iterable[Generator] = (),
) -> None:
    """
    Check that `rule` reports exactly the places that have carets below them in `text`.

    Common indentation is taken off. Each violation has a line of its own that holds spaces and
    carets, under the line where it begins; a message may follow, with its help behind `; `, and is then
    compared. Carets are placed as an editor shows them: two under a wide character. An empty place has one caret, a place of
    several lines is marked on its first.
    """
    lines, expected = _split(dedent(text))
    article = _article("\n".join(lines), path, _generators(generators)[generator])
    found = [_mark(article, violation) for violation in violations(rule, article)]
    for index, mark in enumerate(expected[: len(found)]):
        if not mark.message:
            found[index] = found[index]._replace(message="")
    _demand(
        found == expected,
        f"{rule.name} reports\n\n{_annotated(lines, found)}\n\nand not\n\n"
        f"{_annotated(lines, expected)}",
    )


def violations(rule: BaseRule, article: Article) -> list[Violation]:
    """
    Return what `rule` reports in `article`, and check the laws of violations.

    Places lie within the text and come in its order; a message and its help are one line each, without
    a period at the end. A site rule sees a site of this one article, and its facts are plain JSON values.
    """
    if isinstance(rule, Rule):
        found = list(rule.check(article))
    elif isinstance(rule, SiteRule):
        facts = {article.path: list(rule.collect(article))}
        _check_facts(rule.name, facts[article.path])
        site = Site(frozenset({article.path}))
        found = [violation for _, violation in rule.check(facts, site)]
    before = 0
    for violation in found:
        _check_violation(rule.name, article, violation)
        at = violation.span.start
        _demand(at >= before, f"{rule.name} reports offset {at} after offset {before}")
        before = at
    return found


def _check_facts(name: str, facts: list[Any]) -> None:
    try:
        are_plain = json.loads(json.dumps(facts)) == facts
    except TypeError:
        are_plain = False
    _demand(are_plain, f"a fact of {name} is not a plain JSON value: {facts!r}")


def _check_violation(name: str, article: Article, violation: Violation) -> None:
    for start, end in (violation.span, *(place.span for place in violation.related)):
        _demand(
            0 <= start <= end <= len(article.text),
            f"{name} reports the place {start}-{end} in a text of {len(article.text)} characters",
        )
    _demand(bool(violation.message), f"a message of {name} is empty")
    for what, text in (("message", violation.message), ("help", violation.help)):
        _demand(len(text.splitlines()) <= 1, f"a {what} of {name} is not one line: {text!r}")
        _demand(not text.endswith((".", "。")), f"a {what} of {name} ends in a period: {text}")


def runner_commands(output: str) -> list[str]:
    """
    Return the lines of a program's output that a CI runner may obey, for tests of output formats.

    The runner splits at CR, LF and CRLF, trims white space as Unicode has it, and takes `::name` at
    the beginning of a line and `##[name]` anywhere in it
    (https://github.com/actions/runner, `ActionCommand.cs`).
    """
    lines = output.replace("\r", "\n").split("\n")
    return [line for line in lines if line.strip().startswith("::") or "##[" in line]


class _Mark(NamedTuple):
    """A violation as an annotation: under which line, the caret line, the message."""

    line: int
    carets: str
    message: str


def _split(text: str) -> tuple[list[str], list[_Mark]]:
    """Take the annotations out of a text."""
    lines: list[str] = []
    marks: list[_Mark] = []
    for line in text.split("\n"):
        match = _CARETS.fullmatch(line)
        if match is None:
            lines.append(line)
        else:
            marks.append(_Mark(len(lines), match[1] + match[2], match[3]))
    return lines, marks


def _mark(article: Article, violation: Violation) -> _Mark:
    start, end = violation.span
    line, _ = article.source.position(start)
    whole = article.source.line_span(line)
    cells = widths(article.cut(whole))
    indent = sum(cells[: start - whole.start])
    carets = max(1, sum(cells[start - whole.start : end - whole.start]))
    return _Mark(line, " " * indent + "^" * carets, violation.full_message)


def _annotated(lines: list[str], marks: list[_Mark]) -> str:
    shown = list(lines)
    for line, carets, message in reversed(marks):
        shown.insert(line, f"{carets} {message}".rstrip())
    return "\n".join(shown)


def _article(text: str, path: str, generator: Generator) -> Article:
    return Article(path, Source.from_text(text), generator, now=NOW)


def _generators(more: Iterable[Generator]) -> Mapping[str, Generator]:
    return {generator.name: generator for generator in (*BUILT_IN, *more)}


def _demand(holds: bool, account: str) -> None:  # noqa: FBT001 - reads like an assertion
    if not holds:
        raise AssertionError(account)
