"""Lengths of time in whole days, weeks, months and years, and how they move a day."""

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from typing import Final

from attrs import frozen

from carereform.values.refusals import refuse

__all__ = ["Length", "TimeUnit", "add_months", "parse_length"]

_LONGEST: Final = 1000
_LENGTH: Final = re.compile(r"(?P<number>[1-9][0-9]{0,3}) (?P<unit>day|week|month|year)(?P<s>s?)")


class TimeUnit(StrEnum):
    """What a length of time counts.

    A day, a week, a month or a year; the calendar says how long a month or a year is.

    >>> parse_length("6 months").unit
    <TimeUnit.MONTH: 'month'>
    """

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


def add_months(day: date, months: int) -> date:
    """Move a day by whole months, to the last of the month where it has no such day.

    Past the first or the last day that a date can hold, it stays at that day.

    >>> add_months(date(2024, 1, 31), 1), add_months(date(2024, 1, 31), -2)
    (datetime.date(2024, 2, 29), datetime.date(2023, 11, 30))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    if year < MINYEAR:
        return date.min
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@frozen
class Length:
    """A length of time: a number, from 1 to 1000, of one unit: days, weeks, months or years.

    >>> str(Length(6, TimeUnit.MONTH))
    '6 months'

    Raises:
        ValueError: The number is out of bounds.
    """

    number: int
    unit: TimeUnit

    def __attrs_post_init__(self) -> None:
        """Refuse a length of nothing, or one past all calendars."""
        if not 1 <= self.number <= _LONGEST:
            raise ValueError(f"a length of {self.number} {self.unit}s is not from 1 to {_LONGEST}")

    def __str__(self) -> str:
        """Write the length as an editor would; `parse_length` reads it back."""
        return f"{self.number} {self.unit}{'' if self.number == 1 else 's'}"

    def add_to(self, day: date) -> date:
        """Return the day that is this much later, never past the last that a date can hold.

        Months and years keep the day of the month, or take the month's last.

        >>> Length(1, TimeUnit.YEAR).add_to(date(2024, 2, 29))
        datetime.date(2025, 2, 28)
        """
        match self.unit:
            case TimeUnit.DAY:
                return _add_days(day, self.number)
            case TimeUnit.WEEK:
                return _add_days(day, self.number * 7)
            case TimeUnit.MONTH:
                return add_months(day, self.number)
            case TimeUnit.YEAR:
                return add_months(day, self.number * 12)


def _add_days(day: date, days: int) -> date:
    return day + min(timedelta(days), date.max - day)


def parse_length(text: str) -> Length:
    """Read a length of time as an editor writes it.

    >>> parse_length("2 years")
    Length(number=2, unit=<TimeUnit.YEAR: 'year'>)

    Raises:
        ValueError: The text isn't a length of time.
    """
    found = _LENGTH.fullmatch(text)
    if found is None or (found["number"] == "1") == bool(found["s"]):
        raise refuse(text, "a length of time", "1 year, 6 months or 10 days")
    return Length(int(found["number"]), TimeUnit(found["unit"]))
