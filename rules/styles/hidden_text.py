"""Text that its own element hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Violation


class HiddenText(Rule):
    """
    An element hides its text from readers.

    Search engines take hidden words and links for fraud and rank the site lower; intruders put
    them into articles for that reason. Feed readers drop the style, or the attribute `hidden`, and
    show the text.

    Let through is what may be shown later: an element whose `id` stands elsewhere in the article,
    whose class a script in it names, or that has attributes of Vue, Alpine and their like. So are
    buttons, dialogues, forms' traps for robots, elements without a letter, macros of formulas,
    drawings, `hidden="until-found"`, and layouts and partials.
    """

    severity = Severity.WARNING
    tags = frozenset({"style", "text"})
    examples = (
        Example(
            bad='<p style="display: none">Cheap flights</p>\n',
            good="<p>Cheap flights</p>\n",
            at='style="display: none"',
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report what hides text in each outermost element that does."""
        if not article.elements or article.generator.is_scaffold(article.site_path):
            return
        from ._hiding import violations

        yield from violations(article)
