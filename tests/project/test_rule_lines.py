from __future__ import annotations

from pathlib import Path
from statistics import median

from rule_lines import lines_to_read

MOST_LINES = 90


def test_half_of_the_rules_are_read_in_ninety_lines_with_their_helpers() -> None:
    counted = lines_to_read()

    assert len(counted) > 50
    assert median(counted.values()) <= MOST_LINES


def test_private_helpers_count_once_and_public_modules_do_not(tmp_path: Path) -> None:
    folder = tmp_path / "dates"
    folder.mkdir()
    (folder / "__init__.py").write_text('"""Rules about dates."""\n')
    (folder / "_shared.py").write_text("DAY = 86_400\nfrom ._more import HOUR\n")
    (folder / "_more.py").write_text("HOUR = 3_600\n")
    (folder / "late_date.py").write_text(
        "from newslint.text import quote\nfrom ._shared import DAY\n\n"
        "def later():\n    from ._more import HOUR\n"
    )
    (folder / "early_date.py").write_text("from newslint.text import quote\n")

    assert lines_to_read(tmp_path) == {"dates/early_date": 1, "dates/late_date": 8}
