"""What an address is, and what is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.urls import read_url
from newslint.urls.url import FAULTS, Url, UrlKind
from shapes import ADDRESSES


def kinds(text: str) -> list[str]:
    return [fault.kind for fault in read_url(text).faults]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://img.example.org/quay.jpg", "web"),
        ("HTTP://IMG.example.org", "web"),
        ("https://港口.example/図.png", "web"),
        ("https://img.example.org/~tplv-x:0:0.image?wx_fmt=png", "web"),
        ("//img.example.org/quay.jpg", "protocol-relative"),
        ("\\/img.example.org/quay.jpg", "protocol-relative"),
        ("/img/quay.jpg", "site-absolute"),
        ("/", "site-absolute"),
        ("/home/banner.jpg", "site-absolute"),
        ("/users/li/avatar.png", "site-absolute"),
        ("quay.jpg", "relative"),
        ("../img/quay.jpg", "relative"),
        ("港口/図.png", "relative"),
        ("img:quay.jpg/x", "other"),
        ("./img:quay.jpg", "relative"),
        ("#top", "page"),
        ("?page=2", "page"),
        ("", "empty"),
        (" \n\t", "empty"),
        ("data:image/gif;base64,R0lGOD", "data"),
        ("DATA:,", "data"),
        ("about:blank", "other"),
        ("blob:https://example.org/1-2", "other"),
        ("C:\\Users\\li\\quay.jpg", "local"),
        ("c:/quay.jpg", "local"),
        ("/C:/quay.jpg", "local"),
        ("\\\\server\\share\\quay.jpg", "local"),
        ("file:///home/li/quay.jpg", "local"),
        ("/Users/li/Desktop/quay.jpg", "local"),
        ("/Users/li/quay.jpg", "local"),
        ("/home/li/Pictures/quay.jpg", "local"),
        ("/home/li/.config/quay.jpg", "local"),
        ("../../../../home/li/Downloads/quay.jpg", "local"),
        ("..\\..\\AppData\\Local\\Temp\\quay.jpg", "local"),
        ("../../Desktop/quay.jpg", "local"),
        ("~/Desktop/quay.jpg", "local"),
        ("/var/folders/x1/quay.jpg", "local"),
        ("/storage/emulated/0/quay.jpg", "local"),
        ("{{ site.baseurl }}/quay.jpg", "template"),
        ("/img/{{ page.cover }}", "template"),
        ("{% asset quay.jpg %}", "template"),
        ("<%= cover %>", "template"),
        ("${cover}/quay.jpg", "template"),
        ("%PUBLIC_URL%/quay.jpg", "template"),
        ("{static}/img/quay.jpg", "template"),
        ("|filename|/img/quay.jpg", "template"),
        ("{require('./quay.jpg').default}", "template"),
        ("@site/static/quay.jpg", "template"),
        ("~/assets/quay.jpg", "template"),
        ("~@/assets/quay.jpg", "template"),
        ("pathname:///quay.jpg", "template"),
        (":::", "template"),
    ],
)
def test_the_beginning_tells_where_an_address_leads(text: str, kind: str) -> None:
    assert read_url(text).kind == UrlKind(kind)


@pytest.mark.parametrize(
    "text",
    [
        "https://tex.example.org/svg.image?\\alpha\\_1",
        "/formula?\\frac{1}{2}",
        "quay.jpg#\\x",
    ],
)
def test_a_backslash_in_a_query_is_no_slash(text: str) -> None:
    assert read_url(text).faults == ()


def test_an_address_comes_apart() -> None:
    expected = Url(UrlKind.WEB, "https", "img.example.org", "/a/b.jpg", "?w=1")
    assert read_url("https://img.example.org:8080/a/b.jpg?w=1#x") == expected
    assert read_url("HTTPS://IMG.Example.org:8080/a/b.jpg?w=1#x") == expected
    assert read_url("/a/b.jpg?w=1#x") == Url(UrlKind.SITE_ABSOLUTE, path="/a/b.jpg", query="?w=1")
    assert read_url("data:image/gif,x") == Url(UrlKind.DATA, "data", path="image/gif,x")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("https://", "no-host"),
        ("https:///", "no-host"),
        ("//", "no-host"),
        ("https://?x", "no-host"),
        ("https://li@/quay.jpg", "no-host"),
        ("https://img example.org/quay.jpg", "bad-host"),
        ("https://img%20x.example.org/quay.jpg", "bad-host"),
        ("https://img..example.org/quay.jpg", "bad-host"),
        ("https://.example.org/quay.jpg", "bad-host"),
        ("https://1.2.3.256/quay.jpg", "bad-host"),
        ("https://img.example.org.7/quay.jpg", "bad-host"),
        ("https://[::1/quay.jpg", "bad-host"),
        ("https://img.example.org:port/quay.jpg", "bad-port"),
        ("https://img.example.org:65536/quay.jpg", "bad-port"),
        ("https:/img.example.org/quay.jpg", "slashes"),
        ("https:img.example.org/quay.jpg", "slashes"),
        ("https:////img.example.org/quay.jpg", "slashes"),
        ("///img.example.org/quay.jpg", "slashes"),
        ("http://http://img.example.org/quay.jpg", "two-schemes"),
        ("https://https//img.example.org/quay.jpg", "two-schemes"),
        ("https://example.orghttps://img.example.org/quay.jpg", "two-schemes"),
        ("https://example.org/https://example.org/quay.jpg", "two-schemes"),
        ("/https://img.example.org/quay.jpg", "two-schemes"),
        ("htp://img.example.org/quay.jpg", "misspelt-scheme"),
        ("ttps://img.example.org/quay.jpg", "misspelt-scheme"),
        ("hhttps://img.example.org/quay.jpg", "misspelt-scheme"),
        ("https//img.example.org/quay.jpg", "misspelt-scheme"),
        ("http;//img.example.org/quay.jpg", "misspelt-scheme"),
        ("https：//img.example.org/quay.jpg", "misspelt-scheme"),
        ("www.example.org/quay.jpg", "no-scheme"),
        ("localhost:4000/quay.jpg", "no-scheme"),
        ("img.example.org:8080/quay.jpg", "no-scheme"),
        ("https://li:pass@img.example.org/quay.jpg", "credentials"),
        ("“https://img.example.org/quay.jpg”", "quotes"),
        ('"/img/quay.jpg"', "quotes"),
        ("<https://img.example.org/quay.jpg>", "quotes"),
        ("https://img.example.org/](quay.jpg", "markdown"),
        ("https://img.example.org/quay at night.jpg", "space"),
        ("img/quay at night.jpg", "space"),
        ("https://img.example.org/\nquay.jpg", "line-break"),
        ("img\\quay.jpg", "backslash"),
        ("https://img.example.org\\quay.jpg", "backslash"),
        ("/img/old\\_quay.jpg", "escape"),
        ("\u3000https://img.example.org/quay.jpg", "invisible"),
        ("https://img.example.org/quay\u200b.jpg", "invisible"),
        ("https://img.example.org/\x07.jpg", "invisible"),
        ("https://img.example.org/100%.jpg", "percent"),
        ("/img/%zz.jpg", "percent"),
    ],
)
def test_the_first_fault_of_an_address(text: str, fault: str) -> None:
    assert kinds(text)[:1] == [fault]
    assert fault in FAULTS


@pytest.mark.parametrize(
    "text",
    [
        " https://img.example.org/quay.jpg\n",
        "https://img.example.org/strip|imageView2/2/w/1240",
        "https://img.example.org/a[1]{2}^`x.jpg",
        "https://img.example.org/?q=100%",
        "https://web.archive.org/web/2020/http://img.example.org/quay.jpg",
        "https://cors.example.workers.dev/?http://img.example.org/quay.jpg",
        "https://img_1.example.org./quay.jpg",
        "https://بندر.example/۱.png",
        "https://img.example.org/می\u200cخواهم.png",
        "https://img.example.org/👩\u200d👩.png",
        "https://[2606:4700::1111]/quay.jpg",
        "https:\\\\img.example.org".replace("\\", "/"),
        "http/quay.jpg",
        "/cdn-cgi/image/width=80/https://img.example.org/quay.jpg",
        "www/quay.jpg",
        "img/it's.png",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
        "mailto:li@example.org",
        "{{ a b }}/c d.png",
    ],
)
def test_what_works_everywhere_has_no_fault(text: str) -> None:
    assert kinds(text) == []


def test_faults_come_with_words_for_readers() -> None:
    (fault,) = read_url("https:////img.example.org/quay.jpg").faults
    assert fault.message == "`https:` is followed by 4 slashes instead of 2"
    assert fault.is_repaired
    (fault,) = read_url("https://1.2.3.256/").faults
    assert fault.message == "`1.2.3.256` is not a valid host"
    assert not fault.is_repaired
    (fault,) = read_url("///img.example.org/quay.jpg").faults
    assert fault.message == "the URL begins with 3 slashes instead of 2"


def test_long_names_are_quoted_short() -> None:
    (fault,) = read_url("https://" + "x " * 500 + ".example").faults[:1]
    assert len(fault.message) < 100


def test_sixty_letters_of_a_name_are_quoted() -> None:
    (fault,) = read_url(f"https://{'a' * 60}://x.example").faults
    assert fault.message.startswith(f"`{'a' * 60}` is before another")
    (fault,) = read_url(f"https://{'a' * 61}://x.example").faults
    assert fault.message.startswith(f"`{'a' * 60}…` is before another")


@pytest.mark.slow
@given(st.text(alphabet=st.sampled_from('htps:/\\.@[]{}%#?&=<>" \n\u3000０1aé-_~|w'), max_size=40))
@settings(max_examples=400, derandomize=True, deadline=None)
def test_no_text_makes_it_raise_and_the_ends_do_not_matter(text: str) -> None:
    url = read_url(text)
    assert url.host == url.host.lower()
    assert {fault.kind for fault in url.faults} <= set(FAULTS)
    assert read_url(f" \n{text}\t ").kind == url.kind


@pytest.mark.slow
def test_the_faults_of_a_long_address_are_known_and_short() -> None:
    texts = [piece * 40_000 for piece in ADDRESSES]
    written = [before + text for text in texts for before in ("", "https://", "https://h/", "www.")]
    faults = [fault for address in written for fault in read_url(address).faults]
    assert {fault.kind for fault in faults} <= set(FAULTS)
    assert max(len(fault.message) for fault in faults) < 100
