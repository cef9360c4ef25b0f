"""What rules found in an article, each with the fact behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.text import Span, is_inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newslint.article import Article
    from newslint.report import Diagnostic


def describe_findings(
    article: Article, diagnostics: Iterable[Diagnostic], told: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """
    Describe findings as `newslint check --output-format json` does, with the `fact` of each.

    It has the name of the `part` of the description that the finding is about, and what is said there
    of that place; None for what is about none of them.
    """
    return [
        {**found.to_json(), "fact": _fact(article, article.source.offset(found.start), told)}
        for found in diagnostics
    ]


def _fact(article: Article, at: int, told: Mapping[str, Any]) -> dict[str, Any] | None:
    return (
        _image(article, at, told)
        or _date(article, at, told)
        or _key(article, at, told)
        or _body(article, at, told)
    )


def _image(article: Article, at: int, told: Mapping[str, Any]) -> dict[str, Any] | None:
    for reference in article.image_references:
        if _holds(reference.whole, at) or _holds(reference.span, at):
            for entry in told["images"]:
                if entry["address"] == reference.address:
                    return {"part": "images", **entry}
    return None


def _date(article: Article, at: int, told: Mapping[str, Any]) -> dict[str, Any] | None:
    for date, entry in zip(article.dates, told["dates"], strict=False):
        if _holds(date.span, at) or _holds(date.field.key_span, at):
            return {"part": "dates", **entry}
    return None


def _key(article: Article, at: int, told: Mapping[str, Any]) -> dict[str, Any] | None:
    if at >= article.body.start and not told["front-matter"]["because"]:
        return None
    for key, field in article.front_matter.items():
        if field.key_span.start <= at <= field.span.end:
            for entry in told["keys"]:
                if entry["key"] == key:
                    return {"part": "keys", **entry}
    front_matter = told["front-matter"]
    if front_matter["because"] and at <= article.body.start:
        facts = {name: front_matter[name] for name in ("outcome", "because")}
        return {"part": "front-matter", **facts}
    return None


def _body(article: Article, at: int, told: Mapping[str, Any]) -> dict[str, Any] | None:
    cut = article.summary.cut
    if cut is not None and _holds(cut, at):
        return {"part": "summary", **told["summary"]}
    if is_inside(article.shown_as_code, at):
        return {"part": "body", "shown-as-code": told["body"]["shown-as-code"]}
    return None


def _holds(span: Span, at: int) -> bool:
    return span.start <= at < span.end
