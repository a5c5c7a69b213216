"""What holds of every chart: told in words, readable on paper, the same when asked twice."""

import json
from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import pytest

pytest.importorskip("altair")

import altair as alt

import carereform
from carereform import Indicator, Observation, Ref, Reform, charts, parse_quantity, parse_when
from carereform.charts import palette
from tests.charts.spec import read_spec, titles_of, values_in
from tests.makers import make_commitment, make_funding, make_observation, make_reform

Draw: TypeAlias = Callable[[Reform], alt.LayerChart]

DAY = date(2026, 11, 20)
COUNT = Indicator(id="count", title="A count", unit="children")

DRAW: dict[str, Draw] = {
    "money": charts.money,
    "outcomes": charts.outcomes,
    "outcomes by review": lambda reform: charts.outcomes(reform, by="review"),
    "series": lambda reform: charts.series(reform, COUNT),
    "timeline": lambda reform: charts.timeline(reform, DAY),
}
AXES = {
    "money": ("£ million", "Sum"),
    "outcomes": ("Outcome of the last decision", "Pillar"),
    "outcomes by review": ("Outcome of the last decision", "Review"),
    "series": ("Day", "Children"),
    "timeline": ("Day", "Promise"),
}


def make_full() -> Reform:
    """Make a whole with something in it for every chart."""
    seen = carereform.Source(id="paper", form=carereform.SourceForm.REPORT, seen=date(2026, 1, 1))
    return make_reform(
        seen,
        make_commitment(deadline=parse_when("by 2027")),
        make_funding(),
        make_counted(),
    )


def make_counted() -> Observation:
    """Make a count of 12 children in 2023."""
    return make_observation(
        of=Ref(Indicator, "count"),
        period=parse_when("in 2023"),
        value=parse_quantity("12 children"),
    )


@pytest.fixture(name="shipped", scope="module")
def _shipped() -> Reform:
    return carereform.load()


@pytest.mark.parametrize("name", DRAW)
@pytest.mark.parametrize("reform", [Reform.of([]), make_full()], ids=["empty", "small"])
def test_chart_says_what_it_shows(name: str, reform: Reform) -> None:
    """A title, how to read it, where it is from, and words for whoever doesn't see it."""
    spec = read_spec(DRAW[name](reform))

    assert spec["title"]["text"]
    assert spec["title"]["subtitle"][-1].startswith("Source: ")
    assert spec["description"].startswith(spec["title"]["text"])
    assert spec["background"] == palette.PAPER


@pytest.mark.parametrize("name", DRAW)
def test_axes_say_what_they_measure(name: str) -> None:
    """Each axis has a title, the unit with it."""
    chart = DRAW[name](make_full())

    assert ({AXES[name][0]}, {AXES[name][1]}) == (titles_of(chart, "x"), titles_of(chart, "y"))


@pytest.mark.parametrize("name", DRAW)
def test_nothing_to_draw_is_said(name: str) -> None:
    """Of an empty record a chart says in words that there is nothing."""
    chart = DRAW[name](Reform.of([]))

    (rows,) = read_spec(chart)["datasets"].values()
    assert [True] == [row["words"].startswith("No ") for row in rows]


@pytest.mark.parametrize("name", DRAW)
def test_chart_of_the_whole_record_is_valid(name: str, shipped: Reform) -> None:
    """The record that ships is drawn as JSON without odd numbers, in colours told apart."""
    spec = read_spec(DRAW[name](shipped))

    texts = (value for value in values_in(spec) if isinstance(value, str))
    known = {getattr(palette, one) for one in palette.__all__}
    assert json.dumps(spec, allow_nan=False)
    assert {text for text in texts if text.startswith("#")} <= known


@pytest.mark.parametrize("name", DRAW)
def test_chart_asked_twice_is_the_same(name: str) -> None:
    """Nothing depends on the clock, on chance or on what was drawn before."""
    first, second = (read_spec(DRAW[name](make_full())) for _ in range(2))

    assert first == second


@pytest.mark.parametrize("name", ["money", "outcomes", "series"])
def test_chart_as_of_a_day_uses_what_was_public(name: str, shipped: Reform) -> None:
    """A chart of a past day is drawn from what could be known on it."""
    day = date(2024, 1, 1)
    ask: dict[str, Callable[[Reform], alt.LayerChart]] = {
        "money": lambda reform: charts.money(reform, day=day),
        "outcomes": lambda reform: charts.outcomes(reform, day=day),
        "series": lambda reform: charts.series(
            reform, shipped.indicators["children-looked-after"], day=day
        ),
    }

    assert read_spec(ask[name](shipped.as_of(day))) == read_spec(ask[name](shipped))


@pytest.mark.parametrize(
    ("draw", "asked", "told"),
    [
        (charts.money, {"sums": [make_commitment()]}, "is not a sum of money"),
        (charts.timeline, {"day": DAY, "promises": [make_funding()]}, "is not a promise"),
        (charts.timeline, {"day": "2026-11-20"}, "is not a day"),
        (charts.series, {"indicator": make_funding()}, "is not an indicator"),
        (charts.outcomes, {"by": "stage"}, "is neither 'pillar' nor 'review'"),
    ],
)
def test_what_a_chart_cannot_draw_is_refused(
    draw: Callable[..., alt.LayerChart], asked: dict[str, object], told: str
) -> None:
    """Rather than left out, so that an empty chart passes for an empty record."""
    with pytest.raises((TypeError, ValueError), match=told):
        draw(make_full(), **asked)
