from __future__ import annotations

import pytest

from newslint.dates import read_date
from newslint.dates.spelling import describe_trait, spelling_help
from newslint.generators.hexo import HEXO
from newslint.generators.hugo import HUGO
from newslint.generators.jekyll import JEKYLL
from newslint.generators.unknown import UNKNOWN

MAIL = "Thu, 17 Feb 2022 05:05:11 GMT"


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("2022-02-17 13:05", "has no seconds"),
        (MAIL, "is an HTTP date"),
        ("17. Februar 2022", "is not an ISO date"),
    ],
)
def test_what_is_odd_about_a_format(text: str, description: str) -> None:
    assert describe_trait(read_date(text).traits[0]) == description


def test_without_a_time_the_day_is_enough() -> None:
    assert spelling_help(read_date("17 Feb 2022"), HUGO, None) == "write `2022-02-17`"


def test_each_generator_is_given_the_format_that_it_reads() -> None:
    date = read_date(MAIL)

    assert spelling_help(date, HUGO, None) == "write `2022-02-17T05:05:11Z`"
    assert spelling_help(date, UNKNOWN, None) == "write `2022-02-17T05:05:11Z`"
    assert spelling_help(date, HEXO, "Asia/Shanghai") == "write `2022-02-17 13:05:11`"
    assert spelling_help(date, JEKYLL, "Asia/Shanghai") == "write `2022-02-17 13:05:11 +0800`"


def test_a_format_is_named_where_the_zone_of_the_site_is_not_known() -> None:
    help_ = "write the site's local time as `YYYY-MM-DD HH:MM:SS`"

    assert spelling_help(read_date(MAIL), HEXO, None) == help_


def test_a_date_whose_zone_is_not_certain_needs_an_offset() -> None:
    help_ = "write `YYYY-MM-DDTHH:MM:SS` and an offset such as `+08:00`"

    assert spelling_help(read_date("2022-02-17 13:05:11 CST"), HUGO, None) == help_
