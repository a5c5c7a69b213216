"""Funding: what a sum is made of, how surely, and what it comes to."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from carereform import (
    UNSETTLED,
    UNSTATED,
    Citation,
    Difference,
    Funding,
    Interval,
    Money,
    Ref,
    Reform,
    Silence,
    Span,
    When,
    parse_money,
    parse_span,
    parse_when,
)
from carereform.questions import (
    Part,
    Sureness,
    Tie,
    amount_of,
    funding,
    parts,
    parts_of,
    sum_parts,
)
from carereform.questions.parts import tie_of as find_tie
from tests.makers import PAPER, make_citation, make_funding, make_reform
from tests.values.strategies import moneys

WHOLE = make_funding()
IN_WHOLE = (Ref(Funding, "money"),)


def make_part(*citations: Citation, **changes: object) -> Funding:
    """Make £45m that is counted in the whole, with what says so."""
    least = {"id": "part", "amount": parse_money("£45m"), "part_of": IN_WHOLE}
    return make_funding(**{**least, "citations": citations, **changes})


def tie_of(part: Funding, whole: Funding = WHOLE) -> Tie:
    """How surely a part is counted."""
    (found,) = parts_of(make_reform(whole, part), whole)
    return found.tie


def test_a_part_that_a_source_places_in_the_sum_is_stated() -> None:
    """The whole list may be cited, or the one place in it."""
    assert Tie.STATED is tie_of(make_part(make_citation(supports=("part-of",))))
    assert Tie.STATED is tie_of(make_part(make_citation(supports=("part-of[0]",))))


@pytest.mark.parametrize(
    "citations",
    [
        (),
        (make_citation(supports=("amount",)),),
        (Citation(supports=("part-of",), inferred="Listed with it."),),
        (Citation(source=PAPER, supports=("part-of",), inferred="Listed with it."),),
        (
            make_citation(
                supports=("part-of[0]",), reads="unstated", difference=Difference.SILENCE
            ),
        ),
    ],
    ids=["uncited", "other field", "inferred", "inferred from words", "silence"],
)
def test_a_part_that_no_source_places_in_the_sum_is_assumed(
    citations: tuple[Citation, ...],
) -> None:
    """An inference, and a source that doesn't say, state nothing."""
    assert Tie.ASSUMED is tie_of(make_part(*citations))


def test_a_source_that_says_so_outweighs_our_inference() -> None:
    """One that states it is enough."""
    inferred = Citation(supports=("part-of",), inferred="Listed with it.")

    assert Tie.STATED is tie_of(make_part(inferred, make_citation(supports=("part-of",))))


def test_a_part_that_a_source_denies_is_denied() -> None:
    """Whatever else is cited."""
    denied = make_citation(
        supports=("part-of[0]",), reads="another", difference=Difference.CONFLICT, note="No."
    )

    assert Tie.DENIED is tie_of(make_part(make_citation(supports=("part-of",)), denied))


@pytest.mark.parametrize(
    ("period", "tie"),
    [
        ("3 years", Tie.OTHER_PERIOD),
        ("1 year", Tie.STATED),
        ("2 years", Tie.STATED),
        (UNSTATED, Tie.STATED),
        (None, Tie.STATED),
    ],
)
def test_a_part_of_another_known_period_is_kept_apart(
    period: str | Silence | None, tie: Tie
) -> None:
    """Silence about a period is no other period, nor is a time within the whole's."""
    length = parse_span(period) if period and period is not UNSTATED else period
    part = make_part(make_citation(supports=("part-of",)), period=length)

    assert tie is tie_of(part, make_funding(period=parse_span("2 years")))


@pytest.mark.parametrize(
    "part",
    [
        make_part(part_of=()),
        make_part(amount=UNSTATED),
        make_part(amount=parse_money("£45m per region")),
        make_part(part_of=(Ref(Funding, "another"),)),
    ],
    ids=["no part", "unknown amount", "another rate", "of another"],
)
def test_what_is_not_counted_is_no_part(part: Funding) -> None:
    """It isn't in the sum, or can't be compared with it."""
    assert () == parts_of(make_reform(part), WHOLE)


def test_a_part_may_be_counted_in_several_sums() -> None:
    """Each has its own citation, by its place in the list."""
    other = make_funding(id="other")
    part = make_part(
        make_citation(supports=("part-of[0]",)),
        Citation(supports=("part-of[1]",), inferred="Ours."),
        part_of=(*IN_WHOLE, Ref(Funding, "other")),
    )
    reform = make_reform(other, part)

    assert [Tie.STATED] == [one.tie for one in parts_of(reform, WHOLE)]
    assert [Tie.ASSUMED] == [one.tie for one in parts_of(reform, other)]


