"""The command that measures growth: what it takes for steep, and how it ends."""

from __future__ import annotations

import pytest

import growth
from growth import Growth, growth_of
from subjects import Subject


@pytest.mark.parametrize("exponent", [1, 2, 3])
def test_the_exponent_is_that_of_the_time(exponent: int) -> None:
    found = growth_of(lambda length: 0.03 * (length / 1_000) ** exponent)
    assert round(found.exponent, 6) == exponent
    assert found.length == 4_000


def test_what_is_too_quick_to_measure_is_made_longer() -> None:
    assert growth_of(lambda length: length / 1_000_000).length == 256_000


def test_what_is_quick_however_long_has_no_growth() -> None:
    assert growth_of(lambda _: 0.0) == Growth(0.0, 256_000, 0.0)


@pytest.mark.parametrize(("bound", "status"), [("2.5", 0), ("1.5", 1)])
def test_what_grows_faster_than_the_bound_fails_the_command(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    bound: str,
    status: int,
) -> None:
    subject = Subject("squares", {"a": lambda length: "a" * length}, lambda _: lambda: None)
    monkeypatch.setattr(growth, "SUBJECTS", (subject,))
    monkeypatch.setattr(growth, "stopwatch", lambda *_: lambda length: 0.03 * (length / 1_000) ** 2)
    assert growth.main(["--bound", bound]) == status
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "squares"
    assert shown[2].split()[:4] == ["2.00", "4,000", "480.0", "a"]
    assert shown[2].endswith("above the bound") == bool(status)
    assert shown[3] == f"{status} above {bound}"
