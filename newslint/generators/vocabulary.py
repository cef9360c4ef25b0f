"""The words for what site generators do, for type checkers: no start imports them."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = [
    "ClockName",
    "CountedAs",
    "DateOutcome",
    "DateSpelling",
    "DefaultZone",
    "DialectName",
    "ForeignOutcome",
    "FrontMatterOutcome",
    "FutureOutcome",
    "HtmlEnd",
    "HtmlPathStart",
    "KeySource",
    "OutcomeIfKnown",
    "PathStart",
    "PublicationOutcome",
    "RawHtml",
    "SummaryKind",
]

FrontMatterOutcome: TypeAlias = Literal[
    "read", "fragile", "lost", "dropped", "error", "first", "last", "both", "joined"
]
"""What happens to front matter; `newslint.generators.parts.FENCE_OUTCOMES` explains each word."""

OutcomeIfKnown: TypeAlias = Literal[FrontMatterOutcome, ""]
"""The same, or empty where nothing is known."""

DateOutcome: TypeAlias = Literal[
    "shifted",  # the zone is not read
    "rolled-over",  # to a later day, one that exists
    "file-date",  # the date of the file counts
    "year-one",  # the article is dated to the year 1
    "dropped",  # with its article
    "error",  # the build stops
    "today",  # the day of the build counts
    "refused",  # it stays text, and date schemas reject it
    "text",  # it stays text
    "seconds",  # it counts as seconds since 1970
    "milliseconds",  # it counts as milliseconds since 1970
    "counted",  # an offset that no place has is still subtracted
    "another",  # another date or none
    "month-first",  # for an ambiguous date
    "day-first",
]
"""What happens to a date that a generator does not read as meant: the values of `Generator.dates`."""

PublicationOutcome: TypeAlias = Literal[
    DateOutcome,
    "instant",  # it is published at that time
    "miscounted",  # a number counts in other units
    "unused",  # the generator does not use the date
    "",  # nothing is known
]
"""What happens to a date: `newslint.dates.publication.Publication.outcome`."""

DialectName: TypeAlias = Literal[
    "commonmark", "unknown", "kramdown", "python-markdown", "no-indented-code", "mdx"
]
"""What makes HTML of Markdown: `newslint.generators.parts.DIALECTS`."""

HtmlEnd: TypeAlias = Literal["blank-line", "end-tag"]
"""What ends a block of HTML in Markdown."""

RawHtml: TypeAlias = Literal["kept", "dropped"]
"""What happens to HTML in Markdown; the site's configuration may keep what is `dropped`."""

FutureOutcome: TypeAlias = Literal["left-out", "published", ""]
"""What happens to an article dated in the future; empty: not known."""

ForeignOutcome: TypeAlias = Literal["text", "dropped", "garbled", "error"]
"""What happens to other generators' template code: see `Generator.foreign`."""

ClockName: TypeAlias = Literal["utc", "site", "machine"]
"""Whose clock counts for a date without an offset."""

DefaultZone: TypeAlias = Literal["UTC", "machine", ""]
"""The time zone of a site that names none; empty: not known."""

DateSpelling: TypeAlias = Literal[
    "site-time",  # `2022-02-17 13:05:11`
    "with-offset",  # `2022-02-17 13:05:11 +0800`
    "rfc-3339",  # `2022-02-17T13:05:11+08:00`
    "",  # not known
]
"""How a generator reads an instant as meant."""

PathStart: TypeAlias = Literal["file", "page", ""]
"""What a relative path starts from: the article's file or its published page; empty: not known."""

HtmlPathStart: TypeAlias = Literal[PathStart, "route"]
"""The same for a path in HTML; `route` is a page whose path only the site's programs know."""

KeySource: TypeAlias = Literal[
    "heading",  # the first one
    "first heading",  # of any level, at the start of the body
    "other title",  # a key that is called like one
    "other data",  # the page is no article
    "file name",  # a date in it, or a title
    "path",  # a date in it
    "draft",  # which needs none
    "file",  # the time of the file, or of its first commit
]
"""What may supply a key that the front matter does not have."""

SummaryKind: TypeAlias = Literal[
    "key", "marker", "paragraph", "words", "everything", "none", "unknown"
]
"""What the summary of an article is; `newslint.site.summaries.SUMMARY_KINDS` explains each word."""

CountedAs: TypeAlias = Literal["true", "false"]
"""What a text counts as where `true` or `false` belongs."""
