"""What `newslint why` tells of articles of small sites, literally."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from newslint.rendering.cells import widths

pytestmark = pytest.mark.slow  # starts many processes

ROOT = Path(__file__).resolve().parents[2]
Why = Callable[..., str]


@pytest.fixture
def why(tmp_path: Path) -> Why:
    """Return what writes files and asks `newslint why`; the answer is standard output and error."""

    def why(files: dict[str, str], *arguments: str) -> str:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(dedent(text), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "newslint", "why", *arguments],
            cwd=tmp_path,
            env={**os.environ, "NO_COLOR": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.stderr == "") is (done.returncode == 0)
        return done.stdout + done.stderr

    return why


HEXO = {
    "_config.yml": "title: 港口\ntimezone: Asia/Shanghai\npost_asset_folder: true\n",
    "source/_posts/港口.md": """\

        ---
        title: 港口的渡轮
        date: Thu, 17 Feb 2022 05:05:11 GMT
        cover: /img/quay.jpg
        标签: [海, 船]
        ---

        ![](crane.png) ![](/img/gone.png) ![](https://img.example.org/a.png)

            <div class="promo"><img src="/img/quay.jpg"></div>

        <!-- more -->
        """,
    "source/img/quay.jpg": "",
    "source/_posts/港口/crane.png": "",
}


def test_an_article_of_hexo(why: Why) -> None:
    assert why(HEXO, "source/_posts/港口.md") == dedent("""\
        source/_posts/港口.md in a Hexo site (_config.yml and source/_posts), time zone Asia/Shanghai (_config.yml, line 2)

        status        published
        title         港口的渡轮 (line 3)
        date          Thu, 17 Feb 2022 05:05:11 GMT (line 4)
                      published at 2022-02-16T21:05:11Z if built on a machine in UTC, instead of 2022-02-17T05:05:11Z
                      published at 2022-02-17T05:05:11Z if built on a machine in Asia/Shanghai
        summary       ![](crane.png) ![](/img/gone.png) ![](https://img.example.org/a.png) <d… (ends on line 13)
        front matter  read, but with one more empty line it would not be: an empty line is before it (line 1)
                      Pelican would leave the article out
                      Docusaurus, Eleventy, Jekyll, MkDocs, VitePress and VuePress would publish it as text
                      Astro, Hugo and Zola would read it
        cover         /img/quay.jpg (line 5)
        标签          ["海", "船"] (line 6)
        images        /img/quay.jpg is source/img/quay.jpg (lines 5, 11)
                      crane.png is source/_posts/港口/crane.png (line 9)
                      /img/gone.png: there is no `source/img/gone.png` (line 9)
                      https://img.example.org/a.png: remote (line 9)
        body          Markdown with HTML
                      readers see the source of HTML on line 11
        findings      1:1 warning misplaced-fence an empty line comes before the front matter: Hexo reads it, but not after one more empty line; begin the file with the fence (see front matter)
                      4:7 error shifted-date `Thu, 17 Feb 2022 05:05:11 GMT` is published at 2022-02-16T21:05:11Z on a UTC build machine instead of 2022-02-17T05:05:11Z: Hexo shifts it by the difference between the machine's and the site's time zones; write `2022-02-17 13:05:11` (see date)
                      9:20 error missing-image-file there is no `source/img/gone.png`; add the file, or correct the URL (see images)
                      11:5 error html-shown-as-code the HTML on line 11 is indented by 4 columns, so readers see its source; remove the indentation (see body)
        """)


def test_columns_are_cells(why: Why) -> None:
    lines = why(HEXO, "source/_posts/港口.md").splitlines()
    (line,) = (line for line in lines if line.startswith("标签"))
    assert sum(widths(line[: line.index("[")])) == len("front matter  ")


JEKYLL = {
    "blog/_config.yml": """\
        baseurl: /blog
        defaults:
          - scope: { path: "", type: posts }
            values:
              layout: post
              author: 陈
        """,
    "blog/_posts/2022-02-17-ferry.md": """\
        ---
        tags: ferry
        ---
        ![](/blog/img/a.png)
        """,
    "blog/img/a.png": "",
}


def test_an_article_of_a_jekyll_site_in_a_folder(why: Why) -> None:
    assert why(JEKYLL, "blog/_posts/2022-02-17-ferry.md") == dedent("""\
        blog/_posts/2022-02-17-ferry.md in a Jekyll site (blog/_config.yml and blog/_posts)

        status        published at /blog/2022/02/17/ferry.html
        title         Ferry (file name)
        date          2022-02-17 (file name)
        summary       the whole article: it is one paragraph
        front matter  read
        tags          ferry (line 2)
        author        陈 (blog/_config.yml, line 6)
        layout        post (blog/_config.yml, line 5)
        images        /blog/img/a.png is blog/img/a.png (line 4)
        body          Markdown
        findings      none
        """)


def test_front_matter_that_is_lost_counts_for_nothing(why: Why) -> None:
    article = "blog/_posts/2022-02-17-ferry.md"
    files = {**JEKYLL, article: "\n---\ntitle: A\ndate: 2022-02-17\nimage: /a.png\n---\n"}
    assert why(files, article) == dedent("""\
        blog/_posts/2022-02-17-ferry.md in a Jekyll site (blog/_config.yml and blog/_posts)

        status        published at /blog/2022/02/17/ferry.html
        title         Ferry (file name)
        date          2022-02-17 (file name)
        summary       the whole article: it is one paragraph
        front matter  not read: the article is published without its keys, which become part of its text: an empty line is before it (line 1)
                      Pelican would leave the article out
                      Docusaurus, Eleventy, MkDocs, VitePress and VuePress would publish it as text
                      Hexo would read it, but not with one more empty line
                      Astro, Hugo and Zola would read it
        author        陈 (blog/_config.yml, line 6)
        layout        post (blog/_config.yml, line 5)
        body          Markdown
        findings      1:1 error misplaced-fence an empty line comes before the front matter: Jekyll publishes the metadata as text; begin the file with the fence (see front matter)
                      5:8 error missing-image-file there is no `blog/a.png`, but there is `blog/img/a.png`; move the file, or correct the URL (see front matter)
        """)


def test_what_a_program_may_supply_and_what_is_missing(why: Why) -> None:
    files = {".eleventy.js": "", "posts/a.md": "---\nlayout: x\n---\n"}
    shown = why(files, "posts/a.md")
    assert "\ntitle         missing\ndate          missing\n" in shown
    shown = why({"posts/posts.11tydata.js": ""}, "posts/a.md")
    assert "\ntitle         posts/posts.11tydata.js, perhaps\n" in shown


def test_a_site_whose_generator_is_not_known(why: Why) -> None:
    files = {"posts/a.md": "---\ntitle: A\ndate: 2022-02-17 13:05:11\n---\n![](b.png)\n"}
    assert why(files, "posts/a.md") == dedent("""\
        posts/a.md, whose site generator is not known

        status        not known whether it is published: the site generator is not known
        title         A (line 2)
        date          2022-02-17 13:05:11 (line 3)
                      at which instant depends on the site generator
        front matter  read
        images        b.png: there is no `posts/b.png` (line 5)
        body          Markdown
        findings      none
        """)


def test_the_first_heading_and_a_problem_are_told(why: Why) -> None:
    files = {"mkdocs.yml": "a: b: c", "docs/a.md": "# The pier #\n"}
    assert why(files, "docs/a.md") == dedent("""\
        docs/a.md in a MkDocs site (mkdocs.yml)
        problem mkdocs.yml, line 1: the value contains `: `, which YAML reads as the end of a key; put the whole value in quotes

        status        published
        title         The pier (first heading, line 1)
        summary       none: MkDocs makes none of such a page
        front matter  none
        body          Markdown
        findings      none
        """)


def test_a_table_of_all_generators(why: Why) -> None:
    shown = why(HEXO, "source/_posts/港口.md", "--generator", "all").splitlines()
    assert shown[0] == (
        "source/_posts/港口.md as each site generator reads it, time zone Asia/Shanghai (_config.yml, line 2)"
    )
    assert shown[2].split() == [
        "published",
        "front",
        "matter",
        "title",
        "date",
        "images",
        "missing",
    ]
    rows = {line.split()[0]: line for line in shown[3:]}
    assert list(rows) == [
        *("Astro", "Docusaurus", "Eleventy", "Hexo", "Hugo", "Jekyll", "MkDocs", "Pelican"),
        *("VitePress", "VuePress", "Zola"),
    ]
    assert "read, barely" in rows["Hexo"]
    assert "2022-02-16T21:05:11Z, or 2022-02-17T05:05:11Z" in rows["Hexo"]
    assert rows["Jekyll"].split()[1:4] == ["published", "lost", "file"]
    assert rows["Pelican"].split()[1:5] == ["left", "out", "left", "out"]


def test_values_for_programs(why: Why) -> None:
    told = json.loads(why(HEXO, "source/_posts/港口.md", "--output-format", "json"))
    assert told["site"] == {
        "generator": "hexo",
        "title": "Hexo",
        "folder": ".",
        "from": ["_config.yml", "source/_posts"],
        "is-article": True,
        "timezone": "Asia/Shanghai",
        "timezone-from": "_config.yml, line 2",
        "problems": [],
    }
    assert told["front-matter"]["outcome"] == "fragile"
    assert told["keys"][0] == {"key": "title", "value": "港口的渡轮", "from": "line 3"}
    assert told["dates"] == [
        {
            "key": "date",
            "written": "Thu, 17 Feb 2022 05:05:11 GMT",
            "line": 4,
            "outcome": "instant",
            "zone": "Asia/Shanghai",
            "in-utc": "2022-02-16T21:05:11Z",
            "in-zone": "2022-02-17T05:05:11Z",
            "meant": "2022-02-17T05:05:11Z",
        }
    ]
    assert [image["state"] for image in told["images"]] == ["found", "found", "missing", "remote"]
    assert told["body"]["shown-as-code"] == [[11, 11]]
    everything = json.loads(
        why(HEXO, "source/_posts/港口.md", "--output-format", "json", "--generator", "all")
    )
    assert [each["site"]["generator"] for each in everything][3] == "hexo"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("gone.md",), "newslint: `gone.md` does not exist\n"),
        (("img",), "newslint: `img` does not exist\n"),
        (
            ("source/img",),
            "newslint: nothing to check: no name under source/img ends in .md, .markdown, .html, .htm or .mdx\n",
        ),
        ((), "newslint: why needs a file or a folder: newslint why PATH\n"),
        (
            ("-", "a.md"),
            "newslint: `-` cannot be used with files: describe standard input or files\n",
        ),
        (
            ("source/_posts/港口.md", "--generator", "hexoo"),
            "newslint: no generator is called `hexoo`; the closest is `hexo`\n",
        ),
    ],
)
def test_complaints_are_one_line(why: Why, arguments: tuple[str, ...], complaint: str) -> None:
    assert why(HEXO, *arguments) == complaint


def test_nothing_in_an_article_moves_the_cursor_or_commands(why: Why) -> None:
    text = '---\n"::add-mask::x": "\\e[2J"\ntitle: "a\\u202eb"\n---\n![](/\x1b.png)\n'
    shown = why({"hugo.toml": "", "content/posts/a.md": text}, "content/posts/a.md")
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert not [line for line in shown.splitlines() if line.lstrip().startswith("::")]


def test_one_screen_is_enough(why: Why) -> None:
    keys = "".join(f"key{number}: {'x' * 500}\n" for number in range(200))
    images = "".join(f"![](/{number}.png)\n" for number in range(200))
    files = {"hugo.toml": "", "content/posts/a.md": f"---\n{keys}---\n{images}"}
    lines = why(files, "content/posts/a.md").splitlines()
    assert len(lines) < 40
    assert max(map(len, lines)) < 140
    assert [line.strip() for line in lines if " more" in line][:2] == [
        *("and 191 more keys", "and 194 more")
    ]
