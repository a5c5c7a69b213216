"""Quantities: parts and wholes, hedges and counts, units and times that go together."""

from collections.abc import Iterator

from carereform.checks.check import Breach, Check, Subject, at
from carereform.findings import Rule, Severity
from carereform.records import (
    Basis,
    Promise,
    Recommendation,
    Record,
    Stage,
    field_values,
)
from carereform.reform import Reform
from carereform.values import Certainty, Interval, Money, Quantity, When

__all__ = ["CHECKS"]

_PER_CENT = "%"
_WHOLE = 100
_POUNDS = ("£", "pounds")


def _part_over_whole(subject: Subject) -> Iterator[Breach]:
    for part in (*subject.reform.commitments, *subject.reform.pilots):
        yield from _compare(part, subject.reform.find(part.part_of) if part.part_of else None)
    for asked in subject.reform.recommendations:
        yield from _compare(asked, subject.reform.find(asked.part_of) if asked.part_of else None)


def _compare(part: Promise | Recommendation, whole: Record | None) -> Iterator[Breach]:
    if not isinstance(whole, Promise | Recommendation):
        return
    if _is_over(part.target, whole.target):
        yield Breach(
            message=f"This part, {part.target}, is more than the whole, {whole.target}.",
            record=part,
            field="target",
            related=(at(f"The whole: {whole.target}.", whole, "target"),),
        )


def _is_over(one: object, other: object) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        alike = (one.unit, one.per) == (other.unit, other.per)
        return alike and one.is_over(other) is Certainty.CERTAINLY
    if isinstance(one, Money) and isinstance(other, Money):
        return one.per == other.per and one.is_over(other) is Certainty.CERTAINLY
    return False


def _more_sites_than_areas(subject: Subject) -> Iterator[Breach]:
    for pilot in subject.reform.pilots:
        count = len(pilot.sites)
        if not isinstance(pilot.areas, Quantity) or not count:
            continue
        if Interval(count, None).is_over(pilot.areas.interval) is Certainty.CERTAINLY:
            message = f"There are {count} sites; what was promised is {pilot.areas}."
            yield Breach(message=message, record=pilot, field="areas")


def _over_a_hundred_per_cent(subject: Subject) -> Iterator[Breach]:
    share = Interval(None, _WHOLE)
    for record in subject.reform:
        for held in field_values(record):
            value = held.value
            if not isinstance(value, Quantity) or value.unit != _PER_CENT:
                continue
            if value.interval.is_over(share) is Certainty.CERTAINLY:
                message = f"{held.text} is more than a whole."
                yield Breach(message=message, record=record, field=held.name)


def _other_unit(subject: Subject) -> Iterator[Breach]:
    for observation in subject.reform.observations:
        indicator = subject.reform.find(observation.of)
        value = observation.value
        if indicator is None or not isinstance(value, Quantity | Money):
            continue
        units = _POUNDS if isinstance(value, Money) else (value.unit,)
        if indicator.unit not in units:
            yield Breach(
                message=f"{value} isn't counted in {indicator.unit}, as the indicator is.",
                record=observation,
                field="value",
                related=(at("Its unit stands here.", indicator, "unit"),),
            )


def _counted_too_soon(subject: Subject) -> Iterator[Breach]:
    for observation in subject.reform.observations:
        period = observation.period
        if observation.basis is not Basis.COUNTED or not isinstance(period, When):
            continue
        said = tuple(_published(subject.reform, observation))
        if said and all(
            period.is_after(when, subject.reform.find_event) is Certainty.CERTAINLY
            for when in said
        ):
            yield Breach(
                message=f"It was counted {period}, after every source of it was published.",
                record=observation,
                field="period",
                hint="a value that is still to come is projected or expected",
            )


def _published(reform: Reform, record: Record) -> Iterator[When]:
    """When the sources of a record were published."""
    for citation in record.citations:
        source = reform.find(citation.source) if citation.source else None
        when = source.dates.get(Stage.PUBLISHED) if source else None
        if isinstance(when, When):
            yield when


# It makes rules at import, before mutmut can put a change in force.
def _error(code: str, title: str, why: str) -> Rule:  # pragma: no mutate block
    return Rule(code, Severity.ERROR, title, why)


CHECKS = (
    Check(
        _error(
            "QTY001",
            "A part isn't more than its whole.",
            "One of the two figures is wrong, or the one is no part of the other.",
        ),
        _part_over_whole,
    ),
    Check(
        _error(
            "QTY002",
            "A pilot has no more sites than areas were promised.",
            "A site is entered twice or wrongly, or the promise was another.",
        ),
        _more_sites_than_areas,
    ),
    Check(
        Rule(
            "QTY003",
            Severity.WARNING,
            "A share is no more than a hundred per cent.",
            "A share of something can't be more than all of it.",
        ),
        _over_a_hundred_per_cent,
    ),
    Check(
        _error(
            "QTY004",
            "The values of an indicator are in its unit.",
            "A series that changes its unit can't be compared or drawn.",
        ),
        _other_unit,
    ),
    Check(
        _error(
            "QTY005",
            "Nothing was counted after the sources that say so were published.",
            "It is a forecast, or a date is wrong.",
        ),
        _counted_too_soon,
    ),
)
