"""Comments: markers, their pairs, and those that signature packs know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint import Article
from newslint.comments import (
    Certainty,
    Marker,
    MarkerRole,
    Match,
    MatchRole,
    folded_comment,
    match_signatures,
    pair_matches,
    read_marker,
)
from newslint.packs import Signatures
from newslint.packs.signature import Signature

if TYPE_CHECKING:
    from newslint.packs.vocabulary import SignatureKind

START, END = MarkerRole.START, MarkerRole.END


def article_of(*comments: str) -> Article:
    return Article.from_text("\n".join(f"<!-- {text} -->" for text in comments), "article.html")


def known(kind: SignatureKind, text: str, end: str | None = None) -> Signatures:
    signature = Signature("pack", "id", kind, "slot", "Seen.", (text,), (), end=end)
    signatures = Signatures()
    signatures.add(signature, "literal", (text,))
    return signatures


def matches(article: Article, signatures: Signatures) -> list[Match]:
    return match_signatures(article.comments, article.marker_pairing.markers, signatures)


def test_a_comment_is_compared_in_one_form() -> None:
    assert folded_comment("== Ａdvert\n  START ==") == "advert start"


@pytest.mark.parametrize(
    ("text", "name", "role", "certainty"),
    [
        ("Advert START", "Advert", START, Certainty.LIKELY),
        ("end of advert", "advert", END, Certainty.DOUBTFUL),
        ("广告开始", "广告", START, Certainty.LIKELY),
        ("广告 start", "广告", START, Certainty.CERTAIN),
        ("BEGIN_DOCS", "DOCS", START, Certainty.CERTAIN),
        ("TOC:END - made by a tool", "TOC", END, Certainty.CERTAIN),
        ("/advert", "advert", END, Certainty.SLASH),
    ],
)
def test_a_word_for_start_or_end_makes_a_marker(
    text: str, name: str, role: MarkerRole | None, certainty: Certainty
) -> None:
    marker = read_marker(text)

    assert (marker.role, marker.certainty) == (role, certainty)
    assert marker.name == (name if role else text)
    assert marker.key == marker.name.casefold()


@pytest.mark.parametrize(
    "text", ["", "start", "a note", "back at the weekend", "newslint-disable x (until the end)"]
)
def test_other_comments_are_no_markers(text: str) -> None:
    assert read_marker(text) == Marker(text, text, text)


def test_an_article_has_a_marker_for_each_comment() -> None:
    article = article_of("ad start", "a note", "ad end")

    assert [marker.role for marker in article.marker_pairing.markers] == [START, None, END]
    assert article.marker_pairing.unbalanced == ()
    assert article.marker_pairing is article.marker_pairing


def test_markers_without_their_counterpart_are_found_by_name() -> None:
    article = article_of("nav start", "ad start", "ad start", "Nav end", "ad end")

    (unbalanced,) = article.marker_pairing.unbalanced

    assert (unbalanced.name, unbalanced.starts, unbalanced.ends) == ("ad", 2, 1)
    assert [article.cut(place.comment.span) for place in unbalanced.places] == [
        "<!-- ad start -->",
        "<!-- ad start -->",
        "<!-- ad end -->",
    ]


def test_a_malformed_comment_is_no_marker() -> None:
    article = Article.from_text("<!-- 广告 start", "article.html")

    assert [marker.role for marker in article.marker_pairing.markers] == [None]


def test_a_slot_is_opened_and_closed_by_the_same_comment() -> None:
    article = article_of("advert", "a note", "Advert", "advert")

    first, second, third = matches(article, known("slot", "advert"))

    assert [first.order, second.order, third.order] == [0, 2, 3]
    assert first.role is MatchRole.TOGGLES
    assert [*pair_matches([first, second, third])] == [(first, second), (third, None)]


def test_a_region_has_a_word_for_start_and_end() -> None:
    article = article_of("advert start", "advert end", "advert")

    first, last = matches(article, known("region", "advert"))

    assert (first.role, last.role) == (MatchRole.OPENS, MatchRole.CLOSES)
    assert [*pair_matches([last, first])] == [(last, None), (first, None)]


def test_a_region_may_end_with_another_name() -> None:
    article = article_of("advert", "that was the advert")

    first, last = matches(article, known("region", "advert", end="that was the advert"))

    assert [*pair_matches([first, last])] == [(first, last)]


def test_a_block_may_open_and_close_at_once() -> None:
    article = article_of("wp:more /", "wp:more")

    found = matches(article, known("block", "wp:more /"))

    assert [(match.role, match.slot) for match in found] == [(MatchRole.ALONE, "wp:more")]
    assert [*pair_matches(found)] == [(found[0], None)]
