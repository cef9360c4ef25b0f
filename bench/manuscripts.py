"""Bodies written in real Markdown: headings, lists, code, tables, links, images, footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prose import (
    EMOJI,
    LATIN,
    THINGS,
    chinese_paragraph,
    chinese_sentence,
    latin_paragraph,
    latin_sentence,
    one_in,
)
from scraped import image_address

if TYPE_CHECKING:
    import random

CODE = (
    (
        "python",
        "def tide(level: float) -> str:\n    # <!-- not a comment of the article -->\n    return f'{level:.2f} m'",
    ),
    ("bash", "for boat in *.log; do\n  grep -c 'ferry' \"$boat\"\ndone | sort -n"),
    (
        "html",
        '<style>\n.note { color: teal }\n</style>\n<img src="tide.png">\n<!-- ad slot 3 -->',
    ),
    ("json", '{\n  "station": "north pier",\n  "depth": [1.5, 2.25, 3]\n}'),
    ("", "$ make tide\nok  12 stations, 0 missing"),
)


def manuscript(random: random.Random, *, clean: bool) -> str:
    """One Markdown body of four to eleven sections; a clean one has nothing that should be found."""
    paragraph = random.choice((chinese_paragraph, latin_paragraph))
    sections = [paragraph(random)]
    if one_in(random, 3):
        sections.append("<!-- more -->")
    for number in range(random.randrange(4, 12)):
        marks = "###" if number % 3 == 1 else "##"
        sections.append(f"{marks} {random.choice(THINGS)} {number + 1}")
        sections.append(inline(random, paragraph(random)))
        sections.append(random.choice(BLOCKS)(random))
    if not clean:
        sections.insert(random.randrange(len(sections)), flaw(random))
    note = f"[^1]: {latin_sentence(random)}\n\n[pier]: https://docs.example.org/pier 'North pier'"
    return "\n\n".join([*sections, note]) + "\n"


def inline(random: random.Random, text: str) -> str:
    """Return the paragraph with a few inline constructs behind it."""
    word = random.choice(LATIN)
    extras = (
        f"**{word}** and `make {word.lower()}`.",
        f"See [{word}](https://docs.example.org/{random.randrange(999)} '{word}').",
        f"More at the [north pier][pier], ~~not~~ *there*[^1] {random.choice(EMOJI)}",
        f"<https://status.example.org/{random.randrange(99)}>",
        "",
    )
    return f"{text} {random.choice(extras)}".rstrip()


def bullets(random: random.Random) -> str:
    """Return a list with one nested item, bulleted or numbered."""
    items = [latin_sentence(random) for _ in range(random.randrange(2, 6))]
    if random.randrange(2):
        return "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
    return "\n".join([*(f"- {item}" for item in items), f"  - `{random.choice(LATIN)}`"])


def fence(random: random.Random) -> str:
    """Return a fenced code block, some with markup that is only shown."""
    language, code = random.choice(CODE)
    mark = random.choice(("```", "```", "~~~"))
    return f"{mark}{language}\n{code}\n# {random.getrandbits(32)}\n{mark}"


def table(random: random.Random) -> str:
    """Return a pipe table of three columns."""
    rows = [
        f"| {random.choice(LATIN)} | {random.randrange(9999)} | {random.choice(EMOJI)} |"
        for _ in range(random.randrange(2, 9))
    ]
    return "\n".join(["| station | depth | state |", "| --- | ---: | :-: |", *rows])


def quotation(random: random.Random) -> str:
    """Return a block quote of two lines."""
    return f"> {chinese_sentence(random)}\n> {latin_sentence(random)}"


def picture(random: random.Random) -> str:
    """Return an inline image that has its alternative text."""
    return f"![{latin_sentence(random)}]({image_address(random)})"


def flaw(random: random.Random) -> str:
    """One thing to be found: an image without text, residue, a live style block, markup as code."""
    return random.choice(
        (
            f"![]({image_address(random)})",
            f'<img src="{image_address(random)}" width="640">',
            "<!-- 相关阅读 -->\n\n<!-- 相关阅读 -->",
            "<style>\n.lead { font-size: 2em }\n</style>",
            '    <div class="promo">订阅我们的频道</div>',
        )
    )


BLOCKS = (bullets, fence, table, quotation, picture, bullets, fence)
