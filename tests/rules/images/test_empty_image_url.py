"""What empty-image-url reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_images_without_an_address_are_reported_whole(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        港 ![Two cranes]() and <img src="" alt="Two cranes"> and ![](<>)
           ^^^^^^^^^^^^^^^ the address of the image is empty
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                                 ^^^^^^^
        """,
    )


def test_addresses_that_lead_nowhere_are_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <img src="#"> <img src="about:blank"> <img src="javascript:void(0)">
                  ^ `#` leads to the page itself, not to an image
                                ^^^^^^^^^^^ `about:` leads to no image
                                                        ^^^^^^^^^^^^^^^^^^ `javascript:` leads to no image

        ![](/img/undefined) ![](https://img.example.org/null?w=1) ![](data:,)
            ^^^^^^^^^^^^^^ the address ends in `undefined`: a program lost it
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the address ends in `null`: a program lost it
                                                                      ^^^^^^ the data URI holds no data
        """,
    )


def test_front_matter_counts_but_for_empty_keys(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: https://img.example.org/p/undefined
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        thumbnail: '#'
                    ^
        image: ''
        banner:
        images: [undefined, '']
        ---
        """,
    )


def test_an_upload_that_never_ended_is_told_as_such(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ![Uploading quay.jpg…]()
        ^^^^^^^^^^^^^^^^^^^^^^^^ the upload of `quay.jpg` never ended: the address is empty
        """,
    )


@pytest.mark.parametrize(
    "text",
    [
        "`![]()`",
        "![](quay.jpg)",
        "![](undefined.jpg)",
        "![](/undefined/quay.jpg)",
        "[]()",
        '<img src="{{ cover }}">',
        '<img :src="cover">',
        '<img alt="">',
        '<img src="" data-src="quay.jpg">',
        '<img src="https://example.org/undefined" data-original="/quay.jpg">',
        '<img src="quay.jpg" srcset="">',
        '<video poster=""></video>',
        '<svg><image href="#quay"/></svg>',
    ],
)
def test_other_images_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_an_empty_address_beside_an_empty_lazy_one_is_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <img src="" data-src="">
        ^^^^^^^^^^^^^^^^^^^^^^^^
        """,
    )
