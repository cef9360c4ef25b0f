"""Fences of front matter that generators overlook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation, fault_case

from ._fates import HARMS, fence_outcome, format_outcome

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
_REMEDIES = {
    "trailing-space": "delete it",
    "long-fence": "write `---`",
    "dots-closing": "write `---`",
    "typed-fence": "write `---`, and YAML",
    "no-opening": "write `---` above it",
}
_FORMATS = {"toml": "TOML", "json": "JSON"}
_LEGITIMATE = frozenset({"typed-fence"})


class MisplacedFence(Rule):
    """
    The front matter does not begin or end the way generators look for it.

    An empty line, white space, a comment or a byte order mark before the opening fence, or a fence
    of an unusual shape: some generators read the metadata all the same, others publish it as text
    without title and date, and some stop the build.

    Where the generator is known, the rule tells what that one does, and is silent where it reads
    the front matter as if nothing were there: Hugo, Astro and Zola behind empty lines, all but Hexo
    and Zola with white space behind the fence. Hexo reads it behind one empty line and loses it
    behind two, so the first is reported there, too, as a warning.
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
            elif fault_case(article, fault) in _SHAPES:
                shapes.setdefault(fault.kind, fault)
        if before:
            yield from _judge_before(article, before)
        for kind, fault in shapes.items():
            yield from _judge(article, fault.span, [fault], _SHAPES[kind], _REMEDIES[kind])
        if "typed-fence" not in shapes:
            yield from _foreign_format(article)


def _judge_before(article: Article, faults: list[Fault]) -> Iterator[Violation]:
    kinds = [fault_case(article, fault) for fault in faults]
    what = " and ".join(_BEFORE[kind] for kind in kinds)
    verb = "stand" if len(kinds) > 1 or kinds[0] == "blank-lines-before" else "stands"
    what = f"{what} {verb} before the front matter"
    span = Span(faults[0].span.start, faults[-1].span.end)
    yield from _judge(article, span, faults, what, "begin with the fence")


def _judge(
    article: Article, span: Span, faults: list[Fault], what: str, remedy: str
) -> Iterator[Violation]:
    generator, kind = article.generator, faults[-1].kind
    if not generator.is_known:
        if kind in _LEGITIMATE:
            return
        yield _anywhere(article, span, faults[-1], what)
        return
    outcomes = [fence_outcome(article, fault) for fault in faults]
    outcome = next((outcome for outcome in outcomes if outcome in HARMS), outcomes[-1])
    if outcome in HARMS:
        message = f"{what}: {generator.title} {HARMS[outcome]}; {remedy}"
        yield Violation(span, message, severity=Severity.ERROR)
    elif outcome == "fragile":
        harm = f"{generator.title} reads it, with one more empty line it would not"
        yield Violation(span, f"{what}: {harm}; {remedy}")


def _anywhere(article: Article, span: Span, fault: Fault, what: str) -> Violation:
    """Report a fence where the generator is not known; all that newslint knows read the first."""
    if fault.kind == "bom":
        harm = "some tools then find no front matter"
        return Violation(span, f"{what}: {harm}", severity=Severity.INFO)
    from newslint.generators.sentences import fence_clause

    return Violation(span, f"{what}: {fence_clause(fault_case(article, fault))}")


def _foreign_format(article: Article) -> Iterator[Violation]:
    front_matter, title = article.front_matter, article.generator.title
    if front_matter.format not in _FORMATS:
        return
    outcome = format_outcome(article)
    if outcome in HARMS:
        harm = "publishes it as text" if outcome == "lost" else HARMS[outcome]
        shown = _FORMATS[front_matter.format]
        yield Violation(
            front_matter.opening or Span(0, 0),
            f"{title} does not read this {shown} front matter and {harm}; write YAML between `---`",
            severity=Severity.ERROR,
        )
