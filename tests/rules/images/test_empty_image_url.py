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
           ^^^^^^^^^^^^^^^ the image has no URL; write the URL of the image, or remove the image
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                                 ^^^^^^^
        """,
    )


def test_addresses_that_lead_nowhere_are_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <img src="#"> <img src="about:blank"> <img src="javascript:void(0)">
                  ^ `#` is the page itself, not an image; write the URL of the image, or remove the image
                                ^^^^^^^^^^^ a URL with `about:` is not an image; write the URL of the image, or remove the image
                                                        ^^^^^^^^^^^^^^^^^^ a URL with `javascript:` is not an image; write the URL of the image, or remove the image

        ![](/img/undefined) ![](https://img.example.org/null?w=1) ![](data:,)
            ^^^^^^^^^^^^^^ the image URL ends in `undefined`, which a program writes if it has no value; write the URL of the image, or remove the image
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image URL ends in `null`, which a program writes if it has no value; write the URL of the image, or remove the image
                                                                      ^^^^^^ the data URI is empty, so there is no image; write the URL of the image, or remove the image
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
        ^^^^^^^^^^^^^^^^^^^^^^^^ the upload of `quay.jpg` was not finished, so the image has no URL; write the URL of the image, or remove the image
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
