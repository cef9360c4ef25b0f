"""What the pages say is so: they are complete, and what they print is run."""

from __future__ import annotations

import inspect
import os
import re
import shlex
import subprocess
import sys
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from markdown_it import MarkdownIt

import newslint
from newslint import config, hookspecs, plugins, testing
from newslint.article import Article
from newslint.cli.arguments import _parser
from newslint.cli.rule_pages import rule_pages
from newslint.comments import folded_comment
from newslint.config.config_file import NAMES
from newslint.config.flags import Flags
from newslint.config.layers import SHARED_KEYS
from newslint.engine.directives import MARK
from newslint.engine.directives.suppressions import VERBS
from newslint.engine.engine_rules import ENGINE_RULES
from newslint.files.globs import matcher
from newslint.front_matter.schema import TYPES
from newslint.packs import read_pack
from newslint.packs.signature import MATCHERS, Signatures
from newslint.rule import BaseRule
from newslint.site.detection import detect
from newslint.testing import check_rule, violations
from newslint.text import Span
from newslint.violation import Edit, Fix

pytestmark = pytest.mark.slow  # starts many processes

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
ACME = Path(__file__).parents[1] / "data" / "acme-newslint"
PLUGINS = plugins.load(names=("newslint",))
CONFIGURATION = (DOCS / "configuration.md").read_text(encoding="utf-8")
PLUGIN_PAGE = (DOCS / "plugins.md").read_text(encoding="utf-8")
COMMAND = "newslint rules --output-format markdown > docs/rules.md"
_BLOCK = re.compile(r'(?ms)^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$')


class Block(NamedTuple):
    """A fenced block: its language, the name of the file that it is, its content."""

    language: str
    path: str
    text: str


def blocks(text: str) -> list[Block]:
    return [Block(*found) for found in _BLOCK.findall(text)]


def sections(text: str) -> dict[str, str]:
    """Return what is under each heading of the second level."""
    _, *found = re.split(r"(?m)^## ", text)
    return {part.partition("\n")[0]: part for part in found}


def rows(text: str, heading: str) -> list[list[str]]:
    """Return the cells of the table whose first row begins with `heading`."""
    table = text[text.index(f"| {heading} |") :].partition("\n\n")[0]
    cells = [line.strip().strip("|").split("|") for line in table.splitlines()[2:]]
    return [[cell.strip() for cell in row] for row in cells]


def name_of(cells: list[str]) -> str:
    return " ".join(cells).replace("`", "")


def prose(page: Path) -> str:
    """Return what is on a page outside of code."""
    text = re.sub(r"(?ms)^(```+)\w*(?: [^\n]*)?\n.*?^\1$", "", page.read_text(encoding="utf-8"))
    return re.sub(r"`[^`\n]+`", "", text)


