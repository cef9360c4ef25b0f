"""Conditions on the values of front matter: `when = { draft = true }`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.config.sections import kind
from newslint.front_matter.lookup import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.config.sections import Section
    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Field

    Scalar = str | bool | int | float
    Condition = tuple[tuple[str, tuple[Scalar, ...]], ...]  # dotted paths, each with its values

_SCALARS = (str, bool, int, float)


def read_condition(table: Section) -> Condition:
    """
    Read the table `when`; raise ConfigError for a value that cannot be compared with front matter.

    A list matches any of its values, a table matches a mapping in the front matter.
    """
    return tuple(_wanted(table.table("when"), ""))


def holds(condition: Condition, front_matter: FrontMatter, *, ignore_case: bool = False) -> bool:
    """
    Return whether all values match; a list in front matter has the values of its items.

    A missing key counts as `false`. With `ignore_case`, keys match in any case.
    """
    for path, wanted in condition:
        field = find(front_matter, path, ignore_case=ignore_case)
        if not any(_is_same(value, other) for value in _values(field) for other in wanted):
            return False
    return True


def _wanted(table: Section, before: str) -> Iterator[tuple[str, tuple[Scalar, ...]]]:
    for key, value in table.values.items():
        if isinstance(value, dict):
            yield from _wanted(table.table(key), f"{before}{key}.")
            continue
        values = value if isinstance(value, list) else [value]
        odd = [value for value in values if not isinstance(value, _SCALARS)]
        if odd or not values:
            what = kind(odd[0]) if odd else "nothing"
            complaint = (
                f"`{key}` is compared with a string, a number, true or false, not with {what}"
            )
            raise table.error(key, complaint)
        yield before + key, tuple(values)


def _values(field: Field | None) -> tuple[object, ...]:
    if field is None:
        return (False,)
    value = field.value
    return tuple(value) if isinstance(value, list) else (value,)


def _is_same(value: object, wanted: object) -> bool:
    return value == wanted and isinstance(value, bool) is isinstance(wanted, bool)
