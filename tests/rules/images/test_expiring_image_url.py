"""What expiring-image-url reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations

HOST = "https://img.example.org/quay.jpg"


def test_the_address_is_marked_and_the_parameter_named(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        cover: https://b.s3.amazonaws.com/港.jpg?X-Amz-Expires=60&X-Amz-Signature=0f
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the signed URL at `b.s3.amazonaws.com` expires (`X-Amz-Expires`); save the image in the site
        ---
        <img src="https://img.example.org/a.jpg?Expires=1700000000&amp;Signature=0f">
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the signed URL at `img.example.org` expires (`Expires`); save the image in the site
        """,
    )


@pytest.mark.parametrize(
    "address",
    [
        f"{HOST}?AWSAccessKeyId=A&Expires=1700000000&Signature=0f",
        f"{HOST}?Key-Pair-Id=A&Expires=1700000000&Signature=0f",
        f"{HOST}?x-expires=1700000000&x-signature=0f",
        f"{HOST}?x-oss-expires=60&x-oss-signature=0f",
        f"{HOST}?X-Goog-Expires=60&X-Goog-Signature=0f",
        f"{HOST}?e=1700000000&token=0f:1e",
        f"{HOST}?sv=2021&se=2022-02-17T05%3A05%3A11Z&sp=r&sig=0f",
        f"{HOST}?ex=65a&is=64b&hm=0f",
        f"{HOST}?_nc_sid=1&oh=0f&oe=6500",
        f"{HOST}?q-sign-algorithm=sha1&q-key-time=1;2&q-signature=0f",
        f"{HOST}?KID=sina&Expires=1700000000&ssig=0f",
        "https://private-user-images.githubusercontent.com/1/2.png?jwt=0f",
        "https://raw.githubusercontent.com/li/harbour/main/quay.jpg?token=0f",
    ],
)
def test_services_sign_in_their_own_ways(rule: BaseRule, address: str) -> None:
    assert len(violations(rule, Article.from_text(f"![]({address})"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"![]({HOST}?v=1700000000)",
        f"![]({HOST}?token=0f)",
        f"![]({HOST}?e=1)",
        f"![]({HOST}?se=1&w=800)",
        f"![]({HOST}?Expires=4765103732&Signature=0f)",
        f"![]({HOST}#Expires=1700000000&Signature=0f)",
        "![](/quay.jpg?Expires=1700000000&Signature=0f)",
        "![](https://img.example.org/?sign=0f&w=800)",
        "![](https://user-images.githubusercontent.com/1/2.png)",
        f"`![]({HOST}?Expires=1700000000&Signature=0f)`",
        f"[link]({HOST}?Expires=1700000000&Signature=0f)",
    ],
)
def test_other_images_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_hosts_can_be_allowed(rule: BaseRule) -> None:
    text = f"![]({HOST}?Expires=1700000000&Signature=0f)"
    assert violations(type(rule)(allow=("example.org",)), Article.from_text(text)) == []
