"""The values that `newslint config` shows: the settings, and where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.config.layers import AUTO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.config import Config
    from newslint.config.layers import Settings
    from newslint.config.sections import Section
    from newslint.front_matter.schema import Schema
    from newslint.rule import BaseRule

DEFAULT = "default"
_REPLACED_BY = {
    "generator": "generator",
    "timezone": "timezone",
    "select": "select",
    "ignore": "select",
}
_ADDED_BY = {"select": "extend_select", "ignore": "ignore"}
"""Which flag affects which setting."""


def describe(config: Config) -> dict[str, Any]:
    """
    Return a configuration as plain values.

    `settings` maps each key to its `value` and to `from`, its source: a place in a file, a flag,
    `default`, or the files that show the generator at the root. `rules` are those that run where no
    override matches. Each of `overrides` has its globs, its place, its generator, the rules that it
    adds and removes, and the other settings that it changes, with their new values.
    """
    settings = config.settings_under()
    return {
        "path": config.path,
        "root": config.root,
        "settings": _settings(config),
        "rules": [
            _rule(rule, config.section.table("rules"))
            for rule in settings.rules
            if rule.name not in settings.silent
        ],
        "overrides": [_override(config, index) for index in range(len(config.overrides))],
    }


def _settings(config: Config) -> dict[str, dict[str, Any]]:
    schema = config.settings_under().schema
    select, ignore = config.stack.layers[0].choice
    values = {
        "generator": config.generator.name,
        "timezone": config.settings_under().site.timezone,
        "include": list(config.include),
        "exclude": list(config.exclude),
        "select": list(select),
        "ignore": list(ignore),
        "front-matter.required": _required(schema),
        "front-matter.types": dict(schema.types),
    }
    return {key: {"value": value, "from": _source(config, key)} for key, value in values.items()}


def _source(config: Config, key: str) -> str:
    """Return the source of a setting: a flag that replaces it, or its place and an adding flag."""
    replacing, adding = _REPLACED_BY.get(key), _ADDED_BY.get(key)
    if replacing is not None and getattr(config.flags, replacing) is not None:
        sources = [f"--{replacing}"]
    else:
        sources = [_written(config, key)]
    if adding is not None and getattr(config.flags, adding):
        sources = [] if key == "ignore" and sources == [DEFAULT] else sources
        sources.append(f"--{adding.replace('_', '-')}")
    return " and ".join(sources)


def _written(config: Config, key: str) -> str:
    section = config.section
    if key.startswith("front-matter."):
        section, key = section.table("front-matter"), key.partition(".")[2]
    if key == "generator" and section.values.get(key, AUTO.name) == AUTO.name:
        return " and ".join(config.settings_under().site.signs) or DEFAULT
    if key == "timezone":
        zone = config.settings_under().site.zone
        return zone.source if zone is not None else DEFAULT
    return section.place(key) if key in section.values else DEFAULT


def _rule(rule: BaseRule, tables: Section) -> dict[str, Any]:
    return {
        "name": rule.name,
        "severity": str(rule.severity),
        "options": _options(rule),
        "from": tables.place(rule.name) if rule.name in tables.values else DEFAULT,
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _override(config: Config, index: int) -> dict[str, Any]:
    override, settings = config.overrides[index], config.settings_under((index,))
    everywhere, here = (
        {rule.name for rule in under.rules} - under.silent
        for under in (config.settings_under(), settings)
    )
    return {
        "files": list(override.globs),
        "when": {path: list(values) for path, values in override.condition},
        "from": override.place,
        "generator": settings.generator.name,
        "adds": sorted(here - everywhere),
        "removes": sorted(everywhere - here),
        "changes": _changes(config.settings_under(), settings),
    }


def _changes(before: Settings, after: Settings) -> dict[str, Any]:
    """Return the settings that differ, by their keys in the configuration."""
    found: dict[str, Any] = {}
    if after.schema.required != before.schema.required:
        found["front-matter.required"] = _required(after.schema)
    found["front-matter.types"] = _changed(before.schema.types, after.schema.types)
    rules = {rule.name: rule for rule in before.rules}
    for rule in after.rules:
        if rule.name in rules:
            values = _changed(_values(rules[rule.name]), _values(rule))
            found[f"rules.{rule.name}"] = values
    return {key: value for key, value in found.items() if value != {}}


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in after.items() if key not in before or before[key] != value}


def _values(rule: BaseRule) -> dict[str, Any]:
    return {"severity": str(rule.severity), **_options(rule)}


def _options(rule: BaseRule) -> dict[str, Any]:
    return {name.replace("_", "-"): _plain(getattr(rule, name)) for name in rule.options}


def _required(schema: Schema) -> list[str] | None:
    return None if schema.required is None else ["|".join(keys) for keys in schema.required]