def test_a_part_may_name_the_sum_by_a_former_id() -> None:
    """It is the same sum."""
    whole = make_funding(aliases=("before",))
    part = make_part(make_citation(supports=("part-of",)), part_of=(Ref(Funding, "before"),))

    assert Tie.STATED is tie_of(part, whole)


@given(st.lists(st.tuples(st.sampled_from(Tie), st.integers(0, 9)), max_size=6))
def test_parts_add_up_by_their_ties(drawn: list[tuple[Tie, int]]) -> None:
    """Only those with the ties that were asked for; of none there is no sum."""
    parts = tuple(
        Part(WHOLE, WHOLE, tie, Interval(pence, pence), Sureness.NOTHING) for tie, pence in drawn
    )
    stated = [pence for tie, pence in drawn if tie is Tie.STATED]
    either = [pence for tie, pence in drawn if tie in (Tie.STATED, Tie.ASSUMED)]

    assert _exactly(stated) == sum_parts(parts, Tie.STATED)
    assert _exactly(either) == sum_parts(parts, Tie.STATED, Tie.ASSUMED)
    assert sum_parts(parts) is None


@pytest.mark.parametrize("text", ["£200m", "over £27m", "up to £5m per region", "£0"])
def test_the_amount_of_a_sum_is_what_its_text_leaves_possible(text: str) -> None:
    """In pence, with hedge and rounding."""
    money = parse_money(text)

    assert money.interval == amount_of(make_funding(amount=money))


@pytest.mark.parametrize(
    ("readings", "low", "high"),
    [([], None, None), (["£2m"], "£2m", "£2m"), (["£5m", "£2m", "£3m"], "£2m", "£5m")],
)
def test_an_unsettled_amount_is_the_hull_of_its_readings(
    readings: list[str], low: str | None, high: str | None
) -> None:
    """From the least to the most that sources read; nothing where none reads a sum."""
    citations = [
        make_citation(
            supports=("amount",), reads=reads, difference=Difference.CONFLICT, note="No."
        )
        for reads in readings
    ]
    funding = make_funding(amount=UNSETTLED, citations=tuple(citations))

    hull = _interval(low).hull(_interval(high)) if low and high else None
    assert hull == amount_of(funding)


def test_an_unstated_amount_is_none() -> None:
    """Nobody says how much."""
    assert amount_of(make_funding(amount=UNSTATED)) is None


@pytest.mark.parametrize(
    ("amount", "period", "comes_to"),
    [
        ("£10m per year", parse_span("2 years"), ("£9,500,000", "£10,500,000", 2)),
        ("£10,000,000 per year", parse_span("3 years"), ("£10,000,000", "£10,000,000", 3)),
        ("£3,000 per year", parse_span("2 years from 2023-04"), ("£3,000", "£3,000", 2)),
        ("£3,000 per year", parse_span("2023-24 to 2024-25"), ("£3,000", "£3,000", 2)),
        ("£3,000 per year", parse_span("2023 to 2025"), ("£3,000", "£3,000", 3)),
        ("£3,000 per year", parse_when("in 2024-25"), ("£3,000", "£3,000", 1)),
        ("£3,000 per year", parse_when("between 2022-23 and 2024-25"), ("£3,000", "£3,000", 3)),
        ("£3,000 per year", parse_span("2023-04 to 2023-09"), ("£3,000", "£3,000", 1)),
        ("£3,000 per year", parse_span("2023-10 to 2025-03"), ("£3,000", "£3,000", 1)),
        ("£3,000 per year", parse_when("from 2023-04"), ("£3,000", "£3,000", 1)),
        ("£3,000 per year", parse_when("by 2025-03"), ("£3,000", "£3,000", 1)),
        ("£3,000 per year", parse_when("in 2023-05"), ("£3,000", "£3,000", 1)),
        ("£3,000 per year", parse_span("each year"), ("£3,000", "£3,000", 1)),
        ("£3,000 per year", UNSTATED, ("£3,000", "£3,000", 1)),
        ("£3,000 per year", None, ("£3,000", "£3,000", 1)),
        ("£3,000 per region", parse_span("2 years"), ("£3,000", "£3,000", 1)),
        ("£3,000", parse_span("2 years"), ("£3,000", "£3,000", 1)),
    ],
)
def test_a_sum_per_year_is_summed_over_whole_years(
    amount: str, period: Span | When | Silence | None, comes_to: tuple[str, str, int]
) -> None:
    """Of a length or of calendar or financial years; what is for less stays a rate."""
    low, high, years = comes_to

    bounds = amount_of(make_funding(amount=parse_money(amount), period=period))

    assert bounds is not None
    assert [parse_money(low).pence * years, parse_money(high).pence * years] == [
        bounds.low,
        bounds.high,
    ]


