"""
The folders the tools are let loose on: synthetic, real, and two single articles.

Each folder is a git repository of its own, since newslint and rumdl both obey the ignore rules of
the repository around them, and the scratch folder is ignored by newslint's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

from articles import articles, write_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKDOWN = (".md", ".markdown")
SINGLE_NAME = "article.md"


class Corpus(NamedTuple):
    """A folder of articles ready to be read: its name, where it lies, how much is in it, and a remark."""

    name: str
    folder: str
    files: int
    size: int
    remark: str


def synthetic_corpus(scratch: str, count: int, seed: int) -> Corpus:
    """Write the synthetic corpus anew; its remark is the digest of all it holds."""
    folder = empty_repository(scratch, "synthetic")
    digest = write_articles(folder, count, seed)
    return measured("synthetic", folder, f"sha256 {digest}")


def real_corpus(scratch: str, source: str, limit: int) -> Corpus:
    """
    Copy the Markdown files below `source`, each named `.md` so that every tool takes it.

    At most `limit` files are taken, spread evenly over all of them.
    """
    found = sorted(markdown_files(source))
    folder = empty_repository(scratch, "real")
    taken = min(limit, len(found))
    for path in (found[number * len(found) // taken] for number in range(taken)):
        target = os.path.join(folder, os.path.splitext(os.path.relpath(path, source))[0] + ".md")
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(path, target)
    return measured("real", folder, f"of {len(found):,} Markdown files in {source}")


def single_corpora(scratch: str, seed: int) -> list[Corpus]:
    """One scraped HTML article and one clean Markdown article, each alone in its folder."""
    candidates = list(articles(1000, seed))
    scraped = next(text for _, text in candidates if b"<style>" in text and b"<div>" in text)
    clean = (
        b"---\ntitle: Low water\ndate: 2024-05-04T09:30:00+00:00\n---\n\n" + CLEAN_BODY
    ).strip()
    return [
        single(scratch, "one scraped article", scraped),
        single(scratch, "one clean article", clean + b"\n"),
    ]


CLEAN_BODY = """\
The ferry waited for the tide, and the tide waited for nobody.

## What was measured

* depth at the north pier, every hour
* wind, when the [station](https://docs.example.org/station) answered

```bash
make tide
```

潮水退去以后，`make tide` 的结果与昨天一致。
""".encode()


def single(scratch: str, name: str, content: bytes) -> Corpus:
    """Return a folder with one article in it."""
    folder = empty_repository(scratch, name.replace(" ", "-"))
    with open(os.path.join(folder, SINGLE_NAME), "wb") as file:
        file.write(content)
    return measured(name, folder, SINGLE_NAME)


def empty_repository(scratch: str, name: str) -> str:
    """Make an empty git repository below the scratch folder, in place of what was there."""
    folder = os.path.join(scratch, "corpora", name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    subprocess.run(("git", "init", "--quiet", folder), check=True)
    return folder


def markdown_files(folder: str) -> Iterator[str]:
    """Paths of the Markdown files below a folder; names that begin with a dot are left out."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.endswith(MARKDOWN) and not name.startswith("."):
                yield os.path.join(parent, name)


def measured(name: str, folder: str, remark: str) -> Corpus:
    """Read every file once, which also leaves them all in the page cache."""
    files = size = 0
    for path in markdown_files(folder):
        with open(path, "rb") as file:
            size += len(file.read())
        files += 1
    return Corpus(name, folder, files, size, remark)
