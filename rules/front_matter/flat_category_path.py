"""Lists of categories that are read as a path."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from newslint import Example, Severity, SiteRule, Span, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint import Article
    from newslint.front_matter import Field
    from newslint.site import Site

_KEYS = ("categories", "category")


class CategoryPath(TypedDict):
    """A flat list of categories: its span, its categories, and the title of the generator."""

    start: int
    end: int
    generator: str
    names: list[str]


class FlatCategoryPath(SiteRule[CategoryPath]):
    """
    Hexo reads a flat list of categories as one path.

    In Hexo `categories: [News, Harbour]` is one category, `Harbour` below `News`, with a page at each
    level. Separate categories are lists in the list: `[[News], [Harbour]]`. An author who meant those
    gets nested pages, and the same category below several others.

    Many sites want the path, so the rule reports only lists that are hardly one: two categories that
    another article has in the other order, and more levels than `most-levels`.
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

    most_levels: int = option(4, "The largest number of levels in a path.")

    def collect(self, article: Article) -> Iterator[CategoryPath]:
        """Yield the list of categories, if the generator reads it as a path."""
        if not article.generator.categories_nest:
            return
        field = next(filter(None, map(article.field, _KEYS)), None)
        names = _names(field)
        if field is not None and len(names) > 1:
            start, end = field.span
            title = article.generator.title
            yield CategoryPath(start=start, end=end, generator=title, names=names)

    def check(
        self, facts: Mapping[str, list[CategoryPath]], site: Site
    ) -> Iterator[tuple[str, Violation]]:
        """Point at the list, and say why it is hardly a path."""
        del site
        first = _first_articles(facts)
        for path, lists in facts.items():
            for each in lists:
                names = each["names"]
                problem = self._problem(names, first)
                if problem:
                    joined = " › ".join(names)
                    message = f"{each['generator']} reads `{joined}` as one path, but {problem}"
                    help_ = f"write `[[{'], ['.join(names)}]]` if these are separate categories"
                    yield path, Violation(Span(each["start"], each["end"]), message, help_)

    def _problem(self, names: list[str], first: Mapping[tuple[str, str], str]) -> str:
        for upper, name in enumerate(names):
            for lower in names[upper + 1 :]:
                other = first.get((lower, name))
                if other is not None:
                    return f"{other} has `{lower}` above `{name}`"
        return f"it has {len(names)} levels" if len(names) > self.most_levels else ""


def _names(field: Field | None) -> list[str]:
    """Return the categories of a flat list; none if it is not flat, or holds one of them twice."""
    if field is None or field.style != "sequence" or any(item.fields for item in field.fields):
        return []
    names = [item.text for item in field.fields]
    return names if len(set(names)) == len(names) else []


def _first_articles(facts: Mapping[str, list[CategoryPath]]) -> dict[tuple[str, str], str]:
    """Return the first article for each pair of a category and one below it."""
    first: dict[tuple[str, str], str] = {}
    for path, lists in facts.items():
        for names in (each["names"] for each in lists):
            for upper, name in enumerate(names):
                for lower in names[upper + 1 :]:
                    first.setdefault((name, lower), path)
    return first
