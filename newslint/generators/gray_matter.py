"""gray-matter 4, which reads the front matter of several generators."""

from __future__ import annotations

FENCES = {
    "bom": "read",
    "blank-before": "lost",
    "blank-lines-before": "lost",
    "space-before": "lost",
    "trailing-space": "read",
    "long-fence": "lost",
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

YAML = {"duplicate-key": "error", "tab": "read", "syntax": "error"}
"""The outcomes of unusual YAML, which js-yaml 3 reads."""

LANGUAGES = frozenset(("yaml", "json", "javascript", "js"))
"""The languages that it accepts after an opening fence."""
