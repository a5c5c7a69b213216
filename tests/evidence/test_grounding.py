"""Laws of grounding: what is written grounds, and nothing next to it does."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from carereform.evidence.grounding import grounds, what_it_says
from carereform.values import (
    UNSETTLED,
    UNSTATED,
    Day,
    Edge,
    FinancialYear,
    Hedge,
    Length,
    Money,
    Month,
    Quantity,
    Ref,
    Season,
    SeasonName,
    Span,
    TimeUnit,
    When,
    Year,
    parse_length,
    parse_money,
    parse_quantity,
    parse_span,
    parse_when,
)
from tests.evidence.renderings import (
    HEDGES,
    MONTHS,
    PLACES,
    neighbours,
    relayouts,
    spell,
    write_day,
    write_money,
    write_number,
)
from tests.evidence.wordings import NOT_WRITTEN, WRITTEN
from tests.values.strategies import moneys, quantities, spans, ugly_texts, whens

PARSERS: dict[str, Callable[[str], object]] = {
    "money": parse_money,
    "quantity": parse_quantity,
    "when": parse_when,
    "span": parse_span,
    "length": parse_length,
    "number": int,
    "day": date.fromisoformat,
}


@pytest.mark.parametrize(("kind", "value", "raw"), WRITTEN)
def test_grounds_what_is_written(kind: str, value: str, raw: str) -> None:
    """A value grounds in the usual ways of writing it."""
    assert grounds(PARSERS[kind](value), raw) is True


@pytest.mark.parametrize(("kind", "value", "raw"), WRITTEN)
def test_grounds_in_any_layout(kind: str, value: str, raw: str) -> None:
    """Other bullets, spaces, dashes, capitals and line ends change nothing."""
    parsed = PARSERS[kind](value)

    for laid_out in (
        raw.replace(" ", "\n"),
        f"\u2022  {raw} \u2022",
        raw.replace("- ", "\u2013 "),
    ):
        assert grounds(parsed, laid_out) is True


@pytest.mark.parametrize(("kind", "value", "raw"), NOT_WRITTEN)
def test_does_not_ground_what_is_not_written(kind: str, value: str, raw: str) -> None:
    """A value never grounds in a text that says something else."""
    assert grounds(PARSERS[kind](value), raw) is False


@pytest.mark.parametrize(
    "value",
    [
        *(UNSTATED, UNSETTLED, True, "free text", None, Ref(int, "x")),
        *(parse_when("by the end of event:x"), parse_when("within 6 months of event:x")),
    ],
)
def test_some_values_are_not_grounded(value: object) -> None:
    """Silence, references, text, yes and no, and times of events are not for grounding."""
    assert grounds(value, "anything, 12 May 2022") is None


@st.composite
def _rounded_sums(draw: st.DrawFn) -> Money:
    scale = draw(st.sampled_from((10**5, 10**8, 10**11)))
    precision = scale // draw(st.sampled_from((1, 10)))
    return Money(pence=draw(st.integers(1, 999)) * precision, precision=precision)


_sums = _rounded_sums() | st.builds(Money, pence=st.integers(1, 10**6).map(lambda n: n * 100))


@given(_sums, st.sampled_from(Hedge), st.data())
def test_sum_grounds_and_its_neighbours_do_not(
    money: Money, hedge: Hedge, data: st.DataObject
) -> None:
    """A sum grounds however it is written; with another digit, hedge or rate it never does."""
    written = data.draw(st.sampled_from(HEDGES[hedge])).format(
        data.draw(st.sampled_from(write_money(money)))
    )
    raw = data.draw(st.sampled_from(PLACES)).format(written)
    step = money.precision or 100

    assert grounds(Money(pence=money.pence, precision=money.precision, hedge=hedge), raw) is True
    for pence in (money.pence + step, money.pence - step, money.pence * 10, money.pence * 1000):
        if 0 < pence < 10**17:
            beside = Money(pence=pence, precision=money.precision, hedge=hedge)
            assert grounds(beside, raw) is False
    for other in Hedge:
        hedged = Money(pence=money.pence, precision=money.precision, hedge=other)
        assert grounds(hedged, raw) is (other is hedge)
    rate = Money(pence=money.pence, precision=money.precision, hedge=hedge, per="region")
    assert grounds(rate, raw) is False
    assert grounds(Quantity(number=Decimal(money.pence) / 100, hedge=hedge), raw) is False


@given(
    st.integers(1, 30) | st.integers(1, 10**6),
    st.sampled_from(Hedge),
    st.sampled_from(("areas", "local authorities", "family hubs", "children", "units")),
    st.data(),
)
@example(2000, Hedge.EXACTLY, "areas", None)
def test_quantity_grounds_and_its_neighbours_do_not(
    number: int, hedge: Hedge, unit: str, data: st.DataObject | None
) -> None:
    """A count grounds however it is written, and nothing next to it does."""
    written, hedged, place = str(number), HEDGES[hedge][0], PLACES[1]
    if data is not None:
        written = data.draw(st.sampled_from(write_number(number)))
        hedged = data.draw(st.sampled_from(HEDGES[hedge]))
        place = data.draw(st.sampled_from(PLACES))
    raw = place.format(f"{hedged.format(written)} {unit}")
    quantity = Quantity(number=Decimal(number), hedge=hedge, unit=unit)

    assert grounds(quantity, raw) is True
    for beside in neighbours(quantity):
        assert grounds(beside, raw) is False


@given(st.integers(1, 99), st.integers(0, 9))
def test_number_inside_a_token_is_not_there(number: int, digit: int) -> None:
    """A number that is part of a longer token is not written."""
    tokens = (
        *(f"{number}{digit}", f"{digit + 1}{number}", f"{number}.{digit}", f"{digit}.{number}"),
        *(f"C{number}", f"{number}th", f"{number}b", f"{number},{digit}", f"{digit},{number}"),
        *(f"{number}.{digit}.{digit}", f"covid-{number}", f"{number}:{digit}0", f"20{number:02}"),
        *(f"{number}'000", f"{number}_{digit}", f"{number}\u200b{digit}", f"#{number}"),
        *(f"£{number}", f"{number}%", f"2{number:02}0-{digit}{digit}", f"{number}\u2044{digit}"),
    )

    for token in tokens:
        assert grounds(Quantity(number=Decimal(number)), f"it has {token} here") is False


@given(st.integers(1, 500), st.integers(1, 500), st.data())
def test_range_grounds_as_a_range_only(low: int, rise: int, data: st.DataObject) -> None:
    """A range grounds as itself, and neither of its ends stands alone."""
    high = low + rise
    form = data.draw(
        st.sampled_from(
            ("{}-{} areas", "{} to {} areas", "between {} and {} areas", "{} – {} areas")
        )
    )
    raw = f"it names {form.format(low, high)}"

    assert grounds(parse_quantity(f"{low} to {high} areas"), raw) is True
    assert grounds(parse_quantity(f"{low} to {high + 1} areas"), raw) is False
    for alone in (low, high):
        assert grounds(Quantity(number=Decimal(alone), unit="areas"), raw) is False


_days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(_days, st.data())
def test_day_grounds_and_its_neighbours_do_not(day: date, data: st.DataObject) -> None:
    """A day grounds however it is written; one day, month or year off, or bounded, it doesn't."""
    raw = f"It was published {data.draw(st.sampled_from(write_day(day)))}."

    assert grounds(When(Edge.ON, Day(day)), raw) is True
    assert grounds(day, raw) is True
    for days in (1, -1, 28, 31, -28, -31, 365, 366, -365, -366):
        assert grounds(day + timedelta(days), raw) is False
    for edge in (Edge.BY, Edge.BEFORE, Edge.FROM, Edge.AFTER, Edge.UNTIL, Edge.ABOUT):
        assert grounds(When(edge, Day(day)), raw) is False
    assert grounds(When(Edge.IN, Month(day.year, day.month)), raw) is False


