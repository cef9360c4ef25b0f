"""One run of newslint over one repository, and its findings."""

from __future__ import annotations

import subprocess
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from ecosystem.differences import read_finding, remark

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from ecosystem.checkouts import Checkout
    from ecosystem.differences import Finding

_NOW = "2026-01-01T00:00:00Z"
_OPTIONS = ("--select", "all", "--now", _NOW, "--output-format", "json-lines")
_CLEAN, _FOUND = 0, 1
_NOTHING = "newslint: nothing to check"


class Run(NamedTuple):
    """What a run found, and why it did not do its work, if it failed."""

    repository: str
    findings: Counter[Finding]
    failure: str | None = None


def run(checkout: Checkout, repository: Path, generator: str, seconds: int) -> Run:
    """
    Run a checkout over a repository, from within it, as its maintainers would.

    `-I` keeps Python from importing what lies there. A generator that is named and not detected has
    no configuration to tell the time zone, so that one is given.
    """
    zone = () if generator == "auto" else ("--timezone", "Asia/Shanghai")
    command = [str(checkout.python), "-I", "-m", "newslint", "check", *_OPTIONS]
    command += ["--generator", generator, *zone]
    try:
        done = subprocess.run(
            command, cwd=repository, capture_output=True, check=False, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        return Run(repository.name, Counter(), f"stopped after {seconds} s")
    return read_run(repository.name, done.returncode, done.stdout, done.stderr)


def read_run(repository: str, code: int, output: bytes, errors: bytes) -> Run:
    """Return the run of which these are the exit code and the two outputs."""
    said = errors.decode(errors="backslashreplace").strip()
    if code not in (_CLEAN, _FOUND) and not said.startswith(_NOTHING):
        return Run(repository, Counter(), f"exit code {code}\n{said}")
    try:
        findings = [read_finding(repository, line) for line in output.splitlines()]
    except (ValueError, KeyError) as error:
        return Run(repository, Counter(), f"its output is not JSON Lines: {error}\n{said}")
    return Run(
        repository, Counter([*findings, *(remark(repository, line) for line in said.splitlines())])
    )


def together(runs: Iterable[Run], without: Collection[str]) -> Counter[Finding]:
    """Return the findings of all runs but those over the repositories `without`."""
    findings: Counter[Finding] = Counter()
    for one in runs:
        if one.repository not in without:
            findings.update(one.findings)
    return findings
