"""Claims: each field of each record with each citation of it, the finest grain of the record."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from carereform.evidence import Passage, Sighting
from carereform.records import Citation, FieldValue, Record, Source, field_values, parser_of
from carereform.values import Ref, Silence

__all__ = ["CLAIM_COLUMNS", "Claim", "claim_row", "claims", "claims_of"]

CLAIM_COLUMNS = (
    "record",
    "field",
    "value",
    "reading",
    "source",
    "agrees",
    "difference",
    "start",
    "end",
    "inferred",
)
"""What a row says of a claim; others build on these names."""


@frozen
class Claim:
    """That a source says something of a field; or, without a citation, that none is named.

    Attributes:
        record: The record that holds the field.
        field: The field, its value and how it is written.
        citation: What supports it, or reads it otherwise; None where nothing does.
        index: The place of the citation among the record's, from 0.
    """

    record: Record
    field: FieldValue
    citation: Citation | None
    index: int | None

    @property
    def source(self) -> Ref[Source] | None:
        """The source, if it isn't an inference of ours alone."""
        return self.citation.source if self.citation else None

    @property
    def agrees(self) -> bool:
        """Whether the source says what the record holds."""
        return self.citation is None or self.citation.reads is None

    @property
    def reading(self) -> str:
        """What the source says, as an editor would write it."""
        reads = self.citation.reads if self.citation else None
        return self.field.text if reads is None else reads

    @property
    def reading_value(self) -> object:
        """What the source says, parsed; the raw text where it is no value of the field's type.

        A source may be silent on any field.
        """
        if self.agrees:
            return self.field.value
        if self.reading in tuple(Silence):
            return Silence(self.reading)
        try:
            return parser_of(self.field.type)(self.reading)
        except ValueError:
            return self.reading


def claims(records: Iterable[Record]) -> Iterator[Claim]:
    """Go through all claims of records, of a reform for one, in their order.

    >>> from carereform.records import Event
    >>> [(claim.field.name, claim.source) for claim in claims([Event(id="x", title="Assent")])]
    [('title', None)]
    """
    for record in records:
        yield from claims_of(record)


def claims_of(record: Record) -> Iterator[Claim]:
    """Go through the claims of one record: each field, with each citation that covers it."""
    for held in field_values(record):
        cited = False
        for index, citation in enumerate(record.citations):
            if citation.covers(held.name):
                cited = True
                yield Claim(record, held, citation, index)
        if not cited:
            yield Claim(record, held, None, None)


def claim_row(claim: Claim, place: Passage | Sighting | None = None) -> dict[str, object]:
    """Put a claim into a row of `CLAIM_COLUMNS`; `place` is where its passage stands."""
    citation = claim.citation
    return {
        "record": str(claim.record.ref),
        "field": claim.field.name,
        "value": claim.field.text,
        "reading": claim.reading,
        "source": claim.source.id if claim.source else None,
        "agrees": claim.agrees,
        "difference": citation.difference.value if citation and citation.difference else None,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "inferred": citation.inferred if citation else None,
    }