EDGES = {
    Edge.IN: ("in {}", "during {}", "published {}", "({})"),
    Edge.BY: ("by {}", "no later than {}", "{} at the latest"),
    Edge.BY_THE_END_OF: ("by the end of {}", "by end {}", "before the end of {}"),
    Edge.BEFORE: ("before {}", "prior to {}"),
    Edge.FROM: ("from {}", "since {}", "starting from {}", "{} onwards"),
    Edge.AFTER: ("after {}", "following {}"),
    Edge.UNTIL: ("until {}", "up until {}"),
    Edge.ABOUT: ("around {}", "about {}"),
}
_years = st.integers(1901, 2198)
_seasons = st.builds(Season, st.sampled_from(SeasonName), _years)
_months = st.builds(Month, _years, st.integers(1, 12))


@given(
    st.builds(Year, _years) | _seasons | _months | st.builds(FinancialYear, _years),
    st.sampled_from(sorted(EDGES)),
    st.data(),
)
def test_time_grounds_with_its_own_edge_only(
    at: Year | Season | Month | FinancialYear, edge: Edge, data: st.DataObject
) -> None:
    """A time grounds with the edge that is written, and with no other, nor a year off."""
    written = str(at)
    if isinstance(at, Month):
        written = f"{MONTHS[at.month - 1]} {at.year}"
    phrase = data.draw(st.sampled_from(EDGES[edge]))
    raw = f"it comes {phrase.format(written)}."

    for other in EDGES:
        assert grounds(When(other, at), raw) is (other is edge)
    for year in (at.first.year - 1, at.first.year + 1):
        assert grounds(When(Edge.IN, Year(year)), raw) is False
    if not isinstance(at, Year):
        assert grounds(When(edge, Year(at.first.year)), raw) is False


