"""The configuration: where it is found, what it says of an article, and each complaint, literally."""

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

import pluggy
import pytest

from newslint import Rule, Severity, SiteRule, hookimpl, hookspecs, option
from newslint.cli.overview import setting_lines
from newslint.config import Config, ConfigError, load
from newslint.config.flags import Flags
from newslint.front_matter.schema import TYPES
from newslint.generators import Generator
from newslint.generators.built_in import BUILT_IN
from newslint.plugins import Plugins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from newslint.rule import BaseRule

    Configure = Callable[..., Config]


class StaleCaption(Rule):
    """A caption is stale."""

    name = "stale-caption"
    tags = frozenset({"image", "recommended"})

    strict: bool = option(default=False, doc="Whether to be strict.")
    most: int = option(3, "How many are let through.")
    share: float = option(0.5, "Which share is let through.")
    word: str = option("old", "The word that gives it away.")
    let_through: tuple[str, ...] = option(("archive",), "Folders that are let through.")
    replacements: dict[str, str] = option({}, "What to write instead.")
    odd: set[str] = option({"x"}, "A type that no configuration can give.")

    def problem(self) -> str | None:
        return "`word` is longer than `most` allows" if len(self.word) > self.most else None


class HugeImage(Rule):
    """An image is huge."""

    name = "huge-image"
    severity = Severity.INFO
    tags = frozenset({"image"})


class Impossible(Rule):
    """A rule that cannot be made."""

    name = "acme/impossible"

    def __init__(self, **options: Any) -> None:
        raise ZeroDivisionError(f"no way: {options}")


class TwinTitle(SiteRule[None]):
    """Two articles have one title."""

    name = "twin-title"


class Offering:
    """A plugin with the rules of these tests, and a generator."""

    @hookimpl
    def newslint_register_rules(self) -> Iterable[type[BaseRule]]:
        return [StaleCaption, HugeImage, Impossible, TwinTitle]

    @hookimpl
    def newslint_register_generators(self) -> Iterable[Generator]:
        return [Generator(name="gazette", title="Gazette")]


@pytest.fixture
def plugins() -> Plugins:
    manager = pluggy.PluginManager("newslint")
    manager.add_hookspecs(hookspecs)
    manager.register(Offering())
    return Plugins(manager, {})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / ".git").mkdir(parents=True)
    return folder


@pytest.fixture
def configure(site: Path, plugins: Plugins) -> Configure:
    """Return a function that writes a configuration and loads it."""

    def configure(text: str, **flags: Any) -> Config:
        (site / "newslint.toml").write_text(text)
        return load(Flags(**flags), plugins, str(site))

    return configure


def names(config: Config, path: str = "a.md") -> str:
    """Return the rules that look at an article, the engine's own left out."""
    rules = [rule.name for rule in config.settings(path).rules]
    assert rules[-2:] == ["not-utf8", "gave-up"]
    return " ".join(name for name in rules[:-2] if name != "unused-suppression")


def rule(config: Config, name: str = "stale-caption", path: str = "a.md") -> Any:
    return next(rule for rule in config.settings(path).rules if rule.name == name)


# Finding


def test_without_a_file_the_defaults_count(site: Path, plugins: Plugins) -> None:
    config = load(Flags(), plugins, str(site))
    assert (config.path, config.root, config.timezone) == (None, str(site), None)
    assert (config.include, config.exclude) == ((), ())
    assert config.generator.name == "unknown"
    assert names(config) == "stale-caption"


@pytest.mark.parametrize("name", ["newslint.toml", ".newslint.toml", "pyproject.toml"])
def test_a_file_is_found_upward(site: Path, plugins: Plugins, name: str) -> None:
    table = "[tool.newslint]\n" if name == "pyproject.toml" else ""
    (site / name).write_text(f"{table}select = ['huge-image']\n")
    (site / "content" / "posts").mkdir(parents=True)
    config = load(Flags(), plugins, str(site / "content" / "posts"))
    assert (config.path, config.root) == (f"../../{name}", str(site))
    assert names(config) == "huge-image"


