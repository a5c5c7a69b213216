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
    """A meeting of a public body at which the reform was spoken of."""

    body: Ref[Body] = field(metadata=tell("Whose meeting it was."))


@frozen(kw_only=True, repr=False)
class Event(Record):
    """Something that happens on a day and that dates are counted from."""

    when: When | Silence | None = field(default=None, metadata=tell("When it happened or is due."))
