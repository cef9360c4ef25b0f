"""Template code that nothing expands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity

from .._gates import has_templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Violation


class UnexpandedTemplate(Rule):
    """
    Template code is published as it stands.

    `<%= title %>` was to be replaced when the page was made, and nothing replaces it: readers see
    the code, and links and images with it in their address lead nowhere. In front matter no
    generator expands templates of any kind; a value that is nothing but one is
    `placeholder-value`'s.

    Let through are code and comments, and articles that show such code in a sample; keys that some
    generators do expand, such as `permalink`, and texts of several lines. Braces in a body are
    `foreign-template-syntax`'s.
    """

    severity = Severity.WARNING
    tags = frozenset({"text", "front-matter", "comment"})
    examples = (
        Example(
            bad="Hello <%= user.name %>, ferries leave at nine.\n",
            good="Hello, ferries leave at nine. In code: `<%= user.name %>`\n",
            at="<%= user.name %>",
        ),
        Example(
            bad='---\ntitle: Harbour\nimage: "{{ site.url }}/quay.jpg"\n---\n',
            good='---\ntitle: Harbour\nimage: "/quay.jpg"\n---\n',
            at="{{ site.url }}",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each piece of template code."""
        if not has_templates(article.text):
            return
        from ._template_code import in_body, in_front_matter

        if not article.generator.is_scaffold(article.site_path):
            yield from in_front_matter(article)
            yield from in_body(article)
