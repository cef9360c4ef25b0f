"""What a rule is: a check of one article or of a site, with options and examples."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from newslint.named_tuples import NamedTuple
from newslint.violation import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.article import Article
    from newslint.generators import Generator
    from newslint.site.listing import Site
    from newslint.violation import Violation

__all__ = ["BaseRule", "FilePath"]

T = TypeVar("T")
F = TypeVar("F")

FilePath = str
"""The type of an option that holds the path of a file, which a configuration gives relative to itself."""


class Example(NamedTuple):
    """
    Documentation and test at once: `bad` is reported at `at`, `good` is not.

    `at` is the text that the first violation's span cuts out of `bad`; it may be empty. `options`
    configure the rule; `generator` and, if known, `timezone` are the site's, `path` the article's.
    """

    bad: str
    good: str
    at: str
    path: str = "posts/article.md"
    generator: str = "unknown"
    options: Mapping[str, Any] | None = None
    timezone: str = ""


class Option(NamedTuple):
    """An option of a rule: its name, default, documentation and annotated type."""

    name: str
    default: Any
    doc: str
    type: str


class _Default(NamedTuple):
    value: Any
    doc: str


def option(default: T, doc: str) -> T:
    """
    Declare an option of a rule, as the value of an annotated class attribute.

    The type is read from the annotation: `bool`, `int`, `str`, `float`, `tuple[str, ...]`,
    `dict[str, str]`, `FilePath` or `tuple[FilePath, ...]`.
    """
    return cast("T", _Default(default, doc))


class BaseRule:
    """
    What rules and site rules share; subclass `Rule` or `SiteRule`.

    The docstring of a rule is its page: the first sentence names the problem, then comes the harm,
    then what is let through. A configured rule is an immutable value.
    """

    name: ClassVar[str] = ""
    """Kebab-case, names the problem; by default the stem of the rule's module."""
    severity: Severity = Severity.WARNING
    tags: ClassVar[frozenset[str]] = frozenset()
    examples: ClassVar[tuple[Example, ...]] = ()
    options: ClassVar[Mapping[str, Option]] = {}

    def __init_subclass__(cls) -> None:
        """Collect the options that the class body declares."""
        super().__init_subclass__()
        if "name" not in cls.__dict__:
            cls.name = cls.__module__.rpartition(".")[2].replace("_", "-")
        annotations = cls.__dict__.get("__annotations__", {})  # noqa: RUF063 - `inspect` is slow to import
        for name, value in list(cls.__dict__.items()):
            if isinstance(value, _Default):
                kind = annotations[name]
                written = kind.__name__ if type(kind) is type else str(kind)
                declared = Option(name, value.value, value.doc, written)
                cls.options = {**cls.options, name: declared}
                setattr(cls, name, value.value)

    def __init__(self, *, severity: Severity | None = None, **options: Any) -> None:
        """
        Configure the rule.

        Raise TypeError for an option that the rule does not declare.
        """
        for name, value in options.items():
            if name not in self.options:
                raise TypeError(f"{self.name} has no option `{name}`")
            self.__dict__[name] = value
        if severity is not None:
            self.__dict__["severity"] = severity

    @property
    def has_own_severity(self) -> bool:
        """Whether the configuration gave the rule a severity, which then counts everywhere."""
        return "severity" in self.__dict__

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a configured rule is a value."""
        raise AttributeError(f"{self.name} is immutable; `{name}` cannot be set")

    def __eq__(self, other: object) -> bool:
        """Compare by class and configuration."""
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        """Hash by class; configurations are few."""
        return hash(type(self))

    @classmethod
    def is_recommended(cls, generator: Generator) -> bool:
        """Return whether the rule is in `recommended` for articles that `generator` reads."""
        del generator
        return "recommended" in cls.tags

    def problem(self) -> str | None:
        """Say why the rule's options cannot work; None, the default, if they can."""
        return None

    @classmethod
    def documentation(cls) -> str:
        """Return the rule's page: its docstring, with the indentation taken off."""
        first, _, rest = (cls.__doc__ or "").expandtabs().partition("\n")
        lines = rest.splitlines()
        margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        return "\n".join([first, *(line[margin:].rstrip() for line in lines)]).strip()

    @classmethod
    def summary(cls) -> str:
        """Return the first sentence of the page, which names the problem."""
        return cls.documentation().partition("\n\n")[0].replace("\n", " ")

    @classmethod
    def origin(cls) -> str:
        """Return the import name of the package that the rule comes from."""
        return sys.intern(cls.__module__.partition(".")[0])


class Rule(BaseRule):
    """A check of one article."""

    def check(self, article: Article) -> Iterator[Violation]:
        """
        Yield every violation in `article`.

        A rule reads views of the article; it parses nothing and does no input or output.
        """
        raise NotImplementedError


class SiteRule(BaseRule, Generic[F]):
    """
    A check of all articles together, in two steps.

    `collect` runs on each article, possibly in another process, and yields facts. `check` sees the
    facts of all articles and the files of the repository. `F` is the type of a fact, a plain JSON
    value: usually a `TypedDict` of texts, numbers and lists, in which a span is two numbers.
    """

    needs_all_articles: ClassVar[bool] = True
    """Whether a violation in one article depends on other articles, so that all must be read."""

    def collect(self, article: Article) -> Iterator[F]:
        """Yield facts about one article."""
        raise NotImplementedError

    def check(self, facts: Mapping[str, list[F]], site: Site) -> Iterator[tuple[str, Violation]]:
        """Yield (path, violation) from the facts of each article by its path, sorted by path."""
        raise NotImplementedError
