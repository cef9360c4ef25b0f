"""Whether a host is in a list of domains."""

from __future__ import annotations

from newslint.urls.domains import domains, is_among


def test_a_host_belongs_to_the_domains_above_it() -> None:
    assert domains("a.example.org") == ("a.example.org", "example.org", "org")


def test_a_dot_at_the_end_does_not_count() -> None:
    assert domains("example.org.") == ("example.org", "org")


def test_a_name_that_is_too_long_for_a_host_is_returned_alone() -> None:
    longest, too_long = "ab" + ".a" * 126, "abc" + ".a" * 126

    assert len(domains(longest)) == 127
    assert domains(too_long) == (too_long,)


def test_a_domain_covers_the_hosts_below_it_and_no_other() -> None:
    assert is_among("img.example.org", {"example.org"})
    assert is_among("example.org", {"example.org"})
    assert not is_among("myexample.org", {"example.org"})
    assert not is_among("org", {"example.org"})
    assert not is_among("example.org", ())
