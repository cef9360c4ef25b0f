"""What leftover-comment reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def messages(rule: BaseRule, text: str) -> list[str]:
    return [violation.full_message for violation in violations(rule, Article.from_text(text))]


def test_data_is_reported_where_it_stands(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <p>　　新桥今天通车。</p><!-- news_keyword_pub,stock,sz000001 -->
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ publisher data `news_keyword_pub,stock,sz000001` is left in the article (sina); remove the comment
        """,
    )


def test_an_empty_slot_is_one_finding_with_its_partner_related(rule: BaseRule) -> None:
    article = Article.from_text("<!-- 总声明-->\n\n　\n<!-- 总声明 -->\n")
    (violation,) = violations(rule, article)
    assert (
        violation.full_message
        == "empty template slot `总声明`, closed on line 4, is left in the article (sina); remove both comments"
    )
    assert article.cut(violation.span) == "<!-- 总声明-->"
    assert [article.cut(place.span) for place in violation.related] == ["<!-- 总声明 -->"]
    assert [place.message for place in violation.related] == ["closed here"]


def test_a_slot_with_content_says_what_it_usually_holds(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <!-- 编辑姓名及工作代码 -->
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ template slot `编辑姓名及工作代码` around a credit line, closed on line 6, is left in the article (sina); remove both comments

        <p>责任编辑：李雷</p>

        <!-- 编辑姓名及工作代码-->
        """,
    )


def test_one_character_fills_a_slot(rule: BaseRule) -> None:
    assert messages(rule, "<!-- 总声明 -->港<!-- 总声明 -->\n") == [
        "template slot `总声明` around a disclaimer, closed on line 1, is left in the article (sina); remove both comments"
    ]
    assert messages(rule, "<!-- 总声明 --> <!-- 总声明 -->\n") == [
        "empty template slot `总声明`, closed on line 1, is left in the article (sina); remove both comments"
    ]


def test_other_comments_between_do_not_fill_a_slot(rule: BaseRule) -> None:
    text = "<!-- 正文下iframe -->\n<!-- news_keyword_pub,fund, -->\n<!-- 正文下iframe -->\n"
    assert messages(rule, text) == [
        "empty template slot `正文下iframe`, closed on line 3, is left in the article (sina); remove both comments",
        "publisher data `news_keyword_pub,fund,` is left in the article (sina); remove the comment",
    ]


def test_four_markers_of_one_slot_are_two_findings(rule: BaseRule) -> None:
    text = (
        "<!-- 总声明 -->\n<!-- 总声明 -->\n\nText.\n\n<!-- 总声明 -->\n\nText.\n\n<!-- 总声明 -->\n"
    )
    assert messages(rule, text) == [
        "empty template slot `总声明`, closed on line 2, is left in the article (sina); remove both comments",
        "template slot `总声明` around a disclaimer, closed on line 10, is left in the article (sina); remove both comments",
    ]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("正文下iframe", "/正文下iframe"),
        ("NEWSZW_HZH_BEGIN", "NEWSZW_HZH_END"),
        ("newszw_hzh_begin", "NEWSZW_HZH_END"),
        ("文末二维码 start", "文末二维码 end"),
        ("文末二维码 开始", "== 文末二维码结束 =="),
        ("原始正文begin", "原始正文 end"),
        ("publish_helper name='原始正文' p_id='31' t_id='1'", "publish_helper_end"),
    ],
)
def test_start_and_end_of_a_slot_are_one_finding(
    rule: BaseRule, opening: str, closing: str
) -> None:
    article = Article.from_text(f"<!-- {opening} -->\n\n<!--{closing}-->\n")
    (violation,) = violations(rule, article)
    assert (
        violation.full_message.startswith("empty template ")
        or "advert slot" in violation.full_message
    )
    assert violation.full_message.endswith(
        ", closed on line 3, is left in the article (sina); remove both comments"
    )
    assert [article.cut(place.span) for place in violation.related] == [f"<!--{closing}-->"]


def test_inner_slots_are_paired_first(rule: BaseRule) -> None:
    text = "".join(f"<!-- 行情图 {word} -->\n" for word in ("start", "start", "end", "end"))
    assert messages(rule, text) == [
        "empty template slot `行情图`, closed on line 4, is left in the article (sina); remove both comments",
        "empty template slot `行情图`, closed on line 3, is left in the article (sina); remove both comments",
    ]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        (
            "总声明",
            "template slot `总声明`, never closed, is left in the article (sina); remove the comment",
        ),
        (
            "行情图end",
            "template slot `行情图`, never opened, is left in the article (sina); remove the comment",
        ),
        (
            "publish_helper_end",
            "template region `publish_helper`, never opened, is left in the article (sina); remove the comment",
        ),
        (
            "NEWSZW_HZH_BEGIN",
            "advert slot `NEWSZW_HZH`, never closed, is left in the article (sina); remove the comment",
        ),
    ],
)
def test_a_marker_without_its_partner_is_reported_alone(
    rule: BaseRule, comment: str, message: str
) -> None:
    assert messages(rule, f"Text.\n\n<!--{comment}-->\n") == [message]


def test_markers_that_do_not_balance_are_left_to_another_rule(rule: BaseRule) -> None:
    text = "<!-- 文末二维码 start -->\n\n<!-- 文末二维码 start -->\n\n<!-- 总声明 -->\n"
    assert messages(rule, text) == [
        "template slot `总声明`, never closed, is left in the article (sina); remove the comment"
    ]


def test_a_slot_beside_markers_of_the_same_name_is_still_reported(rule: BaseRule) -> None:
    text = "<!-- 总声明 -->\n<!-- 总声明 -->\n\n<!-- 总声明 start -->\n"
    assert messages(rule, text) == [
        "empty template slot `总声明`, closed on line 2, is left in the article (sina); remove both comments"
    ]


def test_the_way_of_writing_does_not_matter(rule: BaseRule) -> None:
    text = "<!--正文下ｉｆｒａｍｅ-->\n<!-- === 正文下iframe === -->\n"
    assert messages(rule, text) == [
        "empty template slot `正文下iframe`, closed on line 2, is left in the article (sina); remove both comments"
    ]


def test_comments_in_accidental_code_count(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <div>

            <!-- 总声明-->
            ^^^^^^^^^^^^^^ empty template slot `总声明`, closed on line 5, is left in the article (sina); remove both comments
            <!-- 总声明-->
        </div>
        """,
    )


