"""Format plain values in TOML, as in a configuration file."""

from __future__ import annotations

from typing import Any


def written(value: Any) -> str:
    """Return a plain value in TOML."""
    if value is None:
        return "not set"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        pairs = ", ".join(f"{key_written(key)} = {written(item)}" for key, item in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    if "\\" in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def key_written(name: str) -> str:
    """Return a key in TOML: quoted unless it may be bare."""
    bare = name.replace("-", "").replace("_", "")
    return name if bare.isalnum() and bare.isascii() else _quoted(name)


def option_key(name: str) -> str:
    """Return the key that sets an option of a rule, which is named like an attribute."""
    return name.replace("_", "-")
