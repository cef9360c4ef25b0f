"""`[[overrides]]`: settings for some articles only, by path and front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.config.conditions import holds, read_condition
from newslint.config.layers import SHARED_KEYS, Layer, read_layer
from newslint.files.globs import GlobError, matcher
from newslint.front_matter.as_generator import read_as
from newslint.named_tuples import NamedTuple
from newslint.suggestions import quoted

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from newslint.config.conditions import Condition
    from newslint.config.layers import Stack
    from newslint.config.sections import Section
    from newslint.front_matter import FrontMatter
    from newslint.generators import Generator

_KEYS = SHARED_KEYS | {"files", "when"}


class Override(NamedTuple):
    """
    Settings for some articles only.

    They apply to articles whose path matches the globs (all, without globs) and whose front matter
    matches the condition.
    """

    globs: tuple[str, ...]
    files: re.Pattern[str] | None
    condition: Condition
    layer: Layer
    table: Section

    @property
    def place(self) -> str:
        """Its place in the file; computed on request, because that reads the file again."""
        return self.table.place("when" if self.files is None else "files")


def read_override(table: Section, cli_layer: Layer, stack: Stack, *, keep_select: bool) -> Override:
    """
    Read one override and check it on top of `stack`; raise ConfigError.

    The command line wins: `cli_layer.generator`, and its own selection if not `keep_select`.
    """
    table.reject_unknown(_KEYS)
    files, condition = compiled(table, "files"), read_condition(table)
    if files is None and not condition:
        complaint = "an override needs `files`, a list of globs, or `when`, values of front matter"
        raise table.error("files", complaint)
    layer = read_layer(table, stack.registry)
    if not keep_select:
        layer = layer._replace(choice=layer.choice._replace(select=()))
    if cli_layer.generator is not None:
        layer = layer._replace(generator=None)
    for name in layer.options:
        stack.extended([layer]).rule(name)
    return Override(table.texts("files"), files, condition, layer, table)


def matching(
    overrides: Iterable[Override], path: str, text: str, generator: Generator
) -> Iterator[int]:
    """
    Yield the indices of the overrides that apply to an article.

    `path` is relative to the root; `text` is read only if a condition needs it.
    """
    front_matter = None
    ignore_case = generator.case_insensitive_keys
    for index, override in enumerate(overrides):
        if override.files is not None and not override.files.match(path):
            continue
        if override.condition:
            if front_matter is None:
                front_matter = _read(generator, path, text)
            if not holds(override.condition, front_matter, ignore_case=ignore_case):
                continue
        yield index


def _read(generator: Generator, path: str, text: str) -> FrontMatter:
    """Read front matter; imported here because most runs have no condition."""
    return read_as(generator, path, text)


def compiled(section: Section, key: str) -> re.Pattern[str] | None:
    """Return the globs of a setting as one pattern, None without any; raise ConfigError."""
    try:
        return matcher(section.texts(key))
    except GlobError as error:
        complaint = f"{quoted(error.pattern)} in `{key}` has no meaning: {error}"
        raise section.error(key, complaint, error.pattern) from error
