"""Claims: each field of each record with each citation of it, the finest grain of the record."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from carereform.display import Column, Table
from carereform.evidence import Passage, Sighting
from carereform.records import (
    Citation,
    Difference,
    FieldValue,
    Record,
    Source,
    field_values,
    parser_of,
)
from carereform.values import Ref, Silence

__all__ = ["Claim", "claims", "claims_of"]

# Others build on these names and their order: they are a contract.
_COLUMNS = (
    Column("record", Ref[Record], "record.ref", words="The record that holds the field."),
    Column("field", str, "field.name", words="Its name, as a citation writes it."),
    Column("value", str, "field.text", words="What the record holds."),
    Column("reading", str, words="What the source says."),
    Column("source", Ref[Source], words="The source, where one is cited."),
    Column("agrees", bool, words="Whether the source says what the record holds."),
    Column("difference", Difference, words="How its reading differs."),
    Column("start", int, words="Where its words begin, in code points."),
    Column("end", int, words="Where its words end."),
    Column("inferred", str, words="Why the value is held although no words say it."),
)


@frozen
class Claim:
    """That a source says something of a field; or, without a citation, that none is named.

    Attributes:
        record: The record that holds the field.
        field: The field, its value and how it is written.
        citation: What supports it, or reads it otherwise; None where nothing does.
        index: The place of the citation among the record's, from 0.
        place: Where its words stand: as they were seen, or as they were found in a copy.

    >>> from carereform.records import Event
    >>> (claim,) = claims_of(Event(id="assent", title="Royal Assent"))
    >>> claim.field.name, claim.reading, claim.source
    ('title', 'Royal Assent', None)
    """

    record: Record
    field: FieldValue
    citation: Citation | None
    index: int | None
    place: Passage | Sighting | None = None

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

    @property
    def difference(self) -> Difference | None:
        """How the reading differs from what the record holds."""
        return self.citation.difference if self.citation else None

    @property
    def start(self) -> int | None:
        """Where its words begin, in code points of the source's text; None without a passage."""
        return self.place.start if self.place else None

    @property
    def end(self) -> int | None:
        """Where its words end."""
        return self.place.end if self.place else None

    @property
    def inferred(self) -> str | None:
        """Why the value is held although no words say it."""
        return self.citation.inferred if self.citation else None


def claims(
    records: Iterable[Record], sightings: Mapping[tuple[str, int], Sighting] | None = None
) -> Table[Claim]:
    """List all claims of records, of a reform for one, in their order.

    Args:
        records: The records.
        sightings: Where passages were found in copies, by the name of the record and the
            citation's place in it; a passage that isn't among them has no place then.

    >>> from carereform.records import Event
    >>> [(claim.field.name, claim.source) for claim in claims([Event(id="x", title="Assent")])]
    [('title', None)]
    """
    found = (claim for record in records for claim in _claims(record, sightings))
    return Table("claims", _COLUMNS, found)


def claims_of(record: Record) -> Iterator[Claim]:
    """Go through the claims of one record: each field, with each citation that covers it.

    >>> from carereform.records import Event
    >>> [claim.reading for claim in claims_of(Event(id="x", title="Assent"))]
    ['Assent']
    """
    return _claims(record, None)


def _claims(
    record: Record, sightings: Mapping[tuple[str, int], Sighting] | None
) -> Iterator[Claim]:
    cited = [
        (index, one, one.passage if sightings is None else sightings.get((str(record.ref), index)))
        for index, one in enumerate(record.citations)
    ]
    for held in field_values(record):
        name = held.name
        found = [
            Claim(record, held, citation, index, place)
            for index, citation, place in cited
            if citation.covers(name)
        ]
        yield from found or [Claim(record, held, None, None)]
