"""Promises with deadlines, what moves them and what ends them, to ask how they stand."""

from datetime import date, timedelta

from carereform import (
    UNSETTLED,
    Citation,
    Commitment,
    Delivery,
    DeliveryStatus,
    Difference,
    Record,
    Ref,
    Reform,
    Silence,
    Source,
    Stage,
    parse_when,
)
from carereform.questions import Due, Standing, deadlines
from carereform.values import FrozenMap
from tests.makers import (
    make_citation,
    make_commitment,
    make_delivery,
    make_source,
)

PROMISE = Ref(Commitment, "promise")
ONE_DAY = timedelta(days=1)
FAR = date(2026, 11, 22)


def make_paper(published: str = "on 2020-01-01", **changes: object) -> Source:
    """Make the paper, published before everything else here."""
    return make_source(dates=FrozenMap({Stage.PUBLISHED: parse_when(published)}), **changes)


def make_due(deadline: str | Silence | None, **changes: object) -> Commitment:
    """Make the promise with this deadline."""
    if deadline is None or isinstance(deadline, Silence):
        return make_commitment(deadline=deadline, **changes)
    return make_commitment(deadline=parse_when(deadline), **changes)


def make_end(
    when: str | None, status: DeliveryStatus = DeliveryStatus.DELIVERED, **changes: object
) -> Delivery:
    """Make the event that ends the promise."""
    day = parse_when(when) if when else None
    return make_delivery(**{"status": status, "when": day, **changes})


def make_move(reads: str, source: Source) -> Citation:
    """Make what says that the same maker moved the deadline."""
    return make_citation(
        source=source.ref, supports=("deadline",), reads=reads, difference=Difference.LATER
    )


def make_moved(first: str, then: str, source: Source) -> Commitment:
    """Make the promise with a deadline that a source tells was moved."""
    cited = make_citation(supports=("deadline",)), make_move(then, source)
    return make_due(first, citations=cited)


def make_told(published: str) -> Source:
    """Make a page that tells of what was done."""
    return make_paper(published, id="told")


def cite(source: Source) -> tuple[Citation, ...]:
    """Cite it for the status."""
    return (make_citation(source=source.ref, supports=("status", "when")),)


def make_rivals(*readings: str, **changes: object) -> Commitment:
    """Make the promise with a deadline of which the paper reads these."""
    citations = tuple(
        make_citation(
            supports=("deadline",), reads=reads, difference=Difference.CONFLICT, note="No."
        )
        for reads in readings
    )
    return make_due(UNSETTLED, **{"citations": citations, **changes})


def find_due(day: date, *records: Record) -> Due:
    """The one promise among these, as it stands on a day."""
    (found,) = deadlines(Reform.of([make_paper(), *records]), day)
    return found


def standing_of(day: date, *records: Record) -> Standing:
    """How the one promise among these stands on a day."""
    return find_due(day, *records).standing
