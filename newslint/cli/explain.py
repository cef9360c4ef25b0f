"""The page of a rule: its purpose, its settings here, an example of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.cli.toml_values import key_written, option_key, written
from newslint.config.selection import is_always_on
from newslint.generators.unknown import UNKNOWN
from newslint.printable import printable, printable_line
from newslint.rendering.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newslint.rendering.terminal import Paint
    from newslint.rule import BaseRule, Example, Option

_TYPES = {
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "tuple[str, ...]": "a list of texts",
    "dict[str, str]": "a table of texts",
    "FilePath": "a path",
    "tuple[FilePath, ...]": "a list of paths",
}
_LONGEST_PLACE = 60


def page(
    rule: type[BaseRule], origin: str, here: Iterable[str], paint: Paint = plain
) -> Iterator[str]:
    """
    Yield the lines of a rule's page.

    `origin` is the distribution that contains it, `here` are lines about its configuration.
    """
    yield from _heading(rule, origin, paint)
    yield ""
    yield from map(printable_line, rule.documentation().split("\n"))
    if rule.options:
        yield ""
        yield paint(f"Options, under [rules.{key_written(rule.name)}]", "strong")
    for option in rule.options.values():
        yield from _option(option)
    for example in rule.examples[:1]:
        yield from _example(example, paint)
    yield ""
    yield paint("Here", "strong")
    for line in here:
        yield f"  {printable(line)}"


def _heading(rule: type[BaseRule], origin: str, paint: Paint) -> Iterator[str]:
    tags = ", ".join(sorted(rule.tags))
    about = f"{paint(rule.severity, rule.severity)}; tags: {printable(tags)}; {printable(origin)}"
    yield f"{paint(printable_line(rule.name), 'strong')} ({about})"


def _option(option: Option) -> Iterator[str]:
    yield f"  {printable(option_key(option.name))} = {printable(written(option.default))}"
    yield f"      {printable(option.doc)} ({type_in_words(option)})"


def type_in_words(option: Option) -> str:
    """Return the type of an option as people call it."""
    return _TYPES.get(option.type) or printable(option.type)


def _example(example: Example, paint: Paint) -> Iterator[str]:
    where = _circumstances(example)
    at = f", at `{printable(example.at, _LONGEST_PLACE)}`" if example.at else ""
    for title, text in ((f"Reported{where}{at}", example.bad), ("Not reported", example.good)):
        yield ""
        yield paint(title, "strong")
        for line in text.removesuffix("\n").split("\n"):
            yield f"  | {printable(line)}".rstrip()


def _circumstances(example: Example) -> str:
    is_any = example.generator == UNKNOWN.name
    site = "" if is_any else f" in a {printable(example.generator)} site"
    options = ", ".join(
        f"{option_key(key)} = {written(value)}" for key, value in (example.options or {}).items()
    )
    return f"{site} with {printable(options)}" if options else site


def here(rule: type[BaseRule], description: Mapping[str, Any]) -> Iterator[str]:
    """Describe the settings of a rule in a configuration from `Config.describe`."""
    name = rule.name
    if is_always_on(rule):
        yield "always on: newslint itself reports it"
        return
    selected = next((entry for entry in description["rules"] if entry["name"] == name), None)
    ignored = description["settings"]["ignore"]
    if name in ignored["value"]:
        yield f"ignored ({ignored['from']})"
    elif selected is None:
        yield f"not selected; `newslint check --extend-select {name}` adds it"
    else:
        yield f"selected, as {selected['severity']} ({selected['from']})"
        for option, value in selected["options"].items():
            yield f"{option_key(option)} = {written(value)}"
    for override in description["overrides"]:
        for verb, names in (("added", override["adds"]), ("left out", override["removes"])):
            if name in names:
                yield f"{verb} in {written(override['files'])} ({override['from']})"
