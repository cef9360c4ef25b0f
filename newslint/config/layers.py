"""Read the tables of a configuration as layers, and combine those that apply to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.config import selection
from newslint.config.options import configured, read_options
from newslint.config.selection import Choice
from newslint.engine.engine_rules import GAVE_UP, NotUtf8
from newslint.front_matter.schema import TYPES, Schema
from newslint.generators import Generator
from newslint.named_tuples import NamedTuple
from newslint.site.settings import NOWHERE, SiteSettings
from newslint.suggestions import closest, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newslint.config.sections import ConfigError, Section
    from newslint.front_matter.vocabulary import SchemaType
    from newslint.rule import BaseRule, SiteRule

AUTO = Generator(name="auto", title="the generator that the files of the site show")
"""The value that leaves the choice to the files of the site."""
SHARED_KEYS = frozenset(("ignore", "extend-select", "generator", "front-matter", "rules"))
"""The settings that the top table and the overrides have in common."""
LAST_RULES: tuple[BaseRule, ...] = (NotUtf8(), GAVE_UP)
"""The engine's own checks; `gave-up` comes last, to see the limits that views of other rules met."""


class Registry(NamedTuple):
    """The rules and generators that a configuration may name, with those of plugins."""

    rules: Mapping[str, type[BaseRule]]
    generators: Mapping[str, Generator]


class Settings(NamedTuple):
    """
    The settings for one article.

    `silent` names site rules among `rules` that collect facts from the article for other articles,
    but report nothing on it.
    """

    generator: Generator
    schema: Schema
    rules: tuple[BaseRule, ...]
    silent: frozenset[str] = frozenset()
    site: SiteSettings = NOWHERE


class Layer(NamedTuple):
    """
    The settings of one table, the top table or an override; missing ones are empty or None.

    `options` holds the options of rules by the rule's name, `tables` is where they are written.
    """

    choice: Choice = Choice()
    generator: Generator | None = None
    schema: Schema = Schema()
    options: Mapping[str, Mapping[str, Any]] = {}
    tables: Section | None = None


class Stack(NamedTuple):
    """
    The layers that apply to an article: the top table first, then its overrides in order.

    `barred` is the selection of the command line: a rule that it ignores stays ignored.
    """

    layers: tuple[Layer, ...]
    barred: Choice
    registry: Registry

    def extended(self, layers: Iterable[Layer]) -> Stack:
        """Return these layers with more layers added."""
        return self._replace(layers=(*self.layers, *layers))

    @property
    def chosen(self) -> Generator | None:
        """The generator that users configured; None if the files of the site decide."""
        named = [layer.generator for layer in self.layers if layer.generator is not None]
        return named[-1] if named and named[-1].name != AUTO.name else None

    def settings(self, site: SiteSettings) -> Settings:
        """
        Combine the layers, a later one wins, and return the settings for the articles of a site.

        Raise ConfigError for a rule whose options cannot be combined.
        """
        generator = site.generator
        rules = [
            self.rule(name)
            for name, rule in self.registry.rules.items()
            if self.selects(rule, generator)
        ]
        return Settings(generator, self._schema(), (*rules, *LAST_RULES), site=site)

    def rule(self, name: str) -> BaseRule:
        """Return a rule with the options that the layers give it, whether it is selected or not."""
        options: dict[str, Any] = {}
        tables = None
        for layer in self.layers:
            if name in layer.options:
                options.update(layer.options[name])
                tables = layer.tables
        return configured(self.registry.rules[name], options, tables)

    def selects(self, rule: type[BaseRule], generator: Generator) -> bool:
        """Return whether a rule runs on the articles of a generator."""
        if selection.is_always_on(rule) or self.barred.verdict(rule, generator) is False:
            return False
        selected = False
        for layer in self.layers:
            verdict = layer.choice.verdict(rule, generator)
            selected = selected if verdict is None else verdict
        return selected

    def may_select(self, rule: type[BaseRule]) -> bool:
        """Return whether a rule runs on any article, whatever sites there are."""
        if self.chosen is not None:
            return self.selects(rule, self.chosen)
        if rule.is_recommended.__qualname__ == "BaseRule.is_recommended":
            return self.selects(rule, AUTO)
        return any(self.selects(rule, of) for of in self.registry.generators.values())

    def _schema(self) -> Schema:
        required: tuple[tuple[str, ...], ...] | None = None
        types: dict[str, SchemaType] = {}
        for layer in self.layers:
            required = required if layer.schema.required is None else layer.schema.required
            types.update(layer.schema.types)
        return Schema(required, types)


