"""Comments that disable rules: where they stand, how far they reach, and those that do nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint import Rule, SiteRule, Span, Violation, check, check_text, plugins
from newslint.article import Article
from newslint.config import load
from newslint.config.flags import Flags
from newslint.engine import runner
from newslint.engine.directives.comments import MOST_NAMES, read
from newslint.engine.directives.reach import Reach
from newslint.engine.directives.suppressions import Suppressions
from newslint.engine.engine_rules import UnusedSuppression
from newslint.engine.linter import Result, lint
from newslint.engine.site_linting import apply_suppressions
from newslint.limits import GaveUpError
from newslint.report import Diagnostic, Report
from newslint.text import Position, Source
from newslint.violation import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newslint.rule import BaseRule
    from newslint.site import Site


class _Signs(Rule):
    """A sign is found."""

    name = "acme/signs"
    sign = ""

    def check(self, article: Article) -> Iterator[Violation]:
        for at, character in enumerate(article.text):
            if character == self.sign:
                yield Violation(Span(at, at + 1), self.sign)


class Loud(_Signs):
    """A text is loud."""

    name = "loud"
    sign = "^"
    tags = frozenset({"sound", "recommended"})


class Asking(_Signs):
    """A text asks."""

    name = "asking"
    sign = "?"
    tags = frozenset({"sound"})


class Costly(_Signs):
    """A thing is costly."""

    name = "costly"
    sign = "$"
    tags = frozenset({"money"})


class Opening(Rule):
    """Something is missing."""

    name = "absent-thing"
    tags = frozenset({"front-matter"})

    def check(self, article: Article) -> Iterator[Violation]:
        opening = article.front_matter.opening
        yield Violation(Span(0, 0) if opening is None else opening, "absent")


class Breaking(Rule):
    """A rule breaks."""

    name = "breaking"
    tags = frozenset({"text"})

    def check(self, article: Article) -> Iterator[Violation]:
        if "limit" in article.text:
            raise GaveUpError(Span(0, 0), "that is too much")
        raise KeyError("x")


class Twins(SiteRule[str]):
    """Two articles are twins."""

    name = "twins"
    tags = frozenset({"site", "money"})

    def collect(self, article: Article) -> Iterator[str]:
        if "@" in article.text:
            yield article.path

    def check(self, facts: Mapping[str, list[str]], site: Site) -> Iterator[tuple[str, Violation]]:
        del site
        for path, found in facts.items():
            for _ in found:
                yield path, Violation(Span(0, 0), "twin")


RULES: tuple[BaseRule, ...] = (Loud(), Asking(), Costly(), UnusedSuppression())
KNOWN: dict[str, type[BaseRule]] = {
    **plugins.load(names=("newslint",)).rules(),
    **{rule.name: rule for rule in (Loud, Asking, Costly, Opening, Breaking, Twins)},
}


def checked(text: str, path: str = "a.md", rules: Sequence[BaseRule] = RULES) -> Result:
    return lint(Article.from_text(text, path), rules, known=KNOWN)


def found(text: str, path: str = "a.md", rules: Sequence[BaseRule] = RULES) -> list[str]:
    """Return what is found, by place and rule; in full what is said of the comments."""
    return [
        f"{one.start.line}:{one.start.column} "
        + (one.full_message if one.rule == "unused-suppression" else one.rule)
        for one in checked(text, path, rules).diagnostics
    ]


def cut(text: str, path: str = "a.md") -> list[str]:
    """Return the places of what is said of the comments, as they are written."""
    source = Source.from_text(text)
    return [
        source.text[source.offset(one.start) : source.offset(one.end)]
        for one in checked(text, path).diagnostics
        if one.rule == "unused-suppression"
    ]


# Where directives stand


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "Hey^ <!-- newslint-disable-file loud -->\n"),
        ("a.md", "<!--newslint-disable-file loud-->\n\nHey^\n"),
        ("a.md", "Hey^\n\n<!--\n\tnewslint-disable-file\n\n  loud\n-->\n"),
        ("a.md", "<div>\n\n    <!-- newslint-disable-file loud -->\n    <p>Hey^</p>\n</div>\n"),
        ("a.md", "- Hey^\n- <!-- newslint-disable-file loud --> you\n"),
        ("a.md", "<!-- newslint-disable-file loud -->\n---\ntitle: Hey^\n---\n"),
        ("a.md", "<!-- a --><!-- newslint-disable-file loud -->\n---\ntitle: Hey^\n---\n"),
        ("a.md", "<!--> <!-- newslint-disable-file loud -->\n---\ntitle: Hey^\n---\n"),
        ("a.md", "<!---> <!-- newslint-disable-file loud -->\n---\ntitle: Hey^\n---\n"),
        ("a.md", "---\ntitle: Hey^\n# newslint-disable-file loud\n---\n"),
        ("a.md", "---\n#newslint-disable-file loud\ntitle: Hey^\n---\n"),
        ("a.md", "---\n  ##   newslint-disable-file loud\ntitle: Hey^\n---\n"),
        ("a.md", "---\ntitle: Hey^ # newslint-disable-file loud\n---\n"),
        ("a.md", "---\ntitle: 'Hey^ # you' # newslint-disable-file loud\n---\n"),
        ("a.md", "---\ntext: | # newslint-disable-file loud\n  Hey^\n---\n"),
        ("a.md", "---\ntext: |\n  Hey^\n# newslint-disable-file loud\n---\n"),
        ("a.md", "---\nlist: [Hey^, # newslint-disable-file loud\n  you]\n---\n"),
        ("a.md", "---\ntitle: {Hey^\n# newslint-disable-file loud\n---\n"),
        ("a.md", "---\ntitle: Hey^\n# newslint-disable-file loud\n\nText.\n"),
        ("a.md", "+++\ntitle = 'Hey^'# newslint-disable-file loud\n+++\n"),
        ("a.html", "<p>Hey^</p>\n<!-- newslint-disable-file loud -->\n"),
        ("a.html", "---\ntitle: Hey^\n# newslint-disable-file loud\n---\n<p>x</p>\n"),
        ("a.mdx", "Hey^\n\n{/* newslint-disable-file loud */}\n"),
        ("a.MDX", "{ /*\nnewslint-disable-file loud\n*/ } Hey^\n"),
        ("a.mdx", "---\ntitle: Hey^ # newslint-disable-file loud\n---\n"),
        ("a.md", "\ufeff---\ntitle: Hey^ # newslint-disable-file loud\n---\n"),
        ("a.md", "Hey^\r\n\r\n<!-- newslint-disable-file\r\nloud -->\r\n"),
        ("a.md", "🌊港^ <!-- newslint-disable-file loud -- 港 -->\n"),
    ],
)
def test_a_directive_is_read_wherever_comments_stand(path: str, text: str) -> None:
    assert found(text, path) == []
    assert found(text.replace("newslint-", "newslant-"), path)[0].endswith(" loud")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "`<!-- newslint-disable-file loud -->`^\n"),
        ("a.md", "```html\n<!-- newslint-disable-file loud -->\n```\n^\n"),
        ("a.md", "<!-- see newslint-disable-file loud -->^\n"),
        ("a.md", "newslint-disable-file loud^\n"),
        ("a.md", "^ <!newslint-disable-file loud>\n"),
        ("a.md", "^\n\n<!-- newslint-disable-file loud\n"),
        ("a.md", "{/* newslint-disable-file loud */}^\n"),
        ("a.mdx", "^{/* newslint-disable-file loud }\n"),
        ("a.mdx", "^{/* see newslint-disable-file loud */}\n"),
        ("a.md", "---\ntitle: '^ # newslint-disable-file loud'\n---\n"),
        ("a.md", "---\ntext: |\n  # newslint-disable-file loud\n  ^\n---\n"),
        ("a.md", "---\ntext: a\n  b#newslint-disable-file loud\nx: '^'\n---\n"),
        ("a.md", "---\ntext: newslint-disable-file loud^\n---\n"),
        ("a.md", "---\n'# newslint-disable-file loud': '^'\n---\n"),
        ("a.md", '+++\ntext = """\n# newslint-disable-file loud\n"""\nx = "^"\n+++\n'),
        ("a.md", '{\n"title": "# newslint-disable-file loud^"\n}\n'),
        ("a.md", "# newslint-disable-file loud\n\n^\n"),
    ],
)
def test_what_is_no_comment_is_no_directive(path: str, text: str) -> None:
    assert [line.partition(" ")[2] for line in found(text, path)] == ["loud"]


