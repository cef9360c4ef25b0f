"""gray-matter 4, which reads the front matter of several generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.front_matter.vocabulary import FrontMatterCase, YamlCase
    from newslint.generators.vocabulary import FrontMatterOutcome

FENCES: Mapping[FrontMatterCase, FrontMatterOutcome] = {
    "bom": "read",
    "blank-before": "lost",
    "blank-lines-before": "lost",
    "space-before": "lost",
    "trailing-space": "read",
    "long-fence": "lost",
    "long-closing": "read",
    "text-after-closing": "read",
    "comment-after-opening": "error",
    "doubled-fence": "lost",
    "wide-space-before": "lost",
    "dots-closing": "error",
    "typed-fence": "error",
    "no-opening": "lost",
    "unclosed": "error",
    "glued-closing": "error",
    "comment-before": "lost",
    "toml": "lost",
    "braces": "lost",
    "semicolons": "lost",
    "none": "lost",
}
"""The outcomes of faults, for `Generator.fences`."""

YAML: Mapping[YamlCase, FrontMatterOutcome] = {
    "duplicate-key": "error",
    "tab": "read",
    "syntax": "error",
    "tab-line": "read",
    "line-separator": "read",
    "unknown-tag": "error",
    "ruby-tag": "error",
}
"""The same for odd YAML, which js-yaml 3 reads."""

LANGUAGES = frozenset(("yaml", "json", "javascript", "js"))
"""The languages that it accepts after an opening fence."""
