"""The languages of a Hugo site: https://gohugo.io/configuration/languages/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.site.data_files import child, text_of, texts_of

if TYPE_CHECKING:
    from newslint.generators.hugo.configuration import HugoConfiguration


class Languages:
    """
    The keys of the languages of a site, in small letters.

    `default` is the one whose pages are at no address of their own, `disabled` are those of which no
    page is made. `have_hosts` tells whether each has a site of its own.
    """

    def __init__(self, configuration: HugoConfiguration) -> None:
        """Take the configuration."""
        fields = configuration.fields("languages")
        off = configuration.find("disableLanguages")
        self.default = (configuration.text("defaultContentLanguage") or "en").lower()
        self.names = frozenset(field.key.lower() for field in fields)
        self.disabled = frozenset(
            field.key.lower() for field in fields if _is_true(child(field, "disabled"))
        ) | {name.lower() for name in texts_of(off.field if off is not None else None)}
        self.have_hosts = any(text_of(child(field, "baseURL")) for field in fields)
        self._always = configuration.value("defaultContentLanguageInSubdir") is True

    def split(self, stem: str) -> tuple[str, str]:
        """Return the name of a file without its ending and its language: `a.de` is `a` in `de`."""
        name, dot, language = stem.rpartition(".")
        language = language.lower()
        if dot and name and (language in self.names or language == self.default):
            return name, language
        return stem, ""

    def prefix(self, language: str) -> str:
        """Return what the addresses in a language begin with, empty for its default."""
        return f"/{language}" if self._always or language != self.default else ""


def _is_true(field: object) -> bool:
    return getattr(field, "value", None) is True
