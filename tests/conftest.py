"""What all tests share: where the development data lies."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of articles and suites that live beside the repository."""
    if not SHARED.is_dir():
        pytest.skip("the folder of sample articles and suites is not beside this repository")
    return SHARED
