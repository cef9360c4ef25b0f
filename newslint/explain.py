"""The page of a rule, and the list of all rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.printable import printable, printable_line
from newslint.rule import BaseRule
from newslint.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newslint.rule import Example, Option
    from newslint.terminal import Paint

_TYPES = {
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "tuple[str, ...]": "a list of texts",
    "dict[str, str]": "a table of texts",
}
_LONGEST_PLACE = 60


def page(
    rule: type[BaseRule], origin: str, configured: Iterable[str], paint: Paint = plain
) -> Iterator[str]:
    """
    Yield the lines of a rule's page: what it is for, its options, and an example of both kinds.

    `origin` is the distribution it comes from; `configured` says in lines what the configuration
    makes of it.
    """
    yield from _heading(rule, origin, paint)
    yield ""
    yield from map(printable_line, rule.documentation().split("\n"))
    if rule.options:
        yield ""
        yield paint(f"Options, under [rules.{_key(rule.name)}]", "strong")
    for option in rule.options.values():
        yield from _option(option)
    for example in rule.examples[:1]:
        yield from _example(example, paint)
    yield ""
    yield paint("Here", "strong")
    for line in configured:
        yield f"  {printable(line)}"


def _heading(rule: type[BaseRule], origin: str, paint: Paint) -> Iterator[str]:
    tags = ", ".join(sorted(rule.tags))
    about = f"{paint(rule.severity, rule.severity)}; tags: {printable(tags)}; {printable(origin)}"
    yield f"{paint(printable_line(rule.name), 'strong')} ({about})"


def _option(option: Option) -> Iterator[str]:
    kind = _TYPES.get(option.type, option.type)
    yield f"  {printable(option.name)} = {printable(written(option.default))}"
    yield f"      {printable(option.doc)} ({printable(kind)})"


def _example(example: Example, paint: Paint) -> Iterator[str]:
    where = _circumstances(example)
    at = f", at `{printable(example.at, _LONGEST_PLACE)}`" if example.at else ""
    for title, text in ((f"Reported{where}{at}", example.bad), ("Not reported", example.good)):
        yield ""
        yield paint(title, "strong")
        for line in text.removesuffix("\n").split("\n"):
            yield f"  | {printable(line)}".rstrip()


def _circumstances(example: Example) -> str:
    site = "" if example.generator == "unknown" else f" in a {printable(example.generator)} site"
    options = ", ".join(f"{key} = {written(value)}" for key, value in (example.options or {}).items())
    return f"{site} with {printable(options)}" if options else site


def written(value: Any) -> str:
    """Return a plain value as a configuration file writes it, in TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        pairs = ", ".join(f"{_key(key)} = {written(item)}" for key, item in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"' if "\\" not in text or "'" in text else f"'{text}'"


def _key(name: str) -> str:
    bare = name.replace("-", "").replace("_", "")
    return name if bare.isalnum() and bare.isascii() else _quoted(name)


def catalogue(rules: Mapping[str, type[BaseRule]], origins: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each rule: its name, severity, tags, what it finds, where it comes from."""
    names = max(map(len, rules), default=0)
    tags = {name: ",".join(sorted(rule.tags)) for name, rule in rules.items()}
    widest = max(map(len, tags.values()), default=0)
    for name, rule in rules.items():
        columns = f"{name:{names}}  {rule.severity:7}  {tags[name]:{widest}}  {rule.summary()}"
        yield printable_line(f"{columns} ({origins[name]})")


def catalogue_objects(
    rules: Mapping[str, type[BaseRule]], origins: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """Yield the same for programs, with the options of each rule."""
    for name, rule in rules.items():
        yield {
            "name": name,
            "severity": str(rule.severity),
            "tags": sorted(rule.tags),
            "recommended": "recommended" in rule.tags,
            "summary": rule.summary(),
            "origin": origins[name],
            "options": [_option_object(option) for option in rule.options.values()],
        }


def _option_object(option: Option) -> dict[str, Any]:
    return {**option._asdict()}
