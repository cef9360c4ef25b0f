"""Check the options in the configuration against those that a rule declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.config.sections import ConfigError, kind
from newslint.failures import format_exception
from newslint.suggestions import closest, quoted
from newslint.violation import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newslint.config.sections import Section
    from newslint.rule import BaseRule

_SEVERITIES = tuple(severity.value for severity in Severity)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_text_table(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())


_TYPES: Mapping[str, tuple[str, Callable[[Any], bool], Callable[[Any], Any]]] = {
    "bool": ("true or false", lambda value: isinstance(value, bool), bool),
    "int": ("a whole number", lambda value: type(value) is int, int),
    "float": ("a number", _is_number, float),
    "str": ("a string", lambda value: isinstance(value, str), str),
    "tuple[str,...]": ("a list of strings", _is_texts, tuple),
    "dict[str,str]": ("a table of strings", _is_text_table, dict),
    "FilePath": ("a path", lambda value: isinstance(value, str) and bool(value), str),
    "tuple[FilePath,...]": ("a list of paths", _is_texts, tuple),
}
"""The annotations that options may have: the name of the type, a check of a value, and a converter."""


def read_options(rule: type[BaseRule], section: Section) -> dict[str, Any]:
    """
    Return the options of a rule and its severity from a table, with converted values.

    A hyphen in a key is an underscore in the option. Raise ConfigError for an unknown option, and
    for a value of another type.
    """
    options: dict[str, Any] = {}
    for key, value in section.values.items():
        name = key.replace("-", "_")
        if name in options:
            raise section.error(key, f"`{key}` of {rule.name} is given twice")
        if name in rule.options:
            options[name] = _converted(rule, key, value, section)
        elif name == "severity":
            options[name] = _severity(rule, value, section)
        else:
            raise _unknown(rule, key, section)
    return options


def configured(
    rule: type[BaseRule], options: Mapping[str, Any], tables: Section | None
) -> BaseRule:
    """Return a rule with its options; raise ConfigError if the options in `tables` are not valid."""
    try:
        made = rule(**options)
        problem = made.problem()
    except Exception as error:
        what = f"rule {rule.name} cannot be configured: {format_exception(error)}"
        raise _fault(rule, what, tables) from error
    if problem is not None:
        raise _fault(rule, f"rule {rule.name}: {problem}", tables)
    return made


def _fault(rule: type[BaseRule], complaint: str, tables: Section | None) -> ConfigError:
    return ConfigError(complaint) if tables is None else tables.error(rule.name, complaint)


def _converted(rule: type[BaseRule], key: str, value: object, section: Section) -> Any:
    annotation = rule.options[key.replace("-", "_")].type.replace(" ", "")
    if annotation not in _TYPES:
        raise section.error(key, f"`{key}` of {rule.name} cannot be set from a configuration")
    wanted, fits, convert = _TYPES[annotation]
    if not fits(value):
        raise section.error(key, f"`{key}` of {rule.name} must be {wanted}, not {_given(value)}")
    made = convert(value)
    if annotation == "FilePath":
        return section.file(key, made)
    if "FilePath" in annotation:
        return tuple(section.file(key, path) for path in made)
    return made


def _given(value: object) -> str:
    odd = [item for item in value if not isinstance(item, str)] if isinstance(value, list) else []
    return f"a list with {kind(odd[0])} in it" if odd else kind(value)


def _severity(rule: type[BaseRule], value: object, section: Section) -> Severity:
    if value in _SEVERITIES:
        return Severity(str(value))
    complaint = f"`severity` of {rule.name} must be error, warning or info, not "
    complaint += quoted(value) if isinstance(value, str) else kind(value)
    if value in ("off", "none", "ignore", "disabled", False):
        complaint += f"; to switch it off, put `{rule.name}` into `ignore`"
    raise section.error("severity", complaint)


def _unknown(rule: type[BaseRule], key: str, section: Section) -> ConfigError:
    known = {"severity", *(name.replace("_", "-") for name in rule.options)}
    others = f"; its options are {', '.join(sorted(known))}"
    return section.error(
        key, f"rule {rule.name} has no option {quoted(key)}{closest(key, known, others)}"
    )
