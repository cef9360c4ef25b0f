"""The time of a run: an option beats the environment, which beats the clock."""

from __future__ import annotations

import pytest

from newslint.config import ConfigError
from newslint.config.moment import moment


def half_past_nine() -> float:
    return 1772443800.75


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        ("2026-03-02T09:30:00Z", {"SOURCE_DATE_EPOCH": "1"}, 1772443800),
        ("2026-03-02 09:30:00", {}, 1772443800),
        ("2026-03-02T17:30:00+08:00", {}, 1772443800),
        ("2026-03-02", {}, 1772409600),
        ("Mon, 02 Mar 2026 09:30:00 GMT", {}, 1772443800),
        ("0", {}, 0),
        ("1772443800", {}, 1772443800),
        (None, {"SOURCE_DATE_EPOCH": "1"}, 1),
        (None, {"SOURCE_DATE_EPOCH": ""}, 1772443800),
        (None, {}, 1772443800),
    ],
)
def test_the_nearest_word_counts(
    given: str | None, environment: dict[str, str], expected: int
) -> None:
    assert moment(given, environment, half_past_nine) == expected


@pytest.mark.parametrize(
    "given", ["", "now", "yesterday", "2026-02-30", "03/04/2026", "2026-03-02 09:30 CST", "²", "-5"]
)
def test_what_is_no_time_is_refused(given: str) -> None:
    with pytest.raises(
        ConfigError, match=r"^--now takes a time such as `2026-03-02T09:30:00Z`, not"
    ):
        moment(given, {}, half_past_nine)


@pytest.mark.parametrize("epoch", ["soon", "1.5", "-1", "²", "1" * 13])
def test_an_odd_environment_is_refused(epoch: str) -> None:
    with pytest.raises(ConfigError, match=r"^SOURCE_DATE_EPOCH is a number of seconds, not"):
        moment(None, {"SOURCE_DATE_EPOCH": epoch}, half_past_nine)
