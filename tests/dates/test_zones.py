"""Clocks of time zones, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.dates.zones import instant, is_known, wall

NOON = 1_645_074_311
HOUR = 3600


@pytest.mark.parametrize(
    ("zone", "ahead"),
    [("UTC", 0), ("Asia/Shanghai", 8), ("America/New_York", -5), ("Etc/GMT", 0), ("Zulu", 0)],
)
def test_a_clock_shows_the_time_of_its_zone(zone: str, ahead: int) -> None:
    assert wall(NOON, zone) == NOON + ahead * HOUR
    assert instant(NOON + ahead * HOUR, zone) == NOON


def test_of_a_time_that_comes_twice_the_first_is_meant() -> None:
    half_past_two = 1_667_093_400  # 30 October 2022, 01:30 on clocks of Greenwich's reckoning
    assert instant(half_past_two + HOUR, "Europe/Paris") == half_past_two - HOUR
    assert wall(half_past_two - HOUR, "Europe/Paris") == wall(half_past_two, "Europe/Paris")


def test_a_time_that_is_skipped_is_read_with_the_offset_from_before() -> None:
    skipped = 1_648_348_200  # 27 March 2022, 02:30
    assert instant(skipped, "Europe/Paris") == skipped - HOUR


@pytest.mark.parametrize("zone", ["Mars/Olympus_Mons", "", "../UTC", "/etc/passwd", "\0"])
def test_a_zone_that_is_not_known_counts_as_utc(zone: str) -> None:
    assert not is_known(zone)
    assert instant(NOON, zone) == wall(NOON, zone) == NOON


@pytest.mark.parametrize("year", [-1, 0, 1, 9999, 10_000, 999_999])
def test_years_that_no_calendar_of_zones_has_are_no_failure(year: int) -> None:
    seconds = int((year - 1970) * 365.2425 * 86_400)
    assert abs(instant(seconds, "Asia/Shanghai") - seconds) <= 9 * HOUR
    assert abs(wall(seconds, "Asia/Shanghai") - seconds) <= 9 * HOUR


@given(st.integers(-(10**11), 10**12), st.sampled_from(["Asia/Shanghai", "UTC", "Asia/Kathmandu"]))
def test_there_and_back_is_the_same_instant_but_for_clocks_put_back(moment: int, zone: str) -> None:
    assert moment - 2 * HOUR <= instant(wall(moment, zone), zone) <= moment
