"""What became of an article, asked of the built page; the answers are words of a table."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from conformance import verdicts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from conformance.sites import Page

_TAG = re.compile(r"<[^>]+>")
_IMAGE = re.compile(r"<img\b[^>]*\balt=[\"']?quay\b[^>]*>")
_SOURCE = re.compile(r"\bsrc=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")


def answer(asks: str, look: str, outcome: Page | str) -> str:
    """Answer one question about one article."""
    if isinstance(outcome, str):
        return outcome.partition(":")[0]
    return QUESTIONS[asks](look, outcome)


def _html(look: str, page: Page) -> str:
    """`live` in the page, `shown` as text to readers, or `gone`."""
    found = page.html or page.output
    if look in found:
        return "live"
    return "shown" if look in _text(found) else "gone"


def _text(page: str) -> str:
    return html.unescape(_TAG.sub("", page))


def _published(_: str, page: Page) -> str:
    return "published" if page.output or not page.files else "dropped"


def _cut(_: str, page: Page) -> str:
    if page.cut is None:
        return "-"
    return "cut" if page.cut else "whole"


def _date(_: str, page: Page) -> str:
    return verdicts.date("", [page])


def _title(_: str, page: Page) -> str:
    title = str(page.title or "").casefold()
    names = {"tides": "read", "harbour wall": "heading", "": "none"}
    return names.get(title, "file name" if "quay" in title else "other")


def _image(_: str, page: Page) -> str:
    """`found` if the built site holds the file that the page's image asks for, else `missing`."""
    image = _IMAGE.search(page.output)
    if image is None:
        return "gone"
    source = _SOURCE.search(image[0])
    address = html.unescape(next(filter(None, source.groups()), "")) if source else ""
    if address.startswith("data:image/"):
        return "found"
    path = unquote(urljoin(f"https://example.org{page.url}", address))
    return "found" if path.removeprefix("https://example.org") in page.files else "missing"


def _template(look: str, page: Page) -> str:
    """`kept` where the page holds the template code, `run` where it holds what comes of it."""
    found = page.html or page.output
    if look in found or look in _text(found):
        return "kept"
    return "run" if "turns" in found else "gone"


QUESTIONS: dict[str, Callable[[str, Page], str]] = {
    "html": _html,
    "published": _published,
    "cut": _cut,
    "date": _date,
    "title": _title,
    "image": _image,
    "template": _template,
}


def value(key: str, outcome: Page | str) -> str:
    """Tell what was read for a key of the metadata, as JSON, or `none`."""
    if isinstance(outcome, str):
        return outcome.partition(":")[0]
    read = outcome.metadata.get(key)
    return "none" if read is None else json.dumps(read, ensure_ascii=False)


def hugo_page(article: str, files: Mapping[str, str]) -> str:
    """Tell of an article in a site of Hugo its title, its date and its address, or `dropped`."""
    file = article.removeprefix("content/")
    listed = next(json.loads(text) for text in files.values() if text.startswith("["))
    for text in files.values():
        if not text.startswith('{"date"'):
            continue
        page = json.loads(text)
        if page["file"] == file:
            status = "published" if file in listed else "unlisted"
            date = "none" if page["date"].startswith("0001-") else page["date"]
            return f"{status}; {page['title'] or 'none'}; {date}; {unquote(page['url'])}"
    return "dropped"


def scraped(outcome: Page | str) -> str:
    """Tell of a scraped post its front matter, its date, and what its indented HTML became."""
    if isinstance(outcome, str):
        return outcome.partition(":")[0]
    front = "read" if "海港图书馆" in str(outcome.title) else "lost"
    return f"{front}; {verdicts.date('', [outcome])}; {_html('<style>', outcome)}"
