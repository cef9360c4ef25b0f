"""Words of a closed set have a type of their own, so that mypy refuses a misspelt one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from newslint.dates import vocabulary as of_dates
from newslint.dates.written_date import DEVIATIONS, DateForm
from newslint.front_matter import vocabulary as of_front_matter
from newslint.front_matter.field import FAULTS, LIMITS, STYLES
from newslint.front_matter.schema import TYPES
from newslint.front_matter.value_types import TYPE_NAMES
from newslint.generators import vocabulary as of_generators
from newslint.generators.parts import DIALECTS, FENCE_CASES, FENCE_OUTCOMES, YAML_CASES
from newslint.packs import vocabulary as of_packs
from newslint.packs.signature import KINDS, KNOWN, MATCHERS
from newslint.urls import vocabulary as of_urls
from newslint.urls.url import FAULTS as URL_FAULTS

if TYPE_CHECKING:
    from collections.abc import Collection

mypy_api = pytest.importorskip("mypy.api", reason="mypy is not installed here")

ROOT = Path(__file__).resolve().parent.parent.parent

MODULE = """
from newslint.article import Article
from newslint.dates.publication import Publication
from newslint.dates.written_date import Impossible, WrittenDate
from newslint.front_matter import Fault, Field, FrontMatter
from newslint.front_matter.cases import fault_case
from newslint.front_matter.field import limit_fault
from newslint.front_matter.opening_fence import Opening
from newslint.front_matter.schema import Schema
from newslint.front_matter.value_types import fits, type_of
from newslint.generators import Generator
from newslint.generators.parts import Clock, Dialect, TextBooleans
from newslint.generators.sentences import fence_clause
from newslint.html.errors import HtmlError
from newslint.packs.signature import Signature
from newslint.urls.url import UrlFault

def compare(
    article: Article, generator: Generator, fault: Fault, field: Field, front_matter: FrontMatter,
    opening: Opening, url_fault: UrlFault, error: HtmlError, signature: Signature, clock: Clock,
    publication: Publication, date: WrittenDate, impossible: Impossible, dialect: Dialect,
    booleans: TextBooleans,
) -> None:
    {}
"""

STATEMENTS = [
    ('article.fault_outcome(fault) == "{}"', "droped", "dropped"),
    ('generator.fences["bom"] == "{}"', "droped", "dropped"),
    ('generator.fences["{}"]', "bomb", "bom"),
    ('generator.yaml["{}"]', "tabs", "tab"),
    ('generator.dates["epoch"] == "{}"', "rolled-ower", "rolled-over"),
    ('generator.dates["{}"]', "epok", "epoch"),
    ('generator.dialect == "{}"', "comonmark", "commonmark"),
    ('generator.raw_html == "{}"', "keept", "kept"),
    ('generator.future == "{}"', "leftout", "left-out"),
    ('generator.foreign["x"] == "{}"', "texts", "text"),
    ('generator.default_zone == "{}"', "utc", "UTC"),
    ('generator.date_spelling == "{}"', "rfc3339", "rfc-3339"),
    ('generator.relative_to == "{}"', "files", "file"),
    ('generator.html_relative_to == "{}"', "routes", "route"),
    ('generator.types["x"] == "{}"', "text", "string"),
    ('generator.key_sources["x"][0] == "{}"', "headings", "heading"),
    ('Generator("x", "X", formats=frozenset({"{}"}))', "yml", "yaml"),
    ('dialect.html_ends == "{}"', "blankline", "blank-line"),
    ('booleans.count_as == "{}"', "yes", "true"),
    ('clock.time == "{}"', "UTC", "utc"),
    ('fault.kind == "{}"', "bomb", "bom"),
    ('fault_case("", front_matter, fault) == "{}"', "blank-line-before", "blank-lines-before"),
    ('limit_fault("{}", fault.span)', "too-big", "too-large"),
    ('fence_clause("{}")', "brace", "braces"),
    ('field.style == "{}"', "quoted", "plain"),
    ('front_matter.format == "{}"', "yml", "yaml"),
    ('opening.needs == "{}"', "look", "looks"),
    ('type_of(field) == "{}"', "text", "string"),
    ('fits(field, "{}")', "text", "string"),
    ('Schema(types={"x": "{}"})', "text", "string"),
    ('url_fault.kind == "{}"', "no-hosts", "no-host"),
    ('error.kind == "{}"', "stray-endtag", "stray-end-tag"),
    ('signature.kind == "{}"', "datum", "data"),
    ('publication.outcome == "{}"', "instance", "instant"),
    ('publication.trait == "{}"', "epok", "epoch"),
    ('impossible.field == "{}"', "days", "day"),
    ('date.traits[0] == "{}"', "unpaded", "unpadded"),
    ('date.deviations[0] == "{}"', "unpaded", "unpadded"),
    ('date.form.value == "{}"', "isodate", "iso-date"),
]
"""A statement with a gap, a word that is refused there, and one that is not."""

TABLES: list[tuple[Any, Collection[str]]] = [
    (of_front_matter.FaultKind, FAULTS),
    (of_front_matter.LimitKind, LIMITS),
    (of_front_matter.Style, STYLES),
    (of_front_matter.YamlCase, YAML_CASES),
    (of_front_matter.FrontMatterCase, {*FAULTS, *FENCE_CASES, *YAML_CASES}),
    (of_front_matter.SchemaType, TYPES),
    (of_front_matter.SchemaType, TYPE_NAMES),
    (of_generators.FrontMatterOutcome, FENCE_OUTCOMES),
    (of_generators.DialectName, DIALECTS),
    (of_dates.FormWord, [form.value for form in DateForm]),
    (of_dates.Deviation, DEVIATIONS),
    (of_packs.SignatureKind, (*KINDS, KNOWN)),
    (of_packs.Matcher, MATCHERS),
    (of_urls.UrlFaultKind, URL_FAULTS),
]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_mypy_refuses_each_misspelt_word_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = [gap.replace("{}", word) for gap, word, _ in STATEMENTS]
    right = [gap.replace("{}", word) for gap, _, word in STATEMENTS]
    module = tmp_path / "statements.py"
    module.write_text(MODULE.format("\n    ".join([*wrong, *right])), encoding="utf-8")
    monkeypatch.chdir(ROOT)
    printed, errors, _ = mypy_api.run(["--no-pretty", "--strict", str(module)])
    assert errors == ""
    lines = module.read_text(encoding="utf-8").splitlines()
    numbers = {int(number) for number in re.findall(r"statements\.py:(\d+): error", printed)}
    assert [lines[number - 1].strip() for number in sorted(numbers)] == wrong


@pytest.mark.parametrize(("vocabulary", "table"), TABLES)
def test_a_table_has_each_word_of_its_vocabulary(vocabulary: Any, table: Collection[str]) -> None:
    assert sorted(set(get_args(vocabulary))) == sorted(table)
