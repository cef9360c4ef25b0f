"""One line per finding: `path:line:column: severity rule message; help`."""

from __future__ import annotations

from functools import partial

from newslint.formats import Format
from newslint.rendering.one_line import render_lines
from newslint.rendering.terminal import coloured

FORMAT = Format(render_lines, is_text=True, coloured=partial(render_lines, paint=coloured))
