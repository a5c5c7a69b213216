"""Many faults at once: all are counted, few are printed, and time grows with them only."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Final

import pytest
from hypothesis import settings

from carereform import Report, Severity, check, read
from carereform.cli import main

QUICK: Final = settings().max_examples < 1000
COUNT = 2_000
MANY = 100_000
TENFOLD_AT_MOST = 15
EDITION = "{name: ours, version: 2026-11-20, licence: CC BY 4.0, checked: 2026-11-20}"


def write_files(folder: Path, records: str) -> Path:
    """Write a pack of one file, as an editor would."""
    folder.mkdir()
    (folder / "pack.yaml").write_text(EDITION, encoding="utf-8")
    (folder / "records.yaml").write_text(records, encoding="utf-8")
    return folder


def misspelt_keys(count: int) -> str:
    """Events, each with a key that no event has."""
    events = (f"  event-{one}: {{title: An event, wen: in 2023}}\n" for one in range(count))
    return f"events:\n{''.join(events)}"


def dangling_references(count: int) -> str:
    """Meetings, each of a body that isn't there."""
    held = (f"  on-{one}: {{title: A meeting, body: body-{one}}}\n" for one in range(count))
    return f"meetings:\n{''.join(held)}"


def keys_twice(count: int) -> str:
    """Events, each with a title twice."""
    events = (f"  event-{one}: {{title: An event, title: Again}}\n" for one in range(count))
    return f"events:\n{''.join(events)}"


SORTS: Final = (misspelt_keys, dangling_references, keys_twice)


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


@pytest.mark.skipif(QUICK, reason="takes minutes: the thorough profile has it")
@pytest.mark.parametrize("write", SORTS, ids=lambda write: write.__name__)
def test_a_hundred_thousand_faults_take_time_and_memory_that_grow_with_them(
    tmp_path: Path, write: Callable[[int], str]
) -> None:
    """Ten times as many take less than fifteen times as long, and as much memory."""
    fewest, few, many = (
        write_files(tmp_path / str(count), write(count))
        for count in (MANY // 100, MANY // 10, MANY)
    )

    (few_seconds, _), (many_seconds, report) = map(_time, (few, many))

    # To trace memory takes long, so that fewer must do.
    few_bytes, many_bytes = _memory(fewest), _memory(few)

    ratios = f"{many_seconds / few_seconds:.1f} and {many_bytes / few_bytes:.1f} times as much"
    measures = f"{MANY:,} {write.__name__}: {many_seconds:.1f} s, {ratios} as of a tenth"
    print(measures)  # noqa: T201 # the session shows it
    assert MANY <= len(report.findings)
    assert many_seconds < TENFOLD_AT_MOST * few_seconds
    assert many_bytes < TENFOLD_AT_MOST * few_bytes


def _time(pack: Path) -> tuple[float, Report]:
    # The time of this process alone, so that whatever else runs counts for nothing.
    start = process_time()
    report = check(read(pack))
    return process_time() - start, report


def _memory(pack: Path) -> int:
    tracemalloc.start()
    try:
        check(read(pack))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
