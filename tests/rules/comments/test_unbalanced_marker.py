"""What unbalanced-marker reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def messages(rule: BaseRule, *comments: str) -> list[str]:
    text = "\n\ntext\n\n".join(f"<!--{comment}-->" for comment in comments)
    return [violation.message for violation in violations(rule, Article.from_text(text))]


def test_starts_without_an_end_are_one_finding_at_the_first(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        正文。<!-- 文末二维码 start -->
              ^^^^^^^^^^^^^^^^^^^^^^^^^ `文末二维码` is opened 3 times but never closed (also lines 4, 7); add the missing end markers, or remove the start markers

            <!-- 文末二维码 start -->
            <p>扫一扫</p>

        <!-- 文末二维码 start -->
        """,
        path="posts/article.html",
    )


def test_the_others_are_related(rule: BaseRule) -> None:
    article = Article.from_text("<!-- ad start -->\n<!-- ad start -->\n<!-- ad end -->\n")
    (violation,) = violations(rule, article)
    assert violation.message == "`ad` is opened 2 times but closed once (also lines 2, 3)"
    assert [(article.cut(place.span), place.message) for place in violation.related] == [
        ("<!-- ad start -->", "starts here"),
        ("<!-- ad end -->", "ends here"),
    ]


@pytest.mark.parametrize(
    ("comments", "message"),
    [
        (("广告 start",), "`广告` is opened once but never closed"),
        (("广告start",), "`广告` is opened once but never closed"),
        (("广告 开始",), "`广告` is opened once but never closed"),
        (("广告开始", "广告开始"), "`广告` is opened 2 times but never closed (also line 5)"),
        (("広告ここから", "広告ここまで", "広告ここまで"), "`広告` is opened once but closed 2 times (also lines 5, 9)"),
        (("Advert START", "advert start"), "`Advert` is opened 2 times but never closed (also line 5)"),
        (("BEGIN AD", "BEGIN AD"), "`AD` is opened 2 times but never closed (also line 5)"),
        (("begin ad", "begin ad", "end ad"), "`ad` is opened 2 times but closed once (also lines 5, 9)"),
        (("ad end", "ad end"), "`ad` is closed 2 times but never opened (also line 5)"),
        (("ad end", "ad start"), "`ad` is closed before it is opened (also line 5)"),
        (("BEGIN_API_DOCS",), "`API_DOCS` is opened once but never closed"),
        (("FEED:START - made by a program",), "`FEED` is opened once but never closed"),
        (("ad start (side)", "ad start (top)"), "`ad` is opened 2 times but never closed (also line 5)"),
        (("wp:quote", "/wp:quote", "wp:quote"), "`wp:quote` is opened 2 times but closed once (also lines 5, 9)"),
        (('wp:image {"id":1}', 'wp:image {"id":2}', "/wp:image"), "`wp:image` is opened 2 times but closed once (also lines 5, 9)"),
        (("start ad", "/ad", "/ad"), "`ad` is opened once but closed 2 times (also lines 5, 9)"),
    ],
)  # fmt: skip
def test_markers_in_no_pack_are_told_from_their_words(
    rule: BaseRule, comments: tuple[str, ...], message: str
) -> None:
    assert messages(rule, *comments) == [message]


@pytest.mark.parametrize(
    "comments",
    [
        ("start",),
        ("START", "START", "()", "/", "_start", "start -"),
        ("ad start", "Ad  End"),
        ("== ad start ==", "-- ad end --"),
        ("广告开始", "广告结束"),
        ("ad_section_start(weight=ignore)", "ad_section_end") * 2,
        ("LIST:START - Do not remove", "LIST:END"),
        ("CONTENT:START (TOC:collapse=true)", "CONTENT:END *"),
        ("START_SECTION:waka", "END_SECTION:waka"),
        ("badges: start", "badges: end"),
        ("Start of Embed Code", "End of Embed Code"),
        ("wp:image {}", "/wp:image", "wp:more /", "wp:more /", "wp:nextpage"),
        ("START made by a tool, please keep this comment", "END made by a tool, please keep this comment"),
    ],
)  # fmt: skip
def test_what_balances_is_let_through(rule: BaseRule, comments: tuple[str, ...]) -> None:
    assert messages(rule, *comments) == []


