"""Sites of real articles, built by real programs."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from conformance.programs import Program

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""A picture of one pixel."""
SITES = Path(__file__).resolve().parent / "sites"


class Post(NamedTuple):
    """
    An article to be published.

    `name` is what results are kept under, `text` the content of its file. `file` is how that is
    called where its name matters.
    """

    name: str
    text: str
    file: str = ""


class Page(NamedTuple):
    """What a program made of one article; all of it is None where the program does not tell."""

    title: str | list[str] | None = None
    date: str | int | None = None
    """ISO 8601, or the seconds since 1970."""
    type: str | None = None
    """How JavaScript calls the type of a date that the program leaves as it is."""
    cut: bool | None = None
    """Whether a marker cuts off a summary."""
    html: str = ""
    url: str = ""
    output: str = ""
    """What stands in the published file, if there is one."""
    files: frozenset[str] = frozenset()
    """The paths of all files of the built site."""
    metadata: Mapping[str, Any] = {}
    """What the program read for each key, where it tells."""


class Built(NamedTuple):
    """A built site: its pages by the name of their post, and why it failed if it did."""

    pages: dict[str, Page]
    failure: str = ""


class Workshop:
    """Where programs are installed and sites are built, in a machine of a given time zone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def search_path(self, program: Program) -> str:
        """Return the folders in which the program's command is looked for."""
        own = [self.node_modules(program) / ".bin", self.folder / "python" / "bin"]
        return os.pathsep.join([*map(str, own), os.environ["PATH"]])

    def node_modules(self, program: Program) -> Path:
        """Return the folder in which npm keeps the program."""
        return self.folder / "npm" / program.name / "node_modules"

    def has(self, program: Program) -> bool:
        """Tell whether the program is installed."""
        if program.npm and not self.node_modules(program).is_dir():
            return False
        if program.pip:
            name = program.version[1].replace("-", "_")
            return any((self.folder / "python").glob(f"lib/*/site-packages/{name}-*.dist-info"))
        return shutil.which(program.build[0], path=self.search_path(program)) is not None

    def publish(
        self, program: Program, posts: Sequence[Post], machine: str, alone: frozenset[str]
    ) -> dict[str, Page | str]:
        """
        Return what happens to each post: its page, `dropped`, or `error: ` and the reason.

        Posts named in `alone` get a site of their own. The others share one; where that cannot be
        built, halves of them do, and so on.
        """
        together = [post for post in posts if post.name not in alone]
        found = self._share(program, together, machine)
        for post in posts:
            if post.name in alone:
                found |= self._share(program, [post], machine)
        return found

    def _share(
        self, program: Program, posts: Sequence[Post], machine: str
    ) -> dict[str, Page | str]:
        if not posts:
            return {}
        built = self.build(program, posts, machine)
        if not built.failure:
            return {post.name: built.pages.get(post.name, "dropped") for post in posts}
        if len(posts) == 1:
            return {posts[0].name: f"error: {built.failure}"}
        half = len(posts) // 2
        found = self._share(program, posts[:half], machine)
        return found | self._share(program, posts[half:], machine)

    def build(self, program: Program, posts: Sequence[Post], machine: str) -> Built:
        """Build a site that holds the posts and nothing else."""
        sites = self.folder / "sites"
        sites.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=sites, ignore_cleanup_errors=True) as name:
            site = Path(name) / program.name
            shutil.copytree(SITES / program.name, site)
            if program.npm:
                (site / "node_modules").symlink_to(self.node_modules(program))
            for number, post in enumerate(posts):
                path = site / _path(program, post, number)
                _write(path, post.text.encode())
                if post.file:
                    _write(path.with_name("quay.png"), PICTURE)
            if program.static:
                _write(site / program.static / "img" / "quay.png", PICTURE)
                _write(site / program.posts / "quay.png", PICTURE)
            if program.git:
                _commit(site)
            failure = self._run(program, site, machine)
            return Built({}, failure) if failure else Built(_pages(program, site, posts))

    def build_files(
        self, program: Program, name: str, files: Mapping[str, str]
    ) -> dict[str, str] | str:
        """Build a site of some files beside those of `name`; return its own files, or why it failed."""
        sites = self.folder / "sites"
        sites.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=sites, ignore_cleanup_errors=True) as folder:
            site = Path(folder) / name
            shutil.copytree(SITES / name, site)
            for path, text in files.items():
                _write(site / path, text.encode())
            failure = self._run(program, site, "UTC")
            output = site / program.output
            return failure or {
                path: (output / path.lstrip("/")).read_text(encoding="utf-8")
                for path in _files(output)
            }

    def _run(self, program: Program, site: Path, machine: str) -> str:
        log = self.run(program, site, machine)
        return _reason(log) if log else ""

    def run(self, program: Program, site: Path, machine: str) -> str:
        """Build a site on a machine in a time zone; return what the program said if it failed."""
        env = {**os.environ, "TZ": machine, "PATH": self.search_path(program), "CI": "true"}
        command = ["nice", "-n", "10", *program.build]
        try:
            done = subprocess.run(
                command,
                cwd=site,
                env={**env, "NO_COLOR": "1", "LANG": "C.UTF-8", **dict(program.environment)},
                capture_output=True,
                check=False,
                text=True,
                timeout=program.seconds,
            )
        except subprocess.TimeoutExpired:
            return f"not built in {program.seconds} s"
        return (done.stderr + done.stdout or "it said nothing") if done.returncode else ""


