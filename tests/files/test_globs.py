"""Globs: what they match, what they refuse, git as the judge, and no pattern that is slow."""

from __future__ import annotations

import itertools
import subprocess
from typing import TYPE_CHECKING

import pytest

from newslint.files.globs import GlobError, literal_folder, matcher
from shapes import GLOBS, PATHS

if TYPE_CHECKING:
    from pathlib import Path


def matches(pattern: str, path: str) -> bool:
    compiled = matcher([pattern])
    assert compiled is not None
    return compiled.match(path) is not None


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("posts/**", "posts/a.md"),
        ("posts/**", "posts/2024/a.md"),
        ("posts", "posts/2024/a.md"),
        ("posts/", "blog/posts/a.md"),
        ("/posts", "posts/a.md"),
        ("./posts/**", "posts/a.md"),
        ("content/posts", "content/posts/a.md"),
        ("**/posts/*.md", "posts/a.md"),
        ("**/posts/*.md", "a/b/posts/c.md"),
        ("a/**/b.md", "a/b.md"),
        ("a/**/b.md", "a/x/y/b.md"),
        ("*.draft.md", "posts/2024/a.draft.md"),
        ("posts/*/index.md", "posts/spring/index.md"),
        ("posts/202?-*.md", "posts/2024-tides.md"),
        ("posts/[0-9]*", "posts/7.md"),
        ("posts/[!_]*", "posts/a.md"),
        ("posts/[^_]*", "posts/a.md"),
        ("posts/[]x]", "posts/]"),
        ("posts/[a-]", "posts/-"),
        ("{posts,pages/old}/**", "pages/old/a.md"),
        ("*.{md,html}", "a.html"),
        ("{a,b{c,d}}.md", "bd.md"),
        ("**", "a.md"),
        ("*", "posts/a.md"),
        ("港/**", "港/海.md"),
        (r"\!important.md", "!important.md"),
        (r"a\*b", "a*b"),
        (r"{a\,b,c}.md", "a,b.md"),
        ("a,b.md", "a,b.md"),
        ("posts//a.md", "posts/a.md"),
        ("new\nline/**", "new\nline/a.md"),
    ],
)
def test_a_pattern_matches(pattern: str, path: str) -> None:
    assert matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("posts/**", "posts"),
        ("posts/**", "blog/posts/a.md"),
        ("posts", "posts-old/a.md"),
        ("posts/", "posts"),
        ("/posts", "blog/posts/a.md"),
        ("content/posts", "site/content/posts/a.md"),
        ("*.md", "a.mdx"),
        ("posts/*.md", "posts/2024/a.md"),
        ("posts/?.md", "posts/ab.md"),
        ("posts/[!_]*", "posts/_a.md"),
        ("posts[!x]a.md", "posts/a.md"),
        ("posts[+-9]a.md", "posts/a.md"),
        ("a/**/b.md", "a/xb.md"),
        ("Posts/**", "posts/a.md"),
        (r"a\*b", "axb"),
        ("{a,b}.md", "{a,b}.md"),
    ],
)
def test_a_pattern_does_not_match(pattern: str, path: str) -> None:
    assert not matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("", "it names nothing"),
        ("/", "it names nothing"),
        ("!posts", r"a pattern cannot be negated; `\!` means a name that begins with `!`"),
        ("posts/[ab", "a `[` is never closed"),
        ("posts/[a/b]", "a `[` is never closed"),
        ("posts/{a,b", "a `{` is never closed"),
        ("posts/a}", "a `}` has no `{` before it"),
        ("posts\\", r"a `\` at the end has nothing to take the meaning from"),
        ("[9-0]", "the range `9-0` runs backwards"),
        ("[[:digit:]]", "named sets such as `[:alpha:]` are not known"),
        ("../posts", "`..` leads out of the folder that the configuration is for"),
        ("a\0b", "no name has a null character"),
        ("a" * 1001, "it is longer than 1000 characters"),
        ("{a,b}" * 7, "its braces expand to more than 100 patterns"),
    ],
)
def test_a_pattern_without_a_meaning_is_refused(pattern: str, reason: str) -> None:
    with pytest.raises(GlobError) as refusal:
        matcher(["posts/**", pattern])
    assert (str(refusal.value), refusal.value.pattern) == (reason, pattern)


def test_patterns_that_are_too_long_together_are_refused() -> None:
    with pytest.raises(GlobError, match="with it the patterns are too long together"):
        matcher(["{a,b}" * 6 + "x" * 900] * 10)


def test_no_patterns_give_no_matcher() -> None:
    assert matcher([]) is None


@pytest.mark.parametrize(
    ("pattern", "folder"),
    [
        ("source/_posts/**", "source/_posts"),
        ("/posts", "posts"),
        ("./content/blog/*.md", "content/blog"),
        ("content/{a,b}/**", "content"),
        ("posts", ""),
        ("posts/", ""),
        ("*.md", ""),
        ("**/posts", ""),
        ("docs/intro.md", "docs/intro.md"),
    ],
)
def test_a_walk_begins_where_the_wildcards_do(pattern: str, folder: str) -> None:
    assert literal_folder(pattern) == folder


def test_git_reads_the_same_patterns_in_the_same_way(tmp_path: Path) -> None:
    names = ["a", "b*", "?", "[ab]", "**", "*", "a*b", "[!a]*b"]
    depths = (1, 2, 3)
    patterns = [
        "/".join(parts) for depth in depths for parts in itertools.product(names, repeat=depth)
    ]
    patterns = [
        f"{before}{pattern}{after}" for pattern in patterns[::3] for before, after in AROUND
    ]
    parts = ["a", "b", "ab", "bab"]
    paths = ["/".join(path) for depth in depths for path in itertools.product(parts, repeat=depth)]
    for number, pattern in enumerate(patterns):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / ".gitignore").write_text(pattern + "\n")
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    asked = [f"{number}/{path}" for number in range(len(patterns)) for path in paths]
    command = ["git", "-C", str(tmp_path), "check-ignore", "--no-index", "--stdin", "-z"]
    answer = subprocess.run(
        command, input="\0".join(asked), capture_output=True, text=True, check=True
    )
    ours = [
        f"{number}/{path}"
        for number, compiled in enumerate(map(matcher, ([pattern] for pattern in patterns)))
        for path in paths
        if compiled is not None and compiled.match(path)
    ]
    assert set(answer.stdout.split("\0")) - {""} ^ set(ours) == set()


AROUND = [("", ""), ("/", ""), ("", "/")]


def test_a_long_path_that_nearly_matches_is_told_from_one_that_does() -> None:
    matching = {
        (pattern, unit)
        for pattern in GLOBS
        for unit in PATHS
        if matches(pattern, unit * 20_000 + "y")
    }
    assert matching == {("{a,b}*{c,d}*e*", "abcde")}
