"""What one site generator does with a file, as data; one module a generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.parts import (
    DIALECTS,
    KNOWN_TYPES,
    NOT_ARTICLE_FOLDERS,
    NOT_ARTICLE_NAMES,
    Clocks,
    Dialect,
    KeyValueHead,
    Sign,
    SummaryMarker,
    TextBooleans,
)
from newslint.named_tuples import NamedTuple
from newslint.read_only import read_only_record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newslint.dates.vocabulary import DateTrait
    from newslint.front_matter.vocabulary import (
        FrontMatterCase,
        ReadableFormat,
        SchemaType,
        YamlCase,
    )
    from newslint.generators.site_reader import SiteReader
    from newslint.generators.vocabulary import (
        DateOutcome,
        DateSpelling,
        DefaultZone,
        DialectName,
        ForeignOutcome,
        FrontMatterOutcome,
        FutureOutcome,
        HtmlPathStart,
        KeySource,
        PathStart,
        RawHtml,
    )
    from newslint.site.publishing import Publishing

__all__ = ["Generator"]


def _site_reader() -> type[SiteReader]:
    from newslint.generators.site_reader import SiteReader

    return SiteReader


@read_only_record
class Generator(NamedTuple):
    """
    One site generator, as plain data.

    Paths are relative to the site's root, with `/`. Rules report nothing about what is empty here.
    """

    name: str
    title: str
    """How messages call it."""
    signs: tuple[Sign, ...] = ()
    """How its sites are recognised: any of these is enough."""
    config_files: tuple[str, ...] = ()
    """The files of plain data in which a site is configured; the first that exists counts."""
    site_reader: Callable[[], type[SiteReader]] = _site_reader
    """Imports and returns the class that reads the files of its sites."""
    zone_key: str = ""
    """The key in `config_files` that names the site's time zone, capitals aside; empty: there is none."""
    default_zone: DefaultZone = ""
    """The time zone of a site that names none: `UTC`, or `machine`, that of the machine that builds it."""
    dialect: DialectName = "commonmark"
    """What makes HTML of its Markdown, one of `newslint.generators.parts.DIALECTS`."""
    raw_html: RawHtml = "kept"
    """What happens to HTML in Markdown: `kept`, or `dropped` unless the site's configuration allows it."""
    raw_html_setting: str = ""
    """The setting that keeps HTML where it is `dropped`."""
    stops_at_stray_tags: bool = False
    """Whether an end tag that closes nothing stops the build."""
    reads_comments_in_mdx: bool = False
    """Whether an HTML comment in MDX is a comment, and no syntax error."""
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
    """Stems, in small letters, of files beside articles."""
    pages_root: str = ""
    """The folder of all its pages, at any depth; empty where they may lie anywhere."""
    page_tops: tuple[str, ...] = ()
    """How the names of the top folders begin that hold its pages; empty: any."""
    copies_files_without_front_matter: bool = False
    """Whether a file without front matter is published as it is, and no page is made of it."""
    required: tuple[tuple[str, ...], ...] = (("title",), ("date",))
    """The keys that an article needs, each with its alternatives."""
    dated_folders: tuple[str, ...] = ("_posts", "posts", "post", "blog", "news", "articles")
    """Folders whose articles need all `required` keys; elsewhere they need `required_of_pages`."""
    required_of_pages: tuple[tuple[str, ...], ...] = ()
    case_insensitive_keys: bool = False
    key_sources: Mapping[str, tuple[KeySource, ...]] = {}
    """What else may supply a key, in the words of `newslint.generators.vocabulary.KeySource`."""
    types: Mapping[str, SchemaType] = KNOWN_TYPES
    """The types (see `newslint.front_matter.schema.TYPES`) that it and its themes expect, by key."""
    texts_as_booleans: TextBooleans = TextBooleans()
    """The texts that count as the opposite of what they say, in place of `true` or `false`."""
    categories_nest: bool = False
    """Whether a list of categories is a path: each lies in the one before it."""
    date_keys: tuple[str, ...] = ("date", "updated")
    dates: Mapping[DateTrait, DateOutcome] = {}
    """
    What happens to a date that it does not read as meant, by trait; the vocabularies explain both.
    YAML's own dates (see `clocks`) are read whatever their traits.
    """
    clocks: Clocks | None = None
    """On whose clock it reads a date; None where it has none, or nobody knows."""
    date_spelling: DateSpelling = ""
    """How it reads an instant as meant, whether quoted or not."""
    reads_dates_in: frozenset[str] = frozenset()
    """Names of folders outside of which it does not use dates, unless it is configured otherwise."""
    date_words: frozenset[str] = frozenset()
    """Words, in small letters, that it takes in place of a date."""
    future: FutureOutcome = ""
    """What happens to an article dated in the future: `left-out`, `published`; empty: unknown."""
    image_keys: tuple[str, ...] = ("image", "cover", "thumbnail")
    formats: frozenset[ReadableFormat] = frozenset({"yaml"})
    key_values: KeyValueHead | None = None
    """The formats of front matter that it reads, none where a fence is text; how it reads `Key: value`."""
    fences: Mapping[FrontMatterCase, FrontMatterOutcome] = {}
    """What happens to an article, by kind of fault (`newslint.front_matter.FAULTS`) or of `FENCE_CASES`."""
    fence_languages: frozenset[str] = frozenset()
    """The languages that it reads after an opening fence, as in `---json`."""
    yaml: Mapping[YamlCase, FrontMatterOutcome] = {}
    """What happens to an article whose YAML is odd, by kind of `newslint.generators.parts.YAML_CASES`."""
    reads_yaml_1_1: bool = False
    """Whether `no` and `13:05` are no texts in its YAML, or may be none (https://yaml.org/type/)."""
    keeps_zero_of_floats: bool = False
    """Whether the number `1.0` is written as `1.0` again; else readers see `1`."""
    has_dates_for_texts: bool = False
    """Whether a date in YAML becomes a time even where a text belongs, as in a title."""
    static_root: str = ""
    """The folder that `/` means in an address; empty where unknown."""
    other_roots: tuple[str, ...] = ()
    """Further folders whose files may be published under `/`."""
    roots_of_site: tuple[str, ...] = ()
    """Further ones, where the root of the site is known; a `*` matches any folders."""
    has_collections: bool = False
    """Whether a folder with a `_` before its name may be published under the name without it."""
    post_folders: str = ""
    """The folder in which each article may have a folder of files, unless a site says otherwise."""
    has_exact_paths: bool = False
    """Whether the path of a page is that of its file, and no plugin or setting makes another."""
    relative_to: PathStart = ""
    """What a relative path starts from: the `file` of the article, or its published `page`."""
    html_relative_to: HtmlPathStart = ""
    """The same in HTML, where that differs."""
    path_prefixes: Mapping[str, str] = {}
    """The prefix of a path that means a folder, and the folder; empty if that is not known."""
    prefixes_count_from_file: bool = False
    """Whether the rest of a path with a prefix starts from the article, unless it begins with `/`."""
    summary: SummaryMarker | None = None
    """What ends an article's summary."""
    templates: bool = True
    """Whether `{{ }}` and `{% %}` in a body are template code."""
    expands_in_code: bool = False
    """Whether it expands template code in code, and in HTML comments, too."""
    expands_in_code_spans: bool = False
    """Whether it expands template code in code within a line, if not in blocks of code."""
    template_key: str = ""
    """The key by which an article turns off or exchanges the language of templates."""
    raw_blocks: tuple[tuple[str, str], ...] = ()
    """Names of the template tags between which nothing is expanded: `{% raw %}` and `{% endraw %}`."""
    foreign: Mapping[str, ForeignOutcome] = {}
    """
    What happens to other generators' template code in a body, by its opener: `text` is published,
    `dropped`, `garbled` (published as something else, or the build stops), or an `error`.
    """
    foreign_names: Mapping[str, ForeignOutcome] = {}
    """The same by the first name in it: that of a tag, or that of a variable whose part is asked for."""
    syntax: tuple[str, ...] = ()
    """What else of its own may be in a body: how marks begin that others would show as text."""

    @property
    def is_known(self) -> bool:
        """Whether it is a real generator, rather than what is for one that is not known."""
        return self.name != "unknown"

    @property
    def sign_names(self) -> tuple[str, ...]:
        """The names of files and folders of which one lies in the root of every site."""
        return tuple(dict.fromkeys(sign.paths[0].partition("/")[0] for sign in self.signs))

    def usual_publishing(self) -> Publishing:
        """Return where the published files of a site lie, unless its configuration tells otherwise."""
        from newslint.site.publishing import Publishing

        roots = (self.static_root, *self.other_roots) if self.static_root else ()
        articles = self.article_folders[0].split("/")[0] if self.article_folders else ""
        return Publishing(
            (*roots, *self.roots_of_site),
            articles="" if articles.startswith("_") else articles,
            is_exact=self.has_exact_paths,
            post_folders=self.post_folders,
            has_collections=self.has_collections,
        )

    def markdown(self, path: str) -> Dialect:
        """Return what the Markdown of the article at `path` becomes."""
        return DIALECTS["mdx" if path.endswith(".mdx") else self.dialect]

    def is_article(self, path: str) -> bool:
        """Return whether the file at `path` is an article rather than a partial, scaffold or page."""
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
        """Return whether the file at `path` is a partial, or a template for new articles."""
        return not self.scaffold_folders.isdisjoint(path.split("/")[:-1])

    def requires(self, path: str) -> tuple[tuple[str, ...], ...]:
        """
        Return the keys that the article at `path` needs, each with its alternatives.

        `blog/blog.md` is the page of a folder, as in Eleventy. A folder that begins with an
        underscore and holds no posts is a Jekyll collection, titled by file names, or holds parts.
        """
        *folders, name = path.split("/")
        is_dated = not set(self.dated_folders).isdisjoint(folders)
        if is_dated and name.partition(".")[0] != folders[-1]:
            return self.required
        is_collection = not is_dated and any(folder.startswith("_") for folder in folders)
        return () if is_collection else self.required_of_pages