def _path(program: Program, post: Post, number: int) -> str:
    if post.file:
        return f"{program.posts}/case-{number:02}/{post.file}"
    return f"{program.posts}/{program.file_name.format(f'case-{number:02}')}"


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _commit(site: Path) -> None:
    git = ["git", "-c", "user.name=Harbour", "-c", "user.email=desk@example.org"]
    subprocess.run([*git, "init", "--quiet"], cwd=site, check=True)
    subprocess.run([*git, "add", "--all"], cwd=site, check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "Write"], cwd=site, check=True)


_REASON = re.compile(r"(?!at |throw ).*(?:\w(?:Error|Exception)|ERROR|[Ee]rror:).*")


_COLOUR = re.compile("\x1b\\[[0-9;]*m")


def _reason(log: str) -> str:
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    found = [i for i, line in enumerate(lines) if _REASON.match(line)] or [0]
    said = " ".join(lines[found[0] : found[0] + 2]) if lines else "it said nothing"
    return _COLOUR.sub("", said)[:200]


def _pages(program: Program, site: Path, posts: Iterable[Post]) -> dict[str, Page]:
    dump = site / program.dump
    told = json.loads(dump.read_text(encoding="utf-8")) if dump.is_file() else []
    output = site / program.output
    files = frozenset(_files(output)) if program.output else frozenset()
    pages = {}
    for number, post in enumerate(posts):
        stem = _path(program, post, number).removeprefix(program.posts)
        for entry in told:
            if entry["file"].endswith(stem.lstrip("/")):
                pages[post.name] = _page(entry, output, files)
    return pages


def _files(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield f"/{path.relative_to(folder).as_posix()}"


def _page(entry: dict[str, Any], output: Path, files: frozenset[str]) -> Page:
    url = entry.get("url") or ""
    at = url.lstrip("/")
    names = [name for name in (at, f"{at}index.html", f"{at}/index.html", f"{at}.html") if name]
    found = [output / name for name in names if f"/{name}" in files]
    return Page(
        title=entry.get("title"),
        date=entry.get("date"),
        type=entry.get("type"),
        cut=entry.get("cut"),
        html=entry.get("html") or "",
        url=url,
        output=found[0].read_text(encoding="utf-8") if found else "",
        files=files,
        metadata=entry.get("metadata", {}),
    )
