"""Parts of the description of a site generator that have fields of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.front_matter.vocabulary import FrontMatterCase, SchemaType, YamlCase
    from newslint.generators.vocabulary import (
        ClockName,
        CountedAs,
        DialectName,
        FrontMatterOutcome,
        HtmlEnd,
        SummaryKind,
    )


__all__ = ["Clock", "Clocks", "KeyValueHead", "Sign", "SummaryMarker", "TextBooleans"]

NOT_ARTICLE_NAMES = frozenset(
    "readme changelog contributing license security code_of_conduct 404 index about".split()
)
"""Stems, in lower case, of files beside articles that are not articles."""

NOT_ARTICLE_FOLDERS = frozenset("_includes _layouts layouts scaffolds archetypes templates".split())
"""Folders of partials and scaffolds: templates of articles, not articles."""

KNOWN_TYPES: Mapping[str, SchemaType] = {
    **dict.fromkeys(("title", "subtitle", "description", "summary", "excerpt"), "string"),
    **dict.fromkeys(("draft", "published", "unlisted", "comments"), "boolean"),
    **dict.fromkeys(("tags", "categories"), "list"),
}
"""The types that nearly all generators and their themes expect, by key."""


class Sign(NamedTuple):
    """
    One way to recognise that a folder is the root of a generator's site.

    * `paths`, `without`: files or folders, relative to the folder, that must or must not exist.
    * `mentions`: words in lower case; one must occur in one of `paths`, in any case.
    * `is_weak`: the signs of other generators count more.
    """

    paths: tuple[str, ...]
    without: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    is_weak: bool = False


NEGATIVE_TEXTS = frozenset(("false", "no", "off", "0"))
"""Texts that mean no."""


class SummaryMarker(NamedTuple):
    """
    The marker that ends the summary of an article in its body.

    * `native`: the form in the documentation.
    * `pattern`: a regular expression of all accepted forms, without capturing groups.
    * `is_configurable`: whether a site may choose another text.
    * `is_found_in_code`: whether the marker ends the summary in a code block too.
    * `cuts_html`: whether the finished HTML is cut, so that an open element stays open wherever the
      summary is shown.
    * `key`: the key with which an article, or the configuration of its site, chooses another text.
    * `text_key`: the key of front matter that holds the summary itself, and counts first.
    * `otherwise`: the kind of a summary that no marker ends.
    * `needs`: what a site must turn on before the marker counts.
    * `is_of_pages`, `is_of_posts`: whether pages have summaries too; only articles with dates.
    * `not_in`: names of folders whose articles have none.
    """

    native: str
    pattern: str
    is_configurable: bool = False
    is_found_in_code: bool = False
    cuts_html: bool = False
    key: str = ""
    text_key: str = ""
    otherwise: SummaryKind = "none"
    needs: str = ""
    is_of_pages: bool = True
    is_of_posts: bool = False
    not_in: frozenset[str] = frozenset()


class TextBooleans(NamedTuple):
    """
    The texts, in lower case, that count as the opposite of what they say.

    They are used in place of `true` or `false`, `plain` or in quotes; `count_as` is the value that
    they get. In most programming languages every text is true.
    """

    plain: frozenset[str] = frozenset()
    quoted: frozenset[str] = NEGATIVE_TEXTS
    count_as: CountedAs = "true"


class Dialect(NamedTuple):
    """
    How Markdown is rendered.

    * `html_ends`: what ends a block of HTML: `blank-line`, or the `end-tag` of its element, after
      which indentation has no meaning.
    * `indented_code`: whether four columns make code.
    * `is_jsx`: whether tags are JSX, braces are expressions and an HTML comment is a syntax error.
    * `is_certain`: false if it is unknown what renders the Markdown.
    """

    html_ends: HtmlEnd = "blank-line"
    indented_code: bool = True
    is_jsx: bool = False
    is_certain: bool = True


class Clock(NamedTuple):
    """
    The clock of a date without an offset: `utc`, `site` or `machine`.

    * `time`: for a date with a time.
    * `day`: for a date without a time.
    * `iso_day`: for a day like `2022-02-17`, if that has another clock.
    * `reinterpret`: two clocks, for a generator that takes the wall time of the first as that of
      the second, whether the date has an offset or not.
    """

    day: ClockName
    time: ClockName
    iso_day: ClockName | None = None
    reinterpret: tuple[ClockName, ClockName] | None = None


class Clocks(NamedTuple):
    """
    The clocks of a generator.

    * `yaml_timestamp`: for dates that YAML makes dates.
    * `timestamp_pattern`: the regular expression of these, unquoted text in ASCII.
    * `rolls`: whether days among them that do not exist become later ones.
    * `text`: for all other dates; None if they stay text.
    * `other_forms`: the regular expression of further dates, which hardly any other program reads.
    """

    text: Clock | None
    yaml_timestamp: Clock | None = None
    timestamp_pattern: str = ""
    rolls: bool = True
    other_forms: str = ""


class KeyValueHead(NamedTuple):
    """
    How a generator reads metadata that is written as lines of `Key: value`.

    There are no types: every value is text, quotation marks and comments included. `has_fences`
    tells that a line that begins with `---` may be above and below, so that no other front matter
    is read; without it a text that begins so is YAML. `keys` are those that the generator itself reads, `lists` those among them
    whose text is split: at `;`, or at `,` where it has none. `repeats` says what happens to further
    lines of a key, `other_repeats` of those of any other key, with the words of `FENCE_OUTCOMES`;
    `joint` is what is between values that are `joined`. `words` are all that a key may have,
    capitals aside; with any other the article is left out, as it is without one of `needed`.
    """

    has_fences: bool = False
    keys: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    repeats: Mapping[str, FrontMatterOutcome] = {}
    other_repeats: FrontMatterOutcome = "both"
    joint: str = " "
    words: Mapping[str, tuple[str, ...]] = {}
    needed: tuple[str, ...] = ()

    def outcome_of_repeat(self, key: str) -> FrontMatterOutcome:
        """Return what happens to the second line of a key."""
        return self.repeats.get(key, self.other_repeats)


_STAMP_TIME = r"\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?"
JS_YAML_STAMPS = rf"\d{{4}}-\d\d-\d\d|{_STAMP_TIME}(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?"
"""The texts that js-yaml and PyYAML read as dates."""
RUBY_STAMPS = rf"\d{{4}}-\d\d-\d\d|{_STAMP_TIME}\s*(?:Z|[-+]\d{{1,2}}(?::?\d\d)?)?"
"""The texts that Ruby's YAML readers read as dates."""

