"""The record held against the rows: which figures and dates of it no row says, by key."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

import yaml
from attrs import frozen

from carereform import (
    Body,
    Claim,
    Money,
    Observation,
    Person,
    Quantity,
    Record,
    Reform,
    Source,
    Span,
    When,
    claims,
)
from carereform.values import Length
from tests.research.rows import Row, says, strip_address

__all__ = [
    "Held",
    "Leads",
    "find_new_numbers",
    "find_unread",
    "find_unsaid",
    "read_changed",
    "read_leads",
    "read_places",
    "read_table",
    "web_claims",
]

HERE: Final = Path(__file__).parent
_DIGITS: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


@frozen(order=True)
class Held:
    """A figure or a date of a record, as a page supports it or reads it otherwise."""

    record: str
    field: str
    value: str


@frozen
class Leads:
    """Where the rows lead: the record, or a part of one, and the key of a row."""

    pairs: tuple[tuple[str, str], ...]

    @property
    def records(self) -> frozenset[str]:
        """The records to which some row leads."""
        return frozenset(target.partition(" ")[0] for target, _ in self.pairs)

    def keys_of(self, record: str, field: str) -> tuple[str, ...]:
        """Find the rows of a field: those of its part of the record, or else of the whole."""
        of_part = [
            key
            for target, key in self.pairs
            if " " in target and f"{record} {field}".startswith(target)
        ]
        return tuple(of_part or (key for target, key in self.pairs if target == record))

    def keys(self, record: str) -> tuple[str, ...]:
        """Find the rows of a record and of all its parts."""
        return tuple(key for target, key in self.pairs if target.partition(" ")[0] == record)


def read_table(name: str) -> dict[str, object]:
    """Read one of the tables that stand beside this file."""
    table = yaml.safe_load((HERE / name).read_text("utf-8"))
    assert isinstance(table, dict)
    return table


def read_places() -> dict[str, object]:
    """Read where each row leads, or why it leads nowhere, by its key."""
    reviews, delivery = read_table("rows_reviews.yaml"), read_table("rows_delivery.yaml")
    assert set() == set(reviews) & set(delivery)
    return reviews | delivery


def read_leads() -> Leads:
    """Read which records each row leads to."""
    return Leads(
        tuple(
            (str(target), key)
            for key, targets in read_places().items()
            if isinstance(targets, list)
            for target in targets
        )
    )


def read_changed() -> dict[Held, str]:
    """Read what the record has otherwise than the rows, and why."""
    changed: dict[Held, str] = {}
    for record, entries in read_table("changed.yaml").items():
        assert isinstance(entries, list)
        for entry in entries:
            held = Held(record, str(entry["field"]), str(entry["value"]))
            assert held not in changed, f"{held} stands twice"
            changed[held] = str(entry["why"])
    return changed


def web_claims(records: Iterable[Record]) -> Iterator[Claim]:
    """Go through the claims that a page supports: no passage proves it and we don't infer it.

    What sources say of themselves, and who bodies and persons are, isn't claimed by rows.
    """
    for claim in claims(records):
        if isinstance(claim.record, Source | Body | Person) or claim.citation is None:
            continue
        cited = claim.citation
        if cited.source is not None and cited.passage is None and cited.inferred is None:
            yield claim


def find_unsaid(reform: Reform, rows: Mapping[str, Row], leads: Leads) -> Iterator[Held]:
    """Find each figure and date of a web-sourced record that none of its rows says."""
    for claim in web_claims(reform):
        value = claim.reading_value
        if isinstance(value, bool) or not isinstance(
            value, Money | Quantity | When | Span | Length | date | int
        ):
            continue
        record = str(claim.record.ref)
        its_rows = [rows[key] for key in leads.keys_of(record, claim.field.name) if key in rows]
        page, period = _page(claim, reform), _period(claim)
        if not any(says(row, value, page=page, of=period) for row in its_rows):
            yield Held(record, claim.field.name, claim.reading)


def _page(claim: Claim, reform: Reform) -> str:
    """The address of the page that is cited, stripped."""
    source = reform.find(claim.source) if claim.source else None
    return strip_address(source.url) if source is not None and source.url else ""


def _period(claim: Claim) -> When | Span | None:
    """The time that the value of an observation is of."""
    record = claim.record
    if not isinstance(record, Observation) or claim.field.name != "value":
        return None
    return record.period if isinstance(record.period, When | Span) else None


def find_unread(reform: Reform, rows: Mapping[str, Row], leads: Leads) -> Iterator[Held]:
    """Find each page that is cited for a record and on which none of its rows rests."""
    for claim in web_claims(reform):
        record = str(claim.record.ref)
        read = {one for key in leads.keys(record) if key in rows for one in rows[key].addresses}
        page = _page(claim, reform)
        if page and page not in read:
            yield Held(record, claim.field.name, page)


def find_new_numbers(reform: Reform, rows: Mapping[str, Row], leads: Leads) -> Iterator[Held]:
    """Find each number in the words of a web-sourced record that stands in none of its rows."""
    for claim in web_claims(reform):
        if claim.field.type is not str:
            continue
        record = str(claim.record.ref)
        its_rows = [rows[key] for key in leads.keys(record) if key in rows]
        known = {number for row in its_rows for text in row.texts for number in _numbers(text)}
        for number in set(_numbers(claim.reading)) - known:
            yield Held(record, claim.field.name, number)


def _numbers(text: str) -> list[str]:
    return [number.replace(",", "") for number in _DIGITS.findall(text)]
