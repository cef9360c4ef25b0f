"""The output of `newslint files`: the kind of each file, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.cli.arguments import UsageError
from newslint.cli.outcome import CLEAN, FAILED, Outcome
from newslint.files import of_all_kinds
from newslint.printable import printable
from newslint.rendering.terminal import plain
from newslint.site.file_kinds import KINDS
from newslint.suggestions import closest

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Mapping

    from newslint.config import Config
    from newslint.rendering.terminal import Paint


def file_list(options: Namespace, config: Config, paint: Paint) -> Outcome:
    """Return the list of files; raise UsageError for an unknown kind."""
    from newslint.formats.json import objects

    for kind in options.kind:
        if kind not in KINDS:
            others = f"; there are {', '.join(KINDS)}"
            raise UsageError(f"no kind of file is called `{kind}`{closest(kind, KINDS, others)}")
    found = of_all_kinds(options.paths, config)
    listed = file_objects(found.paths, config, options.kind)
    lines = objects(listed) if options.output_format == "json" else file_lines(listed, paint)
    return Outcome(lines, FAILED if found.failures else CLEAN, [*found.failures, *found.notes])


def file_objects(
    paths: Iterable[str], config: Config, kinds: tuple[str, ...]
) -> Iterator[dict[str, Any]]:
    """Yield each file as plain values; only those of some kinds, if any are given."""
    for path in paths:
        kind = config.kind(config.relative(path))
        if not kinds or kind.kind in kinds:
            yield {
                "path": path,
                "kind": kind.kind,
                "checked": kind.is_checked,
                "reason": kind.reason,
                "setting": kind.setting or None,
                "generator": config.settings(path).generator.name,
            }


def file_lines(listed: Iterable[Mapping[str, Any]], paint: Paint = plain) -> Iterator[str]:
    """Yield a line for each file: its kind, its path, and the reason."""
    width = max(map(len, KINDS))
    for file in listed:
        kind = paint(file["kind"].ljust(width), "strong" if file["checked"] else "quiet")
        place = f" ({file['setting']})" if file["setting"] else ""
        reason = paint(f"  # {printable(file['reason'] + place)}", "quiet")
        yield f"{kind}  {printable(file['path'])}{reason}"
