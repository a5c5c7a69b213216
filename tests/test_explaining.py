"""Explanations: each rule has an example that breaks it alone, the same mended, and a page."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from attrs import evolve

from carereform import check, read
from carereform.checking import CATALOGUE
from carereform.cli import main
from carereform.explaining import (
    Example,
    find_faults,
    get_explanation,
    write_explanation,
    write_pages,
)
from carereform.explaining.trial import COPIES, EXAMPLES, write_example
from carereform.findings import Rule, RuleCode
from carereform.reform import Reform
from carereform.values import FrozenMap

PAGES = Path(__file__).parents[1] / "docs" / "rules"
CODES = [rule.code for rule in CATALOGUE]
EXCUSABLE = [code for code in CODES if get_explanation(code).is_excusable]

_BASE = {"base-pack.yaml", "base.yaml", "base.source.txt"}
_EXAMPLE = re.compile(r"([A-Z]{3}[0-9]{3})\.(?:failing|mended)\.(?:yaml|source\.txt)")


def _pages_in(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def _printed_in(page: str) -> str:
    """What a page says is printed: the one block of text after the words that say so."""
    return page.split(" prints:\n\n```text\n")[1].split("\n```", maxsplit=1)[0]


def _excused(reform: Reform, code: str, name: str) -> Reform:
    """Let the one record with this name break a rule."""
    allow = FrozenMap({RuleCode(code): "It is right all the same."})
    records = [
        evolve(record, allow=allow) if str(record.ref) == name else record for record in reform
    ]
    return Reform.of(records, reform.editions)


def test_what_the_examples_stand_on_is_without_fault() -> None:
    """What an example gives is of its own making."""
    assert () == find_faults(Example())


@pytest.mark.parametrize("code", CODES)
def test_failing_example_breaks_its_rule_and_no_other(code: str) -> None:
    """The fault that is explained stands out."""
    codes = {finding.code for finding in find_faults(get_explanation(code).failing)}

    assert {code} == codes


@pytest.mark.parametrize("code", CODES)
def test_mended_example_breaks_no_rule(code: str) -> None:
    """Whoever does as the example does is done."""
    explanation = get_explanation(code)

    assert explanation.failing != explanation.mended
    assert () == find_faults(explanation.mended)


@pytest.mark.parametrize("code", CODES)
def test_page_shows_what_is_printed(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """To the letter, as on the command line in the folder of the pack."""
    explanation = get_explanation(code)
    write_example(explanation.failing, tmp_path)
    monkeypatch.chdir(tmp_path)
    verifies = explanation.source is not None

    main(["verify", "--sources", COPIES, "."] if verifies else ["check", "."])

    assert f"\n{_printed_in(write_explanation(explanation))}\n" in f"\n{capsys.readouterr().out}"


@pytest.mark.parametrize("code", CODES)
def test_page_says_what_the_rule_means_and_shows_both_examples(code: str) -> None:
    """All of it, and nothing of it is cut."""
    explanation = get_explanation(code)
    page = write_explanation(explanation)

    rule = explanation.rule
    texts = (explanation.failing.text, explanation.mended.text, explanation.source)
    assert page.startswith(f"# {code}: {rule.title}\n")
    assert rule.why in page
    assert f"**Severity**: {rule.severity}:" in page
    assert [] == [text for text in texts if text and text.rstrip() not in page]
    assert explanation.is_excusable == (f"allow: {{{code}: " in page)


@pytest.mark.parametrize("code", EXCUSABLE)
def test_records_that_break_a_rule_can_be_excused_as_their_page_says(
    code: str, tmp_path: Path
) -> None:
    """Excusing every record that a finding names leaves no finding."""
    write_example(get_explanation(code).failing, tmp_path)
    reform = read(tmp_path).reform
    names = {finding.record for finding in check(reform).findings}

    for name in names:
        reform = _excused(reform, code, str(name))

    assert () == check(reform).findings


def test_every_example_is_of_a_rule() -> None:
    """A rule that goes takes its examples with it."""
    names = {path.name for path in EXAMPLES.iterdir()}
    matches = [_EXAMPLE.fullmatch(name) for name in names - _BASE]

    assert _BASE <= names
    assert set(CODES) == {match[1] if match else "another file" for match in matches}


def test_pages_are_current(tmp_path: Path) -> None:
    """If they aren't: `python -m carereform.explaining docs/rules`."""
    write_pages(tmp_path)

    assert _pages_in(tmp_path) == _pages_in(PAGES)


