"""
Count the lines that one must read to understand a rule: `python bench/rule_lines.py`.

These are the lines of its module and of the private modules of `rules/` that it imports, directly or through each other.
Public modules of newslint are documented and do not count.
"""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

RULES = Path(__file__).resolve().parent.parent / "rules"


def lines_to_read(rules: Path = RULES) -> dict[str, int]:
    """Return the number of lines for each rule, by its module as `dates/future_date`, fewest first."""
    modules = [path for path in rules.glob("*/*.py") if not path.name.startswith("_")]
    counted = {path.relative_to(rules).with_suffix("").as_posix(): _lines(path) for path in modules}
    return dict(sorted(counted.items(), key=lambda item: (item[1], item[0])))


def _lines(module: Path) -> int:
    read, waiting = set[Path](), [module]
    while waiting:
        path = waiting.pop()
        if path not in read:
            read.add(path)
            waiting += _imported(path)
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in read)


def _imported(path: Path) -> list[Path]:
    """Return the modules that a module imports from its own folder, at any time."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            folder = path.parents[node.level - 1]
            names = [node.module] if node.module else [alias.name for alias in node.names]
            found += [folder / f"{name.replace('.', '/')}.py" for name in names]
    return found


def main() -> None:
    """Print a line for each rule, and the median."""
    counted = lines_to_read()
    for name, lines in counted.items():
        print(f"{lines:4}  {name}")
    print(f"{median(counted.values()):4}  median of {len(counted)} rules")


if __name__ == "__main__":
    main()