def test_directives_come_in_order_with_the_places_of_their_words() -> None:
    article = Article.from_text(
        "<!-- newslint-enable -->\n---\nx: 1 # newslint-disable-line loud -- x\n---\n"
        "<!-- newslint-disable a, b,c\n -- d -- e -->\n"
    )
    assert [
        ([article.cut(word.span) for word in (one.verb, *one.names)], one.in_front_matter)
        for one in read(article)
    ] == [
        (["newslint-enable"], False),
        (["newslint-disable-line", "loud"], True),
        (["newslint-disable", "a", "b", "c"], False),
    ]


# How far they reach


def test_a_line_is_the_one_on_which_the_comment_stands() -> None:
    text = "^\n^ <!-- newslint-disable-line loud --> ^\n^\n"
    assert found(text) == ["1:1 loud", "3:1 loud"]


def test_a_line_comment_of_several_lines_speaks_of_all_of_them() -> None:
    text = "^\n\n^ <!-- newslint-disable-line\nloud --> ^\n^\n"
    assert found(text) == ["1:1 loud", "5:1 loud"]


@pytest.mark.parametrize(
    "text",
    [
        "^\n<!-- newslint-disable-next-line loud --> ^\nHey^\n^\n",
        "^\n<!-- newslint-disable-next-line\nloud --> ^\nHey^\n^\n",
        "^\n<!-- newslint-disable-next-line loud --> ^\n\n \t\nHey^\n^\n",
    ],
)
def test_the_next_line_is_counted_from_the_end_and_is_not_blank(text: str) -> None:
    lines = text.split("\n")
    end = next(number for number, line in enumerate(lines, 1) if "-->" in line)
    column = lines[end - 1].index("^", 5) + 1
    assert found(text) == ["1:1 loud", f"{end}:{column} loud", f"{len(lines) - 1}:1 loud"]