def test_the_search_ends_at_the_root_of_the_repository(site: Path, plugins: Plugins) -> None:
    (site.parent / "newslint.toml").write_text("select = ['huge-image']\n")
    assert load(Flags(), plugins, str(site)).path is None


def test_a_submodule_ends_the_search_as_well(site: Path, plugins: Plugins) -> None:
    (site / "newslint.toml").write_text("")
    (site / "theme").mkdir()
    (site / "theme" / ".git").write_text("gitdir: ../.git/modules/theme\n")
    assert load(Flags(), plugins, str(site / "theme")).path is None


def test_of_several_files_the_most_specific_counts(site: Path, plugins: Plugins) -> None:
    (site / "pyproject.toml").write_text("[tool.newslint]\nselect = []\n")
    (site / ".newslint.toml").write_text("select = ['huge-image']\n")
    assert load(Flags(), plugins, str(site)).path == ".newslint.toml"
    (site / "newslint.toml").write_text("")
    assert load(Flags(), plugins, str(site)).path == "newslint.toml"


@pytest.mark.parametrize(
    "text", ["[project]\nname = 'x'\n", "[tool.other]\nnewslint = true\n", "not = toml, at all"]
)
def test_a_pyproject_of_others_is_passed_over(site: Path, plugins: Plugins, text: str) -> None:
    (site / "newslint.toml").write_text("")
    (site / "docs").mkdir()
    (site / "docs" / "pyproject.toml").write_text(text)
    assert load(Flags(), plugins, str(site / "docs")).path == "../newslint.toml"


def test_a_named_file_counts_for_the_working_directory(site: Path, plugins: Plugins) -> None:
    (site / "newslint.toml").write_text("broken")
    (site / "ci").mkdir()
    (site / "ci" / "strict.toml").write_text("select = ['huge-image']\n")
    config = load(Flags(config="ci/strict.toml"), plugins, str(site))
    assert (config.path, config.root) == ("ci/strict.toml", str(site))
    assert names(config) == "huge-image"


def test_isolated_reads_no_file(site: Path, plugins: Plugins) -> None:
    (site / "newslint.toml").write_text("broken")
    (site / "hugo.toml").write_text("")
    (site / "posts").mkdir()
    config = load(Flags(isolated=True), plugins, str(site / "posts"))
    assert (config.path, config.root) == (None, str(site / "posts"))
    assert config.generator.name == "unknown"
    assert load(Flags(isolated=True, generator="auto"), plugins, str(site)).generator.name == "hugo"


def test_a_bom_and_other_newlines_are_let_through(site: Path, plugins: Plugins) -> None:
    (site / "newslint.toml").write_bytes("\ufeffselect = [\r\n'huge-image']\r\n".encode())
    assert names(load(Flags(), plugins, str(site))) == "huge-image"


def test_without_a_file_the_nearest_site_above_is_the_root(site: Path, plugins: Plugins) -> None:
    (site / "blog" / "source" / "_posts").mkdir(parents=True)
    (site / "blog" / "_config.yml").touch()
    config = load(Flags(), plugins, str(site / "blog" / "source" / "_posts"))
    assert (config.root, config.generator.name) == (str(site / "blog"), "hexo")
    assert config.relative("a.md") == "source/_posts/a.md"


# What it says


