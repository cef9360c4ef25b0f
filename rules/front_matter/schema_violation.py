"""Front matter that does not match a JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.rule import FilePath

_SCHEMA = """{
  "properties": {
    "title": {"type": "string"},
    "tags": {"type": "array", "items": {"type": "string"}}
  },
  "additionalProperties": false
}"""


class SchemaViolation(Rule):
    """
    The front matter does not match the site's JSON Schema.

    A theme or a data pipeline that needs certain keys and types breaks on this article, or shows it
    incomplete. `schema` names the file; with overrides, each folder may have its own. Any draft of
    JSON Schema works, and formats are checked in all of them. `$ref` may refer to other files in the
    folder of the configuration, but not to the web. Needs the extra `[schema]`.

    Without a schema nothing is reported. Dates are checked as text, in quotes or not: `2022-02-17`
    is a string with the format `date`. Other rules report front matter that is missing or cannot be
    read; keys that they report as missing or of a wrong type may be reported twice.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ntags: [ferry, 12]\n---\n",
            good="---\ntitle: Ferry resumes\ntags: [ferry, '12']\n---\n",
            at="12",
            options={"schema": _SCHEMA},
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ntag: ferry\n---\n",
            good="---\ntitle: Ferry resumes\ntags: [ferry]\n---\n",
            at="tag",
            options={"schema": _SCHEMA},
        ),
    )

    schema: FilePath = option(
        "", "The JSON Schema of front matter: a file, relative to the folder of the configuration."
    )

    def problem(self) -> str | None:
        """Say why the schema cannot be used, or that the package for it is missing."""
        if not self.schema:
            return None
        from newslint.front_matter.json_schema import schema_problem

        return schema_problem(self.schema)

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the value, at an unknown key, or at the key of a mapping that lacks a key."""
        front_matter = article.front_matter
        if not self.schema or front_matter.format is None or front_matter.unreadable():
            return
        from newslint.front_matter.json_schema import schema_mismatches

        for mismatch in schema_mismatches(self.schema, front_matter):
            yield Violation(*mismatch)
