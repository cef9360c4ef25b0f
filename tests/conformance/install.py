"""Installs the programs, each from where its own users get it, into a folder of their own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conformance.programs import Program
    from conformance.sites import Workshop

_VERSION = re.compile(r"\d+\.\d+(?:\.\d+)?")
_SECONDS = 900


def install(workshop: Workshop, programs: Sequence[Program]) -> Iterator[str]:
    """
    Install what is missing, and yield a line for each attempt.

    npm and pip install into the workshop; Debian's packages go where Debian puts them, which takes
    the rights of root. A failure is a line too, and the next program is tried.
    """
    workshop.folder.mkdir(parents=True, exist_ok=True)
    for program in programs:
        if workshop.has(program):
            yield f"{program.title}: is there"
            continue
        for command in _commands(workshop, program):
            yield f"{program.title}: {_run(command)}"


def _commands(workshop: Workshop, program: Program) -> Iterator[list[str]]:
    if program.npm:
        home = workshop.folder / "npm" / program.name
        home.mkdir(parents=True, exist_ok=True)
        (home / "package.json").write_text('{ "private": true }\n', encoding="utf-8")
        yield ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(home), *program.npm]
    if program.pip:
        python = workshop.folder / "python"
        if not python.is_dir():
            yield [sys.executable, "-m", "venv", str(python)]
        yield [str(python / "bin" / "pip"), "install", "--quiet", *program.pip]
    if program.apt:
        yield ["apt-get", "update", "--quiet"]
        yield ["apt-get", "install", "--yes", "--quiet", *program.apt]


def _run(command: list[str]) -> str:
    said = " ".join(command)
    if shutil.which(command[0]) is None:
        return f"{said}: there is no {command[0]}"
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, capture_output=True, check=False, env=env, text=True, timeout=_SECONDS
        )
    except subprocess.TimeoutExpired:
        return f"{said}: not done in {_SECONDS} s"
    if done.returncode == 0:
        return f"{said}: done"
    reason = " ".join((done.stderr or done.stdout).split()) or "no reason given"
    return f"{said}: FAILED, {reason[-300:]}"


def version(workshop: Workshop, program: Program) -> str:
    """Return the version of an installed program, as it or its package says."""
    manager, package = program.version
    if manager == "npm":
        manifest = workshop.node_modules(program) / package / "package.json"
        found = re.search(r'"version":\s*"([^"]+)"', manifest.read_text(encoding="utf-8"))
        return found[1] if found else "unknown"
    code = f"from importlib.metadata import version as v; print(v('{package}'))"
    command = [manager, package] if manager != "pip" else ["python", "-c", code]
    path = workshop.search_path(program)
    where = shutil.which(command[0], path=path) or command[0]
    done = subprocess.run([where, *command[1:]], capture_output=True, check=False, text=True)
    found = _VERSION.search(done.stdout)
    return found[0] if found else "unknown"
