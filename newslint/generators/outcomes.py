"""Words for what a generator does with an article that it cannot read correctly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.generators.vocabulary import OutcomeIfKnown, PublicationOutcome

__all__ = ["DATE_OUTCOMES", "FRONT_MATTER_OUTCOMES"]

FRONT_MATTER_OUTCOMES: Mapping[OutcomeIfKnown, str] = {
    "lost": "publishes the metadata as text",
    "dropped": "leaves the article out",
    "error": "stops the build",
}
"""The words after a generator's title, by what it does if it does not read the front matter."""

DATE_OUTCOMES: Mapping[PublicationOutcome, str] = {
    "file-date": "uses the file's date",
    "year-one": "dates the article to the year 1",
    "dropped": "leaves the article out",
    "error": "stops the build",
    "today": "uses the day of the build",
    "refused": "passes it on as text, which date schemas reject",
    "counted": "still subtracts the offset",
    "another": "reads another date or none",
}
"""The words after a generator's title, by what it does with a date that it cannot read."""
