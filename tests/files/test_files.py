"""Finding and reading files: real repositories, odd names, pipes, links, and what is said of them."""

from __future__ import annotations

import os
import socket
import subprocess
from typing import TYPE_CHECKING, Any

import pluggy
import pytest

from newslint import files, hookspecs
from newslint.config import load
from newslint.config.flags import Flags
from newslint.files import Found, TooLargeError, display, read
from newslint.files.paths import seen_from
from newslint.plugins import Plugins

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newslint.config import Config

    Find = Callable[..., Found]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the working directory; no git of this machine has a say."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    return folder


@pytest.fixture
def find(site: Path) -> Find:
    """Return a function that finds articles under a configuration."""

    def find(*arguments: str, config: str | None = None, **options: Any) -> Found:
        if config is not None:
            (site / "newslint.toml").write_text(config)
        return files.find(arguments, configuration(), **options)

    return find


def configuration() -> Config:
    manager = pluggy.PluginManager("newslint")
    manager.add_hookspecs(hookspecs)
    return load(Flags(), Plugins(manager, {}))


def write(*paths: str, text: str = "") -> None:
    for path in paths:
        if "/" in path:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def git(*arguments: str, folder: str = ".") -> None:
    author = (
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "-c",
        "protocol.file.allow=always",
    )
    subprocess.run(["git", "-C", folder, *author, *arguments], check=True, capture_output=True)


# Walking


def test_the_endings_of_articles_are_found_in_any_case_and_sorted(find: Find) -> None:
    write("b.md", "a.markdown", "c/d.html", "c/e.HTM", "f.mdx", "G.Md", "x.txt", "md", "x.md.bak")
    paths = ["G.Md", "a.markdown", "b.md", "c/d.html", "c/e.HTM", "f.mdx"]
    assert find() == Found(paths, [], [])
    assert find(".") == Found(paths, [], [])


def test_names_with_a_dot_and_node_modules_are_left_out(find: Find) -> None:
    write("a.md", ".github/b.md", ".c.md", "node_modules/x/d.md", "docs/node_modules/e.md")
    assert find().paths == ["a.md"]


def test_what_is_left_out_is_found_when_it_is_named(find: Find) -> None:
    write(".github/b.md", ".c.md", "node_modules/d.md", "e.txt")
    assert find(".github", ".c.md", "node_modules/d.md", "e.txt").paths == [
        ".c.md",
        ".github/b.md",
        "e.txt",
        "node_modules/d.md",
    ]


def test_a_folder_that_ends_like_an_article_is_a_folder(find: Find) -> None:
    write("posts.md/a.md")
    assert find().paths == ["posts.md/a.md"]
    assert find("posts.md").paths == ["posts.md/a.md"]


@pytest.mark.parametrize(
    "folder", ["posts", "posts/", "./posts", "posts/.", "posts//", "x/../posts"]
)
def test_a_folder_may_be_spelled_in_many_ways(find: Find, folder: str) -> None:
    write("posts/a.md", "x/b.md")
    assert find(folder).paths == ["posts/a.md"]


def test_each_file_is_found_once(find: Find, site: Path) -> None:
    write("posts/a.md")
    found = find("posts/a.md", "posts", "./posts/a.md", ".", str(site / "posts" / "a.md"))
    assert found.paths == ["posts/a.md"]


