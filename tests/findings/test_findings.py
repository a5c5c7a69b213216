"""Findings: one form for every fault, in one order, and a report that counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform import Finding, Place, Report, Severity
from carereform.findings import Rule, RuleCode

places = st.none() | st.builds(
    Place, st.sampled_from(["a.yaml", "b.yaml"]), st.integers(1, 3), st.integers(1, 3)
)
findings = st.builds(
    Finding,
    code=st.sampled_from(["MON001", "REF001"]),
    severity=st.sampled_from(Severity),
    message=st.sampled_from(["One.", "Two."]),
    record=st.sampled_from([None, "event:a", "event:b"]),
    field=st.sampled_from([None, "title", "when"]),
    place=places,
    hint=st.sampled_from([None, "do so"]),
)


@given(st.lists(findings))
def test_a_report_is_in_order_whatever_order_it_was_made_in(made: list[Finding]) -> None:
    """Findings are sorted by file, line and column, then by record and field."""
    report = Report(findings=tuple(made))

    assert report == Report(findings=tuple(reversed(made)))
    placed = [one.place for one in report.findings if one.place]
    assert sorted(placed, key=lambda at: (at.path, at.line, at.column)) == placed


@given(st.lists(findings))
def test_a_report_is_ok_where_nothing_is_an_error(made: list[Finding]) -> None:
    """Warnings and notes are counted, and only errors fail."""
    report = Report(findings=tuple(made))

    assert all(one.severity is not Severity.ERROR for one in made) == report.ok
    assert len(made) == sum(report.count(severity) for severity in Severity)


@given(findings)
def test_a_finding_has_a_path_line_and_column_or_none_of_them(finding: Finding) -> None:
    """The three are those of its place."""
    place = finding.place

    expected = (place.path, place.line, place.column) if place else (None, None, None)
    assert expected == (finding.path, finding.line, finding.column)


def test_a_finding_reads_as_compilers_write() -> None:
    """Its place, its code, how much it matters, and what is wrong."""
    place = Place("data/a.yaml", 3, 5)

    finding = Finding(code="REF001", severity=Severity.ERROR, message="No x.", place=place)

    assert "data/a.yaml:3:5: REF001 error: No x." == str(finding)


@pytest.mark.parametrize("text", ["MON001", "ZZZ999"])
def test_a_code_is_three_letters_and_three_digits(text: str) -> None:
    """It is a text like any other, and equals it."""
    assert text == RuleCode(text)


@pytest.mark.parametrize(
    "text", ["", "MON01", "MON0001", "mon001", "MO0001", "MONOO1", "MON001 ", "MON٠٠١", "ÉON001"]
)
def test_what_is_no_code_is_refused_with_an_example(text: str) -> None:
    """Digits and letters are ASCII, and there is nothing beside them."""
    with pytest.raises(ValueError, match=r"is no code of a rule; write it like MON001"):
        RuleCode(text)


def test_a_rule_makes_findings_of_its_code_and_severity() -> None:
    """What breaks a rule can't have another code."""
    rule = Rule("IDE001", Severity.WARNING, "An id is a slug.", "Links rest on ids.")

    finding = rule.find("No.", record="event:a", field="when", hint="do")

    assert ("IDE001", Severity.WARNING) == (finding.code, finding.severity)
    assert ("event:a", "when", "do", ()) == (
        finding.record,
        finding.field,
        finding.hint,
        finding.related,
    )
