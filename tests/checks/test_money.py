"""Money: parts and wholes as intervals; stated, assumed and other-period parts apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform import (
    UNSETTLED,
    UNSTATED,
    Citation,
    Difference,
    Funding,
    Money,
    Ref,
    Span,
    check,
    parse_money,
    parse_span,
)
from tests.checks.cases import find_all, reading
from tests.makers import PAPER, make_funding, make_reform

WHOLE = Ref(Funding, "money")
PAPER_SAYS = Citation(source=PAPER, supports=("title", "stage", "amount", "period"))
STATED = Citation(source=PAPER, supports=("part-of",))
ASSUMED = Citation(supports=("part-of",), inferred="Listed with the others.")
SILENT = reading("part-of[0]", "unstated", Difference.SILENCE)
DENIED = reading("part-of[0]", "another", Difference.CONFLICT, "It is no part of it.")


def make_part(amount: str, tie: Citation, number: int = 0, period: Span | None = None) -> Funding:
    """Make a sum that is counted in the whole, with what says so."""
    supports = ("title", "stage", "amount", *(("period",) if period else ()))
    return make_funding(
        id=f"part-{number}",
        amount=parse_money(amount),
        part_of=(WHOLE,),
        period=period,
        citations=(Citation(source=PAPER, supports=supports), tie),
    )


def codes_of(whole: str, *parts: tuple[str, Citation]) -> set[str]:
    """The rules that a whole and its parts break."""
    made = [make_part(*part, number) for number, part in enumerate(parts)]
    found = find_all((make_funding(amount=parse_money(whole)), *made))
    assert {"funding:money"} >= {record for _, record, _ in found}
    return {code for code, _, _ in found}


@pytest.mark.parametrize(
    ("whole", "parts", "code"),
    [
        ("£200,000,000", ["£200,000,000"], None),
        ("£200,000,000", ["£150,000,000", "£50,000,000"], None),
        ("£200,000,000", ["£200,000,000.01"], "MON001"),
        ("£200m", ["£100m", "£98m"], None),
        ("£200m", ["£201m"], "MON001"),
        ("£200m", ["£150m", "£52m"], "MON001"),
    ],
)
def test_more_than_the_whole_is_an_error(whole: str, parts: list[str], code: str | None) -> None:
    """To the penny, and by as much as rounding leaves open."""
    assert {code} - {None} == codes_of(whole, *((part, STATED) for part in parts))


def test_every_part_is_told_and_where_it_stands() -> None:
    """What was added up can be followed."""
    parts = [make_part(amount, STATED, number) for number, amount in enumerate(("£150m", "£52m"))]

    (finding,) = check(make_reform(*parts)).findings

    assert (
        "The parts that sources place in it are more than the whole: £150m + £52m of £200m."
        == finding.message
    )
    assert [
        ("A part, stated: £150m.", "funding:part-0"),
        ("A part, stated: £52m.", "funding:part-1"),
    ] == [(one.message, one.record) for one in finding.related]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("£200m", "£200m"),
        ("£200m", "over £27m"),
        ("£200m", "at least £1m"),
        ("£200m", "up to £300m"),
        ("£200m", "about £200m"),
        ("up to £200m", "£10m"),
        ("£2.6bn", "£2,600,000,000"),
        ("over £10m", "£11m"),
    ],
)
def test_what_may_be_more_than_the_whole_is_a_note(whole: str, part: str) -> None:
    """The hedges and the rounding of both sides leave it open."""
    assert {"MON002"} == codes_of(whole, (part, STATED))


@pytest.mark.parametrize(
    ("whole", "part"),
    [("over £27m", "£27m"), ("at least £10m", "£9m"), ("£200m", "up to £199m")],
)
def test_what_surely_fits_is_no_finding(whole: str, part: str) -> None:
    """Even where one of the two is open or hedged."""
    found = codes_of(whole, (part, STATED))

    assert found <= {"MON002"} if (whole, part) == ("over £27m", "£27m") else not found


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ([("£201m", ASSUMED)], "MON003"),
        ([("£150m", STATED), ("£60m", ASSUMED)], "MON003"),
        ([("£100m", STATED), ("£60m", ASSUMED)], None),
        ([("£201m", SILENT)], "MON003"),
        ([("£201m", DENIED)], None),
        ([("£150m", STATED), ("£150m", DENIED)], None),
    ],
)
def test_a_part_that_we_assume_is_kept_apart(
    parts: list[tuple[str, Citation]], code: str | None
) -> None:
    """It warns of our assumption; what sources deny isn't counted."""
    assert {code} - {None} == codes_of("£200m", *parts)


@pytest.mark.parametrize(
    ("period", "code"),
    [("3 years", None), ("1 year", "MON001"), ("2 years", "MON001"), (None, "MON001")],
)
def test_a_part_of_another_period_is_not_added(period: str | None, code: str | None) -> None:
    """What is paid over a longer time than the whole is more than a part of it."""
    whole = make_funding(period=parse_span("2 years"))
    part = make_part("£201m", STATED, period=parse_span(period) if period else None)

    assert {code} - {None} == {found for found, _, _ in find_all((whole, part))}


@pytest.mark.parametrize(
    ("amount", "code"), [("£100m", None), ("£250m", "MON002"), ("£301m", "MON001")]
)
def test_an_unsettled_whole_is_as_much_as_its_readings_span(amount: str, code: str | None) -> None:
    """From the least to the most that a source reads."""
    whole = make_funding(
        amount=UNSETTLED,
        citations=(
            PAPER_SAYS,
            reading("amount", "£200m", Difference.LATER),
            reading("amount", "£300m", Difference.LATER),
        ),
    )
    found = find_all((whole, make_part(amount, STATED)))

    money = {one for one, _, _ in found if one.startswith("MON")}
    assert {code} - {None} == money


@pytest.mark.parametrize(
    ("whole", "part"), [(UNSTATED, "£1bn"), (parse_money("£1m per region"), "£2m")]
)
def test_what_can_not_be_compared_is_no_finding(whole: Money, part: str) -> None:
    """A sum that nobody states, and a sum for each of something."""
    assert set() == find_all((make_funding(amount=whole), make_part(part, STATED)))


def test_a_part_by_a_former_id_of_the_whole_is_a_part() -> None:
    """Whatever id it was given under, it is the same sum."""
    part = make_funding(id="part", amount=parse_money("£201m"), part_of=(Ref(Funding, "before"),))

    assert {("MON001", "funding:money", "amount")} == find_all(
        (make_funding(aliases=("before",)), part)
    )


@given(st.integers(0, 300), st.lists(st.integers(0, 200), max_size=4))
def test_exact_sums_are_compared_as_numbers(whole: int, parts: list[int]) -> None:
    """Without hedges and rounding there is no note, and an error just where it is too much."""
    found = codes_of(f"£{whole}", *((f"£{part}", STATED) for part in parts))

    assert ({"MON001"} if sum(parts) > whole else set()) == found


@given(st.integers(1, 300), st.lists(st.integers(0, 200), min_size=1, max_size=4))
def test_rounded_sums_err_only_where_no_rounding_saves_them(whole: int, parts: list[int]) -> None:
    """Half a million more or less on each side, the lower end included, the upper one not."""
    least = sum(2 * part - 1 for part in parts)
    most = sum(2 * part + 1 for part in parts)

    found = codes_of(f"£{whole}m", *((f"£{part}m", STATED) for part in parts))

    if least >= 2 * whole + 1:
        assert {"MON001"} == found
    elif most > 2 * whole - 1:
        assert {"MON002"} == found
    else:
        assert set() == found
