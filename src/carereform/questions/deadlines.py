"""Deadlines: what was due by when, and whether it was kept, as far as was known on a day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from carereform.display import Column, Table
from carereform.questions.claims import Claim, claims_of
from carereform.questions.order import bounds_of, in_order, referring
from carereform.questions.public import is_public, public_value
from carereform.questions.sureness import (
    Sureness,
    how_sure,
    how_sure_of,
    how_sure_of_reading,
    least_sure,
)
from carereform.records import (
    Commitment,
    Delivery,
    DeliveryStatus,
    Difference,
    Mission,
    Pilot,
)
from carereform.reform import Reform, public_from
from carereform.values import Bounds, Ref, Silence, When

__all__ = ["Due", "Promised", "Standing", "deadlines", "deadlines_of"]

Promised: TypeAlias = Commitment | Pilot | Mission
"""A promise that may have a deadline."""


class Standing(StrEnum):
    """How a promise stands with its deadline on a day; only a promise with one can be late.

    Certainly overdue: its deadline is over whichever day was meant. Possibly overdue: over on
    some of the days that can be meant. Due: not over. Kept late: done after it, whichever was
    meant. Kept, possibly late: done after some of them, or nobody says when the event was before
    which it was due. Kept: done in time. Dropped, replaced: not done, and no longer to be done as
    it was promised. None stated: somebody looked for a deadline and found none.

    >>> Standing("kept late").name
    'KEPT_LATE'
    """

    CERTAINLY_OVERDUE = "certainly overdue"
    POSSIBLY_OVERDUE = "possibly overdue"
    DUE = "due"
    KEPT_LATE = "kept late"
    POSSIBLY_LATE = "kept, possibly late"
    KEPT = "kept"
    DROPPED = "dropped"
    REPLACED = "replaced"
    NONE_STATED = "none stated"


_COLUMNS = (
    Column("promise", Ref[Commitment | Pilot | Mission], "promise.ref", words="The promise."),
    Column("standing", Standing, words="How the promise stands on the day."),
    Column("how sure", Sureness, words="What the deadline and the end rest on, the less sure."),
    Column("deadline", When | Silence, words="Its deadline as first promised."),
    Column("moved to", When, "latest", words="Where the same maker moved it to."),
    Column("first day", date, words="The first day that the deadline that counts can be."),
    Column("last day", date, words="The last day that it can be."),
    Column("done", When | Silence, words="When the promise came to its end."),
    Column("title", str, "promise.name", words="What it is called."),
)


@frozen
class Due:
    """A promise and its deadline, as they stand on a day.

    Attributes:
        promise: The promise.
        deadline: Its deadline as first promised; or unstated; or unsettled, where sources
            differ and the deadline that counts is any of theirs; None where only a move of it
            was public.
        latest: Where the same maker moved it to, if so.
        standing: How it stands.
        first_day: The first possible day of the deadline that counts; None if unknown.
        last_day: Its last possible day; None if unknown.
        delivery: The event that ended the promise, if there was one.
        how_sure: What the deadline that counts and the end rest on, the less sure of the two.

    >>> from carereform.records import Strategy
    >>> from carereform.values import parse_when
    >>> until = parse_when("by the end of 2027")
    >>> goal = Mission(id="homes", of=Ref(Strategy, "plan"), number=1, deadline=until)
    >>> (due,) = deadlines(Reform.of([goal]), date(2026, 11, 22))
    >>> due.standing, due.last_day
    (<Standing.DUE: 'due'>, datetime.date(2027, 12, 31))
    """

    promise: Promised
    deadline: When | Silence | None
    latest: When | None
    standing: Standing
    first_day: date | None
    last_day: date | None
    delivery: Delivery | None
    how_sure: Sureness | None

    @property
    def done(self) -> When | Silence | None:
        """When the promise came to its end, as far as anybody says."""
        return _when(self.delivery) if self.delivery else None


_ENDS = {
    DeliveryStatus.DROPPED: Standing.DROPPED,
    DeliveryStatus.REPLACED: Standing.REPLACED,
}


def deadlines(reform: Reform, day: date) -> Table[Due]:
    """Tell how every promise for which somebody looked for a deadline stands on a day.

    Only what was public by then counts. The most pressing come first.

    >>> deadlines(Reform.of([]), date(2026, 11, 22))
    promises: 0
    """
    return deadlines_of(reform.as_of(day), day)


def deadlines_of(known: Reform, day: date) -> Table[Due]:
    """Tell the same of a record that is as it could be known on the day.

    >>> deadlines_of(Reform.of([]), date(2026, 11, 22))
    promises: 0
    """
    promises = (*known.commitments, *known.pilots, *known.missions)
    found = (_due(known, one, day) for one in promises)
    return Table("promises", _COLUMNS, sorted(filter(None, found), key=_pressing))


def _pressing(due: Due) -> tuple[int, date, str]:
    return list(Standing).index(due.standing), due.last_day or date.max, str(due.promise.ref)


def _due(reform: Reform, promise: Promised, day: date) -> Due | None:
    """How a promise stands; None where nobody looked for a deadline, or none is public yet."""
    claims = [claim for claim in claims_of(promise) if claim.field.name == "deadline"]
    deadline = public_value(promise, "deadline", promise.deadline)
    move = _move(reform, claims)
    if deadline is None and move is None:
        return None
    days = [_days_of(reform, when) for when in ([move.to] if move else _held(deadline, claims))]
    first, last = _hull(days)
    delivery = _end(reform, promise)
    return Due(
        promise,
        deadline,
        move.to if move else None,
        _standing(reform, days, delivery, day),
        first,
        last,
        delivery,
        least_sure(
            [
                how_sure_of_reading(reform, move.claim) if move else how_sure(reform, claims),
                *_how_sure_of_end(reform, delivery),
            ]
        ),
    )


@frozen
class _Move:
    claim: Claim
    to: When


def _move(reform: Reform, claims: Iterable[Claim]) -> _Move | None:
    """Where the same maker moved the deadline, as the last public source has it."""
    moves = [
        (_public_from(reform, claim), bounds_of(reform, when)[1] or date.max, _Move(claim, when))
        for claim in claims
        if claim.difference is Difference.LATER and isinstance(when := claim.reading_value, When)
    ]
    return max(moves, key=lambda one: one[:2])[2] if moves else None


def _held(deadline: When | Silence | None, claims: Iterable[Claim]) -> list[When]:
    """The deadline that is held; of one that is unsettled, each that some source reads."""
    if isinstance(deadline, When):
        return [deadline]
    if deadline is not Silence.UNSETTLED:
        return []
    return [when for claim in claims if isinstance(when := claim.reading_value, When)]


def _days_of(reform: Reform, deadline: When) -> Bounds:
    """The first and the last day that can be the last in time.

    The last is None where nobody says when the event is that it hangs on, and the last of all
    days where nothing done later is late.
    """
    first, last = bounds_of(reform, deadline)
    if last is None:
        return None, None if deadline.event else date.max
    if first is not None and deadline.offset is not None:
        # What is to be done within a time is due when that is over.
        first = deadline.offset.add_to(first)
    return first or last, last


def _hull(days: Sequence[Bounds]) -> Bounds:
    firsts = [first for first, _ in days if first]
    lasts = [last for _, last in days if last]
    last = max(lasts) if lasts and len(lasts) == len(days) else date.max
    return min(firsts, default=None), None if last == date.max else last


def _public_from(reform: Reform, claim: Claim) -> date:
    source = reform.find(claim.source) if claim.source else None
    return (public_from(source) if source else None) or date.min


def _end(reform: Reform, promise: Promised) -> Delivery | None:
    """The event that ended a promise: delivered; or else dropped or replaced."""
    news = referring(reform, promise, Delivery, "on")
    told = in_order(reform, [one for one in news if is_public(one, "status")], _when)
    delivered = (one for one in told if one.status is DeliveryStatus.DELIVERED)
    return next(delivered, None) or next((one for one in told if one.status in _ENDS), None)


def _when(delivery: Delivery) -> When | Silence | None:
    return public_value(delivery, "when", delivery.when)


def _standing(
    reform: Reform, days: Sequence[Bounds], delivery: Delivery | None, day: date
) -> Standing:
    if delivery is not None and delivery.status in _ENDS:
        return _ENDS[delivery.status]
    if not days:
        return Standing.NONE_STATED
    if delivery is not None:
        kept = {_kept(reform, last, delivery, day) for _, last in days}
        return kept.pop() if len(kept) == 1 else Standing.POSSIBLY_LATE
    first, last = _hull(days)
    if last is not None and last < day:
        return Standing.CERTAINLY_OVERDUE
    return Standing.POSSIBLY_OVERDUE if first is not None and first < day else Standing.DUE


def _kept(reform: Reform, last: date | None, delivery: Delivery, day: date) -> Standing:
    first_done, last_done = _days_done(reform, delivery, day)
    if last is None:
        return Standing.POSSIBLY_LATE
    if last_done <= last:
        return Standing.KEPT
    if first_done is not None and first_done > last:
        return Standing.KEPT_LATE
    return Standing.POSSIBLY_LATE


def _days_done(reform: Reform, delivery: Delivery, day: date) -> tuple[date | None, date]:
    """The first and the last day on which it can have been done.

    What a source says was done was done by the day on which that source was public.
    """
    first, last = bounds_of(reform, _when(delivery))
    told = [
        _public_from(reform, claim)
        for claim in claims_of(delivery)
        if claim.field.name == "status" and claim.source and claim.agrees and not claim.inferred
    ]
    known = min([last or day, day, *(one for one in told if first is None or first <= one)])
    return first, known


def _how_sure_of_end(reform: Reform, delivery: Delivery | None) -> Iterator[Sureness]:
    """What it rests on that the promise came to its end, and when it did."""
    if delivery is not None:
        fields = how_sure_of(reform, delivery)
        yield fields["status"]
        if _when(delivery) is not None:
            yield fields["when"]
