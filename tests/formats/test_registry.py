"""Which formats there are, and that only the chosen one is imported."""

from __future__ import annotations

import subprocess
import sys

from newslint.formats import BUILT_IN

NAMES = (
    "checkstyle concise full github gitlab grouped json json-lines junit markdown rdjson sarif"
).split()


def test_these_formats_are_built_in() -> None:
    assert sorted(BUILT_IN) == NAMES


def test_help_lists_every_format() -> None:
    command = [sys.executable, "-m", "newslint", "check", "--help"]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    assert ", ".join(NAMES) in " ".join(done.stdout.split())


def test_only_the_chosen_format_is_imported() -> None:
    program = (
        "import sys\n"
        "from newslint.report import Report\n"
        "from newslint.formats import BUILT_IN\n"
        "list(BUILT_IN['grouped'].render(Report([], 0, [])))\n"
        "print(*(name for name in sys.modules if name.startswith('newslint.formats.')))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.split() == [b"newslint.formats.grouped"]


def test_formats_for_people_have_a_summary_and_colour_and_github_a_page_for_the_job() -> None:
    assert [name for name in NAMES if BUILT_IN[name].is_text] == [
        "concise",
        "full",
        "github",
        "grouped",
    ]
    assert [name for name in NAMES if BUILT_IN[name].coloured] == ["concise", "full", "grouped"]
    assert [name for name in NAMES if BUILT_IN[name].job_summary] == ["github"]
