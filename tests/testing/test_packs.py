"""The strategy for packs: files that give back the reform that they were written of."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform import Edition, Event, Reform, check, load, read
from carereform.testing import pack_files, packs, reforms, write_pack


@given(reforms(), st.data())
def test_packs_give_back_what_was_drawn(reform: Reform, data: st.DataObject) -> None:
    """However its records are dealt out to files and written, the reform is the same."""
    files = data.draw(packs(reform))

    with TemporaryDirectory() as folder:
        loaded = load(write_pack(folder, files))

    assert reform == loaded


@given(packs())
def test_packs_are_without_fault(files: Mapping[str, str]) -> None:
    """Read as files, a drawn pack has no finding either."""
    with TemporaryDirectory() as folder:
        report = check(read(write_pack(folder, files)))

    assert () == report.findings


def test_folder_of_a_pack_is_made(tmp_path: Path) -> None:
    """Files are written below folders that weren't there, and to the letter."""
    folder = write_pack(tmp_path / "a" / "b", {"c/d.yaml": "£\r\n"})

    assert (folder / "c" / "d.yaml").read_bytes() == "£\r\n".encode()


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
def test_line_ends_of_unicode_are_kept(tmp_path: Path, end: str) -> None:
    """YAML would take them for line ends, and indent what comes after."""
    edition = Edition(
        name="ours", version=date(2026, 1, 1), licence="ours", checked=date(2026, 1, 1)
    )
    reform = Reform.of([Event(id="assent", title=f"Royal{end}Assent")], [edition])

    loaded = load(write_pack(tmp_path, pack_files(reform)))

    assert reform == loaded


def test_a_pack_has_one_edition() -> None:
    """A reform of no pack, or of several, can't be written as one."""
    with pytest.raises(ValueError, match="a pack has one edition, and this reform 0"):
        pack_files(Reform.of([]))