def run(
    folder: Path, *command: str, path: tuple[Path, ...] = (ROOT,)
) -> subprocess.CompletedProcess[str]:
    """Run a module of Python in a folder, its two outputs in one."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path)), "COLUMNS": "100"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def play(block: Block, folder: Path, *path: Path) -> None:
    """Write the file that a block is, or run its commands and compare what they print."""
    if block.path:
        (folder / block.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / block.path).write_text(block.text, encoding="utf-8")
    if block.language == "console":
        for part in block.text.removeprefix("$ ").split("\n$ "):
            command, _, said = part.partition("\n")
            done = run(folder, *shlex.split(command), path=(ROOT, *path))
            assert done.stdout.rstrip("\n") == said.rstrip("\n")


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.stem)
def test_a_link_leads_somewhere(page: Path) -> None:
    for path, anchor in re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", prose(page)):
        target = page.parent / path if path else page
        assert target.is_file(), path
        headings = re.findall(r"(?m)^##* (.*)$", prose(target))
        anchors = {re.sub(r"[^\w -]", "", name).lower().replace(" ", "-") for name in headings}
        assert not anchor or anchor in anchors, anchor


@pytest.mark.parametrize("page", ["configuration.md", "plugins.md", "rules.md"])
def test_newslint_finds_nothing_in_a_page(page: str) -> None:
    report = newslint.check(DOCS / page)
    assert report.ok, str(report)


# The list of rules


def test_the_list_of_rules_is_current() -> None:
    made = "\n".join(rule_pages(PLUGINS)) + "\n"
    written = (DOCS / "rules.md").read_text(encoding="utf-8")
    assert written == made, f"docs/rules.md is not current; run: {COMMAND}"


def test_the_list_of_rules_tells_how_it_is_made() -> None:
    assert COMMAND in (DOCS / "rules.md").read_text(encoding="utf-8")


def test_every_rule_has_a_heading_of_its_own_that_the_table_leads_to() -> None:
    text = (DOCS / "rules.md").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^## (.*)$", text) == list(PLUGINS.rules())
    linked = [re.findall(r"^\[`(.+)`\]\(#(.+)\)$", cells[0])[0] for cells in rows(text, "rule")]
    assert linked == [(name, name) for name in PLUGINS.rules()]


@pytest.mark.parametrize("rule", PLUGINS.rules().values(), ids=list(PLUGINS.rules()))
def test_the_page_of_a_rule_is_plain_markdown(rule: type[BaseRule]) -> None:
    tokens = MarkdownIt("commonmark").parse(rule.documentation())
    inline = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in tokens} <= {
        *("paragraph_open", "inline", "paragraph_close", "bullet_list_open", "bullet_list_close"),
        *("list_item_open", "list_item_close"),
    }
    assert {token.type for token in inline} <= {"text", "softbreak", "code_inline"}
    quoted = {token.content for token in inline if token.type == "code_inline"}
    misspelt = quoted & {name for name in rule.options if "_" in name}
    assert not misspelt, "options are set with hyphens"


# The page about configuration


def _names(text: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", text))


def test_every_key_is_there() -> None:
    keys = {cells[0].strip("`[]") for cells in rows(CONFIGURATION, "key")}
    assert {key.partition(".")[0] for key in keys} == config._KEYS  # noqa: SLF001 - all that is read
    in_overrides = {
        cells[0].strip("`[]").partition(".")[0]
        for cells in rows(CONFIGURATION, "key")
        if cells[3] == "yes"
    }
    assert in_overrides == SHARED_KEYS
    assert {"files", "when", "required", "types", "severity"} <= _names(CONFIGURATION)


def test_every_option_of_check_is_there() -> None:
    options = {
        option
        for action in _parser("check")._actions  # noqa: SLF001 - argparse has no public list
        for option in action.option_strings
    }
    named = {name for cells in rows(CONFIGURATION, "option") for name in _names(cells[0])}
    assert {name.partition(" ")[0] for name in named} == options


def test_every_directive_is_there() -> None:
    shown = {cells[0].strip("`") for cells in rows(CONFIGURATION, "comment")}
    assert shown == {f"{MARK}{verb}" for verb in (*VERBS, "enable")}


@pytest.mark.parametrize("command", ["rules", "explain", "config", "why"])
def test_every_command_is_there(command: str) -> None:
    assert f"`newslint {command}" in CONFIGURATION


def test_every_type_format_and_generator_is_there() -> None:
    types = {name for cells in rows(CONFIGURATION, "type") for name in _names(cells[0])}
    formats = {name for cells in rows(CONFIGURATION, "format") for name in _names(cells[0])}
    generators = {name for cells in rows(CONFIGURATION, "generator") for name in _names(cells[0])}
    assert types == set(TYPES)
    assert formats == set(PLUGINS.formats())
    assert generators | {"unknown"} == set(PLUGINS.generators())
    assert _names(CONFIGURATION) > {"unknown", *MATCHERS, *(rule.name for rule in ENGINE_RULES)}


@pytest.mark.parametrize("cells", rows(CONFIGURATION, "generator"), ids=name_of)
def test_a_generator_is_told_from_the_files_that_are_listed(
    tmp_path: Path, cells: list[str]
) -> None:
    """What stands behind `or` is another way to say the same, what is behind `with` is in the file."""
    for part in re.sub(r"\(.*?\)", "", cells[1]).split(", "):
        names = re.findall("`(.+?)`", part)
        if names and not part.startswith(("or ", "and ")) and names[0] not in (".yml", ".json"):
            file, text = tmp_path / names[0], " ".join(names[1:] if " with " in part else [])
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    found = detect(str(tmp_path), PLUGINS.generators())
    assert found is not None
    assert found.name == cells[0].strip("`")


@pytest.mark.parametrize("heading", sections(CONFIGURATION))
def test_what_a_section_prints_is_so(
    heading: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for block in blocks(sections(CONFIGURATION)[heading]):
        assert block.path or block.language == "console", "a block says which file it is"
        if block.language == "toml":
            for name in NAMES:
                (tmp_path / name).unlink(missing_ok=True)
        play(block, tmp_path)
        if block.language == "toml":
            assert config.load(Flags(), PLUGINS).path == block.path


EXAMPLE = sections(CONFIGURATION)["Which rules run"]


@pytest.mark.parametrize("cells", rows(EXAMPLE, "rule"), ids=name_of)
def test_the_rules_of_the_worked_example_run_as_it_says(cells: list[str], tmp_path: Path) -> None:
    rule, article, command_line, runs, _ = (cell.strip("`") for cell in cells)
    (block,) = (block for block in blocks(EXAMPLE) if block.language == "toml")
    (tmp_path / block.path).write_text(block.text, encoding="utf-8")
    given: dict[str, Any] = {}
    if command_line:
        option, value = command_line.removeprefix("--").split()
        given = {option.replace("-", "_"): (value,)}
    flags = Flags(**given)
    settings = config.load(flags, PLUGINS, str(tmp_path)).settings(str(tmp_path / article))
    names = {made.name for made in settings.rules} - settings.silent
    assert (rule in names) == {"yes": True, "no": False}[runs]


def test_the_signatures_of_the_example_recognise_what_they_say(tmp_path: Path) -> None:
    text = sections(CONFIGURATION)["Options of rules"]
    (pack,) = (block for block in blocks(text) if block.language == "yaml")
    play(pack, tmp_path)
    found = Signatures()
    read_pack(str(tmp_path / pack.path), found)
    (signature,) = found.all
    assert all(
        found.find(folded_comment(comment)) for comment in (*signature.match, signature.end or "")
    )
    assert not any(found.find(folded_comment(comment)) for comment in signature.near_miss)
    keys = {name for cells in rows(text, "key of a signature") for name in _names(cells[0])}
    assert keys == {*signature._fields, *MATCHERS} - {"pack"}


@pytest.mark.parametrize("cells", rows(CONFIGURATION, "glob"), ids=name_of)
def test_a_glob_of_the_table_has_a_meaning(cells: list[str]) -> None:
    assert matcher(sorted(_names(cells[0]))) is not None


# The page about plugins


def _signature(hook: object) -> str:
    return str(inspect.signature(hook)).replace("'", "")  # type: ignore[arg-type]


def test_every_hook_is_there_with_its_signature() -> None:
    hooks = {name: hook for name, hook in vars(hookspecs).items() if name.startswith("newslint_")}
    shown = [cells[0].strip("`") for cells in rows(PLUGIN_PAGE, "hook")]
    assert shown == [f"{name}{_signature(hook)}" for name, hook in hooks.items()]


def test_every_view_of_an_article_that_is_named_is_there() -> None:
    own = {"text", "path", "generator", "schema", "now", "site"}
    named = [name for cells in rows(PLUGIN_PAGE, "view") for name in _names(cells[0])]
    assert {name.partition("(")[0] for name in named} - own <= set(dir(Article))


def test_every_function_for_tests_is_there() -> None:
    functions = {
        name
        for name, value in vars(testing).items()
        if inspect.isfunction(value) and value.__module__ == "newslint.testing" and name[0] != "_"
    }
    shown = {cells[0].strip("`").partition("(")[0] for cells in rows(PLUGIN_PAGE, "function")}
    assert shown == functions


def test_the_files_of_the_page_are_those_of_the_plugin_that_tests_install() -> None:
    shown = {block.path: block.text for block in blocks(PLUGIN_PAGE) if block.path}
    files = [path for path in ACME.rglob("*") if path.suffix in (".py", ".toml")]
    for path in files:
        assert shown.pop(path.relative_to(ACME).as_posix()) == path.read_text(encoding="utf-8")
    assert list(shown) == ["tests/test_acme.py", "tests/test_views.py"]


def test_what_the_page_prints_is_so(tmp_path: Path) -> None:
    plugin, installed = tmp_path / "plugin", tmp_path / "installed"
    shown = blocks(PLUGIN_PAGE)
    assert all(block.path or block.language == "console" for block in shown)
    for block in sorted(shown, key=lambda block: block.language == "console"):
        if block.path == "pyproject.toml":
            _install(tomllib.loads(block.text)["project"], installed)
        play(block, plugin, plugin, installed)
    done = run(plugin, "pytest", "-q", "-p", "no:cacheprovider", path=(ROOT, plugin, installed))
    assert done.stdout.splitlines()[-1].startswith("4 passed")


def _install(project: dict[str, Any], folder: Path) -> None:
    """Write the metadata by which a distribution that was installed into a folder is found."""
    metadata = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    metadata.mkdir(parents=True)
    lines = ["[newslint]", *map(" = ".join, project["entry-points"]["newslint"].items())]
    (metadata / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")


# The page for contributors


def contributors_rule(folder: Path, *, with_more: bool = False) -> Any:
    """Return the rule that CONTRIBUTING shows, if wanted with the option and the fix shown there."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rule, option, fix = (block.text for block in blocks(text) if block.language == "python")
    if with_more:
        *head, last = rule.rstrip().splitlines()
        at = next(number for number, line in enumerate(head) if "def check" in line)
        lines = [
            *head[:at],
            option.rstrip(),
            *head[at:],
            "            help_ = 'write it small'",
            fix,
        ]
        rule = "\n".join(lines).replace("import Example,", "import Edit, Example, Fix, option,")
        assert last.lstrip().startswith("yield Violation(")
    (folder / "shouting_title.py").write_text(rule, encoding="utf-8")
    specification = spec_from_file_location("shouting_title", folder / "shouting_title.py")
    assert specification is not None
    assert specification.loader is not None
    module = module_from_spec(specification)
    specification.loader.exec_module(module)
    return module.ShoutingTitle


def test_the_rule_for_contributors_works_as_it_is_printed(tmp_path: Path) -> None:
    rule = contributors_rule(tmp_path)
    check_rule(rule)
    assert rule.name == "shouting-title"
    (violation,) = violations(rule(), Article.from_text("---\ntitle: FERRY\n---\n"))
    assert violation.help == "write the title in small letters"


def test_the_option_and_the_fix_for_contributors_work_as_they_are_printed(tmp_path: Path) -> None:
    rule = contributors_rule(tmp_path, with_more=True)
    check_rule(rule)
    assert rule(longest=10).longest == 10
    (violation,) = violations(rule(), Article.from_text("---\ntitle: FERRY\n---\n"))
    assert violation.fix == Fix("write it in small letters", (Edit(Span(11, 16), "Ferry"),))
