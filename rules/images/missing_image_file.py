"""Images whose file does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from newslint import Example, Severity, SiteRule, Span, Violation, option
from newslint.images import ImageFiles, image_places
from newslint.urls import UrlKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint import Article
    from newslint.generators import Generator
    from newslint.images import ImageReference, Places
    from newslint.site import Site

_OF_SITE = frozenset((UrlKind.SITE_ABSOLUTE, UrlKind.RELATIVE, UrlKind.TEMPLATE))


class LocalImage(TypedDict):
    """An image of the site: the span of its URL, the paths where its file may be, or may be meant."""

    start: int
    end: int
    paths: list[str]
    leads_out: bool
    asked: str
    meant: list[list[str]]


class MissingImageFile(SiteRule[LocalImage]):
    """
    The file of an image does not exist, or its name has other capitals.

    Readers see a broken image. The author may not: some disks find `Quay.JPG` as `quay.jpg`, but
    nearly all web servers distinguish capitals.

    newslint looks for files where the generator of the site publishes them from, as its
    configuration says (`post_asset_folder` of Hexo, `baseurl` of Jekyll, `staticDir` of Hugo,
    `docs_dir` of MkDocs and so on): `/img/quay.jpg` in the folder that `/` means, `quay.jpg` beside
    the article, in its own folder or below its page. Hexo's default renderer reads `quay.jpg` in
    Markdown as `/quay.jpg`, unless `marked.postAsset` is on. In a Hugo site, newslint follows
    `quay.jpg` from the URL of the page, as browsers do: `/news/ferry/quay.jpg` for the page
    `/news/ferry/`. If a template of the site renders images, nothing is said about those in
    Markdown. A file on disk counts, whether git tracks it or not. URLs that a template writes are
    not checked, nor is `/quay.jpg` if the generator is unknown.
    """

    severity = Severity.ERROR
    tags = frozenset({"image", "site"})
    needs_all_articles = False
    examples = (
        Example(
            bad="![Two cranes](/img/quay.jpg)\n",
            good="![Two cranes](https://img.example.org/quay.jpg)\n",
            at="/img/quay.jpg",
            path="source/_posts/harbour.md",
            generator="hexo",
        ),
        Example(
            bad="![Two cranes](quay.jpg)\n",
            good="![Two cranes]({{ site.baseurl }}/quay.jpg)\n",
            at="quay.jpg",
        ),
    )

    generated: tuple[str, ...] = option(
        ("/.netlify/", "/_next/", "/_vercel/", "/cdn-cgi/", "/api/"),
        "Beginnings of URLs that a build step or a server answers without a file.",
    )

    @classmethod
    def is_recommended(cls, generator: Generator) -> bool:
        """Return whether newslint knows where the generator looks for files."""
        return bool(generator.static_root)

    def collect(self, article: Article) -> Iterator[LocalImage]:
        """Yield each image that the site itself holds."""
        if not article.image_references or article.kind.is_template:
            return
        for reference in article.image_references:
            if reference.url.kind in _OF_SITE and not reference.address.startswith(self.generated):
                found = image_places(article.file, reference, article.page.address)
                if found.paths:
                    yield _local(reference, found)

    def check(
        self, facts: Mapping[str, list[LocalImage]], site: Site
    ) -> Iterator[tuple[str, Violation]]:
        """Point at the URL."""
        if not any(facts.values()):
            return
        files = ImageFiles(site.files)
        for path, images in facts.items():
            for image in images:
                if not files.has(image["paths"]):
                    why = files.explain_missing(
                        image["paths"],
                        leads_out=image["leads_out"],
                        asked=image["asked"],
                        meant=image["meant"],
                    )
                    span = Span(image["start"], image["end"])
                    yield path, Violation(span, why.message, why.help)


def _local(reference: ImageReference, found: Places) -> LocalImage:
    start, end = reference.span
    return LocalImage(
        start=start,
        end=end,
        paths=list(found.paths),
        leads_out=found.leads_out,
        asked=found.asked,
        meant=[list(each) for each in found.meant],
    )
