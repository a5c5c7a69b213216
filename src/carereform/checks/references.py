"""References: every one leads to a record, and no chain of them leads back to its start."""

from collections.abc import Iterator
from functools import cached_property

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
_MOST_COMPARED = 200_000


def _dangling(subject: Subject) -> Iterator[Breach]:
    hints = _Hints(subject.reform)
    for record in subject.reform:
        for name, ref in _all_references(record):
            if subject.reform.find(ref) is None and not subject.is_entered(ref):
                kind = get_kind(ref.kind)
                yield Breach(
                    message=f"There is no {kind.name} {ref.id!r}.",
                    record=record,
                    field=name,
                    hint=hints.find(ref),
                )


def _all_references(record: Record) -> Iterator[tuple[str, Ref[Record]]]:
    for path, ref in references(record):
        yield write_name(path), ref
    for held in field_values(record):
        if isinstance(held.value, When) and held.value.event:
            yield held.name, Ref(Event, held.value.event)


class _Hints:
    """What may have been meant, sought once for each id and not for many thousands of them."""

    def __init__(self, reform: Reform) -> None:
        self._reform = reform
        self._hints: dict[Ref[Record], str | None] = {}
        self._left = _MOST_COMPARED

    def find(self, ref: Ref[Record]) -> str | None:
        if ref not in self._hints:
            self._hints[ref] = self._seek(ref)
        return self._hints[ref]

    def _seek(self, ref: Ref[Record]) -> str | None:
        known = [record.id for record in self._reform.collection(ref.kind)] if self._left else []
        self._left = max(0, self._left - len(known))
        near = find_near(ref.id, known)
        if near:
            return f"did you mean {near!r}?"
        other = self._kinds.get(ref.id)
        return f"there is {other} of this id" if other else None

    @cached_property
    def _kinds(self) -> dict[str, str]:
        """The first kind, in words, that has a record of an id."""
        kinds: dict[str, str] = {}
        for record in self._reform:
            kinds.setdefault(record.id, get_kind(type(record)).one)
        return kinds


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
        ref = reform.present_ref(waiting.pop())
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
