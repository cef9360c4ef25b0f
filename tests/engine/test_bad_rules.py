"""Rules and hooks that break their promises: named, and nothing that others found is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pluggy
import pytest

from newslint import (
    Edit,
    Fix,
    GaveUpError,
    Related,
    Rule,
    Severity,
    SiteRule,
    Span,
    Violation,
    hookimpl,
    hookspecs,
)
from newslint.config import Config, load
from newslint.config.flags import Flags
from newslint.engine.runner import check_text, run
from newslint.plugins import Plugins
from newslint.report import Diagnostic, Report
from newslint.text import Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newslint import Article
    from newslint.rule import BaseRule
    from newslint.site import Site

GOOD: Any = Violation(Span(0, 1), "here")
HERE = "a.md:1:1 acme/odd here"


class Odd(Rule):
    """A rule that yields what a test tells it to."""

    name = "acme/odd"
    tags = frozenset({"recommended"})
    yields: Callable[[], Iterable[Any]] = staticmethod(tuple)

    def check(self, article: Article) -> Iterator[Violation]:
        del article
        yield from Odd.yields()


class Calm(Rule):
    """A rule that reports the first character."""

    name = "calm"
    tags = frozenset({"recommended"})

    def check(self, article: Article) -> Iterator[Violation]:
        yield Violation(Span(0, 1), f"begins with {article.text[0]}")


class OddSite(SiteRule[Any]):
    """A site rule that yields what a test tells it to."""

    name = "acme/odd-site"
    yields: Callable[[], Iterable[Any]] = staticmethod(tuple)

    def collect(self, article: Article) -> Iterator[Any]:
        yield article.path

    def check(self, facts: Mapping[str, list[Any]], site: Site) -> Iterator[tuple[str, Violation]]:
        del facts, site
        yield from OddSite.yields()


class Modifier:
    """A plugin that changes diagnostics."""

    def __init__(self, modify: Callable[[list[Any]], object]) -> None:
        self.modify = modify

    @hookimpl
    def newslint_modify_diagnostics(self, diagnostics: list[Diagnostic]) -> None:
        self.modify(diagnostics)


class Offering:
    """A plugin with the rules of these tests."""

    @hookimpl
    def newslint_register_rules(self) -> Iterable[type[BaseRule]]:
        return [Odd, Calm, OddSite]


def plugins(*modifiers: Callable[[list[Any]], object]) -> Plugins:
    manager = pluggy.PluginManager("newslint")
    manager.add_hookspecs(hookspecs)
    manager.register(Offering())
    for number, modify in enumerate(modifiers, 1):
        manager.register(Modifier(modify), f"modifier-{number}")
    return Plugins(manager, {})


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        Path(name).write_text("one\ntwo\n", encoding="utf-8")


def configured(text: str = "") -> Config:
    Path("newslint.toml").write_text(text, encoding="utf-8")
    return load(Flags(), plugins())


def report_on(
    monkeypatch: pytest.MonkeyPatch, rule: type[BaseRule], yields: Callable[[], Iterable[Any]]
) -> Report:
    monkeypatch.setattr(rule, "yields", staticmethod(yields))
    config = configured(f'select = ["calm", "{rule.name}"]')
    return run(["a.md"], config, plugins())


def lines(report: Report) -> list[str]:
    return [
        f"{each.path}:{each.start.line}:{each.start.column} {each.rule} {each.message}"
        for each in report.diagnostics
    ]


BAD = [
    (None, "it reported None instead of a violation"),
    ((Span(0, 1), "here"), "it reported a tuple instead of a violation"),
    (Violation(Span(2, 9), "here"), "it reported the place 2-9 in a text of 8 characters"),
    (Violation(Span(-1, 3), "here"), "it reported the place -1-3 in a text of 8 characters"),
    (Violation(Span(3, 2), "here"), "it reported the place 3-2 in a text of 8 characters"),
    (Violation(None, "here"), "a place is None, not two offsets"),  # type: ignore[arg-type]
    (Violation(Span(0.0, 1), "here"), "a place is Span(start=0.0, end=1), not two"),  # type: ignore[arg-type]
    (Violation(Span(0, True), "here"), "a place is Span(start=0, end=True), not two"),  # noqa: FBT003
    (Violation((0, 1, 2), "here"), "a place is (0, 1, 2), not two offsets"),  # type: ignore[arg-type]
    (Violation(Span(0, 1), None), "a message is None, not text"),  # type: ignore[arg-type]
    (Violation(Span(0, 1), b"here"), "a message is b'here', not text"),  # type: ignore[arg-type]
    (Violation(Span(0, 1), ""), "a message is empty"),
    (Violation(Span(0, 1), "\x1b[2J"), r"a message has a control character: '\x1b[2J'"),
    (Violation(Span(0, 1), "one\ntwo"), r"a message has a control character: 'one\ntwo'"),
    (GOOD._replace(severity="nonsense"), "the severity is 'nonsense', not a Severity"),
    (GOOD._replace(notes=["a"]), "notes is ['a'], not a tuple"),
    (GOOD._replace(notes=(1,)), "a note is 1, not text"),
    (
        GOOD._replace(related=(Span(0, 1),)),
        "a related place is Span(start=0, end=1), not a Related",
    ),
    (GOOD._replace(related=(Related(Span(0, 99), "x"),)), "the place 0-99 in a text of 8"),
    (GOOD._replace(fix="remove it"), "the fix is 'remove it', not a Fix"),
    (GOOD._replace(fix=Fix("x", [])), "edits is [], not a tuple"),  # type: ignore[arg-type]
    (GOOD._replace(fix=Fix("x", (1,))), "an edit is 1, not an Edit"),  # type: ignore[arg-type]
    (GOOD._replace(fix=Fix("x", (Edit(Span(7, 9), ""),))), "the place 7-9 in a text of 8"),
    (GOOD._replace(fix=Fix("x", (Edit(Span(0, 1), None),))), "the text of an edit is None"),  # type: ignore[arg-type]
    (GOOD._replace(fix=Fix("x", (), safe=1)), "`safe` of the fix is 1, not true or false"),  # type: ignore[arg-type]
    (GOOD._replace(fix=Fix("", ())), "the title of the fix is empty"),
]


@pytest.mark.parametrize(("bad", "fault"), BAD)
def test_a_bad_violation_names_its_rule_and_all_others_are_kept(
    monkeypatch: pytest.MonkeyPatch, bad: Any, fault: str
) -> None:
    report = report_on(monkeypatch, Odd, lambda: [GOOD, bad, GOOD])
    account, *found = lines(report)
    assert account.startswith("a.md:1:1 internal-error rule acme/odd failed on a.md: ")
    assert fault in account
    assert account.endswith("; its other findings are kept")
    assert found == [HERE, HERE, "a.md:1:1 calm begins with o"]
    assert report.failures == [report.diagnostics[0].message]


@pytest.mark.parametrize(("bad", "fault"), BAD)
def test_a_bad_violation_of_a_site_rule_is_named_too(
    monkeypatch: pytest.MonkeyPatch, bad: Any, fault: str
) -> None:
    found = [("a.md", GOOD), ("a.md", bad), ("a.md", GOOD)]
    report = report_on(monkeypatch, OddSite, lambda: found)
    account, *others = lines(report)
    assert account.startswith("a.md:1:1 internal-error rule acme/odd-site failed on a.md: ")
    assert fault in account
    here = "a.md:1:1 acme/odd-site here"
    assert others == [here, here, "a.md:1:1 calm begins with o"]
    assert report.failures == [report.diagnostics[0].message]


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        (GOOD, "it reported a Violation instead of a path and a violation"),
        (("a.md",), "it reported a tuple instead of a path and a violation"),
        ((1, GOOD), "it reported on 1, not on the path of an article"),
        (([], GOOD), "it reported on [], not on the path of an article"),
        (("/etc/passwd", GOOD), "it reported on '/etc/passwd', of which it collected no facts"),
    ],
)
def test_a_site_rule_that_yields_no_pair_keeps_its_other_findings(
    monkeypatch: pytest.MonkeyPatch, bad: Any, fault: str
) -> None:
    report = report_on(monkeypatch, OddSite, lambda: [bad, ("a.md", GOOD), bad])
    assert lines(report) == ["a.md:1:1 acme/odd-site here", "a.md:1:1 calm begins with o"]
    assert report.failures == [
        f"rule acme/odd-site failed on the site: {fault}; its other findings are kept"
    ]


def test_a_site_rule_that_raises_keeps_what_it_found_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def found() -> Iterator[Any]:
        yield "a.md", GOOD
        raise GeneratorExit

    report = report_on(monkeypatch, OddSite, found)
    assert lines(report) == ["a.md:1:1 acme/odd-site here", "a.md:1:1 calm begins with o"]
    (failure,) = report.failures
    assert failure.startswith(
        "rule acme/odd-site failed on the site: GeneratorExit (test_bad_rules"
    )


def test_many_bad_violations_are_told_once_and_end_the_rule(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def without_end() -> Iterator[Any]:
        while True:
            yield None

    report = report_on(monkeypatch, Odd, without_end)
    assert [each.rule for each in report.diagnostics] == ["gave-up", "internal-error", "calm"]
    assert len(report.failures) == 1


class Speechless(Exception):  # noqa: N818 - what it is, not how it ends
    """An error without a text."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


