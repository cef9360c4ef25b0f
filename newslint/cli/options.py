"""The commands of the command line, and what each takes."""

from __future__ import annotations

from argparse import Action, ArgumentTypeError
from typing import TYPE_CHECKING

from newslint.formats import BUILT_IN
from newslint.site.file_kinds import KINDS
from newslint.suggestions import closest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Mapping, Sequence


_PATHS = "files and folders; `-` is standard input"
_STDIN_FILENAME = "the path of the text that `-` reads"


def _formats() -> str:
    return f"{', '.join(BUILT_IN)}, or one of a plugin; by default concise"


def _names(text: str) -> tuple[str, ...]:
    """Split a list of names at commas."""
    return tuple(name for name in map(str.strip, text.split(",")) if name)


class _Extend(Action):
    """Joins the comma lists of an option that is given several times."""

    def __call__(
        self,
        parser: ArgumentParser,
        namespace: Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        del parser, option_string
        joined = (*(getattr(namespace, self.dest) or ()), *_names(str(values)))
        setattr(namespace, self.dest, joined)


def _one_of(*choices: str) -> Callable[[str], str]:
    def check(word: str) -> str:
        if word not in choices:
            raise ArgumentTypeError(
                f"takes {_either(choices)}, not `{word}`{closest(word, choices)}"
            )
        return word

    return check


def _either(choices: Sequence[str]) -> str:
    return f"{', '.join(choices[:-1])} or {choices[-1]}"


def _add_check(parser: ArgumentParser) -> None:
    parser.usage = "newslint check [OPTION ...] [PATH ...]"
    parser.description = "Check articles. Exit code 1 means findings, 2 a run that failed."
    add = parser.add_argument_group("files").add_argument
    add("paths", metavar="PATH", nargs="*", help=_PATHS)
    add("--force-exclude", action="store_true", help="hold named files to include and exclude too")
    add("--stdin-filename", metavar="PATH", help=_STDIN_FILENAME)
    _add_selection(parser)
    _add_configuration(parser)
    _add_now(parser)
    add = parser.add_argument_group("output").add_argument
    add("--output-format", metavar="NAME", default="concise", help=_formats())
    add("-o", "--output-file", metavar="FILE", help="write the report to FILE")
    add("--statistics", action="store_true", help="count places by rule instead of listing them")
    add("-q", "--quiet", action="store_true", help="print findings and failures only")
    _add_colour(add)
    add = parser.add_argument_group("exit code").add_argument
    add(
        "--fail-on",
        metavar="LEVEL",
        type=_one_of("error", "warning", "info"),
        default="warning",
        help="the least severity that makes exit code 1: error, warning (default) or info",
    )
    add("--exit-zero", action="store_true", help="exit with 0 whatever was found")


def _add_rules(parser: ArgumentParser) -> None:
    parser.usage = "newslint rules [OPTION ...]"
    parser.description = "List the rules of newslint and of the plugins, and where each comes from."
    _add_listing(parser.add_argument, "text", "json", "markdown")
    _add_plugins(parser.add_argument)


def _add_explain(parser: ArgumentParser) -> None:
    parser.usage = "newslint explain [OPTION ...] RULE"
    parser.description = "Say what a rule is for, what it lets through, and how it is set here."
    parser.add_argument("rule", metavar="RULE", help="the name of a rule")
    _add_colour(parser.add_argument)
    _add_configuration(parser)


def _add_config(parser: ArgumentParser) -> None:
    parser.usage = "newslint config [OPTION ...]"
    parser.description = "Show the configuration that counts here, and where it comes from."
    _add_listing(parser.add_argument, "text", "json")
    _add_selection(parser)
    _add_configuration(parser)


def _add_files(parser: ArgumentParser) -> None:
    parser.usage = "newslint files [OPTION ...] [PATH ...]"
    parser.description = (
        "List Markdown and HTML files, what each is to the site generator, and why. Articles, pages, "
        "drafts and texts are checked; files of other kinds only if they are named."
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", help="files and folders")
    kinds = ", ".join(KINDS)
    parser.add_argument(
        "--kind", metavar="KINDS", action=_Extend, default=(), help=f"only these: {kinds}"
    )
    _add_listing(parser.add_argument, "text", "json")
    _add_configuration(parser)


def _add_why(parser: ArgumentParser) -> None:
    parser.usage = "newslint why [OPTION ...] PATH ..."
    parser.description = (
        "Say what the site generator makes of articles: whether and where each is published, its "
        "title, dates, summary, keys and images, and the fact behind each finding."
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", help=_PATHS)
    parser.add_argument("--stdin-filename", metavar="PATH", help=_STDIN_FILENAME)
    _add_listing(parser.add_argument, "text", "json")
    _add_selection(parser)
    _add_configuration(parser, "the site generator, auto, or all for a table of them")
    _add_now(parser)


def _add_selection(parser: ArgumentParser) -> None:
    add = parser.add_argument_group("rules, as names and tags between commas").add_argument
    add("--select", metavar="RULES", action=_Extend, help="use these, instead of the configured")
    add("--extend-select", metavar="RULES", action=_Extend, default=(), help="use these too")
    add("--ignore", metavar="RULES", action=_Extend, default=(), help="leave these out")


def _add_configuration(
    parser: ArgumentParser, of_generator: str = "the site generator, or auto"
) -> None:
    add = parser.add_argument_group("configuration").add_argument
    add("--config", metavar="FILE", help="read FILE instead of looking for a configuration")
    add("--isolated", action="store_true", help="read no configuration")
    add("--generator", metavar="NAME", help=of_generator)
    add("--timezone", metavar="ZONE", help="the time zone of the site")
    _add_plugins(add)


def _add_now(parser: ArgumentParser) -> None:
    add = parser.add_argument_group("dates").add_argument
    add("--now", metavar="TIME", help="the time of the run; else SOURCE_DATE_EPOCH, or the clock")


def _add_listing(add: Callable[..., Action], *formats: str) -> None:
    one_of, either = _one_of(*formats), _either(formats)
    add("--output-format", metavar="NAME", type=one_of, default="text", help=either)
    _add_colour(add)


def _add_colour(add: Callable[..., Action]) -> None:
    one_of = _one_of("auto", "always", "never")
    add("--color", metavar="WHEN", type=one_of, default="auto", help="auto, always or never")


def _add_plugins(add: Callable[..., Action]) -> None:
    add("--disable-plugin", metavar="NAME", action=_Extend, default=(), help="do not load it")


COMMANDS: Mapping[str, Callable[[ArgumentParser], None]] = {
    "check": _add_check,
    "rules": _add_rules,
    "explain": _add_explain,
    "config": _add_config,
    "files": _add_files,
    "why": _add_why,
}
