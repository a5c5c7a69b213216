"""Asked against given: what was given of each sum that was asked for, in all and by year."""

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given

from carereform import (
    UNSETTLED,
    UNSTATED,
    Commitment,
    Difference,
    Funding,
    FundingStage,
    Interval,
    Recommendation,
    Record,
    Ref,
    Reform,
    Silence,
    Span,
    When,
    parse_money,
    parse_span,
    parse_when,
)
from carereform.questions import Asked, Sureness, asked_and_given
from carereform.questions.sums import by_year
from tests.makers import (
    make_citation,
    make_commitment,
    make_decision,
    make_funding,
    make_recommendation,
    make_review,
    make_source,
)
from tests.questions.timed import timed_reforms

REQUEST = Ref(Recommendation, "request")
ASK = make_funding(
    id="ask",
    title="An ask",
    stage=FundingStage.ASKED,
    amount=parse_money("£100,000,000"),
    for_=(REQUEST,),
)
ASKED = (make_review(), make_recommendation(), ASK)

Period = Span | When | Silence | None


def make_sum(id_: str, amount: str, period: Period = None, **changes: object) -> Funding:
    """Make a sum that was given for what was asked."""
    least = {"for_": (REQUEST,), "amount": parse_money(amount), "period": period}
    return make_funding(id=id_, **{**least, **changes})


def find_rows(*records: Record) -> list[Asked]:
    """The rows of the ask among these and what was asked."""
    known = {one.ref: one for one in (*ASKED, *records)}
    return list(asked_and_given(Reform.of(known.values())).where(asked="ask"))


def find_sums(*records: Record) -> list[str]:
    """The ids of the sums that were given of the ask."""
    return [one.id for one in find_rows(*records)[0].sums]


def test_of_what_nobody_gave_nothing_is_known() -> None:
    """That isn't to say that nothing was given; what is left isn't known either."""
    (row,) = find_rows()

    assert ("in total", 100_000_000, 100_000_000) == (row.year, row.asked_low, row.asked_high)
    assert (None, None, None, ()) == (row.given, row.left_at_least, row.left_at_most, row.sums)


@pytest.mark.parametrize(
    "others",
    [
        [make_sum("given", "£5m")],
        [make_sum("given", "£5m", for_=(), part_of=(Ref(Funding, "ask"),))],
        [
            make_sum("given", "£5m", for_=()),
            make_decision(leads_to=(Ref(Funding, "given"),)),
        ],
        [
            make_sum("given", "£5m", for_=(Ref(Commitment, "promise"),)),
            make_commitment(answers=(REQUEST,)),
        ],
        [
            make_sum("given", "£5m", for_=(Ref(Commitment, "promise"),)),
            make_commitment(),
            make_decision(leads_to=(Ref(Commitment, "promise"),)),
        ],
        [
            make_sum("given", "£5m", for_=(Ref(Recommendation, "other"),)),
            make_recommendation(id="other"),
            make_funding(
                id="part",
                stage=FundingStage.ASKED,
                part_of=(Ref(Funding, "ask"),),
                for_=(Ref(Recommendation, "other"),),
            ),
        ],
    ],
    ids=[
        "for the recommendation",
        "part of the ask",
        "led to by a decision",
        "for a promise that answers",
        "for a promise that a decision led to",
        "given of a part of the ask",
    ],
)
def test_a_sum_is_given_of_an_ask_where_the_record_says_so(others: list[Record]) -> None:
    """In each of the ways in which it can."""
    assert ["given"] == find_sums(*others)


@pytest.mark.parametrize(
    "others",
    [
        [make_sum("given", "£5m", for_=())],
        [make_sum("given", "£5m", for_=(Ref(Commitment, "promise"),)), make_commitment()],
        [make_sum("given", "£5m", stage=FundingStage.ASKED)],
        [
            make_sum(
                "given",
                "£5m",
                for_=(),
                part_of=(Ref(Funding, "ask"),),
                citations=(
                    make_citation(
                        supports=("part-of[0]",),
                        reads="another",
                        difference=Difference.CONFLICT,
                        note="No.",
                    ),
                ),
            )
        ],
    ],
    ids=["for nothing", "for another promise", "asked too", "denied"],
)
def test_no_link_is_made_up(others: list[Record]) -> None:
    """However alike two sums are."""
    assert [] == find_sums(*others)


