"""Disagreements: the fields of which sources say different things, derived from citations."""

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from carereform.display import Column, Table
from carereform.questions.claims import Claim, claims_of
from carereform.questions.sureness import Sureness, how_sure_of_reading
from carereform.records import Difference, Record, Source
from carereform.reform import Reform
from carereform.values import Ref

__all__ = ["RivalReading", "disagreements"]

_COLUMNS = (
    Column("record", Ref[Record], "claim.record.ref", words="The record that holds the field."),
    Column("field", str, "claim.field.name", words="The field, as a citation writes it."),
    Column("held", str, "claim.field.text", words="What the record holds."),
    Column("reading", str, "claim.reading", words="What this source says."),
    Column("source", Ref[Source], "claim.source", words="The source, where one is cited."),
    Column("difference", Difference, "claim.difference", words="How its reading differs."),
    Column("how sure", Sureness, words="What it rests on that the source says so."),
    Column("why", str, words="Why the reading is or isn't held."),
)


@frozen
class RivalReading:
    """What one source says of a field of which sources say different things.

    Attributes:
        claim: The reading: the record, the field, the source and what it says.
        how_sure: What it rests on that the source says so.

    >>> from carereform.records import Citation, Event
    >>> page = Citation(
    ...     source=Ref(Source, "page"),
    ...     supports=("title",),
    ...     reads="Assent",
    ...     difference=Difference.NAME,
    ... )
    >>> event = Event(id="assent", title="Royal Assent", citations=(page,))
    >>> (reading,) = disagreements(Reform.of([event]))
    >>> reading.claim.reading
    'Assent'
    """

    claim: Claim
    how_sure: Sureness

    @property
    def why(self) -> str | None:
        """Why the reading is or isn't held, in our words."""
        cited = self.claim.citation
        return (cited.note or cited.inferred) if cited else None


def disagreements(reform: Reform) -> Table[RivalReading]:
    """List every reading of each field of which some source says something else than is held.

    Those that agree with the record stand beside those that don't, in the order in which
    they are cited.

    >>> disagreements(Reform.of([]))
    readings: 0
    """
    found = [RivalReading(claim, how_sure_of_reading(reform, claim)) for claim in _find(reform)]
    return Table("readings", _COLUMNS, found)


def _find(reform: Reform) -> Iterator[Claim]:
    for record in reform:
        for _, group in groupby(claims_of(record), key=lambda claim: claim.field.path):
            claims = tuple(group)
            if not all(claim.agrees for claim in claims):
                yield from claims
