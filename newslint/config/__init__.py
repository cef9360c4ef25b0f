"""Read `newslint.toml` or `[tool.newslint]` into a `Config`: the settings for each article."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from newslint.config.config_file import Located, locate
from newslint.config.flags import Flags, as_section
from newslint.config.layers import (
    SHARED_KEYS,
    Layer,
    Registry,
    Settings,
    Stack,
    read_layer,
    with_site_rules,
)
from newslint.config.overrides import Override, compiled, matching, read_override
from newslint.config.sections import ConfigError, Section
from newslint.config.selection import RECOMMENDED, Choice
from newslint.files.paths import is_plain, joined, seen_from
from newslint.generators.unknown import UNKNOWN
from newslint.named_tuples import NamedTuple
from newslint.rule import SiteRule
from newslint.site.article_file import ArticleFile
from newslint.site.detection import detect
from newslint.site.finder import Sites
from newslint.site.kind_of_file import begins_with_fence, kind_of
from newslint.site.settings import Zone
from newslint.site.time_zones import complaint

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from newslint.generators import Generator
    from newslint.generators.built_in import Generators
    from newslint.plugins import Plugins
    from newslint.site.file_kinds import FileKind
    from newslint.site.settings import SiteSettings

__all__ = ["ConfigError"]

_KEYS = SHARED_KEYS | {"timezone", "include", "exclude", "select", "overrides"}


class Config(NamedTuple):
    """
    The configuration of a run; it does not change.

    `root` is the absolute folder that globs are relative to, `directory` the absolute folder in
    which the run began, `path` the configuration file relative to it.
    """

    path: str | None
    root: str
    directory: str
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    generator: Generator
    timezone: str | None
    now: int | None
    site_rules: tuple[SiteRule[Any], ...]
    """The site rules that are selected for any article, with the options of the top table."""
    stack: Stack
    overrides: tuple[Override, ...]
    section: Section
    flags: Flags
    included: re.Pattern[str] | None
    excluded: re.Pattern[str] | None
    chosen: Generator | None
    """The generator that users configured; None if the files of the site decide."""
    sites: Sites
    known: dict[tuple[tuple[int, ...], SiteSettings], Settings]
    """The results of `settings` so far, by the matching overrides and the site."""

    def relative(self, path: str) -> str:
        """Return a path, absolute or relative to the working directory, relative to the root."""
        if self.root == self.directory and is_plain(path):
            return path
        return seen_from(self.root, joined(self.directory, path))

    def left_out_by(self, relative: str) -> str | None:
        """Return the setting, `include` or `exclude`, that excludes a path relative to the root."""
        if self.excluded is not None and self.excluded.match(relative):
            return "exclude"
        if self.included is not None and not self.included.match(relative):
            return "include"
        return None

    def kind(self, relative: str) -> FileKind:
        """Return what the file at a path relative to the root is to the generator of its site."""
        site = self._site_of(relative)[1]
        file = ArticleFile(relative, site.generator, site)
        return kind_of(file, lambda: begins_with_fence(joined(self.root, relative)))

    def settings(self, path: str, text: str = "") -> Settings:
        """
        Return the settings for the article at `path`, absolute or relative to the directory.

        `text` is the text of the article, for overrides with a condition. Raise ConfigError if the
        options of two overrides for a rule cannot be combined.
        """
        return self.settings_under(*self._site_of(self.relative(path), text))

    def _site_of(self, relative: str, text: str = "") -> tuple[tuple[int, ...], SiteSettings]:
        """Return the overrides that match an article, by their indices, and its site."""
        site = self.sites.of(relative, self.chosen)
        if not self.overrides:
            return (), site
        found = tuple(matching(self.overrides, relative, text, site.generator))
        chosen = self.stack_under(found).chosen
        if chosen != self.chosen:
            site = self.sites.of(relative, chosen)
        return found, site

    def stack_under(self, matching: tuple[int, ...]) -> Stack:
        """Return the layers that apply if the overrides with these indices match."""
        return self.stack.extended(self.overrides[index].layer for index in matching)

    def settings_under(
        self, matching: tuple[int, ...] = (), site: SiteSettings | None = None
    ) -> Settings:
        """Return the settings if these overrides match, in a site, by default that of the root."""
        if site is None:
            site = self.sites.of("", self.stack_under(matching).chosen)
        settings = self.known.get((matching, site))
        if settings is None:
            settings = self.stack_under(matching).settings(site)
            settings = with_site_rules(settings, self.site_rules)
            self.known[matching, site] = settings
        return settings

    def describe(self) -> dict[str, Any]:
        """Return plain values for `newslint config`: the settings, and where each comes from."""
        from newslint.config.description import describe

        return describe(self)


def load(flags: Flags, plugins: Plugins, directory: str = ".") -> Config:
    """
    Find, read and check the configuration of a run that begins in `directory`.

    Raise ConfigError if it or the flags are not valid.
    """
    generators = plugins.generators()
    directory, (path, root, section) = _located(flags, directory, generators)
    section.reject_unknown(_KEYS)
    registry = Registry(plugins.rules(), generators)
    cli_layer, base = read_layer(as_section(flags), registry), read_layer(section, registry)
    stack = Stack((_base(base, cli_layer, section, flags),), cli_layer.choice, registry)
    keep_select = flags.select is None
    overrides = [
        read_override(table, cli_layer, stack, keep_select=keep_select)
        for table in section.tables("overrides")
    ]
    zone = _zone(as_section(flags), from_command_line=True) or _zone(section)
    sites = Sites(root, generators, zone)
    config = Config(
        path=path,
        root=root,
        directory=directory,
        include=section.texts("include"),
        exclude=section.texts("exclude"),
        generator=sites.of("", stack.chosen).generator,
        timezone=zone.name if zone else None,
        now=flags.now,
        site_rules=tuple(_site_rules(stack, overrides)),
        stack=stack,
        overrides=tuple(overrides),
        section=section,
        flags=flags,
        included=compiled(section, "include"),
        excluded=compiled(section, "exclude"),
        chosen=stack.chosen,
        sites=sites,
        known={},
    )
    config.settings_under()
    return config


def _located(flags: Flags, directory: str, generators: Generators) -> tuple[str, Located]:
    try:
        directory = os.path.abspath(directory)
    except FileNotFoundError as error:
        raise ConfigError("the working directory does not exist any more") from error
    if not flags.isolated:
        return directory, locate(
            flags.config, directory, lambda folder: detect(folder, generators) is not None
        )
    if flags.config is not None:
        raise ConfigError(
            "--isolated reads no configuration, and --config names one; leave one out"
        )
    return directory, Located(None, directory, Section({}))


def _base(base: Layer, cli_layer: Layer, section: Section, flags: Flags) -> Layer:
    """Return the top table, with the selection of the command line."""
    select, ignore = base.choice
    if flags.select is not None:
        select = ignore = ()
    elif "select" not in section.values:
        select = (RECOMMENDED, *select)
    generator = cli_layer.generator or base.generator
    if generator is None and flags.isolated:
        generator = UNKNOWN
    choice = Choice(select + cli_layer.choice.select, ignore + cli_layer.choice.ignore)
    return base._replace(choice=choice, generator=generator)


def _zone(section: Section, *, from_command_line: bool = False) -> Zone | None:
    name = section.text("timezone")
    wrong = None if name is None else complaint(name)
    if wrong is not None:
        raise section.error("timezone", wrong)
    source = "--timezone" if from_command_line else section.place("timezone")
    return None if name is None else Zone(name, source, from_command_line)


def _site_rules(stack: Stack, overrides: Sequence[Override]) -> Iterator[SiteRule[Any]]:
    """Yield the site rules that are selected for any article of any site."""
    stacks = [stack, *(stack.extended([override.layer]) for override in overrides)]
    for name, rule in stack.registry.rules.items():
        if issubclass(rule, SiteRule) and any(each.may_select(rule) for each in stacks):
            made = stack.rule(name)
            if isinstance(made, SiteRule):
                yield made