def test_what_was_given_of_an_ask_and_of_its_part_is_all_counted() -> None:
    """In the order of the ids."""
    other = Ref(Recommendation, "other")
    part = make_funding(
        id="part", stage=FundingStage.ASKED, part_of=(Ref(Funding, "ask"),), for_=(other,)
    )
    of_part = make_sum("a-part-of-it", "£5m", for_=(other,))

    assert ["a-part-of-it", "more"] == find_sums(
        make_recommendation(id="other"), part, of_part, make_sum("more", "£2m")
    )


def test_a_sum_within_another_is_not_counted_twice() -> None:
    """Nor one within that; one that is no part of another is more money."""
    part = make_sum("part", "£4,000,000", part_of=(Ref(Funding, "whole"),))
    inner = make_sum("inner", "£1,000,000", part_of=(Ref(Funding, "part"),))
    more = make_sum("more", "£2,000,000")

    (row,) = find_rows(make_sum("whole", "£5,000,000"), part, inner, more)

    assert ["more", "whole"] == [one.id for one in row.sums]
    assert (7_000_000, 7_000_000, 93_000_000, 93_000_000) == (
        row.given_low,
        row.given_high,
        row.left_at_least,
        row.left_at_most,
    )


def test_what_is_left_has_the_bounds_of_what_was_asked_and_given() -> None:
    """Below nought where more may have been given; of an amount that nobody states, any."""
    (hedged,) = find_rows(make_sum("given", "£99m"))
    (more,) = find_rows(make_sum("given", "over £99m"))
    (unknown,) = find_rows(make_funding(id="given", amount=UNSTATED, for_=(REQUEST,)))
    (rate,) = find_rows(make_sum("given", "£5m per region"))

    assert (500_000, 1_500_000) == (hedged.left_at_least, hedged.left_at_most)
    assert (None, 1_000_000) == (more.left_at_least, more.left_at_most)
    for row in (unknown, rate):
        assert Interval(0, None) == row.given
        assert (0, None, None, 100_000_000) == (
            row.given_low,
            row.given_high,
            row.left_at_least,
            row.left_at_most,
        )


@pytest.mark.parametrize(
    ("amount", "period", "years"),
    [
        ("£6,000,000", parse_when("in 2024-25"), {"2024-25": (6_000_000, 6_000_000)}),
        ("£6,000,000", parse_when("on 2025-03-31"), {"2024-25": (6_000_000, 6_000_000)}),
        (
            "£6,000,000",
            parse_span("2023-07 to 2025-03"),
            {"2023-24": (0, 6_000_000), "2024-25": (0, 6_000_000)},
        ),
        (
            "£6,000,000",
            parse_when("in 2024"),
            {"2023-24": (0, 6_000_000), "2024-25": (0, 6_000_000)},
        ),
        (
            "£6,000,000 per year",
            parse_span("2023-24 to 2024-25"),
            {"2023-24": (6_000_000, 6_000_000), "2024-25": (6_000_000, 6_000_000)},
        ),
        (
            "£6,000,000 per year",
            parse_span("2022-23 to 2024-25"),
            dict.fromkeys(("2022-23", "2023-24", "2024-25"), (6_000_000, 6_000_000)),
        ),
        (
            "£6,000,000 per year",
            parse_span("2 years from 2024-01-01"),
            dict.fromkeys(("2023-24", "2024-25", "2025-26"), (0, 12000000)),
        ),
        ("over £27m", parse_span("2023-24 to 2024-25"), dict.fromkeys(["2023-24"], (0, None))),
    ],
)
def test_what_was_given_is_split_by_financial_years(
    amount: str, period: Period, years: dict[str, tuple[int, int | None]]
) -> None:
    """One over several years may fall into any of them; one per year is the same in each."""
    total, *rows = find_rows(make_sum("given", amount, period))
    found = {row.year: (row.given_low, row.given_high) for row in rows if row.given}

    assert "in total" == total.year
    assert years.items() <= found.items()


@pytest.mark.parametrize(
    "period", [None, UNSTATED, parse_span("2 years"), parse_when("by 2024-25"), UNSETTLED], ids=str
)
def test_what_has_no_known_year_is_told_only_in_total(period: Period) -> None:
    """Unless something else has one: then it stands beside the years."""
    placed = make_sum("placed", "£1,000,000", parse_when("in 2024-25"))

    assert ["in total"] == [row.year for row in find_rows(make_sum("given", "£5m", period))]
    assert ["in total", "2024-25", "no year known"] == [
        row.year for row in find_rows(make_sum("given", "£5m", period), placed)
    ]


