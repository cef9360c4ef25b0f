"""What git ignores and tracks, read as data, with git as the judge."""

from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path

import pytest

from newslint.files.folders import list_below
from newslint.files.repository import Repository

NAMES = ("a", "b", "ab", "ba", "a b", "b-a", "é", "build", "[x]", "a.b")
ENDINGS = (".md", ".html")
PIECES = (
    *(
        "a",
        "b",
        "build",
        "*",
        "**",
        "?",
        "/",
        "/",
        "*.md",
        "[ab]",
        "[!a]",
        "[^b",
        "[b-a]",
        "[a-c-]",
    ),
    *(
        "\\",
        "\\*",
        "\\ ",
        " ",
        "é",
        "[[:alpha:]]",
        "[]x]",
        "[[]",
        "***",
        "a*b",
        ".md",
        ".html",
        "-",
    ),
    *(
        "[[:nope:]]",
        "[\\]]",
        "[/a]",
        "[/]",
        "[!/]",
        "{a,b}",
        "$",
        "(",
        "|",
        ".",
        "#",
        "!",
        "\r",
        "\t",
    ),
)


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty repository; the settings of this machine's git do not count."""
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("GIT_CONFIG_GLOBAL", raising=False)
    (tmp_path / "home" / ".config" / "git").mkdir(parents=True)
    folder = tmp_path / "top"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


def git(folder: Path, *arguments: str) -> str:
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(
        ["git", *settings, *arguments], cwd=folder, capture_output=True, check=True
    )
    return os.fsdecode(done.stdout)


def write(folder: Path, *paths: str, text: str = "") -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(os.fsencode(text))


def listed(folder: Path) -> list[str]:
    found = list_below(str(folder), ENDINGS)
    assert found.problems == []
    return sorted(found.files)


