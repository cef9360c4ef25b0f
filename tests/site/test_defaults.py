"""What other files of a site supply to its articles, on small sites, and that nothing is run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import plugins
from newslint.article import Article
from newslint.config import Config, load
from newslint.config.flags import Flags
from newslint.site.defaults import Defaults, DefaultValue
from newslint.text import Source

PLUGINS = plugins.load(names=("newslint",))
Build = Callable[..., Config]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Return what writes files, `path` or `path=text`, and loads the configuration there."""

    def build(*paths: str) -> Config:
        for path in (".git/x", *paths):
            name, _, text = path.partition("=")
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return load(Flags(), PLUGINS, str(tmp_path))

    return build


def supplied(config: Config, path: str) -> dict[str, tuple[object, str]]:
    """Return what an article gets, as tuples, after a check that nothing was left unread."""
    defaults = config.settings(path).site.defaults(path)
    assert defaults.unread == ""
    return {key: (value, source) for key, (value, source) in defaults.values.items()}


def unread(config: Config, path: str) -> str:
    return config.settings(path).site.defaults(path).unread


JEKYLL = """\
title: The harbour
defaults:
  - scope:
      path: ""
    values:
      author: 港口
      layout: default
  - scope: { path: "", type: posts }
    values:
      layout: post
  - scope: { path: _posts/news }
    values: { title: News }
  - scope: { type: drafts }
    values: { author: B }
  - scope: { type: recipes }
    values: { layout: recipe }
  - scope: { path: "section/*/special" }
    values: { layout: special }
"""


def test_the_scopes_of_jekyll_supply_to_what_lies_in_them(build: Build) -> None:
    config = build(f"_config.yml={JEKYLL}", "_posts/x.md")
    author = ("港口", "_config.yml, line 6")
    assert supplied(config, "_posts/2022-02-17-a.md") == {
        "author": author,
        "layout": ("post", "_config.yml, line 10"),
    }
    assert supplied(config, "_posts/news/2022-02-17-a.md")["title"] == (
        "News",
        "_config.yml, line 12",
    )
    # Jekyll compares characters, not folders.
    assert supplied(config, "_posts/newsletter/2022-02-17-a.md")["title"][0] == "News"
    assert supplied(config, "_drafts/a.md")["layout"][0] == "post"
    assert supplied(config, "_drafts/a.md")["author"][0] == "港口"
    assert supplied(config, "_recipes/a.md")["layout"][0] == "recipe"
    assert supplied(config, "section/a/special/b.md")["layout"][0] == "special"
    assert supplied(config, "about.md") == {
        "author": author,
        "layout": ("default", "_config.yml, line 7"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "defaults: 3",
        "defaults: []",
        "defaults: [a, [b]]",
        "defaults:\n  - scope: x\n    values: y",
        "defaults:\n  - values:",
        "defaults: { scope: { path: [a] } }",
        "defaults:\n  - scope: { path: 3, type: [posts] }",
    ],
)
def test_odd_defaults_supply_nothing(build: Build, text: str) -> None:
    assert supplied(build(f"_config.yml={text}", "_posts/x.md"), "_posts/a.md") == {}


def test_a_site_in_a_folder_has_its_own_defaults(build: Build) -> None:
    config = build(f"blog/_config.yml={JEKYLL}", "blog/_posts/x.md")
    assert supplied(config, "blog/_posts/a.md")["layout"] == ("post", "blog/_config.yml, line 10")


def test_what_cannot_be_read_may_supply_anything(build: Build) -> None:
    assert unread(build("_config.yml=a: b: c", "_posts/x.md"), "_posts/a.md") == "_config.yml"


def test_hugo_cascades_from_its_configuration_and_from_sections(build: Build) -> None:
    config = build(
        "hugo.toml=[cascade]\nauthor = 'A'\nType = 'docs'\n",
        "content/_index.md=---\ncascade:\n  type: page\n---\n",
        "content/posts/_index.md=+++\n[[cascade]]\nsection = 1\n[cascade._target]\npath = '/posts/news/**'\n"
        "[[cascade]]\ndate = 2022-02-17\n[cascade.target]\nkind = 'section'\n+++\n",
    )
    assert supplied(config, "content/posts/a.md") == {
        "author": ("A", "hugo.toml, line 2"),
        "type": ("page", "content/_index.md, line 3"),
    }
    assert supplied(config, "content/posts/news/a/index.md")["section"] == (
        *(1, "content/posts/_index.md, line 3"),
    )
    defaults = config.settings("content/posts/a.md").site.defaults("content/posts/a.md")
    assert defaults.find("Author") == DefaultValue("A", "hugo.toml, line 2")


def test_hugo_may_take_dates_from_names_and_from_git(build: Build) -> None:
    config = build("hugo.yaml=frontmatter:\n  date: [':filename', ':default']")
    assert supplied(config, "content/2022-02-17-a.md") == {"date": ("2022-02-17", "file name")}
    assert supplied(config, "content/2022-02-17-a/index.md") == {
        "date": ("2022-02-17", "file name")
    }
    assert supplied(config, "content/a.md") == {}
    config = build("hugo.yaml=frontmatter:\n  date: [date, ':git']")
    assert supplied(config, "content/a.md") == {"date": (None, "hugo.yaml, line 2")}


def test_hugo_heeds_no_target_of_a_lone_mapping(build: Build) -> None:
    text = "cascade:\n  author: A\n  _target:\n    path: /posts/news/**\n"
    config = build("hugo.toml", f"content/posts/_index.md=---\n{text}---\n")
    assert supplied(config, "content/posts/a.md")["author"][0] == "A"