def test_an_unsettled_sum_per_year_is_summed_like_one_that_is_settled() -> None:
    """Each reading over the years, then from the least to the most."""
    citations = tuple(
        make_citation(
            supports=("amount",), reads=reads, difference=Difference.CONFLICT, note="No."
        )
        for reads in ("£2,000,000 per year", "£5,000,000")
    )
    funding = make_funding(amount=UNSETTLED, period=parse_span("2 years"), citations=citations)

    assert _interval("£4,000,000").hull(_interval("£5,000,000")) == amount_of(funding)


@pytest.mark.parametrize(
    ("part", "whole", "tie"),
    [
        ("2023-24 to 2024-25", "2023-24 to 2024-25", Tie.STATED),
        ("2023-24 to 2023-24", "2023-24 to 2024-25", Tie.STATED),
        ("1 year from 2024-04-01", "2023-24 to 2024-25", Tie.STATED),
        ("2022-23 to 2023-24", "2023-24 to 2024-25", Tie.OTHER_PERIOD),
        ("2024-25 to 2025-26", "2023-24 to 2024-25", Tie.OTHER_PERIOD),
        ("2023-24 to 2025-26", "2023-24 to 2024-25", Tie.OTHER_PERIOD),
        ("2 years from 2025-04-01", "2 years from 2023-04-01", Tie.OTHER_PERIOD),
        ("1 year", "2 years", Tie.STATED),
        ("24 months", "2 years", Tie.STATED),
        ("3 years", "2 years", Tie.OTHER_PERIOD),
        ("2 years", "2023-24 to 2024-25", Tie.STATED),
        ("2023-24 to 2024-25", "2 years", Tie.STATED),
    ],
)
def test_a_part_is_of_the_same_time_if_its_time_can_lie_within_that_of_the_sum(
    part: str, whole: str, tie: Tie
) -> None:
    """Only one that is certainly of another time is kept apart."""
    stated = make_part(make_citation(supports=("part-of",)), period=parse_span(part))

    assert tie is tie_of(stated, make_funding(period=parse_span(whole)))


def test_a_part_of_one_day_may_lie_within_the_time_of_the_sum() -> None:
    """It begins when it ends."""
    day = parse_when("on 2023-05-11")
    stated = make_part(make_citation(supports=("part-of",)), period=day)

    assert Tie.STATED is tie_of(stated, make_funding(period=parse_span("2023-24 to 2024-25")))


@pytest.mark.parametrize("before", ["other", "gone"])
def test_a_sum_is_found_among_those_of_which_another_is_a_part(before: str) -> None:
    """What is said of its place in another, or in what isn't there, is said of that alone."""
    part = make_part(
        make_citation(
            supports=("part-of[0]",), reads="another", difference=Difference.CONFLICT, note="No."
        ),
        make_citation(supports=("part-of[1]",)),
        part_of=(Ref(Funding, before), *IN_WHOLE),
    )
    reform = make_reform(make_funding(id="other"), part)

    assert Tie.STATED is find_tie(reform, part, WHOLE)


def test_a_denial_outweighs_another_period() -> None:
    """That sources say it is no part is told first."""
    denied = make_citation(
        supports=("part-of[0]",), reads="another", difference=Difference.CONFLICT, note="No."
    )
    part = make_part(denied, period=parse_span("2020-21 to 2021-22"))

    assert Tie.DENIED is tie_of(part, make_funding(period=parse_span("2023-24 to 2024-25")))


def test_a_part_per_year_is_counted_in_a_sum_over_its_years() -> None:
    """Both come to pounds; without its years the rate can't be compared."""
    years = parse_span("2 years")
    part = make_part(
        make_citation(supports=("part-of",)),
        amount=parse_money("£45,000,000 per year"),
        period=years,
    )
    rate = make_part(amount=parse_money("£45,000,000 per year"))
    whole = make_funding(period=years)

    (found,) = parts_of(make_reform(whole, part), whole)

    assert _interval("£90,000,000") == found.amount
    assert () == parts_of(make_reform(whole, rate), whole)


@pytest.mark.parametrize(
    ("whole", "part", "least", "most"),
    [
        ("£200,000,000", "£45,000,000", 155_000_000, 155_000_000),
        ("£200m", "£45m", 154_000_000, 156_000_000),
        ("£200,000,000", "up to £45m", 155_000_000, 200_000_000),
        ("£200,000,000", "over £45m", None, 155_000_000),
        ("at least £200m", "£45,000,000", 155_000_000, None),
        ("over £200m", "at least £45m", None, None),
        ("up to £200m", "£45,000,000", -45_000_000, 155_000_000),
        ("£40,000,000", "£45,000,000", -5_000_000, -5_000_000),
    ],
)
def test_what_is_left_of_a_sum_is_bounded_by_what_is_known(
    whole: str, part: str, least: int | None, most: int | None
) -> None:
    """Null where a hedge sets no bound; below nought where the parts may be too much."""
    sums = make_funding(amount=parse_money(whole))
    stated = make_part(make_citation(supports=("part-of", "amount")), amount=parse_money(part))

    (balance, _) = funding(Reform.of([sums, stated]))

    assert (least, most) == (balance.left_at_least, balance.left_at_most)


