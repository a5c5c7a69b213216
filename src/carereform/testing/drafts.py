"""A draft: records in the making, found by any of their names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from attrs import evolve

from carereform.records import Event, Record, Source
from carereform.testing.evidence import Lead
from carereform.testing.sketches import Sketch
from carereform.values import Ref, When

__all__ = ["Draft"]

R = TypeVar("R", bound=Record)

_ANY_LEAD = Lead.to(Ref(Source, "source"))


class Draft:
    """Records in the making, in the order in which they were drawn.

    Attributes:
        day: The day on which the whole was last checked.
    """

    def __init__(self, day: date) -> None:
        self.day = day
        self._records: dict[Ref[Record], Record] = {}
        self._sketches: dict[Ref[Record], Sketch] = {}
        self._leads: dict[Ref[Record], tuple[Lead, ...]] = {}
        self._places: dict[Ref[Record], int] = {}
        self._names: dict[Ref[Record], Ref[Record]] = {}
        self._names_of_kind: dict[type[object], list[Ref[Record]]] = defaultdict(list)

    def __iter__(self) -> Iterator[Record]:
        yield from tuple(self._records.values())

    def __len__(self) -> int:
        return len(self._records)

    def add(self, sketch: Sketch) -> Record:
        """Add the record of a sketch, under names that no other of its kind has."""
        kind = type(sketch.record)
        names: list[str] = []
        for wanted in (sketch.record.id, *sketch.record.aliases):
            name = wanted
            while name in names or Ref(kind, name) in self._names:
                name = f"{wanted}-{len(self._names)}-{len(names)}"
            names.append(name)
        record = evolve(sketch.record, id=names[0], aliases=tuple(names[1:]))
        for name in names:
            self._names[Ref(kind, name)] = record.ref
            self._names_of_kind[kind].append(Ref(kind, name))
        self._sketches[record.ref] = sketch
        self._leads[record.ref] = sketch.leads
        self._places[record.ref] = len(self._records)
        self._records[record.ref] = record
        return record

    def put(self, record: Record) -> None:
        """Put a changed record in the place of what it was."""
        self._records[record.ref] = record

    def of(self, kind: type[R]) -> Iterator[R]:
        """The records of a kind as they are now, also of a kind that has several under it."""
        return (one for one in self if isinstance(one, kind))

    def find(self, ref: Ref[R]) -> R | None:
        """Find a record by any of its names."""
        found = self._records.get(self._names.get(ref, ref))
        return found if isinstance(found, ref.kind) else None

    def find_event(self, id_: str) -> When | None:
        """Find when an event is."""
        event = self.find(Ref(Event, id_))
        return event.when if event and isinstance(event.when, When) else None

    def names(self, kind: type[object]) -> Sequence[Ref[Record]]:
        """Every name by which a record of a kind can be referred to, in the order of records."""
        return self._names_of_kind[kind]

    def comes_before(self, one: Ref[Record], other: Ref[Record]) -> bool:
        """Whether one record was drawn before another, each by any of its names."""
        return self._places[self._names[one]] < self._places[self._names[other]]

    def is_name_of(self, name: Ref[Record], record: Ref[Record]) -> bool:
        """Whether a record can be referred to by this name."""
        return self._names[name] == record

    def leads(self, record: Record) -> tuple[Lead, ...]:
        """How a record is cited, at least once."""
        return self._leads[record.ref] or (_ANY_LEAD,)

    def lead(self, record: Record, leads: Iterable[Lead]) -> None:
        """Say anew how a record is cited."""
        self._leads[record.ref] = tuple(leads)

    def sketch(self, record: Record) -> Sketch:
        """What a record was made of."""
        return self._sketches[record.ref]