def test_the_example_of_the_documentation_is_read(configure: Configure) -> None:
    config = configure(
        """
        generator = "hexo"
        timezone = "Asia/Shanghai"
        include = ["source/_posts/**"]
        exclude = ["source/_posts/legacy/**"]
        select = ["recommended", "image"]
        ignore = ["huge-image"]

        [front-matter]
        required = ["title", "date", "description|excerpt"]
        types = { tags = "list", cover = "image", updated = "date" }

        [rules.stale-caption]
        let-through = ["attic"]
        severity = "error"

        [[overrides]]
        files = ["source/_posts/imported/**"]
        ignore = ["stale-caption"]
        """
    )
    assert (config.generator.name, config.timezone) == ("hexo", "Asia/Shanghai")
    assert config.include == ("source/_posts/**",)
    assert config.exclude == ("source/_posts/legacy/**",)
    settings = config.settings("source/_posts/a.md")
    assert settings.generator.title == "Hexo"
    assert settings.schema.required == (("title",), ("date",), ("description", "excerpt"))
    assert settings.schema.types == {"tags": "list", "cover": "image", "updated": "date"}
    assert names(config, "source/_posts/a.md") == "stale-caption"
    assert rule(config).severity is Severity.ERROR
    assert rule(config).let_through == ("attic",)
    assert names(config, "source/_posts/imported/a.md") == ""


def test_options_arrive_as_the_rule_declares_them(configure: Configure) -> None:
    config = configure(
        """
        [rules.stale-caption]
        strict = true
        most = 9
        share = 1
        word = "dusty"
        let_through = []
        replacements = { dusty = "clean" }
        """
    )
    made = rule(config)
    assert (made.strict, made.most, made.share, made.word) == (True, 9, 1.0, "dusty")
    assert isinstance(made.share, float)
    assert (made.let_through, made.replacements) == ((), {"dusty": "clean"})
    assert made.severity is Severity.WARNING


def test_rules_come_sorted_and_those_of_the_engine_last(configure: Configure) -> None:
    config = configure("select = ['huge-image', 'stale-caption', 'twin-title']")
    rules = [rule.name for rule in config.settings("a.md").rules]
    assert rules == ["huge-image", "stale-caption", "twin-title", "not-utf8", "gave-up"]


def test_rules_of_the_engine_run_whatever_is_ignored(configure: Configure) -> None:
    assert names(configure("select = []\nignore = ['all', 'text']")) == ""


def test_overrides_count_where_their_globs_match(configure: Configure) -> None:
    config = configure(
        """
        [front-matter]
        required = ["title"]
        types = { tags = "list" }
        [rules.stale-caption]
        word = "old"
        severity = "info"
        [[overrides]]
        files = ["imported/**"]
        generator = "gazette"
        extend-select = ["huge-image"]
        [overrides.front-matter]
        required = []
        types = { cover = "image" }
        [overrides.rules.stale-caption]
        severity = "error"
        [[overrides]]
        files = ["imported/old/**", "*.draft.md"]
        ignore = ["image"]
        generator = "jekyll"
        """
    )
    assert names(config, "a.md") == "stale-caption"
    imported = config.settings("imported/a.md")
    assert imported.generator.title == "Gazette"
    assert imported.schema == ((), {"tags": "list", "cover": "image"})
    assert names(config, "imported/a.md") == "huge-image stale-caption"
    assert rule(config, path="imported/a.md").severity is Severity.ERROR
    assert rule(config, path="imported/a.md").word == "old"
    assert rule(config, path="a.md").severity is Severity.INFO
    assert config.settings("imported/old/a.md").generator.name == "jekyll"
    assert names(config, "imported/old/a.md") == ""
    assert config.settings("a.draft.md").generator.name == "jekyll"
    assert config.settings("a.draft.md").schema.required == (("title",),)


def test_overrides_see_paths_from_the_root(
    site: Path, configure: Configure, plugins: Plugins
) -> None:
    configure("[[overrides]]\nfiles = ['posts/*.md']\nignore = ['all']")
    (site / "posts").mkdir()
    config = load(Flags(), plugins, str(site / "posts"))
    for path in ("a.md", "./a.md", str(site / "posts" / "a.md"), "../posts/a.md"):
        assert names(config, path) == ""
    for path in ("../a.md", "sub/a.md", "/elsewhere/posts/a.md"):
        assert names(config, path) == "stale-caption"


def test_settings_are_made_once_for_the_overrides_that_match(configure: Configure) -> None:
    config = configure("[[overrides]]\nfiles = ['x/**']\n[[overrides]]\nfiles = ['y/**', 'x/y/**']")
    assert config.settings("a.md") is config.settings("b.md")
    assert config.settings("x/a.md") is config.settings("x/b.md")
    assert config.settings("x/a.md") is not config.settings("y/a.md")
    assert config.settings("x/y/a.md") is not config.settings("x/a.md")


