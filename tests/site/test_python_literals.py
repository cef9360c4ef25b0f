"""What is read of a Python file that is not run."""

from __future__ import annotations

from newslint.site.python_literals import read_literals


def test_a_literal_has_a_value_and_only_a_text_has_a_text() -> None:
    fields = read_literals("SITE = '港口'\nPAGES = 3\nTAGS = ['sea',\n  'port']\n").fields
    assert [(field.key, field.value, field.text) for field in fields] == [
        ("SITE", "港口", "港口"),
        ("PAGES", 3, ""),
        ("TAGS", ["sea", "port"], ""),
    ]


def test_what_only_running_the_file_would_tell_is_left_out() -> None:
    text = "A = 1\nA = 2\nB = f'{1}'\nC += [1]\nif x:\n    D = 1\nE = not 1\nF = (1\nlower = 1\n"
    assert read_literals(text).fields == ()
