"""Parse the command line; an error is one helpful line."""

from __future__ import annotations

import argparse
import os
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from newslint.cli.options import COMMANDS
from newslint.named_tuples import NamedTuple
from newslint.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Sequence

_USAGE = """\
newslint checks articles the way their site generator will read them.

usage: newslint check [PATH ...]   check articles; without a path, those the configuration includes
       newslint rules              list the rules
       newslint explain RULE       say what a rule is for, and how it is set here
       newslint config             show the configuration and where it comes from
       newslint files              list files and what each is to the generator: article, layout ...
       newslint why PATH ...       say what the site generator makes of articles

`newslint COMMAND --help` lists the options of a command."""
_WIDTH = 100


_NO_FIXES = "newslint changes no files; `newslint explain RULE` shows what to write instead"
_VERSION = "`newslint --version` shows it"
_INSTEAD = {
    **dict.fromkeys(("--fix", "--fix-only", "--unsafe-fixes", "--diff"), _NO_FIXES),
    **dict.fromkeys(("--cache", "--no-cache", "--cache-dir"), "newslint keeps no cache"),
    **dict.fromkeys(("--list", "--list-rules", "--rules"), "`newslint rules` lists the rules"),
    **dict.fromkeys(("--jobs", "-j"), "newslint runs in one process"),
    **dict.fromkeys(("--version", "-V", "version"), _VERSION),
    "--exclude": "set `exclude` in the configuration",
    "--include": "set `include` in the configuration",
    "lint": "`newslint check` checks articles",
}
"""The replacements for options and commands that other programs have."""


class UsageError(Exception):
    """The command line is wrong; the message is one line."""


class Answer(NamedTuple):
    """A command line that only requests a text."""

    text: str


class _Parser(argparse.ArgumentParser):
    """A parser that neither prints nor ends the process."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message.removeprefix("argument "))


def parse(argv: Sequence[str], version: str) -> argparse.Namespace | Answer:
    """
    Read the arguments after the program's name.

    Raise UsageError for an unknown command or option, for a value that an option does not accept,
    and for an option that is also the name of an existing file.
    """
    if not argv:
        raise UsageError("no command given: `newslint check` checks articles; see newslint --help")
    command, *rest = argv
    if command in ("-h", "--help"):
        return Answer(_USAGE)
    if command == "--version":
        return Answer(f"newslint {version}")
    if command not in COMMANDS:
        raise UsageError(_no_command(command))
    return _parse_command(_parser(command), command, rest)


def _parser(command: str) -> _Parser:
    parser = _Parser(
        prog=f"newslint {command}",
        allow_abbrev=False,
        add_help=False,
        formatter_class=partial(argparse.HelpFormatter, width=_WIDTH),
    )
    parser.add_argument("-h", "--help", action="store_true", help="show this help")
    COMMANDS[command](parser)
    return parser


def _no_command(word: str) -> str:
    if word in _INSTEAD and word.startswith("-"):
        return f"newslint has no option `{word}`; {_INSTEAD[word]}"
    if word.startswith("-"):
        return f"options follow a command: newslint check {word}"
    if "/" in word or "." in word or os.path.lexists(word):
        return f"`{word}` is not a command; to check it: newslint check {word}"
    others = "; `newslint --help` lists them"
    instead = f"; {_INSTEAD[word]}" if word in _INSTEAD else closest(word, COMMANDS, others)
    return f"no command is called `{word}`{instead}"


def _parse_command(
    parser: _Parser, command: str, argv: Sequence[str]
) -> argparse.Namespace | Answer:
    dashes = argv.index("--") if "--" in argv else len(argv)
    options, files = argv[:dashes], argv[dashes + 1 :]
    for argument in options:
        _refuse_file(argument)
    if "-h" in options or "--help" in options:
        return Answer(parser.format_help().rstrip())
    values, unknown = parser.parse_known_intermixed_args(options)
    if unknown:
        raise UsageError(_no_option(parser, unknown[0]))
    values.command = command
    _add_files(values, files)
    if command == "why" and not values.paths:
        raise UsageError("why needs a file or a folder: newslint why PATH")
    return values


def _add_files(values: argparse.Namespace, files: Sequence[str]) -> None:
    """Add the files after `--`, where nothing is an option."""
    if not files:
        return
    if "paths" not in vars(values):
        raise UsageError(f"newslint {values.command} takes no files")
    values.paths += files


def _refuse_file(argument: str) -> None:
    """Refuse what may be an option in disguise: hooks pass the names of files unchanged."""
    if argument.startswith("-") and argument != "-" and os.path.lexists(argument):
        raise UsageError(
            f"`{argument}` is the name of a file and looks like an option; "
            f"write `./{argument}`, or put `--` before the files"
        )


def _no_option(parser: _Parser, argument: str) -> str:
    if not argument.startswith("-"):
        return f"`{argument}` is one argument too many for {parser.prog}"
    option = argument.partition("=")[0]
    known = parser._option_string_actions  # noqa: SLF001 - argparse has no public list
    others = f"; `{parser.prog} --help` lists them"
    instead = f"; {_INSTEAD[option]}" if option in _INSTEAD else closest(option, known, others)
    return f"{parser.prog} has no option `{option}`{instead}"
