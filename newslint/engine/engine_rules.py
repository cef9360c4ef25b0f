"""The findings of the engine itself; all but `unused-suppression` are always on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Rule
from newslint.text import Span
from newslint.violation import Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article


class NotUtf8(Rule):
    """
    The file is not UTF-8.

    Generators read articles as UTF-8: readers see replacement characters, or the build fails. The
    article is still checked, with the wrong bytes replaced, but it is never fixed.
    """

    name = "not-utf8"
    severity = Severity.ERROR
    tags = frozenset({"text"})

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the first replacement."""
        bad = article.source.bad_byte
        if bad is None:
            return
        at = max(0, article.text.find("\ufffd"))
        value = article.source.data[bad]
        yield Violation(
            Span(at, min(at + 1, len(article.text))),
            f"byte {bad} (0x{value:02x}) is not UTF-8: readers see a replacement character",
            "save the file as UTF-8",
        )


class TooLarge(Rule):
    """
    The file is larger than two mebibytes and was not read.

    No article written by a person is that large; it is a broken export, or not an article. The file
    was not checked: exclude it, or split it.
    """

    name = "too-large"
    severity = Severity.ERROR
    tags = frozenset({"text"})

    def check(self, article: Article) -> Iterator[Violation]:
        """Yield nothing: the engine reports it when it reads the file."""
        del article
        return iter(())


class GaveUp(Rule):
    """
    A check met a limit and could not finish.

    The limits are far above the largest real articles. What follows the limit was not checked, so
    the article does not count as clean. The limits are those of newslint: the article itself may be
    correct.
    """

    name = "gave-up"
    severity = Severity.WARNING
    tags = frozenset({"text"})

    def check(self, article: Article) -> Iterator[Violation]:
        """
        Report the limits that parsers met; rules raise `GaveUpError` for their own.

        A view that no rule used is not computed for this: it met no limit.
        """
        markdown = vars(article).get("markdown")
        if markdown is not None and markdown.was_read and markdown.tables_given_up:
            yield Violation(
                Span(article.body.start, article.body.start),
                "the tables of this article are too large to read, so they are checked as text",
                "split the tables",
            )


class InternalError(Rule):
    """
    A rule failed on this article.

    That is a bug in the rule. The other rules and articles were checked, and the run ends with
    exit code 2.
    """

    name = "internal-error"
    severity = Severity.ERROR
    tags = frozenset({"text"})

    def check(self, article: Article) -> Iterator[Violation]:
        """Yield nothing: the linter reports it."""
        del article
        return iter(())


class UnusedSuppression(Rule):
    """
    A comment disables a rule that reports nothing there.

    The comment makes a correct line look wrong, and it hides the next defect there. Unknown names
    and unknown directives are reported too.

    `<!-- newslint-disable-next-line image-without-alt -- only decoration -->` applies to the next
    line that is not blank, `newslint-disable-line` to its own line, `newslint-disable` to all lines
    up to `newslint-enable`, and `newslint-disable-file` to the whole file. Names of rules, tags or
    `all` follow, and the reason after ` -- `; `newslint-enable` needs no names. The line where a
    finding begins counts. In the front matter, write the same after `#`; it also applies to the
    opening fence. In MDX, write it between `{/*` and `*/}`.

    Not reported: names of rules that did not run, and tags of which not all rules ran. Only the name
    of this rule disables its own findings.
    """

    name = "unused-suppression"
    severity = Severity.WARNING
    tags = frozenset({"comment", "recommended"})

    def check(self, article: Article) -> Iterator[Violation]:
        """Yield nothing: the linter reports it when all rules have run."""
        del article
        return iter(())


GAVE_UP = GaveUp()
INTERNAL_ERROR = InternalError()
TOO_LARGE = TooLarge()
ALWAYS_ON: tuple[type[Rule], ...] = (NotUtf8, TooLarge, GaveUp, InternalError)
ENGINE_RULES: tuple[type[Rule], ...] = (*ALWAYS_ON, UnusedSuppression)
