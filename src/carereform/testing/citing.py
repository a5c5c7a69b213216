"""Citing a draft: every fact gets its evidence, and some sources read otherwise."""

from collections.abc import Iterator, Sequence
from math import ceil

from attrs import evolve

from carereform.questions import Tie
from carereform.records import (
    Basis,
    Citation,
    DeliveryStatus,
    Difference,
    FieldValue,
    Funding,
    Observation,
    Outcome,
    Record,
    Source,
    Stage,
    field_values,
)
from carereform.testing.drafts import Draft
from carereform.testing.evidence import Lead
from carereform.testing.readings import find_reading, rival_readings
from carereform.testing.summing import Ties
from carereform.values import UNSETTLED, Certainty, Money, Quantity, Ref, Silence, Span, When

__all__ = ["cite"]

_FACTS = (Money, Quantity, When, Span, int, Outcome, DeliveryStatus, Silence)
_MOST_FIELDS = 4
_REASON = "It follows from the rest."
_NOTE = "Two others say so."
_PART_OF = "part-of["


def cite(draft: Draft, ties: Ties) -> None:
    """Cite every fact of a draft."""
    for record in draft:
        cited = _Cited(record, draft.leads(record), ties.get(record.id, ()))
        draft.put(_forecast(draft, evolve(record, citations=tuple(cited.citations()))))


class _Cited:
    """The citations of one record."""

    def __init__(self, record: Record, leads: Sequence[Lead], ties: Sequence[Tie]) -> None:
        self._record = record
        self._leads = leads
        self._ties = ties
        held = list(field_values(record))
        self._wholes = [
            one for one in held if isinstance(record, Funding) and one.name.startswith(_PART_OF)
        ]
        self._held = [one for one in held if one not in self._wholes]

    def citations(self) -> Iterator[Citation]:
        shared = list(self._shared_out())
        yield from shared
        yield from self._left_over(shared)
        for lead in self._leads:
            yield from self._otherwise(lead)
        for held in self._held:
            yield from self._rivals(held)
        for place, held in enumerate(self._wholes):
            yield from self._tied(held, self._ties[place] if place < len(self._ties) else None)

    def _shared_out(self) -> Iterator[Citation]:
        """Share the fields out among the citations that were drawn."""
        size = ceil(len(self._held) / len(self._leads))
        for place, lead in enumerate(self._leads):
            share = self._held[place * size : (place + 1) * size] or self._held[:1]
            names = [one.name for one in share]
            if lead.turn % 2:
                names = [str(one.path[0]) for one in share]
            most = _MOST_FIELDS if lead.citation.words is not None else None
            yield evolve(lead.citation, supports=tuple(dict.fromkeys(names))[:most])

    def _left_over(self, shared: Sequence[Citation]) -> Iterator[Citation]:
        """Cite the facts that no citation covers yet; a source is the evidence for its own."""
        if isinstance(self._record, Source):
            return
        left = tuple(
            one.name
            for one in self._held
            if isinstance(one.value, _FACTS)
            and not any(citation.covers(one.name) for citation in shared)
        )
        if left:
            yield Citation(source=self._source, supports=left)

    @property
    def _source(self) -> Ref[Source]:
        return self._leads[0].source

    def _otherwise(self, lead: Lead) -> Iterator[Citation]:
        """Let a source read a field otherwise, if there is one that the difference fits."""
        if lead.difference is None:
            return
        start = lead.turn % len(self._held)
        for held in (*self._held[start:], *self._held[:start]):
            reads = find_reading(held, lead.difference, lead.turn)
            if reads is not None:
                yield _reading(lead.source, held.name, reads, lead.difference)
                return

    def _rivals(self, held: FieldValue) -> Iterator[Citation]:
        """Let sources differ on what is unsettled."""
        if held.value is UNSETTLED:
            for reads in rival_readings(held.type):
                yield _reading(self._source, held.name, reads, Difference.CONFLICT)

    def _tied(self, held: FieldValue, tie: Tie | None) -> Iterator[Citation]:
        """Say how surely a sum is counted in another."""
        inferred = _REASON if tie is Tie.ASSUMED else None
        yield Citation(source=self._source, supports=(held.name,), inferred=inferred)
        if tie is Tie.DENIED:
            reads = find_reading(held, Difference.CONFLICT, 0)
            if reads is not None:
                yield _reading(self._source, held.name, reads, Difference.CONFLICT)


def _reading(source: Ref[Source], name: str, reads: str, difference: Difference) -> Citation:
    explained = difference in (Difference.SLIP, Difference.CONFLICT)
    return Citation(
        source=source,
        supports=(name,),
        reads=reads,
        difference=difference,
        note=_NOTE if explained else None,
    )


def _forecast(draft: Draft, record: Record) -> Record:
    """What is told of before it can have been counted is a forecast."""
    if not isinstance(record, Observation) or record.basis is not Basis.COUNTED:
        return record
    if not isinstance(record.period, When):
        return record
    period = record.period
    sources = [draft.find(one.source) for one in record.citations if one.source]
    published = [one.dates.get(Stage.PUBLISHED) for one in sources if one]
    told = [
        period.is_after(when, draft.find_event) is Certainty.CERTAINLY
        for when in published
        if isinstance(when, When)
    ]
    if not told or not all(told):
        return record
    read = {one.reads for one in record.citations}
    forecasts = (Basis.PROJECTED, Basis.EXPECTED, Basis.ESTIMATED, Basis.SET)
    return evolve(record, basis=next(one for one in forecasts if one not in read))
