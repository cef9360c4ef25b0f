"""Our reading of addresses against the tests that browsers share (web-platform-tests, `url/`)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.urls import read_url
from newslint.urls.url import FATAL, Url, UrlKind

NEEDS_A_BASE = (
    *(UrlKind.RELATIVE, UrlKind.PAGE, UrlKind.EMPTY),
    *(UrlKind.PROTOCOL_RELATIVE, UrlKind.SITE_ABSOLUTE),
)

ON_PURPOSE = {
    "a page is taken to come over https, and these have one over http": (
        *("http:foo.com", "http::@c:29", "http:[61:27]/:foo", "http:/example.com/", "http:/"),
        *("http:example.com/", "http:"),
    ),
    "a path of a disk is one, whatever its host": (
        *("file://example:1/", "file://example:test/", "file://example%/", "file://[example]/"),
        *("file://%43%3A", "file://%43%7C", "file://%43|", "file://C%7C", "file://%43%7C/"),
        *("file://\xad/p", "file://%C2%AD/p"),
    ),
    "a data URI has no host": ("data://:443", "data://test:test", "data://[:1]"),
    "the name system has no empty labels": ("http://./", "http://../", "http://foo.09.."),
}


@pytest.fixture(scope="module")
def cases(shared: Path) -> list[dict[str, str]]:
    path = shared / "suites" / "wpt-url" / "urltestdata.json"
    cases = json.loads(path.read_text(encoding="utf-8"))
    return [case for case in cases if isinstance(case, dict)]


def concerns_us(case: dict[str, str], url: Url) -> bool:
    """Tell whether a case is about a page of the web, or about an address that needs no page."""
    if case["base"] is None:
        return url.kind not in NEEDS_A_BASE
    return case["base"].startswith(("http:", "https:"))


def host_in_ascii(host: str) -> str:
    labels = host.split(".")
    return ".".join(
        label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in labels
    )


def agrees(case: dict[str, str], url: Url) -> bool:
    fails = any(fault.kind in FATAL for fault in url.faults)
    if fails or case.get("failure"):
        return fails and bool(case.get("failure"))
    if url.kind in (UrlKind.WEB, UrlKind.PROTOCOL_RELATIVE):
        return host_in_ascii(url.host) == case["hostname"]
    return True


def test_browsers_and_we_call_the_same_texts_addresses(cases: list[dict[str, str]]) -> None:
    known = {text for texts in ON_PURPOSE.values() for text in texts}
    judged = [(case, read_url(case["input"])) for case in cases]
    judged = [(case, url) for case, url in judged if concerns_us(case, url)]
    assert len(judged) > 740
    assert {case["input"] for case, url in judged if not agrees(case, url)} == known


def test_what_has_no_meaning_without_a_page_is_relative_to_us(cases: list[dict[str, str]]) -> None:
    for case in cases:
        if case["base"] is None and read_url(case["input"]).kind in NEEDS_A_BASE:
            assert case.get("failure"), case["input"]
