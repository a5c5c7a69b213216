"""Chronology: nothing ends before it starts, or answers what has not been said yet."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from attrs import frozen

from carereform.checks.check import Breach, Check, Subject, at
from carereform.findings import Rule, Severity
from carereform.records import (
    Commitment,
    Consultation,
    Mission,
    Pilot,
    Promise,
    Recommendation,
    Record,
    Review,
    Stage,
)
from carereform.reform import Reform
from carereform.values import Certainty, Ref, Silence, When

__all__ = ["CHECKS", "Dated", "find_made"]

_COURSES = (
    (
        Stage.ANNOUNCED,
        Stage.LAUNCHED,
        Stage.INTERIM,
        Stage.REPORTED,
        Stage.ANSWERED,
        Stage.ENDED,
    ),
    (Stage.ANNOUNCED, Stage.OPENED, Stage.CLOSED, Stage.ANSWERED),
    (Stage.LAUNCHED, Stage.PUBLISHED, Stage.UPDATED),
    (Stage.INTRODUCED, Stage.PASSED, Stage.ASSENT, Stage.IN_FORCE, Stage.ENDED),
)
_MADE = (
    Stage.PUBLISHED,
    Stage.HELD,
    Stage.REPORTED,
    Stage.SIGNED,
    Stage.OPENED,
    Stage.ANNOUNCED,
    Stage.INTRODUCED,
)
_REPORTED = (Stage.REPORTED, Stage.PUBLISHED)


@frozen
class Dated:
    """A date with the field that holds it, so that a finding can point there."""

    record: Record
    field: str
    when: When


def _ends_before_start(subject: Subject) -> Iterator[Breach]:
    for record in subject.reform:
        for earlier, later in _pairs(record):
            if _is_before(subject.reform, later, earlier):
                yield Breach(
                    message=f"{_name(later)} is before {_name(earlier).lower()}.",
                    record=later.record,
                    field=later.field,
                    related=(at("It can't be before this.", earlier.record, earlier.field),),
                )


def _pairs(record: Record) -> Iterator[tuple[Dated, Dated]]:
    for course in _COURSES:
        yield from combinations(_dates(record, course), 2)
    if isinstance(record, Promise):
        yield from _pair(record, ("starts", record.starts), ("deadline", record.deadline))
    if isinstance(record, Pilot):
        for name, site in record.sites.items():
            joined, started, left = (
                (f"sites.{name}.{stage}", when)
                for stage, when in (
                    ("joined", site.joined),
                    ("started", site.started),
                    ("left", site.left),
                )
            )
            for earlier, later in ((joined, started), (started, left), (joined, left)):
                yield from _pair(record, earlier, later)


def _pair(
    record: Record,
    earlier: tuple[str, When | Silence | None],
    later: tuple[str, When | Silence | None],
) -> Iterator[tuple[Dated, Dated]]:
    if isinstance(earlier[1], When) and isinstance(later[1], When):
        yield Dated(record, earlier[0], earlier[1]), Dated(record, later[0], later[1])


def _deadline_before_promise(subject: Subject) -> Iterator[Breach]:
    for record in (*subject.reform.commitments, *subject.reform.pilots, *subject.reform.missions):
        made = find_made(subject.reform, record)
        if not isinstance(record.deadline, When) or made is None:
            continue
        deadline = Dated(record, "deadline", record.deadline)
        if _is_before(subject.reform, deadline, made):
            yield Breach(
                message=f"{_name(deadline)} is before the promise was made, {made.when}.",
                record=deadline.record,
                field=deadline.field,
                related=(at("It was made here.", made.record, made.field),),
            )


def find_made(reform: Reform, record: Commitment | Pilot | Consultation | Mission) -> Dated | None:
    """Find when a promise was first made: its own dates say, or those of the paper it is in."""
    where = record.of if isinstance(record, Mission) else record.made_in
    paper = reform.find(where) if where is not None else None
    own = _dates(record, (Stage.ANNOUNCED, Stage.PUBLISHED))
    dated = own or (_dates(paper, _MADE) if paper else ())
    return min(dated, key=lambda one: one.when.first or date.min, default=None)


def _answer_before_report(subject: Subject) -> Iterator[Breach]:
    for decision in subject.reform.decisions:
        if not isinstance(decision.made, When):
            continue
        made = Dated(decision, "made", decision.made)
        for review in _reviews(subject.reform, decision.on):
            for reported in _dates(review, _REPORTED):
                if _is_before(subject.reform, made, reported):
                    yield Breach(
                        message=f"{_name(made)} is before the review reported, {reported.when}.",
                        record=made.record,
                        field=made.field,
                        related=(at("It reported here.", reported.record, reported.field),),
                    )


def _reviews(reform: Reform, answered: Sequence[Ref[Recommendation | Review]]) -> Iterator[Review]:
    for ref in answered:
        record = reform.find(ref)
        review = reform.find(record.of) if isinstance(record, Recommendation) else record
        if isinstance(review, Review):
            yield review


def _dates(record: Record, stages: Sequence[Stage]) -> tuple[Dated, ...]:
    held = ((stage, record.dates.get(stage)) for stage in stages)
    return tuple(
        Dated(record, f"dates.{stage}", when) for stage, when in held if isinstance(when, When)
    )


def _is_before(reform: Reform, one: Dated, other: Dated) -> bool:
    return one.when.is_before(other.when, reform.find_event) is Certainty.CERTAINLY


def _name(dated: Dated) -> str:
    return f"{dated.field.rpartition('.')[2].replace('-', ' ').capitalize()} {dated.when}"


CHECKS = (
    Check(
        Rule(
            "CHR001",
            Severity.ERROR,
            "Nothing ends before it starts, and the stages of a record follow one another.",
            "One of the two dates is wrong.",
        ),
        _ends_before_start,
    ),
    Check(
        Rule(
            "CHR002",
            Severity.ERROR,
            "A deadline isn't over when the promise is made.",
            "Whether it was kept can't be said.",
        ),
        _deadline_before_promise,
    ),
    Check(
        Rule(
            "CHR003",
            Severity.ERROR,
            "A review is not answered before it reports.",
            "The answer, or the report, is dated wrongly.",
        ),
        _answer_before_report,
    ),
)
