"""The documents: what their examples say is what happens."""

import doctest
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "docs/importing.md", "docs/reading-the-record.md", "docs/testing.md")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_examples_of_a_document_are_true(name: str) -> None:
    """Whoever types an example sees what the document shows."""
    results = doctest.testfile(str(PROJECT / name), module_relative=False)

    assert results.attempted > 0
    assert results.failed == 0
