"""Agreement: which word for a difference fits two values, type by type."""

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from carereform import (
    UNSETTLED,
    UNSTATED,
    Body,
    Difference,
    Money,
    Outcome,
    Quantity,
    Ref,
    Strength,
    When,
    parse_money,
    parse_quantity,
    parse_span,
    parse_when,
)
from carereform.questions import fits
from carereform.values import Hedge, Span
from tests.values.strategies import moneys, quantities, references, spans, whens

ALWAYS = {Difference.SLIP, Difference.SCOPE, Difference.LATER}
FIRMNESS, PRECISION, CONFLICT = Difference.FIRMNESS, Difference.PRECISION, Difference.CONFLICT

outcomes, strengths = st.sampled_from(Outcome), st.sampled_from(Strength)
figures = st.one_of(moneys, quantities)
pairs = st.one_of(
    st.builds(lambda one, other: (one, evolve(other, per=one.per)), moneys, moneys),
    st.builds(
        lambda one, other: (one, evolve(other, unit=one.unit, per=one.per)), quantities, quantities
    ),
)
"""Two figures that count the same thing."""

values = st.one_of(moneys, quantities, whens, spans, references, outcomes, strengths)


def words_for(held: object, reading: object) -> set[Difference]:
    """Every word that fits these two."""
    return {word for word in Difference if fits(word, held, reading)}


@pytest.mark.parametrize(
    ("held", "reading", "words"),
    [
        ("£27m", "over £27m", {FIRMNESS}),
        ("£27,000,000", "over £27m", {FIRMNESS, CONFLICT}),
        ("£27m", "at least £27m", {FIRMNESS}),
        ("up to £5m", "£5m", {FIRMNESS}),
        ("under £5m", "at least £5m", {FIRMNESS, CONFLICT}),
        ("£45m", "£45,000,000", {PRECISION}),
        ("£45m", "£44.8m", {PRECISION}),
        ("£2.6bn", "£2.56bn to £2.60bn", {PRECISION}),
        ("at least £5m", "£6m", {PRECISION}),
        ("£2bn", "£2.6bn", {CONFLICT}),
        ("£1m to £3m", "£2m to £4m", set()),
        ("£5m per year", "up to £5m", {CONFLICT}),
    ],
)
def test_two_sums_differ_by_their_hedge_or_by_their_figure(
    held: str, reading: str, words: set[Difference]
) -> None:
    """The same figure has another hedge, or one sum lies inside the other, or they clash."""
    assert words | ALWAYS == words_for(parse_money(held), parse_money(reading))


@pytest.mark.parametrize(
    ("held", "reading", "words"),
    [
        ("up to 12 areas", "12 areas", {FIRMNESS}),
        ("12 to 19 units", "up to 12 to 19 units", {FIRMNESS}),
        ("2.5", "2.50", {PRECISION}),
        ("12 to 19 units", "15 units", {PRECISION}),
        ("over 80,000 children", "80,780 children", {PRECISION}),
        ("12 areas", "10 areas", {CONFLICT}),
        ("over 12 areas", "up to 12 areas", {FIRMNESS, CONFLICT}),
        ("10 to 15", "12 to 19", set()),
        ("50%", "50", {CONFLICT}),
    ],
)
def test_two_quantities_differ_like_two_sums(
    held: str, reading: str, words: set[Difference]
) -> None:
    """What counts other things can't be the same."""
    assert words | ALWAYS == words_for(parse_quantity(held), parse_quantity(reading))


@pytest.mark.parametrize(
    ("held", "reading", "words"),
    [
        ("by the end of 2023", "in 2023", {FIRMNESS, PRECISION}),
        ("by 2023", "by the end of 2023", {FIRMNESS, PRECISION}),
        ("in winter 2023", "between 2023-12 and 2024-02", {FIRMNESS, PRECISION}),
        ("in 2023", "on 2023-05-11", {PRECISION}),
        ("by 2023", "on 2020-01-01", {PRECISION}),
        ("from 2023", "in 2023-06", {PRECISION}),
        ("before 2023-06", "in 2023", {PRECISION}),
        ("in 2023-24", "in 2023", set()),
        ("on 2023-05-11", "on 2023-05-12", {CONFLICT}),
        ("in 2022", "in 2023", {CONFLICT}),
        ("in 2022", "in 2023-05", {CONFLICT}),
        ("before 2023", "from 2023", {FIRMNESS, CONFLICT}),
        ("by event:a", "until event:a", {FIRMNESS, PRECISION}),
        ("by event:a", "by event:b", {PRECISION}),
        ("by event:a", "in 2023", {PRECISION}),
        ("in 2023", "by event:a", {PRECISION}),
    ],
)
def test_two_times_differ_by_their_edge_or_by_their_days(
    held: str, reading: str, words: set[Difference]
) -> None:
    """The same time has another edge, or one lies inside the other, or no day is in both."""
    assert words | ALWAYS == words_for(parse_when(held), parse_when(reading))


@pytest.mark.parametrize(
    ("held", "reading", "words"),
    [
        ("2 years", "3 years", {CONFLICT}),
        ("4 years from 2023-04", "5 years from 2023-04", {CONFLICT}),
        ("2 years", "24 months", {PRECISION}),
        ("2 years", "2 years from 2023-04", {PRECISION}),
        ("2 years", "2023-24 to 2024-25", {PRECISION}),
        ("2023-24 to 2024-25", "2023-24 to 2025-26", {PRECISION}),
        ("2023-24 to 2024-25", "2024-25 to 2025-26", set()),
        ("2022-23 to 2023-24", "2024-25 to 2025-26", {CONFLICT}),
        ("each year", "each month", {PRECISION}),
    ],
)
def test_two_spans_differ_by_their_days_or_by_their_length(
    held: str, reading: str, words: set[Difference]
) -> None:
    """Two lengths that aren't the same can't both be true."""
    assert words | ALWAYS == words_for(parse_span(held), parse_span(reading))


