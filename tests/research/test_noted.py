"""Every disagreement that a row notes stands in the record as one, or it is said why not."""

import json
import os
from pathlib import Path

from tests.cli.running import run
from tests.research.holding import read_table
from tests.research.rows import FILES, Row


def _listed() -> dict[str, list[str]]:
    """Where each disagreement of a row stands."""
    listed = read_table("noted.yaml")["disagreements"]
    assert isinstance(listed, dict)
    return listed


def _left_out() -> list[str]:
    """The rows whose notes have none to enter, under the reasons why."""
    reasons = read_table("noted.yaml")["nothing-to-enter"]
    assert isinstance(reasons, dict)
    return [key for keys in reasons.values() for key in keys]


def test_each_disagreement_that_a_row_notes_is_one_of_the_record() -> None:
    """On a figure or a date, among what `carereform disagreements` tells."""
    ended = run("disagreements", "--format", "jsonl")

    lines = [json.loads(line) for line in ended.out.splitlines()]
    told = {f"{line['record']} {line['field']}" for line in lines}
    assert [] == [place for places in _listed().values() for place in places if place not in told]


def test_no_row_has_both_a_disagreement_and_a_reason_for_none() -> None:
    """And none stands twice."""
    left_out = _left_out()

    assert len(left_out) == len(set(left_out))
    assert set() == set(left_out) & set(_listed())


def test_every_note_was_gone_through(rows: dict[str, Row]) -> None:
    """Each row with a note is listed, and no other."""
    folder = Path(os.environ["CAREREFORM_RESEARCH"])
    written = [
        json.loads(line)
        for name in FILES
        for line in (folder / name).read_text("utf-8").splitlines()
    ]
    noted = {row["key"] for row in written if row["note"]}

    assert noted <= set(rows)
    assert noted == {*_listed(), *_left_out()}
