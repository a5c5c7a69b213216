"""The times that a text names, as it writes them: an edge and a time, or two that make a span."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from carereform.evidence.noun_phrases import STOPS
from carereform.evidence.number_words import NUMBER_WORDS, read_number_words
from carereform.evidence.plain_writing import SPOILT
from carereform.evidence.written_figures import ENDS, HEDGES, STARTS
from carereform.values import (
    Calendar,
    Day,
    Edge,
    FinancialYear,
    FrozenMap,
    Length,
    Month,
    Part,
    PartOfYear,
    Season,
    SeasonName,
    Span,
    TimeUnit,
    When,
    Year,
    parse_length,
)

__all__ = ["WrittenTime", "read_times", "taken_places"]

_EDGES: Final = FrozenMap(
    {
        **dict.fromkeys(("by", "no later than", "not later than", "on or before"), Edge.BY),
        **dict.fromkeys(("before", "prior to", "ahead of", "earlier than"), Edge.BEFORE),
        **dict.fromkeys(("from", "since", "as from", "with effect from"), Edge.FROM),
        **dict.fromkeys(("not before", "not until", "starting from"), Edge.FROM),
        **dict.fromkeys(("after", "following", "later than"), Edge.AFTER),
        **dict.fromkeys(("until", "till", "up to", "up until", "through to", "to"), Edge.UNTIL),
        **dict.fromkeys(("about", "around", "circa", "c.", "approximately"), Edge.ABOUT),
        **dict.fromkeys(("in", "on", "at", "during", "throughout", "within"), Edge.IN),
    }
)
"""What stands before a time and bounds it; a time with none of them is in or on itself."""

_EDGES_AFTER: Final = FrozenMap(
    {
        **dict.fromkeys(("onwards", "onward", "and onwards", "or later"), Edge.FROM),
        **dict.fromkeys(("and after", "and beyond"), Edge.FROM),
        **dict.fromkeys(("at the latest", "or earlier", "or sooner"), Edge.BY),
    }
)
"""What stands after a time and bounds it."""

_PARTS: Final = FrozenMap(
    {
        **dict.fromkeys(("start", "beginning"), Part.START),
        "early": Part.EARLY,
        **dict.fromkeys(("mid", "middle"), Part.MID),
        "late": Part.LATE,
        **dict.fromkeys(("end", "close"), Part.END),
    }
)
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_SHORT: Final = 3
_CENTURY: Final = 2000
_ONE_DAY: Final = timedelta(days=1)

_YEAR: Final = r"(?:19[0-9]{2}|2[01][0-9]{2}|2200)"
_DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])"
_MONTH: Final = (
    rf"(?:{'|'.join(_MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\w)\.?)"
)
_ORDINAL: Final = r"(?:st|nd|rd|th)?"
_BOUND: Final = rf"(?<![\w{SPOILT}])"
_TIME: Final = re.compile(
    rf"(?:(?<![\w-])(?P<edge>{'|'.join(sorted(_EDGES, key=len, reverse=True))})(?![a-z]) ?)?"
    r"(?P<article>the )?"
    rf"(?:(?<![\w-])(?P<part>{'|'.join(_PARTS)})(?:-|(?: of)?(?: the)? ))?"
    r"(?:(?:calendar |financial )?year (?:of )?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?"
    r"(?P<time>"
    rf"{STARTS}(?P<d1>{_DAY}){_ORDINAL} (?:of )?(?P<m1>{_MONTH})(?:,? (?P<y1>{_YEAR}){ENDS})?"
    rf"|{_BOUND}(?P<m2>{_MONTH}) (?P<d2>{_DAY}){_ORDINAL},? (?P<y2>{_YEAR}){ENDS}"
    rf"|{STARTS}(?P<d3>{_DAY})(?P<mark>[./-])(?P<m3>1[0-2]|0?[1-9])(?P=mark)"
    rf"(?P<y3>{_YEAR}|[0-9]{{2}}){ENDS}"
    rf"|{STARTS}(?P<y4>{_YEAR})-(?P<m4>[0-9]{{2}})-(?P<d4>[0-9]{{2}}){ENDS}"
    rf"|{_BOUND}(?P<m5>{_MONTH}),? (?:of )?(?P<y5>{_YEAR}){ENDS}"
    rf"|{_BOUND}(?P<season>{'|'.join(SeasonName)}),? (?:of )?(?P<y6>{_YEAR}){ENDS}"
    rf"|{STARTS}(?P<y7>{_YEAR})(?: ?[-/] ?|(?<!from [0-9]{{4}}) to )"
    rf"(?P<next>{_YEAR}|[0-9]{{2}}){ENDS}"
    rf"|(?:{STARTS}|(?<=mid-)|(?<=early-)|(?<=late-)|(?<=end-))(?<!£)(?<!£ )"
    rf"(?P<y8>{_YEAR}){ENDS}(?! ?%|[ -]per[ -]?cent)"
    rf")(?![-/][0-9])(?: (?P<after>{'|'.join(_EDGES_AFTER)})(?!\w))?"
)
_YEAR_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in HEDGES)}|(?:total|number|figure) of) \Z"
)
_OTHER_YEAR: Final = re.compile(r"(?<!\w)(?:academic|school) (?:year )?\Z")
_SINCE: Final = re.compile(r"(?<!\w)since(?: [a-z]+){1,7} \Z")
_WITHIN: Final = re.compile(rf"(?<!\w)within (?P<length>\S+ (?:{'|'.join(TimeUnit)})s?) of \Z")
_NOUN: Final = re.compile(r" (?P<word>[a-z]+)")
_REACH: Final = 80


@frozen
class WrittenTime:
    """A time as a text writes it.

    Attributes:
        start: Where it begins in the smoothed text, with its edge.
        end: Where it ends.
        value: What it says.
    """

    start: int
    end: int
    value: When | Span


@frozen
class _Found:
    """A time of the text before its edge is settled.

    Attributes:
        start: Where it begins, with its edge.
        end: Where it ends.
        edge: The edge that is written, if any.
        part: The part of the time that is meant, if not all.
        at: The time; None where it isn't whole, or never was.
        until: The last year, where two are written with a dash.
        like_figure: Whether it may count things, as in "2000 children".
    """

    start: int
    end: int
    edge: Edge | None
    part: Part | None
    at: Calendar | None
    until: Calendar | None
    like_figure: bool


def read_times(folded: str) -> Iterator[WrittenTime]:
    """Read every time of a smoothed text.

    >>> [str(time.value) for time in read_times("from summer 2023, closed on 11.5.23")]
    ['from summer 2023', 'on 2023-05-11']
    >>> [str(time.value) for time in read_times("by the end of 2023 and by 2027")]
    ['by the end of 2023', 'by 2027']
    """
    found = tuple(_find_times(folded))
    place = 0
    while place < len(found):
        pair = _pair(folded, *found[place : place + 2]) if place + 1 < len(found) else ()
        yield from pair or _read_alone(folded, found[place])
        place += 2 if pair else 1


def taken_places(folded: str) -> Iterator[tuple[int, int]]:
    """Find where times stand whose numbers count nothing.

    >>> list(taken_places("in 2022 over 2000 children"))
    [(0, 7)]
    """
    for found in _find_times(folded):
        if not found.like_figure:
            yield found.start, found.end


def _find_times(folded: str) -> Iterator[_Found]:
    for match in _TIME.finditer(folded):
        before = folded[max(0, match.start() - _REACH) : match.start()]
        edge, part = match["edge"], match["part"]
        at, bare = _read_calendar(match), match["y8"] is not None and part is None
        if isinstance(at, FinancialYear) and _is_other_year(folded, before, match.end()):
            at = None
        if at is None and match["m1"] and _is_verb(match):
            continue
        counted = bare and bool(_YEAR_BEFORE.search(before))
        noun = _NOUN.match(folded, match.end())
        doubtful = edge in (None, "up to", "about", "around", "approximately")
        like_figure = counted or (
            bare and doubtful and noun is not None and noun["word"] not in STOPS
        )
        after = match["after"]
        yield _Found(
            match.start(),
            match.end(),
            _EDGES_AFTER[after] if after else _EDGES[edge] if edge else None,
            _PARTS[part] if part else None,
            None if counted or (like_figure and edge) else at,
            _read_last_year(match) if isinstance(at, Year) else None,
            like_figure,
        )


def _is_other_year(folded: str, before: str, end: int) -> bool:
    """Say whether it is a year of schools, which is no financial year."""
    follows = folded.startswith((" academic", " school"), end)
    return follows or bool(_OTHER_YEAR.search(before))


def _is_verb(match: re.Match[str]) -> bool:
    """Say whether "12 may" is a number and a verb, not a day without a year."""
    return match["m1"] == "may" and match["time"].endswith(f"{match['d1']} may")


def _read_calendar(match: re.Match[str]) -> Calendar | None:
    """Read the time itself; None where it isn't whole, or never was."""
    for place in "1234":
        if (year := match[f"y{place}"]) is not None:
            return _make_day(year, match[f"m{place}"], match[f"d{place}"])
    if match["y5"]:
        return Month(int(match["y5"]), _month_number(match["m5"]))
    if match["y6"]:
        return Season(SeasonName(match["season"]), int(match["y6"]))
    if match["y7"]:
        year, following = int(match["y7"]), match["next"]
        if int(following) in (year + 1, (year + 1) % 100):
            return FinancialYear(year)
        return Year(year) if _read_last_year(match) else None
    return Year(int(match["y8"])) if match["y8"] else None


