"""What happens to the front matter of an article because of its faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    "tab": "a tab indents a line of it",
    "syntax": "a line of it does not follow its grammar",
    "none": "there is none",
}


def describe_front_matter(article: Article, others: Iterable[Generator]) -> dict[str, Any]:
    """
    Describe what the article's generator does with its front matter, why, and what others would do.

    `outcome` is one of those of `Generator.fences`; it is empty if nothing is known.
    """
    oddities = list(oddities_of(article.front_matter, article.source))
    elsewhere: dict[str, list[str]] = {}
    for generator in others:
        if generator.name != article.generator.name:
            outcome = outcome_of(oddities, generator)
            elsewhere.setdefault(outcome or "unknown", []).append(generator.title)
    return {
        "format": article.front_matter.format,
        "outcome": outcome_of(oddities, article.generator),
        "because": [{"what": _STRANGE[case], "line": line} for case, line, _ in oddities],
        "elsewhere": {key: elsewhere[key] for key in sorted(elsewhere)},
    }