class Final(BaseException):
    """An error that is no Exception."""


class WithoutPlaceError(GaveUpError):
    """An error that does not say where."""

    def __init__(self) -> None:
        Exception.__init__(self, "limit")


@pytest.mark.parametrize(
    ("error", "account"),
    [
        (Speechless(), "Speechless (test_bad_rules.py line "),
        (Final("over"), "Final: over (test_bad_rules.py line "),
        (GeneratorExit(), "GeneratorExit (test_bad_rules.py line "),
        (SystemExit(0), "SystemExit: 0 (test_bad_rules.py line "),
        (WithoutPlaceError(), "it gave up and "),
        (
            GaveUpError(Span(5, 99), "limit"),
            "it gave up and reported the place 5-99 in a text of 8",
        ),
        (GaveUpError(Span(0, 1), None), "it gave up and "),  # type: ignore[arg-type]
    ],
)
def test_whatever_a_rule_raises_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, account: str
) -> None:
    def found() -> Iterator[Any]:
        yield GOOD
        raise error

    report = report_on(monkeypatch, Odd, found)
    failed, *others = lines(report)
    assert failed.startswith(f"a.md:1:1 internal-error rule acme/odd failed on a.md: {account}")
    assert others == [HERE, "a.md:1:1 calm begins with o"]


