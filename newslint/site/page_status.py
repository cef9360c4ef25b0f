"""What happens to an article by what the tables of its generator say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.own_dates import is_change, is_expiry
from newslint.site.page import Ruling

if TYPE_CHECKING:
    from newslint.generators import Generator
    from newslint.site.page import PageFacts, Status

_LOST: dict[str, Status] = {"error": "build-stops", "dropped": "left-out"}


def usual_ruling(facts: PageFacts, generator: Generator) -> Ruling:
    """Return what happens to an article, by its kind, its front matter, its dates and the clock."""
    kind = facts.kind
    if not kind.is_page:
        if kind.kind == "text":
            return Ruling("unknown", kind.reason, kind.setting)
        return Ruling("left-out", kind.reason, kind.setting)
    if kind.kind == "draft":
        return Ruling("draft", kind.reason, kind.setting)
    found = _by_front_matter(facts) or _by_draft(facts, generator) or _by_dates(facts, generator)
    if found is None and not generator.is_known:
        return Ruling("unknown", "the site generator is not known")
    return found or Ruling("published")


def _by_front_matter(facts: PageFacts) -> Ruling | None:
    status = _LOST.get(facts.outcome)
    if status is None:
        return None
    return Ruling(status, "its front matter cannot be read", "line 1")


def _by_draft(facts: PageFacts, generator: Generator) -> Ruling | None:
    for key, hides in generator.draft_values.items():
        value = facts.value(key)
        text = value.lower() if isinstance(value, str) else value
        if text is hides or (isinstance(text, str) and text == hides):
            written = str(value).lower() if isinstance(value, bool) else value
            return Ruling("draft", f"`{key}` is `{written}`", facts.place(key))
    return None


def _by_dates(facts: PageFacts, generator: Generator) -> Ruling | None:
    for date in facts.dates:
        status = _LOST.get(date.outcome)
        if status is not None:
            return Ruling(status, f"`{date.path}` is no date to it", facts.place(date.path))
        if facts.now is None or date.earliest is None or date.latest is None:
            continue
        if is_expiry(date.path) and date.latest < facts.now:
            return Ruling("expired", f"`{date.path}` is over", facts.place(date.path))
        is_own = not (is_change(date.path) or is_expiry(date.path))
        if is_own and generator.future == "left-out" and date.earliest > facts.now:
            return Ruling("future", f"`{date.path}` has not come yet", facts.place(date.path))
    return None
