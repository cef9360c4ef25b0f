"""The summary of an article, as lists and feeds show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.article import Article


def describe_summary(article: Article) -> dict[str, Any]:
    """
    Describe `Article.summary`.

    * `kind`: one of `newslint.site.summaries.SUMMARY_KINDS`.
    * `text`: the summary as it is written, None where it is no part of the file.
    * `lines`: the first and last line of that part of the body.
    * `marker`: the text that ends a summary here, and `line`, the line of the first in the body.
    * `needs`: what the site must turn on before that counts.
    * `from`: the line, or the file and line, of the key that decides.
    """
    kind, marker, cut, span, text, place = article.summary
    position = article.source.position
    return {
        "kind": kind,
        "text": text if span is not None or kind == "key" else None,
        "lines": None if span is None else [position(at).line for at in span],
        "marker": None if marker is None else marker.native,
        "line": None if cut is None else position(cut.start).line,
        "needs": None if marker is None else marker.needs or None,
        "from": place or None,
    }
