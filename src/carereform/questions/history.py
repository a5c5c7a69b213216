"""History: what happened to a thing, asked, promised, paid, due and done, in order."""

from collections.abc import Iterator

from attrs import frozen

from carereform.questions.claims import claims_of
from carereform.questions.order import bounds_of, referring
from carereform.records import (
    Decision,
    Delivery,
    Funding,
    Mission,
    Promise,
    Recommendation,
    Record,
    Stage,
)
from carereform.reform import Reform
from carereform.values import Silence, When

__all__ = ["Happening", "history"]


@frozen
class Happening:
    """Something that happened to a thing, or is due.

    Attributes:
        when: When; None where nobody says.
        what: What, in a few words.
        record: The record that says so.
        sources: The ids of the sources of that date, or of the record where it has none.
    """

    when: When | None
    what: str
    record: Record
    sources: tuple[str, ...]


def history(reform: Reform, record: Record) -> tuple[Happening, ...]:
    """Tell the history of a record: its own dates, and those of what refers to it.

    >>> from carereform.records import Event
    >>> history(Reform.of([]), Event(id="royal-assent"))
    ()
    """
    found = dict.fromkeys(_happenings(reform, record))
    return tuple(sorted(found, key=lambda one: _key(reform, one)))


def _happenings(reform: Reform, record: Record) -> Iterator[Happening]:
    yield from _own(record)
    if isinstance(record, Promise):
        for ref in record.answers:
            asked = reform.find(ref)
            if asked is not None:
                yield from _asked(reform, asked)
    if isinstance(record, Recommendation):
        yield from _asked(reform, record)
    for link in reform.links_to(record):
        yield from _told(link.record, link.field)


def _own(record: Record) -> Iterator[Happening]:
    for stage, when in record.dates.items():
        yield _make(when, stage.replace("-", " "), record, f"dates.{stage}")
    if isinstance(record, Promise) and record.starts is not None:
        yield _make(record.starts, "to start", record, "starts")
    if isinstance(record, Promise | Mission) and record.deadline is not None:
        yield _make(record.deadline, "due", record, "deadline")
    if isinstance(record, Decision) and record.made is not None:
        yield _make(record.made, f"decided: {record.outcome}", record, "made")
    if isinstance(record, Delivery):
        yield _make(record.when, str(record.status), record, "when")


def _asked(reform: Reform, recommendation: Recommendation) -> Iterator[Happening]:
    review = reform.find(recommendation.of)
    if review is not None:
        when = review.dates.get(Stage.PUBLISHED) or review.dates.get(Stage.REPORTED)
        yield _make(when, f"asked by {review.name}", recommendation, "of")
    for decision in referring(reform, recommendation, Decision, "on"):
        yield _make(decision.made, f"decided: {decision.outcome}", decision, "made")


def _told(record: Record, field: str) -> Iterator[Happening]:
    if isinstance(record, Delivery) and field == "on":
        yield _make(record.when, str(record.status), record, "when")
    if isinstance(record, Decision) and field.startswith(("on[", "leads-to[")):
        yield _make(record.made, f"decided: {record.outcome}", record, "made")
    if isinstance(record, Funding) and field.startswith("for["):
        period = record.period if isinstance(record.period, When) else None
        yield _make(period, f"{record.stage}: {record.amount}", record, "amount")


def _make(when: When | Silence | None, what: str, record: Record, field: str) -> Happening:
    cited = [
        claim.source.id
        for claim in claims_of(record)
        if claim.source and claim.agrees and claim.field.name == field
    ]
    named = cited or [one.source.id for one in record.citations if one.source]
    dated = when if isinstance(when, When) else None
    return Happening(dated, what, record, tuple(dict.fromkeys(named)))


def _key(reform: Reform, happening: Happening) -> tuple[bool, str, str, str]:
    first, last = bounds_of(reform, happening.when)
    day = last or first
    return day is None, day.isoformat() if day else "", happening.what, str(happening.record.ref)
