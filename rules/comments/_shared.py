"""What several rules about comments have in common: the option `allow`, and signature packs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint import Rule, option
from newslint.patterns import compiled

if TYPE_CHECKING:
    from newslint.packs import Signatures
    from newslint.rule import FilePath

PACKAGE = __name__.partition(".")[0]
PACKS = ("ads-and-trackers", "office", "sina", "wechat", "wordpress")
"""The signature packs that come with the rules."""


class CommentRule(Rule):
    """A rule whose users can let comments through."""

    allow: tuple[str, ...] = option(
        (),
        "Regular expressions; a comment is not reported if one of them matches part of its text.",
    )

    def problem(self) -> str | None:
        """Say which pattern of `allow` is not a regular expression."""
        for pattern in self.allow:
            try:
                compiled(pattern)
            except re.error as error:
                return f"`allow`: `{pattern}` is not a regular expression: {error}"
        return None

    def is_allowed(self, text: str) -> bool:
        """Return whether `allow` finds something in the text of a comment, white space collapsed."""
        if not self.allow:
            return False
        text = " ".join(text.split())
        return any(pattern.search(text) for pattern in _compiled(self.allow))


class PackRule(CommentRule):
    """A rule that knows comments by their signatures."""

    packs: tuple[str, ...] = option(
        PACKS, "The signature packs with the comments that `leftover-comment` reports."
    )
    pack_files: tuple[FilePath, ...] = option(
        (), "Further signature packs: YAML files, relative to the folder of the configuration."
    )

    def problem(self) -> str | None:
        """Say which pack does not exist or is faulty, or which of `allow` is no expression."""
        # The packs that come with the rules have tests; nobody waits for them to be read here.
        problem = _packs_problem(self.packs) if self.packs != PACKS else None
        return problem or self._files_problem() or super().problem()

    def _files_problem(self) -> str | None:
        if self.pack_files:
            from newslint.packs import PackError

            try:
                self.signatures()
            except PackError as error:
                return f"`pack-files`: {error}"
        return None

    def signatures(self) -> Signatures:
        """Return the signatures of the packs; raise PackError."""
        from newslint.packs import signatures

        return signatures(PACKAGE, self.packs, self.pack_files)


def _packs_problem(names: tuple[str, ...]) -> str | None:
    from newslint.packs import pack_names

    known = pack_names(PACKAGE)
    unknown = next((name for name in names if name not in known), None)
    if unknown is None:
        return None
    return f"`packs`: no pack is called `{unknown}`; there are {', '.join(known)}"


@lru_cache(maxsize=32)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(pattern) for pattern in patterns)
