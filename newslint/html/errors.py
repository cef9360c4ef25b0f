"""The errors in HTML that browsers repair: the values of `article.html_errors`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.html.vocabulary import HtmlErrorKind
    from newslint.text import Span

__all__ = ["HtmlError", "Tag"]


class Tag(NamedTuple):
    """A tag of the source: its name in lower case, its place, and whether it begins with `</`."""

    name: str
    span: Span
    is_end: bool = False


class HtmlError(NamedTuple):
    """
    A place where browsers repair HTML so that the page differs from the source.

    `kind` is one of the words below; `name` the name of the element or attribute, or the sign that
    breaks a tag; `other` the tag that it conflicts with; `late` an end tag that comes too late.

    * `stray-end-tag`: closes nothing.
    * `paragraph-over`: `</p>` after `other` has ended its paragraph.
    * `opener-is-text`: closes nothing, because Markdown shows the start tag `other` as text.
    * `blocked-end-tag`: its element is open, but `other` is still open inside.
    * `unclosed`: never closed.
    * `left-open`: still open at `other`, which ends it; `late` is its own end tag.
    * `nested`: inside an element of the same kind, `other`, which ends there; `late` as above.
    * `self-closed`: written with a slash that browsers ignore, so it stays open up to `other`.
    * `ends-paragraph`: not allowed in the paragraph `other`, in which elements are open.
    * `moved-out`: an element, or text if `name` is empty, that its table `other` cannot hold.
    * `dropped`: a part of a table outside a table.
    * `breaks-out`: not allowed in the drawing or formula `other`, which ends there.
    * `duplicate-attribute`, `broken-attribute`: in the tag `other`.
    * `quotes-in-quotes`: a value of the tag `other` holds its own quotes, `name`, which end it.
    * `unfinished-tag`: has no `>` up to the end of the body.
    """

    kind: HtmlErrorKind
    name: str
    span: Span
    other: Tag | None = None
    late: Tag | None = None

    def moved(self, by: int) -> HtmlError:
        """Return the same error, shifted by `by` code points."""
        other, late = self.other, self.late
        return self._replace(
            span=self.span.moved(by),
            other=other and other._replace(span=other.span.moved(by)),
            late=late and late._replace(span=late.span.moved(by)),
        )
