"""The points and stretches of time that documents name, from a day to a financial year.

Each has a first and a last day, and a text that `parse_calendar` reads back. Years run from 1900
to 2200.

Two digits after a year are a month or the next year. `2022-05` is a month and `2024-25` a
financial year, but `2011-12` could be both. It is always the month: the financial years whose
second half is 01 to 12 (2000/01 to 2011/12 in this century) are written with a slash. Either mark
is read for the others, and they print with the hyphen.
"""

import calendar
import re
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

from attrs import field, frozen
from attrs.validators import and_, ge, le

from carereform.values.lengths import add_months
from carereform.values.mappings import FrozenMap
from carereform.values.refusals import refuse, show

__all__ = [
    "Calendar",
    "Day",
    "FinancialYear",
    "Month",
    "Part",
    "PartOfYear",
    "Season",
    "SeasonName",
    "Year",
    "parse_calendar",
    "parse_day",
]

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2200
_LIKE: Final = "2022-05-11, 2022-05, 2022, summer 2022, early 2022 or 2022-23"
_ONE_DAY: Final = timedelta(days=1)

_DAY: Final = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_PAIR: Final = re.compile(r"(?P<year>[0-9]{4})(?P<mark>[-/])(?P<second>[0-9]{2})")
_YEAR: Final = re.compile(r"[0-9]{4}")
_NAMED: Final = re.compile(
    r"(?P<name>spring|summer|autumn|winter|start|early|mid|late|end) (?P<year>[0-9]{4})"
)


class SeasonName(StrEnum):
    """The four seasons.

    Spring is March to May, summer June to August, autumn September to November, and winter
    December to the end of the next February.

    >>> parse_calendar("autumn 2023").last
    datetime.date(2023, 11, 30)
    """

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Part(StrEnum):
    """A part of a year; `early`, `mid` and `late` are its thirds.

    Start is January and end December; early is January to April, mid May to August, late
    September to December.

    >>> parse_calendar("late 2023").first
    datetime.date(2023, 9, 1)
    """

    START = "start"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    END = "end"


_MONTHS: Final = FrozenMap[StrEnum, tuple[int, int]](
    {
        SeasonName.SPRING: (3, 3),
        SeasonName.SUMMER: (6, 3),
        SeasonName.AUTUMN: (9, 3),
        SeasonName.WINTER: (12, 3),
        Part.START: (1, 1),
        Part.EARLY: (1, 4),
        Part.MID: (5, 4),
        Part.LATE: (9, 4),
        Part.END: (12, 1),
    }
)
"""The first month, and how many months."""


def _check_year(year: int) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(f"years run from {_FIRST_YEAR} to {_LAST_YEAR}, so {year} is not one")


def _require_year(_self: object, _field: object, year: int) -> None:
    _check_year(year)


def _require_year_of_day(_self: object, _field: object, day: date) -> None:
    _check_year(day.year)


def _end_of(first: date, months: int) -> date:
    """Return the last day of so many whole months."""
    return add_months(first, months) - _ONE_DAY


@frozen
class Day:
    """A day, held as a `date` in `day`.

    >>> str(Day(date(2022, 5, 11)))
    '2022-05-11'

    Raises:
        ValueError: Its year isn't from 1900 to 2200.
    """

    day: date = field(validator=_require_year_of_day)

    def __str__(self) -> str:
        """Write the day as an editor would."""
        return self.day.isoformat()

    @property
    def first(self) -> date:
        """The day itself."""
        return self.day

    @property
    def last(self) -> date:
        """The day itself."""
        return self.day


