"""Hosts as browsers normalise them, and which of them the web cannot reach."""

from __future__ import annotations

import pytest

from newslint.urls import read_url
from newslint.urls.hosts import read_host
from newslint.urls.networks import private_host


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("IMG.Example.org", "img.example.org"),
        ("ｅｘａｍｐｌｅ.org", "example.org"),
        ("港口。example", "港口.example"),
        ("ex%61mple.org", "example.org"),
        ("%E6%B8%AF.example", "港.example"),
        ("faß.example", "faß.example"),
        ("a\u00adb.example", "ab.example"),
        ("127.1", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("017700000001", "127.0.0.1"),
        ("①②⑦.0.0.1", "127.0.0.1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("[0:0:0:0:0:0:0:1]", "[::1]"),
        ("[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
        ("[::ffff:0.0.0.0]", "[::ffff:0:0]"),
    ],
)
def test_one_host_has_one_form(written: str, host: str) -> None:
    assert read_host(written) == host


@pytest.mark.parametrize(
    "written",
    [
        "a b",
        "a<b",
        "a%20b",
        "a%00b",
        "a%ffb",
        "1.2.3.4.5",
        "1.2.3.08",
        "0x",
        "[1]",
        "[::1%25eth0]",
        "\ufffd",
        "\u00ad",
        "9" * 5000,
        "[::1]x",
        "a\ue000b",
        "a\u2028b",
    ],
)
def test_what_is_no_host(written: str) -> None:
    assert read_host(written) in (None, "0.0.0.0")  # noqa: S104 - `0x` is a zero to browsers
    if written != "0x":
        assert read_host(written) is None


MACHINE = "the reader's own machine"
NETWORK = "an address of a private network"
RESERVED = "an address that no public machine has"
NAME = "a name of a private network"


@pytest.mark.parametrize(
    ("host", "what"),
    [
        ("localhost", MACHINE),
        ("blog.localhost", MACHINE),
        ("LOCALHOST.", MACHINE),
        ("127.0.0.1", MACHINE),
        ("127.1", MACHINE),
        ("0x7f.1", MACHINE),
        ("2130706433", MACHINE),
        ("①②⑦.0.0.1", MACHINE),
        ("0.0.0.0", MACHINE),  # noqa: S104 - it is read, not bound
        ("0", MACHINE),
        ("[::1]", MACHINE),
        ("[::]", MACHINE),
        ("[::ffff:127.0.0.1]", MACHINE),
        ("[::127.0.0.1]", MACHINE),
        ("[::ffff:0:127.0.0.1]", MACHINE),
        ("[64:ff9b::127.0.0.1]", MACHINE),
        ("[2002:7f00:1::]", MACHINE),
        ("10.1.2.3", NETWORK),
        ("172.16.0.1", NETWORK),
        ("172.31.255.255", NETWORK),
        ("192.168.1.5", NETWORK),
        ("169.254.169.254", NETWORK),
        ("100.64.0.1", NETWORK),
        ("198.18.0.1", NETWORK),
        ("[fe80::1]", NETWORK),
        ("[fd12::1]", NETWORK),
        ("[fec0::1]", NETWORK),
        ("[64:ff9b:1::1]", NETWORK),
        ("[2002:a00:1::]", NETWORK),
        ("192.0.2.1", RESERVED),
        ("198.51.100.1", RESERVED),
        ("203.0.113.1", RESERVED),
        ("192.0.0.8", RESERVED),
        ("224.0.0.1", RESERVED),
        ("255.255.255.255", RESERVED),
        ("[ff02::1]", RESERVED),
        ("[2001:db8::1]", RESERVED),
        ("[2001::1]", RESERVED),
        ("[100::1]", RESERVED),
        ("[4000::1]", RESERVED),
        ("intranet", NAME),
        ("nas.local", NAME),
        ("router.lan", NAME),
        ("printer.home.arpa", NAME),
        ("host.docker.internal", NAME),
        ("wiki.corp", NAME),
        ("blog.test", "a name for tests"),
        ("img.invalid", "a name that never leads anywhere"),
    ],
)
def test_hosts_that_the_web_cannot_reach(host: str, what: str) -> None:
    assert private_host(read_url(f"http://{host}/x.png").host) == what


@pytest.mark.parametrize(
    "host",
    [
        "img.example.org",
        "localhost.example.org",
        "local.example",
        "8.8.8.8",
        "172.32.0.1",
        "192.0.43.7",
        "192.169.0.1",
        "11.0.0.1",
        "100.128.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "[2606:4700::1111]",
        "[2002:808:808::]",
        "[64:ff9b::8.8.8.8]",
        "[::ffff:8.8.8.8]",
        "港口.example",
        "10.example.org",
        "a.home.example",
    ],
)
def test_hosts_that_may_be_public(host: str) -> None:
    assert private_host(read_url(f"http://{host}/x.png").host) == ""
