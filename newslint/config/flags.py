"""What the command line says of the configuration."""

from __future__ import annotations

from newslint.config.sections import Section
from newslint.named_tuples import NamedTuple


class Flags(NamedTuple):
    """The flags of the command line; they win over any file."""

    config: str | None = None
    isolated: bool = False
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    generator: str | None = None
    timezone: str | None = None
    now: int | None = None
    """The time of the run in seconds since 1970; without it no date is in the future."""


def as_section(flags: Flags) -> Section:
    """Wrap the flags in a table, so that the same checks apply."""
    given = {
        "select": None if flags.select is None else list(flags.select),
        "extend-select": list(flags.extend_select),
        "ignore": list(flags.ignore),
        "generator": flags.generator,
        "timezone": flags.timezone,
    }
    return Section({key: value for key, value in given.items() if value is not None})