def test_a_block_of_wordpress_is_one_finding_whatever_its_attributes(rule: BaseRule) -> None:
    text = (
        '<!-- wp:group {"layout":{"type":"flex"}} -->\n<!-- wp:paragraph -->\n<p>a</p>\n'
        "<!-- /wp:paragraph -->\n<!-- wp:spacer /-->\n<!-- /wp:group -->\n"
    )
    article = Article.from_text(text)
    found = violations(rule, article)
    assert [violation.full_message for violation in found] == [
        "mark of the block editor `wp:group` is left in the article (wordpress); remove both comments",
        "mark of the block editor `wp:paragraph` is left in the article (wordpress); remove both comments",
        "mark of the block editor `wp:spacer` is left in the article (wordpress); remove the comment",
    ]
    related = [[article.cut(place.span) for place in violation.related] for violation in found]
    assert related == [["<!-- /wp:group -->"], ["<!-- /wp:paragraph -->"], []]


def test_blocks_that_do_not_balance_are_left_to_another_rule(rule: BaseRule) -> None:
    text = "<!-- wp:list -->\n<!-- wp:list -->\n<ul></ul>\n<!-- /wp:list -->\n"
    assert messages(rule, text) == []


@pytest.mark.parametrize(
    ("opening", "closing", "message"),
    [
        (
            "StartFragment",
            "EndFragment",
            (
                "clipboard marker `StartFragment` around the text that was pasted, "
                "closed on line 3, is left in the article (office); remove both comments"
            ),
        ),
        (
            "AddThis Button BEGIN",
            "AddThis Button END",
            (
                "slot for share buttons `AddThis Button` around share buttons, "
                "closed on line 3, is left in the article (ads-and-trackers); remove both comments"
            ),
        ),
        (
            " google_ad_section_start(weight=ignore) ",
            " google_ad_section_end ",
            (
                "advert marker `google_ad_section` around the text that adverts were chosen by, "
                "closed on line 3, is left in the article (ads-and-trackers); remove both comments"
            ),
        ),
        (
            "codes_iframe",
            "/codes_iframe",
            (
                "marker of injected code `codes_iframe` around a script that an intruder put in, "
                "closed on line 3, is left in the article (ads-and-trackers); remove both comments"
            ),
        ),
        (
            "[if !supportLists]",
            "[endif]",
            (
                "condition of Word `[if !supportLists]` around what Word writes for other programs, "
                "closed on line 3, is left in the article (office); remove both comments"
            ),
        ),
    ],
)
def test_what_programs_leave_around_text_is_one_finding(
    rule: BaseRule, opening: str, closing: str, message: str
) -> None:
    assert messages(rule, f"<!--{opening}-->\n<p>text</p>\n<!--{closing}-->\n") == [message]


