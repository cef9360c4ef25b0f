"""A test is where its name says: `tests/` has the folders of `newslint/` and of `rules/`."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
OTHER_FOLDERS = {
    Path("oracles"): "several views of an article against other programs that read the same",
    Path("project"): "the whole program, its pages and its source",
}
FILES = {path.relative_to(TESTS) for path in TESTS.rglob("test_*.py")}


def folders(top: Path, name: str) -> set[Path]:
    return {path.parent.relative_to(top) for path in (ROOT / name).rglob("*.py")}


def test_each_folder_of_tests_is_one_of_the_code_or_has_a_reason() -> None:
    code = folders(ROOT / "newslint", "newslint") | folders(ROOT, "rules")
    assert {file.parent for file in FILES} - code - set(OTHER_FOLDERS) == set()


def test_a_test_outside_of_folders_begins_with_the_name_of_its_module() -> None:
    modules = tuple(f"test_{path.stem}" for path in (ROOT / "newslint").glob("*.py"))
    here = {file.stem for file in FILES if file.parent == Path()}
    assert {name for name in here if not name.startswith(modules)} == set()


def test_a_test_in_a_folder_of_rules_has_the_name_of_its_rule() -> None:
    rules = {path.relative_to(ROOT) for path in (ROOT / "rules").glob("*/*.py")}
    tests = {file for file in FILES if file.match("rules/*/*.py")}
    named = {file.with_name(file.name.removeprefix("test_")) for file in tests}
    assert named - rules == set()
