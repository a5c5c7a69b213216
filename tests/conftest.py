"""How hard properties are tried, and where the papers are."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("quick", max_examples=60, deadline=None, print_blob=True)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(name="papers", scope="session")
def _papers() -> Path:
    """Give the folder with copies of the papers that the record cites."""
    folder = os.environ.get("CAREREFORM_SOURCES")
    if not folder:
        pytest.skip("CAREREFORM_SOURCES names no folder with copies of the papers")
    if not Path(folder).is_dir():
        pytest.fail(f"CAREREFORM_SOURCES names {folder!r}, which is no folder")
    return Path(folder)