def _read_last_year(match: re.Match[str]) -> Year | None:
    """Read the last of some years, as in 2019-2024."""
    following = match["next"] or ""
    return Year(int(following)) if len(following) > _SHORT and following > match["y7"] else None


def _make_day(year: str, month: str, day: str) -> Day | None:
    number = int(month) if month.isdigit() else _month_number(month)
    century = 0 if len(year) > len("23") else _CENTURY
    try:
        return Day(date(int(year) + century, number, int(day)))
    except ValueError:
        return None


def _month_number(name: str) -> int:
    return next(
        number for number, month in enumerate(_MONTHS, start=1) if month.startswith(name[:_SHORT])
    )


def _read_alone(folded: str, found: _Found) -> Iterator[WrittenTime]:
    if found.at is None:
        return
    if found.until is not None:
        yield WrittenTime(found.start, found.end, Span(from_=found.at, to=found.until))
        return
    before = folded[max(0, found.start - _REACH) : found.start]
    if found.edge is None and (within := _WITHIN.search(before)):
        if (length := _read_length(within["length"])) is not None:
            start = found.start - len(before) + within.start()
            yield WrittenTime(start, found.end, When(Edge.WITHIN, found.at, offset=length))
        return
    for edge, start in _edges(found, before):
        if (when := _bound(edge, found.part, found.at)) is not None:
            yield WrittenTime(start, found.end, when)


