"""What a generator does with an article whose front matter is odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import fault_case, format_case

if TYPE_CHECKING:
    from newslint import Article, Fault

HARMS = {
    "lost": "publishes the article with its metadata as text",
    "dropped": "leaves the article out",
    "error": "stops the build",
}
"""What becomes of an article whose fences are not read, in words, by outcome."""
YAML_HARMS = {**HARMS, "lost": "publishes the article without its metadata"}
"""What becomes of an article whose YAML is not read."""


def fence_outcome(article: Article, fault: Fault) -> str:
    """Return what becomes of the article for a fault of a fence; empty where nothing is known."""
    generator = article.generator
    if fault.kind == "typed-fence" and fault.message.lower() in generator.fence_languages:
        return "read"
    return generator.fences.get(fault_case(article, fault), "")


def format_outcome(article: Article) -> str:
    """Return what becomes of the article for the format of its front matter, YAML apart."""
    return article.generator.fences.get(format_case(article), "")


def yaml_outcome(article: Article, fault: Fault) -> str:
    """Return what becomes of the article for what is no YAML; empty where nothing is known."""
    if article.front_matter.format != "yaml":
        return ""
    is_tab = article.text.startswith("\t", fault.span.start)
    return article.generator.yaml.get("tab" if is_tab else "syntax", "")
