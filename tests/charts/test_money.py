"""The chart of money: each sum from the least to the most that its words leave possible."""

import pytest

pytest.importorskip("altair")

from hypothesis import given, settings

import carereform
from carereform import (
    UNSTATED,
    Citation,
    Funding,
    FundingStage,
    Money,
    Ref,
    Reform,
    Source,
    parse_money,
    parse_when,
)
from carereform.charts import money
from carereform.charts.money import STAGES
from carereform.questions import funding
from tests.charts.spec import Row, read_spec, rows_with
from tests.makers import make_funding
from tests.values.strategies import moneys

MILLION = 100_000_000


def make_sum(name: str, amount: str, **changes: object) -> Funding:
    """Make a sum with a name."""
    return make_funding(**{"id": name, "title": name, "amount": parse_money(amount), **changes})


def make_part(name: str, amount: str, whole: str) -> Funding:
    """Make a sum that a source places in a larger one."""
    cited = Citation(source=Ref(Source, "paper"), supports=("amount", "part-of"))
    return make_sum(name, amount, part_of=(Ref(Funding, whole),), citations=(cited,))


def rows_of(*sums: Funding) -> list[Row]:
    """The rows of the chart of some sums."""
    return rows_with(money(Reform.of(sums)), "text", "words", "text")


@given(moneys)
@settings(max_examples=25)
def test_ends_drawn_are_the_ends_of_the_amount(amount: Money) -> None:
    """What is drawn of a sum, and where, is what its words leave possible."""
    (row,) = rows_of(make_funding(amount=amount))

    ends = [None if end is None else float(end / MILLION) for end in (amount.low, amount.high)]
    assert ends == [row["low"], row["high"]]
    assert row["open"] == (amount.high is None)


def test_every_sum_has_a_row_and_no_more() -> None:
    """All sums of the record that ships are drawn, each once."""
    reform = carereform.load()

    rows = rows_with(money(reform), "text", "words", "text")

    held = [one.amount for one in funding(reform)]
    lows = [None if one is None or one.low is None else float(one.low / MILLION) for one in held]
    assert len({row["sum"] for row in rows}) == len(held)
    assert sorted(map(str, lows)) == sorted(str(row["low"]) for row in rows)


def test_sum_without_an_amount_says_so() -> None:
    """A sum of which nobody says how much isn't nought, and isn't left out."""
    (row,) = rows_of(make_funding(amount=UNSTATED))

    assert (None, "amount unstated") == (row["low"], row["words"])


def test_parts_stand_below_their_whole_with_what_they_come_to() -> None:
    """Who follows the money reads down from a sum to its parts, the largest first."""
    chart = money(
        Reform.of(
            [make_part("b", "£30m", "a"), make_sum("a", "£88m"), make_part("c", "£40m", "a")]
        )
    )

    rows = rows_with(chart, "text", "words", "text")
    (traced,) = rows_with(chart, "tick", "low")
    assert ["a", "– c", "– b"] == [row["sum"] for row in rows]
    assert ("a", 69.0, 71.0) == (traced["sum"], traced["low"], traced["high"])


def test_sums_that_are_parts_of_one_another_are_each_drawn_once() -> None:
    """A circle, which is a fault of the record, doesn't hang the chart."""
    rows = rows_of(make_part("a", "£2m", "b"), make_part("b", "£2m", "a"))

    assert 2 == len(rows)


def test_sums_of_one_size_have_an_even_axis() -> None:
    """An axis that grows tenfold is only for sums of many sizes, and says that it is one."""
    near = read_spec(money(Reform.of([make_sum("a", "£3m"), make_sum("b", "£88m")])))
    far = read_spec(money(Reform.of([make_sum("a", "£3m"), make_sum("b", "£2.6bn")])))

    even, grown = (spec["layer"][0]["encoding"]["x"] for spec in (near, far))
    assert ("£ million", None) == (even["title"], even["scale"].get("type"))
    assert ("£ million (each two steps are tenfold)", "symlog") == (
        grown["title"],
        grown["scale"]["type"],
    )


def test_only_the_sums_given_are_drawn() -> None:
    """Whoever narrows the sums narrows the chart."""
    reform = Reform.of([make_sum("a", "£3m"), make_sum("b", "£4m", stage=FundingStage.ASKED)])

    chart = money(reform, reform.funding.where(stage="asked"))

    assert ["b"] == [row["sum"] for row in rows_with(chart, "text", "words", "text")]


def test_row_is_told_in_the_words_of_the_record() -> None:
    """The hedge stands there in words, beside the line that draws it."""
    (row,) = rows_of(make_sum("a", "over £27m", period=parse_when("in 2023-24")))

    assert "over £27m, in 2023-24" == row["words"]


def test_words_tell_the_largest_of_each_stage() -> None:
    """Who doesn't see the chart is told the largest sum asked for, by the figure written."""
    asked = {"stage": FundingStage.ASKED}
    chart = money(
        Reform.of([make_sum("a", "about £2bn", **asked), make_sum("b", "£2.6bn", **asked)])
    )

    assert "2 asked, the largest £2.6bn (b)" in read_spec(chart)["description"]


def test_each_stage_has_a_shape_and_a_colour_of_its_own() -> None:
    """A stage is never told by its colour alone."""
    assert set(FundingStage) == set(STAGES)
    assert len(STAGES) == len({shape for shape, _ in STAGES.values()})
    assert len(STAGES) == len({colour for _, colour in STAGES.values()})
