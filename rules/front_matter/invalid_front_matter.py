"""Front matter that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.generators.outcomes import FRONT_MATTER_OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.front_matter import Fault
    from newslint.front_matter.vocabulary import FaultKind
    from newslint.generators.vocabulary import OutcomeIfKnown

_KINDS: frozenset[FaultKind] = frozenset(
    (
        *("syntax", "too-deep", "too-many", "too-large", "not-a-mapping", "two-documents"),
        *("cut-short", "unread-line"),
        *("tab-line", "line-separator", "unknown-tag"),
    )
)
_HARMS = {**FRONT_MATTER_OUTCOMES, "lost": "publishes the article without its metadata"}


class InvalidFrontMatter(Rule):
    """
    The front matter is not valid YAML, TOML or JSON, or has no keys.

    Most generators stop the build; Hexo leaves the article out, Jekyll publishes it without title and
    date. Missing keys are not reported then, as the rest cannot be read.

    Pelican reads no YAML but lines of `Key: value`. An empty line, a comment, a list below its key
    or any other line ends them: what follows is text, and without a title or a date Pelican leaves
    the article out.

    Not reported: what the generator still reads, such as tabs in Hexo, and tags like
    `!ruby/object` in Hugo.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Harbour: the plan\n---\n",
            good='---\ntitle: "Harbour: the plan"\n---\n',
            at=":",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ntags:\n- ferry\ndate: 2022-02-17\n---\n",
            good="---\ntitle: Ferry resumes\ntags: ferry\ndate: 2022-02-17\n---\n",
            at="- ferry",
            path="content/ferry.md",
            generator="pelican",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the place where reading ended."""
        is_yaml = article.front_matter.format == "yaml"
        for fault in article.front_matter.faults:
            if fault.kind not in _KINDS:
                continue
            outcome = article.fault_outcome(fault) if is_yaml else _outcome(article, fault)
            is_open = fault.kind == "unknown-tag" and not outcome and article.generator.is_known
            if outcome == "read" or is_open:
                continue
            harm = f": {article.generator.title} {_HARMS[outcome]}" if outcome else ""
            yield Violation(fault.span, f"{fault.message}{harm}", fault.help)


def _outcome(article: Article, fault: Fault) -> OutcomeIfKnown:
    """Return what happens to an article whose metadata is no YAML; empty where the message says it."""
    if fault.kind == "unread-line":
        return article.fault_outcome(fault)
    if fault.kind != "cut-short":
        return ""
    return "dropped" if article.missing_needed_keys else ""
