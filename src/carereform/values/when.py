"""When something happens, as documents say it: an edge, and a time or a named event.

A `When` is one day, not quite known: its first and last are the first and the last day that it
can be. None is no bound, or, for an event whose own time nobody gave, not known.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

from attrs import field, frozen

from carereform.values.calendars import (
    Calendar,
    Day,
    FinancialYear,
    Month,
    Year,
    parse_calendar,
)
from carereform.values.intervals import Certainty
from carereform.values.lengths import Length, add_months, parse_length
from carereform.values.names import parse_slug
from carereform.values.refusals import refuse, show
from carereform.values.showing import show_written

__all__ = ["Bounds", "Edge", "FindEvent", "Moment", "When", "parse_when"]

_WANTED: Final = "a time"
_LIKE: Final = "on 2023-05-11, in 2022-05, by the end of 2023 or within 6 months of event:x"
_ONE_DAY: Final = timedelta(days=1)
_ONE_WEEK: Final = timedelta(weeks=1)

Bounds: TypeAlias = tuple[date | None, date | None]
"""The first and the last possible day, each None where it isn't bounded or isn't known."""

_UNKNOWN: Final[Bounds] = (None, None)


class Edge(StrEnum):
    """How a time bounds what happens.

    In: at some time during it. On: on that day. By, or by the end of: on its last day at the
    latest. Before: earlier than its first day. From: on its first day at the earliest. After:
    later than its last day. Until: as by, of what lasts. Between: from the first day of one
    time to the last of another. About: a little to either side of it. Within: a length of time
    after it at the latest.

    >>> parse_when("before summer 2023").edge
    <Edge.BEFORE: 'before'>
    """

    IN = "in"
    ON = "on"
    BY = "by"
    BY_THE_END_OF = "by the end of"
    BEFORE = "before"
    FROM = "from"
    AFTER = "after"
    UNTIL = "until"
    BETWEEN = "between"
    ABOUT = "about"
    WITHIN = "within"


_EDGED: Final = re.compile(
    rf"(?P<edge>{'|'.join(sorted(Edge, key=len, reverse=True))}) (?P<rest>.+)"
)


def _require_slug(_self: object, _field: object, event: str) -> None:
    parse_slug(event)


@frozen
class Moment:
    """A time known by an event that is named by its id.

    >>> str(Moment("parliament-2019-ends"))
    'event:parliament-2019-ends'

    Raises:
        ValueError: The id isn't a slug.
    """

    event: str = field(validator=_require_slug)

    def __str__(self) -> str:
        """Write the moment as an editor would."""
        return f"event:{self.event}"


@frozen(repr=False)
class When:
    """When something happens: an edge, and a time or an event.

    The edge says how the time that it stands `at` bounds it. `until` is the later end of
    `between`, and `offset` the length of `within`; no other edge has one. `on` goes with a day,
    `in` with anything else.

    >>> when = parse_when("by the end of 2023")
    >>> when.first, when.last
    (None, datetime.date(2023, 12, 31))

    Raises:
        ValueError: The edge doesn't go with what it is given.
    """

    edge: Edge
    at: Calendar | Moment
    until: Calendar | None = None
    offset: Length | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what no text could say."""
        if (self.until is not None) != (self.edge is Edge.BETWEEN):
            raise ValueError("between, and only between, has a second time; see between A and B")
        if (self.offset is not None) != (self.edge is Edge.WITHIN):
            raise ValueError("within, and only within, has a length; see within 6 months of A")
        if self.edge is Edge.ON and not isinstance(self.at, Day):
            raise ValueError(f"'{self}' is no time: only a day goes with on; write in {self.at}")
        if self.edge is Edge.IN and isinstance(self.at, Day):
            raise ValueError(f"'{self}' is no time: a day goes with on; write on {self.at}")
        if self.until is not None:
            if isinstance(self.at, Moment):
                raise ValueError(f"'{self}' is no time: between takes two times, not events")
            if self.until.last < self.at.first:
                raise ValueError(f"'{self}' is no time: it ends before it begins")

    def __repr__(self) -> str:
        return show_written(self)

    def __str__(self) -> str:
        """Write the time as an editor would, always with its edge; `parse_when` reads it back.

        >>> str(parse_when("2023-05-11"))
        'on 2023-05-11'
        """
        if self.edge is Edge.BETWEEN:
            return f"between {self.at} and {self.until}"
        if self.edge is Edge.WITHIN:
            return f"within {self.offset} of {self.at}"
        return f"{self.edge} {self.at}"

    @property
    def event(self) -> str | None:
        """The id of the event that this time hangs on, if it does."""
        return self.at.event if isinstance(self.at, Moment) else None

    @property
    def first(self) -> date | None:
        """The first possible day; None where nothing bounds it, or an event does."""
        return self.bounds()[0]

    @property
    def last(self) -> date | None:
        """The last possible day; None where nothing bounds it, or an event does."""
        return self.bounds()[1]

    def bounds(self, find_event: "FindEvent | None" = None) -> Bounds:
        """Return the first and the last possible day, through the times of events if given.

        `find_event` finds an event's own time by its id. An event that it doesn't find, or that
        hangs on itself, bounds nothing.

        >>> within = parse_when("within 6 months of event:x")
        >>> within.bounds()
        (None, None)
        >>> within.bounds({"x": parse_when("in 2023")}.get)
        (datetime.date(2023, 1, 1), datetime.date(2024, 6, 30))
        """
        outer: list[When] = []
        seen: set[str] = set()
        when: When | None = self
        while when is not None and isinstance(when.at, Moment):
            outer.append(when)
            event = when.at.event
            when = None if event in seen or find_event is None else find_event(event)
            seen.add(event)
        days = _UNKNOWN
        if when is not None and not isinstance(when.at, Moment):
            days = when._bounds_by_calendar(when.at)
        for hanging in reversed(outer):
            days = hanging._bounds_by_event(*days)
        return days

    def is_before(self, other: "When", find_event: "FindEvent | None" = None) -> Certainty:
        """Say whether this is on an earlier day than the other, over all possible days.

        >>> parse_when("in 2022").is_before(parse_when("from 2023-04")).value
        'certainly'
        """
        first, last = self.bounds(find_event)
        other_first, other_last = other.bounds(find_event)
        if last is not None and other_first is not None and last < other_first:
            return Certainty.CERTAINLY
        if first is not None and other_last is not None and first >= other_last:
            return Certainty.NOT
        return Certainty.POSSIBLY

    def is_after(self, other: "When", find_event: "FindEvent | None" = None) -> Certainty:
        """Say whether this is on a later day than the other, over all possible days.

        >>> parse_when("in 2022").is_after(parse_when("by 2022-06")).value
        'possibly'
        """
        return other.is_before(self, find_event)

    def _bounds_by_calendar(self, at: Calendar) -> Bounds:
        match self.edge:
            case Edge.IN | Edge.ON:
                return at.first, at.last
            case Edge.BY | Edge.BY_THE_END_OF | Edge.UNTIL:
                return None, at.last
            case Edge.BEFORE:
                return None, at.first - _ONE_DAY
            case Edge.FROM:
                return at.first, None
            case Edge.AFTER:
                return at.last + _ONE_DAY, None
            case Edge.BETWEEN:
                return at.first, at.last if self.until is None else self.until.last
            case Edge.ABOUT:
                return _widen(at)
            case Edge.WITHIN:
                return at.first, at.last if self.offset is None else self.offset.add_to(at.last)

    def _bounds_by_event(self, first: date | None, last: date | None) -> Bounds:
        """Return the possible days, given those of the event.

        An event is on one of its possible days, so what comes after it may come the day after
        the first of them.
        """
        match self.edge:
            case Edge.BY | Edge.BY_THE_END_OF | Edge.UNTIL:
                return None, last
            case Edge.BEFORE:
                return None, None if last is None else last - _ONE_DAY
            case Edge.FROM:
                return first, None
            case Edge.AFTER:
                return None if first is None else first + _ONE_DAY, None
            case Edge.WITHIN if last is not None and self.offset is not None:
                return first, self.offset.add_to(last)
            case Edge.ABOUT:
                return _UNKNOWN
            case _:
                return first, last


