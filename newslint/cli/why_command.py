"""The command `newslint why`: what is known of articles, with what was found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.cli.arguments import UsageError
from newslint.cli.outcome import CLEAN, FAILED, Outcome
from newslint.cli.streams import read_input
from newslint.cli.why_articles import WhyArticles
from newslint.engine import runner
from newslint.files import display, find

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from newslint.config import Config
    from newslint.plugins import Plugins
    from newslint.rendering.terminal import Paint

    Told = list[dict[str, Any]]  # of one article, for its generator or for each


def why(options: Namespace, config: Config, plugins: Plugins, paint: Paint) -> Outcome:
    """Describe the articles that the arguments name; raise UsageError if they cannot be used."""
    told, failures, notes = _described(options, config, plugins)
    lines = _lines(told, options, paint)
    return Outcome(lines, FAILED if failures else CLEAN, [*notes, *failures])


def _described(
    options: Namespace, config: Config, plugins: Plugins
) -> tuple[list[Told], list[str], list[str]]:
    """Return what is known of each article, what failed, and notes."""
    of_all = options.of_all
    if "-" in options.paths:
        if len(options.paths) > 1:
            raise UsageError("`-` cannot be used with files: describe standard input or files")
        path, data = options.stdin_filename or "stdin.md", read_input()
        report = runner.check_text(data, path, config, plugins)
        articles = WhyArticles(config, report.diagnostics)
        return [_told(articles, path, data, of_all=of_all)], report.failures, []
    found = find(options.paths, config)
    report = runner.run([] if of_all else found.paths, config, plugins)
    articles, failures = WhyArticles(config, report.diagnostics), [*found.failures]
    told = []
    for path in found.paths:
        try:
            told.append(_told(articles, path, None, of_all=of_all))
        except UsageError as error:
            failures.append(str(error))
    failures += [failure for failure in report.failures if failure not in failures]
    if found.paths or found.failures:
        return told, failures, found.notes
    return told, found.notes, []


def _told(articles: WhyArticles, path: str, data: bytes | None, *, of_all: bool) -> Told:
    return articles.described_by_all(path, data) if of_all else [articles.described(path, data)]


def _lines(told: list[Told], options: Namespace, paint: Paint) -> Iterable[str]:
    """Return the lines of the articles; JSON is one object if one file was named."""
    if options.output_format == "text":
        return _text(told, paint, of_all=options.of_all)
    from newslint.formats.json import encoded, objects

    flat = [each for of_one in told for each in of_one]
    is_one = len(flat) == 1 and not options.of_all and _names_a_file(options.paths, flat[0])
    return [encoded(flat[0])] if is_one else objects(flat)


def _names_a_file(paths: list[str], told: dict[str, Any]) -> bool:
    return len(paths) == 1 and (paths[0] == "-" or display(paths[0]) == told["path"])


def _text(told: list[Told], paint: Paint, *, of_all: bool) -> Iterator[str]:
    from newslint.cli.why import page, table

    for number, of_one in enumerate(told):
        if number:
            yield ""
        yield from table(of_one, paint) if of_all else page(of_one[0], paint)
