"""Meetings, and the events that deadlines are tied to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.telling import tell
from carereform.values import Ref, Silence, When

if TYPE_CHECKING:
    from carereform.records.sources import Body

__all__ = ["Event", "Meeting"]


@frozen(kw_only=True, repr=False)
class Meeting(Record):
    """A meeting of a public body at which the reform was spoken of.

    >>> from carereform import Body, FrozenMap, Ref, Stage, parse_when
    >>> dates = FrozenMap({Stage.HELD: parse_when("2023-05-17")})
    >>> meeting = Meeting(id="scrutiny-2023-05", body=Ref(Body, "somerset-council"), dates=dates)
    >>> print(meeting.body, "met", meeting.dates[Stage.HELD])
    body:somerset-council met on 2023-05-17
    """

    body: Ref[Body] = field(metadata=tell("Whose meeting it was."))


@frozen(kw_only=True, repr=False)
class Event(Record):
    """Something that happens on a day and that dates are counted from.

    >>> from carereform import parse_when
    >>> assent = Event(id="royal-assent", when=parse_when("2026-04-29"))
    >>> due = parse_when("within 2 months of event:royal-assent")
    >>> print(due.bounds({assent.id: assent.when}.get)[1])
    2026-06-29
    """

    when: When | Silence | None = field(default=None, metadata=tell("When it happened or is due."))