def with_site_rules(settings: Settings, everywhere: Sequence[SiteRule[Any]]) -> Settings:
    """
    Let site rules that are selected elsewhere collect facts here, but report nothing.

    Rules that check each article separately need no facts of this one.
    """
    here = {rule.name for rule in settings.rules}
    silent = tuple(rule for rule in everywhere if rule.needs_all_articles and rule.name not in here)
    if not silent:
        return settings
    names = frozenset(rule.name for rule in silent)
    return settings._replace(rules=(*silent, *settings.rules), silent=names)


def read_layer(section: Section, registry: Registry) -> Layer:
    """Read the settings that the top table, overrides and flags share; raise ConfigError."""
    tables = section.table("rules")
    return Layer(
        _read_choice(section, registry),
        _read_generator(section, registry),
        _read_schema(section.table("front-matter")),
        {name: _read_rule(name, tables, registry) for name in tables.values},
        tables,
    )


def _read_choice(section: Section, registry: Registry) -> Choice:
    found: dict[str, tuple[str, ...]] = {}
    for key in ("select", "extend-select", "ignore"):
        found[key] = section.texts(key)
        for name in found[key]:
            complaint = selection.complaint(name, registry.rules, ignored=key == "ignore")
            if complaint is not None:
                raise section.error(key, complaint, name)
    return Choice(found["select"] + found["extend-select"], found["ignore"])


def _read_generator(section: Section, registry: Registry) -> Generator | None:
    name = section.text("generator")
    if name is None or name == AUTO.name:
        return None if name is None else AUTO
    if name in registry.generators:
        return registry.generators[name]
    known = {AUTO.name, *registry.generators}
    others = f"; newslint knows {', '.join(sorted(known))}"
    complaint = f"no generator is called {quoted(name)}{closest(name, known, others)}"
    raise section.error("generator", complaint)


def _read_rule(name: str, tables: Section, registry: Registry) -> dict[str, Any]:
    options = tables.table(name)
    rule = registry.rules.get(name)
    if rule is None:
        raise _unknown_rule(name, tables, registry)
    if selection.is_always_on(rule):
        raise tables.error(name, f"`{name}` has no options: it is what newslint itself reports")
    return read_options(rule, options)


def _unknown_rule(name: str, tables: Section, registry: Registry) -> ConfigError:
    if selection.complaint(name, registry.rules, ignored=False) is None:
        return tables.error(name, f"`{name}` is no rule but a group of rules; options are a rule's")
    others = "; `newslint rules` lists them"
    return tables.error(
        name, f"no rule is called {quoted(name)}{closest(name, registry.rules, others)}"
    )


def _read_schema(section: Section) -> Schema:
    section.reject_unknown(("required", "types"))
    types = section.table("types")
    required = None
    if "required" in section.values:
        required = tuple(_alternatives(keys, section) for keys in section.texts("required"))
    return Schema(required, {key: _schema_type(key, types) for key in types.values})


def _schema_type(key: str, types: Section) -> SchemaType:
    value = types.text(key)
    for name in TYPES:
        if name == value:
            return name
    raise _unknown_type(key, types)


def _alternatives(keys: str, section: Section) -> tuple[str, ...]:
    found = tuple(map(str.strip, keys.split("|")))
    if not all(found):
        raise section.error(
            "required", f"{quoted(keys)} in `required` lacks the name of a key", keys
        )
    return found


def _unknown_type(key: str, types: Section) -> ConfigError:
    value = types.text(key) or ""
    others = f"; the types are {', '.join(sorted(TYPES))}"
    return types.error(key, f"no type is called {quoted(value)}{closest(value, TYPES, others)}")