def test_only_stated_parts_are_taken_off_a_sum() -> None:
    """Assumed ones are told beside them; others are no parts of it."""
    stated = make_citation(supports=("part-of", "amount"))
    denied = make_citation(
        supports=("part-of[0]",), reads="another", difference=Difference.CONFLICT, note="No."
    )
    long_ago = parse_span("2013-14 to 2014-15")
    records = [
        make_funding(amount=parse_money("£200,000,000"), period=parse_span("2023-24 to 2024-25")),
        make_part(stated, id="one", amount=parse_money("£45,000,000")),
        make_part(stated, id="two", amount=parse_money("£5,000,000")),
        make_part(id="assumed", amount=parse_money("£7,000,000")),
        make_part(denied, id="denied"),
        make_part(stated, id="earlier", period=long_ago),
    ]

    (row,) = funding(Reform.of(records)).where(funding="money").to_rows()

    assert {
        "funding": "money",
        "stage": "committed",
        "amount": "£200,000,000",
        "how sure": "nothing cited",
        "low": 200_000_000,
        "high": 200_000_000,
        "period": "2023-24 to 2024-25",
        "part-of": None,
        "stated parts": "£45,000,000, £5,000,000",
        "assumed parts": "£7,000,000",
        "left, at least": 150_000_000,
        "left, at most": 150_000_000,
        "title": "Money",
    } == row


def test_a_sum_that_nobody_states_has_no_bounds_and_no_rest() -> None:
    """Nor has one without stated parts a rest."""
    stated = make_part(make_citation(supports=("part-of", "amount")))
    unstated = make_funding(amount=UNSTATED)

    rows = {row["funding"]: row for row in funding(Reform.of([unstated, stated])).to_rows()}

    assert ("unstated", None, None, None, None) == tuple(
        rows["money"][name]
        for name in ("amount", "low", "high", "left, at least", "left, at most")
    )
    assert (44_500_000, 45_500_000, "money", None) == tuple(
        rows["part"][name] for name in ("low", "high", "part-of", "left, at least")
    )


def test_a_sum_on_which_sources_differ_is_any_that_they_read() -> None:
    """From the least of them to the most."""
    readings = tuple(
        make_citation(
            supports=("amount",), reads=reads, difference=Difference.CONFLICT, note="No."
        )
        for reads in ("£2,000,000", "£5,000,000")
    )

    (balance,) = funding(Reform.of([make_funding(amount=UNSETTLED, citations=readings)]))

    assert (UNSETTLED, 2_000_000, 5_000_000) == (balance.said, balance.low, balance.high)


@given(moneys, moneys)
def test_what_is_left_is_bounded_where_the_sum_and_its_part_are(whole: Money, part: Money) -> None:
    """And the least that is left is never over the most."""
    part = evolve(part, per=whole.per)
    sums = make_funding(amount=whole)
    stated = make_part(make_citation(supports=("part-of", "amount")), amount=part)

    (balance, _) = funding(Reform.of([sums, stated]))
    least, most = balance.left_at_least, balance.left_at_most

    unbounded = part.high is None or whole.low is None, whole.high is None or part.low is None
    assert unbounded == (least is None, most is None)
    assert least is None or most is None or least <= most


def test_every_part_is_listed_with_its_whole_and_its_bounds() -> None:
    """And how surely it is one."""
    other = make_funding(id="other")
    part = make_part(
        make_citation(supports=("part-of[0]", "amount")),
        Citation(supports=("part-of[1]",), inferred="Ours."),
        part_of=(*IN_WHOLE, Ref(Funding, "other")),
    )

    rows = parts(make_reform(other, part)).to_rows()

    assert [
        ("money", "part", "stated", "one unofficial page", "£45m", 44_500_000, 45_500_000),
        ("other", "part", "assumed", "an inference", "£45m", 44_500_000, 45_500_000),
    ] == [tuple(row.values())[:7] for row in rows]


def _exactly(pence: list[int]) -> Interval | None:
    return Interval(sum(pence), sum(pence)) if pence else None


def _interval(text: str) -> Interval:
    money: Money = parse_money(text)
    return money.interval
