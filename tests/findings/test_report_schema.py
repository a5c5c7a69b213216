"""The json report: what is printed is what `docs/report.schema.json` promises, and no more."""

import json
from pathlib import Path

import jsonschema
import pytest
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from carereform import Finding, FrozenMap, Report, Stage, parse_when, write_report
from carereform.checks.verification import SourceRow
from carereform.cli import main
from carereform.findings.writing import REPORT_VERSION
from tests.findings.test_sarif import FINDING, findings
from tests.makers import make_citation, make_event, make_passage_in, make_source, write_pack

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8")
)
JUDGE = jsonschema.Draft202012Validator(SCHEMA)


def judge(report: object) -> list[str]:
    """What the schema finds wrong with a report."""
    return [f"{one.json_path}: {one.message}" for one in JUDGE.iter_errors(report)]


def changes_of(report: dict[str, object]) -> list[dict[str, object]]:
    """A report with one thing left out or one too many, at its top and in a finding."""
    found = report["findings"]
    assert isinstance(found, list)
    ends = [{**report, "findings": [one]} for one in _changes(found[0])]
    return [*_changes(report), *ends]


def _changes(held: dict[str, object]) -> list[dict[str, object]]:
    less = [{key: held[key] for key in held if key != name} for name in held]
    return [*less, {**held, "extra": 1}]


FULL: dict[str, object] = json.loads(write_report(Report(findings=(FINDING,)), "json"))


@pytest.fixture(name="pack")
def _pack(tmp_path: Path) -> Path:
    """Give a pack with a passage, a value that it doesn't hold, and two things wrong."""
    text = "The plan was published on 11 May 2023 in full."
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "paper.txt").write_text(text, encoding="utf-8")
    passage = make_passage_in(text, "on 11 May 2023 in")
    cited = make_citation(passage, supports=("when",))
    later = make_citation(passage, supports=("dates.published",), inferred="So.")
    when = parse_when("on 2023-05-11")
    event = make_event(
        when=when, dates=FrozenMap({Stage.PUBLISHED: when}), citations=(cited, later)
    )
    write_pack(tmp_path / "pack", [make_source(), event])
    (tmp_path / "pack" / "odd.yaml").write_text("evnets: {a: {}}", encoding="utf-8")
    return tmp_path / "pack"


def test_the_schema_is_valid_and_of_the_version_that_is_written() -> None:
    """It is a schema of the dialect that it names."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    assert REPORT_VERSION == SCHEMA["properties"]["version"]["const"]


@given(st.lists(findings, max_size=3), st.none() | st.integers(0, 3))
def test_every_report_is_as_its_schema_says(found: list[Finding], most: int | None) -> None:
    """Whatever its findings hold, cut short or not."""
    report = Report(findings=tuple(found), loaded="Read it.", checks=3, most=most)

    assert [] == judge(json.loads(write_report(report, "json")))


@pytest.mark.parametrize("changed", changes_of(FULL))
def test_the_schema_is_strict(changed: dict[str, object]) -> None:
    """Nothing may be missing, and nothing may be there that it doesn't tell."""
    assert judge(changed)


@pytest.mark.parametrize("packs", [[], ["pack"]], ids=["the record that ships", "a pack"])
def test_what_check_prints_is_as_the_schema_says(
    packs: list[str],
    pack: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Of the compiled record and of a pack with faults."""
    monkeypatch.chdir(pack.parent)

    main(["check", "--format", "json", *packs])

    report = json.loads(capsys.readouterr().out)
    assert [] == judge(report)
    assert bool(packs) is not report["ok"]


def test_what_verify_prints_is_as_the_schema_says(
    pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its rows by source too, none of which goes without the others."""
    monkeypatch.chdir(pack.parent)

    main(["verify", "--sources", "papers", "--format", "json", "pack"])

    report = json.loads(capsys.readouterr().out)
    assert [] == judge(report)
    assert all(report[name] for name in ("findings", "sources", "reasons", "coverage"))
    assert all(judge(changed) for changed in _changes(report))
    assert {one.name for one in fields(SourceRow)} == set(report["sources"][0])
