"""Template code of another generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Violation


class ForeignTemplateSyntax(Rule):
    """
    Template code in the body is another generator's.

    Articles that moved from one generator to another bring its tags along. Hugo publishes
    `{{ site.url }}` and `{% raw %}` as they stand; Jekyll takes `{{< figure >}}` for an expression
    without a value, and publishes nothing in its place; Hexo stops the build at it, and
    MDX at all code in braces that is no JavaScript. `{% raw %}` that nothing closes is reported too.

    Let through are files that the generator makes no pages of, what it expands itself, and what is code or a comment, where it expands
    nothing there: Jekyll, Eleventy and Hugo expand in samples of code as well. Quiet is the rule
    where the generator is not known, of tags that a plugin may have added, and of code that is
    published as text if the article also shows it in a sample.
    """

    severity = Severity.ERROR
    tags = frozenset({"text", "recommended"})
    examples = (
        Example(
            bad="See the [timetable]({{ site.baseurl }}/timetable/).\n",
            good="See the [timetable](/timetable/).\n",
            at="{{ site.baseurl }}",
            path="content/posts/article.md",
            generator="hugo",
        ),
        Example(
            bad='---\ntitle: Quay\n---\nThe quay: {{< figure src="quay.jpg" >}}\n',
            good="---\ntitle: Quay\n---\nThe quay: ![The quay at dawn](quay.jpg)\n",
            at='{{< figure src="quay.jpg" >}}',
            generator="jekyll",
        ),
        Example(
            bad="Write {% raw %}{{ title }} to see the title.\n",
            good="Write {% raw %}{{ title }}{% endraw %} to see the title.\n",
            at="{% raw %}",
            path="source/_posts/article.md",
            generator="hexo",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each piece of such code, and each tag of a raw block without its partner."""
        text = article.text
        if "{" not in text or not (article.generator.foreign or article.mdx is not None):
            return
        if "{%" in text or "{{" in text:
            from ..front_matter._published import is_published
            from ._foreign_code import violations

            if is_published(article):
                yield from violations(article)