@pytest.mark.parametrize(("amount", "most"), [("£5,000,000", 5_000_000), ("£5m per year", None)])
def test_an_unsettled_period_is_every_year_that_a_source_reads(
    amount: str, most: int | None
) -> None:
    """From the first to the last of them; nobody knows in how many of them a rate was paid."""
    readings = tuple(
        make_citation(
            supports=("period",), reads=reads, difference=Difference.CONFLICT, note="Two."
        )
        for reads in ("2022-23 to 2023-24", "2023-24 to 2024-25")
    )

    held = make_citation(supports=("amount",))
    _, *rows = find_rows(make_sum("given", amount, UNSETTLED, citations=(held, *readings)))

    assert [(year, 0, most) for year in ("2022-23", "2023-24", "2024-25")] == [
        (row.year, row.given_low, row.given_high) for row in rows if row.given
    ]


def test_a_row_is_as_sure_as_the_least_sure_of_its_amounts() -> None:
    """What was asked, and everything that was given."""
    opening = make_source(id="opening", opening_only=True)
    cited = make_citation(source=opening.ref, supports=("amount",))

    (alone,) = find_rows(make_source())
    (row,) = find_rows(make_source(), opening, make_sum("given", "£5m", citations=(cited,)))

    assert (Sureness.ONE_PAGE, Sureness.OPENING_ONLY) == (alone.how_sure, row.how_sure)


def test_a_year_for_which_nothing_was_asked_is_as_sure_as_what_was_given() -> None:
    """However little the ask rests on."""
    page = make_source(id="page", official=True)
    cited = make_citation(source=page.ref, supports=("amount", "period"))
    ask = evolve(ASK, period=parse_when("in 2023-24"), citations=())
    given = make_sum("given", "£5m", parse_when("in 2024-25"), citations=(cited,))

    assert [
        ("in total", Sureness.NOTHING),
        ("2023-24", Sureness.NOTHING),
        ("2024-25", Sureness.OFFICIAL_PAGE),
    ] == [(row.year, row.how_sure) for row in find_rows(page, ask, given)]


def test_of_several_years_each_may_have_anything_up_to_all_of_it() -> None:
    """Less than all where the whole is less than it."""
    least = make_sum("given", "under £5,000,000", parse_span("2023-24 to 2024-25"))
    part = Interval(0, 500_000_000, high_open=True)

    assert [part, part] == list(by_year(least, parse_money("under £5,000,000").interval).values())


def test_where_one_reading_of_a_period_has_no_year_none_is_known() -> None:
    """Whatever the others say."""
    readings = tuple(
        make_citation(
            supports=("period",), reads=reads, difference=Difference.CONFLICT, note="Two."
        )
        for reads in ("2022-23 to 2023-24", "by 2024-25")
    )
    held = make_citation(supports=("amount",))
    given = make_sum("given", "£5m", UNSETTLED, citations=(held, *readings))

    assert ["in total"] == [row.year for row in find_rows(given)]


@given(timed_reforms())
def test_the_years_of_an_ask_leave_room_for_its_total(reform: Reform) -> None:
    """No less than their least and no more than their most; the same sums, in all."""
    for rows in asked_and_given(reform).group_by(lambda row: row.ask.ref).values():
        total, *years = rows
        assert "in total" == total.year
        if not years:
            continue
        assert set(total.sums) == {one for row in years for one in row.sums}
        lows = [row.given.low for row in years if row.given]
        highs = [row.given.high for row in years if row.given]
        if total.given is not None:
            assert sum((low or Fraction(0) for low in lows), Fraction(0)) <= (total.given.low or 0)
            known = [high for high in highs if high is not None]
            if len(known) == len(highs) and total.given.high is not None:
                assert total.given.high <= sum(known, Fraction(0))


@given(timed_reforms())
def test_every_ask_has_one_total(reform: Reform) -> None:
    """And nothing else is asked."""
    totals = asked_and_given(reform).where(year="in total")

    assert [one for one in reform.funding if one.stage is FundingStage.ASKED] == [
        row.ask for row in totals
    ]
