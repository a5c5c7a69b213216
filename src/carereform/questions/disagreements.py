"""Disagreements: the fields of which sources say different things, derived from citations."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from carereform.questions.claims import Claim, claims_of
from carereform.records import FieldValue, Record

__all__ = ["DISAGREEMENT_COLUMNS", "Disagreement", "disagreement_rows", "disagreements"]

DISAGREEMENT_COLUMNS = ("record", "field", "held", "reading", "source", "difference", "why")
"""What a row says of one reading of a field on which sources differ."""


@frozen
class Disagreement:
    """A field of which sources say different things.

    Attributes:
        record: The record that holds the field.
        field: The field and what the record holds.
        claims: Every reading of it, those that agree with the record too.
    """

    record: Record
    field: FieldValue
    claims: tuple[Claim, ...]


def disagreements(records: Iterable[Record]) -> tuple[Disagreement, ...]:
    """Find every field of which some source says something else than the record holds.

    >>> disagreements([])
    ()
    """
    return tuple(_find(records))


def disagreement_rows(found: Iterable[Disagreement]) -> list[dict[str, object]]:
    """Put disagreements into rows of `DISAGREEMENT_COLUMNS`, one for each reading."""
    return [
        {
            "record": str(one.record.ref),
            "field": one.field.name,
            "held": one.field.text,
            "reading": claim.reading,
            "source": claim.source.id if claim.source else None,
            "difference": _difference(claim),
            "why": _reason(claim),
        }
        for one in found
        for claim in one.claims
    ]


def _find(records: Iterable[Record]) -> Iterator[Disagreement]:
    for record in records:
        for _, group in groupby(claims_of(record), key=lambda claim: claim.field.path):
            claims = tuple(group)
            if not all(claim.agrees for claim in claims):
                yield Disagreement(record, claims[0].field, claims)


def _difference(claim: Claim) -> str | None:
    return claim.citation.difference if claim.citation else None


def _reason(claim: Claim) -> str | None:
    return (claim.citation.note or claim.citation.inferred) if claim.citation else None
