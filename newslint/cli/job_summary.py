"""The summary page of a CI job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.cli.streams import OutputError, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.formats import Format
    from newslint.report import Report

VARIABLE = "GITHUB_STEP_SUMMARY"
"""Where GitHub Actions tells the file whose Markdown it will show beside a step's job."""


def append_job_summary(
    report: Report, chosen: Format, environment: Mapping[str, str]
) -> Iterator[str]:
    """
    Append what a format has to say on the page of the job, where there is one.

    Yield a complaint if that is impossible: the report itself is whole without.
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