def test_what_counts_is_where_a_finding_begins() -> None:
    class Long(Rule):
        """A text is long."""

        name = "long"
        tags = frozenset({"text"})

        def check(self, article: Article) -> Iterator[Violation]:
            yield Violation(Span(2, len(article.text)), "long")

    text = "x\ny <!-- newslint-disable-line {} -->\n"
    known = {"long": Long}
    rules = (Long(), UnusedSuppression())
    assert lint(Article.from_text(text.format("long")), rules, known=known).diagnostics == []
    (reported,) = lint(Article.from_text(f"z{text.format('long')}\n"), (Long(),)).diagnostics
    assert reported.start == Position(1, 3)


def test_from_one_comment_to_the_next_all_is_disabled() -> None:
    text = "^\n^ <!-- newslint-disable loud --> ^\n^?\n^ <!-- newslint-enable loud --> ^\n^\n"
    assert found(text) == ["1:1 loud", "2:1 loud", "3:2 asking", "4:33 loud", "5:1 loud"]


def test_what_is_not_enabled_stays_disabled_to_the_end() -> None:
    assert found("^\n<!-- newslint-disable loud -->\n^\n\n^") == ["1:1 loud"]


def test_enabling_one_rule_leaves_the_others_of_the_tag() -> None:
    text = (
        "<!-- newslint-disable sound -->\n^?\n"
        "<!-- newslint-enable loud -->\n^?\n"
        "<!-- newslint-enable sound -->\n^?\n"
    )
    assert found(text) == ["4:1 loud", "6:1 loud", "6:2 asking"]


