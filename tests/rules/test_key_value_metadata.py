"""What rules say of metadata in Pelican's and MkDocs' own form, which is no YAML."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import plugins
from newslint.article import Article
from newslint.config import load
from newslint.config.flags import Flags
from newslint.front_matter.schema import Schema
from newslint.front_matter.vocabulary import SchemaType
from newslint.generators.mkdocs import MKDOCS
from newslint.generators.pelican import PELICAN
from newslint.rule import Rule
from newslint.text import Source
from newslint.violation import Severity

RULES = plugins.load(names=("newslint",)).rules()


def found(
    text: str, path: str = "content/tides.md", schema: Schema | None = None, *, mkdocs: bool = False
) -> list[str]:
    """Return what the recommended rules say, each with the name of its rule before it."""
    generator = MKDOCS if mkdocs else PELICAN
    article = Article(path, Source.from_text(text), generator, schema)
    return [
        f"{name}: {violation.message}"
        for name, rule in sorted(RULES.items())
        if issubclass(rule, Rule) and "recommended" in rule.tags
        for violation in rule().check(article)
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Title: Tides\nDate: 2024-02-30\n\nThe sea.\n",
            (
                "impossible-date: `2024-02-30` does not exist (2024-02 has 29 days): "
                "Pelican leaves the article out"
            ),
        ),
        (
            "Title: Tides\n\nThe sea.\n",
            "missing-key: `date` is missing: Pelican leaves the article out",
        ),
        (
            "Date: 2024-03-05\n\nThe sea.\n",
            "missing-key: `title` is missing: Pelican leaves the article out",
        ),
        (
            "Title: Tides\nDate: 2024-03-05\nStatus: publish\n\nThe sea.\n",
            "wrong-type: Pelican knows no `status` `publish`, and leaves the article out",
        ),
        (
            "Titel: Tides\nDate: 2024-03-05\n\nThe sea.\n",
            "missing-key: `title` is missing: Pelican leaves the article out",
        ),
        (
            "\nTitle: Tides\nDate: 2024-03-05\n\nThe sea.\n",
            (
                "misplaced-fence: an empty line comes before the front matter: "
                "Pelican leaves the article out"
            ),
        ),
        (
            "Title : Tides\nDate: 2024-03-05\n\nThe sea.\n",
            (
                "invalid-front-matter: this line is no `Key: value`, so no metadata is read: "
                "Pelican leaves the article out"
            ),
        ),
        (
            "---\n\ntitle: Tides\ndate: 2024-03-05\n---\nThe sea.\n",
            (
                "invalid-front-matter: this line is empty, so no metadata is read: "
                "Pelican leaves the article out"
            ),
        ),
        (
            "---\ntitle: Tides\ntags:\n- sea\ndate: 2024-03-05\n---\nThe sea.\n",
            (
                "invalid-front-matter: the metadata ends at this line, and `date` below it is text: "
                "Pelican leaves the article out"
            ),
        ),
        (
            'Title: Tides\nDate: "2024-03-05"\n\nThe sea.\n',
            (
                'invalid-date: `"2024-03-05"` has its quotation marks in it: '
                "Pelican leaves the article out"
            ),
        ),
        (
            "Title: Tides\nDate: 2024-03-05 # local\n\nThe sea.\n",
            (
                "invalid-date: `2024-03-05 # local` is a date followed by other text: "
                "Pelican leaves the article out"
            ),
        ),
        (
            "Title: Tides\nDate: 2024-03-05\nModified:\n\nThe sea.\n",
            "empty-value: `modified` has no value: Pelican leaves the article out",
        ),
        (
            "Title: Tides\nDate: 5 mars 2024\n\nThe sea.\n",
            "unread-date: `5 mars 2024` is not an ISO date: Pelican leaves the article out",
        ),
        (
            "Title: Tides\nDate: 2024-03-05\nLang: en\nLang: fr\n\nThe sea.\n",
            "duplicate-key: `Lang` is already set on line 3: Pelican leaves the article out",
        ),
        (
            "# Tides\n\nThe sea.\n",
            (
                "missing-front-matter: the article has no front matter, so no title and no date: "
                "Pelican leaves the article out"
            ),
        ),
    ],
)
def test_an_article_that_is_left_out_has_one_finding(text: str, said: str) -> None:
    assert found(text) == [said]


def test_an_empty_date_is_not_replaced_by_that_of_the_file_name() -> None:
    text = "Title: Tides\nDate:\n\nThe sea.\n"
    said = ["empty-value: `date` has no value: Pelican leaves the article out"]
    assert found(text, "content/2024-03-05-tides.md") == said
    assert found("Title: Tides\n\nThe sea.\n", "content/2024-03-05-tides.md") == []


@pytest.mark.parametrize(
    "text",
    [
        "Title: Tides\nDate: 2024-03-05 09:05\nTags: sea, tide\nAuthor: Jane, Joe\n\nThe sea.\n",
        "Title:《潮汐》\nDate: 2024-03-05\n大海。\n",
        "Title: 3.10\nDate: 2024-03-05\nTags: 2024, no\ndraft: no\n\nThe sea.\n",
        'Title: "Tango"fied\nDate: 2024-03-05\n\nThe sea.\n',
        'Title: "Ebb" and "Flow"\nDate: 2024-03-05\n\nThe sea.\n',
        "----\nTitle: Tides: the sea\nDate: 2024-03-05\nThe fence is never closed.\n",
        "Title: Tides\nDate: 2024-03-05\nStatus: DRAFT\n\nThe sea.\n",
        "Title: Tides\nStatus: draft\n\nThe sea.\n",
        "Title: Tides\nDate: 2024-03-05\nSummary: The sea\n    rises.\nStatus:\n\nThe sea.\n",
        "title: Tides\nTags: a\ndate: 2024-03-05\n---\n\nThe sea.\n",
    ],
)
def test_what_pelican_reads_as_meant_is_let_through(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            'subtitle: "The sea: rising"',
            "`subtitle` is in quotation marks, which Pelican takes for part of it",
        ),
        ("tags: [sea, tide]", "`tags` is in brackets, which Pelican takes for part of its items"),
        ("tags:\n    - sea", "only the first line of `tags` counts, and this is another"),
    ],
)
def test_yaml_that_is_read_as_text_is_reported(line: str, said: str) -> None:
    text = f"---\ntitle: Tides\ndate: 2024-03-05\n{line}\n---\nThe sea.\n"
    assert found(text) == [f"wrong-type: {said}"]


def test_metadata_that_readers_see_is_reported_though_the_article_is_published() -> None:
    text = "---\ntitle: Tides\ndate: 2024-03-05\ntags:\n- sea\ncategory: x\n---\nThe sea.\n"
    assert found(text) == [
        "invalid-front-matter: the metadata ends at this line, and `category` below it is text"
    ]


def test_keys_that_stand_twice_count_as_pelican_has_it() -> None:
    text = "Title: Tides\nDate: 2024-03-05\nTags: a\nTags: b\nX: a\nX: b\n\nThe sea.\n"
    assert found(text) == [
        "duplicate-key: `Tags` is already set on line 3: Pelican uses the first value",
        "duplicate-key: `X` is already set on line 5: Pelican reads both values as one list",
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/tides.rst", "Tides\n=====\n\n:date: 2024-03-05\n\nThe sea.\n"),
        (
            "content/tides.html",
            '<html><head><title>Tides</title><meta name="date" content="2024-03-05"></head></html>',
        ),
    ],
)
def test_metadata_of_other_markup_is_not_called_missing(path: str, text: str) -> None:
    assert found(text, path) == []


def test_types_that_the_configuration_declares_are_those_of_the_written_text() -> None:
    text = "Title: Tides\nDate: 2024-03-05\nOrder: 3\nWide: true\nPage: x\nTags: a\n\nThe sea.\n"
    types: dict[str, SchemaType] = {
        "order": "integer",
        "wide": "boolean",
        "page": "number",
        "tags": "list",
    }
    assert found(text, schema=Schema(types=types)) == [
        "wrong-type: `page` must be a number, found text"
    ]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("title: Tides\ntags: sea\n\nThe sea.\n", "docs/tides.md"),
        ("Title: Tides\nDraft: no\n\nThe sea.\n", "docs/tides.md"),
        ("Note: the sea rises.\n\n# Tides\n", "docs/tides.md"),
        ("Title : Tides\n\n# Tides\n", "docs/tides.md"),
    ],
)
def test_metadata_of_mkdocs_without_fences_is_let_through(text: str, path: str) -> None:
    assert found(text, path, mkdocs=True) == []


def test_an_unknown_word_and_a_lost_article_are_errors() -> None:
    article = Article(
        "content/a.md", Source.from_text("Title: A\nDate: 2024-03-05\nStatus: x\n\nB\n"), PELICAN
    )
    rule = RULES["wrong-type"]
    assert issubclass(rule, Rule)
    (violation,) = rule().check(article)
    assert violation.severity is Severity.ERROR
    assert violation.help == "write `published`, `draft`, `hidden` or `skip`"
    assert article.cut(violation.span) == "x"


def test_the_name_of_a_file_gives_its_date_unless_the_site_has_a_pattern_of_its_own(
    tmp_path: Path,
) -> None:
    article = tmp_path / "content" / "2024-03-05-tides.md"
    article.parent.mkdir()
    article.write_text("Title: Tides\n\nThe sea.\n", encoding="utf-8")
    said = {}
    for pattern in ("", r"(?P<slug>.*)", r"(?P<date>\d{4}-\d{2}-\d{2})-(?P<slug>.*)"):
        line = f"FILENAME_METADATA = r'{pattern}'\n" if pattern else ""
        (tmp_path / "pelicanconf.py").write_text(f"PATH = 'content'\n{line}", encoding="utf-8")
        config = load(Flags(), plugins.load(names=("newslint",)), str(tmp_path))
        site = config.settings(str(article)).site
        source = Source.from_text("Title: Tides\n\nThe sea.\n")
        read = Article("content/2024-03-05-tides.md", source, site.generator, site=site)
        said[pattern] = read.missing_needed_keys
    assert list(said.values()) == [(), ("date",), ()]
