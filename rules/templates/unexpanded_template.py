"""Template code that no generator expands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.code_regions import element_contents
from newslint.text import is_inside, outermost, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.front_matter import Field

_SIGNS = ("{{", "{%", "<%")
_PUBLISHED = re.compile(r"<%[^@!#]")
"""What some generators expand; `<%@ page %>` and its like are of JSP alone."""
_RENDERED = ("permalink", "eleventyComputed", "pagination", "script", "scripts", "template", "code")
"""Keys in which some generators do expand templates."""
_PROSE = frozenset("title subtitle description summary excerpt".split())
_BLOCKS = ("literal", "folded")


class UnexpandedTemplate(Rule):
    """
    Template code is published as it is written.

    `<%= title %>` should have been replaced when the page was made, but no generator expands it:
    readers see the code, and links and images with it in their URL lead nowhere. In front matter no
    generator expands templates of any kind.

    Not reported: code and comments; articles that show such code in a sample; keys that some
    generators do expand, such as `permalink`; texts of several lines; values that contain only
    template code, which `placeholder-value` reports; and braces in a body, which
    `foreign-template-syntax` reports.
    """

    severity = Severity.WARNING
    tags = frozenset({"text", "front-matter", "comment"})
    examples = (
        Example(
            bad="Hello <%= user.name %>, ferries leave at nine.\n",
            good="Hello, ferries leave at nine. In code: `<%= user.name %>`\n",
            at="<%= user.name %>",
        ),
        Example(
            bad='---\ntitle: Harbour\nimage: "{{ site.url }}/quay.jpg"\n---\n',
            good='---\ntitle: Harbour\nimage: "/quay.jpg"\n---\n',
            at="{{ site.url }}",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each piece of template code."""
        text = article.text
        # One sign is found ten times as fast as two.
        if "%" not in text and "{" not in text:
            return
        if not article.kind.is_template:
            yield from sorted(_in_front_matter(article), key=lambda violation: violation.span)
            yield from _in_body(article)


def _in_front_matter(article: Article) -> Iterator[Violation]:
    """Yield what no generator expands, in no order."""
    end = article.body.start
    if not any(article.text.find(sign, 0, end) >= 0 for sign in _SIGNS):
        return
    from newslint.template_expressions import template_expressions

    for key, field in _values(article.front_matter.fields):
        for place in template_expressions(article.text, *field.span):
            code = article.cut(place)
            if _is_shortcode(code) or _is_about(article, key, code):
                continue
            if field.text.strip() != code:
                message = f"no generator expands {quote(code)} in front matter"
                yield Violation(place, message, "write the text it should become")


def _values(fields: tuple[Field, ...]) -> Iterator[tuple[str, Field]]:
    """Yield the values of front matter, each with the nearest key above it."""
    pending = [("", field) for field in fields]
    while pending:
        key, field = pending.pop()
        key = field.key or key
        if key in _RENDERED:
            continue
        if field.fields and field.style != "alias":
            pending.extend((key, inner) for inner in field.fields)
        elif field.style not in _BLOCKS:
            yield key, field


def _is_shortcode(code: str) -> bool:
    """Return whether code is a shortcode, which themes may well expand anywhere."""
    return code.startswith(("{{<", "{{%"))


def _is_about(article: Article, key: str, code: str) -> bool:
    """Return whether a text for readers names code that the article explains."""
    if key not in _PROSE:
        return False
    return any(code in article.cut(sample) for sample in article.code)


def _in_body(article: Article) -> Iterator[Violation]:
    """Yield what no generator expands, in order."""
    if article.text.find("<%", article.body.start) < 0:
        return
    from newslint.template_expressions import template_expressions

    scripts = element_contents(article.elements, "script", "style", "template")
    code = [*article.code_regions, *scripts]
    # An article that shows such code in samples writes about it.
    if any("<%" in article.cut(sample) for sample in code):
        return
    quiet = outermost([*code, *(comment.span for comment in article.comments)])
    for place in template_expressions(article.text, article.body.start):
        written = article.cut(place)
        if _PUBLISHED.match(written) and not is_inside(quiet, place.start):
            message = f"no generator expands {quote(written)}, so readers see the code"
            yield Violation(place, message, "write the text it should become")
