"""What Acme adds to newslint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint import hookimpl
from newslint.formats import Format
from newslint.generators import Generator
from newslint.plugins import rules_in
from newslint.report import Diagnostic
from newslint.rule import BaseRule

from ._count import count
from ._site import ACME_SITE


@hookimpl
def newslint_register_rules() -> Iterable[type[BaseRule]]:
    """Offer every rule of this package: adding a rule is adding a file."""
    return rules_in(__name__)


@hookimpl
def newslint_register_formats() -> Mapping[str, Format]:
    """Offer `--output-format acme-count`."""
    return {"acme-count": Format(count)}


@hookimpl
def newslint_register_generators() -> Iterable[Generator]:
    """Offer `generator = "acme-site"`."""
    return [ACME_SITE]


@hookimpl
def newslint_modify_diagnostics(diagnostics: list[Diagnostic]) -> None:
    """Drop what is found in the archive, which nobody edits."""
    diagnostics[:] = [found for found in diagnostics if not found.path.startswith("archive")]
