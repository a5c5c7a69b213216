"""Deadlines: what was due by when, and whether it was kept, as far as was known on a day."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import frozen

from carereform.questions.claims import Claim, claims_of
from carereform.questions.order import bounds_of, in_order, referring
from carereform.records import (
    Commitment,
    Delivery,
    DeliveryStatus,
    Difference,
    Mission,
    Pilot,
)
from carereform.reform import Reform, public_from
from carereform.values import When

__all__ = ["DEADLINE_COLUMNS", "Due", "Standing", "deadline_rows", "deadlines"]

DEADLINE_COLUMNS = ("standing", "deadline", "last day", "moved to", "done", "promise", "title")
"""What a row says of one promise."""


class Standing(StrEnum):
    """How a promise stands with its deadline on a day; only a promise with one can be late."""

    CERTAINLY_OVERDUE = "certainly overdue"
    POSSIBLY_OVERDUE = "possibly overdue"
    DUE = "due"
    KEPT_LATE = "kept late"
    POSSIBLY_LATE = "kept, possibly late"
    KEPT = "kept"
    DROPPED = "dropped"
    REPLACED = "replaced"
    NONE_STATED = "none stated"


@frozen
class Due:
    """A promise and its deadline, as they stand on a day.

    Attributes:
        promise: The promise.
        deadline: Its deadline as first promised; None where none is stated.
        latest: Where the same maker moved it to, if so.
        standing: How it stands.
        last_day: The last possible day of the deadline that counts; None if unknown.
        delivery: The event that ended the promise, if there was one.
    """

    promise: Commitment | Pilot | Mission
    deadline: When | None
    latest: When | None
    standing: Standing
    last_day: date | None
    delivery: Delivery | None


_ENDS = {
    DeliveryStatus.DROPPED: Standing.DROPPED,
    DeliveryStatus.REPLACED: Standing.REPLACED,
}


def deadlines(reform: Reform, day: date) -> tuple[Due, ...]:
    """Tell how every promise for which somebody looked for a deadline stands on a day.

    Only what was public by then counts. The most pressing come first.

    >>> deadlines(Reform.of([]), date(2026, 11, 22))
    ()
    """
    known = reform.as_of(day)
    promises = (*known.commitments, *known.pilots, *known.missions)
    found = [_due(known, promise, day) for promise in promises if promise.deadline is not None]
    order = list(Standing)
    return tuple(
        sorted(
            found,
            key=lambda one: (
                order.index(one.standing),
                one.last_day or date.max,
                str(one.promise.ref),
            ),
        )
    )


def deadline_rows(found: Iterable[Due]) -> list[dict[str, object]]:
    """Put promises with their deadlines into rows of `DEADLINE_COLUMNS`."""
    return [
        {
            "standing": str(due.standing),
            "deadline": str(due.deadline) if due.deadline else None,
            "last day": due.last_day.isoformat() if due.last_day else None,
            "moved to": str(due.latest) if due.latest else None,
            "done": str(due.delivery.when) if due.delivery and due.delivery.when else None,
            "promise": str(due.promise.ref),
            "title": due.promise.name,
        }
        for due in found
    ]


def _due(reform: Reform, promise: Commitment | Pilot | Mission, day: date) -> Due:
    deadline = promise.deadline if isinstance(promise.deadline, When) else None
    latest = _moved_to(reform, promise)
    counts = latest or deadline
    last_day = bounds_of(reform, counts)[1]
    delivery = _end(reform, promise)
    standing = _standing(reform, counts, delivery, day)
    return Due(promise, deadline, latest, standing, last_day, delivery)


def _moved_to(reform: Reform, promise: Commitment | Pilot | Mission) -> When | None:
    """Where the same maker moved the deadline, as the last public source has it."""
    moved = [
        (_public_from(reform, claim), bounds_of(reform, when)[1] or date.max, when)
        for claim in claims_of(promise)
        if claim.field.name == "deadline"
        and claim.citation is not None
        and claim.citation.difference is Difference.LATER
        and isinstance(when := claim.reading_value, When)
    ]
    return max(moved, key=lambda one: one[:2])[2] if moved else None


def _public_from(reform: Reform, claim: Claim) -> date:
    source = reform.find(claim.source) if claim.source else None
    return (public_from(source) if source else None) or date.min


def _end(reform: Reform, promise: Commitment | Pilot | Mission) -> Delivery | None:
    """The event that ended a promise: delivered, dropped or replaced."""
    told = referring(reform, promise, Delivery, "on")
    ends = [one for one in told if one.status in (DeliveryStatus.DELIVERED, *_ENDS)]
    ordered = in_order(reform, ends, lambda one: one.when)
    return ordered[0] if ordered else None


def _standing(
    reform: Reform, deadline: When | None, delivery: Delivery | None, day: date
) -> Standing:
    if delivery is not None and delivery.status in _ENDS:
        return _ENDS[delivery.status]
    if deadline is None:
        return Standing.NONE_STATED
    first, last = bounds_of(reform, deadline)
    if delivery is not None:
        return _kept(reform, last, delivery, day)
    if first is not None and deadline.offset is not None:
        # What is to be done within a time is due when that is over.
        first = deadline.offset.add_to(first)
    if last is None or day <= last:
        possibly = first is not None and last is not None and first < day
        return Standing.POSSIBLY_OVERDUE if possibly else Standing.DUE
    return Standing.CERTAINLY_OVERDUE


def _kept(reform: Reform, last: date | None, delivery: Delivery, day: date) -> Standing:
    first_done, last_done = bounds_of(reform, delivery.when)
    # What is public by a day was done by then.
    if last is None or min(last_done or day, day) <= last:
        return Standing.KEPT
    if first_done is not None and first_done > last:
        return Standing.KEPT_LATE
    return Standing.POSSIBLY_LATE
