"""The reform as a whole: every record, looked up by kind, by reference and by who refers to it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Protocol, TypeGuard, TypeVar

from attrs import evolve, field, fields, frozen

from carereform.collection import Collection
from carereform.display import show_counts
from carereform.records import (
    Body,
    Commitment,
    Consultation,
    Decision,
    Delivery,
    Edition,
    Event,
    Funding,
    Indicator,
    Law,
    Meeting,
    Mission,
    Observation,
    Person,
    Pillar,
    Pilot,
    Recommendation,
    Record,
    Review,
    Source,
    Stage,
    Statement,
    Strategy,
    references,
    write_name,
)
from carereform.values import Ref, When, find_near, kind_name
from carereform.values.refusals import refuse_type

__all__ = ["Collect", "Link", "Reform", "collect_reform", "public_from"]

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound=Record)

_REF_LIKE = (
    'Ref(Commitment, "kinship-strategy"), or look in reform.commitments["kinship-strategy"]'
)


def _holds(collection: Collection[Record], kind: type[T]) -> TypeGuard[Collection[T]]:
    return collection.type is kind


@frozen
class Link:
    """That a record refers to another in one of its fields.

    Attributes:
        record: The record that refers.
        field: In which field, named as a citation would: `answers[0]`.

    >>> Link(Event(id="assent"), "figures.children").field
    'figures.children'
    """

    record: Record
    field: str


def _read(
    editions: tuple[Edition, ...] | Callable[[], tuple[Edition, ...]],
) -> tuple[Edition, ...]:
    return editions() if callable(editions) else editions


def public_from(source: Source) -> date | None:
    """The last possible day of its publication, or the day it was seen; None if neither is known.

    >>> from carereform.records import SourceForm
    >>> public_from(Source(id="x", form=SourceForm.PAGE, seen=date(2026, 11, 20)))
    datetime.date(2026, 11, 20)
    """
    published = source.dates.get(Stage.PUBLISHED)
    last = published.last if isinstance(published, When) else None
    return last or source.seen


def _public_by(source: Source, day: date) -> bool:
    public = public_from(source)
    return public is not None and public <= day


def _known_by(record: R, day: date, public: set[str]) -> R | None:
    """A record with the citations that were public by a day; None if it wasn't known then."""
    if (isinstance(record, Source) and record.id not in public) or _is_later(record, day):
        return None
    citations = tuple(
        one for one in record.citations if one.source is None or one.source.id in public
    )
    had = any(one.source is not None for one in record.citations)
    lost = had and all(one.source is None for one in citations)
    # A public source is the evidence for itself, whoever else is cited for its title.
    if lost and not isinstance(record, Source):
        return None
    return evolve(record, citations=citations)


def _is_later(record: Record, day: date) -> bool:
    when = record.made if isinstance(record, Decision) else None
    when = record.when if isinstance(record, Delivery) else when
    first = when.first if isinstance(when, When) else None
    return first is not None and first > day


class Collect(Protocol):
    """A function that gives the collection of any kind."""

    def __call__(self, kind: type[T], /) -> Collection[T]:
        """Give the collection of this kind."""
        ...


