"""Front matter that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

from ._fates import YAML_HARMS, yaml_outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_KINDS = frozenset(
    {"syntax", "too-deep", "too-many", "too-large", "not-a-mapping", "two-documents"}
)


class InvalidFrontMatter(Rule):
    """
    The front matter is not valid YAML, TOML or JSON, or is no mapping of keys to values.

    Most generators stop the build on it; Hexo leaves the article out and goes on, Jekyll publishes it
    without title and date. This finding stands instead of those about missing keys, since nobody can
    tell what is there.

    Let through: tabs where the generator takes them for spaces, as Hexo does.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Harbour: the plan\n---\n",
            good='---\ntitle: "Harbour: the plan"\n---\n',
            at=":",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the place where reading ended."""
        for fault in article.front_matter.faults:
            if fault.kind not in _KINDS:
                continue
            outcome = yaml_outcome(article, fault)
            if outcome == "read":
                continue
            harm = f": {article.generator.title} {YAML_HARMS[outcome]}" if outcome else ""
            yield Violation(fault.span, f"{fault.message}{harm}")
