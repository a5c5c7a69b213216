"""Delivery: what happened to a promise happened after it was made, in an order that can be."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from carereform.checks.check import Breach, Check, Subject, at
from carereform.checks.chronology import find_made
from carereform.findings import Rule, Severity
from carereform.records import Delivery, DeliveryStatus, Record
from carereform.values import Certainty, Ref, When

__all__ = ["CHECKS"]

_LAST = (DeliveryStatus.DELIVERED, DeliveryStatus.DROPPED, DeliveryStatus.REPLACED)


def _before_the_promise(subject: Subject) -> Iterator[Breach]:
    for delivery in subject.reform.deliveries:
        promise = subject.reform.find(delivery.on)
        made = find_made(subject.reform, promise) if promise is not None else None
        if made is None or not isinstance(delivery.when, When):
            continue
        if delivery.when.is_before(made.when, subject.reform.find_event) is Certainty.CERTAINLY:
            message = f"This happened {delivery.when}, before the promise was made, {made.when}."
            yield Breach(
                message=message,
                record=delivery,
                field="when",
                related=(at("It was made here.", made.record, made.field),),
            )


def _after_the_end(subject: Subject) -> Iterator[Breach]:
    for deliveries in _by_promise(subject):
        for one, other in combinations(deliveries, 2):
            for end, later in ((one, other), (other, one)):
                if end.status in _LAST and _is_after(subject, later, end):
                    yield Breach(
                        message=f"The promise was {end.status} before this, {end.when}.",
                        record=later,
                        field="status",
                        related=(at("It ended here.", end, "status"),),
                    )


def _contradicting(subject: Subject) -> Iterator[Breach]:
    for deliveries in _by_promise(subject):
        ends = [one for one in deliveries if one.status in _LAST]
        for one, other in combinations(ends, 2):
            if one.status is not other.status and not _is_ordered(subject, one, other):
                yield Breach(
                    message=f"The promise is {other.status} here and {one.status} elsewhere.",
                    record=other,
                    field="status",
                    related=(at(f"It is {one.status} here.", one, "status"),),
                )


def _by_promise(subject: Subject) -> Iterator[Sequence[Delivery]]:
    by_promise: dict[Ref[Record], list[Delivery]] = defaultdict(list)
    for delivery in subject.reform.deliveries:
        by_promise[subject.reform.present_ref(delivery.on)].append(delivery)
    yield from by_promise.values()


def _is_ordered(subject: Subject, one: Delivery, other: Delivery) -> bool:
    return _is_after(subject, one, other) or _is_after(subject, other, one)


def _is_after(subject: Subject, one: Delivery, other: Delivery) -> bool:
    if not isinstance(one.when, When) or not isinstance(other.when, When):
        return False
    return one.when.is_after(other.when, subject.reform.find_event) is Certainty.CERTAINLY


CHECKS = (
    Check(
        Rule(
            "DEL001",
            Severity.ERROR,
            "Nothing is done about a promise before it is made.",
            "The event, or the promise, is dated wrongly, or it is about another promise.",
        ),
        _before_the_promise,
    ),
    Check(
        Rule(
            "DEL002",
            Severity.ERROR,
            "Nothing happens to a promise after it was delivered, dropped or replaced.",
            "Its status on a day can't be told.",
        ),
        _after_the_end,
    ),
    Check(
        Rule(
            "DEL003",
            Severity.ERROR,
            "A promise doesn't end in two ways at once.",
            "Its status can't be told.",
        ),
        _contradicting,
    ),
)