FindEvent: TypeAlias = Callable[[str], When | None]
"""Finds the time of an event by its id."""


def _widen(at: Calendar) -> tuple[date, date]:
    """Return the days that "about" reaches.

    A week to either side of a day, a month of a month, a year of a year or a financial year, and
    three months of a season or a part of a year.
    """
    match at:
        case Day():
            return at.first - _ONE_WEEK, at.last + _ONE_WEEK
        case Month():
            months = 1
        case Year() | FinancialYear():
            months = 12
        case _:
            months = 3
    return add_months(at.first, -months), add_months(at.last + _ONE_DAY, months) - _ONE_DAY


def parse_when(text: str) -> When:
    """Read a time as an editor writes it; a bare day is on it, another bare time in it.

    >>> str(parse_when("within 6 months of event:x")), str(parse_when("2024-25"))
    ('within 6 months of event:x', 'in 2024-25')

    Raises:
        ValueError: The text isn't a time.
    """
    found = _EDGED.fullmatch(text)
    if found is None:
        return _parse_bare(text)
    edge, rest = Edge(found["edge"]), found["rest"]
    if edge is Edge.BETWEEN:
        start, _, end = rest.partition(" and ")
        if not end:
            raise refuse(text, _WANTED, "between 2022-05 and 2023-02")
        return When(edge, parse_calendar(start), until=parse_calendar(end))
    if edge is Edge.WITHIN:
        length, _, at = rest.partition(" of ")
        if not at:
            raise refuse(text, _WANTED, "within 6 months of event:x or within 1 year of 2023-05")
        return When(edge, _parse_at(at), offset=parse_length(length))
    return When(edge, _parse_at(rest))


def _parse_bare(text: str) -> When:
    if text.startswith("event:"):
        raise ValueError(f"{show(text)} is not {_WANTED}; say how, like by {text} or from {text}")
    try:
        at = parse_calendar(text)
    except ValueError as error:
        if re.match(r"[0-9]{4}", text):
            raise
        raise refuse(text, _WANTED, _LIKE) from error
    return When(Edge.ON if isinstance(at, Day) else Edge.IN, at)


def _parse_at(text: str) -> Calendar | Moment:
    if text.startswith("event:"):
        return Moment(text.removeprefix("event:"))
    return parse_calendar(text)
