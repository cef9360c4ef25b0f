"""Which site an article belongs to, told from the files of small sites, and its time zone."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import plugins
from newslint.config import Config, load
from newslint.config.flags import Flags
from newslint.generators import Generator
from newslint.generators.built_in import ROOT_NAMES, Generators
from newslint.generators.parts import Sign
from newslint.site import finder
from newslint.site.detection import detect
from newslint.site.folder import SiteLocation
from newslint.site.settings import NOWHERE, SiteSettings

PLUGINS = plugins.load(names=("newslint",))
GENERATORS = Generators()
Build = Callable[..., Config]


def write(folder: Path, *paths: str, **texts: str) -> None:
    """Write empty files, and some with a text: `_config_yml="..."` is `_config.yml`."""
    for path in paths:
        name, _, text = path.partition("=")
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            (folder / name).mkdir(exist_ok=True)
        else:
            (folder / name).write_text(text, encoding="utf-8")
    assert not texts


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Return what writes the files of a repository, `path` or `path=text`, and loads its configuration."""

    def build(*paths: str, at: str = "", flags: Flags = Flags()) -> Config:  # noqa: B008
        write(tmp_path, ".git/", *paths)
        (tmp_path / at).mkdir(parents=True, exist_ok=True)
        return load(flags, PLUGINS, str(tmp_path / at))

    return build


def told(folder: Path) -> str:
    """Return the name of the generator that a folder is the root of a site of."""
    found = detect(str(folder), GENERATORS)
    return found.name if found is not None else "unknown"


def seen(config: Config, *paths: str) -> list[str]:
    """Return the generator and the folder of the sites that articles belong to."""
    sites = [config.settings(path).site for path in paths]
    for path, site in zip(paths, sites, strict=True):
        assert config.settings(path).generator == site.generator
    return [f"{site.generator.name} {site.folder}".rstrip() for site in sites]


@pytest.mark.parametrize(
    ("generator", "paths"),
    [
        ("hexo", ["_config.yml", "source/_posts/a.md"]),
        ("hexo", ["_config.yml", "scaffolds/post.md", "source/about/index.md"]),
        ("jekyll", ["_config.yml", "_posts/2022-02-17-a.md"]),
        ("jekyll", ["_config.yml", "_layouts/post.html", "about.md"]),
        ("jekyll", ["_config.yml", "Gemfile", "index.md"]),
        ("jekyll", ["_config.yml=remote_theme: pages/slate", "index.md"]),
        ("jekyll", ["_config.yml=theme: jekyll-theme-slate", "index.md"]),
        ("hugo", ["hugo.toml"]),
        ("hugo", ["hugo.yaml", "content/a.md"]),
        ("hugo", ["config.toml=baseURL = 'https://example.org'", "content/a.md"]),
        ("hugo", ["config.yml=languageCode: en", "content/a.md"]),
        ("hugo", ["config.toml", "content/a.md", "archetypes/default.md"]),
        ("hugo", ["config/_default/hugo.toml", "content/a.md"]),
        ("eleventy", [".eleventy.js"]),
        ("eleventy", ["eleventy.config.mjs", "posts/a.md"]),
        ("astro", ["astro.config.mjs", "src/content/blog/a.md"]),
        ("pelican", ["pelicanconf.py", "content/a.md"]),
        ("zola", ["zola.toml", "content/a.md"]),
        ("zola", ["config.toml=base_url = 'https://example.org'", "content/a.md"]),
        ("zola", ["config.toml", "content/a.md", "templates/index.html"]),
        ("docusaurus", ["docusaurus.config.js", "docs/a.md", "blog/b.md"]),
        ("docusaurus", ["docusaurus.config.ts"]),
        ("vitepress", [".vitepress/config.ts", "a.md"]),
        ("vuepress", [".vuepress/config.js", "a.md"]),
        ("mkdocs", ["mkdocs.yml", "docs/a.md"]),
        ("mkdocs", ["mkdocs.yaml", "docs/a.md"]),
        ("sphinx", ["_config.yml", "_toc.yml", "a.md"]),
        ("unknown", ["config.toml", "a.md"]),
        ("unknown", ["config.toml=base_url = 1", "a.md"]),
        ("unknown", ["a.md"]),
    ],
)
def test_a_generator_is_told_from_the_files_at_the_root(
    tmp_path: Path, generator: str, paths: list[str]
) -> None:
    write(tmp_path, *paths)
    assert told(tmp_path) == generator


