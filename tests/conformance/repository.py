"""Starts the comparison with a real repository, which lives in the package beside this file."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from conformance.repository_command import main

    sys.exit(main(sys.argv[1:]))