def test_index_leads_to_every_page() -> None:
    """Once, in the family of its code."""
    index = (PAGES / "README.md").read_text(encoding="utf-8")

    assert sorted(CODES) == sorted(re.findall(r"\[([A-Z]{3}[0-9]{3})\]\(\1\.md\)", index))


def test_page_of_a_rule_that_is_gone_goes_too(tmp_path: Path) -> None:
    """What isn't a page of a rule stays."""
    for name in ("XYZ001.md", "notes.md"):
        (tmp_path / name).write_text("Old.", encoding="utf-8")

    write_pages(tmp_path)

    assert {"notes.md", "README.md", *(f"{code}.md" for code in CODES)} == set(_pages_in(tmp_path))


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("MON01", "no rule has the code 'MON01'; did you mean MON001?"),
        ("psg001", "no rule has the code 'psg001'; did you mean PSG001?"),
        ("zebra", "no rule has the code 'zebra'"),
        ("base", "no rule has the code 'base'"),
        ("", "no rule has the code ''"),
    ],
)
def test_code_that_no_rule_has_is_refused(
    code: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The nearest is named, if one is near."""
    with pytest.raises(KeyError) as refused:
        get_explanation(code)

    status = main(["explain", code])

    printed = capsys.readouterr()
    assert (message,) == refused.value.args
    assert (2, "", f"carereform: {message}\n") == (status, printed.out, printed.err)


def test_command_prints_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    """What it prints is what the docs hold."""
    status = main(["explain", "MON001"])

    assert 0 == status
    assert f"{write_explanation(get_explanation('MON001'))}\n" == capsys.readouterr().out


def test_command_lists_all_rules_in_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    """Code, severity and title of each, by code."""

    def listed(form: str) -> str:
        assert 0 == main(["explain", "--format", form])
        return capsys.readouterr().out

    rows = [_row(rule) for rule in sorted(CATALOGUE, key=lambda rule: rule.code)]
    assert rows == json.loads(listed("json"))
    assert rows == [json.loads(line) for line in listed("jsonl").splitlines()]
    assert rows == list(csv.DictReader(io.StringIO(listed("csv"))))
    assert rows == [_cells(line) for line in listed("text").splitlines()[1:]]


@pytest.mark.parametrize("code", ["MON001", "GRD002", "PAC001", "PSG005"])
@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_command_gives_programs_all_that_the_page_of_a_rule_says(
    code: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """They got its code, severity and title alone."""
    explanation = get_explanation(code)
    page = write_explanation(explanation)

    main(["explain", code, "--format", form])

    row = _one_row(capsys.readouterr().out, form)
    assert _row(explanation.rule).items() <= row.items()
    assert (explanation.failing.text or "") == (row["failing"] or "")
    assert (explanation.mended.text or "") == (row["mended"] or "")
    assert _printed_in(page) == row["prints"]
    assert bool(row["excuse"]) == explanation.is_excusable
    # An encoding is told on the page where it isn't the usual one.
    said = (value for name, value in row.items() if name != "encoding" and value)
    assert [] == [value for value in said if value.rstrip() not in page]


def _one_row(printed: str, form: str) -> dict[str, str]:
    if form == "csv":
        (row,) = csv.DictReader(io.StringIO(printed))
        return row
    read = json.loads(printed)
    made: dict[str, str] = read[0] if form == "json" else read
    return made


def _row(rule: Rule) -> dict[str, str]:
    return {"code": rule.code, "severity": rule.severity.value, "title": rule.title}


def _cells(line: str) -> dict[str, str]:
    code, severity, title = line.split(maxsplit=2)
    return {"code": code, "severity": severity, "title": title}