@pytest.mark.parametrize(
    ("generator", "paths"),
    [
        ("jekyll", ["_config.yml", "source/_posts/a.md", "source/_layouts/a.html"]),
        ("jekyll", ["_config.yml", "source/_posts/a.md", "Rakefile"]),
        ("hexo", ["_config.yml", "source/_posts/a.md", "Rakefile", "package.json"]),
        (
            "hexo",
            ["_config.yml", "source/_posts/a.md", "package.json", "scaffolds/a.md", "Gemfile"],
        ),
        (
            "zola",
            ["config.toml=base_url = 1", "content/a.md", "static/a.css", "themes/a/theme.toml"],
        ),
        (
            "hugo",
            ["config.toml=baseurl = 1", "content/a.md", "static/a.css", "themes/a/theme.toml"],
        ),
        ("hugo", ["hugo.toml", "_config.yml", "content/a.md"]),
        ("docusaurus", ["docusaurus.config.js", "docs/a.md", "package.json"]),
        ("unknown", ["_config.yml", "layout/index.ejs", "source/css/style.styl"]),
        ("unknown", ["package.json", "content/a.md", "static/a.css"]),
    ],
)
def test_look_alikes_are_told_apart(tmp_path: Path, generator: str, paths: list[str]) -> None:
    write(tmp_path, *paths)
    assert told(tmp_path) == generator


def test_each_article_belongs_to_the_nearest_site(build: Build) -> None:
    config = build(
        *("mkdocs.yml", "docs/index.md", "blog/hugo.toml", "blog/content/posts/a.md"),
        *("guide/.vitepress/config.ts", "guide/a/b/c.md", "notes/a.md"),
    )
    assert seen(config, "docs/index.md", "blog/content/posts/a.md", "guide/a/b/c.md") == [
        *("mkdocs", "hugo blog", "vitepress guide")
    ]
    assert seen(config, "notes/a.md", "blog/README.md") == ["mkdocs", "hugo blog"]


def test_sites_are_found_where_the_root_is_none(build: Build) -> None:
    config = build("docs/mkdocs.yml", "docs/docs/a.md", "blog/_config.yml", "blog/_posts/b.md")
    assert config.generator.name == "unknown"
    assert seen(config, "docs/docs/a.md", "blog/_posts/b.md", "README.md") == [
        *("mkdocs docs", "jekyll blog", "unknown")
    ]


def test_the_site_that_shows_a_theme_is_a_site_of_its_own(build: Build) -> None:
    config = build(
        *("theme.toml", "layouts/a.html", "exampleSite/config.toml=baseURL = 1"),
        "exampleSite/content/posts/a.md",
    )
    assert seen(config, "exampleSite/content/posts/a.md", "README.md") == [
        *("hugo exampleSite", "unknown")
    ]


def test_of_two_sites_in_one_folder_that_counts_whose_articles_lie_there(build: Build) -> None:
    config = build("_config.yml", "_posts/a.md", "hugo.toml", "content/posts/b.md", "c.md")
    assert seen(config, "_posts/a.md", "content/posts/b.md") == ["jekyll", "hugo"]
    assert seen(config, "c.md") == ["jekyll"]


def test_a_site_may_begin_above_the_root_of_the_configuration(build: Build) -> None:
    config = build(
        "hugo.toml", "content/posts/newslint.toml", "content/posts/a.md", at="content/posts"
    )
    site = config.settings("a.md").site
    assert (site.generator.name, site.folder) == ("hugo", "../..")
    assert site.to_site("a.md") == "content/posts/a.md"
    assert site.to_project("content/posts/b.png") == "b.png"
    assert site.to_project("static/b.png") == "../../static/b.png"


def test_an_article_outside_of_the_root_has_the_site_it_lies_in(build: Build) -> None:
    config = build("a/newslint.toml", "b/hugo.toml", "b/content/c.md", at="a")
    site = config.settings("../b/content/c.md").site
    assert (site.generator.name, site.folder) == ("hugo", "../b")
    assert site.to_site("../b/content/c.md") == "content/c.md"