def test_a_site_rule_collects_in_silence_where_an_override_ignores_it(configure: Configure) -> None:
    config = configure("select = ['twin-title']\n[[overrides]]\nfiles = ['x/**']\nignore = ['all']")
    assert [rule.name for rule in config.site_rules] == ["twin-title"]
    assert config.settings("a.md").silent == frozenset()
    assert config.settings("x/a.md").silent == {"twin-title"}
    assert names(config, "x/a.md") == "twin-title"


def test_a_site_rule_that_one_override_selects_collects_everywhere(configure: Configure) -> None:
    config = configure("[[overrides]]\nfiles = ['x/**']\nextend-select = ['twin-title']")
    assert [rule.name for rule in config.site_rules] == ["twin-title"]
    assert config.settings("a.md").silent == {"twin-title"}
    assert config.settings("x/a.md").silent == frozenset()


# Flags


@pytest.mark.parametrize(
    ("text", "flags", "selected"),
    [
        ("select = ['image']\nignore = ['huge-image']", {}, "stale-caption"),
        ("select = ['huge-image']", {"select": ("stale-caption",)}, "stale-caption"),
        ("ignore = ['stale-caption']", {"select": ("stale-caption",)}, "stale-caption"),
        ("select = ['image']", {"select": ()}, ""),
        ("", {"extend_select": ("huge-image",)}, "huge-image stale-caption"),
        ("extend-select = ['huge-image']", {}, "huge-image stale-caption"),
        ("extend-select = ['huge-image']", {"select": ("recommended",)}, "stale-caption"),
        ("select = ['image']", {"ignore": ("huge-image",)}, "stale-caption"),
        (
            "ignore = ['huge-image']",
            {"ignore": ("stale-caption",), "extend_select": ("image",)},
            "",
        ),
        ("ignore = ['stale-caption']", {"extend_select": ("stale-caption",)}, ""),
        ("", {"select": ("image",), "ignore": ("stale-caption",)}, "huge-image"),
    ],
)
def test_flags_replace_and_add(
    configure: Configure, text: str, flags: dict[str, Any], selected: str
) -> None:
    assert names(configure(text, **flags)) == selected


OVERRIDE = (
    "\n[[overrides]]\nfiles = ['x/**']\nextend-select = ['huge-image']\nignore = ['stale-caption']"
)


@pytest.mark.parametrize(
    ("flags", "selected"),
    [
        ({}, "huge-image"),
        ({"select": ("twin-title", "stale-caption")}, "twin-title"),
        ({"ignore": ("huge-image",)}, ""),
        ({"ignore": ("image",)}, ""),
        ({"extend_select": ("twin-title",)}, "huge-image twin-title"),
    ],
)
def test_flags_and_overrides_together(
    configure: Configure, flags: dict[str, Any], selected: str
) -> None:
    assert names(configure(OVERRIDE, **flags), "x/a.md") == selected


def test_the_generator_of_the_command_line_wins_over_all_others(configure: Configure) -> None:
    text = "generator = 'hexo'\n[[overrides]]\nfiles = ['x/**']\ngenerator = 'hugo'"
    assert configure(text).settings("x/a.md").generator.name == "hugo"
    assert configure(text, generator="jekyll").settings("a.md").generator.name == "jekyll"
    assert configure(text, generator="jekyll").settings("x/a.md").generator.name == "jekyll"


def test_the_time_zone_of_the_command_line_wins(configure: Configure) -> None:
    assert configure("timezone = 'UTC'").timezone == "UTC"
    assert configure("timezone = 'UTC'", timezone="Europe/Paris").timezone == "Europe/Paris"


# Complaints

