"""History: what happened to a thing, asked, promised, paid, due and done, in order."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from carereform.display import Column, Table
from carereform.questions.claims import claims_of
from carereform.questions.order import after_what_they_replace, bounds_of, referring
from carereform.questions.public import is_public, public_value
from carereform.questions.sureness import Sureness, how_sure, how_sure_of_reading
from carereform.records import (
    Decision,
    Delivery,
    Difference,
    Funding,
    Mission,
    Promise,
    Recommendation,
    Record,
    Source,
    Stage,
)
from carereform.reform import Reform
from carereform.values import Ref, Silence, Span, When
from carereform.values.refusals import refuse_type

__all__ = ["Happening", "history"]

_COLUMNS = (
    Column("when", When, words="When it happened, or is due."),
    Column("what", str, words="What happened."),
    Column("record", Ref[Record], "record.ref", words="The record that says so."),
    Column("sources", tuple[Ref[Source], ...], words="The sources that say so."),
    Column("how sure", Sureness, words="What that rests on."),
)

_OUT = (
    Stage.PUBLISHED,
    Stage.REPORTED,
    Stage.ANNOUNCED,
    Stage.LAUNCHED,
    Stage.OPENED,
    Stage.HELD,
    Stage.INTRODUCED,
)
"""By which of its stages people saw a thing first."""


@frozen
class Happening:
    """Something that happened to a thing, or is due.

    Attributes:
        when: When; None where nobody says.
        what: What, in a few words.
        record: The record that says so.
        sources: The sources of that, or of the record where it has none.
        how_sure: What it rests on.

    >>> from carereform.records import Event
    >>> from carereform.values import FrozenMap, parse_when
    >>> held = Event(id="launch", dates=FrozenMap({Stage.HELD: parse_when("on 2023-02-02")}))
    >>> (happening,) = history(Reform.of([held]), held)
    >>> str(happening.when), happening.what
    ('on 2023-02-02', 'held')
    """

    when: When | None
    what: str
    record: Record
    sources: tuple[Ref[Source], ...]
    how_sure: Sureness


def history(reform: Reform, record: Record) -> Table[Happening]:
    """Tell the history of a record: its own dates, and those of what refers to it.

    >>> from carereform.records import Event
    >>> history(Reform.of([]), Event(id="royal-assent"))
    events: 0

    Raises:
        TypeError: If it is no record.
    """
    if not isinstance(record, Record):
        raise refuse_type(record, "a record", 'reform.commitments["kinship-strategy"]')
    found = sorted(dict.fromkeys(_happenings(reform, record)), key=lambda one: _key(reform, one))
    ordered = after_what_they_replace(reform, found, lambda one: one.record)
    return Table("events", _COLUMNS, ordered)


def _happenings(reform: Reform, record: Record) -> Iterator[Happening]:
    yield from _own(reform, record)
    if isinstance(record, Promise):
        for ref in record.answers:
            asked = reform.find(ref)
            if asked is not None:
                yield from _asked(reform, asked)
    if isinstance(record, Recommendation):
        yield from _asked(reform, record)
    for link in reform.links_to(record):
        yield from _told(reform, link.record, link.field)


def _own(reform: Reform, record: Record) -> Iterator[Happening]:
    for stage, when in record.dates.items():
        if is_public(record, f"dates.{stage}"):
            yield _make(reform, when, stage.replace("-", " "), record, f"dates.{stage}")
    if isinstance(record, Promise):
        yield from _promised(reform, record)
    if isinstance(record, Promise | Mission):
        yield from _due(reform, record)
    if isinstance(record, Decision) and public_value(record, "made", record.made) is not None:
        yield from _decided(reform, record)
    if isinstance(record, Delivery):
        yield from _happened(reform, record)


def _promised(reform: Reform, promise: Promise) -> Iterator[Happening]:
    made_in = promise.made_in and reform.find(promise.made_in)
    if made_in and is_public(promise, "made-in"):
        when = _came_out(made_in)
        yield _make(reform, when, f"promised in {made_in.name}", promise, "made-in")
    starts = public_value(promise, "starts", promise.starts)
    if starts is not None:
        yield _make(reform, starts, "to start", promise, "starts")


def _due(reform: Reform, promise: Promise | Mission) -> Iterator[Happening]:
    deadline = public_value(promise, "deadline", promise.deadline)
    if isinstance(deadline, When):
        yield _make(reform, deadline, "due", promise, "deadline")
    elif deadline is not None:
        yield _make(reform, None, f"due, {deadline} when", promise, "deadline")
    for claim in claims_of(promise):
        moved = claim.reading_value if claim.difference is Difference.LATER else None
        if claim.field.name == "deadline" and isinstance(moved, When):
            named = (claim.source,) if claim.source else ()
            sure = how_sure_of_reading(reform, claim)
            yield Happening(moved, "due, as it was moved", promise, named, sure)


def _asked(reform: Reform, recommendation: Recommendation) -> Iterator[Happening]:
    review = reform.find(recommendation.of)
    if review is not None:
        yield _make(reform, _came_out(review), f"asked by {review.name}", recommendation, "of")
    for decision in referring(reform, recommendation, Decision, "on"):
        yield from _decided(reform, decision)


def _came_out(record: Record) -> When | Silence | None:
    """When a paper, a meeting or a law was first there for people to see."""
    stages = (stage for stage in _OUT if stage in record.dates)
    public = (stage for stage in stages if is_public(record, f"dates.{stage}"))
    return next((record.dates[stage] for stage in public), None)


def _told(reform: Reform, record: Record, field: str) -> Iterator[Happening]:
    if isinstance(record, Delivery) and field == "on":
        yield from _happened(reform, record)
    if isinstance(record, Decision) and field.startswith(("on[", "leads-to[")):
        yield from _decided(reform, record)
    if isinstance(record, Funding) and field.startswith("for["):
        yield from _paid(reform, record)


def _decided(reform: Reform, decision: Decision) -> Iterator[Happening]:
    if is_public(decision, "outcome"):
        made = public_value(decision, "made", decision.made)
        yield _make(reform, made, f"decided: {decision.outcome}", decision, "made")


def _happened(reform: Reform, delivery: Delivery) -> Iterator[Happening]:
    if is_public(delivery, "status"):
        when = public_value(delivery, "when", delivery.when)
        through = delivery.through and reform.find(delivery.through)
        by = f", by {through.name}" if through and is_public(delivery, "through") else ""
        yield _make(reform, when, f"{delivery.status}{by}", delivery, "when")


def _paid(reform: Reform, funding: Funding) -> Iterator[Happening]:
    if not is_public(funding, "amount", funding.amount):
        return
    period = public_value(funding, "period", funding.period)
    made_in = funding.made_in and reform.find(funding.made_in)
    when = _came_out(funding) or (_came_out(made_in) if made_in else None)
    over = f", {period}" if isinstance(period, When | Span) else ""
    if when is None and isinstance(period, When):
        when, over = period, ""
    yield _make(reform, when, f"{funding.stage}: {funding.amount}{over}", funding, "amount")


def _make(
    reform: Reform, when: When | Silence | None, what: str, record: Record, field: str
) -> Happening:
    claims = tuple(claims_of(record))
    of_field = [claim for claim in claims if claim.field.name == field and claim.citation]
    cited = [claim.source for claim in of_field if claim.source and claim.agrees]
    named = cited or [one.source for one in record.citations if one.source]
    return Happening(
        when if isinstance(when, When) else None,
        what,
        record,
        tuple(dict.fromkeys(named)),
        how_sure(reform, of_field or claims),
    )


def _key(reform: Reform, happening: Happening) -> tuple[date, str, str]:
    first, last = bounds_of(reform, happening.when)
    return last or first or date.max, happening.what, str(happening.record.ref)
