"""Many faults at once: all are counted, few are printed, and memory grows with them only."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings

from carereform import Severity, check, read
from carereform.cli import main
from tests.laws.many_faults import SORTS, misspelt_keys, write_files

COUNT: Final = 2_000
FEW: Final = 200 if settings().max_examples < 1000 else 1_000
TENFOLD_AT_MOST: Final = 15


@pytest.fixture(name="pack")
def _pack(tmp_path: Path) -> Path:
    return write_files(tmp_path / "pack", misspelt_keys(COUNT))


def test_every_fault_is_counted(pack: Path) -> None:
    """However many there are."""
    report = check(read(pack))

    assert (COUNT, COUNT) == (report.count(Severity.ERROR), len(report.findings))


def test_no_more_is_printed_than_asked_for(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And what is left out is told."""
    status = main(["check", str(pack), "--max", "3"])
    printed = capsys.readouterr().out

    assert 1 == status
    assert 3 == printed.count("REC001 error:")
    assert f"{COUNT - 3:,} more findings" in printed
    assert f"{COUNT:,} errors" in printed


def test_lines_are_readable_at_eighty_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The caret stands under the right character, and a very long line is cut around it."""
    words = "ünï " * 5_000
    pack = write_files(
        tmp_path / "pack", f'events:\n  assent: {{gist: "{words}", wen: in 2023, title: Assent}}\n'
    )

    main(["check", str(pack)])
    lines = capsys.readouterr().out.splitlines()
    caret = next(place for place, line in enumerate(lines) if line.strip() == "^")

    assert "wen" == lines[caret - 1][lines[caret].index("^") :][:3]
    assert all(len(line) <= 80 for line in lines[caret - 1 : caret + 1])


@pytest.mark.parametrize("write", SORTS, ids=lambda write: write.__name__)
def test_memory_grows_with_faults_and_not_faster(
    tmp_path: Path, write: Callable[[int], str]
) -> None:
    """Ten times as many take less than fifteen times as much; of time, benchmarks tell."""
    few, many = (
        _memory(write_files(tmp_path / str(count), write(count))) for count in (FEW, 10 * FEW)
    )

    assert many < TENFOLD_AT_MOST * few


def _memory(pack: Path) -> int:
    tracemalloc.start()
    try:
        assert check(read(pack)).findings
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
