"""Compares what a generator and newslint say of the same pages, cell by cell."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from conformance.own_pages import OwnPage
    from conformance.real_sites import RealPage, RealSite

PROPERTIES = ("published", "title", "instant", "address", "summary cut", "image", "image file")
LEAST = 99.5
"""The least agreement of each property, in percent of the cells that newslint knows."""


class Cell(NamedTuple):
    """One value of one file as the generator and newslint know it; `own` is None if not known."""

    file: str
    name: str
    real: object
    own: object
    reason: str = ""

    @property
    def result(self) -> str:
        """One of `agree`, `differ`, `not known`."""
        if self.own is None:
            return "agree" if self.real is None else "not known"
        return "agree" if self.own == self.real else "differ"


def cells(
    real: RealSite, own: Mapping[str, OwnPage], zone: str, machine: str, files: Iterable[str]
) -> Iterator[Cell]:
    """Yield the cells of some files: built on a machine in a zone, in a site with a zone or `""`."""
    for file in files:
        said = own[file]
        page = real.pages.get(file)
        if file in real.set_aside:
            continue
        status = "not published" if page is None else "published"
        if file in real.stopping:
            status = "build stops"
        yield Cell(file, "published", status, said.status, said.reason)
        if page is not None and said.status == "published":
            yield from _of_page(file, page, said, zone, machine)


def _of_page(file: str, page: RealPage, said: OwnPage, zone: str, machine: str) -> Iterator[Cell]:
    yield Cell(file, "title", page.title, said.title)
    if page.instant is not None or said.instant is not None:
        instant = said.instant if machine == "UTC" else said.instant_anywhere
        if zone and machine == zone:
            instant = said.instant_in_site_zone
        yield Cell(file, "instant", page.instant, instant)
    address = None if said.address is None else said.address.removesuffix("index.html")
    yield Cell(file, "address", page.address.removesuffix("index.html"), address)
    if page.is_cut is not None:
        yield Cell(file, "summary cut", page.is_cut, said.is_cut)
    shown = {image.address: image.is_there for image in page.images}
    for address in dict.fromkeys([*shown, *said.images]):
        is_shown, is_said = address in shown, address in said.images
        yield Cell(
            file,
            "image",
            address if is_shown else "not shown",
            address if is_said else "not written",
        )
        if shown.get(address) is not None and is_said:
            yield Cell(file, "image file", shown[address], said.images[address], address)


def table(found: Iterable[Cell]) -> list[str]:
    """Return the lines of a Markdown table: for each property, how many cells agree, differ, are not known."""
    counts = Counter((cell.name, cell.result) for cell in found)
    lines = ["| property    | agree | differ | not known | agreement |"]
    lines.append("| ----------- | ----- | ------ | --------- | --------- |")
    for name in PROPERTIES:
        agree, differ, unknown = (counts[name, what] for what in ("agree", "differ", "not known"))
        share = f"{_percent(agree, differ):.2f} %" if agree + differ else "-"
        lines.append(f"| {name:11} | {agree:5} | {differ:6} | {unknown:9} | {share:>9} |")
    return lines


def is_enough(found: Iterable[Cell]) -> bool:
    """Tell whether every property of which newslint knows a value agrees well enough."""
    counts = Counter((cell.name, cell.result) for cell in found)
    return all(
        _percent(counts[name, "agree"], counts[name, "differ"]) >= LEAST for name in PROPERTIES
    )


def _percent(agree: int, differ: int) -> float:
    return 100 * agree / (agree + differ) if agree + differ else 100.0
