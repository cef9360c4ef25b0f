"""The page of all rules, in Markdown: a table, then a section for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.cli.explain import type_in_words
from newslint.cli.toml_values import key_written, option_key, written
from newslint.config.selection import RECOMMENDED, is_always_on
from newslint.formats.markdown import code, inert
from newslint.printable import printable, printable_line
from newslint.rendering.sarif_rules import fenced
from newslint.rule import Example
from newslint.testing import article_of, violations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.generators import Generator
    from newslint.plugins import Plugins
    from newslint.rule import BaseRule, Option

_INTRODUCTION = """\
# Rules

This page is generated from the rules: `newslint rules --output-format markdown > docs/rules.md`.
`newslint explain RULE` shows one rule and its settings for the working directory.

Rules that are `recommended` run unless the configuration selects others; for some this depends on
the site generator. Every rule also has the option `severity` (`error`, `warning` or `info`), except
the rules that are always on: these report what newslint could not check.

| rule | severity | tags | recommended | finds |
| --- | --- | --- | --- | --- |"""
_IN_WORDS = {"yes": "recommended", "no": "not recommended", "always on": "always on"}
_LONGEST_PLACE = 60


def rule_pages(plugins: Plugins) -> Iterator[str]:
    """
    Yield the lines of a page about the rules of all plugins.

    The heading of a rule is its name, so that `#missing-key` leads there. Messages are those that
    the examples get when they are checked.
    """
    rules, generators = plugins.rules(), plugins.generators()
    yield from _INTRODUCTION.split("\n")
    for rule in rules.values():
        link = f"[{code(rule.name)}](#{_anchor(rule)})"
        recommended, summary = _recommended(rule, generators), _cell(rule.summary())
        yield f"| {link} | {rule.severity} | {_tags(rule)} | {recommended} | {summary} |"
    for rule in rules.values():
        yield ""
        yield from _page(rule, generators)


def _anchor(rule: type[BaseRule]) -> str:
    """Return the anchor that GitHub and Python-Markdown give a heading that is the name of a rule."""
    return rule.name.replace("/", "")


def _tags(rule: type[BaseRule]) -> str:
    return ", ".join(printable(tag) for tag in sorted(rule.tags - {RECOMMENDED}))


def _recommended(rule: type[BaseRule], generators: Mapping[str, Generator]) -> str:
    """Say for which generators a rule is recommended: name those, or the exceptions."""
    if is_always_on(rule):
        return "always on"
    wanted = [name for name in generators if rule.is_recommended(generators[name])]
    others = [name for name in generators if name not in wanted]
    if not wanted or not others:
        return "yes" if wanted else "no"
    names, among = (others, "all but ") if len(wanted) > len(others) else (wanted, "")
    return f"for {among}{printable(', '.join(names))}"


def _cell(text: str) -> str:
    return printable(text).replace("|", "\\|")


def _page(rule: type[BaseRule], generators: Mapping[str, Generator]) -> Iterator[str]:
    yield f"## {printable_line(rule.name)}"
    yield ""
    answer = _recommended(rule, generators)
    recommended = _IN_WORDS.get(answer) or f"recommended {answer}"
    yield f"*{rule.severity}; {recommended}; tags: {_tags(rule)}*"
    yield ""
    yield from map(printable_line, rule.documentation().split("\n"))
    if rule.options:
        yield ""
        yield f"Options, under `[rules.{key_written(rule.name)}]`:"
        yield ""
    for option in rule.options.values():
        yield _option(option)
    for example in rule.examples:
        yield from _example(rule, example, generators)


def _option(option: Option) -> str:
    kind, default = type_in_words(option), code(written(option.default))
    return f"* {code(option_key(option.name))} ({kind}; default {default}): {printable(option.doc)}"


def _example(
    rule: type[BaseRule], example: Example, generators: Mapping[str, Generator]
) -> Iterator[str]:
    language = "html" if example.path.endswith((".html", ".htm")) else "markdown"
    at = f" at {code(printable(example.at, _LONGEST_PLACE))}" if example.at else ""
    yield ""
    yield f"Reported{at}{_site(example, generators)}{_settings(rule, example)}:"
    yield ""
    yield from fenced(example.bad, language).split("\n")
    message = _message(rule, example, generators)
    if message is not None:
        yield ""
        yield f"> {inert(message)}"
    yield ""
    yield "Not reported:"
    yield ""
    yield from fenced(example.good, language).split("\n")


def _site(example: Example, generators: Mapping[str, Generator]) -> str:
    """Describe the site of an example, and its path if that matters."""
    usual = Example("", "", "")
    of = generators.get(example.generator)
    site = (
        f" in a {printable(of.title)} site" if of and example.generator != usual.generator else ""
    )
    site += f" in the time zone {printable(example.timezone)}" if example.timezone else ""
    return site if example.path == usual.path else f"{site}, in {code(example.path)}"


def _settings(rule: type[BaseRule], example: Example) -> str:
    """Describe the options of an example; for a file, its content."""
    settings = [
        f"{code(option_key(name))} naming a file with {code(' '.join(value.split()))}"
        if rule.options[name].type == "FilePath"
        else code(f"{option_key(name)} = {written(value)}")
        for name, value in (example.options or {}).items()
    ]
    return f", with {' and '.join(settings)}" if settings else ""


def _message(
    rule_class: type[BaseRule], example: Example, generators: Mapping[str, Generator]
) -> str | None:
    """Return the message for an example's `bad`; None if it cannot be checked here."""
    rule, generator = rule_class(**(example.options or {})), generators.get(example.generator)
    if generator is None or rule.problem() is not None:
        return None
    found = violations(rule, article_of(example, example.bad, generator))
    return found[0].full_message if found else None
