"""Comparison of two days: what became known, was decided, happened or changed in between."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from carereform.display import Column, Table
from carereform.questions.answers import answers
from carereform.questions.claims import claims_of
from carereform.questions.deadlines import Due, deadlines_of
from carereform.questions.public import is_public, public_value
from carereform.questions.sureness import Sureness, how_sure, how_sure_of_reading
from carereform.records import Decision, Delivery, Record, Source
from carereform.reform import Reform
from carereform.values import Ref, Silence, When

__all__ = ["Change", "Changed", "compare"]


class Changed(StrEnum):
    """In which way something changed between two days.

    Outcome: what became of a recommendation. Standing: how a promise stands with its deadline.
    Decision, delivery: one that wasn't known before. Record: any other record that wasn't
    known before, sources aside. Evidence: another source says what was held already. Reading:
    another source says something else. Source: one that wasn't public before.

    >>> Changed("standing").name
    'STANDING'
    """

    OUTCOME = "outcome"
    STANDING = "standing"
    DECISION = "decision"
    DELIVERY = "delivery"
    RECORD = "record"
    READING = "reading"
    EVIDENCE = "evidence"
    SOURCE = "source"


_COLUMNS = (
    Column("record", Ref[Record], "record.ref", words="The record that changed."),
    Column("change", Changed, words="In which way."),
    Column("before", str, words="What was known of it before."),
    Column("after", str, words="What was known of it after."),
    Column("how sure", Sureness, words="What that rests on."),
    Column("field", str, words="The field, as a citation writes it."),
    Column("sources", tuple[Ref[Source], ...], words="The sources that say so."),
    Column("title", str, "record.name", words="What the record is called."),
)


@frozen
class Change:
    """Something that was known on one day and not, or otherwise, on an earlier one.

    Attributes:
        record: The record, as it could be known on the later day.
        change: In which way it changed.
        before: What was known of it before; None where nothing was.
        after: What was known of it after.
        how_sure: What that rests on.
        field: The field, where it is about one.
        sources: The sources that say so now.

    >>> from carereform.records import Outcome
    >>> from carereform.values import parse_when
    >>> refused = Decision(
    ...     id="pay", on=(), outcome=Outcome.REJECTED, made=parse_when("on 2023-02-02")
    ... )
    >>> (change,) = compare(Reform.of([refused]), date(2023, 1, 1), date(2024, 1, 1))
    >>> change.change, change.after
    (<Changed.DECISION: 'decision'>, 'rejected on 2023-02-02')
    """

    record: Record
    change: Changed
    before: str | None
    after: str | None
    how_sure: Sureness | None
    field: str | None = None
    sources: tuple[Ref[Source], ...] = ()


def compare(reform: Reform, earlier: date, later: date) -> Table[Change]:
    """Tell what became known between two days, the days after the first up to the second.

    As nothing that was known is ever forgotten, nothing goes: what counts changes.

    >>> compare(Reform.of([]), date(2024, 1, 1), date(2026, 11, 22))
    changes: 0

    Raises:
        ValueError: If the later day is before the earlier.
    """
    before, after = reform.as_of(earlier), reform.as_of(later)
    if later < earlier:
        raise ValueError(f"{later} is before {earlier}; give the earlier day first")
    found = (
        *_outcomes(before, after),
        *_standings(deadlines_of(before, earlier), deadlines_of(after, later)),
        *_records(before, after),
        *_readings(before, after),
    )
    return Table("changes", _COLUMNS, sorted(found, key=_place))


def _place(change: Change) -> tuple[int, str]:
    return list(Changed).index(change.change), str(change.record.ref)


def _outcomes(before: Reform, after: Reform) -> Iterator[Change]:
    """What became of the recommendations that were known already."""
    known = {one.recommendation.ref: one.outcome_in_words for one in answers(before)}
    for one in answers(after):
        was, now = known.get(one.recommendation.ref), one.outcome_in_words
        if was is not None and was != now:
            sources = _sources(one.decisions[-1])
            yield Change(
                one.recommendation, Changed.OUTCOME, was, now, one.how_sure, "outcome", sources
            )


def _standings(before: Iterable[Due], after: Iterable[Due]) -> Iterator[Change]:
    """How the promises that were known already stand with their deadlines."""
    known = {due.promise.ref: _tell(due) for due in before}
    for due in after:
        was, now = known.get(due.promise.ref), _tell(due)
        if was is not None and was != now:
            sources = _sources(due.delivery) if due.delivery else ()
            yield Change(
                due.promise, Changed.STANDING, was, now, due.how_sure, "deadline", sources
            )


def _tell(due: Due) -> str:
    return f"{due.standing}, {due.latest or due.deadline}"


def _records(before: Reform, after: Reform) -> Iterator[Change]:
    """The records that weren't known."""
    known = {record.ref for record in before}
    for record in after:
        if record.ref not in known:
            match record:
                case Decision():
                    change = Changed.DECISION
                    now = _tell_event(record, "outcome", record.outcome, "made", record.made)
                case Delivery():
                    change = Changed.DELIVERY
                    now = _tell_event(record, "status", record.status, "when", record.when)
                case Source():
                    change, now = Changed.SOURCE, str(record.form)
                case _:
                    change, now = Changed.RECORD, record.gist or record.name
            sure = how_sure(after, claims_of(record))
            yield Change(record, change, None, now, sure, sources=_sources(record))


def _tell_event(
    record: Record, of_what: str, what: str, of_day: str, when: When | Silence | None
) -> str:
    """What happened and when, as far as it is public."""
    day = public_value(record, of_day, when)
    told = f"{what} {day}" if isinstance(day, When) else what
    return told if is_public(record, of_what) else record.name


def _readings(before: Reform, after: Reform) -> Iterator[Change]:
    """What other sources say of the records that were known already."""
    known = {record.ref: record for record in before}
    for record in after:
        was = known.get(record.ref)
        if was is None or was.citations == record.citations:
            continue
        said = {(claim.field.name, claim.citation) for claim in claims_of(was)}
        for claim in claims_of(record):
            if (claim.field.name, claim.citation) not in said:
                yield Change(
                    record,
                    Changed.EVIDENCE if claim.agrees else Changed.READING,
                    claim.field.text,
                    claim.reading,
                    how_sure_of_reading(after, claim),
                    claim.field.name,
                    (claim.source,) if claim.source else (),
                )


def _sources(record: Record) -> tuple[Ref[Source], ...]:
    return tuple(dict.fromkeys(one.source for one in record.citations if one.source))