@pytest.mark.parametrize(
    ("held", "reading"),
    [
        ("A name", "Another"),
        (Outcome.ACCEPTED, Outcome.MODIFIED),
        (Ref(Body, "leeds"), Ref(Body, "york")),
        (UNSETTLED, parse_money("£2m")),
    ],
)
def test_words_may_be_other_names_or_finer_ones_or_clash(held: object, reading: object) -> None:
    """Nothing but a person can tell which."""
    assert {Difference.NAME, PRECISION, CONFLICT} | ALWAYS == words_for(held, reading)


def test_two_strengths_differ_in_firmness() -> None:
    """A plan is looser than a promise; no other words do so."""
    assert fits(FIRMNESS, Strength.WILL, Strength.AIMS)
    assert not fits(FIRMNESS, Outcome.ACCEPTED, Outcome.MODIFIED)


@given(st.sampled_from(Difference), values)
def test_no_word_fits_two_values_that_are_the_same(word: Difference, value: object) -> None:
    """There is no difference."""
    assert not fits(word, value, write_anew(value))


@given(values)
def test_only_silence_or_a_slip_fits_what_a_source_does_not_say(value: object) -> None:
    """On either side; and silence fits nothing that is said twice."""
    assert {Difference.SILENCE, Difference.SLIP} == words_for(value, UNSTATED)
    assert {Difference.SILENCE, Difference.SLIP} == words_for(UNSTATED, value)
    assert fits(Difference.SILENCE, UNSETTLED, UNSTATED)


@given(values, values)
def test_silence_fits_nothing_that_is_said(one: object, other: object) -> None:
    """A scope or a later date may be claimed of any difference."""
    assert not fits(Difference.SILENCE, one, other)
    assert (one != other) == fits(Difference.SCOPE, one, other)
    assert (one != other) == fits(Difference.LATER, one, other)


@given(st.sampled_from(Difference), values, values)
def test_a_word_fits_whichever_of_the_two_is_held(
    word: Difference, one: object, other: object
) -> None:
    """A difference has no direction."""
    assert fits(word, one, other) == fits(word, other, one)


@given(st.one_of(whens, spans, figures), st.one_of(whens, spans, figures))
def test_a_figure_and_a_time_are_no_names(one: object, other: object) -> None:
    """What can be compared is compared."""
    alike = isinstance(one, When | Span) == isinstance(other, When | Span)

    assert not (alike and fits(Difference.NAME, one, other))


@given(figures, st.sampled_from(Hedge))
def test_the_same_figure_with_another_hedge_differs_in_firmness(
    figure: Money | Quantity, hedge: Hedge
) -> None:
    """And not in precision, though one may lie inside the other."""
    try:
        other = evolve(figure, hedge=hedge)
    except ValueError:
        other = figure
    differ = figure.hedge is not other.hedge

    assert differ == fits(FIRMNESS, figure, other)
    assert not fits(PRECISION, figure, other)


def test_a_promise_and_what_is_none_do_not_differ_in_firmness() -> None:
    """Another strength does; a name has none."""
    will, aims = Strength.WILL, Strength.AIMS

    assert fits(FIRMNESS, will, aims)
    assert not fits(FIRMNESS, will, "perhaps")
    assert not fits(FIRMNESS, "perhaps", aims)


def test_a_slip_is_another_text() -> None:
    """What is written alike is none, whatever its type."""
    when = parse_when("in 2023")

    assert fits(Difference.SLIP, when, "in 2-23")
    assert not fits(Difference.SLIP, when, "in 2023")
    assert not fits(Difference.SLIP, "in 2023", when)


@given(pairs)
def test_of_two_figures_for_the_same_thing_the_intervals_decide(
    pair: tuple[Money | Quantity, Money | Quantity],
) -> None:
    """One inside the other is precision, save for another hedge; apart is a conflict."""
    one, other = pair
    assume(one != other)
    nested = one.interval.within(other.interval) or other.interval.within(one.interval)

    assert (nested and not fits(FIRMNESS, one, other)) == fits(PRECISION, one, other)
    assert one.interval.overlaps(other.interval) != fits(CONFLICT, one, other)


@given(whens, whens)
def test_two_times_clash_only_where_no_day_is_in_both(one: When, other: When) -> None:
    """An end that isn't known bounds nothing; what clashes isn't more precise."""
    ends = one.first, one.last, other.first, other.last
    apart = bool(ends[1] and ends[2] and ends[1] < ends[2]) or bool(
        ends[3] and ends[0] and ends[3] < ends[0]
    )

    assert apart == fits(CONFLICT, one, other)
    assert not (apart and fits(PRECISION, one, other))


@given(whens)
def test_a_day_of_a_time_is_more_precise(when: When) -> None:
    """Its first and its last, where they are known."""
    for day in (when.first, when.last):
        if day is not None and 1900 <= day.year <= 2200:
            held = parse_when(f"on {day.isoformat()}")

            assert held == when or fits(PRECISION, when, held)


def write_anew(value: object) -> object:
    """Make an equal value anew, where it is one of ours."""
    match value:
        case Money():
            return parse_money(str(value))
        case Quantity():
            return parse_quantity(str(value))
        case When():
            return parse_when(str(value))
        case Span():
            return parse_span(str(value))
        case _:
            return value