def test_enabling_without_a_name_ends_all() -> None:
    text = "<!-- newslint-disable loud -->^\n<!-- newslint-disable asking -->?\n"
    assert found(f"{text}<!-- newslint-enable -->\n^?\n") == ["4:1 loud", "4:2 asking"]


def test_a_file_is_the_whole_of_it() -> None:
    text = "^\n\n?\n\n^\n\n<!-- newslint-disable-file loud -->\n^\n"
    assert found(text) == ["3:1 asking"]


def test_the_front_matter_speaks_of_its_opening_fence_too() -> None:
    rules = (Opening(), Loud(), UnusedSuppression())
    for verb in ("disable-line", "disable", "disable-file"):
        text = f"---\ntitle: x\nb: y # newslint-{verb} absent-thing\n---\n"
        assert found(text, rules=rules) == []
        assert found(f"\n{text}", rules=rules) == []
    text = "---\ntitle: x^\nb: y^ # newslint-{} absent-thing loud\nc: z^\n---\n^\n"
    assert found(text.format("disable-line"), rules=rules) == ["2:9 loud", "4:5 loud", "6:1 loud"]
    assert found(text.format("disable"), rules=rules) == ["2:9 loud", "3:5 loud"]
    assert found("---\n# newslint-disable-next-line absent-thing\nx: y\n---\n", rules=rules) == [
        "1:1 absent-thing",
        "2:30 `absent-thing` reports nothing on the next line; remove it",
    ]


def test_the_body_speaks_of_the_front_matter_by_the_file() -> None:
    text = "---\ntitle: x^\n---\n<!-- newslint-disable-{} loud -->\n"
    assert found(text.format("file")) == []
    assert found(text.format("line"))[0] == "2:9 loud"


@pytest.mark.parametrize(
    ("names", "left"),
    [
        ("loud", ["asking", "costly"]),
        ("loud asking", ["costly"]),
        ("loud,asking", ["costly"]),
        ("loud, asking -- for costly", ["costly"]),
        ("loud asking --- costly", ["costly"]),
        ("sound", ["costly"]),
        ("money loud", ["asking"]),
        ("recommended", ["asking", "costly"]),
        ("all", []),
    ],
)
def test_names_are_those_of_rules_and_tags(names: str, left: list[str]) -> None:
    text = f"^?$ <!-- newslint-disable-line {names} -->\n"
    assert [line.partition(" ")[2] for line in found(text)] == left


def test_related_places_do_not_matter() -> None:
    article = Article.from_text("<!-- newslint-disable-line html-shown-as-code -->\n^\n")
    (reported,) = lint(article, (Loud(),), known=KNOWN).diagnostics
    assert reported.rule == "loud"


# What cannot be disabled


def test_what_newslint_could_not_check_cannot_be_disabled() -> None:
    text = "<!-- newslint-disable-file all gave-up internal-error not-utf8 too-large -->{}^\n"
    rules = (Breaking(), *RULES)
    cannot = "cannot be disabled: it reports what newslint could not check"
    for word, rule in (("", "internal-error"), ("limit", "gave-up")):
        lines = found(text.format(word), rules=rules)
        assert lines == [
            f"1:1 {rule}",
            f"1:32 `gave-up` {cannot}",
            f"1:40 `internal-error` {cannot}",
            f"1:55 `not-utf8` {cannot}",
            f"1:64 `too-large` {cannot}",
        ]


def test_a_rule_that_is_disabled_meets_no_limit_of_findings() -> None:
    many = "^" * 1_001
    assert len(checked(f"{many}\n").diagnostics) == 1_001
    assert found(f"{many} <!-- newslint-disable-line loud -->\n") == []


