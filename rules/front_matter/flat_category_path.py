"""Lists of categories that Hexo reads as a path."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from newslint import Example, Severity, SiteRule, Span, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint import Article, Field, Site

_KEYS = ("categories", "category")


class CategoryPath(TypedDict):
    """The levels of a path of categories, and the span of its list."""

    start: int
    end: int
    names: list[str]


class FlatCategoryPath(SiteRule[CategoryPath]):
    """
    A list of categories is a path to Hexo.

    In Hexo `categories: [News, Harbour]` is one category, `Harbour` below `News`, with a page of its
    own at each level. Several categories beside each other are lists in the list:
    `[[News], [Harbour]]`. Who meant those gets pages below pages, and one category under many roofs.

    Many sites mean the path, and so only what hardly is one is reported: the same two categories in
    the other order in another article, and more levels than anybody would climb.
    """

    severity = Severity.INFO
    tags = frozenset({"front-matter", "site"})
    examples = (
        Example(
            bad="---\ncategories: [News, Harbour, Ferries, Fares, Winter]\n---\n",
            good="---\ncategories: [[News, Harbour], [Ferries, Fares], [Winter]]\n---\n",
            at="[News, Harbour, Ferries, Fares, Winter]",
            generator="hexo",
        ),
    )

    most_levels: int = option(4, "The most levels that a path is taken to have.")

    def collect(self, article: Article) -> Iterator[CategoryPath]:
        """Yield the place of a path with its levels."""
        if article.generator.name != "hexo":
            return
        field = next(filter(None, map(article.field, _KEYS)), None)
        names = _names(field)
        if field is not None and len(names) > 1:
            yield CategoryPath(start=field.span.start, end=field.span.end, names=names)

    def check(
        self, facts: Mapping[str, list[CategoryPath]], site: Site
    ) -> Iterator[tuple[str, Violation]]:
        """Point at the list, and name what contradicts the path."""
        del site
        first = _first_articles(facts)
        for path, paths in facts.items():
            for category_path in paths:
                names = category_path["names"]
                problem = self._problem(names, first)
                if problem:
                    remedy = f"for several categories write [{'], ['.join(names)}] in the list"
                    message = (
                        f"Hexo reads `{' › '.join(names)}` as one path, but {problem}; {remedy}"
                    )
                    span = Span(category_path["start"], category_path["end"])
                    yield path, Violation(span, message)

    def _problem(self, names: list[str], first: Mapping[tuple[str, str], str]) -> str:
        for upper, name in enumerate(names):
            for lower in names[upper + 1 :]:
                other = first.get((lower, name))
                if other is not None:
                    return f"{other} has `{lower}` above `{name}`"
        return f"{len(names)} levels are many" if len(names) > self.most_levels else ""


def _names(field: Field | None) -> list[str]:
    """Return the levels of a path; none if the value is anything else, or has one of them twice."""
    if field is None or field.style != "sequence" or any(item.fields for item in field.fields):
        return []
    names = [item.text for item in field.fields]
    return names if len(set(names)) == len(names) else []


def _first_articles(facts: Mapping[str, list[CategoryPath]]) -> dict[tuple[str, str], str]:
    """Return, for each category and one below it, the first article that has them so."""
    first: dict[tuple[str, str], str] = {}
    for path, paths in facts.items():
        for names in (category_path["names"] for category_path in paths):
            for upper, name in enumerate(names):
                for lower in names[upper + 1 :]:
                    first.setdefault((name, lower), path)
    return first
