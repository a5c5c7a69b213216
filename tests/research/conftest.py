"""Where the rows of the research are."""

import os
from pathlib import Path

import pytest

from carereform import Reform, load
from tests.research.holding import Leads, read_leads
from tests.research.rows import FILES, Row, read_rows


@pytest.fixture(name="rows", scope="session")
def _rows() -> dict[str, Row]:
    """Give the rows of the research by their keys."""
    folder = os.environ.get("CAREREFORM_RESEARCH")
    if not folder:
        pytest.skip("CAREREFORM_RESEARCH names no folder with the rows of the research")
    missing = [name for name in FILES if not Path(folder, name).is_file()]
    if missing:
        pytest.fail(f"CAREREFORM_RESEARCH names {folder!r}, which has no {missing[0]}")
    return read_rows(Path(folder))


@pytest.fixture(name="leads", scope="session")
def _leads() -> Leads:
    """Give the table of the records that each row leads to."""
    return read_leads()


@pytest.fixture(name="reform", scope="session")
def _reform() -> Reform:
    """The record that ships."""
    return load()
