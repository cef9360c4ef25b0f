"""What the engine itself reports; but for the last, these findings can't be deselected."""

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
    article is still checked, with the unreadable bytes replaced, but it is never fixed.
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
            f"byte {bad} (0x{value:02x}) is not UTF-8",
            "save the file as UTF-8",
        )


class TooLarge(Rule):
    """
    The file is larger than two mebibytes and was not read.

    No article written by a person comes near; it is an export that went wrong, or no article at
    all. What was not read is not checked: exclude the file, or split it.
    """

    name = "too-large"
    severity = Severity.ERROR
    tags = frozenset({"text"})

    def check(self, article: Article) -> Iterator[Violation]:
        """Yield nothing: the reader of the file knows."""
        del article
        return iter(())


class GaveUp(Rule):
    """
    A check met a limit and could not finish.

    The limits leave room to spare over the largest real articles. What lies behind one was not
    checked, so the article does not count as clean.
    """

    name = "gave-up"
    severity = Severity.ERROR
    tags = frozenset({"text"})

    def check(self, article: Article) -> Iterator[Violation]:
        """
        Report the limits that parsers met; rules raise `GaveUpError` for theirs.

        Views that no rule asked for are not made for this: what nobody looked at met no limit.
        """
        markdown = vars(article).get("markdown")
        if markdown is not None and markdown.was_read and markdown.tables_given_up:
            yield Violation(
                Span(article.body.start, article.body.start),
                "the tables of this article are too wide and long to be read; they count as text",
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
        """Yield nothing: the linter knows."""
        del article
        return iter(())


class UnusedSuppression(Rule):
    """
    A comment disables a rule that has nothing to report there.

    Who reads it takes a mended place for a broken one, and the next defect there stays hidden. Names
    that no rule or tag has are reported too, and directives that newslint does not know.

    `<!-- newslint-disable-next-line image-without-alt -- a mere ornament -->` speaks of the next
    line that is not blank, `newslint-disable-line` of its own, `newslint-disable` of all from there
    to `newslint-enable`, and `newslint-disable-file` of the whole file. Names of rules, tags or
    `all` follow, and the reason after ` -- `; `newslint-enable` needs no names. What counts is the
    line where a finding begins. In the front matter the same stands after `#`, and speaks of the
    opening fence as well; in MDX, between `{/*` and `*/}`.

    Names of rules that did not run are let through, and tags of which not all rules ran. Findings of
    this rule itself are disabled by its name alone.
    """

    name = "unused-suppression"
    severity = Severity.WARNING
    tags = frozenset({"comment", "recommended"})

    def check(self, article: Article) -> Iterator[Violation]:
        """Yield nothing: the linter knows, once all rules have spoken."""
        del article
        return iter(())


GAVE_UP = GaveUp()
INTERNAL_ERROR = InternalError()
TOO_LARGE = TooLarge()
ALWAYS_ON: tuple[type[Rule], ...] = (NotUtf8, TooLarge, GaveUp, InternalError)
ENGINE_RULES: tuple[type[Rule], ...] = (*ALWAYS_ON, UnusedSuppression)
