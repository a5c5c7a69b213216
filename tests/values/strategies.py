"""Values to test with: the public strategies by shorter names, and texts that are no values."""

from fractions import Fraction

from hypothesis import strategies as st

from carereform import testing
from carereform.values import FrozenMap, Interval, Ref


class Pillar:
    """A kind of record to refer to."""


class Mission:
    """Another kind of record to refer to."""


slugs = testing.slugs()
moneys = testing.moneys()
quantities = testing.quantities()
days = testing.days()
calendars = testing.calendars()
lengths = testing.lengths()
spans = testing.spans()
whens = testing.whens()
whens_of_few_events = testing.whens(events=st.sampled_from(["a", "b", "c"]))

ugly_texts = st.one_of(
    st.text(),
    st.text("£0123456789.,-/ kmbn%to upperFY²٣\n\t", max_size=12),
    st.sampled_from(
        ["up to ", "£", "by ", "within 6 months of ", "between ", "each ", "2 years "]
    ).flatmap(lambda start: st.text(max_size=8).map(lambda end: start + end)),
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