def test_a_path_is_seen_from_the_site_and_back(build: Build) -> None:
    config = build("blog/hugo.toml", "blog/content/a.md")
    site = config.settings("blog/content/a.md").site
    assert site.to_site("blog/content/a.md") == "content/a.md"
    assert site.to_project("static/a.png") == "blog/static/a.png"
    assert NOWHERE.to_site("a/b.md") == NOWHERE.to_project("a/b.md") == "a/b.md"


def test_a_generator_that_is_named_has_its_nearest_site(build: Build) -> None:
    flags = Flags(generator="hugo")
    config = build(
        "blog/hugo.toml", "blog/content/a.md", "docs/mkdocs.yml", "docs/a.md", flags=flags
    )
    assert seen(config, "blog/content/a.md", "docs/a.md") == ["hugo blog", "hugo"]


def test_an_override_may_name_a_generator_or_leave_it_to_the_files(build: Build) -> None:
    config = build(
        "newslint.toml=generator = 'hexo'\n"
        "[[overrides]]\nfiles = ['docs/**']\ngenerator = 'auto'\n"
        "[[overrides]]\nfiles = ['docs/old/**']\ngenerator = 'jekyll'\n",
        *("docs/mkdocs.yml", "docs/docs/a.md", "docs/old/b.md", "c.md"),
    )
    assert seen(config, "c.md", "docs/docs/a.md", "docs/old/b.md") == [
        *("hexo", "mkdocs docs", "jekyll")
    ]