# Those that do nothing


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("disable-line loud", "1:28 `loud` reports nothing on this line; remove it"),
        ("disable-next-line loud", "1:33 `loud` reports nothing on the next line; remove it"),
        ("disable loud", "1:23 `loud` reports nothing from here on; remove it"),
        ("disable-file loud", "1:28 `loud` reports nothing in this file; remove it"),
        ("disable-file sound", "1:28 `sound` reports nothing in this file; remove it"),
        ("enable loud", "1:22 `loud` is not disabled here; remove it"),
        ("enable", "1:6 nothing is disabled here; remove this comment"),
    ],
)
def test_what_disables_nothing_is_reported(comment: str, said: str) -> None:
    assert found(f"<!-- newslint-{comment} -->\n") == [said]


def test_the_name_that_did_nothing_is_told_from_those_that_did() -> None:
    text = "^ <!-- newslint-disable-line costly, loud asking -- x -->\n"
    assert cut(text) == ["costly", "asking"]


def test_of_two_that_disable_the_same_the_wider_one_did_it() -> None:
    text = "<!-- newslint-disable-file loud -->\n\n<!-- newslint-disable sound -->\n^ ?\n"
    line = "^ <!-- newslint-disable-line loud -->\n"
    said = "`loud` is already disabled here by the comment on line {}; remove it"
    assert found(text + line) == [f"5:30 {said.format(1)}"]
    assert found(f"<!-- newslint-disable loud -->\n{line}") == [f"2:30 {said.format(1)}"]
    assert found(f"{line}<!-- newslint-disable-file loud -->\n") == [f"1:30 {said.format(2)}"]
    twice = "^ <!-- newslint-disable-line loud loud -->\n"
    assert found(twice) == [f"1:35 {said.format(1)}"]
    again = "<!-- newslint-disable loud -->\n^\n<!-- newslint-disable loud -->\n^\n"
    assert found(again) == [f"3:23 {said.format(1)}"]


def test_stretches_that_follow_each_other_are_judged_one_by_one() -> None:
    text = "<!-- newslint-disable loud -->{}\n<!-- newslint-enable loud -->\n"
    assert found(text.format("^") * 3) == []
    assert found(text.format("^") + text.format("") + text.format("^")) == [
        "3:23 `loud` reports nothing from here on; remove it"
    ]


def test_rules_that_did_not_run_are_not_judged() -> None:
    text = "<!-- newslint-disable-file asking sound style-block all -->\n"
    assert found(text, rules=(Loud(), UnusedSuppression())) == []
    enabled = "<!-- newslint-disable asking -->\n<!-- newslint-enable -->\n"
    assert found(enabled, rules=(Loud(), UnusedSuppression())) == []


def test_rules_that_failed_or_met_a_limit_are_not_judged() -> None:
    text = "<!-- newslint-disable-file breaking -->{}\n"
    rules = (Breaking(), UnusedSuppression())
    assert found(text.format(""), rules=rules) == ["1:1 internal-error"]
    assert found(text.format("limit"), rules=rules) == ["1:1 gave-up"]
    many = "^\n" * 1_001 + "<!-- newslint-disable-next-line loud -->\nHey\n"
    assert {line.partition(" ")[2] for line in found(many)} == {"loud", "gave-up"}


def test_nothing_is_said_where_nobody_asks() -> None:
    text = "^ <!-- newslint-disable-line loud asking nobody -->\n<!-- newslint-disable -->\n"
    assert found(text, rules=(Loud(), Asking())) == []


def test_unused_suppressions_are_disabled_by_their_name_alone() -> None:
    text = "<!-- newslint-disable-line loud {} -->\n"
    assert found(text.format("unused-suppression")) == []
    assert len(found(text.format("comment recommended"))) == 1
    assert found("<!-- newslint-disable-file unused-suppression -->\n") == []


def test_their_severity_is_configured_like_any_other() -> None:
    rules = (Loud(), UnusedSuppression(severity=Severity.ERROR))
    (reported,) = checked("<!-- newslint-enable -->\n", rules=rules).diagnostics
    assert reported.severity is Severity.ERROR


# Those that mean nothing


