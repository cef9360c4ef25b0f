"""What `newslint.why` says of articles, as values, and how the command words it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from newslint import plugins
from newslint.cli.why import page, table
from newslint.cli.why_articles import WhyArticles
from newslint.cli.why_words import date_lines, short_instant
from newslint.config import load
from newslint.config.flags import Flags
from newslint.engine import runner

PLUGINS = plugins.load(names=("newslint",))
Told = dict[str, Any]
Describe = Callable[..., Told]


@pytest.fixture
def describe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Describe:
    """Return what writes files, `path=text`, and describes the first, by one generator or by all."""
    monkeypatch.chdir(tmp_path)

    def describe(*files: str, generator: str | None = None) -> Told:
        for each in (".git/x=", *files):
            name, _, text = each.partition("=")
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        path = files[0].partition("=")[0]
        config = load(Flags(generator=generator), PLUGINS)
        report = runner.run([path], config, PLUGINS)
        return WhyArticles(config, report.diagnostics).described(path)

    return describe


@pytest.fixture
def described_for_all(describe: Describe) -> Callable[..., list[Told]]:
    """Return what writes files and describes the first for every generator."""

    def for_all(*files: str) -> list[Told]:
        path = describe(*files)["path"]
        return WhyArticles(load(Flags(), PLUGINS)).described_by_all(path)

    return for_all


def because(told: Told) -> list[tuple[str, int]]:
    return [(each["what"], each["line"]) for each in told["front-matter"]["because"]]


# Front matter


@pytest.mark.parametrize(
    ("text", "outcome", "what"),
    [
        ("---\ntitle: A\n---\n", "read", []),
        ("Text.\n", "lost", [("there is none", 1)]),
        ("+++\ntitle = 'A'\n+++\n", "lost", [("it is TOML", 1)]),
        ("\n---\ntitle: A\n---\n", "lost", [("an empty line is before it", 1)]),
        ("\n\n---\ntitle: A\n---\n", "lost", [("empty lines are before it", 1)]),
        ("---\ntitle: A: b\n---\n", "lost", [("a line of it does not follow its grammar", 2)]),
        ("---\na: 1\na: 2\na: 3\n---\n", "last", [("a key is in it twice", 3)]),
        ("---\ntitle: A\n...\n", "read", [("`...` closes it", 3)]),
    ],
)
def test_what_is_odd_about_front_matter_has_a_line(
    describe: Describe, text: str, outcome: str, what: list[tuple[str, int]]
) -> None:
    told = describe(f"_posts/2026-03-02-a.md={text}", "_config.yml=")
    assert because(told) == what
    assert (told["site"]["generator"], told["front-matter"]["outcome"]) == ("jekyll", outcome)


def test_toml_is_read_by_hugo_and_by_zola(describe: Describe) -> None:
    told = describe("content/posts/a.md=+++\ntitle = 'A'\n+++\n", "hugo.toml=")
    assert because(told) == [("it is TOML", 1)]
    assert told["front-matter"]["outcome"] == "read"
    assert "Zola" in told["front-matter"]["elsewhere"]["read"]
    assert "Hugo" not in told["front-matter"]["elsewhere"]["read"]


def test_a_fence_that_names_a_language_is_read_by_those_that_know_it(
    described_for_all: Callable[..., list[Told]],
) -> None:
    told = described_for_all("posts/a.md=---json\n{}\n---\n")
    outcomes = {each["site"]["generator"]: each["front-matter"]["outcome"] for each in told}
    assert because(told[0]) == [("its fence names a language", 1)]
    assert outcomes["eleventy"] == "read"
    assert outcomes["jekyll"] == "lost"


PELICAN = ("pelicanconf.py=PATH = 'content'",)


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Title: A\nDate: 2024-03-05\n\nB", []),
        ("Title: A\n\nB", ["`date` is missing"]),
        ("Date: 2024-03-05\n\nB", ["`title` is missing"]),
        ("Title: A\nDate: x\n\nB", ["`date` is `x`, which is not read"]),
        ("Title: A\nDate:\n\nB", ["`date` is empty"]),
        (
            "Title: A\nDate: 2024-03-05\nStatus: publish\n\nB",
            ["`status` is `publish`, which is no known word"],
        ),
    ],
)
def test_metadata_that_is_read_may_keep_the_article_out(
    describe: Describe, text: str, reasons: list[str]
) -> None:
    told = describe(f"content/a.md={text}", *PELICAN)
    assert told["front-matter"]["format"] == "key-value"
    line = list(page(told))[2]
    place = f" ({told['page']['place']})" if told["page"]["place"] else ""
    expected = f"left out: {reasons[0]}{place}" if reasons else "published"
    assert line.startswith(f"status        {expected}")


def test_each_generator_reads_metadata_in_its_own_language(describe: Describe) -> None:
    told = describe("content/a.md=Title: A\nDate: 2024-03-05\nSummary: a\n    b\n\nB", *PELICAN)
    assert told["front-matter"]["elsewhere"]["read"] == ["MkDocs"]
    assert "Hexo" in told["front-matter"]["elsewhere"]["lost"]
    fenced = describe('content/a.md=---\ntitle: "A: b"\n---\nB', *PELICAN)
    assert "Hexo" in fenced["front-matter"]["elsewhere"]["read"]
    assert fenced["keys"][0] == {"key": "title", "value": '"A: b"', "from": "line 2"}


@pytest.mark.parametrize("name", ["a.rst", "a.html"])
def test_nothing_is_claimed_of_metadata_in_other_markup(describe: Describe, name: str) -> None:
    told = describe(f"content/{name}=<html><head><title>A</title></head></html>", *PELICAN)
    assert (told["front-matter"]["outcome"], told["keys"]) == ("", [])


# Keys


def test_keys_are_those_needed_those_written_and_those_supplied(describe: Describe) -> None:
    told = describe(
        "posts/a.md=---\nlayout: x\ntitle: A\n---\n",
        ".eleventy.js=",
        'posts/posts.json={"tags": ["sea"], "title": "B"}',
    )
    assert told["keys"] == [
        {"key": "title", "value": "A", "from": "line 3"},
        {"key": "date", "value": None, "from": None},
        {"key": "layout", "value": "x", "from": "line 2"},
        {"key": "tags", "value": ["sea"], "from": "posts/posts.json, line 1"},
    ]


def test_the_case_of_keys_does_not_matter_to_hugo(describe: Describe) -> None:
    told = describe(
        "content/posts/a.md=---\nTITLE: A\nDate: 2026-03-02\nx: 1\nX: 2\n---\n", "hugo.toml="
    )
    assert [(each["key"], each["from"]) for each in told["keys"]] == [
        ("title", "line 2"),
        ("date", "line 3"),
        ("x", "line 4"),
    ]


def test_front_matter_that_is_not_read_supplies_no_key(describe: Describe) -> None:
    told = describe("_posts/2026-03-02-sea.md=\n---\ntitle: A\n---\n", "_config.yml=")
    assert [(each["key"], each["value"], each["from"]) for each in told["keys"]] == [
        ("title", "sea", "file name"),
        ("date", "2026-03-02", "file name"),
    ]
    assert told["dates"] == []


# Dates


def test_an_instant_is_told_for_a_machine_in_utc_and_for_one_in_the_zone(
    describe: Describe,
) -> None:
    told = describe(
        "source/_posts/a.md=---\ndate: 2026-03-02T10:00:00Z\n---\n",
        "_config.yml=timezone: Asia/Shanghai\n",
    )
    assert told["dates"] == [
        {
            "key": "date",
            "written": "2026-03-02T10:00:00Z",
            "line": 2,
            "outcome": "instant",
            "zone": "Asia/Shanghai",
            "in-utc": "2026-03-02T02:00:00Z",
            "in-zone": "2026-03-02T02:00:00Z",
            "meant": "2026-03-02T10:00:00Z",
        }
    ]


# Images


def test_an_image_is_remote_embedded_found_missing_or_unknown(describe: Describe) -> None:
    told = describe(
        "docs/a.md=![](a.png)\n![](https://example.org/x.png) ![](data:image/png;base64,AA)\n"
        "![](b.png)\n![](a.png) ![](a.png)\n![](#top)\n",
        "mkdocs.yml=",
        "docs/a.png=",
    )
    missing = "there is no `docs/b.png`"
    assert told["images"] == [
        {
            "address": "a.png",
            "state": "found",
            "file": "docs/a.png",
            "note": "",
            "asked": None,
            "lines": [1, 4],
        },
        {
            "address": "https://example.org/x.png",
            "state": "remote",
            "file": None,
            "note": "",
            "asked": None,
            "lines": [2],
        },
        {
            "address": "data:image/png;base64,AA",
            "state": "embedded",
            "file": None,
            "note": "",
            "asked": None,
            "lines": [2],
        },
        {
            "address": "b.png",
            "state": "missing",
            "file": "docs/b.png",
            "note": missing,
            "asked": None,
            "lines": [3],
        },
        {
            "address": "#top",
            "state": "unknown",
            "file": None,
            "note": "",
            "asked": None,
            "lines": [5],
        },
    ]
    assert [line for line in page_lines(told) if line.startswith(("images", "        "))][:5] == [
        "images        a.png is docs/a.png (lines 1, 4)",
        "              https://example.org/x.png: remote (line 2)",
        "              data:image/png;base64,AA: embedded (line 2)",
        "              b.png: there is no `docs/b.png` (line 3)",
        "              #top: only the generator can tell where it lies (line 5)",
    ]


def test_an_image_behind_a_link_may_be_there(describe: Describe, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "img").symlink_to("/nowhere")
    (image,) = describe("docs/a.md=![](img/a.png)\n", "mkdocs.yml=")["images"]
    assert (image["state"], image["note"]) == ("unknown", "it may lie behind a link")


# The body


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("content/a.md", "Text.\n", ("Markdown", None)),
        ("content/a.md", "<p>Text.</p>\n", ("Markdown with HTML", "dropped")),
        ("content/a.html", "---\ntitle: A\n---\n<p>Text.</p>\n", ("HTML", "kept")),
        ("content/a.mdx", "Text.\n", ("MDX", None)),
    ],
)
def test_the_body_has_a_format_and_hugo_drops_html(
    describe: Describe, path: str, text: str, expected: tuple[str, str | None]
) -> None:
    body = describe(f"{path}={text}", "hugo.toml=")["body"]
    assert (body["format"], body["html"]) == expected


def test_shown_source_taken_html_and_the_summary_have_lines(
    described_for_all: Callable[..., list[Told]],
) -> None:
    text = "`<!-- more -->`\n\n<div>\n\n    <b>a</b>\n    <i>b</i>\n\n</div>\n\n<!-- more -->\n"
    everything = described_for_all(f"source/_posts/a.md={text}")
    told = {each["site"]["generator"]: each["body"] for each in everything}
    summaries = {each["site"]["generator"]: each["summary"] for each in everything}
    assert told["hexo"]["shown-as-code"] == [[5, 6]]
    assert (summaries["hexo"]["marker"], summaries["hexo"]["line"]) == ("<!-- more -->", 10)
    assert summaries["hexo"]["lines"] == [1, 8]
    assert summaries["pelican"]["line"] is None
    assert told["docusaurus"]["taken-as-html"] == [[5, 6]]
    assert told["hexo"]["taken-as-html"] == told["docusaurus"]["shown-as-code"] == []


# The page and the table


def page_lines(told: Told) -> list[str]:
    return list(page(told))


def test_the_page_of_an_article_that_hugo_publishes_without_its_html(describe: Describe) -> None:
    told = describe(
        "content/posts/a.md=---\ntitle: A\ndate: 2026-03-02\n---\n<p>a</p>\n\n<!--more-->\n",
        "hugo.toml=",
    )
    assert (
        page_lines(told)
        == dedent("""\
        content/posts/a.md in a Hugo site (hugo.toml)

        status        published at /posts/a/
        title         A (line 2)
        date          2026-03-02 (line 3)
                      published at 2026-03-02T00:00:00Z
        summary       <p>a</p> (ends on line 7)
        front matter  read
        body          Markdown with HTML, which Hugo leaves out
        findings      5:1 error html-dropped Hugo drops raw HTML: 1 element is missing from the page; write Markdown, or set `markup.goldmark.renderer.unsafe`
        """).splitlines()
    )


def test_a_page_beside_the_articles_says_so(describe: Describe) -> None:
    told = describe("README.md=---\ntitle: A\n---\n", "hugo.toml=")
    assert page_lines(told)[2] == "status        left out: Hugo reads content only from `content`"


def test_the_table_has_a_row_for_each_generator(
    described_for_all: Callable[..., list[Told]],
) -> None:
    told = described_for_all("posts/a.md=---\ntitle: A\ndate: 2026-03-02\n---\n![](/b.png)\n")
    lines = list(table(told))
    assert lines[0] == "posts/a.md as each site generator reads it"
    assert lines[2].split() == [
        "published",
        "front",
        "matter",
        "title",
        "date",
        "images",
        "missing",
    ]
    assert [line.split()[0] for line in lines[3:]] == [
        *("Astro", "Docusaurus", "Eleventy", "Hexo", "Hugo", "Jekyll", "MkDocs", "Pelican"),
        *("VitePress", "VuePress", "Zola"),
    ]
    (zola,) = (line.split() for line in lines if line.startswith("Zola"))
    assert zola == ["Zola", "published", "read", "line", "2", "2026-03-02T00:00:00Z", "1"]


# Dates in words

UTC, ZONE = "2026-03-02T02:00:00Z", "2026-03-02T10:00:00Z"


@pytest.mark.parametrize(
    ("outcome", "in_utc", "in_zone", "lines", "short"),
    [
        (
            "file-date",
            None,
            None,
            ["not read: the date of the file counts"],
            "the date of the file counts",
        ),
        ("text", None, None, ["passed on as text"], "passed on as text"),
        ("", None, None, ["at which instant depends on the site generator"], "not known"),
        ("instant", ZONE, ZONE, [f"published at {ZONE}"], ZONE),
        (
            "instant",
            UTC,
            UTC,
            [f"published at {UTC}, instead of {ZONE}"],
            f"{UTC}, instead of {ZONE}",
        ),
        (
            *("instant", None, None),
            ["at which instant depends on a time zone that is not known"],
            "depends on the time zone",
        ),
        (
            *("instant", UTC, ZONE),
            [
                f"published at {UTC} if built on a machine in UTC, instead of {ZONE}",
                f"published at {ZONE} if built on a machine in Asia/Shanghai",
            ],
            f"{UTC}, or {ZONE}",
        ),
        (
            *("instant", ZONE, None),
            [
                f"published at {ZONE} if built on a machine in UTC",
                "published at an instant that is not known if built on a machine in Asia/Shanghai",
            ],
            f"{ZONE}, or else",
        ),
        (
            *("miscounted", ZONE, ZONE),
            ["a number, which counts in other units here", f"published at {ZONE}"],
            ZONE,
        ),
        (
            *("rolled-over", ZONE, ZONE),
            ["there is no such day, and a later one is taken", f"published at {ZONE}"],
            ZONE,
        ),
    ],
)
def test_what_becomes_of_a_date_is_said_in_words(
    outcome: str, in_utc: str | None, in_zone: str | None, lines: list[str], short: str
) -> None:
    date = {
        "outcome": outcome,
        "zone": "Asia/Shanghai",
        "in-utc": in_utc,
        "in-zone": in_zone,
        "meant": ZONE,
    }
    assert list(date_lines(date)) == lines
    assert short_instant(date) == short


BLOG = "mkdocs.yml=theme:\n  name: material\nplugins:\n  - blog\n"
WORDS = "---\ntitle: T\ndate: 17 Feb 2022\n---\n"


@pytest.mark.parametrize(
    ("path", "config"),
    [
        ("docs/blog/posts/a.md", BLOG),
        ("docs/blog/posts/2022/a.md", BLOG),
        (
            "pages/posts/a.md",
            f"{BLOG}      blog_dir: .\ndocs_dir: pages\n".replace("- blog", "- blog:"),
        ),
        ("docs/news/a.md", f"{BLOG}      post_dir: news\n".replace("- blog", "- material/blog:")),
        ("docs/a/posts/a.md", "mkdocs.yml=INHERIT: ../base.yml\n"),
    ],
)
def test_mkdocs_stops_at_a_date_in_words_in_the_posts_of_its_blog(
    describe: Describe, path: str, config: str
) -> None:
    (date,) = describe(f"{path}={WORDS}", config)["dates"]
    assert date["outcome"] == "error"


@pytest.mark.parametrize(
    ("path", "config"),
    [
        ("docs/a.md", BLOG),
        ("docs/blog/a.md", BLOG),
        ("docs/posts/a.md", BLOG),
        ("docs/blog/posts/a.md", "mkdocs.yml=plugins: [search]\n"),
        ("docs/blog/posts/a.md", "mkdocs.yml=site_name: a\n"),
        ("docs/a.md", "mkdocs.yml=INHERIT: ../base.yml\n"),
    ],
)
def test_mkdocs_does_not_use_the_dates_of_other_pages(
    describe: Describe, path: str, config: str
) -> None:
    (date,) = describe(f"{path}={WORDS}", config)["dates"]
    assert (date["outcome"], date["in-utc"], date["in-zone"]) == ("unused", None, None)
    assert list(date_lines(date)) == ["not used here"]
    assert short_instant(date) == "not used here"
