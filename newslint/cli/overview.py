"""Lists: the rules of all plugins, and the effective configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.cli.toml_values import key_written, option_key, written
from newslint.generators.unknown import UNKNOWN
from newslint.printable import printable, printable_line
from newslint.rendering.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newslint.plugins import Plugins
    from newslint.rendering.terminal import Paint
    from newslint.rule import Option


def rule_objects(plugins: Plugins) -> Iterator[dict[str, Any]]:
    """Yield each rule as plain values."""
    for name, rule in plugins.rules().items():
        yield {
            "name": name,
            "severity": str(rule.severity),
            "tags": sorted(rule.tags),
            "summary": rule.summary(),
            "origin": plugins.origin(rule),
            "options": [_option(option) for option in rule.options.values()],
        }


def _option(option: Option) -> dict[str, Any]:
    name, default, doc, kind = option
    default = list(default) if isinstance(default, tuple) else default
    return {"name": name, "type": kind, "default": default, "doc": doc}


def rule_lines(rules: Iterable[Mapping[str, Any]], paint: Paint = plain) -> Iterator[str]:
    """Yield a line for each rule: its name, severity, tags, what it finds, where it comes from."""
    rows = [(rule, ",".join(rule["tags"])) for rule in rules]
    name_width = max(len(rule["name"]) for rule, _ in rows)
    tags_width = max(len(tags) for _, tags in rows)
    for rule, tags in rows:
        name = paint(printable_line(rule["name"]).ljust(name_width), "strong")
        severity = paint(rule["severity"].ljust(len("warning")), rule["severity"])
        about = printable(f"{tags:{tags_width}}  {rule['summary']} ({rule['origin']})")
        yield f"{name}  {severity}  {about}"


def setting_lines(description: Mapping[str, Any], paint: Paint = plain) -> Iterator[str]:
    """Yield a configuration, as `Config.describe` returns it, for people to read."""
    yield f"file  {printable(description['path'] or 'none found')}"
    yield f"root  {printable(description['root'])}"
    yield ""
    for name, setting in description["settings"].items():
        source = paint(f"  # {printable(setting['from'])}", "quiet")
        yield f"{name} = {printable(written(setting['value']))}{source}"
    yield ""
    for site in description["sites"]:
        if site["generator"] != UNKNOWN.name or site["problems"]:
            yield from _site(site, paint)
    width = max(len(rule["name"]) for rule in description["rules"])
    for rule in description["rules"]:
        yield from _rule_setting(rule, width, paint)
    for override in description["overrides"]:
        yield ""
        yield from _override(override, paint)


def _site(site: Mapping[str, Any], paint: Paint) -> Iterator[str]:
    """Yield the facts about one site, each with the file that it comes from."""
    signs = paint(f"  # {printable(' and '.join(site['from']))}", "quiet") if site["from"] else ""
    yield f"{paint('site', 'strong')} {printable(site['folder'])}{signs}"
    yield f"  generator = {printable(written(site['generator']))}"
    zone, source = site["timezone"]["value"], site["timezone"]["from"]
    source = paint(f"  # {printable(source)}", "quiet") if zone else ""
    yield f"  timezone = {printable(written(zone))}{source}"
    for key, place in site["supplied"].items():
        source = paint(f"  # {printable(place)}", "quiet")
        yield f"  supplied {printable(key_written(key))}{source}"
    for path in site["unread"]:
        source = paint(f"  # {printable(path)} cannot be read as data", "quiet")
        yield f"  supplied unknown keys{source}"
    for kind, (count, places) in ((kind, f.values()) for kind, f in site["files"].items()):
        source = paint(f"  # {printable(', '.join(places))}", "quiet") if places else ""
        yield f"  files {kind} = {count}{source}"
    for problem in site["problems"]:
        yield f"  {paint('problem', 'warning')} {printable(problem)}"
    yield ""


def _rule_setting(rule: Mapping[str, Any], width: int, paint: Paint) -> Iterator[str]:
    name = paint(printable_line(rule["name"]).ljust(width), "strong")
    source = "" if rule["from"] == "default" else paint(f"  # {printable(rule['from'])}", "quiet")
    yield f"{name}  {paint(rule['severity'], rule['severity'])}{source}"
    for option, value in rule["options"].items():
        yield f"  {printable(option_key(option))} = {printable(written(value))}"


def _override(override: Mapping[str, Any], paint: Paint) -> Iterator[str]:
    source = paint(f"  # {printable(override['from'])}", "quiet")
    yield f"{paint('override', 'strong')}{source}"
    effects = {name: override[name] for name in ("adds", "removes") if override[name]}
    effects |= override["changes"]
    for name in ("files", "when", "generator"):
        yield f"  {name} = {printable(written(override[name]))}"
    for name, value in effects.items():
        yield f"  {printable(name)} = {printable(written(value))}"
