"""Every fault is found where it stands, alone and among all the others, and nothing else is."""

import os
from collections import Counter
from pathlib import Path

import pytest

from carereform import PackNotFoundError, check, read
from carereform.checks import CHECKS
from carereform.checks.upkeep import UNUSED_EXCEPTION
from carereform.cli import main
from carereform.packs.rules import RULES
from tests.closing import close_folder
from tests.faults.cases import Case, Found, find_faults, read_cases, write_cases
from tests.faults.odd_cases import ODD_CASES

ALL_CASES = (*read_cases(), *ODD_CASES)
CODES = {rule.code for rule in (*RULES, *(check.rule for check in CHECKS), UNUSED_EXCEPTION)}


def test_the_pack_below_the_cases_is_clean(tmp_path: Path) -> None:
    """What a case finds is of its own making."""
    packs = write_cases(tmp_path, [])

    found = find_faults(tmp_path, packs)

    assert [] == found


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.name)
def test_fault_alone(tmp_path: Path, case: Case) -> None:
    """A fault is found once, at its line and column, and nothing is found in its wake."""
    packs = write_cases(tmp_path, [case])

    found = find_faults(tmp_path, packs)

    assert sorted(case.findings) == found


def test_all_faults_together(tmp_path: Path) -> None:
    """No fault hides another, and none is told more often for the company that it is in."""
    packs = write_cases(tmp_path, ALL_CASES)
    expected = [found for case in ALL_CASES for found in case.findings]

    found = find_faults(tmp_path, packs)

    assert sorted(expected) == found


def test_every_case_has_a_fault_and_a_name_of_its_own() -> None:
    """A case that expects nothing, or takes the place of another, tests nothing."""
    names = Counter(case.name for case in ALL_CASES)

    assert [] == [case.name for case in ALL_CASES if not case.findings]
    assert [] == [name for name, count in names.items() if count > 1]


def test_every_code_has_a_case() -> None:
    """Whoever adds a rule shows what breaks it."""
    shown = {found.code for case in ALL_CASES for found in case.findings}

    assert (set(), set()) == (CODES - shown, shown - CODES)


def test_findings_speak_plainly(tmp_path: Path) -> None:
    """A message is a sentence for people, with no word of Python's in it."""
    packs = write_cases(tmp_path, ALL_CASES)

    messages = [finding.message for finding in check(read(*packs)).findings]

    assert [] == [text for text in messages if not text.endswith(".")]
    assert [] == [text for text in messages if "<" in text or "Error" in text or "\n" in text]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_command_line_tells_all_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """Whatever is wrong inside a pack ends in findings and status 1, in every form."""
    packs = write_cases(tmp_path, ALL_CASES)
    codes = Counter(found.code for case in ALL_CASES for found in case.findings)

    status = main(["check", "--format", form, *map(str, packs)])

    printed = capsys.readouterr()
    assert (1, "") == (status, printed.err)
    assert [] == [code for code, count in codes.items() if printed.out.count(code) < count]


def test_fault_in_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    """A file that leads nowhere is told, and the others are read."""
    packs = write_cases(tmp_path, [])
    (tmp_path / "common" / "link.yaml").symlink_to(tmp_path / "nowhere.yaml")

    found = find_faults(tmp_path, packs)

    assert [Found("common/link.yaml", 1, 1, "PAC001")] == found


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipe has a name here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """What is no file is told and never opened, since nobody may ever write into it."""
    packs = write_cases(tmp_path, [])
    os.mkfifo(tmp_path / "common" / "pipe.yaml")

    found = find_faults(tmp_path, packs)

    assert [Found("common/pipe.yaml", 1, 1, "PAC001")] == found


def test_a_folder_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The records that may lie in it aren't passed over in silence."""
    packs = write_cases(tmp_path, [])
    close_folder(tmp_path / "common" / "locked", monkeypatch)

    found = find_faults(tmp_path, packs)

    assert [Found("common/locked", 1, 1, "PAC001")] == found


def test_a_folder_in_the_place_of_pack_yaml(tmp_path: Path) -> None:
    """A folder that is called pack.yaml is no file that can be opened."""
    (tmp_path / "pack.yaml").mkdir()

    findings = read(tmp_path).findings

    assert ["PAC001"] == [finding.code for finding in findings]


@pytest.mark.parametrize("name", ["nowhere", "file.yaml", "file.yaml/below"])
def test_what_is_no_folder_ends_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """A pack that can't be opened is no fault inside a pack: it ends 2 and names the pack."""
    (tmp_path / "file.yaml").write_text("events: {}\n", encoding="utf-8")
    pack = tmp_path / name

    status = main(["check", str(pack)])

    printed = capsys.readouterr()
    assert (2, "") == (status, printed.out)
    assert str(pack) in printed.err
    with pytest.raises(PackNotFoundError):
        read(pack)
