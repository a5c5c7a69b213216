"""The strategy for packs: files that give back the reform that they were written of."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform import Reform, check, load, read
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


def test_a_pack_has_one_edition() -> None:
    """A reform of no pack, or of several, can't be written as one."""
    with pytest.raises(ValueError, match="a pack has one edition, and this reform 0"):
        pack_files(Reform.of([]))
