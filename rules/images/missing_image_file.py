"""Images whose file is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint import Example, Severity, SiteRule, Span, UrlKind, Violation, image_places, option

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint import Article, Generator, Site


_OF_SITE = frozenset((UrlKind.SITE_ABSOLUTE, UrlKind.RELATIVE, UrlKind.TEMPLATE))


class MissingImageFile(SiteRule):
    """
    The file of an image is not there, or its name is written with other capitals.

    Readers see the mark of a broken image. An author whose disk takes `Quay.JPG` for `quay.jpg`
    does not: nearly all web servers tell capitals apart.

    Files are looked for where the generator of the article's site publishes them from, by its own
    configuration (`post_asset_folder` of Hexo, `baseurl` of Jekyll, `staticDir` of Hugo, `docs_dir`
    of MkDocs and the like): for `/img/quay.jpg` below the folder that `/` means, for `quay.jpg`
    beside the article, in its own folder or below its page. Hexo's usual renderer takes `quay.jpg`
    in Markdown for `/quay.jpg`, unless `marked.postAsset` is on. What is on disk counts, tracked by
    git or not. Nothing is said of addresses that a template writes, nor of `/quay.jpg` while the
    generator is unknown.
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
        "Beginnings of addresses that a build step or a server answers without a file.",
    )

    @classmethod
    def is_recommended(cls, generator: Generator) -> bool:
        """Tell whether it is known where the generator looks for files."""
        return bool(generator.static_root)

    def collect(self, article: Article) -> Iterator[Any]:
        """Yield place, address and possible paths of each image in the site."""
        if not article.image_references or article.generator.is_scaffold(article.site_path):
            return
        for reference in article.image_references:
            if reference.url.kind in _OF_SITE and not reference.address.startswith(self.generated):
                paths, leads_out = image_places(article.file, reference)
                if paths:
                    start, end = reference.span
                    yield [start, end, leads_out, *paths]

    def check(self, facts: Mapping[str, list[Any]], site: Site) -> Iterator[tuple[str, Violation]]:
        """Point at the address."""
        if not any(facts.values()):
            return
        from newslint import ImageFiles

        images = ImageFiles(site.files)
        for path, references in facts.items():
            for start, end, leads_out, *paths in references:
                if not images.has(paths):
                    message = images.account(paths, leads_out=leads_out)
                    yield path, Violation(Span(start, end), message)
