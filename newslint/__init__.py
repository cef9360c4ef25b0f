"""
newslint: the public names.

`check`, `check_text` and `assert_clean` are newslint from Python. With the other names below they
are all that a rule, a plugin or a test may import; each is resolved on first use, so that importing
newslint costs nothing. This module itself imports nothing: see `__main__.py`.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.api import assert_clean, check, check_text
    from newslint.article import Article
    from newslint.config import ConfigError
    from newslint.dates import read_date
    from newslint.dates.fields import DateField
    from newslint.dates.publication import Publication, intended, publication
    from newslint.dates.spelling import format_for_generator, utc_time
    from newslint.dates.written_date import DateForm, WrittenDate
    from newslint.formats import Format
    from newslint.front_matter import Field, FrontMatter
    from newslint.front_matter.cases import fault_case, format_case
    from newslint.front_matter.field import Fault
    from newslint.front_matter.json_schema import Mismatch, schema_mismatches, schema_problem
    from newslint.generators import Generator
    from newslint.generators.parts import Clock, Clocks, Sign, SummaryMarker, TextBooleans
    from newslint.generators.site_reader import SiteReader
    from newslint.hookspecs import hookimpl
    from newslint.html.attribute import Attribute
    from newslint.html.body import Comment
    from newslint.html.elements import Element
    from newslint.html.errors import HtmlError, Tag
    from newslint.images import ImageReference
    from newslint.images.image_files import ImageFiles
    from newslint.images.path_guesses import image_places
    from newslint.limits import GaveUpError
    from newslint.packs import PackError, known_comments, pack_names, signatures
    from newslint.packs.signature import Signature, Signatures
    from newslint.patterns import compiled
    from newslint.plugins import PluginError, rules_in
    from newslint.report import Diagnostic, Report
    from newslint.rule import BaseRule, Example, FilePath, Rule, SiteRule, option
    from newslint.site.defaults import Defaults, DefaultValue
    from newslint.site.listing import Site
    from newslint.site.settings import SiteSettings
    from newslint.templates import template_code
    from newslint.text import Position, Span
    from newslint.urls import read_url
    from newslint.urls.networks import private_host
    from newslint.urls.url import Url, UrlFault, UrlKind
    from newslint.version import __version__
    from newslint.violation import Edit, Fix, Related, Severity, Violation

_HOMES = {
    "version": ("__version__",),
    "api": ("assert_clean", "check", "check_text"),
    "article": ("Article",),
    "config": ("ConfigError",),
    "dates.fields": ("DateField",),
    "dates.publication": ("Publication", "intended", "publication"),
    "dates.spelling": ("format_for_generator", "utc_time"),
    "dates": ("read_date",),
    "dates.written_date": ("DateForm", "WrittenDate"),
    "site.defaults": ("Defaults", "DefaultValue"),
    "formats": ("Format",),
    "front_matter.cases": ("fault_case", "format_case"),
    "front_matter.field": ("Fault",),
    "front_matter": ("Field", "FrontMatter"),
    "generators": ("Generator",),
    "generators.parts": ("Clock", "Clocks", "Sign", "SummaryMarker", "TextBooleans"),
    "generators.site_reader": ("SiteReader",),
    "hookspecs": ("hookimpl",),
    "html.attribute": ("Attribute",),
    "html.elements": ("Element",),
    "html.body": ("Comment",),
    "html.errors": ("HtmlError", "Tag"),
    "images": ("ImageReference",),
    "images.image_files": ("ImageFiles",),
    "images.path_guesses": ("image_places",),
    "front_matter.json_schema": ("Mismatch", "schema_mismatches", "schema_problem"),
    "packs": ("PackError", "known_comments", "pack_names", "signatures"),
    "patterns": ("compiled",),
    "plugins": ("PluginError", "rules_in"),
    "report": ("Diagnostic", "Report"),
    "rule": ("BaseRule", "Example", "FilePath", "Rule", "SiteRule", "option"),
    "packs.signature": ("Signature", "Signatures"),
    "site.listing": ("Site",),
    "site.settings": ("SiteSettings",),
    "templates": ("template_code",),
    "text": ("Position", "Span"),
    "urls": ("read_url",),
    "urls.url": ("Url", "UrlFault", "UrlKind"),
    "urls.networks": ("private_host",),
    "limits": ("GaveUpError",),
    "violation": ("Edit", "Fix", "Related", "Severity", "Violation"),
}
_NAMES = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [  # noqa: RUF022 - in the order of the homes
    "__version__",
    "assert_clean",
    "check",
    "check_text",
    "Article",
    "ConfigError",
    "DateField",
    "Publication",
    "intended",
    "publication",
    "format_for_generator",
    "utc_time",
    "DateForm",
    "WrittenDate",
    "read_date",
    "Defaults",
    "DefaultValue",
    "Format",
    "fault_case",
    "format_case",
    "Fault",
    "Field",
    "FrontMatter",
    "Generator",
    "Clock",
    "Clocks",
    "Sign",
    "SummaryMarker",
    "TextBooleans",
    "SiteReader",
    "hookimpl",
    "Attribute",
    "Comment",
    "Element",
    "HtmlError",
    "Tag",
    "ImageReference",
    "ImageFiles",
    "image_places",
    "Mismatch",
    "schema_mismatches",
    "schema_problem",
    "PackError",
    "known_comments",
    "pack_names",
    "signatures",
    "compiled",
    "PluginError",
    "rules_in",
    "Diagnostic",
    "Report",
    "BaseRule",
    "Example",
    "FilePath",
    "GaveUpError",
    "Rule",
    "SiteRule",
    "option",
    "Signature",
    "Signatures",
    "Site",
    "SiteSettings",
    "template_code",
    "Position",
    "Span",
    "Url",
    "UrlFault",
    "UrlKind",
    "read_url",
    "private_host",
    "Edit",
    "Fix",
    "Related",
    "Severity",
    "Violation",
]


def __getattr__(name: str) -> object:
    """Import a public name from the module it lives in; raise AttributeError for any other."""
    if name not in _NAMES:
        raise AttributeError(f"module `newslint` has no attribute `{name}`")
    import importlib

    value = getattr(importlib.import_module(f"newslint.{_NAMES[name]}"), name)
    globals()[name] = value
    return value
