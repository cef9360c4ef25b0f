"""
`python -m newslint`: the command line.

Python puts the working directory first on `sys.path` for `-m`; a checkout that holds a `yaml.py`
must not be imported from, so it is taken off before anything else is.
"""

from __future__ import annotations

import sys

if not sys.flags.safe_path:
    del sys.path[0]

from newslint.cli import command

command()
