"""
The benchmark's synthetic corpus: different articles, byte for byte the same on every machine.

Article *n* of a seed depends on nothing but the seed and *n*, so a corpus of 1,000 is the beginning
of the corpus of 10,000. One in ten is real Markdown; most others are scraped HTML with residue.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import random
from typing import TYPE_CHECKING, NamedTuple

from manuscripts import manuscript
from prose import BODIES, chinese_title, latin_sentence, one_in
from scraped import clean_body, image_address, scraped_body

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = 20220217
COUNT = 10_000
DIGEST = "c553bc279848cbf9c39f3bbe40ef01267ae78a9e525596b4d45b229958f09a7e"

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CATEGORIES = ("金融", "科技", "地方", "交通", "教育", "环境")


class Article(NamedTuple):
    """One file to be: its path below the corpus folder, with `/`, and its bytes."""

    path: str
    content: bytes


def articles(count: int, seed: int = SEED) -> Iterator[Article]:
    """Return the first `count` articles of a seed, in order."""
    for number in range(count):
        yield article(number, seed)


def article(number: int, seed: int = SEED) -> Article:
    """Article `number`, counted from 0."""
    own = random.Random(f"{seed}:{number}")
    moment = dt.datetime(2018, 1, 1, tzinfo=dt.UTC) + dt.timedelta(
        seconds=own.randrange(6 * 365 * 86_400)
    )
    if number % 10 == 0:
        text = markdown_article(own, moment)
    elif one_in(own, 12):
        text = clean_front_matter(own, moment) + clean_body(own)
    else:
        text = scraped_article(own, moment)
    return Article(f"posts/{moment:%Y/%m}/{moment:%d}-{number:05d}.md", text.encode())


def markdown_article(own: random.Random, moment: dt.datetime) -> str:
    """Return a Markdown article; every second one is clean."""
    return clean_front_matter(own, moment) + manuscript(own, clean=one_in(own, 2))


def clean_front_matter(own: random.Random, moment: dt.datetime) -> str:
    """Front matter that every generator reads, and the blank line behind it."""
    title = own.choice((chinese_title(own), latin_sentence(own).rstrip(".")))
    return (
        f'---\ntitle: "{title}"\ndate: {moment:%Y-%m-%dT%H:%M:%S}+00:00\nauthor: {own.choice(BODIES)}\n'
        f"tags: [{own.choice(CATEGORIES)}, {own.choice(CATEGORIES)}复盘]\n---\n\n"
    )


def scraped_article(own: random.Random, moment: dt.datetime) -> str:
    """Return a scraped post whole, with the rare defects that concern the whole file."""
    text = f"\n{scraped_front_matter(own, moment)}\n{scraped_body(own)}"
    if one_in(own, 50):
        return text.replace("\n", "\r\n")
    if one_in(own, 100):
        return "\ufeff" + text
    if one_in(own, 100):
        return text[text.index("<div>") :]
    return text.removeprefix("\n") if one_in(own, 25) else text


def scraped_front_matter(own: random.Random, moment: dt.datetime) -> str:
    """Front matter as feed converters write it, once in a while broken."""
    picture, publisher = image_address(own), own.choice(BODIES)
    title = chinese_title(own)
    lines = [
        f"title: '{own.choice(('', '', '_'))}{title}'",
        "categories: ",
        *(f" - {name}" for name in (own.choice(CATEGORIES), publisher)),
        f"headimg: '{picture}'",
        f"author: {publisher}",
        "comments: false",
        f"date: {scraped_date(own, moment)}",
        f"thumbnail: '{picture}'",
    ]
    return "\n".join(["---", *damaged(own, lines, title)]) + "\n"


def damaged(own: random.Random, lines: list[str], title: str) -> list[str]:
    """Return the lines and their closing fence; one post in eleven has one defect of structure."""
    if one_in(own, 60):
        return [*lines[:-1], f"{lines[-1]}---"]
    if one_in(own, 60):
        return [*lines, "author: 佚名", "---"]
    if one_in(own, 60):
        return [f"title: {title}: @{title}", *lines[1:], "---"]
    if one_in(own, 40):
        return [*lines[1:], "---"]
    return lines if one_in(own, 120) else [*lines, "---"]


def scraped_date(own: random.Random, moment: dt.datetime) -> str:
    """Mostly the feed's own date form; a few impossible, missing or ISO ones."""
    if one_in(own, 50):
        return f"{moment:%Y}-02-30 {moment:%H:%M:%S}"
    if one_in(own, 50):
        return "Invalid Date"
    if one_in(own, 15):
        return f"{moment:%Y-%m-%d %H:%M:%S}"
    weekday, month = WEEKDAYS[moment.weekday()], MONTHS[moment.month - 1]
    return f"{weekday}, {moment:%d} {month} {moment:%Y %H:%M:%S} GMT"


def write_articles(folder: str, count: int, seed: int = SEED) -> str:
    """Write a corpus below `folder` and return its digest; raises OSError when it cannot."""
    digest = hashlib.sha256()
    for path, content in articles(count, seed):
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(content)
        feed(digest, path, content)
    return digest.hexdigest()


def digest_of(count: int = COUNT, seed: int = SEED) -> str:
    """Return the digest of a corpus without writing it: SHA-256 over each path and content, NUL-ended."""
    digest = hashlib.sha256()
    for path, content in articles(count, seed):
        feed(digest, path, content)
    return digest.hexdigest()


def feed(digest: hashlib._Hash, path: str, content: bytes) -> None:
    """Add one file to a corpus digest."""
    digest.update(path.encode() + b"\0" + content + b"\0")