def test_paths_are_seen_from_the_working_directory(
    find: Find, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("posts/a.md", "b.md")
    monkeypatch.chdir(site / "posts")
    assert find("..", "a.md").paths == ["../b.md", "a.md"]
    assert find(str(site / "b.md")).paths == ["../b.md"]
    assert find("../posts/a.md").paths == ["a.md"]


def test_a_way_through_a_link_leads_to_the_same_paths(find: Find, site: Path) -> None:
    write("posts/a.md")
    other_way = site.parent / "alias"
    other_way.symlink_to(site)
    assert find(str(other_way / "posts" / "a.md"), str(other_way / "posts")).paths == ["posts/a.md"]


# Git


def test_git_says_what_is_ignored(find: Find) -> None:
    git("init", "-q")
    write(".gitignore", text="made/\n*.draft.md\n")
    write("posts/.gitignore", text="old-*\n!old-but-gold.md\n")
    write(
        "a.md", "b.draft.md", "made/c.md", "posts/d.md", "posts/old-e.md", "posts/old-but-gold.md"
    )
    git("add", ".")
    git("commit", "-qm", "x")
    write("posts/untracked.md", "posts/old-untracked.md")
    expected = ["a.md", "posts/d.md", "posts/old-but-gold.md", "posts/untracked.md"]
    assert find() == Found(expected, [], [])
    assert find("posts").paths == expected[1:]


def test_what_git_tracks_counts_though_it_is_ignored(find: Find) -> None:
    git("init", "-q")
    write("made/kept.md", "made/other.md")
    git("add", "made/kept.md")
    write(".gitignore", text="made/\n")
    assert find().paths == ["made/kept.md"]


def test_what_was_deleted_is_not_found(find: Find) -> None:
    git("init", "-q")
    write("a.md", "posts/b.md")
    git("add", ".")
    os.unlink("posts/b.md")
    os.rmdir("posts")
    assert find() == Found(["a.md"], [], [])


def test_a_conflict_is_found_once(find: Find) -> None:
    git("init", "-q", "-b", "main")
    write("a.md", text="1")
    git("add", ".")
    git("commit", "-qm", "1")
    git("checkout", "-qb", "other")
    write("a.md", text="2")
    git("commit", "-qam", "2")
    git("checkout", "-q", "main")
    write("a.md", text="3")
    git("commit", "-qam", "3")
    with pytest.raises(subprocess.CalledProcessError):
        git("merge", "other")
    assert find().paths == ["a.md"]


def test_a_repository_inside_is_passed_over_with_a_note(find: Find) -> None:
    git("init", "-q")
    git("init", "-q", "other")
    write("a.md", "other/b.md")
    note = "`other` is a git repository of its own and was passed over; name it, or exclude it"
    assert find() == Found(["a.md"], [], [note])
    assert find("other") == Found(["other/b.md"], [], [])
    assert find(config="exclude = ['other/**']") == Found(["a.md"], [], [])
    assert find(config="include = ['*.md']") == Found(["a.md"], [], [])
    assert find(config="include = ['other/**']") == Found(["other/b.md"], [], [])


def test_a_submodule_is_passed_over_with_a_note(find: Find, tmp_path: Path) -> None:
    git("init", "-q", str(tmp_path / "other"))
    write(str(tmp_path / "other" / "b.md"))
    git("add", ".", folder=str(tmp_path / "other"))
    git("commit", "-qm", "x", folder=str(tmp_path / "other"))
    git("init", "-q")
    git("submodule", "add", "-q", str(tmp_path / "other"), "parts/plain")
    write("a.md")
    note = (
        "`parts/plain` is a git repository of its own and was passed over; name it, or exclude it"
    )
    assert find() == Found(["a.md"], [], [note])
    assert find("parts/plain").paths == ["parts/plain/b.md"]


def test_without_a_repository_one_inside_is_passed_over_as_well(find: Find) -> None:
    git("init", "-q", "other")
    write("a.md", "other/b.md")
    assert find().paths == ["a.md"]
    assert find("other").paths == ["other/b.md"]


def test_git_need_not_be_installed(
    find: Find, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("init", "-q")
    write(".gitignore", text="made/\n")
    write("a.md", "made/b.md")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find() == Found(["a.md"], [], [])


@pytest.mark.parametrize(
    ("path", "content", "problem"),
    [
        (".git", "", "it does not say where its git folder lies"),
        (".git", "gitdir: gone\n", "no such file or directory"),
        (".git/x", "", "no such file or directory"),
        (".git/index", "x", "it is no git index of version 2, 3 or 4"),
        (".git/index", "DIRC\0\0\0\2\0\0\0\1", "it is a damaged git index"),
    ],
)
def test_where_nobody_knows_what_git_tracks_nothing_is_ignored(
    find: Find, path: str, content: str, problem: str
) -> None:
    write("a.md", "made/b.md")
    write(path, text=content)
    assert find() == Found(["a.md", "made/b.md"], [], [])
    write(".gitignore", text="made/\n")
    note = f"`.git` cannot be read: {problem}; what git ignores may be checked too"
    assert find() == Found(["a.md", "made/b.md"], [], [note])


def test_ignore_rules_that_cannot_be_read_are_noted_and_the_others_count(find: Find) -> None:
    git("init", "-q")
    write(".gitignore", text="made/\n")
    write("a.md", "made/b.md", "posts/c.md")
    write("posts/.gitignore", text="x\n" * 2_000)
    note = (
        "`posts/.gitignore` cannot be read: with those above it has more than 2,000 rules; "
        "what git ignores may be checked too"
    )
    assert find() == Found(["a.md", "posts/c.md"], [], [note])
    write("posts/.gitignore", text="#" * 200_000)
    note = (
        "`posts/.gitignore` cannot be read: it is larger than 128 KiB; "
        "what git ignores may be checked too"
    )
    assert find() == Found(["a.md", "posts/c.md"], [], [note])
    os.unlink("posts/.gitignore")
    os.mkfifo("posts/.gitignore")
    note = (
        "`posts/.gitignore` cannot be read: it is a pipe, not a file; "
        "what git ignores may be checked too"
    )
    assert find() == Found(["a.md", "posts/c.md"], [], [note])


def test_what_a_hook_says_of_its_repository_does_not_count(
    find: Find, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("init", "-q")
    write(".gitignore", text="made/\n")
    write("posts/a.md", "posts/made/b.md")
    git("init", "-q", str(tmp_path / "other"))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "other" / "index"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "other"))
    assert find("posts").paths == ["posts/a.md"]


def test_a_name_whose_case_git_has_otherwise_is_found(find: Find) -> None:
    git("init", "-q")
    git("config", "core.ignoreCase", "true")
    write("posts/a.md")
    git("add", ".")
    os.rename("posts/a.md", "posts/A.md")
    assert find().paths == ["posts/A.md"]


# Include and exclude


def test_without_arguments_the_folders_of_include_count(
    find: Find, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("posts/a.md", "posts/b/c.md", "pages/d.md", "e.md")
    (site / "newslint.toml").write_text(
        "include = ['posts/**', 'posts/b/**', 'pages/*.md', 'gone/**']"
    )
    everything = ["pages/d.md", "posts/a.md", "posts/b/c.md"]
    assert find() == Found(everything, [], [])
    assert find("posts") == Found(everything[1:], [], [])
    monkeypatch.chdir(site / "posts")
    assert find() == Found(["../pages/d.md", "a.md", "b/c.md"], [], [])
    assert find(".") == Found(["a.md", "b/c.md"], [], [])


def test_include_can_ask_for_what_a_walk_leaves_out(find: Find) -> None:
    write(".github/a.md", "b.md")
    assert find(config="include = ['.github/**', '*.md']").paths == [".github/a.md", "b.md"]


def test_exclude_takes_away_from_folders_and_not_from_named_files(find: Find) -> None:
    write("posts/a.md", "posts/legacy/b.md", "c.draft.md")
    found = find(config="exclude = ['legacy', '*.draft.md']")
    assert found.paths == ["posts/a.md"]
    assert find("posts/legacy/b.md").paths == ["posts/legacy/b.md"]


def test_under_force_exclude_named_files_obey(find: Find) -> None:
    write("posts/a.md", "posts/legacy/b.md", "c.md", "posts/d.txt")
    named = ("posts/a.md", "posts/legacy/b.md", "c.md", "posts/d.txt")
    found = find(*named, config="include = ['posts/**']\nexclude = ['legacy/']", force_exclude=True)
    assert found == Found(["posts/a.md", "posts/d.txt"], [], [])


def test_the_whole_site_is_below_the_root(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("posts/a.md", "b.md", "img/c.png", "posts/.d")
    (site / "newslint.toml").write_text("exclude = ['b.md']")
    monkeypatch.chdir(site / "posts")
    assert files.everything(configuration()).paths == ["a.md"]
    assert files.tree(str(site)) == {"posts/a.md", "b.md", "img/c.png", "newslint.toml"}


# Nothing to check


@pytest.mark.parametrize(
    ("arguments", "config", "explanation"),
    [
        ((), "", "no name ends in .md, .markdown, .html, .htm or .mdx"),
        (("pages",), "", "no name under pages ends in .md, .markdown, .html, .htm or .mdx"),
        (
            ("drafts/",),
            "\nexclude = ['drafts']",
            "2 files under drafts/ are excluded by `exclude` in newslint.toml, line 2",
        ),
        (
            ("drafts/a.md",),
            "exclude = ['drafts']",
            "1 file is excluded by `exclude` in newslint.toml, line 1",
        ),
        (
            ("drafts",),
            "include = ['posts/**']",
            "2 files under drafts are left out by `include` in newslint.toml, line 1",
        ),
        (
            ("drafts",),
            "exclude = ['a.md']\ninclude = ['posts/**']",
            "1 file under drafts is excluded by `exclude` in newslint.toml, line 1; 1 file under drafts is left out by `include` in newslint.toml, line 2",
        ),
        (
            (),
            "include = ['posts/**']",
            "`include` in newslint.toml, line 1 leads to no article",
        ),
        (("made",), "", "1 file under made is ignored by git"),
    ],
)
def test_why_there_is_nothing_to_check(
    find: Find, arguments: tuple[str, ...], config: str, explanation: str
) -> None:
    git("init", "-q")
    write(".gitignore", text="made/\n")
    write("made/c.md", "pages/d.txt")
    if arguments and arguments[0].startswith("drafts"):
        write("drafts/a.md", "drafts/b.html")
    if not arguments:
        os.unlink("made/c.md")
    found = find(*arguments, config=config, force_exclude=True)
    assert found == Found([], [], [f"nothing to check: {explanation}"])


def test_a_path_that_does_not_exist_is_a_failure_and_the_others_count(find: Find) -> None:
    write("a.md")
    os.symlink("gone", "dangling.md")
    found = find("b.md", "a.md", "c/", "dangling.md", "a.md/x.md")
    assert found.paths == ["a.md"]
    assert found.notes == []
    assert found.failures == [
        "`b.md` does not exist",
        "`c/` does not exist",
        "`dangling.md` is a link that leads nowhere",
        "`a.md/x.md` cannot be read: not a directory",
    ]


def test_a_failure_alone_needs_no_explanation(find: Find) -> None:
    assert find("b.md") == Found([], ["`b.md` does not exist"], [])


def test_a_folder_too_deep_for_the_system_is_a_failure(find: Find) -> None:
    write("a.md")
    top = os.open(".", os.O_RDONLY)
    folder = top
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=folder)
        below = os.open("d" * 250, os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = below
    os.close(folder)
    found = find()
    assert found.paths == ["a.md"]
    assert [failure[-36:] for failure in found.failures] == ["` cannot be read: file name too long"]
    assert find(config="exclude = ['ddd*']").failures == []


# Odd names


@pytest.mark.parametrize("with_git", [True, False])
def test_odd_names_are_found_and_read(find: Find, *, with_git: bool) -> None:
    names = [
        "-rf.md",
        "--config=x.md",
        " .md",
        "a\nb.md",
        "new\n::warning::x.md",
        "tab\t.md",
        'quote".md',
        "back\\slash.md",
        "*.md",
        "[a].md",
        "港の朝.md",
        "e\u0301.md",
        "é.md",
        "👩‍👩‍👧.md",
        "\u202e.md",
        os.fsdecode(b"\xff\xfe.md"),
        os.fsdecode(b"caf\xe9/\x80.md"),
    ]
    if with_git:
        git("init", "-q")
    write(*names)
    assert find() == Found(sorted(names), [], [])
    assert find(*(f"./{name}" for name in names)) == Found(sorted(names), [], [])
    assert find(*names) == Found(sorted(names), [], [])
    assert [read(name) for name in names] == [b""] * len(names)


def test_a_folder_may_be_called_like_an_option(find: Find) -> None:
    git("init", "-q")
    write("-C/a.md", "--help/b.md")
    assert find("-C", "--help").paths == ["--help/b.md", "-C/a.md"]


# Pipes, devices, links


@pytest.mark.parametrize("with_git", [True, False])
def test_what_is_no_file_is_noted_when_named_and_silent_when_walked(
    find: Find, *, with_git: bool
) -> None:
    if with_git:
        git("init", "-q")
    write("a.md")
    os.mkfifo("pipe.md")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.md")
        assert find() == Found(["a.md"], [], [])
        assert find("pipe.md", "socket.md", os.devnull, "a.md") == Found(
            ["a.md"],
            [],
            [
                "`pipe.md` is a pipe, not a file; it was passed over",
                "`socket.md` is a socket, not a file; it was passed over",
                "`/dev/null` is a device, not a file; it was passed over",
            ],
        )


@pytest.mark.parametrize("with_git", [True, False])
def test_links_are_followed_to_files_within_the_site(
    find: Find, tmp_path: Path, *, with_git: bool
) -> None:
    if with_git:
        git("init", "-q")
    write("posts/a.md", "notes.txt", str(tmp_path / "secret.md"), str(tmp_path / "more" / "b.md"))
    os.symlink("posts/a.md", "same.md")
    os.symlink("notes.txt", "notes.md")
    os.symlink("notes.txt", "notes-again.md")
    os.symlink(tmp_path / "secret.md", "secret.md")
    os.symlink(tmp_path / "more", "more")
    os.symlink("..", "posts/up")
    os.symlink("loop.md", "loop.md")
    os.symlink("gone.md", "dangling.md")
    os.symlink("posts", "folder.md")
    assert find() == Found(["notes-again.md", "posts/a.md"], [], [])


def test_a_link_that_is_named_is_followed_anywhere(find: Find, tmp_path: Path) -> None:
    write("posts/a.md", str(tmp_path / "secret.md"), str(tmp_path / "more" / "b.md"))
    os.symlink("posts/a.md", "same.md")
    os.symlink(tmp_path / "secret.md", "secret.md")
    os.symlink(tmp_path / "more", "more")
    assert find("secret.md", "more", "same.md", "posts").paths == [
        "more/b.md",
        "posts/a.md",
        "same.md",
        "secret.md",
    ]


def test_a_loop_that_is_named_is_a_failure(find: Find) -> None:
    os.symlink("loop.md", "loop.md")
    said = "`loop.md` cannot be read: too many levels of symbolic links"
    assert find("loop.md") == Found([], [said], [])


def test_a_tracked_folder_that_became_a_link_is_not_entered(find: Find, tmp_path: Path) -> None:
    git("init", "-q")
    write("a.md", "posts/b.md", str(tmp_path / "outside" / "b.md"))
    git("add", ".")
    os.unlink("posts/b.md")
    os.rmdir("posts")
    os.symlink(tmp_path / "outside", "posts")
    assert find().paths == ["a.md"]


def test_include_does_not_lead_out_of_the_site(find: Find, tmp_path: Path) -> None:
    write("a.md", str(tmp_path / "outside" / "b.md"))
    os.symlink(tmp_path / "outside", "posts")
    found = find(config="include = ['posts/**', 'a.md']")
    assert found == Found(["a.md"], [], ["`posts` leads out of the site and was passed over"])


# Reading


@pytest.mark.parametrize("size", [0, 1, 4096, 2 * 1024 * 1024])
def test_a_file_is_read_whole(tmp_path: Path, size: int) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * size)
    assert read(str(tmp_path / "a.md")) == b"x" * size


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with open(tmp_path / "a.md", "wb") as file:
        file.truncate(100 * 1024**3)
    with pytest.raises(TooLargeError):
        read(str(tmp_path / "a.md"))


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="there is no /proc")
def test_a_file_whose_size_the_system_does_not_know_is_read_to_the_end() -> None:
    assert os.stat("/proc/self/status").st_size == 0
    assert read("/proc/self/status").startswith(b"Name:")


def test_what_is_no_file_is_not_read(site: Path) -> None:
    os.mkfifo("pipe.md")
    for path, reason in {
        "pipe.md": "it is a pipe, not a file",
        ".": "it is a folder, not a file",
        os.devnull: "it is a device, not a file",
        "gone.md": "no such file or directory",
    }.items():
        with pytest.raises(OSError, match=r".") as error:
            read(path)
        assert files.reason(error.value) == reason
    assert site.exists()


def test_a_path_is_shown_from_the_working_directory(site: Path) -> None:
    shown = {
        "a.md": "a.md",
        "./a.md": "a.md",
        "posts//a.md": "posts/a.md",
        "posts/./a.md": "posts/a.md",
        "posts/.a.md": "posts/.a.md",
        "x/../a.md": "a.md",
        "../a.md": "../a.md",
        "../site/a.md": "a.md",
        "posts/": "posts",
        ".": ".",
        str(site): ".",
        str(site / "a.md"): "a.md",
        str(site.parent / "b.md"): "../b.md",
        str(site.parent / "site-old" / "b.md"): "../site-old/b.md",
    }
    assert {path: display(path) for path in shown} == shown


def test_a_dot_dot_behind_a_link_is_taken_as_the_system_takes_it(site: Path) -> None:
    write("far/away/a.md", "far/b.md")
    os.symlink("far/away", "near")
    assert display("near/../b.md") == "far/b.md"
    assert read(display("near/../b.md")) == b""
    assert site.exists()


def test_a_path_may_go_up_from_a_link(tmp_path: Path) -> None:
    (tmp_path / "site" / "posts").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "site" / "posts")
    folder = os.path.realpath(tmp_path / "site")
    assert seen_from(folder, f"{tmp_path}/link/../a.md") == "a.md"
    assert seen_from(folder, f"{tmp_path}/link/..") == "."
    assert seen_from(folder, f"{tmp_path}/link/.") == "../link"
    assert seen_from(folder, f"{tmp_path}/link") == "../link"
