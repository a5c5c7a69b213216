"""References: every one leads to a record, and no chain of them leads back to its start."""

from collections.abc import Iterator

from carereform.checks.check import Breach, Check, Subject
from carereform.findings import Rule, Severity
from carereform.records import (
    Event,
    Record,
    describe,
    field_values,
    get_kind,
    references,
    write_name,
)
from carereform.reform import Reform
from carereform.values import Ref, When, find_near

__all__ = ["CHECKS"]

_CHAINS = ("part_of", "replaces")


def _dangling(subject: Subject) -> Iterator[Breach]:
    for record in subject.reform:
        for name, ref in _all_references(record):
            if subject.reform.find(ref) is None and not subject.is_entered(ref):
                kind = get_kind(ref.kind)
                yield Breach(
                    message=f"There is no {kind.name} {ref.id!r}.",
                    record=record,
                    field=name,
                    hint=_hint(subject.reform, ref),
                )


def _all_references(record: Record) -> Iterator[tuple[str, Ref[Record]]]:
    for path, ref in references(record):
        yield write_name(path), ref
    for held in field_values(record):
        if isinstance(held.value, When) and held.value.event:
            yield held.name, Ref(Event, held.value.event)


def _hint(reform: Reform, ref: Ref[Record]) -> str | None:
    near = find_near(ref.id, [record.id for record in reform.collection(ref.kind)])
    if near:
        return f"did you mean {near!r}?"
    others = [get_kind(type(record)).one for record in reform if record.id == ref.id]
    return f"there is {others[0]} of this id" if others else None


def _circles(subject: Subject) -> Iterator[Breach]:
    for record in subject.reform:
        for attribute in _CHAINS:
            if record.ref in _ancestors(subject.reform, record, attribute):
                key = attribute.replace("_", "-")
                message = f"Going up by {key!r} leads back to this record."
                yield Breach(message=message, record=record, field=key)


def _ancestors(reform: Reform, record: Record, attribute: str) -> set[Ref[Record]]:
    found: set[Ref[Record]] = set()
    waiting = _links(record, attribute)
    while waiting:
        ref = waiting.pop()
        parent = reform.find(ref)
        if ref not in found and parent is not None:
            waiting.extend(_links(parent, attribute))
        found.add(ref)
    return found


def _links(record: Record, attribute: str) -> list[Ref[Record]]:
    if all(described.attribute != attribute for described in describe(type(record))):
        return []
    held = getattr(record, attribute)
    return [ref for ref in (held if isinstance(held, tuple) else (held,)) if isinstance(ref, Ref)]


CHECKS = (
    Check(
        Rule(
            "REF001",
            Severity.ERROR,
            "A reference leads to a record.",
            "What it says can't be followed, counted or dated otherwise.",
        ),
        _dangling,
    ),
    Check(
        Rule(
            "REF003",
            Severity.ERROR,
            "Nothing is a part of itself, or takes its own place, by however many steps.",
            "A sum or a history that goes round has no end.",
        ),
        _circles,
    ),
)
