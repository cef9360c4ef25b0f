"""What `newslint files` lists: what each file is to its generator, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.printable import printable
from newslint.rendering.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newslint.config import Config
    from newslint.rendering.terminal import Paint


def file_objects(
    paths: Iterable[str], config: Config, kinds: tuple[str, ...]
) -> Iterator[dict[str, Any]]:
    """Yield what is known of each file, as plain values; only those of some kinds, if any are given."""
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


def file_lines(files: Iterable[Mapping[str, Any]], paint: Paint = plain) -> Iterator[str]:
    """Yield a line for each file: its kind, its path, and the reason."""
    width = 8
    for file in files:
        kind = paint(file["kind"].ljust(width), "strong" if file["checked"] else "quiet")
        place = f" ({file['setting']})" if file["setting"] else ""
        reason = paint(f"  # {printable(file['reason'] + place)}", "quiet")
        yield f"{kind}  {printable(file['path'])}{reason}"
