"""The exact versions in `requirements/` are such as `pyproject.toml` allows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
NAMED = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["dependencies"],
    *(text for extra in PROJECT["project"]["optional-dependencies"].values() for text in extra),
    *GROUPS["tests"],
]
TOOLS = [text for text in (*GROUPS["lint"], *GROUPS["dev"]) if isinstance(text, str)]
WANTED = {"tests.txt": NAMED, "lowest.txt": NAMED, "dev.txt": [*NAMED, *TOOLS]}


def text_of(name: str) -> str:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


def pinned(name: str) -> dict[str, str]:
    """Return the versions that a file of requirements has, by package."""
    return dict(re.findall(r"(?m)^([a-z0-9.-]+)==(\S+)", text_of(name)))


@pytest.mark.parametrize("name", WANTED)
def test_what_the_project_names_has_a_version_that_it_allows(name: str) -> None:
    versions = pinned(name)
    for wanted in map(Requirement, WANTED[name]):
        assert wanted.specifier.contains(versions[wanted.name.lower()]), f"{wanted}: run .ci/lock"


@pytest.mark.parametrize("name", WANTED)
def test_every_version_has_a_hash_and_no_index_is_named(name: str) -> None:
    lines = text_of(name).splitlines()
    ends = [line.endswith("\\") for line in lines if not line.startswith("    --hash=sha256:")]
    assert (len(ends), all(ends)) == (len(pinned(name)), True)
    assert "://" not in text_of(name)


def test_the_lowest_versions_are_the_bounds_themselves() -> None:
    versions = pinned("lowest.txt")
    for wanted in map(Requirement, WANTED["lowest.txt"]):
        bounds = [bound for bound in wanted.specifier if bound.operator == ">="]
        lowest = Version(versions[wanted.name.lower()])
        assert [Version(bound.version) for bound in bounds] == [lowest], wanted


def test_the_developers_versions_are_those_of_the_tests() -> None:
    assert pinned("tests.txt").items() <= pinned("dev.txt").items()