GENERATORS = sorted(["auto", "gazette", *(generator.name for generator in BUILT_IN)])
COMPLAINTS = [
    (
        "\ninclde = ['posts']",
        "line 2: there is no setting `inclde`; the closest is `include`",
    ),
    (
        "zzz = 1",
        "line 1: there is no setting `zzz`; the settings are exclude, extend-select, front-matter, generator, ignore, include, overrides, rules, select, timezone",
    ),
    (
        "select = [\n  'recommended',\n  'huge-images',\n]",
        "line 3: no rule or tag is called `huge-images`; the closest is `huge-image`",
    ),
    (
        "ignore = ['zzz']",
        "line 1: no rule or tag is called `zzz`; `newslint rules` lists them",
    ),
    (
        "ignore = ['not-utf8']",
        "line 1: `not-utf8` cannot be ignored: it reports what newslint could not check",
    ),
    ("select = 'all'", "line 1: `select` must be a list of strings, not a string"),
    (
        "select = ['all', 3]",
        "line 1: `select` must be a list of strings; a whole number is in it",
    ),
    (
        "include = true",
        "line 1: `include` must be a list of strings, not true or false",
    ),
    (
        "exclude = [\n'posts/**',\n'!drafts',\n]",
        "line 3: `!drafts` in `exclude` has no meaning: a pattern cannot be negated; `\\!` means a name that begins with `!`",
    ),
    (
        "generator = 'hexoo'",
        "line 1: no generator is called `hexoo`; the closest is `hexo`",
    ),
    (
        "generator = 'zzz'",
        f"line 1: no generator is called `zzz`; newslint knows {', '.join(GENERATORS)}",
    ),
    ("generator = 1.5", "line 1: `generator` must be a string, not a number"),
    (
        "timezone = 2024-01-01",
        "line 1: `timezone` must be a string, not a date or time",
    ),
    ("front-matter = []", "line 1: `front-matter` must be a table, not a list"),
    (
        "[front-matter]\nrequire = []",
        "line 2: there is no setting `require`; the closest is `required`",
    ),
    (
        "[front-matter]\nrequired = ['title',\n'a||b']",
        "line 3: `a||b` in `required` lacks the name of a key",
    ),
    (
        "[front-matter.types]\ntags = 'lists'",
        "line 2: no type is called `lists`; the closest is `list`",
    ),
    (
        "[front-matter]\ntypes = { tags = 'zzz' }",
        f"line 2: no type is called `zzz`; the types are {', '.join(sorted(TYPES))}",
    ),
    (
        "[rules.huge-images]\n",
        "line 1: no rule is called `huge-images`; the closest is `huge-image`",
    ),
    (
        "[rules]\nimage = {}",
        "line 2: `image` is no rule but a group of rules; options are a rule's",
    ),
    (
        "[rules.too-large]\nseverity = 'info'",
        "line 1: `too-large` has no options: it is what newslint itself reports",
    ),
    (
        "[rules]\nhuge-image = 'off'",
        "line 2: `huge-image` must be a table, not a string",
    ),
    (
        "[rules.stale-caption]\nword = 'a'\nmosst = 1",
        "line 3: rule stale-caption has no option `mosst`; the closest is `most`",
    ),
    (
        "[rules.huge-image]\nzzz = 1",
        "line 2: rule huge-image has no option `zzz`; its options are severity",
    ),
    (
        "[rules.stale-caption]\nlet-through = []\nlet_through = []",
        "line 3: `let_through` of stale-caption is given twice",
    ),
    (
        "[rules.stale-caption]\nstrict = 'yes'",
        "line 2: `strict` of stale-caption must be true or false, not a string",
    ),
    (
        "[rules.stale-caption]\nmost = true",
        "line 2: `most` of stale-caption must be a whole number, not true or false",
    ),
    (
        "[rules.stale-caption]\nshare = 'half'",
        "line 2: `share` of stale-caption must be a number, not a string",
    ),
    (
        "rules.stale-caption.word = []",
        "line 1: `word` of stale-caption must be a string, not a list",
    ),
    (
        "[rules]\nstale-caption = { let-through = ['a', 1] }",
        "line 2: `let-through` of stale-caption must be a list of strings, not a list with a whole number in it",
    ),
    (
        "[rules.stale-caption.replacements]\na = 1",
        "line 1: `replacements` of stale-caption must be a table of strings, not a table",
    ),
    (
        "[rules.stale-caption]\nodd = []",
        "line 2: `odd` of stale-caption cannot be set from a configuration",
    ),
    (
        "[rules.stale-caption]\nseverity = 'off'",
        "line 2: `severity` of stale-caption must be error, warning or info, not `off`; to switch it off, put `stale-caption` into `ignore`",
    ),
    (
        "[rules.stale-caption]\nseverity = 2",
        "line 2: `severity` of stale-caption must be error, warning or info, not a whole number",
    ),
    (
        "[rules.stale-caption]\nword = 'dusty'",
        "line 1: rule stale-caption: `word` is longer than `most` allows",
    ),
    (
        "overrides = ['x']",
        "line 1: `overrides` must be a list of tables, each begun by `[[overrides]]`; a string is in it",
    ),
    (
        "[[overrides]]\nfiles = ['a']\n[[overrides]]\nfiles = ['b']\nselect = []",
        "line 5: there is no setting `select`; the closest is `extend-select`",
    ),
    (
        "[[overrides]]\nfiles = ['a']\n[[overrides]]\nfiles = ['b']\n[overrides.rules.x]\n",
        "line 5: no rule is called `x`; `newslint rules` lists them",
    ),
    (
        "[[overrides]]\nfiles = ['a']\n[overrides.rules.stale-caption]\nword = 'dusty'",
        "line 3: rule stale-caption: `word` is longer than `most` allows",
    ),
    ("select = []\nselect = []", "line 2: `select` is given twice"),
    ("include: posts", "line 1: a `=` is expected after the key; write `key = value`"),
]


