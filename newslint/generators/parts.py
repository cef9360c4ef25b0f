"""The parts of what newslint knows of a site generator that have fields of their own."""

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
    )


__all__ = ["Clock", "Clocks", "Sign", "SummaryMarker", "TextBooleans"]

NOT_ARTICLE_NAMES = frozenset(
    "readme changelog contributing license security code_of_conduct 404 index about".split()
)
"""Stems, in lower case, of files that stand beside articles without being one."""

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
    One way to tell that a folder is the root of a generator's site.

    Every one of `paths`, relative to the folder, with `/`, must exist, file or folder, and none of
    `without`. Of `mentions`, all in small letters, one must stand in the first of `paths`, capitals
    aside: what tells apart generators whose configuration has the same name.
    """

    paths: tuple[str, ...]
    without: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()


NEGATIVE_TEXTS = frozenset(("false", "no", "off", "0"))
"""Texts that say no."""


class SummaryMarker(NamedTuple):
    """
    What ends the summary of an article in its body.

    `native` is the form that its documentation has, `pattern` a regular expression of all forms that
    it takes for one, without capturing groups. `is_configurable` tells that a site may have chosen
    another text, `is_found_in_code` that a sample of code with the marker ends the summary too,
    `cuts_html` that the finished HTML is cut, so that what is open there stays open wherever the
    summary is shown. `key` is the one under which an article, or the configuration of its site,
    chooses another text.
    """

    native: str
    pattern: str
    is_configurable: bool = False
    is_found_in_code: bool = False
    cuts_html: bool = False
    key: str = ""


class TextBooleans(NamedTuple):
    """
    The texts, in small letters, that count for the contrary of what they say.

    They stand where `true` or `false` belongs, `plain` or in quotes; `count_as` is what they count
    as. In most programming languages every text is true.
    """

    plain: frozenset[str] = frozenset()
    quoted: frozenset[str] = NEGATIVE_TEXTS
    count_as: CountedAs = "true"


class Dialect(NamedTuple):
    """
    What Markdown becomes.

    `html_ends` is what ends a block of HTML: `blank-line`, or the `end-tag` of its element, behind
    which indentation means nothing. `indented_code` tells whether four columns make code, `is_jsx`
    that tags are JSX, braces are expressions and an HTML comment is a syntax error. `is_certain` is
    false where nobody knows what makes HTML of the Markdown.
    """

    html_ends: HtmlEnd = "blank-line"
    indented_code: bool = True
    is_jsx: bool = False
    is_certain: bool = True


class Clock(NamedTuple):
    """
    On whose clock a date without an offset is, its `day` where it has no time: `utc`, `site`, `machine`.

    `iso_day` is for a day as in `2022-02-17`, if another clock counts for that. `reinterpret` is for a generator that takes what one clock shows at the instant for what another one
    shows, whether the date has an offset or not.
    """

    day: ClockName
    time: ClockName
    iso_day: ClockName | None = None
    reinterpret: tuple[ClockName, ClockName] | None = None


class Clocks(NamedTuple):
    """
    The clocks of a generator.

    `yaml_timestamp` is for dates that YAML makes dates, `timestamp_pattern` the regular expression of unquoted text
    that it does so with, in ASCII; `rolls` tells that days among them which do not exist become
    later ones. `text` is for all others; None where they stay text.
    """

    text: Clock | None
    yaml_timestamp: Clock | None = None
    timestamp_pattern: str = ""
    rolls: bool = True


class KeyValueHead(NamedTuple):
    """
    How a generator reads metadata that is written as lines of `Key: value`.

    There are no types: every value is text, quotation marks and comments included. `has_fences`
    tells that a line that begins with `---` may stand above and below, so that no other front matter
    is read; without it a text that begins so is YAML. `keys` are those that the generator itself reads, `lists` those among them
    whose text is split: at `;`, or at `,` where it has none. `repeats` says what becomes of further
    lines of a key, `other_repeats` of those of any other key, with the words of `FENCE_OUTCOMES`;
    `joint` is what stands between values that are `joined`. `words` are all that a key may have,
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
        """Return what becomes of the second line of a key."""
        return self.repeats.get(key, self.other_repeats)


_STAMP_TIME = r"\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?"
JS_YAML_STAMPS = rf"\d{{4}}-\d\d-\d\d|{_STAMP_TIME}(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?"
"""What js-yaml and PyYAML take for dates."""
RUBY_STAMPS = rf"\d{{4}}-\d\d-\d\d|{_STAMP_TIME}\s*(?:Z|[-+]\d{{1,2}}(?::?\d\d)?)?"
"""What Ruby's readers of YAML take for dates."""

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
    "lost": "The article is published without its metadata, which stands in it as text.",
    "dropped": "The article is left out, and the build goes on.",
    "error": "The build stops.",
    "first": "The first of equal keys counts.",
    "last": "The last of equal keys counts.",
    "both": "Equal keys make a list of both values.",
    "joined": "Equal keys make one text of both values.",
}
"""What may become of an article with odd front matter; the last four of one with a key twice."""

FENCE_CASES: Mapping[FrontMatterCase, str] = {
    "blank-lines-before": "More than one blank line stands before the opening fence.",
    "toml": "TOML between lines of `+++`.",
    "braces": "A JSON object, beginning with `{`.",
    "semicolons": "JSON between lines of `;;;`.",
    "none": "There is no front matter.",
}
"""What `Generator.fences` has an outcome for, beside the kinds of `newslint.front_matter.FAULTS`."""

YAML_CASES: Mapping[YamlCase, str] = {
    "duplicate-key": "A key is written twice.",
    "tab": "A tab indents a line.",
    "syntax": "Anything else that is not YAML, such as a second colon in `title: a: b`.",
}
"""What `Generator.yaml` has an outcome for."""

LIQUID_TAGS = frozenset(
    """
    assign capture endcapture endcase comment endcomment decrement highlight endhighlight
    include_relative increment post_url tablerow endtablerow unless endunless
    """.split()
)
"""Tags of Liquid and Jekyll that Nunjucks does not know, and Hexo neither."""

HEXO_TAGS = frozenset("asset_img asset_link asset_path post_link post_path".split())
"""Tags that only Hexo has."""

NUNJUCKS_TAGS = frozenset("elif endmacro endset macro set".split())
"""Tags of Nunjucks that Liquid does not know."""