def test_the_interrupt_of_the_user_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def found() -> Iterator[Any]:
        raise KeyboardInterrupt
        yield

    with pytest.raises(KeyboardInterrupt):
        report_on(monkeypatch, Odd, found)
    with pytest.raises(KeyboardInterrupt):
        report_on(monkeypatch, OddSite, found)


@pytest.mark.parametrize("rule", [Odd, OddSite])
def test_a_rule_that_goes_to_another_folder_does_not_break_the_next_article(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, rule: type[BaseRule]
) -> None:
    def found() -> Iterator[Any]:
        os.chdir("/")
        yield GOOD if rule is Odd else ("b.md", GOOD)

    monkeypatch.setattr(rule, "yields", staticmethod(found))
    config = configured(f'select = ["calm", "{rule.name}"]')
    report = run(["a.md", "b.md"], config, plugins(lambda _: os.chdir("/")))
    assert report.failures == []
    assert f"b.md:1:1 {rule.name} here" in lines(report)
    assert "b.md:1:1 calm begins with o" in lines(report)
    assert os.getcwd() == str(tmp_path)


# The hook


def test_findings_of_the_engine_are_put_back_and_the_plugin_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def too_long() -> Iterator[Any]:
        yield GOOD
        raise GaveUpError(Span(0, 1), "too long")

    monkeypatch.setattr(Odd, "yields", staticmethod(too_long))
    text = b"\xff" + b"one\n"
    report = check_text(text, "a.md", configured(), plugins(list.clear, list.reverse))
    assert lines(report) == [
        "a.md:1:1 gave-up acme/odd: too long",
        "a.md:1:1 not-utf8 byte 0 (0xff) is not UTF-8: readers see a replacement character",
    ]
    what = "changed or dropped findings of newslint itself (gave-up, not-utf8); they are kept"
    assert report.failures == [f"plugin modifier-1 {what}"]


@pytest.mark.parametrize("text", [b"x" * 3_000_000, "one"], ids=["too-large", "internal-error"])
def test_a_hook_cannot_make_light_of_what_was_not_checked(
    monkeypatch: pytest.MonkeyPatch, text: bytes | str
) -> None:
    def soften(found: list[Any]) -> None:
        found[:] = [each._replace(severity=Severity.INFO) for each in found]

    monkeypatch.setattr(Odd, "yields", staticmethod(lambda: [None]))
    report = check_text(text, "a.md", configured(), plugins(soften))
    severe = [each for each in report.diagnostics if each.severity is Severity.ERROR]
    assert [each.rule for each in severe] in (["too-large"], ["internal-error"])
    assert "plugin modifier-1 changed or dropped findings" in report.failures[-1]


PLACE = Position(1, 1)
SOUND: Any = Diagnostic("a.md", PLACE, PLACE, "calm", Severity.INFO, "here")