@given(st.integers(2, 99), st.sampled_from(TimeUnit), st.data())
def test_length_grounds_and_its_neighbours_do_not(
    number: int, unit: TimeUnit, data: st.DataObject
) -> None:
    """A length of time grounds however it is written; of another number or unit it doesn't."""
    written = data.draw(st.sampled_from((str(number), spell(number))))
    form = data.draw(
        st.sampled_from(("over {} {}s", "over the next {} {}s", "a {}-{} trial", "it took {} {}s"))
    )
    raw = form.format(written, unit)

    for count in (number - 1, number, number + 1):
        for other in TimeUnit:
            written_so = count == number and other is unit
            assert grounds(Span(length=Length(count, other)), raw) is written_so
            assert grounds(Length(count, other), raw) is written_so


@pytest.mark.parametrize("text", [text for text in PLACES[1:] if "-" not in text])
@given(_sums, st.integers(1, 999))
def test_layout_changes_nothing(text: str, money: Money, number: int) -> None:
    """Capitals, spaces, bullets, dashes, line ends and cut words leave a figure what it is."""
    for raw in (text.format(f"over {money}"), text.format(f"up to {spell(number)} local areas")):
        for laid_out in relayouts(raw):
            assert what_it_says(money, laid_out) == what_it_says(money, raw)
            assert what_it_says(parse_quantity("1"), laid_out) == what_it_says(
                parse_quantity("1"), raw
            )


@pytest.mark.parametrize(
    ("value", "before", "raw", "after"),
    [
        ("£27m", "spending over ", "£27m", " soon"),
        ("£12m", "from ", "£12m", "-£19m"),
        ("£19m", "£12m to ", "£19m", ""),
        ("£5m", "", "£5m", " per region"),
        ("£5m", "", "£5m", " or more"),
        ("£5m", "$3 and -", "£5m", ""),
    ],
)
def test_passage_cannot_be_cut_to_lose_a_hedge(
    value: str, before: str, raw: str, after: str
) -> None:
    """What stands next to a passage counts, though only what stands in it grounds."""
    money = parse_money(value)

    assert grounds(money, raw) is True
    assert grounds(money, raw, before=before, after=after) is False
    assert grounds(money, raw, before="It cost ", after=", all told") is True


def test_context_grounds_nothing() -> None:
    """A figure beside the passage doesn't ground in it."""
    assert grounds(parse_money("£5m"), "It cost", after=" £5m") is False
    assert grounds(parse_quantity("7 areas"), "in 7", after=" areas") is False
    assert grounds(parse_when("in 2023"), "so", before="in 2023 ") is False
    assert grounds(parse_quantity("7 areas"), "7", before="areas: ") is False
    assert grounds(parse_length("2 years"), "for two", after=" years") is False
    assert grounds(parse_length("1 year"), "for a", after=" year") is False
    assert grounds(parse_span("each year"), "every", after=" year") is False
    assert grounds(parse_span("each year"), "£5 a", after=" year") is False


_values = st.one_of(moneys, quantities, whens, spans, st.integers(), st.dates())


@given(_values, st.text() | ugly_texts, st.text(max_size=5), st.text(max_size=5))
@example(Quantity(number=Decimal(12)), "9" * 5000, "", "")
@example(parse_money("£1"), "£0.000000000000001k £999999999999999bn", "", "")
@example(date(2022, 1, 1), "31.2.99 0.0.00 99.99.99", "", "")
def test_no_text_is_too_ugly(value: object, raw: str, before: str, after: str) -> None:
    """Whatever the text, there is an answer."""
    assert grounds(value, raw, before=before, after=after) in (True, False, None)
    assert isinstance(what_it_says(value, raw), str)


@given(_values)
def test_nothing_grounds_in_nothing(value: object) -> None:
    """An empty passage says nothing."""
    assert not grounds(value, "")
    assert what_it_says(value, "") == ""


@given(moneys)
def test_every_sum_grounds_as_an_editor_writes_it(money: Money) -> None:
    """What prints can be read again."""
    assume(money.per is None and money.pence)

    assert grounds(money, f"Paid: {money}.") is True


@pytest.mark.parametrize(
    ("value", "raw", "said"),
    [
        (parse_money("£27m"), "over £27 million and £9,000", "over £27m, £9,000"),
        (parse_money("£27m"), "£27 million for hubs, £9m funding", "£27m, £9m"),
        (parse_quantity("12 areas"), "up to 12 local areas by 2027", "up to 12 local areas"),
        (parse_quantity("5%"), "10 to 12 per cent", "10 to 12%"),
        (parse_when("in 2027"), "by 2027, not 2028", "by 2027, in 2028"),
        (parse_span("2 years"), "for three years", "3 years"),
        (3, "Pillar 4", "4"),
        (parse_money("£1"), "£999999999999999bn", "£999,999,999,999,999,000,000,000"),
        ("text", "over £27m", ""),
        (True, "Mission 1", ""),
    ],
)
def test_tells_what_is_written_instead(value: object, raw: str, said: str) -> None:
    """A message can name what the passage says, as an editor would write it."""
    assert what_it_says(value, raw) == said