@frozen
class Month:
    """A month, from 1 to 12, of a year.

    >>> str(Month(2022, 5)), Month(2022, 5).last
    ('2022-05', datetime.date(2022, 5, 31))

    Raises:
        ValueError: There is no such month, or its year isn't from 1900 to 2200.
    """

    year: int = field(validator=_require_year)
    month: int = field(validator=and_(ge(1), le(12)))

    def __str__(self) -> str:
        """Write the month as an editor would."""
        return f"{self.year}-{self.month:02}"

    @property
    def first(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day of the month."""
        return _end_of(self.first, 1)


@frozen
class Season:
    """A season: spring from March, summer from June, autumn from September, winter from December.

    `year` is that in which the season of this `name` begins; winter runs to the end of the
    following February. Government's seasons are looser than that: "autumn" may end in mid
    December. Where it matters, cite a day.

    >>> winter = Season(SeasonName.WINTER, 2023)
    >>> winter.first, winter.last
    (datetime.date(2023, 12, 1), datetime.date(2024, 2, 29))

    Raises:
        ValueError: Its year isn't from 1900 to 2200.
    """

    name: SeasonName
    year: int = field(validator=_require_year)

    def __str__(self) -> str:
        """Write the season as an editor would."""
        return f"{self.name} {self.year}"

    @property
    def first(self) -> date:
        """The first day of the season's first month."""
        return date(self.year, _MONTHS[self.name][0], 1)

    @property
    def last(self) -> date:
        """The last day of the season's third month."""
        return _end_of(self.first, _MONTHS[self.name][1])


@frozen
class Year:
    """A calendar year.

    >>> str(Year(2023)), Year(2023).last
    ('2023', datetime.date(2023, 12, 31))

    Raises:
        ValueError: It isn't from 1900 to 2200.
    """

    year: int = field(validator=_require_year)

    def __str__(self) -> str:
        """Write the year as an editor would."""
        return str(self.year)

    @property
    def first(self) -> date:
        """The first of January."""
        return date(self.year, 1, 1)

    @property
    def last(self) -> date:
        """The last of December."""
        return date(self.year, 12, 31)


@frozen
class PartOfYear:
    """A part of a year: its start is January, its end December, the others are its thirds.

    >>> early = PartOfYear(Part.EARLY, 2023)
    >>> str(early), early.last
    ('early 2023', datetime.date(2023, 4, 30))

    Raises:
        ValueError: Its year isn't from 1900 to 2200.
    """

    part: Part
    year: int = field(validator=_require_year)

    def __str__(self) -> str:
        """Write the part of the year as an editor would."""
        return f"{self.part} {self.year}"

    @property
    def first(self) -> date:
        """The first day of the part's first month."""
        return date(self.year, _MONTHS[self.part][0], 1)

    @property
    def last(self) -> date:
        """The last day of the part's last month."""
        return _end_of(self.first, _MONTHS[self.part][1])


@frozen
class FinancialYear:
    """A financial year of the United Kingdom's government: 1 April to 31 March.

    `start` is the year in which it begins.

    >>> year = FinancialYear(2024)
    >>> str(year), year.first, year.last
    ('2024-25', datetime.date(2024, 4, 1), datetime.date(2025, 3, 31))
    >>> str(FinancialYear(2011))
    '2011/12'

    Raises:
        ValueError: The year in which it begins isn't from 1900 to 2200.
    """

    start: int = field(validator=_require_year)

    def __str__(self) -> str:
        """Write the financial year as an editor would, with a slash where it may be a month."""
        second = (self.start + 1) % 100
        return f"{self.start}{'/' if 1 <= second <= 12 else '-'}{second:02}"

    @property
    def first(self) -> date:
        """The first of April."""
        return date(self.start, 4, 1)

    @property
    def last(self) -> date:
        """The thirty-first of March of the next year."""
        return date(self.start + 1, 3, 31)


Calendar: TypeAlias = Day | Month | Season | Year | PartOfYear | FinancialYear
"""A point or stretch of time that a calendar knows."""


def parse_calendar(text: str) -> Calendar:
    """Read a point or stretch of time as an editor writes it.

    >>> parse_calendar("2024-25"), parse_calendar("2022-05")
    (FinancialYear(start=2024), Month(year=2022, month=5))

    Raises:
        ValueError: The text isn't a time, or is one that never was.
    """
    if _DAY.fullmatch(text):
        return Day(parse_day(text))
    if found := _PAIR.fullmatch(text):
        return _parse_pair(text, int(found["year"]), found["mark"], int(found["second"]))
    if _YEAR.fullmatch(text):
        return Year(int(text))
    if found := _NAMED.fullmatch(text):
        name, year = found["name"], int(found["year"])
        if name in list(SeasonName):
            return Season(SeasonName(name), year)
        return PartOfYear(Part(name), year)
    raise refuse(text, "a time", _LIKE)


def parse_day(text: str) -> date:
    """Read a day, as year, month and day of the month.

    >>> parse_day("2022-05-11")
    datetime.date(2022, 5, 11)

    Raises:
        ValueError: The text isn't a day, or is one that never was.
    """
    found = _DAY.fullmatch(text)
    if found is None:
        raise refuse(text, "a day", "2022-05-11")
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    _check_year(year)
    if not 1 <= month <= 12:
        raise ValueError(f"{show(text)} is not a day: there is no month {month:02}, only 01 to 12")
    length = calendar.monthrange(year, month)[1]
    if not 1 <= day <= length:
        raise ValueError(
            f"{show(text)} is not a day: {calendar.month_name[month]} {year} has {length} days"
        )
    return date(year, month, day)


def _parse_pair(text: str, year: int, mark: str, second: int) -> Month | FinancialYear:
    """Read a year and two digits: a month, or the next year."""
    if mark == "-" and 1 <= second <= 12:
        return Month(year, second)
    if second == (year + 1) % 100:
        return FinancialYear(year)
    raise ValueError(
        f"{show(text)} is neither a month, like 2022-05, nor a financial year, which runs from a "
        f"year to the next, like {FinancialYear(min(max(year, _FIRST_YEAR), _LAST_YEAR))}"
    )
