"""The chart of an indicator: what was observed, when, how surely and on what basis."""

import pytest

pytest.importorskip("altair")

from hypothesis import given, settings
from hypothesis import strategies as st

from carereform import (
    UNSETTLED,
    UNSTATED,
    Basis,
    Citation,
    Difference,
    Indicator,
    Observation,
    Quantity,
    Ref,
    Reform,
    Source,
    parse_money,
    parse_quantity,
    parse_span,
    parse_when,
)
from carereform.charts import series
from carereform.charts.placing import PLACES, Spot, place_words
from carereform.charts.series import BASES
from tests.charts.spec import Row, read_layers, read_spec, rows_with
from tests.makers import make_body, make_indicator, make_observation
from tests.values.strategies import quantities

COUNT = make_indicator()


def make_counted(
    text: str = "12 children", when: str = "in 2023", **changes: object
) -> Observation:
    """Make an observation with a value and a time."""
    given = {"value": parse_quantity(text), "period": parse_when(when)}
    return make_observation(**{**given, **changes})


def rival(field: str, reads: str, difference: Difference = Difference.CONFLICT) -> Citation:
    """Make a citation of a source that reads another value."""
    return Citation(
        source=Ref(Source, "other"),
        supports=(field,),
        reads=reads,
        difference=difference,
        note="x",
    )


def rows_of(*observed: Observation) -> list[Row]:
    """The points of the chart of some observations."""
    return rows_with(series(Reform.of([COUNT, *observed]), COUNT), "point", "at")


@given(quantities)
@settings(max_examples=25)
def test_ends_drawn_are_the_ends_of_the_value(value: Quantity) -> None:
    """What is drawn of a value, and where, is what its words leave possible."""
    chart = series(Reform.of([COUNT, make_counted(value=value)]), COUNT)

    (row,) = rows_with(chart, "text", "value", "text")[::2]
    ends = [None if end is None else float(end) for end in (value.low, value.high)]
    assert ends == [row["low"], row["high"]]


def test_every_observation_is_drawn_at_its_time() -> None:
    """A value of a year stands in its middle, with a line from its first to its last day."""
    (row,) = rows_of(make_counted())

    assert ("2023-01-01", "2023-07-02", "2023-12-31") == (row["from"], row["at"], row["to"])


def test_value_that_begins_and_has_no_end_goes_on() -> None:
    """An allowance from a day on isn't an allowance of that day."""
    (row,) = rows_of(make_counted(when="from 2023-04-01", basis=Basis.SET))

    assert ("2023-04-01", True) == (row["at"], row["goes on"])


def test_rival_reading_is_drawn_hollow_beside_what_is_held() -> None:
    """Where sources conflict, the chart takes no side in silence."""
    held = Citation(source=Ref(Source, "paper"), supports=("value", "period"))
    observed = make_counted(citations=(held, rival("value", "15 children")))

    chart = series(Reform.of([COUNT, observed]), COUNT)

    layers = [pair for pair in read_layers(chart) if pair[0]["mark"]["type"] == "point"]
    drawn = {layer["mark"]["filled"]: [row["y"] for row in rows] for layer, rows in layers}
    assert {False: [15.0], True: [12.0]} == drawn


def test_rival_time_is_drawn_with_the_value_that_is_held() -> None:
    """Sources may agree how much and differ when."""
    held = Citation(source=Ref(Source, "paper"), supports=("value", "period"))
    observed = make_counted(citations=(held, rival("period", "in 2025")))

    assert {("2023-07-02", True), ("2025-07-02", False)} == {
        (row["at"], row["held"]) for row in rows_of(observed)
    }


def test_slip_of_the_pen_is_not_a_rival() -> None:
    """What a source wrote by mistake is no value, even where it could be read as one."""
    slip = rival("value", "120 children", Difference.SLIP)

    assert [12.0] == [row["y"] for row in rows_of(make_counted(citations=(slip,)))]


def test_unsettled_value_is_drawn_as_its_readings() -> None:
    """Where the record takes no side, each reading is drawn, and none as held."""
    readings = (rival("value", "12 children"), rival("value", "15 children"))
    observed = make_counted(value=UNSETTLED, citations=readings)

    assert [(12.0, False), (15.0, False)] == [(row["y"], row["held"]) for row in rows_of(observed)]


