"""What happens to the front matter of an article because of its faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.front_matter.as_generator import is_markdown, read_as
from newslint.front_matter.outcomes import oddities_of, outcome_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newslint.article import Article
    from newslint.front_matter.vocabulary import FrontMatterCase
    from newslint.generators import Generator

_STRANGE: Mapping[FrontMatterCase, str] = {
    "bom": "a byte order mark is before it",
    "blank-before": "an empty line is before it",
    "blank-lines-before": "empty lines are before it",
    "space-before": "white space is before its fence",
    "comment-before": "a comment is before it",
    "trailing-space": "white space follows its fence",
    "long-fence": "its fence has more than three marks",
    "dots-closing": "`...` closes it",
    "typed-fence": "its fence names a language",
    "no-opening": "its opening fence is missing",
    "unclosed": "its closing fence is missing",
    "glued-closing": "its closing fence is joined to the last value",
    "toml": "it is TOML",
    "braces": "it is JSON",
    "semicolons": "it is JSON between `;;;`",
    "duplicate-key": "a key is in it twice",
    "wide-space-before": "a space that is not of ASCII is before its fence",
    "long-closing": "its closing fence has more than three marks",
    "text-after-closing": "text follows its closing fence",
    "comment-after-opening": "a comment follows its opening fence",
    "doubled-fence": "its opening fence is written twice",
    "tab-line": "a tab begins a line without a key",
    "line-separator": "a value contains a line break of YAML 1.1",
    "unknown-tag": "a value has a tag of YAML that few readers know",
    "ruby-tag": "a value has a tag of Ruby",
    "tab": "a tab indents a line of it",
    "syntax": "a line of it does not follow its grammar",
    "none": "there is none",
    "cut-short": "a line ends it before its last key",
    "unread-line": "its first line is no `Key: value`",
}


def describe_front_matter(article: Article, others: Iterable[Generator]) -> dict[str, Any]:
    """
    Describe what the article's generator does with its front matter, why, and what others would do.

    `outcome` is one of those of `Generator.fences`; it is empty where nothing is known. `format` is
    `other` for metadata that newslint does not read.
    """
    oddities = [] if _is_unknown(article) else [*oddities_of(article.front_matter, article.source)]
    elsewhere: dict[str, list[str]] = {}
    for generator in others:
        if generator.name != article.generator.name:
            outcome = _outcome_elsewhere(article, generator)
            elsewhere.setdefault(outcome or "unknown", []).append(generator.title)
    return {
        "format": "other" if _is_unknown(article) else article.front_matter.format,
        "outcome": "" if _is_unknown(article) else outcome_of(oddities, article.generator),
        "because": [{"what": _STRANGE[case], "line": line} for case, line, _ in oddities],
        "elsewhere": {key: elsewhere[key] for key in sorted(elsewhere)},
    }


def _is_unknown(article: Article) -> bool:
    """Return whether the metadata is written in a way that newslint does not read."""
    kind = article.generator.key_values
    return kind is not None and kind.has_fences and not is_markdown(article.path)


def _outcome_elsewhere(article: Article, generator: Generator) -> str:
    """Return what another generator does with the front matter, which it may read as another language."""
    front_matter = read_as(generator, article.path, article.text)
    return outcome_of(oddities_of(front_matter, article.source), generator)