def test_each_folder_is_looked_at_once_and_none_below_those_of_articles(
    build: Build, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = build("hugo.toml", "content/posts/a/index.md", "content/posts/b/index.md", "x/y/c.md")
    looked: list[str] = []

    def names(folder: str) -> frozenset[str]:
        looked.append(folder)
        return frozenset()

    monkeypatch.setattr(finder, "names", names)
    for path in ("content/posts/a/index.md", "content/posts/b/index.md", "x/y/c.md", "x/y/d.md"):
        assert seen(config, path) == ["hugo"]
    assert [folder.removeprefix(f"{tmp_path}/") for folder in looked] == ["content", "x", "x/y"]


def test_no_folder_is_looked_at_where_the_generator_is_settled(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = build("hugo.toml", "a/b.md", flags=Flags(isolated=True))
    monkeypatch.setattr(finder, "names", lambda folder: pytest.fail(f"looked into {folder}"))
    assert seen(config, "a/b.md") == ["unknown"]


def test_very_deep_folders_are_no_trouble(build: Build) -> None:
    assert seen(build("hugo.toml"), "a/" * 5000 + "b.md") == ["hugo"]


def test_a_configuration_with_its_sites_can_go_to_another_process(build: Build) -> None:
    config = build("blog/hugo.toml=timeZone = 'Asia/Tokyo'", "blog/content/a.md")
    assert seen(config, "blog/content/a.md") == ["hugo blog"]
    again = pickle.loads(pickle.dumps(config))  # noqa: S301 - our own bytes
    assert seen(again, "blog/content/a.md", "b.md") == ["hugo blog", "unknown"]
    assert again.settings("blog/content/a.md").site.timezone == "Asia/Tokyo"


# Time zones


@pytest.mark.parametrize(
    ("paths", "zone", "source"),
    [
        (
            ["_config.yml=title: a\ntimezone: Asia/Shanghai\n", "source/_posts/"],
            *("Asia/Shanghai", "_config.yml, line 2"),
        ),
        (
            ["_config.yml=timezone: 'Europe/Paris' # here", "_posts/"],
            *("Europe/Paris", "_config.yml, line 1"),
        ),
        (["hugo.toml=timeZone = 'Asia/Tokyo'"], "Asia/Tokyo", "hugo.toml, line 1"),
        (["hugo.toml=timezone = 'Asia/Tokyo'"], "Asia/Tokyo", "hugo.toml, line 1"),
        (["hugo.yaml=a:\n  timeZone: x\ntimeZone: UTC"], "UTC", "hugo.yaml, line 3"),
        (
            ['config/_default/hugo.json={\n"timeZone": "UTC"}', "content/"],
            *("UTC", "config/_default/hugo.json, line 2"),
        ),
        (
            ["pelicanconf.py=import os\nTIMEZONE = 'Asia/Seoul'\nX = os.name\n"],
            *("Asia/Seoul", "pelicanconf.py, line 2"),
        ),
    ],
)
def test_the_time_zone_is_that_of_the_generators_own_file(
    build: Build, paths: list[str], zone: str, source: str
) -> None:
    config = build(*paths, "newslint.toml=timezone = 'America/Lima'")
    site = config.settings("a.md").site
    assert site.zone is not None
    assert (site.timezone, site.zone.source) == (zone, source)
    assert not site.leaves_zone_open
    assert site.problems == ()


@pytest.mark.parametrize(
    "paths",
    [
        ["_config.yml=timezone: ''\n", "source/_posts/"],
        ["_config.yml=# timezone: UTC\n", "source/_posts/"],
        ["hugo.toml=[params]\ntimeZone = 'UTC'"],
        ["pelicanconf.py=AUTHOR = 'a'"],
        ["mkdocs.yml=site_name: a\ntimezone: UTC", "docs/"],
    ],
)
def test_a_site_that_names_no_time_zone_has_the_one_of_the_configuration(
    build: Build, paths: list[str]
) -> None:
    site = build(*paths).settings("a.md").site
    assert (site.timezone, site.leaves_zone_open) == (None, True)
    site = build("newslint.toml=\ntimezone = 'America/Lima'").settings("a.md").site
    assert site.zone == ("America/Lima", "newslint.toml, line 2", False)
    assert not site.leaves_zone_open


@pytest.mark.parametrize(
    "text", ["TIMEZONE = os.environ['TZ']", "TIMEZONE = 'UTC'\nif 1:\n  TIMEZONE = 'Asia/Tokyo'"]
)
def test_a_time_zone_that_only_running_the_file_would_tell_is_unknown(
    build: Build, text: str
) -> None:
    site = build(f"pelicanconf.py={text}").settings("content/a.md").site
    assert (site.timezone, site.leaves_zone_open) == (None, False)


def test_the_command_line_names_the_time_zone_of_all_sites(build: Build) -> None:
    config = build("hugo.toml=timeZone = 'Asia/Tokyo'", flags=Flags(timezone="UTC"))
    assert config.settings("a.md").site.zone == ("UTC", "--timezone", True)


def test_nested_sites_have_their_own_time_zones(build: Build) -> None:
    config = build(
        "a/hugo.toml=timeZone = 'Asia/Tokyo'", "b/hugo.toml=\ntimeZone = 'Europe/Paris'", "c/d.md"
    )
    zones = [config.settings(f"{folder}/content/x.md").site.zone for folder in "abc"]
    assert zones == [
        ("Asia/Tokyo", "a/hugo.toml, line 1", False),
        ("Europe/Paris", "b/hugo.toml, line 2", False),
        None,
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "timezone: Asia/Shangai",
            "_config.yml, line 1: no time zone is called `Asia/Shangai`; the closest is `Asia/Shanghai`",
        ),
        ("timezone: [UTC]", "_config.yml, line 1: `timezone` is no name of a time zone"),
        (
            "timezone: ../../etc/passwd",
            "_config.yml, line 1: no time zone is called `../../etc/passwd`; names are like `Europe/Paris` or `UTC`",
        ),
        (
            "a: b: c",
            "_config.yml, line 1: the value contains `: `, which YAML reads as the end of a key; put the whole value in quotes",
        ),
        (
            "- a",
            "_config.yml, line 1: this is a list or plain text, but a configuration must have keys; write keys with values",
        ),
        (
            "[" * 100_000,
            "_config.yml, line 1: values are nested more than 64 levels deep; nest the values less deeply",
        ),
        ("a: " + "x" * 300_000, "_config.yml is larger than 256 KiB and was not read"),
        ("x" * 3_000_000, "_config.yml cannot be read: it is larger than 2 MiB"),
        (
            "a: &a [" + "x," * 90 + "]\nb: &b [" + "*a," * 90 + "]\nc: [" + "*b," * 90 + "]",
            "_config.yml, line 3: there are more than 10,000 values, or 20,000 with aliases; write fewer values",
        ),
    ],
)
def test_what_is_wrong_with_the_generators_own_file_is_said_in_one_line(
    build: Build, text: str, problem: str
) -> None:
    site = build(f"_config.yml={text}", "_posts/").settings("a.md").site
    assert site.generator.name == "jekyll"
    assert (site.timezone, site.leaves_zone_open) == (None, False)
    assert site.problems == (problem,)


