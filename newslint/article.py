"""An article: its text and the views of it that rules read, each made on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.article_fields import ArticleFields
from newslint.code_regions import find_code_regions
from newslint.front_matter.schema import Schema
from newslint.generators.unknown import UNKNOWN
from newslint.html.elements import NO_ELEMENTS, Elements
from newslint.images.finding import find as find_images
from newslint.images.front_matter_images import in_front_matter
from newslint.markdown.body import Markdown
from newslint.site.settings import NOWHERE
from newslint.text import Source, Span
from newslint.view import view

if TYPE_CHECKING:
    from frontmatter import Post

    from newslint.comments.marker_pairing import MarkerPairing
    from newslint.generators import Generator
    from newslint.html.body import Html
    from newslint.html.elements import Comment
    from newslint.html.errors import HtmlError
    from newslint.images.reference import ImageReference
    from newslint.markdown.body import AccidentalCode
    from newslint.markdown.destinations import Image, Link
    from newslint.markdown.mdx import Mdx
    from newslint.site.settings import SiteSettings

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm")
_MDX = (".mdx", ".MDX")


class Article(ArticleFields):
    """
    One article, as its site generator will read it.

    All spans count code points of `text`, the whole newline-normalised file. Views are computed
    once, on first use; nothing in an article can be changed.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - each is known before reading
        self,
        path: str,
        source: Source,
        generator: Generator = UNKNOWN,
        schema: Schema | None = None,
        now: int | None = None,
        site: SiteSettings = NOWHERE,
    ) -> None:
        """Take a relative `path` with `/`, and what else is known; `now` is in seconds since 1970."""
        text, schema = source.text, schema or Schema()
        self.__dict__.update(path=path, source=source, text=text, generator=generator)
        self.__dict__.update(schema=schema, now=now, site=site)

    @classmethod
    def from_text(cls, text: str, path: str = "article.md") -> Article:
        """Make an article of text in memory, for tests and for other programs."""
        return cls(path, Source.from_text(text))

    def cut(self, span: Span) -> str:
        """Return the text that `span` holds."""
        return self.text[span[0] : span[1]]

    @view
    def is_markdown(self) -> bool:
        """Whether the body is Markdown with HTML, by the file's ending; MDX is another format."""
        return self.path.lower().endswith(_MARKDOWN)

    @view
    def is_html(self) -> bool:
        """Whether the body is HTML, by the file's ending."""
        return self.path.lower().endswith(_HTML)

    @view
    def mdx(self) -> Mdx | None:
        """The view of a body that is MDX, by the file's ending; None for other formats."""
        if not self.path.endswith(_MDX):
            return None
        from newslint.markdown.mdx import Mdx

        return Mdx(self.source, self.body.start, self.generator)

    @view
    def markdown(self) -> Markdown | None:
        """The Markdown view of the body, MDX included; None for other formats."""
        if self.is_markdown:
            return Markdown(self.source, self.body.start, self.generator)
        return self.mdx

    @view
    def markup(self) -> str:
        """The body with text and templates blanked; offsets agree; empty where no HTML is."""
        markup = ""
        if self.markdown is not None:
            markup = self.markdown.mask
        elif not self.is_html:
            return ""
        else:
            markup = self.text[self.body.start :]
            if self.generator.templates:
                from newslint.templates import fill

                markup = fill(markup)
        return markup if "<" in markup else ""

    @view
    def html(self) -> Html | None:
        """The HTML of the body, live or shown as code; None where there is none."""
        if not self.markup:
            return None
        from newslint.html import body

        place = (self.source, self.body.start, self.markup, self.shown_as_code)
        return body.Html(*place, may_be_document=self.is_html)

    @view
    def html_errors(self) -> tuple[HtmlError, ...]:
        """What browsers repair in the body in another way than it was written, in order."""
        if self.html is None or self.html.is_simple:
            return ()
        from newslint.html.error_filter import PageContext, find_errors

        has_front_matter = self.body.start > self.source.has_bom
        context = PageContext(
            self.code, self.generator, self.kind.is_template, not self.is_html, has_front_matter
        )
        return find_errors(self.html.source, context)

    @view
    def elements(self) -> Elements:
        """The elements that the source contains, in order of their start tags."""
        return NO_ELEMENTS if self.html is None else self.html.elements

    @view
    def comments(self) -> tuple[Comment, ...]:
        """The HTML comments of the body, those in accidental code included."""
        return () if self.html is None else self.html.comments

    @view
    def marker_pairing(self) -> MarkerPairing:
        """What each comment opens or closes, and the markers that lack their counterpart."""
        from newslint.comments.marker_pairing import pair_markers

        return pair_markers(self.comments)

    @view
    def accidental_code(self) -> tuple[AccidentalCode, ...]:
        """The indented blocks that were meant as HTML and that CommonMark shows as code."""
        return () if self.markdown is None else self.markdown.accidental_code

    @view
    def shown_as_code(self) -> tuple[Span, ...]:
        """Where readers see the source of HTML, as the generator's dialect has it."""
        blocks = self.accidental_code
        dialect = self.generator.markdown(self.path) if blocks else None
        if dialect is None or not dialect.indented_code:
            return ()
        takes_open = dialect.html_ends == "end-tag"
        return tuple([span for span, is_open in blocks if not (takes_open and is_open)])

    @view
    def images(self) -> tuple[Image, ...]:
        """The images written in Markdown; for those in HTML ask `elements.named("img")`."""
        return () if self.markdown is None else self.markdown.images

    @view
    def image_references(self) -> tuple[ImageReference, ...]:
        """Every place where an image is addressed: front matter, Markdown and HTML, in order."""
        keys = self.generator.image_keys + self.schema.keys_of("image")
        ignore_case = self.generator.case_insensitive_keys
        named = in_front_matter(self.text, self.front_matter, keys, ignore_case=ignore_case)
        return find_images(named, self.markdown, self.html)

    @view
    def links(self) -> tuple[Link, ...]:
        """The links written in Markdown; for those in HTML ask `elements.named("a")`."""
        return () if self.markdown is None else self.markdown.links

    @view
    def code(self) -> tuple[Span, ...]:
        """The code of the body: fenced and indented blocks and code spans, accidental ones left out."""
        return () if self.markdown is None else self.markdown.code

    @view
    def code_regions(self) -> tuple[Span, ...]:
        """The code of the body in Markdown, HTML and templates, sorted; no region lies in another."""
        code = self.code if self.is_html or self.markdown is not None else None
        return find_code_regions(self.text, self.body.start, self.elements, code)

    @property
    def post(self) -> Post:
        """The article as python-frontmatter's `Post`, made anew each time, for people's own tests."""
        from frontmatter import Post

        post = Post(self.text[self.body.start :])
        post.metadata = {key: field.value for key, field in self.front_matter.items()}
        return post
