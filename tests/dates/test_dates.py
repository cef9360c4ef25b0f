"""What a written date is read as."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint import Article
from newslint.dates import read_date
from newslint.dates.calendar_days import day_of, days_in_month, days_since_1970
from newslint.dates.written_date import DEVIATIONS, DateForm
from newslint.front_matter.schema import Schema
from newslint.generators.built_in import BUILT_IN
from newslint.text import Source
from shapes import DATES as REPEATED

if TYPE_CHECKING:
    from newslint.front_matter.vocabulary import SchemaType

NOON = 1645074311
"""2022-02-17T05:05:11Z"""

DATES = [
    ("2022-02-17", "iso-date", "2022-02-17", None, ""),
    ("2024-02-29", "iso-date", "2024-02-29", None, ""),
    ("0001-01-01", "iso-date", "0001-01-01", None, ""),
    ("0099-12-31", "iso-date", "0099-12-31", None, ""),
    ("2022-02-17 1:05 PM", "iso-datetime", "2022-02-17 13:05:00", None, "twelve-hour no-seconds"),
    ("2022-02-17 12:05:11 a.m.", "iso-datetime", "2022-02-17 00:05:11", None, "twelve-hour"),
    ("2022/02/17 12:05:11pm", "slashed", "2022-02-17 12:05:11", None, "twelve-hour"),
    (
        *("2022-02-17 01:05:11 PM +0800", "iso-datetime", "2022-02-17T13:05:11+08:00"),
        *(NOON, "twelve-hour"),
    ),
    (
        "17/02/2022 11:59 P.M.",
        "year-last",
        "2022-02-17 23:59:00",
        None,
        "twelve-hour day-first no-seconds",
    ),
    ("February 17, 2022 1:05 PM", "worded", "2022-02-17 13:05:00", None, "twelve-hour"),
    ("2022-2-17", "iso-date", "2022-02-17", None, "unpadded"),
    ("２０２２-０２-１７", "iso-date", "2022-02-17", None, "not-ascii"),
    ("2022-02-17 13:05:11", "iso-datetime", "2022-02-17 13:05:11", None, ""),
    ("2022-02-17T13:05:11", "iso-datetime", "2022-02-17 13:05:11", None, ""),
    ("2022-02-17 13:05", "iso-datetime", "2022-02-17 13:05:00", None, "no-seconds"),
    ("2022-02-17 9:05:11", "iso-datetime", "2022-02-17 09:05:11", None, ""),
    ("2022-02-17T9:05", "iso-datetime", "2022-02-17 09:05:00", None, "unpadded-hour no-seconds"),
    ("2017-1-5 8:3", "iso-datetime", "2017-01-05 08:03:00", None, "unpadded no-seconds"),
    ("2022-02-17t13:05:11", "iso-datetime", "2022-02-17 13:05:11", None, "lower-case"),
    ("2022-02-17T05:05:11z", "iso-datetime", "2022-02-17T05:05:11Z", NOON, "lower-case"),
    ("2022-02-17T05:05:11Z", "iso-datetime", "2022-02-17T05:05:11Z", NOON, ""),
    ("2022-02-17 05:05:11 UTC", "iso-datetime", "2022-02-17T05:05:11Z", NOON, "zone-name"),
    ("2022-02-17 13:05:11 CST", "iso-datetime", "", None, "zone-name"),
    ("2022-02-17T13:05:11+08:00", "iso-datetime", "2022-02-17T13:05:11+08:00", NOON, ""),
    ("2022-02-17 13:05:11 +0800", "iso-datetime", "2022-02-17T13:05:11+08:00", NOON, ""),
    ("2022-02-17 13:05:11 +8", "iso-datetime", "2022-02-17T13:05:11+08:00", NOON, "short-offset"),
    ("2022-02-17T10:50:11+05:45", "iso-datetime", "2022-02-17T10:50:11+05:45", NOON, ""),
    ("2022-02-17T01:35:11-03:30", "iso-datetime", "2022-02-17T01:35:11-03:30", NOON, ""),
    ("2022-02-17T01:35:11−03:30", "iso-datetime", "2022-02-17T01:35:11-03:30", NOON, "not-ascii"),
    ("2022-02-17T05:05:11-00:00", "iso-datetime", "2022-02-17T05:05:11Z", NOON, ""),
    (
        *("2022-02-17T05:05:11.123456789Z", "iso-datetime", "2022-02-17T05:05:11.123456789Z"),
        *(NOON, ""),
    ),
    ("2022-02-17T13:05:11,5", "iso-datetime", "2022-02-17 13:05:11.5", None, "comma"),
    ("1969-12-31T23:59:59Z", "iso-datetime", "1969-12-31T23:59:59Z", -1, ""),
    ("Thu, 17 Feb 2022 05:05:11 GMT", "http-date", "2022-02-17T05:05:11Z", NOON, ""),
    ("Thursday, 17-Feb-22 05:05:11 GMT", "http-date", "2022-02-17T05:05:11Z", NOON, ""),
    ("Thu, 17 Feb 2022 00:05:11 EST", "http-date", "2022-02-17T00:05:11-05:00", NOON, ""),
    ("Thu, 17 Feb 2022 13:05:11 CST", "http-date", "", None, ""),
    ("17 Feb 2022 05:05:11 UT", "http-date", "2022-02-17T05:05:11Z", NOON, "no-weekday"),
    ("Mon, 7 Feb 2022 05:05:11 GMT", "http-date", "2022-02-07T05:05:11Z", None, "one-digit-day"),
    ("Thu, 17 Feb 2022 13:05:11 +0800", "mail-date", "2022-02-17T13:05:11+08:00", NOON, ""),
    ("Thu, 17 Feb 2022 13:05 +0800", "mail-date", "2022-02-17T13:05:00+08:00", None, "no-seconds"),
    ("Thu, 17 Feb 2022 01:35:11 -0330", "mail-date", "2022-02-17T01:35:11-03:30", NOON, ""),
    ("17 Feb 2022", "mail-day", "2022-02-17", None, ""),
    ("Thu Feb 17 05:05:11 2022", "asctime", "2022-02-17 05:05:11", None, ""),
    ("Thu Feb 17 13:05:11 +0800 2022", "asctime", "2022-02-17T13:05:11+08:00", NOON, ""),
    ("Thu Feb 17 05:05:11 UTC 2022", "asctime", "2022-02-17T05:05:11Z", NOON, ""),
    (
        *("Thu Feb 17 2022 13:05:11 GMT+0800 (中国标准时间)", "javascript"),
        *("2022-02-17T13:05:11+08:00", NOON, ""),
    ),
    ("February 17, 2022", "worded", "2022-02-17", None, ""),
    ("17 February 2022 13:05", "worded", "2022-02-17 13:05:00", None, ""),
    ("Feb 17th, 2022", "worded", "2022-02-17", None, ""),
    ("17 janvier 2022", "worded", "2022-01-17", None, ""),
    ("17 février 2022", "localised", "2022-02-17", None, ""),
    ("17. März 2022", "localised", "2022-03-17", None, ""),
    ("17 de mayo de 2022", "worded", "2022-05-17", None, ""),
    ("17 февраля 2022", "localised", "2022-02-17", None, ""),
    ("2022年2月17日", "localised", "2022-02-17", None, ""),
    ("2022年２月１７日 13:05", "localised", "2022-02-17 13:05:00", None, "no-seconds not-ascii"),
    ("2022년 2월 17일", "localised", "2022-02-17", None, ""),
    ("2022/02/17", "slashed", "2022-02-17", None, ""),
    ("2022/2/7 13:05:11", "slashed", "2022-02-07 13:05:11", None, ""),
    ("2016.8.10 20:31", "dotted", "2016-08-10 20:31:00", None, "no-seconds"),
    ("17/02/2022", "year-last", "2022-02-17", None, "day-first"),
    ("02-17-2022", "year-last", "2022-02-17", None, "month-first"),
    ("02.02.2022", "year-last", "2022-02-02", None, ""),
    ("03/04/2022", "year-last", "", None, ""),
    ("17/02/22", "year-last", "", None, ""),
    ("20220217", "compact", "2022-02-17", None, ""),
    ("20220217130511", "compact", "2022-02-17 13:05:11", None, ""),
    ("20220217T050511Z", "compact", "2022-02-17T05:05:11Z", NOON, ""),
    ("1645074311", "epoch", "2022-02-17T05:05:11Z", NOON, ""),
    ("1645074311250", "epoch-ms", "2022-02-17T05:05:11.25Z", NOON, ""),
    ("209912319999", "epoch-ms", "1976-08-26T12:58:39.999Z", None, ""),
]

NO_DATES = [
    ("13:05", "time"),
    ("1:05 PM", "time"),
    ("PM 1:05 February 17, 2022", "other"),
    ("am 17 February 2022", "other"),
    ("13:05:11 +0800", "time"),
    ("yesterday", "relative"),
    ("3天前", "relative"),
    ("2 hours ago", "relative"),
    ("now", "relative"),
    ("git Last Modified", "relative"),
    ("Invalid Date", "placeholder"),
    ("YYYY-MM-DD", "placeholder"),
    ("{{ date }}", "template"),
    ("<% tp.date.now() %>", "template"),
    ("", "other"),
    ("2022", "other"),
    ("2022-02", "other"),
    ("2022-W07-4", "other"),
    ("2022-02-17T", "other"),
    ("2021-02-08 13:00-:00+01:00", "other"),
    ("2023-01-29 17:11:44 2023 +0100", "other"),
    ("17 Smarch 2022", "other"),
    ("May the 4th be with you", "other"),
    ("2022-02-17 ", "other"),
    ("2022-02-17 13:05:11\n", "other"),
    ("1" * 5000, "other"),
]

IMPOSSIBLE = [
    ("2022-02-30", "30", "day", 28),
    ("2100-02-29", "29", "day", 28),
    ("2024-02-30 10:00", "30", "day", 29),
    ("2022-04-31", "31", "day", 30),
    ("2022-13-01", "13", "month", 12),
    ("2022-00-00", "00", "month", 12),
    ("0000-01-01", "0000", "year", 9999),
    ("20200-10-19 13:33:36", "20200", "year", 9999),
    ("2022-02-17 24:00:00", "24", "hour", 23),
    ("2022-02-17 13:60", "60", "minute", 59),
    ("2016-12-31T23:59:60Z", "60", "second", 59),
    ("2022-02-17T13:05:11+99:99", "+99:99", "offset", 900),
    ("2022-02-17T13:05:11-01:75", "-01:75", "offset", 900),
    ("Wed, 30 Feb 2022 05:05:11 GMT", "30", "day", 28),
    ("Thu, 17 Feb 2022 05:65:11 GMT", "65", "minute", 59),
    ("Thu, 17 Feb 2022 05:05:11 +9900", "+9900", "offset", 900),
    ("2022/13/17", "13", "month", 12),
    ("31/13/2022", "13", "month", 12),
    ("02/30/2022", "30", "day", 28),
    ("20221301", "13", "month", 12),
    ("2022年2月30日", "30", "day", 28),
    ("２０２２－０２－３０", "３０", "day", 28),
]


@pytest.mark.parametrize(("text", "form", "iso", "timestamp", "deviations"), DATES)
def test_a_date_has_a_form_an_iso_spelling_and_perhaps_an_instant(
    text: str, form: str, iso: str, timestamp: int | None, deviations: str
) -> None:
    found = read_date(text)
    assert (found.form, found.iso) == (form, iso)
    assert found.deviations == tuple(deviations.split())
    assert found.impossible is None
    if timestamp is not None:
        assert found.timestamp == timestamp


@pytest.mark.parametrize(("text", "form"), NO_DATES)
def test_what_is_no_date_has_no_fields_of_a_day(text: str, form: str) -> None:
    found = read_date(text)
    assert found.form == form
    assert (found.year, found.month, found.day, found.iso, found.timestamp) == (
        *(None, None, None),
        *("", None),
    )


@pytest.mark.parametrize(("text", "piece", "field", "most"), IMPOSSIBLE)
def test_the_first_impossible_field_has_a_place(
    text: str, piece: str, field: str, most: int
) -> None:
    found = read_date(text)
    assert found.impossible is not None
    start, end, *rest = found.impossible
    assert text[start:end] == piece
    assert (rest[0], rest[2]) == (field, most)
    assert (found.iso, found.timestamp) == ("", None)


def test_fields_are_as_written() -> None:
    found = read_date("Fri, 17 Feb 2022 00:05:11 EST")
    assert found[:7] == (DateForm.HTTP_DATE, 2022, 2, 17, 0, 5, 11)
    assert (found.offset, found.zone, found.weekday) == (-300, "EST", 4)
    assert read_date("2022-02-17T05:05:11.250-00:00")[7:10] == ("250", 0, "-00:00")


def test_a_date_says_whether_it_has_an_offset_certain_or_not() -> None:
    assert read_date("2022-02-17 13:05:11 CST").is_zoned
    assert read_date("1645074311").is_zoned
    assert not read_date("2022-02-17 13:05:11").is_zoned


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2017-02-29 11:00:00", "2017-03-01 11:00:00"),
        ("2022-13-01", "2023-01-01 00:00:00"),
        ("2022-00-00", "2021-11-30 00:00:00"),
        ("2022-12-31 25:61:00", "2023-01-01 02:01:00"),
    ],
)
def test_excess_is_carried_on(text: str, iso: str) -> None:
    assert read_date(text).rolled_over.iso == iso


def test_years_of_two_digits_are_those_of_rfc_2822() -> None:
    assert read_date("01 Jan 49 00:00 GMT").year == 2049
    assert read_date("01 Jan 50 00:00 GMT").year == 1950


def test_every_form_has_a_date() -> None:
    assert {form for _, form, *_ in (*DATES, *NO_DATES)} == set(DateForm)


def test_every_departure_has_a_date() -> None:
    assert {name for *_, names in DATES for name in names.split()} == set(DEVIATIONS)


def test_generators_name_only_traits_that_exist() -> None:
    more = "number spaced bare-offset named-zone characters impossible-day impossible invalid"
    more += " impossible-midnight impossible-offset abbreviated-zone foreign-word date-parts"
    known = {*DateForm, *DEVIATIONS, *more.split(), "empty", "ambiguous"}
    for generator in BUILT_IN:
        assert set(generator.dates) <= known


PIECES = st.sampled_from(
    [
        *"0123456789-/.:+ TZ,()年月日\n −１",
        *("2022", "-02-", "17", "13:05", "Feb", "février", "Thu,", "GMT", "{{", "ago", "24:00"),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=120))
@example("0" * 100)
@example("1:" * 50)
def test_any_text_is_read_and_what_is_impossible_lies_in_it(text: str) -> None:
    found = read_date(text)
    if found.impossible is None:
        if found.iso:
            assert read_date(found.iso).iso == found.iso
    else:
        assert 0 <= found.impossible.start < found.impossible.end <= len(text)


ZONES = st.integers(-900, 900).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes() | st.datetimes(timezones=ZONES), st.sampled_from("T "))
def test_every_isoformat_is_read_as_what_it_is(moment: datetime, separator: str) -> None:
    found = read_date(moment.isoformat(separator))
    assert found.form is DateForm.ISO_DATETIME
    assert found[1:7] == moment.replace(tzinfo=UTC).utctimetuple()[:6]
    assert found.fraction == (f"{moment.microsecond:06}" if moment.microsecond else "")
    whole = moment.replace(microsecond=0)
    if moment.tzinfo is None:
        assert found.timestamp is None
    else:
        since = whole.replace(tzinfo=None) - datetime(1970, 1, 1)  # noqa: DTZ001
        offset = moment.utcoffset() or timedelta()
        assert found.timestamp == int((since - offset).total_seconds())
    assert (
        found.iso.replace("Z", "+00:00").replace("T", " ")
        == (whole.isoformat(" ")[:19] + (f".{found.fraction}" if found.fraction else ""))
        + (whole.isoformat(" ")[19:])
    )


@given(st.dates())
def test_every_day_is_read_as_what_it_is(day: date) -> None:
    found = read_date(day.isoformat())
    assert found[:4] == (DateForm.ISO_DATE, day.year, day.month, day.day)
    assert (found.iso, found.impossible) == (day.isoformat(), None)


@given(st.datetimes(min_value=datetime(1900, 1, 1), timezones=ZONES))  # noqa: DTZ001
def test_every_mail_date_is_the_instant_that_the_mail_library_reads(moment: datetime) -> None:
    text = format_datetime(moment)
    found = read_date(text)
    assert found.form is DateForm.MAIL_DATE
    assert found.weekday == moment.weekday()
    oracle = parsedate_to_datetime(text)
    if oracle.tzinfo is None:
        oracle = oracle.replace(tzinfo=UTC)
    assert found.timestamp == int(oracle.timestamp())


@given(st.dates())
def test_days_are_counted_as_the_standard_library_counts_them(day: date) -> None:
    days = day.toordinal() - date(1970, 1, 1).toordinal()
    assert days_since_1970(day.year, day.month, day.day) == days
    assert day_of(days) == (day.year, day.month, day.day)
    following = day.replace(day=days_in_month(day.year, day.month))
    assert following.month == 12 or (following + timedelta(1)).month == day.month + 1


def test_a_long_text_is_no_date() -> None:
    forms = {read_date(piece * count).form for piece in REPEATED for count in (1_000, 100_000)}
    assert forms == {DateForm.OTHER}


def dated(text: str, more: tuple[str, ...] = (), **types: SchemaType) -> list[tuple[str, str]]:
    article = Article("a.md", Source.from_text(text), schema=Schema(types=types))
    return [(article.cut(found.span), found.date.iso) for found in article.dates_under(more)]


def test_the_dates_of_an_article_are_those_of_known_keys_in_their_order() -> None:
    text = "---\nupdated: 2022-02-18\ntitle: 2022-01-01\ndate: '2022/02/17'\n---\n"
    assert dated(text) == [("2022-02-18", "2022-02-18"), ("2022/02/17", "2022-02-17")]


def test_keys_may_be_added_by_the_schema_and_by_the_rule_and_lie_deep() -> None:
    text = "---\nshown: 2022-02-17\nevent:\n  ends: 2022-02-18\n---\n"
    assert dated(text) == []
    assert dated(text, ("event.ends",), shown="date") == [
        ("2022-02-17", "2022-02-17"),
        ("2022-02-18", "2022-02-18"),
    ]


def test_a_mapping_and_a_list_are_looked_into() -> None:
    text = (
        "---\ndate:\n  created: 2022-02-17\n  updated: 2022-02-18\nupdated: [2022-02-19, '']\n---\n"
    )
    assert [iso for _, iso in dated(text)] == ["2022-02-17", "2022-02-18", "2022-02-19"]


def test_the_place_of_a_date_leaves_out_quotes_tags_and_white_space() -> None:
    text = "---\ndate: !!timestamp ' 2022-02-17 '\nupdated: &day 2022-02-18\n---\n"
    assert dated(text) == [("2022-02-17", "2022-02-17"), ("2022-02-18", "2022-02-18")]


def test_an_alias_says_what_it_stands_for() -> None:
    text = "---\nfirst: &day 2022-02-17\ndate: *day\n---\n"
    assert dated(text) == [("*day", "2022-02-17")]


def test_toml_says_that_a_date_is_one() -> None:
    article = Article.from_text("+++\ndate = 2022-02-17T05:05:11Z\nupdated = '2022-02-17'\n+++\n")
    assert [(found.date.iso, found.is_typed) for found in article.dates] == [
        ("2022-02-17T05:05:11Z", True),
        ("2022-02-17", False),
    ]


def test_hugo_does_not_mind_the_case_of_a_key() -> None:
    hugo = next(generator for generator in BUILT_IN if generator.name == "hugo")
    article = Article("a.md", Source.from_text("---\nlastMod: 2022-02-17\n---\n"), hugo)
    assert [found.date.iso for found in article.dates] == ["2022-02-17"]


@pytest.mark.parametrize("zone", ["GMT", "UT"])
def test_the_quick_way_to_read_mail_dates_agrees_with_the_thorough_one(zone: str) -> None:
    quick = read_date(f"Thu, 17 Feb 2022 05:05:11 {zone}")
    assert quick == read_date(f"Thu,  17 Feb 2022 05:05:11 {zone}")
    assert quick.zone == zone


def test_a_path_leads_to_each_date() -> None:
    text = "---\ndate: {created: 2022-02-17, by: me}\nupdated: [2022-02-18]\nlast_update: {date: 2022-02-19}\nlastmod: {{ date }}\n---\n"
    assert [(found.path, found.text) for found in Article.from_text(text).dates] == [
        ("date.created", "2022-02-17"),
        ("date.by", "me"),
        ("updated", "2022-02-18"),
        ("last_update.date", "2022-02-19"),
        ("lastmod", "{{ date }}"),
    ]


def test_days_are_counted_from_1970() -> None:
    assert read_date("1970-01-01").days == 0
    assert read_date("1969-12-31 23:00:00-05:00").days == -1
    assert read_date("0001-01-01").days == -719_162
    assert read_date("Thu, 17 Feb 2022 23:05:11 -0800").days == 19_040
    assert read_date("2022-02-30").days is read_date("03/04/2022").days is None
