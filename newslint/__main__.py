"""
`python -m newslint`: the command line.

Python puts the working directory first on `sys.path` for `-m`, and what lies there may be hostile:
it is taken off before anything else is imported, here and in `newslint/__init__.py`. What Python
itself imports for `-m`, and a folder `newslint` there, come before any line of ours: where a checkout
is not trusted, run `newslint` or `python -P -m newslint`.
"""

import sys

if not sys.flags.safe_path:
    del sys.path[0]

from newslint.cli import command

command()
