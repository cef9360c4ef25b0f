"""When a machine publishes an article."""

from __future__ import annotations

from newslint.named_tuples import NamedTuple


class Build(NamedTuple):
    """
    When a machine publishes an article, in seconds since 1970, and what clocks show then.

    `machine_time` is by a clock in the zone of the machine, `site_time` by one in that of the site;
    both are counted as if the clock were in UTC.
    """

    instant: int
    machine_time: int
    site_time: int
