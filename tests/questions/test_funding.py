"""Funding: what a sum is made of, how surely, and what it comes to."""

import pytest
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
    Silence,
    parse_money,
    parse_span,
)
from carereform.questions import Part, Tie, amount_of, parts_of, sum_parts
from tests.makers import PAPER, make_citation, make_funding, make_reform

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
    parts = tuple(Part(WHOLE, tie, Interval(pence, pence)) for tie, pence in drawn)
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


def _exactly(pence: list[int]) -> Interval | None:
    return Interval(sum(pence), sum(pence)) if pence else None


def _interval(text: str) -> Interval:
    money: Money = parse_money(text)
    return money.interval
