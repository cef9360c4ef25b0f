"""The programs compared, and how each is got: newslint from this checkout, its peers from their registries."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from typing import NamedTuple

RUMDL = "0.3.0"
MARKDOWNLINT = "0.24.1"

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NOT_SOURCE = (".*", "__pycache__", "build", "dist", "scratch", "*.egg-info")


class Tool(NamedTuple):
    """
    A program in its default configuration: its name, its command, and its words for "everything here".

    `tally` is a pattern for the line in which it says how many files it read, `cache` the folder that
    it leaves among these, to be removed before each run.
    """

    name: str
    version: str
    command: tuple[str, ...]
    everything: str
    tally: str
    cache: str = ""


class Missing(Exception):  # noqa: N818
    """A tool that cannot be had here; the message says why in one line."""


def newslint(scratch: str, executable: str | None) -> Tool:
    """Newslint itself: the given executable, else this checkout freshly installed; may raise Missing."""
    path = found(executable) if executable else installed_newslint(scratch)
    options = ("check", "--isolated", "--output-format", "concise")
    version = version_of((path, "--version"))
    return Tool("newslint", version, (path, *options), ".", r"([\d,]+) (?:files?|articles?)\b")


def found(executable: str) -> str:
    """Return the absolute path of a program given by path or name; raise Missing if there is none."""
    path = shutil.which(executable)
    if path is None:
        raise Missing(f"there is no program {executable}")
    return os.path.abspath(path)


def installed_newslint(scratch: str) -> str:
    """
    Install a copy of the checkout into a virtual environment, and return the console script.

    A copy, so that no build folder is left in the checkout and none left there gets installed.
    """
    leave_out = shutil.ignore_patterns(*NOT_SOURCE, os.path.basename(scratch))
    with tempfile.TemporaryDirectory() as folder:
        source = shutil.copytree(ROOT, os.path.join(folder, "newslint"), ignore=leave_out)
        return pip_install(scratch, "newslint", source)


def rumdl(scratch: str) -> Tool:
    """Rumdl as it comes, which writes a cache; may raise Missing."""
    path = pip_install(scratch, "rumdl", f"rumdl=={RUMDL}")
    version, command = version_of((path, "--version")), (path, "check", "--no-config")
    tally = r"in (?:[\d,]+/)?([\d,]+) files?"
    return Tool("rumdl", version, command, ".", tally, cache=".rumdl_cache")


def rumdl_without_cache(scratch: str) -> Tool:
    """Rumdl told to write no cache; may raise Missing."""
    as_it_comes = rumdl(scratch)
    command = (*as_it_comes.command, "--no-cache")
    return as_it_comes._replace(name="rumdl-no-cache", command=command)


def markdownlint(scratch: str) -> Tool:
    """Markdownlint-cli2 with its defaults; may raise Missing."""
    if not (shutil.which("npm") and shutil.which("node")):
        raise Missing("it needs node and npm")
    folder = os.path.join(scratch, "node")
    os.makedirs(folder, exist_ok=True)
    quiet = ("--no-save", "--no-audit", "--no-fund", "--loglevel=error")
    run_setup(("npm", "install", "--prefix", folder, *quiet, f"markdownlint-cli2@{MARKDOWNLINT}"))
    path = os.path.join(folder, "node_modules", ".bin", "markdownlint-cli2")
    return Tool("markdownlint-cli2", MARKDOWNLINT, (path,), "**/*.md", r"Linting: ([\d,]+) file")


def pip_install(scratch: str, name: str, requirement: str) -> str:
    """Install a requirement into a virtual environment of its own; return its console script."""
    folder = os.path.join(scratch, f"venv-{name}")
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(python):
        run_setup((sys.executable, "-m", "venv", folder))
    run_setup(
        (python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", requirement)
    )
    return os.path.join(folder, "bin", name)


def run_setup(command: tuple[str, ...]) -> None:
    """Run an installer; raises Missing with the last line it said when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
        raise Missing(f"{os.path.basename(command[0])} failed: {said[-1]}")


def version_of(command: tuple[str, ...]) -> str:
    """Return the version a program names, without its own name; raise Missing if it does not start."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Missing(f"it does not start: {error.strerror}") from error
    lines = (done.stdout.strip() or done.stderr.strip() or "?").splitlines()
    if done.returncode:
        raise Missing(f"it does not start: {lines[-1]}")
    return lines[-1].split()[-1]