@frozen(repr=False)
class Reform:
    """The immutable whole of the record: one collection for each kind.

    Attributes:
        sources: The papers, pages and laws that the record rests on.
        bodies: Governments, councils, regulators, charities, companies, posts and areas.
        people: Persons in public roles.
        reviews: Reviews, studies, inquiries and audits.
        recommendations: What they asked for.
        statements: Findings, aims, opinions, criticisms and estimates.
        strategies: What governments and councils mean to do as a whole.
        pillars: The parts of a strategy, or the priorities of a plan.
        missions: The numbered aims of a strategy.
        commitments: What somebody said they would do.
        pilots: What somebody said they would try in some places first.
        consultations: Requests for views, and promises of them.
        decisions: Answers to recommendations and reviews.
        deliveries: What happened to promises.
        funding: Money asked for, committed, allocated and spent.
        laws: Acts, bills, sections, regulations and guidance.
        indicators: What is counted.
        observations: What it came to, when and where.
        meetings: Meetings of a body.
        events: What dates may be tied to.

    >>> reform = Reform.of([Event(id="royal-assent")])
    >>> reform[Ref(Event, "royal-assent")].name, reform
    ('royal assent', <Reform: 1 record>)
    """

    sources: Collection[Source]
    bodies: Collection[Body]
    people: Collection[Person]
    reviews: Collection[Review]
    recommendations: Collection[Recommendation]
    statements: Collection[Statement]
    strategies: Collection[Strategy]
    pillars: Collection[Pillar]
    missions: Collection[Mission]
    commitments: Collection[Commitment]
    pilots: Collection[Pilot]
    consultations: Collection[Consultation]
    decisions: Collection[Decision]
    deliveries: Collection[Delivery]
    funding: Collection[Funding]
    laws: Collection[Law]
    indicators: Collection[Indicator]
    observations: Collection[Observation]
    meetings: Collection[Meeting]
    events: Collection[Event]
    _editions: tuple[Edition, ...] | Callable[[], tuple[Edition, ...]] = field(
        default=(), eq=_read
    )

    @classmethod
    def of(cls, records: Iterable[Record], editions: Iterable[Edition] = ()) -> "Reform":
        """Make the whole of any records; the order in which they come changes nothing."""
        by_type: dict[type[Record], list[Record]] = defaultdict(list)
        for record in records:
            by_type[type(record)].append(record)

        def collect(kind: type[T]) -> Collection[T]:
            return Collection(kind, [one for one in by_type[kind] if isinstance(one, kind)])

        return collect_reform(collect, tuple(editions))

    def __iter__(self) -> Iterator[Record]:
        """Go through every record, kind by kind, each in the order of its ids."""
        for collection in self.collections:
            yield from collection

    def __len__(self) -> int:
        return sum(len(collection) for collection in self.collections)

    def __reduce__(self) -> tuple[object, ...]:
        return Reform.of, (tuple(self), self.editions)

    def __repr__(self) -> str:
        return f"<Reform: {self.summary}>"

    def _repr_html_(self) -> str:
        """Show in a notebook how many records of each kind there are."""
        return show_counts(
            f"Reform: {self.summary}", [(one.title, len(one)) for one in self.collections]
        )

    def __getitem__(self, ref: Ref[T]) -> T:
        """Get the record that a reference leads to, typed by the reference.

        Raises:
            KeyError: If there is none; the message names the nearest id.
            TypeError: If it is no reference.
        """
        if (record := self.find(ref)) is not None:
            return record
        near = find_near(ref.id, [one.id for one in self._by_type.get(ref.kind, ())])
        hint = f"; did you mean {near!r}?" if near else ""
        raise KeyError(f"there is no {kind_name(ref.kind)} {ref.id!r}{hint}")

    @property
    def editions(self) -> tuple[Edition, ...]:
        """Which editions of which packs it was made of, the lowest first."""
        return _read(self._editions)

    @property
    def summary(self) -> str:
        """What it is, for people: `353 records of carereform 2026-11-23`."""
        count = f"{len(self):,} record{'' if len(self) == 1 else 's'}"
        return " of ".join([count, *filter(None, [", ".join(map(str, self.editions))])])

    @cached_property
    def collections(self) -> tuple[Collection[Record], ...]:
        """The collections of all kinds."""
        held = (getattr(self, described.name) for described in fields(Reform))
        return tuple(one for one in held if isinstance(one, Collection))

    def collection(self, kind: type[T]) -> Collection[T]:
        """Get the collection of a kind.

        Raises:
            KeyError: If it is no kind of record.
        """
        collection = self._by_type[kind]
        if not _holds(collection, kind):
            raise KeyError(kind)
        return collection

    def find(self, ref: Ref[T]) -> T | None:
        """Find the record that a reference leads to; None if there is none.

        Raises:
            TypeError: If it is no reference.
        """
        if not isinstance(ref, Ref):
            raise refuse_type(ref, "a reference to a record", _REF_LIKE)
        collection = self._by_type.get(ref.kind)
        record = collection.find(ref.id) if collection is not None else None
        return record if isinstance(record, ref.kind) else None

    def as_of(self, day: date) -> "Reform":
        """What could be known on a day: only what was public by then.

        A source is public from the last possible day of its publication, or from the day
        on which it was seen if it is undated. Citations of others go, then decisions and
        events of later days, and records that have lost every source. No field is
        rewritten, and a later day only adds.

        Raises:
            TypeError: If it is no day.
        """
        # To Python a time of a day is a day, yet the two can't be compared.
        if isinstance(day, datetime) or not isinstance(day, date):
            raise refuse_type(day, "a day", "date(2024, 1, 1)")
        public = {
            name
            for source in self.sources
            if _public_by(source, day)
            for name in (source.id, *source.aliases)
        }
        kept = (_known_by(record, day, public) for record in self)
        return Reform.of([record for record in kept if record is not None], self.editions)

    def find_event(self, id_: str) -> When | None:
        """Find when an event is or was, so that dates tied to it can be counted."""
        event = self.events.find(id_)
        return event.when if event and isinstance(event.when, When) else None

    def links_to(self, record: Record | Ref[Record]) -> tuple[Link, ...]:
        """Go backwards: which records refer to this one, and in which field.

        Raises:
            TypeError: If it is neither a record nor a reference.
        """
        return self._links.get(self.present_ref(record), ())

    def present_ref(self, record: Record | Ref[Record]) -> Ref[Record]:
        """Turn a reference by an id that a record had before into one by its id.

        A reference that leads nowhere stays as it is.

        >>> reform = Reform.of([Event(id="assent", aliases=("royal-assent",))])
        >>> reform.present_ref(Ref(Event, "royal-assent"))
        Ref(Event, 'assent')

        Raises:
            TypeError: If it is neither a record nor a reference.
        """
        if isinstance(record, Record):
            return record.ref
        found = self.find(record)
        return record if found is None else found.ref

    @cached_property
    def _by_type(self) -> Mapping[type[object], Collection[Record]]:
        return {collection.type: collection for collection in self.collections}

    @cached_property
    def _links(self) -> Mapping[Ref[Record], tuple[Link, ...]]:
        links: dict[Ref[Record], list[Link]] = defaultdict(list)
        for record in self:
            for path, ref in references(record):
                links[self.present_ref(ref)].append(Link(record, write_name(path)))
        return {ref: tuple(found) for ref, found in links.items()}


def collect_reform(
    collect: Collect, editions: tuple[Edition, ...] | Callable[[], tuple[Edition, ...]]
) -> Reform:
    """Make the whole of the collections that a function gives, kind by kind.

    Editions may be given, or what reads them when they are first asked for.
    """
    return Reform(
        sources=collect(Source),
        bodies=collect(Body),
        people=collect(Person),
        reviews=collect(Review),
        recommendations=collect(Recommendation),
        statements=collect(Statement),
        strategies=collect(Strategy),
        pillars=collect(Pillar),
        missions=collect(Mission),
        commitments=collect(Commitment),
        pilots=collect(Pilot),
        consultations=collect(Consultation),
        decisions=collect(Decision),
        deliveries=collect(Delivery),
        funding=collect(Funding),
        laws=collect(Law),
        indicators=collect(Indicator),
        observations=collect(Observation),
        meetings=collect(Meeting),
        events=collect(Event),
        editions=editions,
    )
