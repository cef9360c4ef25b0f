"""
What happens to an article of a Hugo site, and why.

Measured with Hugo 0.111 and 0.168; where they differ, the status is that of 0.168, and the reason
names both. https://gohugo.io/content-management/front-matter/ and
https://gohugo.io/content-management/build-options/.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newslint.dates.own_dates import is_expiry
from newslint.named_tuples import NamedTuple
from newslint.site.page import Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.generators.hugo.content import ContentPath
    from newslint.generators.hugo.dates import HugoDate
    from newslint.generators.hugo.languages import Languages
    from newslint.site.page import PageFacts

_STOPS = "at which Hugo 0.168 stops"
_TRUE = frozenset(("1", "t", "T", "true", "True", "TRUE"))
_FALSE = frozenset(("0", "f", "F", "false", "False", "FALSE"))
_HTML = (".html", ".htm")
_NEVER = frozenset(("never", "false"))


class PageDates(NamedTuple):
    """The dates between which an article is published, None without one."""

    publish: HugoDate | None
    expiry: HugoDate | None


class HugoRulings:
    """What the configuration says about what is published."""

    def __init__(self, configuration: HugoConfiguration, languages: Languages) -> None:
        """Take the configuration and the languages."""
        self._languages = languages
        self._takes_html = configuration.find("security", "allowContent") is not None
        self._builds_drafts = configuration.value("buildDrafts") is True
        self._builds_future = configuration.value("buildFuture") is True
        self._builds_expired = configuration.value("buildExpired") is True

    def ruling(
        self, facts: PageFacts, usual: Ruling, page: ContentPath, dates: PageDates
    ) -> Ruling:
        """Return what happens to an article, where `usual` is what the tables say."""
        if page.language in self._languages.disabled:
            return Ruling("left-out", f"the language `{page.language}` is disabled")
        stop = next(self._stops(facts), None)
        if stop is not None or usual.status == "build-stops":
            return stop or usual
        return self._waits(facts, dates) or _is_built(facts) or Ruling("published")

    def _stops(self, facts: PageFacts) -> Iterator[Ruling]:
        """Yield the reasons for which the build stops."""
        if facts.path.lower().endswith(_HTML) and not self._takes_html:
            yield _stop(f"it is HTML, {_STOPS}, and which 0.111 publishes")
        yield from _by_keys(facts)
        yield from _by_dates(facts)

    def _waits(self, facts: PageFacts, dates: PageDates) -> Ruling | None:
        if is_true(facts.value("draft")) and not self._builds_drafts:
            return Ruling("draft", "`draft` is true", facts.place("draft"))
        if facts.now is None:
            return None
        expiry = dates.expiry.found if dates.expiry is not None else None
        if expiry is not None and not self._builds_expired:
            latest = expiry.latest
            if latest is not None and latest < facts.now:
                return Ruling("expired", f"`{expiry.path}` is over", facts.place(expiry.path))
        publish = dates.publish.found if dates.publish is not None else None
        if publish is not None and not self._builds_future:
            earliest = publish.earliest
            if earliest is not None and earliest > facts.now:
                name = f"`{publish.path}`" if publish.path else "the date in its name"
                return Ruling("future", f"{name} has not come yet", facts.place(publish.path))
        return None


def is_hidden(facts: PageFacts) -> bool:
    """Return whether an article says that no page is made of it: its files may be published."""
    found = _is_built(facts)
    return found is not None and found.status == "left-out"


def is_true(value: object) -> bool:
    """Return whether a value is true to Hugo: of texts only those that are true to Go."""
    if isinstance(value, str):
        return value in _TRUE
    return isinstance(value, (bool, int, float)) and bool(value)


def _is_built(facts: PageFacts) -> Ruling | None:
    """Return what `headless` and `build` make of an article; None for an ordinary page."""
    if is_true(facts.value("headless")):
        return Ruling("left-out", "it is `headless`", facts.place("headless"))
    options = facts.value("build")
    if not isinstance(options, Mapping):
        return None
    chosen = {str(key).lower(): str(value).lower() for key, value in options.items()}
    render, listed = chosen.get("render", ""), chosen.get("list", "")
    if render in _NEVER or render == "link":
        return Ruling("left-out", f"`build.render` is `{render}`", facts.place("build"))
    if listed in _NEVER or listed == "local":
        return Ruling("unlisted", f"`build.list` is `{listed}`", facts.place("build"))
    return None


def _by_keys(facts: PageFacts) -> Iterator[Ruling]:
    fault = next((f for f in facts.front_matter.faults if f.kind == "duplicate-key"), None)
    if fault is not None and facts.front_matter.format == "yaml":
        line = facts.source.position(fault.span.start).line
        reason = f"a key is written twice, {_STOPS}; to 0.111 the last counts"
        yield _stop(reason, f"line {line}")
    published = facts.value("published")
    if isinstance(published, bool) or (isinstance(published, str) and published in _FALSE):
        done = "leaves the article out" if str(published).lower() == "false" else "publishes it"
        written = str(published).lower()
        reason = f"`published` is `{written}`, {_STOPS}, because it is no date; 0.111 {done}"
        yield _stop(reason, facts.place("published"))
    if facts.value("_build") is not None:
        reason = f"`_build` is written, {_STOPS}; its name is `build` now"
        yield _stop(reason, facts.place("_build"))
    for key in ("url", "aliases"):
        value = facts.value(key)
        texts = value if isinstance(value, list) else [value]
        if any(isinstance(text, str) and text.startswith("http") for text in texts):
            yield _stop(f"`{key}` has an address with `http`", facts.place(key))


def _by_dates(facts: PageFacts) -> Iterator[Ruling]:
    for date in facts.dates:
        if date.outcome in ("year-one", "error") and date.text.strip():
            kept = "shows it for ever" if is_expiry(date.path) else "takes the year 1"
            reason = f"`{date.path}` is no date to it, {_STOPS}; 0.111 {kept}"
            yield _stop(reason, facts.place(date.path))


def _stop(reason: str, place: str = "") -> Ruling:
    return Ruling("build-stops", reason, place)
