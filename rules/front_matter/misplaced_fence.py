"""Fences of front matter that generators may not find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation
from newslint.front_matter.cases import fault_case, format_case
from newslint.generators.outcomes import FRONT_MATTER_OUTCOMES
from newslint.generators.sentences import fence_clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint import Article
    from newslint.front_matter import Fault
    from newslint.front_matter.vocabulary import CaseIfAny, FaultKind, FrontMatterFormat
    from newslint.generators.vocabulary import OutcomeIfKnown

_BEFORE: Mapping[CaseIfAny, str] = {
    "bom": "a byte order mark",
    "blank-before": "an empty line",
    "blank-lines-before": "empty lines",
    "wide-space-before": "a space that is not of ASCII",
    "space-before": "white space",
    "comment-before": "a comment",
}
_SHAPES: Mapping[CaseIfAny, str] = {
    "trailing-space": "white space follows the opening fence",
    "long-closing": "the closing fence has more than three dashes",
    "text-after-closing": "text follows the closing fence",
    "comment-after-opening": "a comment follows the opening fence",
    "doubled-fence": "the opening fence is written twice",
    "long-fence": "the fence has more than three dashes",
    "dots-closing": "the front matter is closed by `...`",
    "typed-fence": "the opening fence names a format",
    "no-opening": "the front matter has no opening fence",
}
_HELP: Mapping[CaseIfAny, str] = {
    "trailing-space": "remove the white space",
    "long-fence": "write `---`",
    "long-closing": "write `---`",
    "text-after-closing": "put the text on the next line",
    "comment-after-opening": "put the comment on the next line",
    "doubled-fence": "remove one of them",
    "dots-closing": "close it with `---`",
    "typed-fence": "write `---`, and YAML below it",
    "no-opening": "write `---` above it",
}
_FORMATS: Mapping[FrontMatterFormat | None, str] = {"toml": "TOML", "json": "JSON"}
_LEGITIMATE: frozenset[FaultKind] = frozenset({"typed-fence"})


class MisplacedFence(Rule):
    """
    The front matter does not begin or end as generators expect.

    An empty line, white space, a comment or a byte order mark before the opening fence, or a fence
    of an unusual shape: some generators read the metadata anyway, others publish it as text without
    title and date, and some stop the build.

    If the generator is known, the rule says what it does, and reports nothing if it reads the front
    matter: Hugo, Astro and Zola after empty lines, all but Hexo and Zola with white space after the
    fence. Hexo reads it after one empty line but not after two, so one is a warning there.
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
        """Report all that comes before the fence in one violation, and each unusual shape in one."""
        before: list[Fault] = []
        shapes: dict[CaseIfAny, Fault] = {}
        for fault in article.front_matter.faults:
            if fault.kind in _BEFORE:
                before.append(fault)
            elif (case := fault_case(article.text, article.front_matter, fault)) in _SHAPES:
                shapes.setdefault(case, fault)
        if before:
            yield from _check_before(article, before)
        for kind, fault in shapes.items():
            yield from _report(article, fault.span, [fault], _SHAPES[kind], _HELP[kind])
        if "typed-fence" not in shapes:
            yield from _foreign_format(article)


def _check_before(article: Article, faults: list[Fault]) -> Iterator[Violation]:
    kinds = [fault_case(article.text, article.front_matter, fault) for fault in faults]
    what = " and ".join(_BEFORE[kind] for kind in kinds)
    verb = "come" if len(kinds) > 1 or kinds[0] == "blank-lines-before" else "comes"
    what = f"{what} {verb} before the front matter"
    span = Span(faults[0].span.start, faults[-1].span.end)
    first = "fence" if article.front_matter.opening else "first key"
    help_ = "save the file without it" if kinds == ["bom"] else f"begin the file with the {first}"
    yield from _report(article, span, faults, what, help_)


def _report(
    article: Article, span: Span, faults: list[Fault], what: str, help_: str
) -> Iterator[Violation]:
    generator, kind = article.generator, faults[-1].kind
    if not generator.is_known:
        if kind in _LEGITIMATE:
            return
        yield _anywhere(article, span, faults[-1], what, help_)
        return
    outcomes = [article.fault_outcome(fault) for fault in faults]
    outcome = next(
        (outcome for outcome in outcomes if outcome in FRONT_MATTER_OUTCOMES), outcomes[-1]
    )
    if outcome in FRONT_MATTER_OUTCOMES:
        message = f"{what}: {generator.title} {FRONT_MATTER_OUTCOMES[outcome]}"
        yield Violation(span, message, help_, severity=Severity.ERROR)
    elif outcome == "fragile":
        harm = f"{generator.title} reads it, but not after one more empty line"
        yield Violation(span, f"{what}: {harm}", help_)


def _anywhere(article: Article, span: Span, fault: Fault, what: str, help_: str) -> Violation:
    """Report a fence where the generator is not known; all that newslint knows read the first."""
    if fault.kind == "bom":
        harm = "some tools then find no front matter"
        return Violation(span, f"{what}: {harm}", help_, severity=Severity.INFO)
    return Violation(
        span,
        f"{what}: {fence_clause(fault_case(article.text, article.front_matter, fault) or fault.kind)}",
        help_,
    )


def _foreign_format(article: Article) -> Iterator[Violation]:
    front_matter, generator = article.front_matter, article.generator
    if front_matter.format not in _FORMATS:
        return
    case = format_case(article.text, article.front_matter)
    outcome: OutcomeIfKnown = generator.fences.get(case, "") if case else ""
    if outcome in FRONT_MATTER_OUTCOMES:
        harm = "publishes it as text" if outcome == "lost" else FRONT_MATTER_OUTCOMES[outcome]
        format_ = _FORMATS[front_matter.format]
        yield Violation(
            front_matter.opening or Span(0, 0),
            f"{generator.title} cannot read this {format_} front matter and {harm}",
            "write YAML between `---`",
            severity=Severity.ERROR,
        )
