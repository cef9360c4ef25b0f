"""What private-host-image reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.rule import BaseRule
from newslint.testing import check_annotated


def test_hosts_are_named_as_browsers_read_them(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: http://localhost:4000/港.jpg
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `localhost` is the reader's own machine, so readers do not see the image; save the image in the site
        ---
        ![](http://2130706433/quay.jpg) ![](//nas.local/quay.jpg) ![](http://wiki/quay.jpg)
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ `127.0.0.1` is the reader's own machine, so readers do not see the image; save the image in the site
                                            ^^^^^^^^^^^^^^^^^^^^ `nas.local` is a name of a private network, so readers do not see the image; save the image in the site
                                                                      ^^^^^^^^^^^^^^^^^^^^ `wiki` is a name of a private network, so readers do not see the image; save the image in the site
        <img src="http://[::ffff:10.0.0.1]/quay.jpg" srcset="http://192.168.1.5/quay.jpg 2x">
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `[::ffff:a00:1]` is an address of a private network, so readers do not see the image; save the image in the site
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ `192.168.1.5` is an address of a private network, so readers do not see the image; save the image in the site
        """,
    )


@pytest.mark.parametrize(
    "text",
    [
        "`![](http://localhost/quay.jpg)`",
        "```html\n<img src='http://127.0.0.1/quay.jpg'>\n```",
        "[our server](http://localhost:4000/)",
        "![](http://8.8.8.8/quay.jpg)",
        "![](https://img.example.org/quay.jpg)",
        "![](https://localhost.example.org/quay.jpg)",
        "![](http://{{ site.host }}/quay.jpg)",
        "![](localhost/quay.jpg)",
        "![](https://exam ple/quay.jpg)",
    ],
)
def test_other_images_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_the_hosts_of_an_intranet_can_be_allowed(rule: BaseRule) -> None:
    allowing = type(rule)(allow=("corp", "10.0.0.1"))
    check_annotated(
        allowing,
        """
        ![](http://wiki.corp/a.jpg) ![](http://10.0.0.1/a.jpg) ![](http://10.0.0.2/a.jpg)
                                                                   ^^^^^^^^^^^^^^^^^^^^^
        """,
    )