@pytest.mark.parametrize(
    ("comment", "place", "said"),
    [
        ("disable-line lowd", "lowd", "no rule or tag is called `lowd`; the closest is `loud`"),
        ("enable lowd", "lowd", "no rule or tag is called `lowd`; the closest is `loud`"),
        ("disable-line Loud", "Loud", "no rule or tag is called `Loud`; the closest is `loud`"),
        (
            "disable-line qqqq",
            "qqqq",
            "no rule or tag is called `qqqq`; write a reason after ` -- `",
        ),
        (
            "disable-lines loud",
            "newslint-disable-lines",
            (
                "no directive is called `newslint-disable-lines`; "
                "the closest is `newslint-disable-line`"
            ),
        ),
        (
            "disable: loud",
            "newslint-disable:",
            "no directive is called `newslint-disable:`; the closest is `newslint-disable`",
        ),
        (
            "wrote-this-whole-page-by-itself",
            "newslint-wrote-this-whole-page-by-itself",
            (
                "no directive is called `newslint-wrote-this-whole-page-by-itself`; there are `newslint-disable-file`, "
                "`newslint-disable`, `newslint-disable-line`, `newslint-disable-next-line`, "
                "`newslint-enable`"
            ),
        ),
        (
            "disable",
            "newslint-disable",
            ("`newslint-disable` names no rule, so it does nothing; name rules or tags, or `all`"),
        ),
        (
            "disable-line -- loud",
            "newslint-disable-line",
            (
                "`newslint-disable-line` names no rule, so it does nothing; "
                "name rules or tags, or `all`"
            ),
        ),
    ],
)
def test_what_has_no_meaning_is_reported(comment: str, place: str, said: str) -> None:
    text = f"<!-- newslint-{comment} -->?\n"
    rules = (Asking(), UnusedSuppression())
    messages = [one.full_message for one in checked(text, rules=rules).diagnostics]
    assert messages == sorted([said, "?"], key=[said, "?"].index)
    assert cut(text) == [place]


def test_a_name_without_meaning_leaves_the_others_theirs() -> None:
    text = "^ <!-- newslint-disable-line lowd loud askin -->\n"
    assert found(text) == [
        "1:30 no rule or tag is called `lowd`; the closest is `loud`",
        "1:40 no rule or tag is called `askin`; the closest is `asking`",
    ]


def test_a_reason_without_its_sign_is_one_finding() -> None:
    text = "^ <!-- newslint-disable-line loud since everybody shouts there -->\n"
    assert found(text) == ["1:35 no rule or tag is called `since`; write a reason after ` -- `"]


def test_too_many_names_are_a_limit_and_none_counts() -> None:
    assert found("^<!-- newslint-disable-line" + " loud" * MOST_NAMES + " -->\n")[0] != "1:1 loud"
    text = "^<!-- newslint-disable-line" + " loud" * (MOST_NAMES + 1) + " -->\n"
    assert [one.rule for one in checked(text).diagnostics] == ["loud", "gave-up"]
    many = "<!-- newslint-enable -->" * (MOST_NAMES + 1)
    (reported,) = checked(many).diagnostics
    assert reported.full_message == (
        "unused-suppression: more than 1,000 names or directives in comments; all are ignored"
    )


# Fixes


@pytest.mark.parametrize(
    ("names", "mended"),
    [
        ("costly loud asking", "<!-- newslint-disable-line loud -- x -->^"),
        ("loud, costly,asking", "<!-- newslint-disable-line loud -- x -->^"),
        ("asking", "^"),
        ("loud", "<!-- newslint-disable-line loud -- x -->^"),
    ],
)
def test_fixes_take_away_what_does_nothing(names: str, mended: str) -> None:
    text = f"<!-- newslint-disable-line {names} -- x -->^"
    while fixes := [one.fix for one in checked(text).diagnostics if one.fix is not None]:
        (edit,) = fixes[0].edits
        source = Source.from_text(text)
        text = text[: source.offset(edit.start)] + edit.text + text[source.offset(edit.end) :]
    assert text == mended


