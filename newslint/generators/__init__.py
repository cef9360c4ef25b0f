"""What one site generator does with a file, as data; one module a generator."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.generators.parts import DIALECTS, Clocks, Dialect, Sign, SummaryMarker

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_ARTICLE_NAMES = frozenset(
    "readme changelog contributing license security code_of_conduct 404 index about".split()
)
"""Stems, in lower case, of files that stand beside articles without being one."""

NOT_ARTICLE_FOLDERS = frozenset("_includes _layouts layouts scaffolds archetypes templates".split())
"""Folders of partials and scaffolds: templates of articles, not articles."""

KNOWN_TYPES = {
    **dict.fromkeys(("title", "subtitle", "description", "summary", "excerpt"), "string"),
    **dict.fromkeys(("draft", "published", "unlisted", "comments"), "boolean"),
    **dict.fromkeys(("tags", "categories"), "list"),
}
"""The types that nearly all generators and their themes expect, by key."""


class Generator(NamedTuple):
    """
    One site generator, as plain data.

    Paths are relative to the site's root, with `/`. What is empty or missing here is not known, or
    has no single answer, and no rule speaks of it.
    """

    name: str
    title: str
    """How messages call it."""
    signs: tuple[Sign, ...] = ()
    """How its sites are recognised: any of these is enough."""
    config_files: tuple[str, ...] = ()
    """The files of plain data in which a site is configured; the first that exists counts."""
    zone_key: str = ""
    """The key in `config_files` that names the site's time zone, capitals aside; empty: there is none."""
    default_zone: str = ""
    """The time zone of a site that names none: `UTC`, or `machine`, that of whoever builds it."""
    dialect: str = "commonmark"
    """What makes HTML of its Markdown, one of `newslint.generators.parts.DIALECTS`."""
    raw_html: str = "kept"
    """What becomes of HTML in Markdown: `kept`, or `dropped` unless the site's configuration allows it."""
    article_folders: tuple[str, ...] = ()
    """Where its articles live; empty where any folder may hold them."""
    draft_folders: tuple[str, ...] = ()
    """Folders whose articles are not published."""
    draft_values: Mapping[str, object] = {}
    """The value of a key that keeps an article out of the site; a text is in lower case, and any case matches."""
    scaffold_folders: frozenset[str] = NOT_ARTICLE_FOLDERS
    """Names of folders, at any depth, of partials and of templates for new articles."""
    page_folders: frozenset[str] = frozenset()
    """Names of folders, at any depth, of pages and other files that are no articles."""
    other_names: frozenset[str] = NOT_ARTICLE_NAMES
    """Stems, in small letters, of files that stand beside articles."""
    required: tuple[tuple[str, ...], ...] = (("title",), ("date",))
    """The keys that an article needs, each with its alternatives."""
    dated_folders: tuple[str, ...] = ("_posts", "posts", "post", "blog", "news", "articles")
    """Folders whose articles need all `required` keys; elsewhere they need `required_of_pages`."""
    required_of_pages: tuple[tuple[str, ...], ...] = ()
    case_insensitive_keys: bool = False
    key_sources: Mapping[str, tuple[str, ...]] = {}
    """
    What else may supply a key: `heading` (the first one), `other title` (a key that is called like
    one), `other data` (the page is no article), `file name` or `path` (a date in it; a title from
    the name), `file` (the time of the file or of its first commit).
    """
    types: Mapping[str, str] = KNOWN_TYPES
    """The types (see `newslint.front_matter.schema.TYPES`) that it and its themes expect, by key."""
    date_keys: tuple[str, ...] = ("date", "updated")
    dates: Mapping[str, str] = {}
    """
    What becomes of a date that it does not read as meant, by trait.

    A trait is one of `newslint.dates.DEPARTURES`, a `DateForm`, or: `number` (unquoted digits),
    `spaced` (no T before the time of an ISO date), `bare-offset` (`+0800`), `named-zone`,
    `characters` (`2022年2月17日`),
    `impossible-day` (29 to 31), `impossible-midnight` (24:00), `impossible` (any other field),
    `invalid` (no date at all), `empty` or `ambiguous`. Those of YAML's own dates (see `clocks`) are read whatever their traits.

    What becomes of it: `shifted` (a zone by name is not read), `rolled-over` to a later day,
    `file-date` (the file's own is taken), `year-one` (or the build stops), `dropped` with its
    article, `error`, `today`, `refused` (no schema for dates takes it), `seconds` or `milliseconds`
    since 1970, `another` date or none; for `ambiguous` also `month-first` and `day-first`.
    """
    clocks: Clocks | None = None
    """On whose clock it reads a date; None where it has none, or nobody knows."""
    date_spelling: str = ""
    """
    How it reads an instant as meant, whether quoted or not: `site-time` (`2022-02-17 13:05:11`),
    `with-offset` (`2022-02-17 13:05:11 +0800`) or `rfc-3339` (`2022-02-17T13:05:11+08:00`).
    """
    reads_dates_in: frozenset[str] = frozenset()
    """Names of folders outside of which dates mean nothing to it; empty: they do everywhere."""
    date_words: frozenset[str] = frozenset()
    """Words, in small letters, that it takes in place of a date."""
    future: str = ""
    """What becomes of an article dated in the future: `left-out`, `published`; empty: unknown."""
    image_keys: tuple[str, ...] = ("image", "cover", "thumbnail")
    formats: frozenset[str] = frozenset({"yaml"})
    """The formats of front matter that it reads."""
    fences: Mapping[str, str] = {}
    """
    What becomes of an article, one of `newslint.generators.parts.FENCE_OUTCOMES`, by kind of fault
    (see `newslint.front_matter.FAULTS`) or of `FENCE_CASES`.
    """
    fence_languages: frozenset[str] = frozenset()
    """The languages that it reads behind an opening fence, as in `---json`."""
    yaml: Mapping[str, str] = {}
    """What becomes of an article whose YAML is odd, by kind of `newslint.generators.parts.YAML_CASES`."""
    static_root: str = ""
    """The folder that `/` means in an address; empty where unknown."""
    other_roots: tuple[str, ...] = ()
    """Further folders whose files may be published under `/`."""
    relative_to: str = ""
    """What a relative path starts from: the `file` of the article, or its published `page`."""
    path_prefixes: Mapping[str, str] = {}
    """What stands for a folder at the start of a path, and the folder; empty: not known from here."""
    summary: SummaryMarker | None = None
    """What ends an article's summary."""
    templates: bool = True
    """Whether `{{ }}` and `{% %}` in a body are template code."""
    expands_in_code: bool = False
    """Whether it expands template code in code, and in HTML comments, too."""
    raw_blocks: tuple[tuple[str, str], ...] = ()
    """Names of the template tags between which nothing is expanded: `{% raw %}` and `{% endraw %}`."""
    foreign: Mapping[str, str] = {}
    """
    What becomes of other generators' template code in a body, by its opener: it is published as
    `text`, `dropped`, `garbled` (something else is published, or the build stops), or an `error`
    that stops the build.
    """
    foreign_names: Mapping[str, str] = {}
    """The same by the first name in it: that of a tag, or that of a variable whose part is asked for."""
    syntax: tuple[str, ...] = ()
    """What else of its own may stand in a body: how marks begin that others would show as text."""

    def markdown(self, path: str) -> Dialect:
        """Return what the Markdown of the article at `path` becomes."""
        return DIALECTS["mdx" if path.endswith(".mdx") else self.dialect]

    def is_article(self, path: str) -> bool:
        """Tell whether the file at `path` is an article rather than a partial, scaffold or page."""
        *folders, name = path.split("/")
        stem = name.partition(".")[0].lower()
        is_other = stem in self.other_names or stem.partition("-")[0] in self.other_names
        if is_other or name.startswith("_index.") or self.is_scaffold(path):
            return False
        if not self.page_folders.isdisjoint(folders):
            return False
        inside = f"/{path}"
        return not self.article_folders or any(f"/{f}/" in inside for f in self.article_folders)

    def is_scaffold(self, path: str) -> bool:
        """Tell whether the file at `path` is a partial, or a template for new articles."""
        return not self.scaffold_folders.isdisjoint(path.split("/")[:-1])

    def requires(self, path: str) -> tuple[tuple[str, ...], ...]:
        """
        Return the keys that the article at `path` needs, each with its alternatives.

        `blog/blog.md` is the page of a folder, as in Eleventy. A folder that begins with an
        underscore and holds no posts is one of Jekyll's collections, which take titles from names,
        or one of parts.
        """
        *folders, name = path.split("/")
        is_dated = not set(self.dated_folders).isdisjoint(folders)
        if is_dated and name.partition(".")[0] != folders[-1]:
            return self.required
        is_collection = not is_dated and any(folder.startswith("_") for folder in folders)
        return () if is_collection else self.required_of_pages