@pytest.mark.parametrize(
    "comments",
    [
        ("start of the second part",),
        ("start reading here, then go on", "start reading here, then go on"),
        ("Start with the basics",),
        ("quick start", "quick start"),
        ("front-end", "back-end", "front-end"),
        ("weekend", "trend", "weekend"),
        ("The end", "the end"),
        ("比赛结束",),
        ("开始安装", "开始安装"),
        ("🚀 start",),
        ("open shop", "open shop"),
        ("docs-start",),
        ("prettier-ignore-start",),
        ("newslint-disable-line style-block -- 广告 开始",),
    ],
)
def test_notes_of_people_are_let_through(rule: BaseRule, comments: tuple[str, ...]) -> None:
    assert messages(rule, *comments) == []


@pytest.mark.parametrize(
    "comments",
    [
        ("END .entry", "END .entry"),
        ("end row", "end row", "end row"),
        ("row", "row", "end row"),
        ("tab", "tab end", "tab", "tab end"),
        ("/.content", "/.content"),
        ("row", "/row", "/row"),
        ("/container",),
        ("Begin Signup Form", "End mc_embed_signup") * 2,
        ("excerpt end",),
        ("TEASER_END",),
        ("TEASER_END: read more",),
        ("PELICAN_END_SUMMARY",),
        ("endtab", "endtab"),
        ("#region code", "#endregion", "#region code"),
    ],
)
def test_ends_of_hand_written_html_and_of_summaries_are_let_through(
    rule: BaseRule, comments: tuple[str, ...]
) -> None:
    assert messages(rule, *comments) == []


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n",
        "```html\n<!-- 广告 start -->\n```\n",
        "`<!-- 广告 start -->`\n",
        "<!-- 广告 start\n",
        "<!广告 start>\n",
        "---\nnote: <!-- 广告 start -->\n---\n\nText.\n",
    ],
)
def test_what_is_no_comment_is_let_through(rule: BaseRule, text: str) -> None:
    assert violations(rule, Article.from_text(text)) == []


@pytest.mark.parametrize(
    ("comments", "help_"),
    [
        (("广告 start",), "add the missing end marker, or remove the start marker"),
        (("ad start", "ad start"), "add the missing end markers, or remove the start markers"),
        (
            ("ad start", "ad end", "ad end"),
            "add the missing start marker, or remove the end marker",
        ),
        (("ad end", "ad start"), "put the start before the end, or remove both"),
    ],
)
def test_the_help_names_the_missing_marker(
    rule: BaseRule, comments: tuple[str, ...], help_: str
) -> None:
    text = "\n\n".join(f"<!-- {comment} -->" for comment in comments)
    (violation,) = violations(rule, Article.from_text(text))
    assert violation.help == help_


def test_comments_in_accidental_code_count(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <div>

            <!-- 广告 start -->
            ^^^^^^^^^^^^^^^^^^^ `广告` is opened once but never closed; add the missing end marker, or remove the start marker
        </div>
        """,
    )


def test_allowed_markers_are_let_through(rule: BaseRule) -> None:
    allowing = type(rule)(allow=("^广告",))
    assert messages(allowing, "广告 start", "ad start", "ad start") == [
        "`ad` is opened 2 times but never closed (also line 9)"
    ]
    assert messages(type(rule)(allow=("ad start",)), "  ad\n start  ", "ad start") == []


def test_a_pattern_that_is_none_is_a_problem(rule: BaseRule) -> None:
    assert rule.problem() is None
    assert type(rule)(allow=("[",)).problem() == (
        "`allow`: `[` is not a regular expression: unterminated character set at position 0"
    )


def test_of_many_lines_the_first_ten_are_named(rule: BaseRule) -> None:
    (message,) = messages(rule, *["ad start"] * 13)
    assert message == (
        "`ad` is opened 13 times but never closed "
        "(also lines 5, 9, 13, 17, 21, 25, 29, 33, 37, 41 and 2 more)"
    )


def test_many_names_that_do_not_balance_are_reported_in_order(rule: BaseRule) -> None:
    comments = "".join(
        f"<!-- /x_{n} -->\n<!-- y{n} end -->\n<!-- y{n} end -->\n" for n in range(5_000)
    )
    found = violations(rule, Article.from_text(comments, "a.html"))
    assert len(found) == 5_000
    assert found[0].message == "`y0` is closed 2 times but never opened (also line 3)"
