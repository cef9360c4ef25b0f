"""What of newslint is measured on which shapes; see `growth.py`."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import shapes
from newslint import Article, plugins
from newslint.dates import read_date
from newslint.files.globs import matcher
from newslint.generators.built_in import BUILT_IN
from newslint.limits import GaveUpError
from newslint.testing import violations
from newslint.text import Source
from newslint.urls import read_url
from newslint.view import view
from shapes import pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from shapes import Shape

    Work = Callable[[], object]

GENERATORS = {generator.name: generator for generator in BUILT_IN}
RULES = plugins.load(names=("newslint",)).rules()
VIEWS = [name for name, value in vars(Article).items() if isinstance(value, view)]


class Subject(NamedTuple):
    """
    A part of newslint and the shapes that it is given.

    `prepare` makes of a text what is to be measured; what it does itself is not measured.
    """

    name: str
    shapes: Mapping[str, Shape]
    prepare: Callable[[str], Work]


def look_at_everything(article: Article) -> None:
    """Ask an article for all that it knows; what it gives up on is not in its views."""
    for name in VIEWS:
        with contextlib.suppress(GaveUpError):
            getattr(article, name)
    with contextlib.suppress(GaveUpError):
        for element in article.elements:
            _ = (element.attributes, element.ancestors, element.shown_as_code, element.whole)
        article.elements.named("style", "img")
        article.elements.having("style")
        article.elements.having("@click")


def article_views(path: str, text: str) -> Work:
    """Measure all views of an article; Jekyll's, since the others expand no templates."""
    source = Source.from_text(text)
    generator = GENERATORS["jekyll" if "{%" in text else "unknown"]
    return lambda: look_at_everything(Article(path, source, generator))


def front_matter(text: str) -> Work:
    """Measure the reading of front matter, all its fields included."""
    return lambda: list(Article.from_text(text).front_matter.values())


def addresses(text: str) -> Work:
    """Measure the reading of a text as an address and as the parts of one."""
    written = (text, f"https://{text}", f"https://h/{text}", f"www.{text}")
    return lambda: [read_url(address) for address in written]


def glob(pattern: str, path: str) -> Work:
    """Measure whether a path matches a pattern."""
    compiled = matcher([pattern])
    assert compiled is not None  # noqa: S101 - each pattern of GLOBS can match
    return partial(compiled.match, path)


def rule(name: str, path: str, text: str, generator: str = "unknown") -> Work:
    """Measure one rule on an article whose elements and comments are known."""
    article = Article(path, Source.from_text(text), GENERATORS[generator])
    with contextlib.suppress(GaveUpError):
        _ = (list(article.elements), article.comments)
    return lambda: violations(RULES[name](), article)


def every_rule(text: str) -> Work:
    """Measure all rules that judge one article, from the text on."""
    rules = [known() for name, known in RULES.items() if name != "missing-image-file"]

    def work() -> None:
        article = Article.from_text(text)
        for known in rules:
            with contextlib.suppress(GaveUpError):
                violations(known, article)

    return work


def front_matter_subjects() -> list[Subject]:
    """Return front matter with each fence: pieces between two fences."""
    return [
        Subject(
            f"front matter between {fence!r}",
            pieces(*shapes.FRONT_MATTER, before=fence, after="\n" + fence),
            front_matter,
        )
        for fence in shapes.FENCES
    ]


def glob_subjects() -> list[Subject]:
    """Return each pattern with paths that nearly match."""
    return [
        Subject(f"paths and {pattern}", pieces(*shapes.PATHS, after="y"), partial(glob, pattern))
        for pattern in shapes.GLOBS
    ]


def rule_subjects() -> list[Subject]:
    """Return single rules with what they look for, and all rules with long hosts."""
    jekyll = pieces(*shapes.BRACES, before="---\ntitle: a\n---\n")
    hosts = {f"hosts of {piece}": shapes.host(piece, last) for piece, last in shapes.HOSTS}
    braces = pieces(*shapes.BRACES)
    return [
        one_rule("unexplained-comment", "a.html", pieces(*shapes.NOTES)),
        one_rule("unexpanded-template", "posts/a.html", pieces(*shapes.TAGS), "hugo"),
        one_rule("hidden-text", "a.html", pieces(*shapes.HIDDEN)),
        one_rule("malformed-comment", "a.md", pieces(*shapes.DASHES)),
        one_rule("malformed-comment", "a.html", pieces(*shapes.INSTRUCTIONS)),
        one_rule("foreign-template-syntax", "content/a.html", braces, "hugo"),
        one_rule("foreign-template-syntax", "_posts/a.md", jekyll, "jekyll"),
        one_rule("foreign-template-syntax", "src/content/a.mdx", braces, "astro"),
        Subject("all rules", hosts, every_rule),
    ]


def one_rule(
    name: str, path: str, given: Mapping[str, Shape], generator: str = "unknown"
) -> Subject:
    """Return a rule with what it looks for in an article of that path."""
    return Subject(f"{name} in {path}", given, partial(rule, name, path, generator=generator))


SUBJECTS = (
    Subject("views of Markdown", shapes.ARTICLES, partial(article_views, "a.md")),
    Subject("views of HTML", shapes.ARTICLES, partial(article_views, "a.html")),
    Subject("views of MDX", pieces(*shapes.MDX), partial(article_views, "a.mdx")),
    *front_matter_subjects(),
    Subject("addresses", pieces(*shapes.ADDRESSES), addresses),
    Subject("dates", pieces(*shapes.DATES), lambda text: partial(read_date, text)),
    *glob_subjects(),
    *rule_subjects(),
)