def judged(folder: Path) -> list[str]:
    """Return what git lists, as far as newslint asks for it."""
    answer = git(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return sorted(
        path
        for path in set(answer.split("\0"))
        if path.endswith(ENDINGS)
        and not any(name.startswith(".") for name in path.split("/"))
        and (folder / path).is_file()
    )


def some_rules(chance: random.Random) -> str:
    lines = ("".join(chance.choices(PIECES, k=chance.randint(1, 4))) for _ in range(6))
    return "\n".join(chance.choice(("", "", "!", "/")) + line for line in lines)


def some_path(chance: random.Random) -> str:
    folders = chance.choices(NAMES, k=chance.randint(0, 3))
    return "/".join((*folders, chance.choice(NAMES) + chance.choice(ENDINGS)))


@pytest.mark.parametrize("seed", range(40))
def test_random_trees_are_listed_as_git_lists_them(top: Path, seed: int) -> None:
    chance = random.Random(seed)
    paths = sorted({some_path(chance) for _ in range(60)})
    write(top, *paths)
    git(top, "add", "-f", "--", *chance.sample(paths, 5))
    folders = sorted({os.path.dirname(path) for path in paths})
    for folder in ("", *chance.sample(folders, min(4, len(folders)))):
        write(top, os.path.join(folder, ".gitignore"), text=some_rules(chance))
    write(top, ".git/info/exclude", text=some_rules(chance))
    write(top.parent, "home/.config/git/ignore", text=some_rules(chance))
    left = judged(top)
    for folder in ("", *folders):
        inside = f"{folder}/" if folder else ""
        below = [path.removeprefix(inside) for path in left if path.startswith(inside)]
        assert listed(top / folder) == below, folder


@pytest.mark.parametrize("seed", range(40))
def test_random_rules_leave_out_what_git_leaves_out(top: Path, seed: int) -> None:
    chance = random.Random(seed)
    write(top, *(f"{a}/{b}.md" for a in NAMES for b in NAMES), *(f"{name}.html" for name in NAMES))
    for _ in range(5):
        rules = some_rules(chance)
        write(top, ".gitignore", text=rules)
        assert listed(top) == judged(top), rules


@pytest.mark.parametrize(
    ("rules", "left"),
    [
        ("build", ["a.md", "posts/a.md", "posts/b.md"]),
        ("/a.md", ["build/a.md", "posts/a.md", "posts/b.md", "posts/build/a.md"]),
        ("build/\n!build/a.md", ["a.md", "posts/a.md", "posts/b.md"]),
        (
            "build/*\n!build/a.md",
            ["a.md", "build/a.md", "posts/a.md", "posts/b.md", "posts/build/a.md"],
        ),
        ("/*\n!/posts**\n*.md\n!/posts**", ["posts/a.md", "posts/b.md", "posts/build/a.md"]),
        ("posts/**\n!posts/b.md", ["a.md", "build/a.md", "posts/b.md"]),
        ("**/build/a.md", ["a.md", "posts/a.md", "posts/b.md"]),
        ("\ufeffbuild\r\n# b.md\r\n\\#\nb.md   \n", ["a.md", "posts/a.md"]),
        (
            "b.md\\ \n[\nb.md\\\n!\n/\n//\n",
            ["a.md", "build/a.md", "posts/a.md", "posts/b.md", "posts/build/a.md"],
        ),
        ("[[:alpha:]].md", []),
    ],
)
def test_rules_mean_what_they_mean_to_git(top: Path, rules: str, left: list[str]) -> None:
    write(top, "a.md", "build/a.md", "posts/a.md", "posts/b.md", "posts/build/a.md")
    write(top, ".gitignore", text=rules)
    assert listed(top) == judged(top) == left


def test_a_rule_full_of_stars_takes_no_time(top: Path) -> None:
    write(top, ".gitignore", text="*a" * 60 + "*b\n" + "/**/*a" * 20 + "*b")
    name = "/".join(["a" * 200] * 15)
    write(top, f"{name}.md")
    assert listed(top) == [f"{name}.md"]


def test_the_settings_of_the_user_count_and_those_of_the_repository_do_not(top: Path) -> None:
    write(top, "a.md", "b.md", "c.md", "d.md")
    write(top.parent, "home/.config/git/ignore", text="a.md")
    assert listed(top) == judged(top) == ["b.md", "c.md", "d.md"]
    write(top.parent, "home/mine", text="b.md")
    write(
        top.parent,
        "home/.gitconfig",
        text='# x\n[core] ; y\n\texcludesFile = "~/mine" # z\n[x]\nexcludesfile=q',
    )
    assert listed(top) == judged(top) == ["a.md", "c.md", "d.md"]
    write(top.parent, "elsewhere", text="c.md")
    git(top, "config", "core.excludesFile", str(top.parent / "elsewhere"))
    assert judged(top) == ["a.md", "b.md", "d.md"]
    assert listed(top) == ["a.md", "c.md", "d.md"]


def test_rules_behind_a_link_do_not_count(top: Path) -> None:
    write(top, "a.md", "posts/b.md", "rules", text="*.md")
    (top / "posts" / ".gitignore").symlink_to("../rules")
    assert listed(top) == judged(top) == ["a.md", "posts/b.md"]


@pytest.mark.parametrize("version", ["2", "3", "4"])
def test_what_is_tracked_is_read_from_every_version_of_the_index(top: Path, version: str) -> None:
    paths = [f"build/{'x' * length}/{number}.md" for length in (1, 9, 250) for number in range(30)]
    paths += [f"build/{'/'.join(['y' * 240] * 15)}/{number}.md" for number in range(2)]
    write(top, *paths, "build/untracked.md", "build/planned.html", "c.md")
    git(top, "add", "--", *paths)
    git(top, "update-index", "--index-version", version)
    if version != "2":
        git(top, "add", "-N", "-f", "build/planned.html")
    write(top, ".gitignore", text="build")
    assert (top / ".git" / "index").read_bytes()[7] == int(version)
    assert (
        listed(top)
        == judged(top)
        == sorted([*paths, "c.md", *["build/planned.html"][: version != "2"]])
    )


def test_hashes_of_every_length_are_read(tmp_path: Path, top: Path) -> None:
    other = tmp_path / "other"
    git(tmp_path, "init", "-q", "--object-format=sha256", str(other))
    for folder in (top, other):
        write(folder, "build/a.md", "build/b.md", "c.md")
        git(folder, "add", "build/a.md")
        write(folder, ".gitignore", text="build")
        assert listed(folder) == judged(folder) == ["build/a.md", "c.md"]


def test_another_work_tree_has_its_own_index_and_the_common_rules(
    tmp_path: Path, top: Path
) -> None:
    write(top, "build/a.md")
    git(top, "add", ".")
    git(top, "commit", "-qm", "x")
    git(top, "worktree", "add", "-q", str(tmp_path / "other"))
    write(top, ".git/info/exclude", text="build\ndrafts")
    write(tmp_path / "other", "build/b.md", "drafts/c.md", "d.md")
    assert listed(tmp_path / "other") == judged(tmp_path / "other") == ["build/a.md", "d.md"]


@pytest.mark.parametrize("damage", [0, 40, 60, 80, 150, 200])
def test_a_damaged_index_is_noted(top: Path, damage: int) -> None:
    write(top, "build/a.md", "build/b.md", "c.md")
    git(top, "add", ".")
    git(top, "update-index", "--index-version", "4")
    write(top, ".gitignore", text="build")
    index = top / ".git" / "index"
    index.write_bytes(index.read_bytes()[:damage])
    found = list_below(str(top), ENDINGS)
    assert sorted(found.files) == ["build/a.md", "build/b.md", "c.md"]
    assert [path for path, _ in found.problems] == [str(top / ".git")]


@pytest.mark.parametrize("version", ["2", "4"])
def test_an_index_in_two_files_is_read_as_one(top: Path, version: str) -> None:
    names = [f"build/{number:03}.md" for number in range(300)]
    write(top, *names, "c.md")
    git(top, "config", "splitIndex.maxPercentChange", "100")
    git(top, "add", ".")
    git(top, "update-index", "--index-version", version)
    git(top, "update-index", "--split-index")
    write(top, ".gitignore", text="build")
    assert listed(top) == judged(top) == sorted([*names, "c.md"])
    git(top, "rm", "-q", "--cached", "c.md", "build/000.md", *names[100:150])
    write(top, names[2], text="changed")
    write(top, "build/new.md", "build/untracked.md", "build/also.txt")
    git(top, "add", "-f", names[2], "build/new.md", "build/also.txt")
    assert b"link" in (top / ".git" / "index").read_bytes()
    tracked = ["build/new.md", *names[1:100], *names[150:]]
    assert listed(top) == judged(top) == sorted(["c.md", *tracked])


def test_a_submodule_in_place_of_a_file_is_tracked_in_a_split_index(
    tmp_path: Path, top: Path
) -> None:
    git(tmp_path, "init", "-q", "other")
    write(tmp_path / "other", "a.md")
    git(tmp_path / "other", "add", ".")
    git(tmp_path / "other", "commit", "-qm", "x")
    write(top, "build", "c.md")
    git(top, "config", "splitIndex.maxPercentChange", "100")
    git(top, "add", ".")
    git(top, "update-index", "--split-index")
    assert not Repository(str(top), ENDINGS).tracks("build")
    (top / "build").unlink()
    (tmp_path / "other").rename(top / "build")
    git(top, "add", "build")
    assert "160000" in git(top, "ls-files", "--stage", "build")
    assert (top / ".git" / "index").read_bytes().count(b"link") == 1
    assert Repository(str(top), ENDINGS).tracks("build")


def test_a_split_index_without_its_other_file_is_noted(top: Path) -> None:
    write(top, "build/a.md")
    git(top, "config", "splitIndex.maxPercentChange", "100")
    git(top, "add", ".")
    git(top, "update-index", "--split-index")
    write(top, ".gitignore", text="build")
    (other,) = (top / ".git").glob("sharedindex.*")
    other.unlink()
    found = list_below(str(top), ENDINGS)
    assert found.files == ["build/a.md"]
    assert [path for path, _ in found.problems] == [str(top / ".git")]


@pytest.mark.parametrize("place", [16, 40])
def test_a_damaged_link_of_a_split_index_is_noted(top: Path, place: int) -> None:
    write(top, "build/a.md")
    git(top, "config", "splitIndex.maxPercentChange", "100")
    git(top, "add", ".")
    git(top, "update-index", "--split-index")
    git(top, "rm", "-q", "--cached", "build/a.md")
    write(top, ".gitignore", text="build")
    index = top / ".git" / "index"
    content = index.read_bytes()
    at = content.index(b"link") + place
    index.write_bytes(content[:at] + b"\xff" * 8 + content[at + 8 :])
    found = list_below(str(top), ENDINGS)
    assert found.files == ["build/a.md"]
    assert [path for path, _ in found.problems] == [str(top / ".git")]