def test_taking_away_a_comment_may_change_the_page() -> None:
    text = "<!-- newslint-disable-line loud asking -->^\n<!-- newslint-disable-file costly -->\n"
    fixes = [one.fix for one in checked(text).diagnostics]
    assert [fix and (fix.title, fix.safe) for fix in fixes] == [
        ("remove `asking`", True),
        ("remove the comment", False),
    ]


# Site rules


def test_what_is_said_of_site_rules_is_kept_as_plain_values() -> None:
    rules = (*RULES, Twins())
    assert checked("^ <!-- newslint-disable-line loud -->\n", rules=rules).directives == {}
    result = checked("@^ <!-- newslint-disable-line loud twins all -->\n", rules=rules)
    kept = json.loads(json.dumps(result.directives))
    assert kept == result.directives
    assert list(kept["covers"]) == ["twins"]
    twin, other = (diagnostic(line) for line in (1, 2))
    suppressions = Suppressions.from_json(kept)
    assert suppressions.drops(twin)
    assert not suppressions.drops(other)


def test_names_that_wait_for_site_rules_are_judged_later() -> None:
    rules = (*RULES, Twins())
    result = checked("<!-- newslint-disable-file twins money loud -->\n", rules=rules)
    assert [one.full_message for one in result.diagnostics] == [
        "`loud` reports nothing in this file; remove it"
    ]
    assert result.directives["undecided"] == [[0, ["twins"]], [1, ["twins"]]]
    used = checked("$ <!-- newslint-disable-file money -->\n", rules=rules)
    assert used.directives["undecided"] == []


def diagnostic(line: int) -> Diagnostic:
    return Diagnostic("a.md", Position(line, 1), Position(line, 2), "twins", Severity.INFO, "twin")


