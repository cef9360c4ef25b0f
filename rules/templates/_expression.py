"""
Template code as a regular expression, for the rules that read it.

It takes 2 ms to compile, 1 % of a start of newslint: import it where an article has such code.
"""

from __future__ import annotations

import re

from newslint import compiled

EXPRESSION = compiled(
    r"""
    (?<![\\=])(?:
    <%[=#!@-]?(?:[^%\n<]|%(?!>)|<(?!%)|\n(?![ \t]{0,20}\n)){1,500}+%>
    | \{\{<(?:[^>\n{]|>(?!\}\})|\{(?!\{)){1,500}+>\}\}
    | \{\{%(?:[^%\n{]|%(?!\}\})|\{(?!\{)){1,500}+%\}\}
    | \{%-?\s{0,9}+(?!(?:and|in|is|or|to|with)\b)/?[a-z_]\w{0,40}+(?:[^%{}\n]|%(?!\})){0,500}+%\}
    | (?<![\w^{}])\{\{-?(?:\s{1,9}+(?!(?:and|in|is|or|to|with)\b)[.$]?[a-z_]\w{0,80}+|[.$]?[a-z_]\w{0,80}+(?=\.\w)|\.[A-Z]\w{0,80}+)(?!:)
      [^{}\n]{0,500}+\}\}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
