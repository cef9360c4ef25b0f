"""What a generator does with an article whose front matter is odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Article, Fault, FrontMatter

HARMS = {
    "lost": "publishes the article with its metadata as text",
    "dropped": "leaves the article out",
    "error": "stops the build",
}
"""What becomes of an article whose fences are not read, in words, by outcome."""
YAML_HARMS = {**HARMS, "lost": "publishes the article without its metadata"}
"""What becomes of an article whose YAML is not read."""
_FENCES = {"+": "toml", "{": "braces", ";": "semicolons"}


def fence_kind(article: Article, fault: Fault) -> str:
    """Return the case of a fault's fence: one empty line and several are two."""
    lines = article.text.count("\n", *fault.span)
    return "blank-lines-before" if fault.kind == "blank-before" and lines > 1 else fault.kind


def fence_outcome(article: Article, fault: Fault) -> str:
    """Return what becomes of the article for a fault of a fence; empty where nothing is known."""
    generator = article.generator
    if fault.kind == "typed-fence" and fault.message.lower() in generator.fence_languages:
        return "read"
    return generator.fences.get(fence_kind(article, fault), "")


def format_outcome(article: Article, front_matter: FrontMatter) -> str:
    """Return what becomes of the article for the format of its front matter, YAML apart."""
    opening = front_matter.opening
    mark = article.text[opening.start : opening.start + 1] if opening else ""
    return article.generator.fences.get(_FENCES.get(mark, ""), "")


def yaml_outcome(article: Article, fault: Fault) -> str:
    """Return what becomes of the article for what is no YAML; empty where nothing is known."""
    if article.front_matter.format != "yaml":
        return ""
    is_tab = article.text.startswith("\t", fault.span.start)
    return article.generator.yaml.get("tab" if is_tab else "syntax", "")