def raising(error: BaseException) -> Callable[[list[Any]], None]:
    def modify(diagnostics: list[Any]) -> None:
        diagnostics.clear()
        raise error

    return modify


@pytest.mark.parametrize(
    ("modify", "what"),
    [
        (raising(Final("over")), "Final: over (test_bad_rules.py line "),
        (raising(GeneratorExit()), "GeneratorExit (test_bad_rules.py line "),
        (raising(Speechless()), "Speechless (test_bad_rules.py line "),
        (lambda found: found.append(SOUND._replace(message=None)), "TypeError: a message is None"),
        (lambda found: found.append(SOUND._replace(path=b"a")), "TypeError: the path is b'a'"),
        (
            lambda found: found.append(SOUND._replace(severity="x")),
            "TypeError: the severity is 'x'",
        ),
        (lambda found: found.append(SOUND._replace(rule="")), "TypeError: the rule is empty"),
        (lambda found: found.append(SOUND._replace(start=(1, 1))), "TypeError: a place is (1, 1)"),
        (
            lambda found: found.append(SOUND._replace(end=Position(0, 1))),
            "TypeError: a place is Pos",
        ),
        (lambda found: found.append(SOUND._replace(notes=None)), "TypeError: notes is None"),
        (lambda found: found.append(SOUND._replace(related=(1,))), "TypeError: a related place is"),
        (lambda found: found.append(SOUND._replace(fix=1)), "TypeError: the fix is 1"),
        (lambda found: found.append(SOUND._replace(excerpt=1)), "TypeError: the excerpt is 1"),
    ],
)
def test_a_hook_that_fails_changes_nothing_and_is_named(
    modify: Callable[[list[Any]], None], what: str
) -> None:
    report = run(["a.md"], configured(), plugins(lambda _: None, modify))
    assert lines(report) == ["a.md:1:1 calm begins with o"]
    (failure,) = report.failures
    assert failure.startswith(f"newslint_modify_diagnostics of plugin modifier-2 failed: {what}")
    assert failure.endswith("; no finding was changed")


def test_plugins_change_diagnostics_one_after_the_other() -> None:
    seen: list[int] = []

    def add(found: list[Any]) -> None:
        seen.append(len(found))
        found.append(SOUND)

    report = run(["a.md"], configured(), plugins(add, add))
    assert seen == [1, 2]
    assert (len(report.diagnostics), report.failures) == (3, [])


# For real

PLUGIN = '''
from newslint import Rule, Violation, Span, hookimpl


class Final(BaseException):
    def __str__(self):
        raise ValueError


class Bad(Rule):
    """Everything goes wrong."""

    name = "acme/bad"
    tags = frozenset({"recommended"})

    def check(self, article):
        yield Violation(Span(5, 2), None)
        yield Violation(Span(0, 3), "kept")
        raise Final


class Good(Rule):
    """All is well."""

    name = "acme/good"
    tags = frozenset({"recommended"})

    def check(self, article):
        yield Violation(Span(0, 3), "found")


@hookimpl
def newslint_register_rules():
    return [Bad, Good]


@hookimpl
def newslint_modify_diagnostics(diagnostics):
    diagnostics[:] = [found for found in diagnostics if found.rule != "internal-error"]
'''


def test_a_plugin_in_which_everything_is_wrong_is_named_line_by_line(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = tmp_path_factory.mktemp("installed")
    metadata = site / "acme_newslint-1.2.dist-info"
    metadata.mkdir(parents=True)
    (site / "acme_rules.py").write_text(dedent(PLUGIN), encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[newslint]\nacme = acme_rules\n")
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", "-q", "--select", "acme/bad,acme/good", "a.md"],
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    place = "the place 5-2 in a text of 8 characters"
    reported = f"rule acme/bad failed on a.md: it reported {place}; its other findings are kept"
    raised = "rule acme/bad failed on a.md: Final (acme_rules.py line 19); the other rules ran"
    assert done.stdout.splitlines() == [
        f"a.md:1:1: error internal-error {raised}",
        f"a.md:1:1: error internal-error {reported}",
        "a.md:1:1: warning acme/bad kept",
        "a.md:1:1: warning acme/good found",
    ]
    dropped = "changed or dropped findings of newslint itself (internal-error); they are kept"
    assert sorted(done.stderr.splitlines()) == [
        f"newslint: plugin acme-newslint:acme {dropped}",
        f"newslint: {raised}",
        f"newslint: {reported}",
    ]
    assert done.returncode == 2
