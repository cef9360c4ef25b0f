"""The engine: files and text to reports, failures that stay where they belong, the whole site."""

from __future__ import annotations

import gc
import os
import pickle
from typing import TYPE_CHECKING, Any

import pluggy
import pytest

from newslint import Rule, Severity, SiteRule, Span, Violation, hookimpl, hookspecs, option
from newslint.config import Config, load
from newslint.config.flags import Flags
from newslint.engine.engine_rules import TOO_LARGE
from newslint.engine.runner import check_file, check_site, check_text, run
from newslint.plugins import Plugins
from newslint.report import Diagnostic, Report
from newslint.text import Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from newslint import Article
    from newslint.rule import BaseRule
    from newslint.site import Site


class Shouting(Rule):
    """A text shouts."""

    name = "shouting"
    tags = frozenset({"text", "recommended"})

    def check(self, article: Article) -> Iterator[Violation]:
        at = article.text.find("!")
        if at >= 0:
            yield Violation(Span(at, at + 1), f"{article.generator.title}: {article.path}")


class Fragile(Rule):
    """A rule that breaks."""

    name = "acme/fragile"
    tags = frozenset({"recommended"})

    def check(self, article: Article) -> Iterator[Violation]:
        if "break" in article.text:
            raise KeyError("title")
        if "leave" in article.text:
            raise SystemExit(3)
        yield from ()


class TwinTitle(SiteRule[str]):
    """Two articles begin with one line."""

    name = "twin-title"
    tags = frozenset({"site"})

    label: str = option("twin", "What a finding is called.")

    def collect(self, article: Article) -> Iterator[Any]:
        yield article.text.partition("\n")[0]

    def check(self, facts: Mapping[str, list[Any]], site: Site) -> Iterator[tuple[str, Violation]]:
        assert list(facts) == sorted(facts)
        titles = [title for (title,) in facts.values()]
        for path, (title,) in facts.items():
            if title == "raise":
                raise RuntimeError("two of a kind")
            if title == "elsewhere":
                yield "/etc/passwd", Violation(Span(0, 1), "")
            if titles.count(title) > 1:
                message = f"{self.label} of {len(titles)}, {len(site.files)} files"
                yield path, Violation(Span(2, 2), message)


class Looking(Rule):
    """A rule that looks at everything."""

    name = "looking"

    def check(self, article: Article) -> Iterator[Violation]:
        views: list[Any] = [article.front_matter, article.markdown, article.html, article.comments]
        elements = [(each.attributes, each.whole) for each in article.elements]
        views += [article.images, article.links, article.code, article.shown_as_code, elements]
        assert all(view is not None for view in views)
        yield Violation(article.body, "seen")


class Offering:
    """A plugin with the rules of these tests, and a last word."""

    def __init__(self, modify: Callable[[list[Any]], None]) -> None:
        self.modify = modify

    @hookimpl
    def newslint_register_rules(self) -> Iterable[type[BaseRule]]:
        return [Shouting, Fragile, TwinTitle, Looking]

    @hookimpl
    def newslint_modify_diagnostics(self, diagnostics: list[Diagnostic]) -> None:
        self.modify(diagnostics)


def offering(modify: Callable[[list[Any]], None] = lambda _: None) -> Plugins:
    manager = pluggy.PluginManager("newslint")
    manager.add_hookspecs(hookspecs)
    manager.register(Offering(modify))
    return Plugins(manager, {})


PLUGINS = offering()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def write(path: str, text: str | bytes) -> str:
    if "/" in path:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(text.encode() if isinstance(text, str) else text)
    return path


def configuration(text: str = "", **flags: Any) -> Config:
    write("newslint.toml", text)
    return load(Flags(**flags), PLUGINS)


def lines(report: Report) -> list[str]:
    """Return diagnostics as `path:line:column rule message`."""
    return [
        f"{found.path}:{found.start.line}:{found.start.column} {found.rule} {found.full_message}"
        for found in report.diagnostics
    ]


# One file


def test_a_file_becomes_plain_values(site: Path) -> None:
    write("posts/a.md", "calm\nloud!\n")
    result = check_file("posts/a.md", configuration("generator = 'hugo'"), with_excerpts=True)
    (found,) = result.diagnostics
    assert found[:4] == ("posts/a.md", Position(2, 5), Position(2, 6), "shouting")
    assert (found.severity, found.full_message) == (Severity.WARNING, "Hugo: posts/a.md")
    assert found.excerpt is not None
    assert found.excerpt.text == "loud!"
    assert (result.facts, result.failures, result.was_read) == ({}, [], True)
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - our own bytes
    assert site.exists()


