"""What lazy-image reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_stubs_are_reported_where_they_stand(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        港 <img src="data:image/gif;base64,R0lGOD" data-src="quay.jpg">
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image URL is in `data-src`, so nothing loads without a script; move the URL to `src`
        <img data-original="quay.jpg" src="/img/loading.gif">
                                           ^^^^^^^^^^^^^^^^ the image URL is in `data-original`, so nothing loads without a script; move the URL to `src`
        <img data-original-src="//img.example.org/quay.jpg" src="https://example.org/p/undefined">
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        <img zoomfile="quay.jpg" src="static/image/common/none_blank.gif?1">
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
    )


def test_images_without_any_source_are_reported_whole(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <img data-srcset="quay.jpg 1x, quay-2.jpg 2x">
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image URL is in `data-srcset`, so nothing loads without a script; move the URL to `srcset`
        <img src="" data-lazy-src="quay.jpg">
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image URL is in `data-lazy-src`, so nothing loads without a script; move the URL to `src`
        """,
    )


@pytest.mark.parametrize(
    "text",
    [
        '<img src="quay.jpg" loading="lazy">',
        '<img src="small/quay.jpg" data-src="quay.jpg">',
        '<img src="blank.gif" srcset="quay.jpg 2x" data-src="quay.jpg">',
        '<img src="blank.gif">',
        '<img src="{{ cover }}" data-src="quay.jpg">',
        '<img src="" data-src="{{ cover }}">',
        '<img src="" data-src="">',
        '<img src="blank.gif" data-url="#top" data-lazy="true">',
        '<img src="blank-page.html.jpg" data-other="quay.jpg">',
        '<img src="spacecraft.jpg" data-src="quay.jpg">',
        '<img src="/loading/quay.jpg" data-src="quay.jpg">',
        '<img src="dotted.png" data-src="quay.jpg">',
        '<img src="" data-src="quay.jpg"><noscript><img src="quay.jpg"></noscript>',
        '<video data-src="quay.mp4"></video>',
        '<div data-src="quay.jpg"></div>',
        '```html\n<img src="blank.gif" data-src="quay.jpg">\n```',
        '`<img src="blank.gif" data-src="quay.jpg">`',
        'One\n\n    <img src="blank.gif" data-src="quay.jpg">\n\nTwo\n\nThree\n',
        '<!-- <img src="blank.gif" data-src="quay.jpg"> -->',
        'The attribute data-src="quay.jpg" holds the address.',
    ],
)
def test_other_images_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_an_image_that_readers_see_as_code_is_reported_too(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <div>

            <img data-src="quay.jpg">
            ^^^^^^^^^^^^^^^^^^^^^^^^^
        </div>
        """,
    )
