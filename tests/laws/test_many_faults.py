"""Many faults at once: all are counted, few are printed, and none is lost."""

from pathlib import Path

import pytest

from carereform import Severity, check, read
from carereform.cli import main

COUNT = 2_000
EDITION = "{name: ours, version: 2026-11-20, licence: CC BY 4.0, checked: 2026-11-20}"


def write_files(folder: Path, records: str) -> Path:
    """Write a pack of one file, as an editor would."""
    folder.mkdir()
    (folder / "pack.yaml").write_text(EDITION, encoding="utf-8")
    (folder / "records.yaml").write_text(records, encoding="utf-8")
    return folder


@pytest.fixture(name="pack")
def _pack(tmp_path: Path) -> Path:
    """A pack of events, each with a key that no event has."""
    events = "".join(f"  event-{one}: {{title: An event, wen: in 2023}}\n" for one in range(COUNT))
    return write_files(tmp_path / "pack", f"events:\n{events}")


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
    assert f"{COUNT} errors" in printed


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
    assert all(len(line) <= 110 for line in lines[caret - 1 : caret + 1])