def test_an_article_has_its_path_from_the_root_and_readers_see_it_from_where_they_are(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration()
    write("posts/a.md", "!")
    monkeypatch.chdir(site / "posts")
    (found,) = check_file("a.md", load(Flags(), PLUGINS)).diagnostics
    assert (found.path, found.full_message) == ("a.md", "the site generator: posts/a.md")


@pytest.mark.parametrize("path", ["posts/a.md", "./posts/a.md", "posts//a.md"])
def test_a_file_may_be_spelled_in_many_ways(site: Path, path: str) -> None:
    write("posts/a.md", "!")
    (found,) = check_file(str(site / path), configuration()).diagnostics
    assert (found.path, found.full_message) == ("posts/a.md", "the site generator: posts/a.md")


def test_a_file_that_is_not_utf8_is_a_finding_and_the_other_rules_speak(site: Path) -> None:
    report = run([write("a.md", b"\xff!")], configuration(), PLUGINS)
    assert lines(report) == [
        "a.md:1:1 not-utf8 byte 0 (0xff) is not UTF-8: readers see a replacement character; save the file as UTF-8",
        "a.md:1:2 shouting the site generator: a.md",
    ]
    assert (report.articles, report.failures) == (1, [])
    assert site.exists()


def test_a_file_that_is_too_large_is_a_finding(site: Path) -> None:
    path = write("a.md", b"!" * (2 * 1024 * 1024 + 1))
    report = run([path], configuration(), PLUGINS, with_excerpts=True)
    (found,) = report.diagnostics
    message = "the file is larger than 2 MiB and was not read; exclude the file, or split it"
    assert found[:4] == ("a.md", Position(1, 1), Position(1, 1), TOO_LARGE.name)
    assert (found.severity, found.full_message) == (Severity.ERROR, message)
    assert (report.articles, report.failures) == (1, [])
    assert site.exists()


def test_a_file_that_cannot_be_read_is_a_failure_and_the_others_are_checked(site: Path) -> None:
    write("c.md", "!")
    os.mkfifo("b.md")
    os.mkdir("d.md")
    report = run(["a.md", "b.md", "c.md", "d.md"], configuration(), PLUGINS)
    assert lines(report) == ["c.md:1:1 shouting the site generator: c.md"]
    assert report.articles == 1
    assert report.failures == [
        "`a.md` cannot be read: no such file or directory",
        "`b.md` cannot be read: it is a pipe, not a file",
        "`d.md` cannot be read: it is a folder, not a file",
    ]
    assert site.exists()


def test_a_rule_that_breaks_is_named_and_the_other_rules_and_articles_speak(site: Path) -> None:
    paths = [write("a.md", "break!"), write("b.md", "leave!"), write("c.md", "!")]
    report = run(paths, configuration(), PLUGINS)
    assert [(found.path, found.rule) for found in report.diagnostics] == [
        ("a.md", "internal-error"),
        ("a.md", "shouting"),
        ("b.md", "internal-error"),
        ("b.md", "shouting"),
        ("c.md", "shouting"),
    ]
    first, second = report.failures
    assert first.startswith(
        "rule acme/fragile failed on a.md: KeyError: 'title' (test_runner.py line "
    )
    assert second.startswith(
        "rule acme/fragile failed on b.md: SystemExit: 3 (test_runner.py line "
    )
    assert first.endswith("; the other rules ran")
    assert (report.articles, site.exists()) == (3, True)


def test_a_rule_that_breaks_on_every_article_is_told_once(site: Path) -> None:
    paths = [write(f"{name}.md", "break") for name in "abc"]
    report = run(paths, configuration(), PLUGINS)
    [failure] = report.failures
    assert failure.startswith("rule acme/fragile failed on a.md: KeyError: 'title' (test_runner.py")
    assert failure.endswith("; the other rules ran (and on 2 more articles)")
    assert [found.rule for found in report.diagnostics] == ["internal-error"] * 3
    assert site.exists()


# Text


@pytest.mark.parametrize("text", ["calm!", b"calm!"])
def test_text_stands_for_a_file(site: Path, text: str | bytes) -> None:
    report = check_text(text, "posts/new.md", configuration(), PLUGINS)
    assert lines(report) == ["posts/new.md:1:5 shouting the site generator: posts/new.md"]
    assert (report.articles, report.failures) == (1, [])
    assert not (site / "posts").exists()


def test_overrides_count_for_text(site: Path) -> None:
    config = configuration("[[overrides]]\nfiles = ['posts/**']\nignore = ['all']")
    assert lines(check_text("!", "posts/new.md", config, PLUGINS)) == []
    assert lines(check_text("!", str(site / "posts" / "new.md"), config, PLUGINS)) == []
    assert len(lines(check_text("!", "new.md", config, PLUGINS))) == 1


def test_text_may_be_anything(site: Path) -> None:
    config = configuration()
    assert lines(check_text(b"\x80!", "a.md", config, PLUGINS))[0].startswith("a.md:1:1 not-utf8")
    assert lines(check_text("\ud800!", "a.md", config, PLUGINS))[0].startswith("a.md:1:2 shouting")
    large = check_text(b"!" * (2 * 1024 * 1024 + 1), "a.md", config, PLUGINS)
    assert lines(large)[0].startswith("a.md:1:1 too-large the file is larger than 2 MiB")
    assert site.exists()


# The site


def test_a_site_rule_sees_the_whole_site_and_reports_on_what_was_named(site: Path) -> None:
    config = configuration("include = ['posts/**']\nselect = ['twin-title']")
    write("posts/a.md", "same\n1")
    write("posts/b.md", "same\n2")
    write("posts/c.md", "other\n")
    write("d.md", "same\n3")
    write("img/e.png", "")
    everything = ["posts/a.md", "posts/b.md", "posts/c.md"]
    said = "twin-title twin of 3, 6 files"
    expected = [f"posts/a.md:1:3 {said}", f"posts/b.md:1:3 {said}"]
    assert lines(run(everything, config, PLUGINS)) == expected
    assert lines(run(["posts/b.md"], config, PLUGINS)) == [expected[1]]
    assert lines(run(["posts/c.md"], config, PLUGINS)) == []
    assert run(["posts/c.md"], config, PLUGINS).articles == 1
    assert site.exists()


def test_other_rules_do_not_speak_of_articles_that_were_not_named(site: Path) -> None:
    config = configuration("select = ['all']\nignore = ['looking']")
    write("a.md", "same\nbreak")
    write("b.md", "same")
    assert lines(run(["b.md"], config, PLUGINS)) == ["b.md:1:3 twin-title twin of 2, 3 files"]
    assert run(["b.md"], config, PLUGINS).failures == []
    assert site.exists()


def test_a_site_rule_works_from_a_folder_below_the_root(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration("select = ['twin-title']")
    write("posts/a.md", "same")
    write("b.md", "same")
    monkeypatch.chdir(site / "posts")
    report = run(["a.md", "../b.md"], load(Flags(), PLUGINS), PLUGINS)
    said = "twin-title twin of 2, 3 files"
    assert lines(report) == [f"../b.md:1:3 {said}", f"a.md:1:3 {said}"]


def test_overrides_silence_a_site_rule_and_change_its_severity(site: Path) -> None:
    config = configuration(
        """
        select = ["twin-title"]
        [[overrides]]
        files = ["quiet/**"]
        ignore = ["twin-title"]
        [[overrides]]
        files = ["strict/**"]
        rules.twin-title = { severity = "error" }
        """
    )
    paths = [write(f"{folder}/a.md", "same") for folder in ("posts", "quiet", "strict")]
    found = run(paths, config, PLUGINS).diagnostics
    assert [(each.path, str(each.severity)) for each in found] == [
        ("posts/a.md", "warning"),
        ("strict/a.md", "error"),
    ]
    assert found[0].full_message == "twin of 3, 4 files"
    assert site.exists()


def test_a_site_rule_that_breaks_is_named_and_the_others_speak(site: Path) -> None:
    config = configuration("select = ['all']\nignore = ['looking']")
    report = run([write("a.md", "raise\n!")], config, PLUGINS)
    assert lines(report) == ["a.md:2:1 shouting the site generator: a.md"]
    (failure,) = report.failures
    assert failure.startswith(
        "rule twin-title failed on the site: RuntimeError: two of a kind (test_runner.py line "
    )
    assert site.exists()


def test_a_site_rule_cannot_make_us_read_other_files(site: Path) -> None:
    config = configuration("select = ['twin-title']")
    report = run([write("a.md", "elsewhere")], config, PLUGINS)
    said = "it reported on '/etc/passwd', of which it collected no facts"
    assert lines(report) == []
    assert report.failures == [
        f"rule twin-title failed on the site: {said}; its other findings are kept"
    ]
    assert site.exists()


def test_an_article_of_the_site_that_cannot_be_read_is_a_failure(site: Path) -> None:
    config = configuration("select = ['twin-title']")
    write("a.md", "x")
    with open("b.md", "wb") as file:
        file.truncate(3 * 1024 * 1024)
    assert run(["a.md"], config, PLUGINS).failures == []
    assert site.exists()


def test_articles_one_at_a_time_are_judged_as_they_are_together(site: Path) -> None:
    config = configuration("select = ['all']\nignore = ['looking']")
    texts = ("same\n!", "same\nbreak", "other\n!", "same")
    paths = [write(f"{name}.md", text) for name, text in zip("abcd", texts, strict=True)]
    together = run(paths[:3], config, PLUGINS)
    judged = check_site(paths[:3], config)
    one_by_one = []
    for path in paths[:3]:
        own = [found for found in judged.diagnostics if found.path == path]
        report = run([path], config, PLUGINS, site_result=judged._replace(diagnostics=own))
        one_by_one += lines(report)
    assert one_by_one == lines(together)
    assert "a.md:1:3 twin-title twin of 4, 5 files" in one_by_one
    assert (judged.failures, len(together.failures)) == ([], 1)
    assert site.exists()


def test_a_site_is_not_read_for_nothing(site: Path) -> None:
    config = configuration()
    assert check_site(["no such file"], config) == ([], {}, [], True, {})
    assert site.exists()


# Plugins


def test_a_plugin_has_the_last_word(site: Path) -> None:
    def modify(diagnostics: list[Any]) -> None:
        diagnostics.reverse()
        diagnostics[:] = [each._replace(severity=Severity.INFO) for each in diagnostics[:2]]

    paths = [write(name, "!") for name in ("c.md", "a.md", "b.md")]
    report = run(paths, configuration(), offering(modify))
    assert [(each.path, str(each.severity)) for each in report.diagnostics] == [
        ("b.md", "info"),
        ("c.md", "info"),
    ]
    assert site.exists()


def clear_and_raise(diagnostics: list[Any]) -> None:
    diagnostics.clear()
    raise ValueError("no")


def clear_and_leave(diagnostics: list[Any]) -> None:
    diagnostics.clear()
    raise SystemExit(0)


@pytest.mark.parametrize(
    ("modify", "what"),
    [
        (clear_and_raise, "ValueError: no (test_runner.py line "),
        (clear_and_leave, "SystemExit: 0 (test_runner.py line "),
        (
            lambda found: found.append("x"),
            "TypeError: one of the findings is not a Diagnostic",
        ),
    ],
)
def test_a_plugin_that_breaks_hides_nothing(
    site: Path, modify: Callable[[list[Any]], None], what: str
) -> None:
    report = run([write("a.md", "!")], configuration(), offering(modify))
    assert lines(report) == ["a.md:1:1 shouting the site generator: a.md"]
    (failure,) = report.failures
    assert failure.startswith("newslint_modify_diagnostics of plugin ")
    assert f" failed: {what}" in failure
    assert failure.endswith("; no finding was changed")
    assert site.exists()


# The run


def test_diagnostics_are_sorted_whatever_the_order_of_the_files(site: Path) -> None:
    paths = [write(name, "!") for name in ("b.md", "a/z.md", "a.md")]
    config = configuration()
    forward, backward = run(paths, config, PLUGINS), run(paths[::-1], config, PLUGINS)
    assert forward == backward
    assert [found.path for found in forward.diagnostics] == ["a.md", "a/z.md", "b.md"]
    assert site.exists()


def test_the_garbage_collector_is_left_as_it_was(site: Path) -> None:
    seen = []
    before = gc.get_threshold()
    run([write("a.md", "!")], configuration(), offering(lambda _: seen.append(gc.get_threshold())))
    assert gc.get_threshold() == before
    assert seen[0] > before
    assert site.exists()


def test_an_article_leaves_nothing_for_the_garbage_collector(site: Path) -> None:
    text = "---\ntitle: x\n---\n<p>a<!-- b --><img src=c></p>\n\n![d](e)\n\n    <div>f</div>\n"
    path = write("a.md", text)
    config = configuration("select = ['looking']")
    check_file(path, config)
    gc.collect()
    gc.disable()
    try:
        for _ in range(20):
            assert len(check_file(path, config).diagnostics) == 1
        assert gc.collect() == 0
    finally:
        gc.enable()
    assert site.exists()
