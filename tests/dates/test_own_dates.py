from __future__ import annotations

import pytest

from newslint.dates import read_date
from newslint.dates.own_dates import time_range

DAY = 86_400
HOUR = 3_600


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1970-01-02", DAY, 2 * DAY - 1),
        ("1970-01-02 03:00:05", DAY + 3 * HOUR + 5, DAY + 3 * HOUR + 5),
        ("1970-01-02T03:00:00+02:00", DAY + HOUR, DAY + HOUR),
        ("1970-01-02T03:00:00-02:00", DAY + 5 * HOUR, DAY + 5 * HOUR),
    ],
)
def test_a_date_is_a_moment_or_its_whole_day(text: str, earliest: int, latest: int) -> None:
    assert time_range(read_date(text), any_zone=False) == (earliest, latest)


def test_a_date_without_an_offset_may_be_in_any_zone() -> None:
    noon = read_date("1970-01-02 12:00:00")

    assert time_range(noon, any_zone=True) == (DAY - 2 * HOUR, DAY + 26 * HOUR)


def test_a_date_with_an_offset_is_in_no_other_zone() -> None:
    noon = read_date("1970-01-02T12:00:00Z")

    assert time_range(noon, any_zone=True) == (DAY + 12 * HOUR, DAY + 12 * HOUR)


def test_a_date_without_a_day_has_no_range() -> None:
    with pytest.raises(ValueError, match=r"^a date without a day has no range of times$"):
        time_range(read_date("03/04/22"), any_zone=False)
