"""The built-in rules: one module a rule, registered through the plugins' door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import hookimpl
from newslint.plugins import rules_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.rule import BaseRule


@hookimpl
def newslint_register_rules() -> Iterable[type[BaseRule]]:
    """Return every rule of this package."""
    return rules_in(__name__)
