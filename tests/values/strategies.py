"""Strategies that draw every value that can be written."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from carereform.values import (
    Calendar,
    Day,
    Edge,
    FinancialYear,
    FrozenMap,
    Hedge,
    Interval,
    Length,
    Moment,
    Money,
    Month,
    Part,
    PartOfYear,
    Quantity,
    Ref,
    Season,
    SeasonName,
    Span,
    TimeUnit,
    When,
    Year,
)


class Pillar:
    """A kind of record to refer to."""


class Mission:
    """Another kind of record to refer to."""


years = st.integers(1900, 2200)
slugs = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
phrases = st.sampled_from(
    ["areas", "children", "family hubs", "year", "first-time carers", "months' notice", "torches"]
)
ugly_texts = st.one_of(
    st.text(),
    st.text("£0123456789.,-/ kmbn%to upperFY²٣\n\t", max_size=12),
    st.sampled_from(
        ["up to ", "£", "by ", "within 6 months of ", "between ", "each ", "2 years "]
    ).flatmap(lambda start: st.text(max_size=8).map(lambda end: start + end)),
)


@st.composite
def _moneys(draw: st.DrawFn) -> Money:
    precision = draw(st.sampled_from((0, *(10**power for power in range(12)))))
    step = precision or draw(st.sampled_from((1, 100)))
    hedge = draw(st.sampled_from(Hedge))
    pence = draw(st.integers(1 if hedge is Hedge.UNDER else 0, 10**5)) * step
    rise = draw(st.none() | st.integers(1, 10**5))
    return Money(
        hedge=hedge,
        pence=pence,
        upper_pence=None if rise is None else pence + rise * step,
        precision=precision,
        per=draw(st.none() | phrases),
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
        unit=draw(st.none() | st.just("%") | phrases),
        per=draw(st.none() | phrases),
    )


moneys = _moneys()
quantities = _quantities()

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
calendars: st.SearchStrategy[Calendar] = st.one_of(
    st.builds(Day, days),
    st.builds(Month, years, st.integers(1, 12)),
    st.builds(Season, st.sampled_from(SeasonName), years),
    st.builds(Year, years),
    st.builds(PartOfYear, st.sampled_from(Part), years),
    st.builds(FinancialYear, years),
)
lengths = st.builds(Length, st.integers(1, 1000), st.sampled_from(TimeUnit))
moments = st.builds(Moment, slugs)


@st.composite
def _whens(draw: st.DrawFn, events: st.SearchStrategy[Moment] = moments) -> When:
    edge = draw(st.sampled_from(Edge))
    if edge is Edge.ON:
        return When(edge, draw(st.builds(Day, days)))
    if edge is Edge.BETWEEN:
        first, second = sorted(draw(st.tuples(calendars, calendars)), key=lambda at: at.first)
        return When(edge, first, until=second)
    at = draw(calendars | events)
    if edge is Edge.IN and isinstance(at, Day):
        return When(Edge.ON, at)
    return When(edge, at, offset=draw(lengths) if edge is Edge.WITHIN else None)


whens = _whens()
whens_of_few_events = _whens(st.builds(Moment, st.sampled_from(["a", "b", "c"])))


@st.composite
def _spans_from_to(draw: st.DrawFn) -> Span:
    first, second = sorted(draw(st.tuples(calendars, calendars)), key=lambda at: at.first)
    return Span(from_=first, to=second)


spans: st.SearchStrategy[Span] = st.one_of(
    st.builds(Span, length=lengths),
    st.builds(Span, length=lengths, from_=calendars),
    st.builds(Span, each=st.sampled_from(TimeUnit)),
    _spans_from_to(),
)

references = st.one_of(
    st.builds(Ref, st.just(Pillar), slugs), st.builds(Ref, st.just(Mission), slugs)
)

_ends = st.none() | st.integers(-4, 4).map(lambda halves: Fraction(halves, 2))


@st.composite
def _intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(_ends), draw(_ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    may_open = low != high
    return Interval(
        low,
        high,
        low_open=may_open and draw(st.booleans()),
        high_open=may_open and draw(st.booleans()),
    )


intervals = _intervals()
"""Small intervals with few ends, so that ends often touch."""

frozen_maps = st.dictionaries(slugs, st.integers() | st.text()).map(FrozenMap)
