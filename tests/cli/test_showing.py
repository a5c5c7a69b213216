"""Showing: lists, records and claims, for people and in forms that parse back."""

import csv
import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from carereform import load
from carereform.cli import main
from carereform.packs.structuring import write_plain
from tests.cli.running import run
from tests.makers import make_mission, make_strategy, write_pack


def test_a_kind_is_listed_by_its_name_and_its_plural(pack: Path) -> None:
    """Its own fields with one value are the columns, those that hold nothing left out."""
    listed = run("list", "funding", "--pack", pack).out

    assert [
        "id     title  how sure             stage      amount",
        "money  Money  one unofficial page  committed  £45m",
    ] == listed.splitlines()
    assert run("list", "body", "--pack", pack) == run("list", "bodies", "--pack", pack)


def test_a_list_in_json_has_every_column(pack: Path) -> None:
    """What holds nothing is null."""
    (row,) = json.loads(run("list", "funding", "--format", "json", "--pack", pack).out)

    assert {
        "id": "money",
        "title": "Money",
        "how sure": "one unofficial page",
        "stage": "committed",
        "amount": "£45m",
        "period": None,
        "checked": None,
    } == row


def test_an_empty_list_has_the_columns_of_its_kind(pack: Path) -> None:
    """People were shown an id alone."""
    text = run("list", "missions", "--pack", pack).out
    table = run("list", "missions", "--pack", pack, "--format", "csv").out

    assert "id  title  how sure  of  number  deadline  target  checked\n" == text
    assert [text.strip().split("  ")] == list(csv.reader(io.StringIO(table)))


def test_a_list_for_another_program_cuts_nothing(tmp_path: Path) -> None:
    """An id that was cut in a pipe could not be passed on."""
    name = "a-strategy-that-has-a-name-of-more-than-forty-letters"
    strategy = make_strategy(id=name, title=f"The strategy {name}")
    mission = make_mission(of=strategy.ref)
    pack = write_pack(tmp_path / "pack", [strategy, mission])

    out = run("list", "missions", "--pack", pack).out

    assert "…" not in out
    assert name in out.split()


def test_a_list_at_a_terminal_keeps_to_its_width(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was cut is marked; in a pipe nothing is."""
    name = "a-strategy-that-has-a-name-of-more-than-forty-letters"
    pack = write_pack(tmp_path / "pack", [make_strategy(id=name, title="x" * 90)])
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "50")

    main(["list", "strategies", "--pack", str(pack)])

    head, row, left_out = terminal.getvalue().splitlines()
    assert ["…", "…"] == [cell[-1] for cell in row.split()[:2]]
    assert row.startswith(name[:22])
    assert max(len(head), len(row)) <= 50
    assert left_out.startswith("Not shown for want of room: ")


class Terminal(io.StringIO):
    """What is printed, as if at a terminal."""

    def isatty(self) -> bool:
        """Whether it is one: always."""
        return True


def test_a_list_tells_the_day_on_which_a_record_was_checked(tmp_path: Path) -> None:
    """Nothing found means little without it."""
    pack = write_pack(tmp_path / "pack", [make_strategy(), make_mission(checked=date(2026, 1, 2))])

    (row,) = json.loads(run("list", "missions", "--format", "json", "--pack", pack).out)

    assert "2026-01-02" == row["checked"]


@pytest.mark.parametrize("command", [["list", "bodies"], ["claims"]], ids=str)
def test_every_form_says_the_same(command: list[str], pack: Path) -> None:
    """As json, as lines of json, and as csv with empty texts for null."""
    whole = json.loads(run(*command, "--format", "json", "--pack", pack).out)
    lines = run(*command, "--format", "jsonl", "--pack", pack).out.splitlines()
    table = run(*command, "--format", "csv", "--pack", pack).out

    assert whole == [json.loads(line) for line in lines]
    assert [
        {column: "" if value is None else str(value) for column, value in row.items()}
        for row in whole
    ] == list(csv.DictReader(io.StringIO(table)))


def test_a_record_is_shown_in_full(pack: Path) -> None:
    """With its evidence, and what refers to it."""
    shown = run("show", "source:paper", "--pack", pack).out

    assert shown.startswith("source:paper\nA paper\n")
    assert "Referred to by" in shown
    assert "funding:money in citations[0].source: Money" in shown


def test_a_record_in_json_is_its_plain_form(pack: Path) -> None:
    """As it stands in its file, with its name."""
    (money,) = load(pack).funding

    shown = json.loads(run("show", "funding:money", "--format", "json", "--pack", pack).out)

    assert {"record": "funding:money", **write_plain(money)} == shown


def test_claims_tell_where_their_passages_were_seen(pack: Path) -> None:
    """Or null where an address is cited, or nothing."""
    rows = json.loads(run("claims", "--format", "json", "--pack", pack).out)

    assert {
        (
            *("record", "field", "value", "reading", "source", "agrees", "difference"),
            *("start", "end", "inferred"),
        )
    } == {tuple(row) for row in rows}
    places = {
        row["field"]: (row["start"], row["end"])
        for row in rows
        if row["record"] == "funding:money"
    }
    assert {"title": (None, None), "stage": (None, None), "amount": (50, 87)} == places


def test_claims_tell_where_their_passages_stand_in_copies(
    pack: Path, copies: Path, tmp_path: Path
) -> None:
    """In another layout they have moved; what isn't found has no place."""
    text = (copies / "scan.txt").read_text(encoding="utf-8")
    (tmp_path / "copy.txt").write_text("12345" + text, encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()

    def place_in(folder: Path) -> tuple[object, object]:
        lines = run(
            "claims", "--format", "jsonl", "--pack", pack, "--sources", folder
        ).out.splitlines()
        (row,) = [row for row in map(json.loads, lines) if row["field"] == "amount"]
        return row["start"], row["end"]

    assert (50, 87) == place_in(copies)
    assert (55, 92) == place_in(tmp_path)
    assert (None, None) == place_in(empty)


def test_the_record_that_ships_is_shown_without_naming_a_pack() -> None:
    """It is what people ask for first."""
    ended = run("show", "mission:health-outcomes")

    assert 0 == ended.status
    assert "deadline" in ended.out
