"""
Bodies of scraped news posts: HTML inside Markdown, with what the publisher's templates left behind.

The residue follows what feed-to-blog converters are known to leave: template comments in equal
pairs, the same start marker again and again without its end, a style sheet whose braces became
character references, and a promotional block indented far enough to be shown as code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prose import LATIN, PEOPLE, chinese_paragraph, chinese_sentence, one_in

if TYPE_CHECKING:
    import random

IMAGE_HOSTS = ("img.example.com", "cdn.example.org", "static.example.net")
PARAGRAPH_ATTRIBUTES = ("", ' cms-style="font-L"', ' class="txt"', ' style="text-indent:2em"')
SLOTS = ("正文下iframe", "总声明", "相关阅读", "ad slot 3", "video player", "评论区")
START_MARKERS = ("文末二维码 start", "推广位 start", "share_bar begin", "广告 开始")


def scraped_body(random: random.Random) -> str:
    """One whole body in a `<div>`: paragraphs, a few pictures, then residue of most kinds."""
    parts = ["<div>   ", *paragraphs(random)]
    parts[-1] += keyword_comment(random)
    for make in (empty_slots, promotion, credit_line, oddity):
        parts.extend(make(random))
    closing = random.choice(("            ", "            ", "\n", ""))
    return "\n".join([*parts, "  ", f"</div>\n{closing}"])


def clean_body(random: random.Random) -> str:
    """Return a body of plain, complete HTML in which nothing should be found."""
    parts = ["<article>"]
    for _ in range(random.randrange(4, 13)):
        parts.append(f"<p>{chinese_paragraph(random)}</p>")
        if one_in(random, 5):
            parts.append(f"<p>{image(random, alt=chinese_sentence(random))}</p>")
    return "\n".join([*parts, "</article>", ""])


def image_address(random: random.Random) -> str:
    """Return an image URL on one of the reserved example hosts."""
    host, month = random.choice(IMAGE_HOSTS), random.randrange(1, 13)
    return f"https://{host}/finance/{random.randrange(2016, 2024)}{month:02}/{random.getrandbits(40):010x}.jpg"


def image(random: random.Random, alt: str | None) -> str:
    """Return an `<img>`; without `alt` when it is None."""
    attribute = "" if alt is None else f' alt="{alt.replace(chr(34), "")}"'
    return f'<img src="{image_address(random)}"{attribute} referrerpolicy="no-referrer">'


def paragraphs(random: random.Random) -> list[str]:
    """Between three and fifteen `<p>`, all with one attribute style, with pictures among them."""
    attributes = random.choice(PARAGRAPH_ATTRIBUTES)
    indent = random.choice(("　　", "　　", "", "&nbsp;&nbsp;"))
    lines = []
    for _ in range(random.randrange(3, 9) + random.randrange(7)):
        lines.append(f"<p{attributes}>{indent}{marked_up(random)}</p>")
        if one_in(random, 14):
            alt = random.choice((None, None, "", "配图"))
            lines.append(f'<p align="center">{image(random, alt)}</p>')
    return lines


def marked_up(random: random.Random) -> str:
    """Return a paragraph's inside: often bare text, sometimes with a link, bold text or nested spans."""
    text = chinese_paragraph(random)
    if one_in(random, 12):
        address = f"https://news.example.com/a/{random.getrandbits(32)}.shtml?from=rss&id=7"
        return f'{text}<a href="{address}" target="_blank">{random.choice(LATIN)}</a>'
    if one_in(random, 12):
        return f"<strong>{chinese_sentence(random)}</strong><br>{text}"
    return f"<span><span>{text}</span></span>" if one_in(random, 12) else text


def keyword_comment(random: random.Random) -> str:
    """Return the publisher's machine data, which two thirds of the posts carry after the last paragraph."""
    if one_in(random, 3):
        return ""
    return (
        f"<!-- news_keyword_pub,{random.choice(('stock', 'tech', ''))},{random.choice(LATIN)} -->"
    )


def empty_slots(random: random.Random) -> list[str]:
    """Up to three pairs of the same comment, nothing but blank lines between, spacing not always equal."""
    lines = [""] * random.randrange(8)
    for _ in range(random.randrange(4)):
        name = random.choice(SLOTS)
        closing = random.choice((f"<!-- {name} -->", f"<!-- {name}-->"))
        lines += [f"<!-- {name} -->", *[""] * random.randrange(1, 12), closing, ""]
    return lines


def promotion(random: random.Random) -> list[str]:
    """Return the promotional block of two posts in three: unbalanced markers, dead style sheet, no `alt`."""
    if one_in(random, 3):
        return []
    marker, name = f"<!-- {random.choice(START_MARKERS)} -->", f"card{random.randrange(1000)}"
    margin = " " * 12
    lines = [
        marker,
        "<style>",
        *style_rules(random, name),
        "</style>",
        f'<div class="clearfix {name}_wrap">',
        f'    <div class="{name}_picture">{image(random, None)}</div>',
        f'    <div class="{name}_text">扫一扫，更多{random.choice(LATIN)}消息</div>',
        "</div>",
        marker,
    ]
    indented = [margin + line for line in lines]
    return [marker, "", "", *indented, "", *([margin + marker] * random.randrange(2)), ""]


def style_rules(random: random.Random, name: str) -> list[str]:
    """CSS as converters leave it: three times in four with braces as character references."""
    left, right = random.choice((("&#123;", "&#125;"),) * 3 + (("{", "}"),))
    width = random.randrange(40, 120)
    return [
        f".{name}_wrap{left}border:1px solid #ddd;padding:{random.randrange(4, 12)}px;{right}",
        f".{name}_picture{left}float:left;{right}",
        f".{name}_picture img{left}width:{width}px;{right}",
        f".{name}_text{left}float:left;font-size:{width // 4}px;line-height:{width}px;{right}",
    ][: random.randrange(2, 5)]


def credit_line(random: random.Random) -> list[str]:
    """Return the editor's credit between its two comments."""
    if one_in(random, 4):
        return []
    return [
        "<!-- 编辑姓名及工作代码 -->",
        "",
        f'<p class="article-editor">责任编辑：{random.choice(PEOPLE)} </p>',
        random.choice(("<!-- 编辑姓名及工作代码-->", "<!-- 编辑姓名及工作代码 -->")),
        "",
    ]


def oddity(random: random.Random) -> list[str]:
    """One rare defect in about one post of eight: broken nesting, stray tags, foreign comments."""
    oddities = (
        "<p>未关闭的段落<div>里面的块</div>",
        '<span class="a" class="b">重复的属性</span></span>',
        "<!--StartFragment--><p>剪贴板留下的段落</p><!--EndFragment-->",
        "<!-- wp:paragraph --><p>编辑器留下的段落</p><!-- /wp:paragraph -->",
        "<table><tr><td>一季度<td>二季度<tr><td>12<td>34</table>",
        '<iframe src="https://player.example.com/v/1" referrerpolicy="no-referrer"></iframe>',
        "<p>价格 &yen;12 &amp; 运费 &#165;3 &copy 2023</p>",
    )
    return [random.choice(oddities), ""] if one_in(random, 8) else []