def test_a_configuration_that_is_no_file_or_no_text_is_told(build: Build, tmp_path: Path) -> None:
    site = build("hugo.toml/x").settings("a.md").site
    assert site.problems == ("hugo.toml cannot be read: it is a folder, not a file",)
    (tmp_path / "mkdocs.yml").write_bytes(b"\xff")
    site = build("docs/", flags=Flags(generator="mkdocs")).settings("docs/a.md").site
    assert site.problems == ("mkdocs.yml is not UTF-8: byte 0 is wrong",)


@pytest.mark.parametrize(
    "text",
    [
        "TIMEZONE = " + "(" * 50_000,
        "TIMEZONE = " + "-" * 50_000 + "1",
        "TIMEZONE = " + "- " * 5_000 + "1",
        "TIMEZONE = " + "not " * 5_000 + "1",
        "TIMEZONE = '" + "a" * 200_000,
        "TIMEZONE = 'UTC" + "\\" * 10_001 + "'",
        "TIMEZONE = __import__('os').system('true')",
        "TIMEZONE = f'{1}'",
        "TIMEZONE = 1" + "0" * 10_000,
        "A = 1\n" * 100_000,
    ],
)
def test_hostile_python_is_no_trouble(build: Build, text: str) -> None:
    site = build(f"pelicanconf.py={text[:250_000]}").settings("content/a.md").site
    assert site.timezone is None


@pytest.mark.slow
def test_a_run_imports_no_generator_but_those_that_it_meets(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Tides\n---\n", encoding="utf-8")
    program = (
        "import sys\n"
        "from newslint.cli import main\n"
        "main(['check', '--isolated', 'a.md'])\n"
        "print(*sys.modules)\n"
    )
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    modules = set(result.stdout.split())
    named = {f"newslint.generators.{name}" for name in GENERATORS}
    assert modules & named == {"newslint.generators.unknown"}


def test_generators_are_told_by_name_in_order() -> None:
    acme = Generator("acme", "Acme", signs=(Sign(("acme.toml",)),))
    known = Generators([acme])
    assert list(known) == sorted([*GENERATORS, "acme"])
    assert (known["acme"], known["hexo"].title) == (acme, "Hexo")
    assert ("acme" in known, "bridgetown" in known, len(known)) == (
        True,
        False,
        len(GENERATORS) + 1,
    )
    assert known.root_names()["acme"] == ("acme.toml",)
    assert "unknown" not in [generator.name for generator in known.known()]
    with pytest.raises(KeyError):
        known["bridgetown"]


def test_the_list_of_generators_has_the_names_that_their_signs_begin_with() -> None:
    listed = {name: sorted(names) for name, names in ROOT_NAMES.items()}
    assert {name: sorted(of.sign_names) for name, of in GENERATORS.items()} == listed
    assert all(name == of.name for name, of in GENERATORS.items())


def test_only_generators_that_may_be_found_in_a_folder_are_imported(tmp_path: Path) -> None:
    write(tmp_path, "_config.yml", "_posts/a.md")
    program = (
        "import sys; from newslint.generators.built_in import Generators\n"
        "from newslint.site.detection import detect\n"
        "print(detect('.', Generators()).name, *sorted(sys.modules))"
    )
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    found, *modules = result.stdout.split()
    named = {f"newslint.generators.{name}" for name in GENERATORS}
    assert found == "jekyll"
    imported = {name.rpartition(".")[2] for name in named & set(modules)}
    assert imported == {"hexo", "jekyll", "unknown"}  # a site has `unknown` until it is detected


def test_a_configuration_may_have_tags_of_its_own_program(tmp_path: Path) -> None:
    write(tmp_path, "text/a.md")
    (tmp_path / "mkdocs.yml").write_text(
        "site_url: !ENV [URL, 'https://example.org/']\n"
        "markdown_extensions:\n"
        "  - toc: { slugify: !!python/name:pymdownx.slugs.uslugify }\n"
        "docs_dir: text\n"
    )
    site = SiteSettings(SiteLocation("", str(tmp_path)), GENERATORS["mkdocs"], ("mkdocs.yml",))
    assert site.problems == ()
    assert site.published.articles == "text"