@pytest.mark.parametrize(("text", "complaint"), COMPLAINTS, ids=[text for text, _ in COMPLAINTS])
def test_a_complaint_names_place_and_remedy(
    configure: Configure, text: str, complaint: str
) -> None:
    with pytest.raises(ConfigError) as error:
        configure(text)
    assert str(error.value) == f"newslint.toml, {complaint}"


def test_an_override_says_what_it_is_about(configure: Configure) -> None:
    with pytest.raises(
        ConfigError, match=r"^newslint\.toml, line 1: an override needs `files`, a list"
    ):
        configure("[[overrides]]\nignore = []")


@pytest.mark.skipif(not available_timezones(), reason="this machine has no list of time zones")
@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("Asia/Shangai", "the closest is `Asia/Shanghai`"),
        ("europe/paris", "the closest is `Europe/Paris`"),
        ("../../etc/passwd", "names are like `Europe/Paris` or `UTC`"),
        ("+08:00", "an offset is none: write a place, such as `Asia/Shanghai`"),
    ],
)
def test_a_time_zone_that_does_not_exist_is_refused(
    configure: Configure, name: str, remedy: str
) -> None:
    complaint = f"no time zone is called `{name}`; {remedy}"
    with pytest.raises(ConfigError) as error:
        configure(f"timezone = '{name}'")
    assert str(error.value) == f"newslint.toml, line 1: {complaint}"
    with pytest.raises(ConfigError) as error:
        configure("", timezone=name)
    assert str(error.value) == complaint


def test_a_rule_that_cannot_be_made_is_named(configure: Configure) -> None:
    with pytest.raises(ConfigError) as error:
        configure("select = ['acme/impossible']")
    said = "rule acme/impossible cannot be configured: ZeroDivisionError: no way: {}"
    assert str(error.value) == said


