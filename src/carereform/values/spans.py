"""How long something lasts: a length, from one time to another, or once in each unit of time."""

import re
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from carereform.values.calendars import Calendar, parse_calendar
from carereform.values.lengths import Length, TimeUnit, parse_length
from carereform.values.refusals import refuse
from carereform.values.showing import show_written

__all__ = ["Span", "parse_span"]

_LIKE: Final = "2 years, 2023-24 to 2024-25, 2 years from 2023-04 or each year"
_ONE_DAY: Final = timedelta(days=1)

_EACH: Final = re.compile(rf"each (?P<unit>{'|'.join(TimeUnit)})")
_LENGTH_FROM: Final = re.compile(r"(?P<length>[^ ]+ [^ ]+) from (?P<from>.+)")
_FROM_TO: Final = re.compile(r"(?P<from>.+) to (?P<to>.+)")
_LENGTH: Final = re.compile(r"[0-9]+ [a-z]+")


@frozen(kw_only=True, repr=False)
class Span:
    """How long something lasts, said in one of four ways.

    A `length`; a length and the time that it begins from, `from_`; the times that it runs from
    and `to`; or the unit of time in `each` of which it happens.

    >>> span = parse_span("2023-24 to 2024-25")
    >>> span.first, span.last
    (datetime.date(2023, 4, 1), datetime.date(2025, 3, 31))

    Raises:
        ValueError: It is none of the four, or it ends before it begins.
    """

    length: Length | None = None
    from_: Calendar | None = None
    to: Calendar | None = None
    each: TimeUnit | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what no text could say."""
        match self.length, self.from_, self.to, self.each:
            case (Length(), _, None, None) | (None, None, None, TimeUnit()):
                return
            case (None, from_, to, None) if from_ is not None and to is not None:
                if to.last < from_.first:
                    raise ValueError(f"'{self}' is no span: it ends before it begins")
            case _:
                raise ValueError(f"a span is written in one of four ways, like {_LIKE}")

    def __repr__(self) -> str:
        return show_written(self)

    def __str__(self) -> str:
        """Write the span as an editor would; `parse_span` reads it back."""
        if self.each is not None:
            return f"each {self.each}"
        if self.length is None:
            return f"{self.from_} to {self.to}"
        return f"{self.length}" if self.from_ is None else f"{self.length} from {self.from_}"

    @property
    def first(self) -> date | None:
        """The first day that it can cover; None where the span doesn't say."""
        return None if self.from_ is None else self.from_.first

    @property
    def last(self) -> date | None:
        """The last day that it can cover; None where the span doesn't say.

        A length counts from the last day that it may begin.

        >>> parse_span("2 years from 2023-04-01").last
        datetime.date(2025, 3, 31)
        """
        return self._find_last()

    def _find_last(self) -> date | None:
        if self.to is not None:
            return self.to.last
        if self.length is None or self.from_ is None:
            return None
        return self.length.add_to(self.from_.last) - _ONE_DAY


def parse_span(text: str) -> Span:
    """Read a span as an editor writes it.

    >>> str(parse_span("2 years from 2023-04"))
    '2 years from 2023-04'

    Raises:
        ValueError: The text isn't a span.
    """
    if found := _EACH.fullmatch(text):
        return Span(each=TimeUnit(found["unit"]))
    if found := _LENGTH_FROM.fullmatch(text):
        return Span(length=parse_length(found["length"]), from_=parse_calendar(found["from"]))
    if found := _FROM_TO.fullmatch(text):
        return Span(from_=parse_calendar(found["from"]), to=parse_calendar(found["to"]))
    if _LENGTH.fullmatch(text):
        return Span(length=parse_length(text))
    raise refuse(text, "a span of time", _LIKE)