def test_the_slots_of_two_packs_do_not_close_each_other(rule: BaseRule) -> None:
    text = "<!--StartFragment-->\n<!-- 总声明 -->\n<!--EndFragment-->\n<!-- 总声明 -->\n"
    assert messages(rule, text) == [
        "empty clipboard marker `StartFragment`, closed on line 3, is left in the article (office); remove both comments",
        "empty template slot `总声明`, closed on line 4, is left in the article (sina); remove both comments",
    ]


def test_layouts_are_let_through(rule: BaseRule) -> None:
    text = "<!-- AddThis Button BEGIN -->\n<!-- AddThis Button END -->\n"
    layout = Article.from_text(text, "_includes/share.html")
    assert violations(rule, layout) == []
    assert len(violations(rule, Article.from_text(text, "posts/share.html"))) == 1


def test_long_data_is_quoted_at_its_beginning(rule: BaseRule) -> None:
    text = f"<!--article_adlist[<p>\n{'来源：晨报' * 200_000}</p>]article_adlist-->\n"
    assert messages(rule, text) == [
        "publisher data `article_adlist[<p> 来源：晨报来源：晨报来源：晨报来源：晨报来…` is left in the article (sina); remove the comment"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n",
        "```html\n<!-- 总声明-->\n<!-- 总声明-->\n```\n",
        "`<!-- 总声明-->`\n",
        "&lt;!-- 总声明--&gt;\n",
        "---\nnote: <!-- 总声明-->\n---\n\nText.\n",
        "<!-- more -->\n\n<!-- markdownlint-disable MD013 -->\n\n<!-- 这里以后再写 -->\n",
        "<!-- separator -->\n\n<!-- separator -->\n",
        "<!-- advert start -->\n\n<!-- advert end -->\n",
        "<!-- -->\n<!---->\n<!-->\n",
        "<pre><code>a\n<!-- 总声明 -->\n</code></pre>\n",
        "<!-- more -->\n\n<!-- nextpage -->\n\n<!-- wp is short for WordPress -->\n",
        "<!-- Google Tag Manager -->\n<!-- End Google Tag Manager -->\n",
        "<!-- Copyright 2024 Harbour Times -->\n",
    ],
)
def test_what_is_no_residue_is_let_through(rule: BaseRule, text: str) -> None:
    assert messages(rule, text) == []


def test_allowed_comments_are_let_through(rule: BaseRule) -> None:
    text = "<!-- 总声明 -->\n<!-- 总声明 -->\n\n<!-- news_keyword_pub,\n  stock, -->\n"
    assert len(messages(rule, text)) == 2
    allowing = type(rule)(allow=("^总声明$", "pub, stock,$"))
    assert messages(allowing, text) == []


def test_without_packs_nothing_is_residue(rule: BaseRule) -> None:
    assert messages(type(rule)(packs=()), "<!-- 总声明 -->\n") == []


def test_options_that_cannot_work_are_a_problem(rule: BaseRule) -> None:
    assert rule.problem() is None
    assert type(rule)(packs=("sina", "sima")).problem() == (
        "`packs`: no pack is called `sima`; there are ads-and-trackers, office, sina, wechat, "
        "wordpress"
    )
    assert type(rule)(allow=("fine", "(")).problem() == (
        "`allow`: `(` is not a regular expression: missing ), unterminated subpattern at position 0"
    )


def test_many_nested_slots_are_paired(rule: BaseRule) -> None:
    depth = 5_000
    text = "<!-- 行情图 start -->\n" * depth + "<!-- 行情图 end -->\n" * depth
    found = violations(rule, Article.from_text(text, "a.html"))
    assert len(found) == depth
    assert (
        found[0].full_message
        == "empty template slot `行情图`, closed on line 10000, is left in the article (sina); remove both comments"
    )
