"""Options that name signature packs: whether they can work."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import FilePath, Rule

PACKS = ("ads-and-trackers", "office", "sina", "wechat", "wordpress")
"""The packs that come with the rules."""


def problem_of_packs(
    rule: type[Rule], packs: tuple[str, ...], files: tuple[FilePath, ...]
) -> str | None:
    """Say which of a rule's packs does not exist, or what is wrong with a pack that users wrote."""
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