UTC_CLOCK = Clock("utc", "utc")
SITE_CLOCK = Clock("site", "site")

DIALECTS: Mapping[DialectName, Dialect] = {
    "commonmark": Dialect(),
    "unknown": Dialect(is_certain=False),
    "kramdown": Dialect("end-tag"),
    "python-markdown": Dialect("end-tag"),
    "no-indented-code": Dialect(indented_code=False),
    "mdx": Dialect("end-tag", indented_code=False, is_jsx=True),
}
"""The dialects that `Generator.dialect` may name."""

FENCE_OUTCOMES: Mapping[FrontMatterOutcome, str] = {
    "read": "It is read as if nothing were odd.",
    "fragile": "It is read, but a little more of the same, and it is lost.",
    "lost": "The article is published without its metadata, which becomes part of its text.",
    "dropped": "The article is left out, and the build goes on.",
    "error": "The build stops.",
    "first": "The first of equal keys counts.",
    "last": "The last of equal keys counts.",
    "both": "Equal keys make a list of both values.",
    "joined": "Equal keys make one text of both values.",
}
"""What may happen to an article with odd front matter; the last four of one with a key twice."""

FENCE_CASES: Mapping[FrontMatterCase, str] = {
    "wide-space-before": "White space outside of ASCII comes before the opening fence.",
    "long-closing": "The closing fence alone has more than three marks.",
    "blank-lines-before": "More than one blank line is before the opening fence.",
    "toml": "TOML between lines of `+++`.",
    "braces": "A JSON object, beginning with `{`.",
    "semicolons": "JSON between lines of `;;;`.",
    "none": "There is no front matter.",
}
"""The cases of `Generator.fences`, besides the kinds of `newslint.front_matter.FAULTS`."""

YAML_CASES: Mapping[YamlCase, str] = {
    "duplicate-key": "A key is written twice.",
    "tab-line": "A tab begins a line that is blank or a comment.",
    "line-separator": "A value contains U+0085, U+2028 or U+2029.",
    "unknown-tag": "A value has a tag that is not one of YAML's own.",
    "ruby-tag": "A value has a tag that begins with `!ruby/`.",
    "tab": "A tab indents a line.",
    "syntax": "Anything else that is not YAML, such as a second colon in `title: a: b`.",
}
"""The cases of `Generator.yaml`."""

LIQUID_TAGS = frozenset(
    """
    assign capture endcapture endcase comment endcomment decrement highlight endhighlight
    include_relative increment post_url tablerow endtablerow unless endunless
    """.split()
)
"""Tags of Liquid and Jekyll that neither Nunjucks nor Hexo has."""

HEXO_TAGS = frozenset("asset_img asset_link asset_path post_link post_path".split())
"""Tags that only Hexo has."""

NUNJUCKS_TAGS = frozenset("elif endmacro endset macro set".split())
"""Tags of Nunjucks that Liquid does not have."""
