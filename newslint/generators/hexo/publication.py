"""What Hexo publishes: https://hexo.io/docs/writing (Drafts) and `future`, measured with Hexo 8.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.site.page import Ruling

if TYPE_CHECKING:
    from newslint.site.data_files import DataFile
    from newslint.site.folder import SiteFolder
    from newslint.site.page import PageFacts

_TEXTS = ("false", "0")
"""What Hexo's database takes for `false`."""


def ruling(site: SiteFolder, own: DataFile | None, facts: PageFacts, usual: Ruling) -> Ruling:
    """Return the status of a post or a page; `usual` is what the tables of the generator say."""
    if usual.status not in ("published", "draft"):
        return usual
    found = _draft(site, own, facts) if _is_post(facts) else None
    if found is not None and found.status == "draft":
        return found
    return _future(site, own, facts) or found or Ruling("published")


def _is_post(facts: PageFacts) -> bool:
    return facts.kind.is_article


def _draft(site: SiteFolder, own: DataFile | None, facts: PageFacts) -> Ruling | None:
    hidden = _hidden(facts)
    if hidden is None:
        return None
    shown = own.find("render_drafts") if own is not None else None
    if own is not None and shown is not None and shown.value is True:
        return Ruling("published", "`render_drafts` shows drafts", site.place(own, shown))
    return hidden


def _hidden(facts: PageFacts) -> Ruling | None:
    """Return why a post is a draft; a post in `_drafts` is one, whatever it says."""
    if facts.kind.kind == "draft":
        return Ruling("draft", facts.kind.reason, facts.kind.setting)
    value = facts.value("published")
    is_off = value is False or value == 0 or (isinstance(value, str) and value in ("", *_TEXTS))
    if not is_off or value is None:
        return None
    written = str(value).lower()
    return Ruling("draft", f"`published` is `{written}`", facts.place("published"))


def _future(site: SiteFolder, own: DataFile | None, facts: PageFacts) -> Ruling | None:
    """Return whether `future: false` leaves out what is dated later, posts and pages."""
    field = own.find("future") if own is not None else None
    if own is None or field is None or field.value is not False:
        return None
    date = facts.date
    if date is None or date.earliest is None or facts.now is None or date.earliest <= facts.now:
        return None
    return Ruling("future", "`date` has not come yet", site.place(own, field))
