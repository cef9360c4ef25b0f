"""
What is repeated to find out whether newslint slows down: pieces of text.

A shape makes a text of about so many characters. The pieces are those with which readers, regular
expressions and parsers go wrong: what opens and never closes, what nests, what nearly matches.
"""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[int], str]


def repeated(piece: str, before: str = "", after: str = "") -> Shape:
    """Return the shape of a piece that comes again and again, between two others."""
    return lambda length: before + piece * max(1, length // len(piece)) + after


def pieces(*written: str, before: str = "", after: str = "") -> dict[str, Shape]:
    """Return the shape of each piece, by the piece as Python writes it."""
    return {repr(piece)[1:-1]: repeated(piece, before, after) for piece in written}


def counted(make: Callable[[int], str]) -> Shape:
    """Return the shape of what makes a text of a number of pieces."""
    each = len(make(101)) - len(make(100))
    return lambda length: make(max(1, length // each))


ARTICLES: dict[str, Shape] = {
    "elements in elements": repeated("<b><img>"),
    "elements closed by others": counted(lambda n: f"{'<div>' * n}{'</span>' * n}\n\n    <b>"),
    "elements in a table": repeated("<table><div>"),
    "attributes": counted(lambda n: f"<p {' '.join(f'a{i}=1' for i in range(n))}>"),
    "one attribute": repeated("a=1 ", "<p ", ">"),
    "equals signs": counted(lambda n: f"<p {'=' * n}='{'=' * n}'>"),
    "comments": repeated("<!--a--></1>\n"),
    "dashes": repeated("-", "<div>\n\n    <!--"),
    "titles in a drawing": repeated("<title/>", "<svg>", "<!--a-->"),
    "styles in a drawing": counted(lambda n: f"<svg>{'<style>' * n}{'</style>' * n}<!--a-->"),
    "drawings": repeated("<svg><style/></svg><math><xmp/></math>", after="<!--a-->"),
    "noscript": repeated("<noscript>", after="<!--a-->"),
    "less-than signs": repeated("<"),
    "accidental code": repeated("    <b>a</b><!--b-->\n\nc\n\n", "<div>\n\n"),
    "accidental code in lists": repeated("- a\n\n      <b>c</b>\n\n", "<div>\n\n"),
    "tags in quotes": repeated("> <b\n> c='1\n> 2'>\n>\n"),
    "one tag in a quote": repeated("\n> c=1", "> a <b ", ">"),
    "code": repeated("`a` ```b``` "),
    "tabs behind fences": counted(lambda n: "```" + " \t" * n + "a\n```\t\nb\n```\t\n" * n),
    "images in images": counted(lambda n: f"{'![' * n}a{'](b)' * n}"),
    "references": repeated("[a][b] ", after="\n\n[b]: c"),
    "footnotes": counted(lambda n: "".join(f"[^{i}] \n\n[^{i}]: `a`\n\n" for i in range(n))),
    "templates": repeated("{{ a }}{% highlight %}<b>{% endhighlight %}{%"),
    "table rows": repeated("|<b>|`c`|\n", "|a|b|\n|-|-|\n"),
    **pieces("![", "![](", "![x](a b", "![x](a b.png)", "![x]((((", "<img src=a>"),
    **pieces("<img srcset='a, "),
}


FENCES = ("---\n", "+++\n", ";;;\n", "{\n", "<!--x-->\n---\n", "", "\n---\n")
FRONT_MATTER = (
    *("- ", "a: ", "[", "{", "? ", "a: [\n", "&a ", "*a ", "'", '"', "a: |\n", "# x\n", "---x\n"),
    *("a: b\n", "a: b: c\n", "a\n", "\t", ": ", "x ---\n", "a: ---\n", "<!---->", '"a": {'),
    *("[a]\n", "a.", "a = [", "a = '''\n", 'a = """\n', "a = {", "[[a]]\n", "\n\n", "\ufeff"),
    *("...\n", "+++x\n"),
)
MDX = (
    *("{", "<a ", "`", "{`", "<a {", "export {", "\n\n{", "```\n", "<a b='", "{'", "`` ` "),
    *("export const a = {\n\n", "<!--", "{}", "<a>", "{/*", "\\", "import {\n\n}\n\n"),
    *("    {\n", "{`${", "</", "> ```\n", "a {'\n"),
)


ADDRESSES = (
    *("a", "%", "/", "\\", "://", "http://", "@", "[", "{", "-.", "..", "../", "hh", "tt", "0x"),
    *("é", " "),
)
DATES = ("1", "1:", "2022-", " 1", "Feb ", "a ", "(", "+08", "- ", "．")
GLOBS = ("*a*b*c*d*e*f.md", "**/a*/**/b*/**/c*/**/d/*.md", "{a,b}*{c,d}*e*", "?*?*?*?*x")
PATHS = ("a", "ab", "abcde", "a/", "ab/cd/")


# What single rules look for

NOTES = (
    *("<!-- a note -->\n", "<pre>a</pre><!-- a note -->\n", "<!-- [if a -->\n"),
    "<!-- do not do not do not do not -->\n",
)
TAGS = ("<%", "<%<", "<%\n", "{{<", "{{%", "{%", "{% a", "{{ a", "{{a.b", "{{{", "<%= a %>")
BRACES = ("{{<", "{{%", "{%", "{% a", "{{ a", "{{a.b", "{{{", "{% raw %}", "{% endraw %}", "{")
HIDDEN = (
    *('<p style="display:none"><script></p>', '<p id=a style="display:none">'),
    *('<b style="display:none">1</b>', '<p class=a style="display:none">a</p><script></script>'),
)
DASHES = ("<!–", "<!-")
INSTRUCTIONS = ("<?x?>\n", "<svg></svg><![CDATA[a]]>", "</ x>\n")
HOSTS = (("a.", "com"), ("a", ""), ("1.", "1"))


def host(piece: str, last: str) -> Shape:
    """Return the shape of an article with a long host in three places."""
    many = repeated(piece, after=last)
    return lambda length: (
        f"---\nimage: http://{many(length)}/a.png?X-Amz-Expires=60\n---\n"
        f"![quay](//{many(length)}/b.png)\n"
        f"<img src='https://{many(length)}/c.png' width=1 height=1 alt=''>\n"
    )
