"""What image-without-alt reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_images_of_both_kinds_are_reported_in_order(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        码头 ![](quay.jpg) and <img src="quay.jpg"> and ![ ][q]
             ^^^^^^^^^^^^^ the image has no alternative text, so screen readers cannot describe it; describe the image between `![` and `]`
                               ^^^^^^^^^^^^^^^^^^^^ the image has no `alt` attribute, so screen readers cannot describe it; describe the image in `alt`, or write `alt=""` if it is decoration
                                                        ^^^^^^^

        [q]: quay.jpg
        """,
    )


@pytest.mark.parametrize(
    "text",
    [
        "![Two cranes](quay.jpg)",
        "`![](quay.jpg)`",
        '<img src="a.png" alt="">',
        "<img src=a.png alt>",
        '<IMG SRC="a.png" ALT="A">',
        '<img src="a.png" role="presentation">',
        '<img src="a.png" aria-hidden="true">',
        '<img src="a.png" aria-label="Two cranes">',
        '<img src="a.png" :alt="title">',
        '<img src="a.png" {{ attributes }}>',
    ],
)
def test_named_and_decorative_images_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_markdown_images_can_be_left_out(rule: BaseRule) -> None:
    check_annotated(type(rule)(markdown=False), "![](quay.jpg)")
