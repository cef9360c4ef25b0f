"""Template code of another generator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation
from newslint.code_regions import element_contents
from newslint.text import is_inside, outermost, quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Literal

    from newslint import Article
    from newslint.generators import Generator
    from newslint.generators.vocabulary import ForeignOutcome

_OPENERS = ("{{<", "{{%", "{{", "{%")
_IN_MDX: Mapping[str, ForeignOutcome] = {"{{<": "error", "{{%": "error", "{%": "error"}
_NAME = re.compile(r"\{(?:%-?\s*+(\w++)|\{-?\s*+(\w++)(?=[.\[]))")
_TAG = re.compile(r"\{%-?\s{0,9}+(\w{1,40}+)\s{0,9}+-?%\}")
_CODE = re.compile(r"\{[{%][^{}\n]{0,500}[%}]\}")
_WORD = re.compile(r"[^\W\d_]")
_HTML = re.compile(r"</?[a-z]", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"""(?:\]\(|=[ ]?["']?)[^\s"'>)]*+$""")
_INLINE_TAGS = frozenset(
    """
    asset_img asset_link asset_path else elsif endfor endif endunless for gist if image img include
    link post_link post_path post_url unless youtube
    """.split()
)
"""Tags that people write within a sentence."""
_HARMS = {
    "text": "so readers see it as text",
    "dropped": "so nothing is published in its place",
    "garbled": "so the build stops, or something else is published in its place",
    "error": "so the build stops",
}


class ForeignTemplateSyntax(Rule):
    """
    Template code in the body is written for another generator.

    Articles that moved from one generator to another bring its tags along. Hugo publishes
    `{{ site.url }}` and `{% raw %}` as they are written; Jekyll reads `{{< figure >}}` as an
    expression without a value, and publishes nothing in its place; Hexo stops the build at it; and
    MDX stops at all code in braces that is not JavaScript. An unclosed `{% raw %}` is reported too.

    Not reported: files that the generator makes no pages of; what the generator expands itself; code
    and comments, unless the generator expands templates there, as Jekyll, Eleventy and Hugo do in
    code; tags that a plugin may have added; code that is published as text, if the article also
    shows it in a code sample or names it in a sentence; everything if the generator is unknown.
    """

    severity = Severity.ERROR
    tags = frozenset({"text", "recommended"})
    examples = (
        Example(
            bad="See the [timetable]({{ site.baseurl }}/timetable/).\n",
            good="See the [timetable](/timetable/).\n",
            at="{{ site.baseurl }}",
            path="content/posts/article.md",
            generator="hugo",
        ),
        Example(
            bad='---\ntitle: Quay\n---\nThe quay: {{< figure src="quay.jpg" >}}\n',
            good="---\ntitle: Quay\n---\nThe quay: ![The quay at dawn](quay.jpg)\n",
            at='{{< figure src="quay.jpg" >}}',
            generator="jekyll",
        ),
        Example(
            bad="Write {% raw %}{{ title }} to see the title.\n",
            good="Write {% raw %}{{ title }}{% endraw %} to see the title.\n",
            at="{% raw %}",
            path="source/_posts/article.md",
            generator="hexo",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each piece of such code, and each tag of a raw block without its partner."""
        text = article.text
        if "{" not in text or not (article.generator.foreign or article.mdx is not None):
            return
        is_page = article.kind.is_page or not article.generator.is_known
        if ("{%" in text or "{{" in text) and is_page:
            yield from sorted(_violations(article), key=lambda violation: violation.span)


def _violations(article: Article) -> Iterator[Violation]:
    """Yield what the article's generator does not expand as it was meant, in no order."""
    generator = article.generator
    is_mdx = generator.markdown(article.path).is_jsx
    foreign = _IN_MDX if is_mdx else generator.foreign
    if not foreign or article.field(generator.template_key) is not None:
        return
    unexpanded = _unexpanded(article)
    if not is_mdx and generator.raw_blocks:
        raw = _RawBlocks(generator)
        yield from raw.read(article, unexpanded)
        unexpanded = outermost([*unexpanded, *raw.blocks])
    places = _in_mdx(article) if article.mdx is not None else _in_text(article)
    live = (place for place in places if not is_inside(unexpanded, place.start))
    yield from _foreign(article, live, foreign)


def _unexpanded(article: Article) -> list[Span]:
    """Return where the generator expands nothing, or nobody sees what happens to it."""
    if article.generator.expands_in_code and article.generator.raw_blocks:
        return []
    scripts = element_contents(article.elements, "script", "style", "template")
    code = outermost([*article.code_regions, *scripts])
    if article.generator.expands_in_code_spans:
        code = [span for span in code if not _is_code_span(article.text, span.start)]
    return outermost([*code, *(comment.span for comment in article.comments)])


def _is_code_span(text: str, start: int) -> bool:
    return text.startswith("`", start) and not text.startswith("```", start)


def _in_text(article: Article) -> Iterator[Span]:
    from newslint.template_expressions import template_expressions

    return template_expressions(article.text, article.body.start)


def _in_mdx(article: Article) -> Iterator[Span]:
    if article.mdx is not None:
        for place in article.mdx.expressions:
            if article.text.startswith(_OPENERS, place.start):
                yield place


def _foreign(
    article: Article, places: Iterable[Span], foreign: Mapping[str, ForeignOutcome]
) -> Iterator[Violation]:
    title = article.generator.title
    samples: str | None = None
    for place in places:
        written = article.cut(place)
        outcome = _outcome(written, foreign, article.generator.foreign_names)
        if not outcome:
            continue
        if outcome == "text":
            if samples is None:
                samples = "\n".join(map(article.cut, article.code))
            # An article that shows such code in samples writes about it.
            if written in samples or _is_mentioned(article, place, samples):
                continue
        message = f"{quote(written)} is not {title} syntax, {_HARMS[outcome]}"
        severity = Severity.WARNING if outcome in ("text", "dropped") else None
        yield Violation(place, message, f"write Markdown or {title} syntax", severity=severity)


def _is_mentioned(article: Article, place: Span, samples: str) -> bool:
    """Return whether code is in a text about templates, rather than left over from one."""
    written = article.cut(place)
    if _HTML.search(written):
        return True  # a sample that somebody coloured
    line = article.source.line_span(article.source.position(place.start).line)
    before, after = article.text[line.start : place.start], article.text[place.end : line.end]
    is_prose = _WORD.search(_CODE.sub("", before + after)) is not None
    if not is_prose or _IN_ADDRESS.search(before):
        return False
    name = _NAME.match(written)
    if name is None or name[1] is None:
        return "{{" in samples or "{%" in samples
    if name[1] in ("raw", "endraw"):
        return "{{" not in before + after
    return name[1] not in _INLINE_TAGS or "{%" in samples


def _outcome(
    written: str, foreign: Mapping[str, ForeignOutcome], names: Mapping[str, ForeignOutcome]
) -> ForeignOutcome | Literal[""]:
    """Return what happens to a piece of code; nothing where it is the generator's own."""
    opener = next((opener for opener in _OPENERS if written.startswith(opener)), "")
    if opener in foreign:
        return foreign[opener]
    name = _NAME.match(written) if opener in ("{{", "{%") else None
    if name is None:
        return ""
    is_tag = name[1] is not None
    if foreign is _IN_MDX:
        return "" if is_tag else "error"
    outcome: ForeignOutcome | Literal[""] = names.get(name[1] or name[2], "")
    return outcome if is_tag == (outcome == "error") else ""


class _RawBlocks:
    """The blocks of an article between whose tags nothing is expanded."""

    def __init__(self, generator: Generator) -> None:
        self.blocks: list[Span] = []
        self._closers = dict(generator.raw_blocks)

    def read(self, article: Article, unexpanded: list[Span]) -> Iterator[Violation]:
        """Find the blocks; yield each tag without its partner."""
        closers = self._closers
        opener: re.Match[str] | None = None
        for tag in _TAG.finditer(article.text, article.body.start):
            if is_inside(unexpanded, tag.start()):
                continue
            if opener is not None:
                if tag[1] == closers[opener[1]]:
                    self.blocks.append(Span(opener.end(), tag.start()))
                    opener = None
            elif tag[1] in closers:
                opener = tag
            elif tag[1] in closers.values():
                message = f"{quote(tag[0])} closes nothing, so the build stops"
                yield Violation(Span(*tag.span()), message, "remove it")
        if opener is not None:
            self.blocks.append(Span(opener.end(), len(article.text)))
            message = f"{quote(opener[0])} is never closed"
            yield Violation(Span(*opener.span()), message, f"add `{{% {closers[opener[1]]} %}}`")
