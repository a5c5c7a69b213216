"""Writing: for people with a caret under the fault, for programs without loss."""

import csv
import io
import json
from unicodedata import category, east_asian_width

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from carereform import Finding, Place, Related, Report, Severity, write_report
from carereform.findings.writing import FORMATS

FINDING = Finding(
    code="MON001",
    severity=Severity.ERROR,
    message="Too much.",
    record="funding:money",
    field="amount",
    place=Place("data/money.yaml", 7, 13, "    amount: £200m"),
    hint="count again",
    related=(Related(message="A part.", record="funding:part", field="amount"),),
)
NOTE = Finding(code="PSG005", severity=Severity.NOTE, message="No source.")


def made(*findings: Finding) -> Report:
    """Make a report of these findings."""
    return Report(findings=findings, loaded="Read it.", checks=3)


def lines_of(place: Place) -> list[str]:
    """The excerpt and the caret line that are written for a finding at a place."""
    finding = Finding(code="REC004", severity=Severity.ERROR, message="Odd.", place=place)
    return write_report(made(finding)).split("\n")[1:3]


def test_a_finding_is_written_with_its_line_a_caret_a_hint_and_what_is_related() -> None:
    """Everything that an editor needs stands together."""
    assert [
        "data/money.yaml:7:13: MON001 error: Too much.",
        "        amount: £200m",
        "                ^",
        "    hint: count again",
        "    see funding:part: A part.",
        "Read it. 3 rules held against it: 1 error.",
    ] == write_report(made(FINDING)).split("\n")


def test_a_finding_without_a_place_names_its_record_and_field() -> None:
    """The compiled record has no files, but people must find the fault."""
    finding = Finding(
        code="MON001", severity=Severity.NOTE, message="No.", record="event:a", field="when"
    )

    assert "MON001 note: No. [event:a when]" == write_report(made(finding)).split("\n")[0]


def test_the_summary_counts_by_severity_and_by_rule() -> None:
    """What was looked at, how many rules, and what came of it."""
    assert [
        "Read it. 3 rules held against it: 2 errors, 1 note.",
        "By rule: MON001 2, PSG005 1",
    ] == write_report(made(FINDING, FINDING, NOTE)).split("\n")[-2:]


def test_a_clean_report_is_one_line() -> None:
    """It says so."""
    assert "Read it. 3 rules held against it: no findings." == write_report(made())


_LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cf", "Mn", "Me", "Zl", "Zp"])
_MARKS = st.sampled_from(["\u0301", "\u0323", "\u200d", "\ufeff"])
_WIDE = st.sampled_from("児童の福祉ﾊＡ")


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes."""
    marks = [char for char in text if category(char) in ("Mn", "Me", "Cf")]
    wide = [char for char in text if east_asian_width(char) in ("W", "F")]
    return len(text) - len(marks) + len([char for char in wide if char not in marks])


@given(st.text(_LETTERS | _MARKS | _WIDE, min_size=1, max_size=300), st.data())
def test_the_caret_stands_under_its_character(text: str, data: st.DataObject) -> None:
    """However long the line and wide its letters, the one over the caret is at the column."""
    column = data.draw(st.integers(1, len(text)))
    if not text.strip() or not columns_of(text[column - 1]):
        return

    excerpt, caret = lines_of(Place("a.yaml", 1, column, text))

    before = next(
        at for at in range(len(excerpt)) if columns_of(excerpt[: at + 1]) > caret.index("^")
    )
    assert text[column - 1] == excerpt[before]
    assert columns_of(excerpt) <= 80


@pytest.mark.parametrize(
    ("before", "columns"), [("児童", 4), ("e\u0301", 1), ("ﾊ", 1), ("Ａ", 2), ("a\u200db", 2)]
)
def test_the_caret_counts_columns_and_not_characters(before: str, columns: int) -> None:
    """East Asian letters take two, and marks on a letter none."""
    _, caret = lines_of(Place("a.yaml", 1, len(before) + 1, f"{before}!"))

    assert f"    {' ' * columns}^" == caret


def test_no_character_of_a_file_commands_the_terminal() -> None:
    """One that would ring, clear or colour it is shown as unknown."""
    excerpt, caret = lines_of(Place("a.yaml", 1, 8, "ab\a\x1b[2Jcd"))

    assert "    ab\ufffd\ufffd[2Jcd" == excerpt
    assert "           ^" == caret


def test_a_caret_after_tabs_stands_where_the_tabs_lead() -> None:
    """The line of the caret has the tabs of its line, so that both are as wide."""
    excerpt, caret = lines_of(Place("a.yaml", 1, 4, "\tä\tx: y"))

    assert "    \tä\tx: y" == excerpt
    assert "    \t \t^" == caret


def test_a_line_of_a_hundred_thousand_characters_is_cut_around_the_fault() -> None:
    """What was cut off is marked on either side."""
    excerpt, caret = lines_of(Place("a.yaml", 1, 50_000, "x" * 49_999 + "!" + "x" * 50_000))

    assert "!" == excerpt[caret.index("^")]
    assert ("…", "…") == (excerpt.strip()[0], excerpt.strip()[-1])
    assert len(excerpt) < 120


def test_a_caret_may_stand_behind_the_line() -> None:
    """What is missing is missing at its end."""
    excerpt, caret = lines_of(Place("a.yaml", 1, 5, "when"))

    assert len(excerpt) == caret.index("^")


def test_an_empty_line_is_not_shown() -> None:
    """There is nothing to point at."""
    finding = Finding(
        code="PAC009", severity=Severity.ERROR, message="No.", place=Place("a.yaml", 1, 1, " ")
    )

    assert 2 == len(write_report(made(finding)).split("\n"))


def test_colour_is_written_only_when_asked_for() -> None:
    """And it changes nothing but the colour."""
    plain = write_report(made(FINDING, NOTE))
    coloured = write_report(made(FINDING, NOTE), colour=True)

    assert "\x1b" not in plain
    assert "\x1b[1;31mMON001 error:\x1b[0m" in coloured
    assert plain == _without_colour(coloured)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "text"])
def test_only_text_has_colour(form: str) -> None:
    """Programs read the other forms."""
    assert "\x1b" not in write_report(made(FINDING, NOTE), form, colour=True)


def test_json_holds_the_whole_report() -> None:
    """Every field of every finding is there by its name, none left out."""
    held = json.loads(write_report(made(FINDING, NOTE), "json"))

    assert {
        "version": 1,
        "ok": False,
        "loaded": "Read it.",
        "checks": 3,
        "counts": {"error": 1, "warning": 0, "note": 1},
        "findings": [
            {
                "code": "PSG005",
                "severity": "note",
                "message": "No source.",
                "record": None,
                "field": None,
                "path": None,
                "line": None,
                "column": None,
                "hint": None,
                "related": [],
            },
            {
                "code": "MON001",
                "severity": "error",
                "message": "Too much.",
                "record": "funding:money",
                "field": "amount",
                "path": "data/money.yaml",
                "line": 7,
                "column": 13,
                "hint": "count again",
                "related": [
                    {
                        "message": "A part.",
                        "record": "funding:part",
                        "field": "amount",
                        "path": None,
                        "line": None,
                        "column": None,
                    }
                ],
            },
        ],
    } == held


@given(st.text(), st.text())
def test_json_and_jsonl_say_the_same_of_any_message(message: str, hint: str) -> None:
    """Whatever the texts hold, both parse back to them, and a line is a finding."""
    finding = Finding(code="REC004", severity=Severity.ERROR, message=message, hint=hint)
    report = made(finding, NOTE)

    whole = json.loads(write_report(report, "json"))
    lines = write_report(report, "jsonl").split("\n")

    assert whole["findings"] == [json.loads(line) for line in lines]
    assert (message, hint) in [(one["message"], one["hint"]) for one in whole["findings"]]


@given(st.text(st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"])))
def test_csv_parses_back_to_the_message(message: str) -> None:
    """Commas, quotes and line ends come through."""
    report = made(Finding(code="REC004", severity=Severity.ERROR, message=message))

    (row,) = csv.DictReader(io.StringIO(write_report(report, "csv"), newline=""))

    assert ("REC004", "error", message) == (row["code"], row["severity"], row["message"])
    assert "" == row["path"] == row["hint"]


def test_github_commands_escape_what_they_must() -> None:
    """Per cent signs and line ends in words; colons and commas too in the name of a file."""
    finding = Finding(
        code="REC004",
        severity=Severity.NOTE,
        message="50%\nof: a, b",
        hint="so",
        place=Place("a,b:c%.yaml", 2, 3),
    )

    assert (
        "::notice file=a%2Cb%3Ac%25.yaml,line=2,col=3,title=REC004::50%25%0Aof: a, b (so)"
        == write_report(made(finding), "github")
    )


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_github_has_a_level_for_each_severity(severity: Severity, level: str) -> None:
    """A finding without a place names none."""
    finding = Finding(code="REC004", severity=severity, message="No.")

    assert f"::{level} title=REC004::No." == write_report(made(finding), "github")


def test_github_names_the_record_where_there_is_no_file() -> None:
    """Nothing said of which record a passage of the record that ships was missing."""
    ref, name = "event:assent", "citations[0].at"
    finding = Finding(code="PSG001", severity=Severity.ERROR, message="No.", record=ref, hint="so")
    placed = evolve(finding, place=Place("a.yaml", 2, 3))

    assert [
        "::error title=PSG001::event:assent: No. (so)",
        "::error title=PSG001::event:assent citations[0].at: No. (so)",
        "::error file=a.yaml,line=2,col=3,title=PSG001::No. (so)",
    ] == [
        write_report(made(one), "github") for one in (finding, evolve(finding, field=name), placed)
    ]


@pytest.mark.parametrize("form", ["jsonl", "github"])
def test_a_clean_report_has_no_lines_for_programs(form: str) -> None:
    """No line is no finding."""
    assert "" == write_report(made(), form)


def _without_colour(text: str) -> str:
    for code in ("\x1b[1;31m", "\x1b[1;36m", "\x1b[0m"):
        text = text.replace(code, "")
    return text