def _edges(found: _Found, before: str) -> Iterator[tuple[Edge, int]]:
    """Go through the edges of a time: its own, and "since" where that opens the phrase."""
    yield found.edge or Edge.IN, found.start
    if found.edge in (None, Edge.IN) and (since := _SINCE.search(before)):
        yield Edge.FROM, found.start - len(before) + since.start()


def _read_length(text: str) -> Length | None:
    number, _, unit = text.partition(" ")
    if re.fullmatch(NUMBER_WORDS, number):
        number = str(read_number_words(number))
    try:
        return parse_length(f"{number} {unit}")
    except ValueError:
        return None


def _bound(edge: Edge, part: Part | None, at: Calendar) -> When | None:
    """Put an edge to a time; None where the words leave open which days they mean."""
    if part is Part.END and edge in (Edge.BY, Edge.BEFORE):
        return When(Edge.BY_THE_END_OF, at)
    whole = part is None or (part is Part.END and edge is Edge.UNTIL)
    point = at if whole else _part_of(at, part, edge)
    if point is None:
        return None
    if edge is Edge.IN and isinstance(point, Day):
        return When(Edge.ON, point)
    return When(edge, point)


def _part_of(at: Calendar, part: Part | None, edge: Edge) -> Calendar | None:
    """Name a part of a year; a part of anything shorter is somewhere in the whole of it."""
    match at:
        case Year() if part is not None:
            return PartOfYear(part, at.year)
        case Month() | Season() | FinancialYear():
            kept = {Edge.BEFORE: part is Part.START, Edge.AFTER: part is Part.END}
            return at if kept.get(edge, True) else None
    return None


def _pair(folded: str, first: _Found, second: _Found) -> tuple[WrittenTime, ...]:
    """Read two times that are tied to each other; empty where they aren't."""
    start, last = _whole(first), _whole(second)
    if start is None or last is None or last.last < start.first:
        return ()
    gap = folded[first.end : second.start]
    begins = folded[max(0, first.start - len("between ")) : first.start] == "between "
    if gap == " and " and begins and second.edge is None:
        between = When(Edge.BETWEEN, start, until=last)
        return (WrittenTime(first.start - len("between "), second.end, between),)
    if first.edge not in (None, Edge.FROM, Edge.IN):
        return ()
    span = WrittenTime(first.start, second.end, Span(from_=start, to=last))
    if (gap == " " and second.edge is Edge.UNTIL) or (gap in ("-", " - ") and second.edge is None):
        ends = (When(Edge.FROM, start), When(Edge.UNTIL, last))
        return (
            span,
            WrittenTime(first.start, first.end, ends[0]),
            WrittenTime(second.start, second.end, ends[1]),
        )
    if gap == " and " and second.edge is None and start.last + _ONE_DAY == last.first:
        alone = (*_read_alone(folded, first), *_read_alone(folded, second))
        return (span, *alone)
    return ()


def _whole(found: _Found) -> Calendar | None:
    if found.at is None or found.part is None:
        return found.at
    return _part_of(found.at, found.part, Edge.IN)
