"""What several rules about comments need: signature packs, the option `allow`, summary markers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint import compiled

if TYPE_CHECKING:
    from newslint import Article, FilePath, Rule, Signatures

PACKAGE = __name__.partition(".")[0]
PACKS = ("ads-and-trackers", "office", "sina", "wechat", "wordpress")
"""The signature packs that come with the rules."""


def packs_problem(
    rule: type[Rule], packs: tuple[str, ...], files: tuple[FilePath, ...]
) -> str | None:
    """Say which pack does not exist, or what is wrong with one of the user's; None if all are good."""
    from newslint import PackError, pack_names, signatures

    # The packs that come with the rules have tests; nobody waits for them to be read here.
    if packs != rule.options["packs"].default:
        known = pack_names(rule.origin())
        for name in packs:
            if name not in known:
                return f"`packs`: no pack is called `{name}`; there are {', '.join(known)}"
    if files:
        try:
            signatures(rule.origin(), packs, files)
        except PackError as error:
            return f"`pack-files`: {error}"
    return None


def known_signatures(packs: tuple[str, ...], files: tuple[str, ...] = ()) -> Signatures:
    """Return the signatures of packs by name and by path; raise PackError."""
    from newslint import signatures

    return signatures(PACKAGE, packs, files)


def allow_problem(patterns: tuple[str, ...]) -> str | None:
    """Say which pattern is not a regular expression; None if all are."""
    for pattern in patterns:
        try:
            compiled(pattern)
        except re.error as error:
            return f"`allow`: `{pattern}` is not a regular expression: {error}"
    return None


def is_allowed(text: str, patterns: tuple[str, ...]) -> bool:
    """Return whether one of the patterns is found in the text of a comment, white space collapsed."""
    text = " ".join(text.split())
    return any(pattern.search(text) for pattern in _compiled(patterns))


@lru_cache(maxsize=32)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(pattern) for pattern in patterns)


def chosen_marker(article: Article) -> str:
    """Return the summary marker that the article or its site's configuration chooses, or nothing."""
    summary = article.generator.summary
    if summary is None or not summary.key:
        return ""
    field = article.field(summary.key)
    if field is None and article.site.own_file is not None:
        field = article.site.own_file.find(summary.key)
    return field.text.strip() if field is not None else ""
