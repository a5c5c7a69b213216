"""Times that go together: stages in order, deadlines after promises, answers after reports."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from attrs import evolve

from carereform.records import (
    Consultation,
    Decision,
    Delivery,
    DeliveryStatus,
    Mission,
    Pilot,
    Promise,
    Recommendation,
    Record,
    Site,
    Stage,
)
from carereform.testing.drafts import Draft
from carereform.values import Certainty, Edge, FrozenMap, Length, Ref, TimeUnit, When

K = TypeVar("K")

__all__ = [
    "settle_deadlines",
    "settle_decisions_in_time",
    "settle_deliveries",
    "settle_stages",
]

Promises = Promise | Consultation | Mission

_COURSE = (
    Stage.ANNOUNCED,
    Stage.INTRODUCED,
    Stage.LAUNCHED,
    Stage.INTERIM,
    Stage.REPORTED,
    Stage.PUBLISHED,
    Stage.UPDATED,
    Stage.OPENED,
    Stage.CLOSED,
    Stage.ANSWERED,
    Stage.PASSED,
    Stage.ASSENT,
    Stage.IN_FORCE,
    Stage.ENDED,
)
"""The stages in an order that goes with each of the courses that records take."""

_MADE = (Stage.ANNOUNCED, Stage.PUBLISHED)
_REPORTED = (Stage.REPORTED, Stage.PUBLISHED)
_ENDS = (DeliveryStatus.DELIVERED, DeliveryStatus.DROPPED, DeliveryStatus.REPLACED)
_SOON = Length(6, TimeUnit.MONTH)


def settle_stages(draft: Draft) -> None:
    """The stages of a record, and of each site, are in order."""
    for record in draft:
        held = [(stage, record.dates.get(stage)) for stage in _COURSE]
        whens = {stage: when for stage, when in held if isinstance(when, When)}
        if len(whens) > 1:
            dates = FrozenMap({**record.dates, **_in_order(draft, whens)})
            draft.put(evolve(record, dates=dates))
    for pilot in draft.of(Pilot):
        sites = {name: _settle_site(draft, site) for name, site in pilot.sites.items()}
        draft.put(evolve(pilot, sites=FrozenMap(sites)))


def _settle_site(draft: Draft, site: Site) -> Site:
    held = {"joined": site.joined, "started": site.started, "left": site.left}
    whens = {name: when for name, when in held.items() if isinstance(when, When)}
    settled = held | _in_order(draft, whens)
    return Site(area=site.area, **settled)


def _in_order(draft: Draft, whens: dict[K, When]) -> dict[K, When]:
    """Deal the times out anew, so that none is before one that stands before it."""
    ordered = sorted(whens.values(), key=lambda when: _first(draft, when))
    return dict(zip(whens, ordered, strict=True))


def settle_deadlines(draft: Draft) -> None:
    """No deadline is over when the promise is made, or before the work starts."""
    due: list[Promise | Mission] = [*draft.of(Promise), *draft.of(Mission)]
    for record in due:
        if isinstance(record.deadline, When):
            made = _made(draft, record)
            draft.put(evolve(record, deadline=_not_before(draft, record.deadline, made)))
    for promise in draft.of(Promise):
        starts, ends = promise.starts, promise.deadline
        if isinstance(starts, When) and isinstance(ends, When) and _is_before(draft, ends, starts):
            # The later of the two is after the promise was made, as the earlier is.
            draft.put(evolve(promise, starts=ends, deadline=starts))


def settle_decisions_in_time(draft: Draft) -> None:
    """No review is answered before it reports."""
    for decision in draft.of(Decision):
        answered = [draft.find(ref) for ref in decision.on]
        reviews = [
            draft.find(record.of) if isinstance(record, Recommendation) else record
            for record in answered
        ]
        reported = [when for review in reviews if review for when in _dates(review, _REPORTED)]
        if isinstance(decision.made, When):
            draft.put(evolve(decision, made=_not_before(draft, decision.made, reported)))


def settle_deliveries(draft: Draft) -> None:
    """What happens to a promise happens after it was made, and nothing after it ended."""
    groups: dict[Ref[Record], list[Delivery]] = defaultdict(list)
    for delivery in draft.of(Delivery):
        promise = draft.find(delivery.on)
        if promise is not None:
            groups[promise.ref].append(_after_made(draft, delivery, promise))
    for deliveries in groups.values():
        for delivery in _ended_once(draft, deliveries):
            draft.put(delivery)


def _after_made(draft: Draft, delivery: Delivery, promise: Promises) -> Delivery:
    if not isinstance(delivery.when, When):
        return delivery
    return evolve(delivery, when=_not_before(draft, delivery.when, _made(draft, promise)))


def _ended_once(draft: Draft, deliveries: list[Delivery]) -> Iterable[Delivery]:
    """Let a promise end in one way, at the last of the times at which anything happened."""
    ends = [one for one in deliveries if one.status in _ENDS]
    whens = [one.when for one in deliveries if isinstance(one.when, When)]
    last = max(whens, key=lambda when: _last(draft, when), default=None)
    for one in deliveries:
        if one not in ends:
            yield one
        elif isinstance(one.when, When):
            yield evolve(one, status=ends[0].status, when=last)
        else:
            yield evolve(one, status=ends[0].status)


def _made(draft: Draft, promise: Promises) -> list[When]:
    """When a promise, or the paper that it was made in, was told of."""
    where = promise.of if isinstance(promise, Mission) else promise.made_in
    paper = draft.find(where) if where is not None else None
    return _dates(promise, _MADE) or (_dates(paper, tuple(Stage)) if paper else [])


def _dates(record: Record, stages: Iterable[Stage]) -> list[When]:
    held = [record.dates.get(stage) for stage in stages]
    return [when for when in held if isinstance(when, When)]


def _not_before(draft: Draft, when: When, others: list[When]) -> When:
    """A time, or a time soon after the latest of the others that it is certainly before."""
    missed = [other for other in others if _is_before(draft, when, other)]
    if not missed:
        return when
    latest = max(missed, key=lambda other: _first(draft, other))
    return When(Edge.WITHIN, latest.at, offset=_SOON)


def _is_before(draft: Draft, one: When, other: When) -> bool:
    return one.is_before(other, draft.find_event) is Certainty.CERTAINLY


def _first(draft: Draft, when: When) -> date:
    return when.bounds(draft.find_event)[0] or date.min


def _last(draft: Draft, when: When) -> date:
    return when.bounds(draft.find_event)[1] or date.max
