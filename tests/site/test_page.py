"""What readers get of an article: whether it is published, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.site.folder import SiteLocation
from newslint.site.page import Page, Ruling
from newslint.site.settings import SiteSettings
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
NOW = 1_700_000_000
DATED = "---\ntitle: Ferry\ndate: 2022-02-17\n---\n"


def ruling(text: str, path: str, generator: str) -> Ruling:
    article = Article(path, Source.from_text(text), GENERATORS[generator], now=NOW)
    return article.page.ruling


@pytest.mark.parametrize(
    ("generator", "path", "text", "expected"),
    [
        ("hexo", "source/_posts/a.md", DATED, Ruling("published")),
        (
            "hexo",
            "source/_drafts/a.md",
            DATED,
            Ruling("draft", "Hexo keeps drafts in such a folder"),
        ),
        (
            "hexo",
            "source/_posts/a.md",
            "---\npublished: false\n---\n",
            Ruling("draft", "`published` is `false`", "line 2"),
        ),
        (
            "hexo",
            "source/_posts/a.md",
            "---\ntitle: a: b\n---\n",
            Ruling("left-out", "its front matter cannot be read", "line 1"),
        ),
        (
            "jekyll",
            "_posts/2022-02-17-a.md",
            "---\ndate: tomorrow\n---\n",
            Ruling("build-stops", "`date` is no date to it", "line 2"),
        ),
        (
            "jekyll",
            "_posts/2022-02-17-a.md",
            "---\ntitle: A\ndate: 2222-02-17\n---\n",
            Ruling("future", "`date` has not come yet", "line 3"),
        ),
        (
            "hugo",
            "content/posts/a.md",
            "---\nexpiryDate: 2022-02-17\n---\n",
            Ruling("expired", "`expiryDate` is over", "line 2"),
        ),
        (
            "hugo",
            "layouts/single.html",
            "{{ .Content }}",
            Ruling("left-out", "Hugo keeps templates in such a folder"),
        ),
    ],
)
def test_an_article_is_published_or_there_is_a_reason(
    generator: str, path: str, text: str, expected: Ruling
) -> None:
    assert ruling(text, path, generator) == expected


def test_the_title_comes_from_the_front_matter_or_from_what_the_generator_takes_instead() -> None:
    article = Article(
        "docs/a.md", Source.from_text("# Ferry resumes\n"), GENERATORS["docusaurus"], now=NOW
    )
    assert (article.page.title, article.page.title_from) == (
        "Ferry resumes",
        "first heading, line 1",
    )


def test_the_date_is_that_of_the_article_itself() -> None:
    text = "---\nlastmod: 2022-03-01\ndate: 2022-02-17T13:05:11Z\n---\n"
    article = Article("content/a.md", Source.from_text(text), GENERATORS["hugo"], now=NOW)
    assert (article.page.instant, article.page.date_from) == (1_645_103_111, "line 3")


def test_a_site_without_a_zone_has_that_of_its_machine(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: Harbour\n", encoding="utf-8")
    hexo = GENERATORS["hexo"]
    site = SiteSettings(SiteLocation(absolute=str(tmp_path)), hexo)
    text = "---\ndate: 2022-02-17T13:05:11+08:00\n---\n"
    page = Article("source/_posts/a.md", Source.from_text(text), hexo, site=site).page
    assert (page.instant, page.instant_in_site_zone) == (1_645_074_311, None)


def page_in_site(folder: Path, generator: str, config: str, path: str, text: str) -> Page:
    """Return the page of an article in a site with a `_config.yml`."""
    (folder / "_config.yml").write_text(config, encoding="utf-8")
    of = GENERATORS[generator]
    site = SiteSettings(SiteLocation(absolute=str(folder)), of, ("_config.yml",))
    return Article(path, Source.from_text(text), of, now=NOW, site=site).page


@pytest.mark.parametrize(
    ("config", "path", "front", "expected"),
    [
        ("title: a", "source/_posts/My Post.md", "date: 2024-03-05", "/2024/03/05/My Post/"),
        ("title: a", "source/_posts/sub/one.md", "date: 2024-03-05", "/2024/03/05/sub/one/"),
        ("title: a", "source/_posts/a.md", "title: a", None),
        ("permalink: ':title'", "source/_posts/a.md", "title: a", "/a"),
        ("permalink: archives/:k.html", "source/_posts/a.md", "k: 3a", "/archives/3a.html"),
        ("permalink: ':k/'", "source/_posts/a.md", "title: a", "/undefined/"),
        (
            "permalink: ':category/:title/'",
            *("source/_posts/a.md", "categories: [A-B, 技术]", "/A-B/技术/a/"),
        ),
        ("permalink: ':category/'", "source/_posts/a.md", "title: a", "/uncategorized/"),
        ("permalink: ':post_title/'", "source/_posts/a.md", "title: Héllo, C++", "/hello-c/"),
        ("title: a", "source/_posts/a.md", "permalink: my/:title/", "/my/:title/"),
        ("title: a", "source/about/index.md", "title: a", "/about/"),
        ("title: a", "source/x.md", "permalink: p/q", "/p/q.html"),
        (
            "new_post_name: ':year-:month-:day-:title.md'",
            *("source/_posts/2024-01-02-dated.md", "title: a", "/2024/01/02/dated/"),
        ),
        (
            "new_post_name: ':year-:month-:day-:title.md'\npermalink: ':title/'",
            *("source/_posts/点.文件 名.md", "title: a", "/点-文件-名/"),
        ),
        # The day is another on a machine in UTC than on one in the zone of the site.
        ("timezone: Asia/Shanghai", "source/_posts/a.md", "date: 2024-03-05 02:05:07", None),
        (
            "timezone: Asia/Shanghai",
            *("source/_posts/a.md", "date: 2024-03-05 09:05:07", "/2024/03/05/a/"),
        ),
        ("title: a", "source/_posts/a.md", "date: 2024-03-05 02:05:07", "/2024/03/05/a/"),
    ],
)
def test_hexo_makes_addresses_of_the_pattern_the_name_and_the_front_matter(
    tmp_path: Path, config: str, path: str, front: str, expected: str | None
) -> None:
    page = page_in_site(tmp_path, "hexo", config, path, f"---\n{front}\n---\n")
    assert page.address == expected


@pytest.mark.parametrize(
    ("config", "path", "front", "expected"),
    [
        ("title: a", "_posts/2024-03-05-My Post.md", "title: a", "/2024/03/05/My-Post.html"),
        ("title: a", "cat/_posts/2024-03-05-a.md", "title: a", "/cat/2024/03/05/a.html"),
        ("title: a", "_posts/24-3-5-a.md", "title: a", "/2024/03/05/a.html"),
        (
            "permalink: weekdate",
            *("_posts/2024-03-05-a.md", "categories: [A B]", "/a b/2024/W10/Tue/a.html"),
        ),
        ("permalink: pretty", "about.md", "title: a", "/about/"),
        ("permalink: /:title.html", "about.md", "title: a", "/about"),
        ("title: a", "_posts/2024-03-05-a.md", "permalink: x/:title/", "/x/a/"),
        ("title: a", "_posts/2024-03-05-a.md", "slug: my SLUG.x", "/2024/03/05/my-SLUG.x.html"),
        ("title: a", "_posts/2024-03-05-v1.2.md", "date: 2023-01-02", "/2023/01/02/v1.2.html"),
        (
            "collections: {rec: {output: true}}",
            *("_rec/sub/It em.md", "title: a", "/rec/sub/It em.html"),
        ),
        ("title: a", "docs/index.md", "title: a", "/docs/"),
    ],
)
def test_jekyll_makes_addresses_of_the_style_the_name_and_the_front_matter(
    tmp_path: Path, config: str, path: str, front: str, expected: str
) -> None:
    page = page_in_site(tmp_path, "jekyll", config, path, f"---\n{front}\n---\n")
    assert page.address == expected


@pytest.mark.parametrize(
    ("generator", "config", "path", "front", "expected"),
    [
        ("hexo", "render_drafts: true", "source/_drafts/a.md", "title: a", "published"),
        ("hexo", "title: a", "source/_drafts/a.md", "published: true", "draft"),
        ("hexo", "title: a", "source/about.md", "published: false", "published"),
        ("hexo", "future: false", "source/_posts/a.md", "date: 2099-01-01", "future"),
        ("hexo", "title: a", "source/_posts/a.md", "date: 2099-01-01", "published"),
        ("jekyll", "show_drafts: true", "_drafts/a.md", "title: a", "published"),
        ("jekyll", "unpublished: true", "_posts/2021-03-05-a.md", "published: false", "published"),
        ("jekyll", "title: a", "_posts/2099-03-05-a.md", "title: a", "future"),
        ("jekyll", "future: true", "_posts/2099-03-05-a.md", "title: a", "published"),
        ("jekyll", "title: a", "about.md", "date: 2099-01-01", "published"),
        ("jekyll", "title: a", "_posts/2021-03-05-a.md", "date:", "build-stops"),
        ("jekyll", "title: a", "_posts/2021-13-40-a.md", "title: a", "build-stops"),
        ("jekyll", "title: a", "_posts/2021-03-05-a.md", "permalink: /:nothing/", "build-stops"),
        ("jekyll", "title: a", "_posts/2021-03-05-a.md", "permalink: 2024", "build-stops"),
        ("jekyll", "title: a", "_posts/2021-03-05-a.md", "title: a: b", "published"),
    ],
)
def test_settings_decide_what_hexo_and_jekyll_publish(  # noqa: PLR0913, PLR0917 - a row of the table
    tmp_path: Path, generator: str, config: str, path: str, front: str, expected: str
) -> None:
    page = page_in_site(tmp_path, generator, config, path, f"---\n{front}\n---\n")
    assert page.status == expected


@pytest.mark.parametrize(
    ("generator", "path", "front", "expected"),
    [
        ("jekyll", "_posts/2021-03-05-seed-bar.md", "layout: a", "Seed Bar"),
        ("jekyll", "_posts/2021-03-05-titleized-THE name.md", "title:", "Titleized The name"),
        ("jekyll", "about.md", "layout: a", None),
        ("hexo", "source/_posts/seed-bar.md", "layout: a", ""),
        ("hexo", "source/_posts/seed-bar.md", "title: [a, b]", "a,b"),
    ],
)
def test_a_post_without_a_title_is_called_like_its_file_by_jekyll(
    tmp_path: Path, generator: str, path: str, front: str, expected: str | None
) -> None:
    page = page_in_site(tmp_path, generator, "title: x", path, f"---\n{front}\n---\n")
    assert page.title == expected
