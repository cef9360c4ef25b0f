"""Fences of front matter that generators overlook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Fault

_BEFORE = {
    "bom": "a byte order mark",
    "blank-before": "an empty line",
    "blank-lines-before": "empty lines",
    "space-before": "white space",
    "comment-before": "a comment",
}
_SHAPES = {
    "trailing-space": "white space follows the opening fence",
    "long-fence": "the fence has more than three dashes",
    "dots-closing": "the front matter is closed by `...`",
    "typed-fence": "the opening fence names a format",
    "no-opening": "the front matter has no opening fence",
}
_OUTCOMES = {
    "lost": "publishes the article without its metadata",
    "error": "stops with an error",
}
_UNKNOWN = {
    "bom": "some tools then find no front matter",
    "trailing-space": "Hexo then loses all metadata",
    "dots-closing": "Hexo, Hugo and Eleventy want `---`",
    "no-opening": "only Hexo reads it",
}
_LEGITIMATE = frozenset({"typed-fence"})


class MisplacedFence(Rule):
    """
    The front matter does not begin or end the way generators look for it.

    An empty line, white space, a comment or a byte order mark before the opening fence, or a fence
    of an unusual shape: some generators read the metadata all the same, others publish it as text
    without title and date, and some stop the build.

    Where the generator is known, the rule tells what that one does, and is silent where it reads
    the front matter as if nothing were there. Hexo reads it behind one empty line and loses it
    behind two, so the first is reported there, too.
    """

    severity = Severity.WARNING
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="\n---\ntitle: Ferry resumes\n---\n\nText.\n",
            good="---\ntitle: Ferry resumes\n---\n\nText.\n",
            at="\n",
        ),
        Example(
            bad="+++\ntitle = 'Ferry resumes'\n+++\n\nText.\n",
            good="---\ntitle: Ferry resumes\n---\n\nText.\n",
            at="+++",
            generator="jekyll",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report what stands before the fence in one violation, and each odd shape in one."""
        before: list[Fault] = []
        shapes: dict[str, Fault] = {}
        for fault in article.front_matter.faults:
            if fault.kind in _BEFORE:
                before.append(fault)
            elif fault.kind in _SHAPES and not _is_harmless(article, fault):
                shapes.setdefault(fault.kind, fault)
        if before:
            kinds = [_kind(article, fault) for fault in before]
            what = " and ".join(_BEFORE[kind] for kind in kinds)
            verb = "stand" if len(kinds) > 1 or kinds[0] == "blank-lines-before" else "stands"
            what = f"{what} {verb} before the front matter"
            yield from self._judge(article, before, what, kinds[-1])
        for kind, fault in shapes.items():
            yield from self._judge(article, [fault], _SHAPES[kind], kind)
        yield from _foreign_format(article)

    def _judge(
        self, article: Article, faults: list[Fault], what: str, kind: str
    ) -> Iterator[Violation]:
        generator = article.generator
        span = Span(faults[0].span.start, faults[-1].span.end)
        if generator.name == "unknown":
            if kind in _LEGITIMATE:
                return
            harm = _UNKNOWN.get(kind, "Jekyll, Eleventy and most others would publish it as text")
            severity = Severity.INFO if kind == "bom" else None
            yield Violation(span, f"{what}: {harm}", severity=severity)
            return
        outcome = generator.fences.get(kind)
        if outcome in _OUTCOMES:
            message = f"{what}: {generator.title} {_OUTCOMES[outcome]}"
            yield Violation(span, message, severity=Severity.ERROR)
        elif outcome == "fragile":
            yield Violation(
                span,
                f"{what}: {generator.title} reads it, with one more empty line it would not",
            )


def _is_harmless(article: Article, fault: Fault) -> bool:
    """Every generator reads white space after the closing fence."""
    content = article.front_matter.content
    return fault.kind == "trailing-space" and content is not None and fault.span.start > content.end


def _kind(article: Article, fault: Fault) -> str:
    """Tell one empty line from several: Hexo reads the first and loses the others."""
    lines = article.text.count("\n", *fault.span)
    return "blank-lines-before" if fault.kind == "blank-before" and lines > 1 else fault.kind


def _foreign_format(article: Article) -> Iterator[Violation]:
    front_matter, generator = article.front_matter, article.generator
    if front_matter.format is None or front_matter.format in generator.formats:
        return
    if front_matter.opening is None or "typed-fence" in generator.fences:
        shown = front_matter.format.upper()
        yield Violation(
            front_matter.opening or Span(0, 0),
            f"{generator.title} does not read {shown} front matter and publishes it as text",
            severity=Severity.ERROR,
        )
