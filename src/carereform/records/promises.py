"""Promises: commitments, missions, pilots and consultations."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.telling import tell
from carereform.values import FrozenMap, Money, Quantity, Ref, Silence, Span, When

if TYPE_CHECKING:
    from carereform.records.events import Meeting
    from carereform.records.law import Law
    from carereform.records.reviews import Recommendation, Review
    from carereform.records.sources import Body, Source
    from carereform.records.strategy import Pillar, Strategy

__all__ = ["Commitment", "Consultation", "Mission", "Pilot", "Promise", "Site", "Strength"]


class Strength(StrEnum):
    """How firmly somebody binds themselves, from the firmest word to the loosest.

    Will: it is to be done, or already being done. Agreed: a body resolved to do it. Plans: it is
    intended. Proposes: it is put forward for others to settle. Aims: it is striven for. Explores:
    whether to do it is being looked into.

    >>> Strength("proposes")
    <Strength.PROPOSES: 'proposes'>
    """

    WILL = "will"
    AGREED = "agreed"
    PLANS = "plans"
    PROPOSES = "proposes"
    AIMS = "aims"
    EXPLORES = "explores"


@frozen(kw_only=True, repr=False)
class Promise(Record):
    """What a commitment and a pilot have in common: who promises what, how firmly, by when.

    `deadline`, `lasts` and `target` hold a word of `Silence` where a source was read and doesn't
    say, and None where nobody entered them.

    >>> [kind.__name__ for kind in (Commitment, Pilot, Mission) if issubclass(kind, Promise)]
    ['Commitment', 'Pilot']
    """

    by: Ref[Body] = field(metadata=tell("Who promises it."))
    made_in: Ref[Strategy | Review | Source | Meeting | Law | Consultation] | None = field(
        default=None, metadata=tell("Where the promise was made.")
    )
    strength: Strength = field(metadata=tell("How firmly it is promised."))
    deadline: When | Silence | None = field(
        default=None, metadata=tell("By when it is to be done, as first promised.")
    )
    starts: When | Silence | None = field(default=None, metadata=tell("When it is to begin."))
    lasts: Span | Silence | None = field(default=None, metadata=tell("How long it is to run."))
    target: Quantity | Money | Silence | None = field(
        default=None, metadata=tell("How much is promised.")
    )
    pillar: Ref[Pillar] | None = field(
        default=None, metadata=tell("The pillar, or the plan's priority, that it stands under.")
    )
    serves: Ref[Mission] | None = field(
        default=None, metadata=tell("The mission that it is meant to serve.")
    )
    answers: tuple[Ref[Recommendation], ...] = field(
        default=(), metadata=tell("The recommendations that it answers.")
    )
    part_of: Ref[Commitment | Pilot | Consultation | Mission] | None = field(
        default=None, metadata=tell("The larger promise that it belongs to.")
    )
    replaces: Ref[Commitment | Pilot | Consultation | Mission] | None = field(
        default=None, metadata=tell("The promise that it takes the place of.")
    )


@frozen(kw_only=True, repr=False)
class Commitment(Promise):
    """Something that government, or a council, says it will do.

    >>> from carereform import Body, Ref, parse_when
    >>> promise = Commitment(
    ...     id="kinship-strategy",
    ...     by=Ref(Body, "department-for-education"),
    ...     strength=Strength.WILL,
    ...     deadline=parse_when("by the end of 2023"),
    ... )
    >>> print(promise.by, promise.strength, promise.deadline)
    body:department-for-education will by the end of 2023
    """


@frozen(kw_only=True)
class Site:
    """One place in which a pilot runs.

    >>> from carereform import Body, Ref, parse_when
    >>> site = Site(area=Ref(Body, "wolverhampton"), joined=parse_when("2023-07"))
    >>> print(site.area, site.joined)
    body:wolverhampton in 2023-07
    """

    area: Ref[Body] = field(metadata=tell("The council or region."))
    joined: When | Silence | None = field(
        default=None, metadata=tell("When it was named as one of them.")
    )
    started: When | Silence | None = field(default=None, metadata=tell("When work began there."))
    left: When | Silence | None = field(default=None, metadata=tell("When it left."))


@frozen(kw_only=True, repr=False)
class Pilot(Promise):
    """A promise to try something out in some places first.

    >>> from carereform import Body, Ref, parse_quantity
    >>> department = Ref(Body, "department-for-education")
    >>> areas = parse_quantity("up to 12 areas")
    >>> trial = Pilot(id="families-first", by=department, strength=Strength.WILL, areas=areas)
    >>> print(trial.areas)
    up to 12 areas
    """

    areas: Quantity | Silence | None = field(
        default=None, metadata=tell("In how many areas it is to be tried.")
    )
    sites: FrozenMap[str, Site] = field(
        factory=FrozenMap, metadata=tell("The places in which it runs, by a name.")
    )


@frozen(kw_only=True, repr=False)
class Mission(Record):
    """A numbered aim of a strategy, meant to be reached by a given day.

    >>> from carereform import Ref, Strategy, parse_when
    >>> plan, deadline = Ref(Strategy, "stable-homes"), parse_when("by 2027")
    >>> mission = Mission(id="loving-relationships", of=plan, number=1, deadline=deadline)
    >>> print(mission.number, mission.deadline)
    1 by 2027
    """

    of: Ref[Strategy] = field(metadata=tell("The strategy that sets it."))
    number: int = field(metadata=tell("Its number in the strategy."))
    deadline: When | Silence | None = field(
        default=None, metadata=tell("By when it is to be reached.")
    )
    target: Quantity | Money | Silence | None = field(
        default=None, metadata=tell("How much is to be reached.")
    )


@frozen(kw_only=True, repr=False)
class Consultation(Record):
    """A request for views, or the promise of one.

    >>> from carereform import Body, Ref
    >>> department = Ref(Body, "department-for-education")
    >>> asked = Consultation(id="agency-rules", title="Rules for agencies", by=department)
    >>> print(asked.by, "asks about", asked.name)
    body:department-for-education asks about Rules for agencies
    """

    by: Ref[Body] = field(metadata=tell("Who asks for views."))
    made_in: Ref[Strategy | Review | Source | Meeting | Law | Consultation] | None = field(
        default=None, metadata=tell("Where it was announced.")
    )
    about: tuple[Ref[Record], ...] = field(
        default=(), metadata=tell("The records that it asks about.")
    )
