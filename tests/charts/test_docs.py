"""The document on charts: what its examples say is what happens."""

import doctest
from pathlib import Path

import pytest

pytest.importorskip("altair")

DOCUMENT = Path(__file__).parents[2] / "docs" / "charts.md"


def test_examples_of_the_document_are_true() -> None:
    """Whoever types an example sees what the document shows."""
    results = doctest.testfile(str(DOCUMENT), module_relative=False)

    assert results.attempted > 0
    assert results.failed == 0
