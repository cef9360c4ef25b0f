"""The description of each rule in a SARIF log, in the parts that code scanning shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.printable import printable

if TYPE_CHECKING:
    from newslint.rule import BaseRule, Example

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
"""SARIF's word for each severity."""
_PROBLEM_SEVERITIES = {"error": "error", "warning": "warning", "info": "recommendation"}
_LONGEST_NAME = 255
_LONGEST_DESCRIPTION = 1_024
_MOST_TAGS = 20
_MOST_EXAMPLES = 1
_ENDS = (".", "!", "?", "…", "。", "！", "？")


def described(name: str, rule: type[BaseRule] | None) -> dict[str, Any]:
    """
    Return a rule as a `reportingDescriptor`.

    A plugin that changes diagnostics may use the name of a rule that does not exist: then only the
    name is known.
    """
    if rule is None:
        page = sentence(f"A plugin reports this as {printable(name)}")
        return {"id": printable(name), **_texts(name, page, page, page)}
    return {
        "id": printable(name),
        **_texts(name, rule.summary(), rule.documentation(), _markdown(rule)),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": sorted(map(printable, rule.tags))[:_MOST_TAGS],
            "problem.severity": _PROBLEM_SEVERITIES[rule.severity],
        },
    }


def _texts(name: str, summary: str, page: str, markdown: str) -> dict[str, Any]:
    shown = printable(name, _LONGEST_NAME)
    words = "".join(character if character.isalnum() else " " for character in shown).split()
    return {
        "name": "".join(word[0].upper() + word[1:] for word in words),
        "shortDescription": {"text": _description(summary)},
        "fullDescription": {"text": _description(page)},
        "help": {"text": _lines(page), "markdown": markdown},
    }


def sentence(text: str) -> str:
    """Return text with a period at its end."""
    return text if text.endswith(_ENDS) else f"{text}."


def _description(text: str) -> str:
    return sentence(printable(" ".join(text.split()), _LONGEST_DESCRIPTION - 1))


def _lines(text: str) -> str:
    return "\n".join(map(printable, text.split("\n")))


def _markdown(rule: type[BaseRule]) -> str:
    examples = [_example(example) for example in rule.examples[:_MOST_EXAMPLES]]
    return "\n\n".join([_lines(rule.documentation()), *examples])


def _example(example: Example) -> str:
    return f"Reported:\n\n{fenced(example.bad)}\n\nNot reported:\n\n{fenced(example.good)}"


def fenced(text: str, language: str = "text") -> str:
    """Return text as a fenced block whose fence is longer than any run of backticks in it."""
    fence = "```"
    while fence in text:
        fence += "`"
    return "\n".join((f"{fence}{language}", _lines(text.removesuffix("\n")), fence))
