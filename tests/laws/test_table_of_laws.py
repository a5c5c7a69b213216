"""The table of laws in the docs names tests that are there, and every file of laws."""

import re
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parents[2]
TABLE = PROJECT / "docs" / "laws.md"


def _named() -> Iterator[tuple[Path, str]]:
    for cell in re.findall(r"`(tests/[^`]+)`", TABLE.read_text(encoding="utf-8")):
        path, _, name = cell.partition("::")
        yield PROJECT / path, name


def test_the_tests_of_the_table_are_there() -> None:
    """By file, and by the name of a test or a class in it."""
    missing = [
        f"{path.name}::{name}"
        for path, name in _named()
        if not path.is_file()
        or (name and not re.search(rf"(?:def|class) {name}\b", path.read_text(encoding="utf-8")))
    ]

    assert [] == missing


def test_every_file_of_laws_is_in_the_table() -> None:
    """Save this one, and those that the machine of another rests on."""
    resting = {Path(__file__).name, "test_one_thing_broken.py"}
    files = {path.name for path in Path(__file__).parent.glob("test_*.py")}

    assert set() == files - resting - {path.name for path, _ in _named()}
