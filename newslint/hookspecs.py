"""The four hooks through which plugins, the built-in rules included, take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newslint.formats import Format
    from newslint.generators import Generator
    from newslint.report import Diagnostic
    from newslint.rule import BaseRule

hookspec = pluggy.HookspecMarker("newslint")
hookimpl = pluggy.HookimplMarker("newslint")


@hookspec
def newslint_register_rules() -> Iterable[type[BaseRule]]:  # type: ignore[empty-body]
    """
    Return the rule classes that the plugin offers.

    Called once a run, before the configuration is read. Names of rules outside newslint carry a
    prefix: `acme/house-style`. Two rules of one name end the run.
    """


@hookspec
def newslint_register_formats() -> Mapping[str, Format]:  # type: ignore[empty-body]
    """Return output formats by the name that `--output-format` takes; called once a run."""


@hookspec
def newslint_register_generators() -> Iterable[Generator]:  # type: ignore[empty-body]
    """Return site generators that `generator` in the configuration may name; called once a run."""


@hookspec
def newslint_modify_diagnostics(diagnostics: list[Diagnostic]) -> None:
    """
    Filter or re-weigh the run's diagnostics in place, before they are sorted and reported.

    Called once a run, after suppressions, for one plugin after the other. If a plugin raises, or
    leaves something that is no diagnostic, no finding is changed. Findings of newslint itself, such
    as `internal-error`, are put back where a plugin drops or changes them.
    """
