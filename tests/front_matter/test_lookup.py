"""Keys by their paths, as a generator compares them, and by what the schema says of them."""

from __future__ import annotations

import pytest

from newslint import front_matter
from newslint.article import Article
from newslint.front_matter import lookup
from newslint.front_matter.schema import Schema
from newslint.generators.hugo import HUGO
from newslint.text import Source

TEXT = "---\nTitle: 港\ncover: {Image: a.png}\nparams.kind: news\n---\n"


@pytest.mark.parametrize(
    ("path", "exact", "folded"),
    [
        ("Title", "港", "港"),
        ("title", None, "港"),
        ("cover.Image", "a.png", "a.png"),
        ("Cover.Image", None, "a.png"),
        ("cover.image", None, None),
        ("params.kind", "news", "news"),
        ("cover", "{Image: a.png}", "{Image: a.png}"),
        ("", None, None),
        ("cover.", None, None),
    ],
)
def test_capitals_count_as_they_do_for_the_generator(
    path: str, exact: str | None, folded: str | None
) -> None:
    article = Article("a.md", Source.from_text(TEXT))
    of_hugo = Article("a.md", Source.from_text(TEXT), HUGO)
    found = [each.field(path) for each in (article, of_hugo)]
    assert [field and article.cut(field.span) for field in found] == [exact, folded]


def test_a_schema_knows_its_keys_by_type() -> None:
    schema = Schema(types={"cover": "image", "event.day": "date", "og": "image"})
    assert schema.keys_of("image") == ("cover", "og")
    assert schema.keys_of("date") == ("event.day",)
    assert schema.keys_of("list") == Schema().keys_of("date") == ()


def test_of_many_keys_those_that_are_there_are_found_in_order() -> None:
    text = "---\nDate: 1\ncover:\n  image: a\nog.image: b\ntitle: c\n---\n"
    keys = ("og.image", "date", "cover.image", "absent")
    for ignore_case, first in ((False, []), (True, [("Date", "1")])):
        found = lookup.find_all(front_matter.read(text), keys, ignore_case=ignore_case)
        assert [(path, field.text) for path, field in found] == [
            *first,
            ("og.image", "b"),
            ("cover.image", "a"),
        ]
