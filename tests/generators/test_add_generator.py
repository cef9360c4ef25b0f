"""A generator is added by a module of its own and a line in the list, as CONTRIBUTING.md has it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # starts processes

ROOT = Path(__file__).resolve().parents[2]
MODULE = '''"""Urubu: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import SITE_CLOCK, Clocks, Sign, SummaryMarker

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.urubu.site import UrubuSite

    return UrubuSite


URUBU = Generator(
    name="urubu",
    title="Urubu",
    signs=(Sign(("conf.py",), mentions=("urubu",)),),
    config_files=("conf.py",),
    site_reader=_site_reader,
    zone_key="TIMEZONE",
    default_zone="UTC",
    article_folders=("posts",),
    draft_values={"status": "draft"},
    clocks=Clocks(SITE_CLOCK),
    date_spelling="with-offset",
    future="left-out",
    fences={"blank-before": "lost", "no-opening": "lost", "none": "lost"},
    static_root="files",
    relative_to="page",
    summary=SummaryMarker("<!-- TEASER_END -->", r"<!--\\s*+TEASER_END\\s*+-->"),
)
'''
SITE = '''"""What the settings of a Urubu site tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader
from newslint.site.defaults import DefaultValue, Defaults

if TYPE_CHECKING:
    from newslint.site.data_files import DataFile
    from newslint.site.publishing import Publishing


class UrubuSite(SiteReader):
    """Reads the literals of `conf.py`."""

    def defaults(self, path: str) -> Defaults:
        """Return the author of all posts."""
        own = self.site.own_file
        author = own.find("BLOG_AUTHOR") if own is not None else None
        if own is None or author is None:
            return Defaults()
        return Defaults({"author": DefaultValue(author.value, self.site.to_project(own.place(author)))})

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return the folder of files and that of images."""
        return usual._replace(roots=(*usual.roots, own.text_of("IMAGES") or "images"))
'''
SETTINGS = '# Urubu\nTIMEZONE = "Europe/Paris"\nBLOG_AUTHOR = "Ada"\nIMAGES = "pictures"\n'
POST = """---
title: Quay
date: 2022-02-17
---

![The quay](/quay.jpg) ![The pier](/pier.jpg)

<!-- more -->

<!-- TEASER_END -->
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of newslint that knows Urubu."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "newslint", folder / "newslint")
    package = folder / "newslint" / "generators" / "urubu"
    package.mkdir()
    (package / "__init__.py").write_text(MODULE, encoding="utf-8")
    (package / "site.py").write_text(SITE, encoding="utf-8")
    listing = folder / "newslint" / "generators" / "built_in.py"
    text = listing.read_text(encoding="utf-8")
    line = '    "urubu": ("conf.py",),\n    "pelican":'
    assert text.count('    "pelican":') == 1
    listing.write_text(text.replace('    "pelican":', line), encoding="utf-8")
    return folder


def newslint(copy: Path, site: Path, *arguments: str) -> str:
    """Run the copy of newslint in the folder of a site, and return what it prints."""
    command = [sys.executable, "-P", "-m", "newslint", *arguments]
    done = subprocess.run(
        command,
        cwd=site,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site of Urubu."""
    for path, text in {
        ".git/x": "",
        "conf.py": SETTINGS,
        "pictures/quay.jpg": "",
        "posts/quay.md": POST,
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_its_sites_are_recognised_and_their_files_are_read(copy: Path, site: Path) -> None:
    printed = newslint(copy, site, "why", "posts/quay.md")
    assert printed.startswith(
        "posts/quay.md in an Urubu site (conf.py), time zone Europe/Paris (conf.py, line 2)\n"
    )
    assert "conf.py, line 3" in newslint(copy, site, "config")


def test_rules_report_what_it_does(copy: Path, site: Path) -> None:
    select = ("--select", "missing-image-file,misplaced-summary-marker")
    printed = newslint(copy, site, "check", "--output-format", "concise", *select)
    assert printed.splitlines()[:-2] == [
        (
            "posts/quay.md:6:36: error missing-image-file there is no `files/pier.jpg`; "
            "add the file, or correct the URL"
        ),
    ]
    (site / "posts" / "quay.md").write_text(POST.replace("TEASER_END", "x"), encoding="utf-8")
    printed = newslint(copy, site, "check", "--output-format", "concise", *select)
    said = "Urubu does not recognise the summary marker `<!-- more -->`; use `<!-- TEASER_END -->`"
    assert said in printed


def test_clauses_about_several_generators_name_it(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Quay\ndate: 2222-02-17\n---\n", encoding="utf-8")
    run = ("check", "--isolated", "--now", "1772443800", "--select", "future-date", "a.md")
    printed = newslint(copy, tmp_path, *run)
    assert "Hugo, Jekyll and Urubu leave the article out until then" in printed
