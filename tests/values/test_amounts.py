"""Amounts: hedges are split off, and units hide no number words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.values import Hedge, Interval
from carereform.values.amounts import Figure, is_phrase, split_hedge


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("up to 12", (Hedge.UP_TO, "12")),
        ("at least 12", (Hedge.AT_LEAST, "12")),
        ("over 12", (Hedge.OVER, "12")),
        ("under 12", (Hedge.UNDER, "12")),
        ("about 12", (Hedge.ABOUT, "12")),
        ("12", (Hedge.EXACTLY, "12")),
        ("exactly 12", (Hedge.EXACTLY, "exactly 12")),
        ("overt 12", (Hedge.EXACTLY, "overt 12")),
    ],
)
def test_hedge_is_split_off(text: str, expected: tuple[Hedge, str]) -> None:
    """A hedge stands before its figure with one space; no hedge means exactly."""
    assert expected == split_hedge(text)


@pytest.mark.parametrize("text", ["areas", "family hubs", "months' notice", "a b c", "torches"])
def test_plain_words_are_a_phrase(text: str) -> None:
    """One to three lower-case words can be counted."""
    assert is_phrase(text)


@pytest.mark.parametrize(
    "text",
    ["", "Areas", "a b c d", "two  areas", "a2", "million", "to", "a per b", "-a", "é", "a\n"],
)
def test_other_words_are_no_phrase(text: str) -> None:
    """Words of the number or its hedge can't hide in a unit."""
    assert not is_phrase(text)


@given(st.integers(1, 10**9), st.integers(0, 6))
def test_about_is_wider_than_the_rounded_figure(number: int, power: int) -> None:
    """About never says more than the bare figure."""
    precision = 10**power
    bare = Figure(hedge=Hedge.EXACTLY, number=number, precision=precision)
    about = Figure(hedge=Hedge.ABOUT, number=number, precision=precision)

    assert bare.interval.within(about.interval)


@pytest.mark.parametrize(
    ("number", "reach"), [(12, 1), (120, 10), (100, 100), (105, 1), (80_000, 10_000)]
)
def test_about_reaches_one_unit_of_the_last_written_digit(number: int, reach: int) -> None:
    """The last digit that isn't nought is the one that is unsure."""
    figure = Figure(hedge=Hedge.ABOUT, number=number)

    assert Interval(number - reach, number + reach) == figure.interval
