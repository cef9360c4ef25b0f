"""Directives: comments by which authors disable rules, and those of them that do nothing."""

from __future__ import annotations

MARK = "newslint-"
"""What every directive begins with; an article without it has none."""