GONE = "![Pier](/gone.png)"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of articles of an empty Hugo site, in which the test works."""
    (tmp_path / "hugo.toml").touch()
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path / "content")
    return tmp_path / "content"


def article(site: Path, name: str, body: str) -> str:
    (site / name).write_text(f"---\ntitle: x\ndate: 2026-01-02\n---\n{body}\n")
    return name


def lines(report: Report) -> list[str]:
    return [
        f"{one.path}:{one.start.line}:{one.start.column} {one.rule}: {one.full_message}"
        for one in report.diagnostics
    ]


def test_what_site_rules_find_is_disabled_too(site: Path) -> None:
    paths = [
        article(site, "a.md", f"{GONE} <!-- newslint-disable-line missing-image-file -->\n{GONE}"),
        article(site, "b.md", "<!-- newslint-disable-file missing-image-file -->"),
        article(site, "c.md", f"<!-- newslint-disable missing-image-file -->\n\n{GONE}"),
    ]
    report = check(paths)
    assert lines(report) == [
        "a.md:6:9 missing-image-file: there is no `static/gone.png`; add the file, or correct the URL",
        "b.md:5:28 unused-suppression: `missing-image-file` reports nothing in this file; remove it",
    ]
    assert report.failures == []


def test_a_file_with_more_names_than_one_is_judged_in_two_steps(site: Path) -> None:
    names = "missing-image-file impossible-date unused-suppression"
    assert lines(check(article(site, "a.md", f"<!-- newslint-disable-line {names} -->"))) == []
    names = "missing-image-file impossible-date"
    report = check(article(site, "a.md", f"{GONE} <!-- newslint-disable-line {names} -->"))
    assert lines(report) == [
        "a.md:5:66 unused-suppression: `impossible-date` reports nothing on this line; remove it"
    ]


def test_a_text_alone_is_not_judged_by_what_the_site_would_say(site: Path) -> None:
    text = "---\ntitle: x\n---\n<!-- newslint-disable-file missing-image-file -->\n"
    assert lines(check_text(text, site / "a.md")) == []


def test_articles_one_at_a_time_are_judged_as_they_are_together(site: Path) -> None:
    comment = "<!-- newslint-disable-line missing-image-file -->"
    paths = [article(site, "a.md", f"{GONE} {comment}"), article(site, "b.md", comment)]
    loaded = plugins.load(names=("newslint",))
    config = load(Flags(), loaded)
    together = runner.run(paths, config, loaded)
    judged = runner.check_site(paths, config)
    assert [one.path for one in judged.diagnostics] == ["a.md"]
    alone = []
    for path in paths:
        own = [one for one in judged.diagnostics if one.path == path]
        alone += runner.run([path], config, loaded, site_result=judged._replace(diagnostics=own))[0]
    assert alone == together.diagnostics
    assert [one.path for one in alone] == ["b.md"]


def test_where_a_site_rule_is_ignored_no_comment_is_judged_by_it(site: Path) -> None:
    (site.parent / "newslint.toml").write_text(
        "[[overrides]]\nfiles = ['content/a.md']\nignore = ['missing-image-file']\n"
    )
    comment = "<!-- newslint-disable-file missing-image-file -->"
    report = check([article(site, "a.md", comment), article(site, "b.md", comment)])
    assert [one.path for one in report.diagnostics] == ["b.md"]


def test_where_a_site_rule_failed_no_comment_is_judged(site: Path) -> None:
    path = article(site, "a.md", "<!-- newslint-disable-file missing-image-file -->")
    loaded = plugins.load(names=("newslint",))
    config = load(Flags(), loaded)
    said = {path: runner.check_file(path, config).directives}
    kept = apply_suppressions(Result([], {}, []), said, config, with_excerpts=True)
    assert [one.rule for one in kept.diagnostics] == ["unused-suppression"]
    assert kept.diagnostics[0].excerpt is not None
    failed = Result([], {}, ["rule x failed on the site"])
    assert apply_suppressions(failed, said, config, with_excerpts=False) == failed
    (site / path).unlink()
    (failure,) = apply_suppressions(Result([], {}, []), said, config, with_excerpts=False).failures
    assert failure.startswith("`a.md` cannot be read: ")


# Work


def test_an_article_without_directives_pays_nothing() -> None:
    article = Article.from_text("---\ntitle: x\n---\n<!-- newslint -->\n")
    assert read(article) == []
    assert lint(article, (UnusedSuppression(),)).diagnostics == []
    assert "front_matter" not in vars(article)
    assert "comments" not in vars(article)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "---\n" + "#" * 100_000 + "\n" + "# " * 50_000 + "newslint-\n---\n"),
        ("a.mdx", "{/* newslint-disable-line " * 40_000 + "*/}"),
        ("a.mdx", "{/* newslint-disable-line " * 40_000),
        ("a.mdx", ("{" + " " * 500) * 2_000 + "newslint-"),
        ("a.md", "<!-- " * 20_000 + "newslint---\ntitle: x\n---\n"),
        ("a.md", "<!-- newslint-disable-next-line all -->" * 500 + "\n" * 500_000),
        ("a.md", "<!-- newslint-disable all --><!-- newslint-enable -->\n" * 500 + "^" * 50_000),
        ("a.md", f"<!-- newslint-{'x' * 500_000} {'y' * 500_000} -->"),
    ],
    ids=str.split("hashes openings unclosed spaces comments blanks ranges words"),
)
def test_hostile_comments_cost_little(path: str, text: str) -> None:
    assert len(checked(text, path).diagnostics) <= 1_002


def test_all_rules_are_known_by_default_that_run() -> None:
    article = Article.from_text("^ <!-- newslint-disable-line loud -->\n")
    assert lint(article, (Loud(), UnusedSuppression())).diagnostics == []
    assert Reach(article, {"loud": Loud}).complaints == []


def test_a_finding_at_the_end_of_a_range_is_kept() -> None:
    suppressions = Suppressions((), {"loud": [[[1, 1, 2, 1, 0]]]})
    assert suppressions.drops(_loud(Position(1, 9)))
    assert not suppressions.drops(_loud(Position(2, 1)))


def _loud(at: Position) -> Diagnostic:
    return Diagnostic("a.md", at, at, "loud", Severity.WARNING, "^")
