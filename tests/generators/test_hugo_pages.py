"""What readers get of the articles of Hugo sites; all of it was measured with Hugo 0.111 and 0.168."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.config import load
from newslint.config.flags import Flags
from newslint.plugins import load as load_plugins
from newslint.site.page import Page, Ruling
from newslint.text import Source

NOW = 1_700_000_000
DATED = "title: The Ferry\ndate: 2020-03-04T23:30:00Z\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def article(path: str, front_matter: str, configuration: str = "") -> Article:
    text = f"---\n{front_matter}---\nText.\n"
    write("hugo.toml", configuration)
    write(path, text)
    settings = load(Flags(), load_plugins()).settings(path)
    return Article(path, Source.from_text(text), settings.generator, now=NOW, site=settings.site)


def page(path: str, front_matter: str, configuration: str = "") -> Page:
    return article(path, front_matter, configuration).page


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/_index.md", "/"),
        ("content/posts/_index.md", "/posts/"),
        ("content/posts/sub/_index.md", "/posts/sub/"),
        ("content/Posts/My Post.md", "/posts/my-post/"),
        ("content/Posts/Bun dle/index.md", "/posts/bun-dle/"),
        ("content/about.md", "/about/"),
        ("content/README.md", "/readme/"),
        ("content/posts/it's,(x)+y&z.md", "/posts/itsx+yz/"),
        ("content/posts/100%.md", "/posts/100/"),
        ("content/posts/a%20b.md", "/posts/a%20b/"),
        ("content/posts/v1.2.md", "/posts/v1.2/"),
        ("content/posts/em😀ji.md", "/posts/emji/"),
        ("content/posts/中文 名.md", "/posts/中文-名/"),
        ("content/posts/a & b.md", "/posts/a--b/"),
        ("content/posts/İ.md", "/posts/i/"),
        ("content/posts/x²y（z）.md", "/posts/xyz/"),
        ("content/posts/c#.md", "/posts/c#/"),
        ("content/posts/2024-03-05-dated.md", "/posts/2024-03-05-dated/"),
        ("content/x.zh.md", "/x.zh/"),
        ("content/y.en.md", "/y/"),
    ],
)
def test_an_address_is_made_of_the_path(path: str, expected: str) -> None:
    assert page(path, DATED).address == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("slug: My Slug", "/posts/my-slug/"),
        ("slug: a/b", "/posts/a/b/"),
        ("slug: 2024", "/posts/2024/"),
        ("slug: ''", "/posts/a/"),
        ("url: /x", "/x/"),
        ("url: rel", "/rel/"),
        ("url: /x/y.html", "/x/y.html"),
        ("url: /v1.2/x", "/v1.2/x"),
        ("url: /a.b/", "/a.b/"),
        ("url: /Caps And Space", "/Caps And Space/"),
        ("url: /x//y", "/x/y/"),
        ("url: /x/index.html", "/x/"),
        ("url: /t/:year/:title/", "/t/2020/the-ferry/"),
        ("url: ../x", None),
    ],
)
def test_an_article_chooses_its_address(written: str, expected: str | None) -> None:
    assert page("content/posts/a.md", f"{DATED}{written}\n").address == expected


@pytest.mark.parametrize(
    ("configuration", "path", "expected"),
    [
        ("uglyURLs = true", "content/posts/a.md", "/posts/a.html"),
        ("uglyURLs = true", "content/posts/b/index.md", "/posts/b.html"),
        ("uglyURLs = true", "content/posts/_index.md", "/posts/index.html"),
        ("[uglyURLs]\nposts = true", "content/posts/a.md", "/posts/a.html"),
        ("[uglyURLs]\nposts = true", "content/other/a.md", "/other/a/"),
        ("disablePathToLower = true", "content/Posts/My Post.md", "/Posts/My-Post/"),
        ("removePathAccents = true", "content/posts/Café.md", "/posts/cafe/"),
        ("contentDir = 'docs'", "docs/a.md", "/a/"),
        (
            "[[module.mounts]]\nsource = 'docs'\ntarget = 'content/guide'",
            *("docs/a.md", "/guide/a/"),
        ),
        ("[languages.en]\n[languages.zh]", "content/a.zh.md", "/zh/a/"),
        ("[languages.en]\n[languages.zh]", "content/a.md", "/a/"),
        ("[languages.en]\n[languages.zh]", "content/a.fr.md", "/a.fr/"),
        ("[languages.zh]\ncontentDir = 'content/zh'", "content/zh/a.md", "/zh/a/"),
        ("defaultContentLanguageInSubdir = true", "content/a.md", "/en/a/"),
        ("[languages.zh]\nbaseURL = 'https://zh.example.org'", "content/a.md", None),
        ("[permalinks]\nposts = '/x/:filename'", "content/posts/My File.md", "/x/my-file/"),
        ("[permalinks]\nposts = '/x/:filename.html'", "content/posts/a.md", "/x/a.html/"),
        ("[permalinks]\nPosts = '/UP/:filename/'", "content/posts/b/index.md", "/up/b/"),
        ("[permalinks]\nposts = '/:year/:month/:day/:slug/'", "content/posts/a.md", "/2020/03/04/the-ferry/"),
        ("[permalinks]\nposts = '/:yearday/:weekday/:weekdayname/:monthname/'", "content/posts/a.md", "/64/3/wednesday/march/"),
        ("[permalinks]\nposts = '/:sections/:slugorfilename'", "content/posts/sub/a.md", "/posts/a/"),
        ("[permalinks]\nposts = '/:filename'", "content/posts/c++ x.md", "/c-x/"),
        ("[permalinks]\nposts = '/x/:filename'", "content/posts/_index.md", "/posts/"),
        ("[permalinks]\nposts = '/x/:filename'", "content/a.md", "/a/"),
        ("[permalinks]\n'/' = '/x/:filename'", "content/a.md", "/x/a/"),
        ("[permalinks.page]\nposts = '/p/:title/'", "content/posts/a.md", "/p/the-ferry/"),
        ("[permalinks.section]\nposts = '/the-posts/'", "content/posts/_index.md", "/the-posts/"),
        ("[permalinks]\n'posts/sub' = '/x/:filename'", "content/posts/sub/a.md", "/x/a/"),
        ("[permalinks]\nposts = '/x/:nonsense'", "content/posts/a.md", None),
        ("[[permalinks]]\npattern = '/x/'", "content/posts/a.md", None),
        ("[permalinks]\nposts = '/x/:title'\n'posts/sub' = '/y/:title'", "content/posts/sub/a.md", None),
        ("[frontmatter]\ndate = [':filename', ':default']", "content/posts/2020-01-02-my-post.md", "/posts/my-post/"),
    ],
)  # fmt: skip
def test_the_configuration_changes_addresses(
    configuration: str, path: str, expected: str | None
) -> None:
    assert page(path, DATED, configuration).address == expected


def test_sections_are_the_first_folder_and_those_with_an_index() -> None:
    write("content/posts/sub/_index.md", "---\ntitle: Sub\n---\n")
    configuration = "[permalinks]\nposts = '/:sections/:sections[1:]/:sections[last]/:filename'"
    found = page("content/posts/sub/deep/a.md", DATED, configuration)
    assert found.address == "/posts/sub/sub/sub/a/"


def test_parts_of_the_configuration_may_be_files_of_their_own() -> None:
    write("config/_default/permalinks.toml", "posts = '/x/:filename'\n")
    assert page("content/posts/a.md", DATED).address == "/x/a/"


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        (DATED, Ruling("published")),
        ("draft: true\n", Ruling("draft", "`draft` is true", "line 2")),
        ("Draft: true\n", Ruling("draft", "`draft` is true", "line 2")),
        ("draft: 'true'\n", Ruling("draft", "`draft` is true", "line 2")),
        ("draft: 1\n", Ruling("draft", "`draft` is true", "line 2")),
        ("draft: yes\n", Ruling("published")),
        ("draft:\n", Ruling("published")),
        ("date: 2050-01-01\n", Ruling("future", "`date` has not come yet", "line 2")),
        (
            "date: 2020-01-01\npublishDate: 2050-01-01\n",
            Ruling("future", "`publishDate` has not come yet", "line 3"),
        ),
        ("date: 2050-01-01\npublishDate: 2020-01-01\n", Ruling("published")),
        ("lastmod: 2050-01-01\n", Ruling("future", "`lastmod` has not come yet", "line 2")),
        ("expiryDate: 2020-01-01\n", Ruling("expired", "`expiryDate` is over", "line 2")),
        ("headless: true\n", Ruling("left-out", "it is `headless`", "line 2")),
        (
            "build:\n  render: never\n",
            Ruling("left-out", "`build.render` is `never`", "line 2"),
        ),
        ("build:\n  list: never\n", Ruling("unlisted", "`build.list` is `never`", "line 2")),
        ("birthday: soon\ndate: ''\n", Ruling("published")),
    ],
)
def test_an_article_is_published_or_there_is_a_reason(front_matter: str, expected: Ruling) -> None:
    assert page("content/posts/a.md", front_matter).ruling == expected


@pytest.mark.parametrize(
    ("front_matter", "reason", "place"),
    [
        ("published: false\n", "`published` is `false`", "line 2"),
        ("title: a\ntitle: b\n", "a key is written twice", "line 3"),
        ("_build:\n  render: never\n", "`_build` is written", "line 2"),
        ("date: 2024-02-30\n", "`date` is no date to it", "line 2"),
        ("expiryDate: soon\n", "`expiryDate` is no date to it", "line 2"),
        ("url: https://example.org/x\n", "`url` has an address with `http`", "line 2"),
        ("aliases: ['http://example.org/x']\n", "`aliases` has an address with `http`", "line 2"),
    ],
)
def test_the_build_stops_at_what_current_versions_refuse(
    front_matter: str, reason: str, place: str
) -> None:
    found = page("content/posts/a.md", front_matter).ruling
    assert (found.status, found.place) == ("build-stops", place)
    assert found.reason.startswith(reason)


def test_html_is_content_only_where_the_configuration_allows_it() -> None:
    assert page("content/a.html", DATED).status == "build-stops"
    allowed = "[security]\nallowContent = ['.*']"
    assert page("content/a.html", DATED, allowed).status == "published"


@pytest.mark.parametrize(
    ("setting", "front_matter"),
    [
        ("buildDrafts", "draft: true\n"),
        ("buildFuture", "date: 2050-01-01\n"),
        ("buildExpired", "expiryDate: 2020-01-01\n"),
    ],
)
def test_the_configuration_publishes_what_would_wait(setting: str, front_matter: str) -> None:
    assert page("content/a.md", front_matter, f"{setting} = true").status == "published"


def test_a_section_hands_down_what_is_built() -> None:
    write("content/posts/_index.md", "---\ncascade:\n  build:\n    list: never\n---\n")
    write("content/notes/_index.md", "---\ncascade:\n  draft: true\n---\n")
    assert page("content/posts/a.md", DATED).status == "unlisted"
    assert page("content/notes/a.md", DATED).ruling.place == "content/notes/_index.md, line 3"
    assert page("content/notes/b.md", "draft: false\n").status == "published"


def test_a_disabled_language_has_no_pages() -> None:
    configuration = "[languages.en]\n[languages.zh]\ndisabled = true"
    assert page("content/a.zh.md", DATED, configuration).ruling == Ruling(
        "left-out", "the language `zh` is disabled"
    )


@pytest.mark.parametrize(
    ("configuration", "name", "front_matter", "expected"),
    [
        ("", "a", "date: 2020-01-01\n", ("2020-01-01", "line 2")),
        ("", "a", "lastmod: 2021-01-01\ndate: 2020-01-01\n", ("2020-01-01", "line 3")),
        ("", "a", "publishDate: 2021-01-01\ndate: 2020-01-01\n", ("2020-01-01", "line 3")),
        ("", "a", "modified: 2021-01-01\npubdate: 2022-01-01\n", ("2022-01-01", "line 3")),
        ("", "a", "modified: 2021-01-01\n", ("2021-01-01", "line 2")),
        ("", "2019-01-02-a", "title: A\n", (None, "")),
        ("[frontmatter]\ndate = ['lastmod', 'date']", "a", "date: 2020-01-01\nlastmod: 2021-01-01\n", ("2021-01-01", "line 3")),
        ("[frontmatter]\ndate = ['written', 'date']", "a", "date: 2020-01-01\nwritten: 2021-01-01\n", ("2021-01-01", "line 3")),
        ("[frontmatter]\ndate = [':filename', 'date']", "2019-01-02-a", "date: 2020-01-01\n", ("2019-01-02", "file name")),
        ("[frontmatter]\ndate = [':default', ':filename']", "2019-01-02-a", "date: 2020-01-01\n", ("2020-01-01", "line 2")),
        ("[frontmatter]\ndate = [':filename', 'date']", "2019-1-2-a", "date: 2020-01-01\n", ("2020-01-01", "line 2")),
        ("[frontmatter]\ndate = [':filename', 'date']", "2019-13-40-a", "date: 2020-01-01\n", ("2020-01-01", "line 2")),
        ("enableGitInfo = true\n[frontmatter]\ndate = [':git', 'date']", "a", "date: 2020-01-01\n", (None, "")),
    ],
)  # fmt: skip
def test_the_configuration_says_which_date_counts(
    configuration: str, name: str, front_matter: str, expected: tuple[str | None, str]
) -> None:
    found = page(f"content/posts/{name}.md", front_matter, configuration)
    day = None if expected[0] is None else _midnight(expected[0])
    assert (found.instant, found.date_from) == (day, expected[1])


def test_a_date_in_a_name_is_in_the_zone_of_the_site() -> None:
    configuration = "timeZone = 'Asia/Shanghai'\n[frontmatter]\ndate = [':filename']"
    found = page("content/posts/2019-01-02-10-20-30-a.md", "title: A\n", configuration)
    assert found.instant == _midnight("2019-01-02") + (10 * 60 + 20) * 60 + 30 - 8 * 3600


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("title: Ferry\n", "Ferry"),
        ("title: a\nTitle: b\n", "b"),
        ("title: 2024\n", "2024"),
        ("title: true\n", "true"),
        ("title: yes\n", "yes"),
        ("title: [a]\n", None),
        ("title: {a: b}\n", None),
        ("title:\n", None),
        ("date: 2020-01-01\n", None),
    ],
)
def test_a_title_is_a_text_a_number_or_a_boolean(front_matter: str, expected: str | None) -> None:
    assert page("content/posts/a.md", front_matter).title == expected


def test_a_page_that_nobody_sees_needs_no_keys() -> None:
    assert article("content/posts/a/index.md", "headless: true\n").required_keys == ()
    assert article("content/posts/b/index.md", "weight: 1\n").required_keys != ()


def _midnight(day: str) -> int:
    from newslint.dates.calendar_days import days_since_1970

    return days_since_1970(*map(int, day.split("-"))) * 86_400
