"""Check and verify: findings in every form, with the rows of the sources."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import TEXT
from tests.cli.running import run

ROW = {
    "source": "paper",
    "file": "scan.txt",
    "passages": 1,
    "verified": 1,
    "moved": 0,
    "ambiguous": 0,
    "missing": 0,
    "values": 1,
    "grounded": 1,
    "inferred": 0,
}


def test_check_tells_what_was_read_and_how_many_rules_were_held(pack: Path) -> None:
    """Even where there is nothing to complain of."""
    out = run("check", pack).out

    assert out.startswith("Read 4 records of ours 2026-11-20. ")
    assert out.endswith(" rules held against it: no findings.\n")


def test_a_finding_has_its_place_its_line_and_a_caret(broken: Path) -> None:
    """As compilers write, so that editors can jump there."""
    lines = run("check", broken).out.splitlines()

    place = f"{broken.as_posix()}/more.yaml:1:19"
    start = next(number for number, line in enumerate(lines) if line.startswith(place))
    excerpt, caret, hint = lines[start + 1 : start + 4]
    assert "titel" == excerpt[caret.index("^") :][:5]
    assert "    hint: did you mean 'title'?" == hint


def test_findings_in_every_form_are_the_same(broken: Path) -> None:
    """By their codes, lines and columns."""
    whole = json.loads(run("check", "--format", "json", broken).out)
    lines = run("check", "--format", "jsonl", broken).out.splitlines()
    table = csv.DictReader(io.StringIO(run("check", "--format", "csv", broken).out))
    marks = run("check", "--format", "github", broken).out.splitlines()

    assert whole["findings"] == [json.loads(line) for line in lines]
    expected = [(one["code"], str(one["line"]), str(one["column"])) for one in whole["findings"]]
    assert expected == [(row["code"], row["line"], row["column"]) for row in table]
    assert expected == [
        (
            mark.partition("title=")[2][:6],
            mark.partition("line=")[2].partition(",")[0],
            mark.partition("col=")[2].partition(",")[0],
        )
        for mark in marks
    ]
    assert not whole["ok"]


@pytest.mark.parametrize("form", ["jsonl", "github"])
def test_a_clean_check_prints_no_line_for_programs(form: str, pack: Path) -> None:
    """No finding, no line."""
    assert "" == run("check", "--format", form, pack).out


def test_verify_prints_a_row_for_each_source(pack: Path, copies: Path) -> None:
    """For people as a table, before the findings."""
    out = run("verify", "--sources", copies, pack).out

    head, row = (line.split() for line in out.splitlines()[:2])
    assert {key: str(value) for key, value in ROW.items()} == dict(zip(head, row, strict=True))


def test_verify_in_lines_prints_sources_and_then_findings(
    pack: Path, copies: Path, tmp_path: Path
) -> None:
    """A row has a source, a finding has a code."""
    (tmp_path / "scan.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "stray.txt").write_text("Another paper.", encoding="utf-8")

    def lines_of(folder: Path) -> list[dict[str, object]]:
        out = run("verify", "--format", "jsonl", "--sources", folder, pack).out
        return [json.loads(line) for line in out.splitlines()]

    assert [ROW] == lines_of(copies)
    row, finding = lines_of(tmp_path)
    assert (ROW, "PSG005") == (row, finding["code"])


def test_verify_in_json_is_one_whole(pack: Path, copies: Path) -> None:
    """The report, with the rows of the sources."""
    whole = json.loads(run("verify", "--format", "json", "--sources", copies, pack).out)

    assert (True, [], [ROW]) == (whole["ok"], whole["findings"], whole["sources"])


def test_a_missing_passage_is_told_at_its_place_in_the_file(pack: Path, tmp_path: Path) -> None:
    """So that the editor can mend the citation."""
    # One passage is all there is, so the copy must be recognised by another.
    ended = run("verify", "--format", "json", "--sources", tmp_path, pack)

    (finding,) = json.loads(ended.out)["findings"]
    assert ("PSG002", "source:paper") == (finding["code"], finding["record"])
    assert f"{pack.as_posix()}/records.yaml" == finding["path"]
    assert finding["line"] > 1
