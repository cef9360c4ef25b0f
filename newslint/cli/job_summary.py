"""The summary page of a CI job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.cli.streams import OutputError, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.formats import Format
    from newslint.report import Report

VARIABLE = "GITHUB_STEP_SUMMARY"
"""The environment variable with the file whose Markdown GitHub Actions shows beside a job."""


def append_job_summary(
    report: Report, chosen: Format, environment: Mapping[str, str]
) -> Iterator[str]:
    """
    Append the job summary of a format to the page of the job, if there is one.

    Yield an error if that is impossible: the report itself is complete without it.
    """
    path = environment.get(VARIABLE)
    if not path or chosen.job_summary is None:
        return
    try:
        with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            write(file, chosen.job_summary(report))
    except OSError as error:
        yield f"cannot write the summary of the job: {error.strerror}"
    except OutputError as error:
        yield f"the summary of the job: {error}"
