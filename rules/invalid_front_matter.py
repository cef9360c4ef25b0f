"""Front matter that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_KINDS = frozenset(
    {"syntax", "too-deep", "too-many", "too-large", "not-a-mapping", "two-documents"}
)


class InvalidFrontMatter(Rule):
    """
    The front matter is not valid YAML, TOML or JSON, or is no mapping of keys to values.

    Most generators stop the build on it; Jekyll drops the article and goes on. This finding stands
    instead of those about missing keys, since nobody can tell what is there.
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
            if fault.kind in _KINDS:
                yield Violation(fault.span, fault.message)
