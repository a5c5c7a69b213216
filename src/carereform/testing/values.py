"""Strategies that draw every value that can be written: what prints is read back as it was."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from carereform.values import (
    Calendar,
    Day,
    Edge,
    FinancialYear,
    Hedge,
    Length,
    Moment,
    Money,
    Month,
    Part,
    PartOfYear,
    Quantity,
    Season,
    SeasonName,
    Span,
    TimeUnit,
    When,
    Year,
)

__all__ = [
    "calendars",
    "days",
    "lengths",
    "moneys",
    "phrases",
    "quantities",
    "slugs",
    "spans",
    "whens",
]

_FIRST = 1900
_LAST = 2200
_ROUNDINGS = ((0, 100), (0, 1), *((10**power, 10**power) for power in range(12)))
"""How exactly a sum is written: its precision, and the pence that it is a multiple of."""

_PHRASES = ("areas", "children", "family hubs", "year", "first-time carers", "months' notice")


def slugs() -> st.SearchStrategy[str]:
    """Draw ids: lower-case letters and digits, joined by hyphens.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(slugs())
    ... def test_slug(slug):
    ...     assert slug.strip("-") == slug
    >>> test_slug()
    """
    words = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=6)
    return st.lists(words, min_size=1, max_size=3).map("-".join)


def phrases() -> st.SearchStrategy[str]:
    """Draw what is counted: one to three plain words.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(phrases())
    ... def test_phrase(phrase):
    ...     assert 1 <= len(phrase.split()) <= 3
    >>> test_phrase()
    """
    return st.sampled_from(_PHRASES)


def moneys() -> st.SearchStrategy[Money]:
    """Draw sums of money with every hedge, precision and range, for each of something or not.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(moneys())
    ... def test_money(money):
    ...     assert money.pence >= 0
    >>> test_money()
    """
    return _moneys()


def quantities() -> st.SearchStrategy[Quantity]:
    """Draw quantities with every hedge and range, with and without a unit.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(quantities())
    ... def test_quantity(quantity):
    ...     assert quantity.unit != ""
    >>> test_quantity()
    """
    return _quantities()


def days(first: int = _FIRST, last: int = _LAST) -> st.SearchStrategy[date]:
    """Draw days of the years from the first to the last.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(days(2020, 2022))
    ... def test_day(day):
    ...     assert 2020 <= day.year <= 2022
    >>> test_day()
    """
    return st.dates(date(first, 1, 1), date(last, 12, 31))


def calendars(first: int = _FIRST, last: int = _LAST) -> st.SearchStrategy[Calendar]:
    """Draw points and stretches of time of the years from the first to the last.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(calendars())
    ... def test_calendar(calendar):
    ...     assert calendar.first <= calendar.last
    >>> test_calendar()
    """
    years = st.integers(first, last)
    return st.one_of(
        st.builds(Day, days(first, last)),
        st.builds(Month, years, st.integers(1, 12)),
        st.builds(Season, st.sampled_from(SeasonName), years),
        st.builds(Year, years),
        st.builds(PartOfYear, st.sampled_from(Part), years),
        st.builds(FinancialYear, years),
    )


def lengths() -> st.SearchStrategy[Length]:
    """Draw lengths of time in days, weeks, months and years.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(lengths())
    ... def test_length(length):
    ...     assert 1 <= length.number <= 1000
    >>> test_length()
    """
    return st.builds(Length, st.integers(1, 1000), st.sampled_from(TimeUnit))


def whens(
    first: int = _FIRST, last: int = _LAST, events: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[When]:
    """Draw times with every edge, of a calendar or of an event.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(whens())
    ... def test_when(when):
    ...     assert not when.first or not when.last or when.first <= when.last
    >>> test_when()

    Args:
        first: The first year.
        last: The last year.
        events: Draws the ids of events; any slug by default.
    """
    moments = st.builds(Moment, slugs() if events is None else events)
    return _whens(calendars(first, last), moments)


def spans(first: int = _FIRST, last: int = _LAST) -> st.SearchStrategy[Span]:
    """Draw spans of each of the four ways in which they are written.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(spans())
    ... def test_span(span):
    ...     assert str(span)
    >>> test_span()
    """
    times = calendars(first, last)
    return st.one_of(
        st.builds(Span, length=lengths()),
        st.builds(Span, length=lengths(), from_=times),
        st.builds(Span, each=st.sampled_from(TimeUnit)),
        _ordered(times).map(lambda ends: Span(from_=ends[0], to=ends[1])),
    )


@st.composite
def _moneys(draw: st.DrawFn) -> Money:
    precision, step = draw(st.sampled_from(_ROUNDINGS))
    hedge = draw(st.sampled_from(Hedge))
    pence = draw(st.integers(1 if hedge is Hedge.UNDER else 0, 10**5)) * step
    rise = draw(st.none() | st.integers(1, 10**5))
    return Money(
        hedge=hedge,
        pence=pence,
        upper_pence=None if rise is None else pence + rise * step,
        precision=precision,
        per=draw(st.none() | phrases()),
    )


@st.composite
def _quantities(draw: st.DrawFn) -> Quantity:
    hedge = draw(st.sampled_from(Hedge))
    lowest = {Hedge.EXACTLY: -(10**9), Hedge.ABOUT: -(10**9), Hedge.UNDER: 1}.get(hedge, 0)
    places = draw(st.integers(0, 12))
    figure = draw(st.integers(lowest, 10**12))
    rise = draw(st.none() | st.integers(1, 10**9))
    return Quantity(
        hedge=hedge,
        number=Decimal(figure).scaleb(-places),
        upper=None if rise is None else Decimal(figure + rise).scaleb(-places),
        unit=draw(st.none() | st.just("%") | phrases()),
        per=draw(st.none() | phrases()),
    )


@st.composite
def _whens(
    draw: st.DrawFn, times: st.SearchStrategy[Calendar], moments: st.SearchStrategy[Moment]
) -> When:
    edge = draw(st.sampled_from(Edge))
    if edge is Edge.BETWEEN:
        first, second = draw(_ordered(times))
        return When(edge, first, until=second)
    at = draw(times if edge is Edge.ON else times | moments)
    if edge in (Edge.IN, Edge.ON):
        # A day goes with on, anything else with in.
        return When(Edge.ON if isinstance(at, Day) else Edge.IN, at)
    return When(edge, at, offset=draw(lengths()) if edge is Edge.WITHIN else None)


def _ordered(
    times: st.SearchStrategy[Calendar],
) -> st.SearchStrategy[tuple[Calendar, Calendar]]:
    """Draw two times of which the second doesn't end before the first begins."""
    return st.tuples(times, times).map(_in_order)


def _in_order(ends: tuple[Calendar, Calendar]) -> tuple[Calendar, Calendar]:
    one, other = ends
    return (one, other) if one.first <= other.first else (other, one)