@pytest.mark.parametrize(
    ("flags", "complaint"),
    [
        (
            {"select": ("huge-images",)},
            "no rule or tag is called `huge-images`; the closest is `huge-image`",
        ),
        (
            {"ignore": ("gave-up",)},
            "`gave-up` cannot be ignored: it reports what newslint could not check",
        ),
        ({"generator": "hogo"}, "no generator is called `hogo`; the closest is `hugo`"),
        ({"config": "none.toml"}, "none.toml cannot be read: no such file or directory"),
        ({"config": "posts"}, "posts cannot be read: it is a folder, not a file"),
        ({"config": "pyproject.toml"}, "pyproject.toml has no table [tool.newslint]"),
        (
            {"config": "newslint.toml", "isolated": True},
            "--isolated reads no configuration, and --config names one; leave one out",
        ),
    ],
)
def test_a_flag_that_does_not_work_is_refused(
    site: Path, configure: Configure, flags: dict[str, Any], complaint: str
) -> None:
    (site / "posts").mkdir()
    (site / "pyproject.toml").write_text("[project]\nname = 'newslint-site'\n")
    with pytest.raises(ConfigError) as error:
        configure("", **flags)
    assert str(error.value) == complaint


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"select = ['\xff']", "newslint.toml is not UTF-8: byte 11 is the first that is wrong"),
        (b"#" * 300_000, "newslint.toml is larger than 256 KiB, which no configuration is"),
        (b"#" * 3_000_000, "newslint.toml cannot be read: it is larger than 2 MiB"),
        (
            b"\n" + b"a." * 8_000 + b"a = 1",
            "newslint.toml, line 2: more than 1000 dots in a line",
        ),
        (
            b"a = " + b"[" * 5_000,
            "newslint.toml, line 1: values are nested more than 64 levels deep; nest the values less deeply",
        ),
        (b"a = " + b"9" * 5_000, "newslint.toml cannot be read: a number in it is too long"),
    ],
)
def test_a_hostile_file_is_refused_at_once(
    site: Path, plugins: Plugins, data: bytes, complaint: str
) -> None:
    (site / "newslint.toml").write_bytes(data)
    with pytest.raises(ConfigError) as error:
        load(Flags(), plugins, str(site))
    assert str(error.value) == complaint


def test_a_pipe_is_no_configuration(site: Path, plugins: Plugins) -> None:
    os.mkfifo(site / "newslint.toml")
    with pytest.raises(
        ConfigError, match=r"^newslint.toml cannot be read: it is a pipe, not a file$"
    ):
        load(Flags(), plugins, str(site))


def test_the_lines_of_a_pyproject_are_its_own(site: Path, plugins: Plugins) -> None:
    text = "[project]\nname = 'site'\n\n[tool.newslint]\nselect = [\n'hug-image',\n]\n"
    (site / "pyproject.toml").write_text(text)
    with pytest.raises(ConfigError) as error:
        load(Flags(), plugins, str(site))
    said = (
        "pyproject.toml, line 6: no rule or tag is called `hug-image`; the closest is `huge-image`"
    )
    assert str(error.value) == said


def test_a_complaint_tells_the_way_to_the_file(site: Path, plugins: Plugins) -> None:
    (site / "newslint.toml").write_text("zelect = []")
    (site / "posts").mkdir()
    with pytest.raises(ConfigError, match=r"^\.\./newslint\.toml, line 1: there is no setting"):
        load(Flags(), plugins, str(site / "posts"))


def test_two_overrides_that_cannot_work_together_are_told_where_they_meet(
    configure: Configure,
) -> None:
    config = configure(
        """
        [[overrides]]
        files = ["x/**"]
        rules.stale-caption = { most = 9, word = "dusty" }
        [[overrides]]
        files = ["x/y/**"]
        rules.stale-caption = { most = 3 }
        """
    )
    assert rule(config, path="x/a.md").word == "dusty"
    with pytest.raises(ConfigError, match="line 7: rule stale-caption: `word` is longer than"):
        config.settings("x/y/a.md")


# What it tells