def test_value_without_a_day_is_told_and_not_drawn() -> None:
    """Nothing is put at a day that nobody states."""
    before = make_counted("10 children", id="before", period=UNSTATED)
    chart = series(Reform.of([COUNT, before, make_counted()]), COUNT)

    assert [12.0] == [row["y"] for row in rows_with(chart, "point", "at")]
    notes = read_spec(chart)["title"]["subtitle"]
    assert "Not drawn: 10 children (counted), as no source gives a day." in notes


def test_observation_without_a_figure_is_counted() -> None:
    """Silence about the number is said."""
    chart = series(Reform.of([COUNT, make_counted(value=UNSTATED)]), COUNT)

    assert "Not drawn: 1 observation without a figure." in read_spec(chart)["description"]


def test_only_values_of_one_basis_and_area_are_joined() -> None:
    """A line from a count to a guess, or from here to there, would be a claim of ours."""
    areas = [make_body(id=name, title=name) for name in ("here", "there")]
    observed = [
        make_counted(id=f"{body.id}-{basis}", area=body.ref, basis=basis)
        for body in areas
        for basis in (Basis.COUNTED, Basis.ESTIMATED)
    ]
    chart = series(Reform.of([COUNT, *areas, *observed]), COUNT)

    (line,) = [layer for layer, _ in read_layers(chart) if layer["mark"]["type"] == "line"]
    joined = (line["encoding"]["color"]["field"], line["encoding"]["detail"]["field"])
    assert ("basis", "area") == joined


def test_values_of_several_areas_name_them() -> None:
    """An area is never told by its colour: it is written."""
    areas = [make_body(id=name, title=name) for name in ("here", "there")]
    observed = [make_counted(id=body.id, area=body.ref) for body in areas]
    chart = series(Reform.of([COUNT, *areas, *observed]), COUNT)

    words = {row["value"] for row in rows_with(chart, "text", "value", "text")}
    assert {"here: 12", "there: 12"} == words


def test_axis_starts_at_nought() -> None:
    """A fall from 83 to 81 isn't drawn as if it were to nothing."""
    chart = series(Reform.of([COUNT, make_counted()]), COUNT)

    assert read_layers(chart)[0][0]["encoding"]["y"]["scale"]["zero"]


@pytest.mark.parametrize(
    ("amount", "title", "drawn"),
    [("£3,000", "Pounds (£)", 3000.0), ("£3.1bn", "£ million", 3100.0)],
)
def test_money_is_drawn_in_pounds_or_millions(amount: str, title: str, drawn: float) -> None:
    """Large sums are drawn in millions, and the axis says so."""
    observed = make_counted(value=parse_money(amount), period=parse_span("2022 to 2023"))
    chart = series(Reform.of([COUNT, observed]), COUNT)

    (row,) = rows_with(chart, "point", "at")
    assert (title, drawn) == (read_layers(chart)[0][0]["encoding"]["y"]["title"], row["y"])


def test_each_basis_has_a_shape_of_its_own() -> None:
    """How a value came about is never told by its colour alone."""
    assert set(Basis) == set(BASES)
    assert len(BASES) == len({shape for shape, _ in BASES.values()})


def test_other_indicators_are_left_out() -> None:
    """A chart is of one indicator."""
    other = make_counted("99 children", id="other", of=Ref(Indicator, "other"))

    assert [12.0] == [row["y"] for row in rows_of(make_counted(), other)]


spots = st.builds(
    Spot,
    st.floats(0, 560),
    st.floats(0, 320),
    st.integers(1, 12),
    st.sampled_from([0, 26]),
)


@given(st.lists(spots, max_size=6))
def test_words_stand_at_one_of_the_places(found: list[Spot]) -> None:
    """Each text has a place near its point, however crowded it is."""
    assert [True] * len(found) == [place in PLACES for place in place_words(found)]


@given(spots)
def test_words_alone_stand_above_their_point(spot: Spot) -> None:
    """Where nothing is in the way, a text stands above its point, or below its arrow."""
    assert [PLACES[1] if spot.arrow else PLACES[0]] == place_words([spot])
