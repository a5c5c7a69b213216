"""A report in a notebook: how much was looked at, how much was found, and what."""

from hypothesis import given

from carereform import Finding, Place, Report, Severity
from carereform.findings import Related
from tests.pages import read_page, texts


def _find(message: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(code="REF001", severity=severity, message=message)


def test_a_report_without_findings_says_how_much_was_looked_at() -> None:
    """Nothing found among nothing would mean nothing."""
    page = read_page(Report(findings=(), loaded="Read 3 records.", checks=61)._repr_html_())

    assert "ok Read 3 records. 61 rules held against it: no findings." == page.text


def test_a_finding_is_shown_with_its_place_and_what_to_do() -> None:
    """The other places that matter are one click away."""
    finding = Finding(
        code="REF001",
        severity=Severity.ERROR,
        message="There is no pillar 'x'.",
        record="mission:homes",
        field="pillar",
        place=Place("data/a.yaml", 3, 5),
        hint="did you mean 'y'?",
        related=(Related(message="It is y.", place=Place("data/b.yaml", 1, 2)),),
    )

    page = read_page(Report(findings=(finding,), loaded="Read 3 records.")._repr_html_())

    assert page.text.startswith("not ok Read 3 records. 1 error.1 finding")
    assert [
        [
            "data/a.yaml:3:5mission:homes pillar",
            "REF001",
            "error",
            "There is no pillar 'x'.see also 1 placedata/b.yaml:1:2: It is y.",
            "did you mean 'y'?",
        ]
    ] == page.cells


def test_the_gravest_findings_come_first_so_that_none_is_cut_off() -> None:
    """Those that are left out are counted."""
    notes = [_find(f"{number}", Severity.NOTE) for number in range(30)]

    page = read_page(Report(findings=(*notes, _find("Z.")))._repr_html_())

    assert "Z." == page.cells[0][3]
    assert 20 == len(page.cells)
    assert page.text.endswith("… and 11 more")


def test_a_report_shows_no_more_findings_than_it_is_to_write_out() -> None:
    """As on the command line."""
    page = read_page(Report(findings=(_find("A."), _find("B.")), most=1)._repr_html_())

    assert ["A."] == [row[3] for row in page.cells]
    assert page.text.endswith("… and 1 more")


@given(texts)
def test_no_text_of_a_finding_is_more_than_text(text: str) -> None:
    """A pack that is checked may hold anything."""
    place = Place(text, 1, 1, text)
    related = Related(message=text, record=text, field=text, place=place)
    finding = Finding(
        code=text,
        severity=Severity.NOTE,
        message=text,
        record=text,
        field=text,
        place=place,
        hint=text,
        related=(related,),
    )

    page = read_page(Report(findings=(finding,), loaded=text)._repr_html_())

    assert (text, text) == (page.cells[0][1], page.cells[0][4])


def test_a_report_and_its_findings_are_short_in_a_session() -> None:
    """A report tells its sum; a finding tells only what it was given."""
    finding = _find("Z.")

    assert "<Report: Read. 1 error.>" == repr(Report(findings=(finding,), loaded="Read."))
    assert "Finding(code='REF001', severity=<Severity.ERROR: 'error'>, message='Z.')" == repr(
        finding
    )
