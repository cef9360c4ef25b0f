"""
The names that `newslint` itself offers, each listed once.

`newslint/__init__.py` imports them from here when the first of them is used. All other public names
are in the modules that docs/plugins.md lists.
"""

from newslint.api import assert_clean as assert_clean
from newslint.api import check as check
from newslint.api import check_text as check_text
from newslint.article import Article as Article
from newslint.hookspecs import hookimpl as hookimpl
from newslint.limits import GaveUpError as GaveUpError
from newslint.rule import Example as Example
from newslint.rule import Rule as Rule
from newslint.rule import SiteRule as SiteRule
from newslint.rule import option as option
from newslint.text import Span as Span
from newslint.version import __version__ as __version__
from newslint.violation import Edit as Edit
from newslint.violation import Fix as Fix
from newslint.violation import Related as Related
from newslint.violation import Severity as Severity
from newslint.violation import Violation as Violation