@pytest.mark.parametrize(
    ("text", "names_have_dates"),
    [
        ("", False),
        ("new_post_name: :title.md", False),
        ("new_post_name: :year-:month-:day-:title.md", True),
        ("a: b: c", True),
    ],
)
def test_hexo_takes_dates_from_names_only_if_it_is_told_to(
    build: Build, text: str, *, names_have_dates: bool
) -> None:
    config = build(f"_config.yml={text}", "source/_posts/x.md")
    assert config.settings("source/_posts/x.md").site.names_have_dates is names_have_dates


def test_eleventy_reads_global_directory_and_template_data(build: Build) -> None:
    config = build(
        *(".eleventy.js", "_data/author.js", "src/_data/site.json={}"),
        '_data/eleventyComputed.json={"slug": "{{ title }}"}',
        'src/src.json={"lang": "zh", "layout": "base"}',
        'src/posts/posts.json={\n"layout": "post",\n"tags": ["港"]}',
        'src/posts/ferry.11tydata.json={"date": "2022-02-17"}',
    )
    assert supplied(config, "src/posts/ferry.md") == {
        "author": (None, "_data/author.js"),
        "site": (None, "src/_data/site.json"),
        "slug": ("{{ title }}", "_data/eleventyComputed.json, line 1"),
        "lang": ("zh", "src/src.json, line 1"),
        "layout": ("post", "src/posts/posts.json, line 2"),
        "tags": (("港",), "src/posts/posts.json, line 3"),
        "date": ("2022-02-17", "src/posts/ferry.11tydata.json, line 1"),
    }
    assert "date" not in supplied(config, "src/posts/pier.md")


@pytest.mark.parametrize(
    "program",
    [
        "posts/posts.11tydata.js",
        "posts/posts.11tydata.mjs",
        "posts/ferry.11tydata.cjs",
        "_data/eleventyComputed.js",
        "posts/posts.yaml",
    ],
)
def test_a_program_of_eleventy_is_not_run_and_may_supply_anything(
    build: Build, program: str, tmp_path: Path
) -> None:
    config = build(".eleventy.js", f"{program}=require('fs').writeFileSync('{tmp_path}/ran', '')")
    assert unread(config, "posts/ferry.md") == program
    assert not (tmp_path / "ran").exists()


def test_computed_data_that_is_data_supplies_its_keys(build: Build) -> None:
    config = build(".eleventy.js", 'posts/posts.json={"eleventyComputed": {"title": "{{ name }}"}}')
    assert supplied(config, "posts/a.md")["title"] == ("{{ name }}", "posts/posts.json, line 1")


def test_mkdocs_reads_the_files_of_its_plugin(build: Build) -> None:
    files = ("docs/.meta.yml=author: A", "docs/blog/.meta.yml=author: B\ntags: [x]")
    config = build("mkdocs.yml=plugins:\n  - search\n  - meta", *files)
    assert supplied(config, "docs/blog/a.md") == {
        "author": ("B", "docs/blog/.meta.yml, line 1"),
        "tags": (("x",), "docs/blog/.meta.yml, line 2"),
    }
    assert supplied(build("mkdocs.yml=plugins: [search]", *files), "docs/blog/a.md") == {}
    other = "mkdocs.yml=plugins:\n  meta:\n    meta_file: .info.yml"
    assert supplied(build(other, "docs/.info.yml=author: C"), "docs/a.md") == {
        "author": ("C", "docs/.info.yml, line 1")
    }


def test_the_settings_of_pelican_supply_what_is_literal_in_them(build: Build) -> None:
    config = build(
        "pelicanconf.py=AUTHOR = '港口'\nDEFAULT_DATE = 'fs'\n"
        "DEFAULT_METADATA = {\n    'Status': 'draft',\n}\n"
        "FILENAME_METADATA = r'(?P<date>\\d{4})-(?P<slug>.*)'\nDEFAULT_CATEGORY = f'{1}'\n"
    )
    assert supplied(config, "content/a.md") == {
        "date": ("fs", "pelicanconf.py, line 2"),
        "slug": (None, "pelicanconf.py, line 6"),
        "status": ("draft", "pelicanconf.py, line 3"),
        "author": ("港口", "pelicanconf.py, line 1"),
    }


@pytest.mark.parametrize(
    "generator", ["astro", "docusaurus", "hexo", "vitepress", "zola", "unknown"]
)
def test_other_generators_have_no_such_files(build: Build, generator: str) -> None:
    config = build(f"newslint.toml=generator = '{generator}'")
    assert config.settings("a.md").site.defaults("a.md") == Defaults()


def test_a_dotted_path_leads_into_what_is_supplied() -> None:
    defaults = Defaults({"seo": DefaultValue({"title": {"short": "A"}}, "x, line 1")})
    assert defaults.find("seo.title.short") == DefaultValue("A", "x, line 1")
    assert defaults.find("seo.title.long") is defaults.find("a.b") is defaults.find("a") is None


def test_an_article_knows_its_defaults(build: Build) -> None:
    config = build(".eleventy.js=", 'posts/posts.json={"title": "A"}')
    settings = config.settings("posts/a.md")
    article = Article("posts/a.md", Source.from_text(""), settings.generator, site=settings.site)
    assert article.defaults.find("title") == DefaultValue("A", "posts/posts.json, line 1")
    assert Article.from_text("").defaults == Defaults()


def test_a_hidden_file_of_eleventy_supplies_nothing(build: Build) -> None:
    config = build(".eleventy.js=", "_data/.hidden.json={}", "_data/port.json={}")
    assert supplied(config, "posts/a.md") == {"port": (None, "_data/port.json")}
