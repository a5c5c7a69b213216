"""What of a record was public: on a past day, part of it may rest on later sources alone."""

from typing import TypeVar

from carereform.records import Difference, Record
from carereform.values import Silence

__all__ = ["is_public", "public_value"]

T = TypeVar("T")

_SAY_OTHERWISE = (Difference.SILENCE, Difference.LATER, Difference.CONFLICT)


def is_public(record: Record, name: str, value: object = None) -> bool:
    """Whether what is cited for a record says what one of its fields holds.

    A figure, a date and an outcome have a citation. Where what is left of a record on a past
    day has none for one of them, only later sources say so, and no question uses it. A record
    for which nothing at all is cited is taken at its word.

    >>> from carereform.records import Citation, Event
    >>> event = Event(id="x", citations=(Citation(supports=("title",), inferred="Ours."),))
    >>> is_public(event, "title"), is_public(event, "when")
    (True, False)
    """
    covering = [one for one in record.citations if one.covers(name)]
    if value is Silence.UNSETTLED:
        return bool(covering) or not record.citations
    return not record.citations or any(one.difference not in _SAY_OTHERWISE for one in covering)


def public_value(record: Record, name: str, value: T) -> T | None:
    """Give the value that a record holds in a field; None where it wasn't public.

    >>> from carereform.records import Event
    >>> public_value(Event(id="x"), "when", Silence.UNSTATED)
    <Silence.UNSTATED: 'unstated'>
    """
    return value if is_public(record, name, value) else None
