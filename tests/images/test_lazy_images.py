from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.images.lazy_images import lazy_images


def pairs(html: str) -> list[tuple[str | None, str]]:
    """Return the URL that browsers load and the real one, of each image that needs a script."""
    found = lazy_images(Article.from_text(html).image_references).values()
    return [(loaded and loaded.address, real.address) for loaded, real in found]


@pytest.mark.parametrize(
    ("html", "loaded"),
    [
        ('<img data-src="quay.jpg">', None),
        ('<img src="" data-src="quay.jpg">', ""),
        ('<img src="/img/blank.gif" data-src="quay.jpg">', "/img/blank.gif"),
        (
            '<img src="data:image/gif;base64,R0lGOD" data-src="quay.jpg">',
            "data:image/gif;base64,R0lGOD",
        ),
    ],
)
def test_an_image_needs_a_script_if_browsers_load_no_picture(html: str, loaded: str | None) -> None:
    assert pairs(html) == [(loaded, "quay.jpg")]


@pytest.mark.parametrize(
    "html",
    [
        '<img src="quay.jpg">',
        '<img src="small.jpg" data-src="quay.jpg">',
        '<img src="/img/blank.gif" srcset="small.jpg 1x" data-src="quay.jpg">',
        '<video data-src="quay.mp4"></video>',
        "![Two cranes](quay.jpg)",
    ],
)
def test_an_image_that_browsers_load_needs_no_script(html: str) -> None:
    assert pairs(html) == []
