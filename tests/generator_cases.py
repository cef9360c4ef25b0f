"""What real site generators do with the same bytes: the tables in `data/generators/`, read."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).resolve().parent / "data" / "generators"


class Case(NamedTuple):
    """
    One row of a table.

    `name` is its first cell: the name of a case of fences, or a date as written in YAML. `text` is
    the whole article. `expected` maps a generator (or `gray-matter`, `python-frontmatter`) to its
    cell.
    """

    name: str
    text: str
    expected: dict[str, str]


def fence_cases() -> list[Case]:
    """Return the cases of front matter that stands, or is fenced, in an odd way."""
    texts = tomllib.loads((DATA / "fences.toml").read_text(encoding="utf-8"))
    return [Case(name, texts[name]["text"], expected) for name, expected in read_table("fences.md")]


def date_cases() -> list[Case]:
    """Return the cases of dates, each as the article that holds it."""
    return [
        Case(date, f"---\ntitle: Tides\ndate: {date}".rstrip() + "\n---\n\nThe sea.\n", expected)
        for date, expected in read_table("dates.md")
    ]


class Reading(NamedTuple):
    """
    One row of the table of readings.

    `asks` names the question (`html`, `published`, `cut`, `date`, `title`, `image`, `template`),
    `look` what is looked for in the built page. `file` is how the article must be called, or empty.
    """

    name: str
    text: str
    asks: str
    look: str
    file: str
    expected: dict[str, str]


def readings() -> list[Reading]:
    """Return the cases of everything but fences and dates."""
    articles = tomllib.loads((DATA / "readings.toml").read_text(encoding="utf-8"))
    expected = dict(read_table("readings.md"))
    return [_reading(name, article, expected.get(name, {})) for name, article in articles.items()]


def _reading(name: str, article: dict[str, str], expected: dict[str, str]) -> Reading:
    front = article.get("front", "title: Tides\ndate: 2022-02-17")
    text = f"---\n{front}\n---\n\n{article['body']}"
    look, file = article.get("look", ""), article.get("file", "")
    return Reading(name, text, article["asks"], look, file, expected)


def scraped_cases() -> list[Case]:
    """Return a scraped post with a blank line before its front matter, without, and with two."""
    post = (DATA.parent / "twin.md").read_text(encoding="utf-8")
    texts = {"one blank line": post, "no blank line": post[1:], "two blank lines": "\n" + post}
    return [Case(name, texts[name], expected) for name, expected in read_table("scraped.md")]


class KeyValueCase(NamedTuple):
    """One row of the table of `Key: value` metadata; `key` is the one whose value the cells tell."""

    name: str
    text: str
    key: str
    expected: dict[str, str]


def key_value_cases() -> list[KeyValueCase]:
    """Return the cases of metadata that is lines of `Key: value`."""
    texts = tomllib.loads((DATA / "key_values.toml").read_text(encoding="utf-8"))
    return [
        KeyValueCase(name, texts[name]["text"], texts[name]["key"], expected)
        for name, expected in read_table("key_values.md")
    ]


class HugoPage(NamedTuple):
    """
    One row of the table of Hugo's pages.

    `files` maps paths in the site to texts, `article` is the path of the one that is asked about.
    """

    name: str
    article: str
    files: dict[str, str]
    expected: dict[str, str]


def hugo_pages() -> list[HugoPage]:
    """Return the cases of what Hugo makes of an article in a site of its own."""
    cases = tomllib.loads((DATA / "hugo_pages.toml").read_text(encoding="utf-8"))
    expected = dict(read_table("hugo_pages.md"))
    return [_hugo_page(name, case, expected.get(name, {})) for name, case in cases.items()]


def _hugo_page(name: str, case: dict[str, str], expected: dict[str, str]) -> HugoPage:
    article = f"content/{case['path']}"
    files = {
        "hugo.toml": f"baseURL = 'https://example.org/'\n{case.get('configuration', '')}",
        article: f"---\n{case['front']}---\nText.\n",
    }
    if "index" in case:
        files["content/posts/_index.md"] = case["index"]
    return HugoPage(name, article, files, expected)


def read_table(name: str) -> list[tuple[str, dict[str, str]]]:
    """Return the rows of the table in a page of the data: first cell, and the others by heading."""
    text = (DATA / name).read_text(encoding="utf-8")
    head, _, *rows = [_cells(line) for line in text.splitlines() if line.startswith("|")]
    return [(row[0].strip("`"), dict(zip(head[1:], row[1:], strict=True))) for row in rows]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]