def test_a_configuration_says_where_all_of_it_comes_from(configure: Configure) -> None:
    config = configure(
        """
        include = ["posts/**"]
        select = ["image"]
        [front-matter]
        required = ["title", "a|b"]
        [rules.stale-caption]
        most = 5
        [[overrides]]
        files = ["x/**"]
        ignore = ["stale-caption"]
        extend-select = ["twin-title"]
        """,
        generator="hugo",
        ignore=("huge-image",),
    )
    caption = {
        "strict": False,
        "most": 5,
        "share": 0.5,
        "word": "old",
        "let-through": ["archive"],
        "replacements": {},
        "odd": {"x"},
    }
    described = config.describe()
    (override,) = described.pop("overrides")
    said = {
        "files": ["x/**"],
        "from": "newslint.toml, line 9",
        "generator": "hugo",
        "adds": ["twin-title"],
        "removes": ["stale-caption"],
    }
    assert {key: override[key] for key in said} == said
    assert described == {
        "path": "newslint.toml",
        "root": config.root,
        "settings": {
            "generator": {"value": "hugo", "from": "--generator"},
            "timezone": {"value": None, "from": "default"},
            "include": {"value": ["posts/**"], "from": "newslint.toml, line 2"},
            "exclude": {"value": [], "from": "default"},
            "select": {"value": ["image"], "from": "newslint.toml, line 3"},
            "ignore": {"value": ["huge-image"], "from": "--ignore"},
            "front-matter.required": {"value": ["title", "a|b"], "from": "newslint.toml, line 5"},
            "front-matter.types": {"value": {}, "from": "default"},
        },
        "rules": [
            {
                "name": "stale-caption",
                "severity": "warning",
                "options": caption,
                "from": "newslint.toml, line 6",
            },
            {"name": "not-utf8", "severity": "error", "options": {}, "from": "default"},
            {"name": "gave-up", "severity": "warning", "options": {}, "from": "default"},
        ],
    }


def test_a_configuration_says_what_its_overrides_change(configure: Configure) -> None:
    config = configure(
        """
        front-matter.required = ["title"]
        front-matter.types = { tags = "list", cover = "image" }
        rules.stale-caption = { most = 5 }
        [[overrides]]
        files = ["x/**"]
        front-matter.required = ["title", "a|b"]
        front-matter.types = { tags = "list", cover = "url" }
        rules.stale-caption = { most = 9, share = 0.5, severity = "error" }
        [[overrides]]
        files = ["y/**"]
        front-matter.required = ["title"]
        """,
    )
    changing, idle = config.describe()["overrides"]
    assert changing["changes"] == {
        "front-matter.required": ["title", "a|b"],
        "front-matter.types": {"cover": "url"},
        "rules.stale-caption": {"severity": "error", "most": 9},
    }
    assert idle["changes"] == {}
    lines = list(setting_lines({**config.describe(), "sites": []}))
    assert lines[lines.index("override  # newslint.toml, line 6") :] == [
        "override  # newslint.toml, line 6",
        '  files = ["x/**"]',
        "  when = {}",
        '  generator = "unknown"',
        '  front-matter.required = ["title", "a|b"]',
        '  front-matter.types = { cover = "url" }',
        '  rules.stale-caption = { severity = "error", most = 9 }',
        "",
        "override  # newslint.toml, line 11",
        '  files = ["y/**"]',
        "  when = {}",
        '  generator = "unknown"',
    ]


def test_a_generator_that_was_found_says_so(site: Path, plugins: Plugins) -> None:
    (site / "hugo.toml").touch()
    described = load(Flags(), plugins, str(site)).describe()["settings"]
    assert described["generator"] == {"value": "hugo", "from": "hugo.toml"}
    described = load(Flags(select=("all",), ignore=("all",)), plugins, str(site)).describe()
    assert described["settings"]["select"] == {"value": ["all"], "from": "--select"}


def test_a_configuration_can_go_to_another_process(configure: Configure) -> None:
    config = configure("[[overrides]]\nfiles = ['x/**']\nignore = ['all']")
    copy = pickle.loads(pickle.dumps(config))  # noqa: S301 - our own bytes
    assert names(copy, "a.md") == "stale-caption"
    assert names(copy, "x/a.md") == ""
