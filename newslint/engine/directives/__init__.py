"""Directives: comments by which authors disable rules."""

from __future__ import annotations

MARK = "newslint-"
"""Every directive begins with this text."""
