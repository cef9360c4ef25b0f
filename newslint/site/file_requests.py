"""An address of a file on a page, and where its generator publishes that file from."""

from __future__ import annotations

from newslint.named_tuples import NamedTuple


class FileRequest(NamedTuple):
    """
    A request for a file of the site, such as an image, that readers of a page send.

    * `asked`: the path that browsers ask for, as `Page.address` has it.
    * `written`: the path in the article, decoded, without query.
    * `article`: the path of the article, relative to the site.
    * `page`: the address of its page; empty if the request does not depend on it.
    * `in_html`: whether it is written as HTML, and not as Markdown.
    """

    asked: str
    written: str
    article: str
    page: str
    in_html: bool


class Meant(NamedTuple):
    """A file that the author may have meant, relative to the site, and the address to write for it."""

    file: str
    address: str


class FilePlaces(NamedTuple):
    """
    The files, relative to the site, any of which may be published where a request goes.

    A `*` in a path matches any folders. Empty where nobody can tell. `meant` are files that are
    published elsewhere, if they exist. `asked` is that of the request.
    """

    asked: str
    files: tuple[str, ...] = ()
    meant: tuple[Meant, ...] = ()
