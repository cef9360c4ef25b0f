"""A checkout of newslint and the environment in which it runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

_WHERE = "import newslint, newslint_rules; print(newslint.__file__)"


class CheckoutError(Exception):
    """A folder that cannot be compared; the message is one line."""


class Checkout(NamedTuple):
    """A checkout that can run: `python` is the interpreter in which its own newslint is installed."""

    folder: Path
    python: Path


def prepare(folder: Path) -> Checkout:
    """
    Return the checkout, with an environment in its `.venv`, which is made where it is missing.

    Raise CheckoutError where the folder is no checkout, the installation fails, or the environment
    has the newslint of another checkout: that of a copied `.venv` is still the original's.
    """
    folder = folder.resolve()
    if not (folder / "newslint" / "__init__.py").is_file():
        raise CheckoutError(f"{folder} is no checkout of newslint")
    checkout = Checkout(folder, folder / ".venv" / "bin" / "python")
    place = _installed(checkout)
    if place is None:
        _install(checkout)
        place = _installed(checkout)
    if place is None or folder not in place.parents:
        problem = f"{folder}/.venv imports newslint from {place}, not from this checkout"
        raise CheckoutError(f"{problem}; delete it and try again")
    return checkout


def _installed(checkout: Checkout) -> Path | None:
    """Return the file from which the environment imports newslint, if it has one."""
    if not checkout.python.is_file():
        return None
    done = subprocess.run(
        [checkout.python, "-I", "-c", _WHERE], capture_output=True, check=False, text=True
    )
    return Path(done.stdout.strip()).resolve() if done.returncode == 0 else None


def _install(checkout: Checkout) -> None:
    if not checkout.python.is_file():
        _run(checkout, sys.executable, "-m", "venv", str(checkout.folder / ".venv"))
    _run(checkout, str(checkout.python), "-m", "pip", "install", "-q", "-e", str(checkout.folder))


def _run(checkout: Checkout, *command: str) -> None:
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if done.returncode:
        reason = (done.stderr or done.stdout).strip().rpartition("\n")[2]
        raise CheckoutError(f"{' '.join(command)} failed in {checkout.folder}: {reason}")
