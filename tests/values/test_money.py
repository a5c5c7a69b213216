"""Money: what texts mean, how they print, and which are refused."""

import copy
import pickle
from fractions import Fraction

import pytest
from hypothesis import given

from carereform.values import Certainty, Hedge, Interval, Money, parse_money, total
from tests.values.strategies import moneys, ugly_texts

K, M, BN = 10**5, 10**8, 10**11
"""A thousand, a million and a thousand million pounds in pence."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£45m", Interval(45 * M - M // 2, 45 * M + M // 2, high_open=True)),
        ("£2.6bn", Interval(255 * BN // 100, 265 * BN // 100, high_open=True)),
        ("£500k", Interval(500 * K - K // 2, 500 * K + K // 2, high_open=True)),
        ("£0.5bn", Interval(450 * M, 550 * M, high_open=True)),
        ("£500m", Interval(500 * M - M // 2, 500 * M + M // 2, high_open=True)),
        ("£3,000", Interval(300_000, 300_000)),
        ("£2,000.50", Interval(200_050, 200_050)),
        ("£1.2m to £1.5m", Interval(115 * M // 100, 155 * M // 100, high_open=True)),
        ("£3,000 to £4,000", Interval(300_000, 400_000)),
        ("over £27m", Interval(27 * M, None, low_open=True)),
        ("at least £27m", Interval(27 * M, None)),
        ("up to £5m", Interval(0, 5 * M)),
        ("under £5m", Interval(0, 5 * M, high_open=True)),
        ("about £2bn", Interval(1 * BN, 3 * BN)),
        ("about £20bn", Interval(10 * BN, 30 * BN)),
        ("about £2.0bn", Interval(1 * BN, 3 * BN)),
        ("about £2.6bn", Interval(250 * BN // 100, 270 * BN // 100)),
        ("about £1,500", Interval(140_000, 160_000)),
        ("about £0", Interval(-100, 100)),
        ("about £12m to £19m", Interval(11 * M, 20 * M)),
        ("up to £1.2m to £1.5m", Interval(0, 15 * M // 10)),
        ("at least £1.2m to £1.5m", Interval(12 * M // 10, None)),
        ("over £1.2m to £1.5m", Interval(12 * M // 10, None, low_open=True)),
        ("under £1.2m to £1.5m", Interval(0, 15 * M // 10, high_open=True)),
    ],
)
def test_text_leaves_these_sums_possible(text: str, expected: Interval) -> None:
    """A rounded sum covers what rounds to it, and a hedge means what it says."""
    money = parse_money(text)

    assert expected == money.interval
    assert (expected.low, expected.high) == (money.low, money.high)


@pytest.mark.parametrize(
    "text",
    [
        "£45m",
        "£2.6bn",
        "£0.5bn",
        "£500m",
        "£2.65bn",
        "£1,234m",
        "£3,000",
        "£2,000.50",
        "£2,000.05",
        "£0.50",
        "£0",
        "£500k",
        "£0.0bn",
        "over £27m",
        "up to £5m per region",
        "£5m per region",
        "£1.2m to £1.5m",
        "at least £3,000 per year",
        "under £10 per child's family hub",
        "about £2bn",
    ],
)
def test_canonical_text_prints_as_written(text: str) -> None:
    """What an editor writes is what prints."""
    assert text == str(parse_money(text))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("£3000", "£3,000"),
        ("£2,000.00", "£2,000"),
        ("£2.650bn", "£2,650m"),
        ("£0.05m", "£0.05m"),
        ("£0.050m", "£50k"),
        ("£1.23456k", "£1.23456k"),
    ],
)
def test_other_spelling_prints_canonically(text: str, printed: str) -> None:
    """A spelling prints with the smallest suffix that still shows its precision."""
    assert printed == str(parse_money(text))


def test_precision_tells_sums_apart() -> None:
    """Half a billion and five hundred million are the same sum, but not as well known."""
    loose, tight = parse_money("£0.5bn"), parse_money("£500m")

    assert loose.pence == tight.pence
    assert loose != tight
    assert tight.interval.within(loose.interval)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "45m",
        "£",
        "£45 million",
        "£45million",
        "£45M",
        "£45b",
        "£45tn",
        "£4,50",
        "£45,00m",
        "£1,0000",
        "£1.234",
        "£1.5",
        "£1.m",
        "£.5m",
        "£045",
        "£00",
        "-£5m",
        "£-5m",
        "+£5m",
        "$5m",
        "£5²m",
        "£٣m",
        "£45m ",
        " £45m",
        "£45m\n",
        "up  to £5m",
        "up to  £5m",
        "Up to £5m",
        "exactly £5m",
        "£5m  per region",
        "£5m per",
        "£5m per Region",
        "£5m per region per year",
        "£5m a region",
        "£5m to £4m",
        "£5m to £5m",
        "£5m to 6m",
        "£5 to £6m",
        "£5m to £5.5m",
        "£900k to £1.2m",
        "£5m-£6m",
        "£5m to £6m to £7m",
        "under £0",
        "£1.234567k",
        "£1,000,000,000,000bn",
        "£9999999999999999",
        "unstated",
    ],
)
def test_ugly_text_is_refused(text: str) -> None:
    """A text in no form of ours is refused with a message that shows the form."""
    with pytest.raises(ValueError, match=r"write it like £|no sum is under £0|is not a sum from"):
        parse_money(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "£45 million",
            "'£45 million' is not an amount of money; write it like £45m, £2.6bn or £3,000",
        ),
        (
            "£1.234",
            "'£1.234' is not an amount of money (pence are two digits, and a rounded sum ends in "
            "k, m or bn); write it like £2,000.50 or £1.2m",
        ),
        (
            "£45m ",
            "'£45m ' is not an amount of money (it has spaces or line ends too many); "
            "write it like £45m, £2.6bn or £3,000",
        ),
        (
            "£٣m",
            "'£٣m' is not an amount of money (digits are 0 to 9 only); "
            "write it like £45m, £2.6bn or £3,000",
        ),
        ("£5m to £4m", "a range rises, but £5m to £4m does not; write it like £1.2m to £1.5m"),
    ],
)
def test_refusal_says_what_is_wrong_and_what_is_right(text: str, message: str) -> None:
    """The message names what was found, what is expected, and an example."""
    with pytest.raises(ValueError) as caught:
        parse_money(text)

    assert message == str(caught.value)


@pytest.mark.parametrize(
    ("pence", "upper_pence", "precision", "per"),
    [
        (150, None, 100, None),
        (-1, None, 0, None),
        (10**17, None, 0, None),
        (100, None, 7, None),
        (100, None, -1, None),
        (100, None, 10**12, None),
        (100, 150, 100, None),
        (100, 100, 0, None),
        (100, None, 0, "million"),
        (100, None, 0, ""),
    ],
)
def test_sum_that_no_text_says_is_refused(
    pence: int, upper_pence: int | None, precision: int, per: str | None
) -> None:
    """A sum can't be built that couldn't be written."""
    with pytest.raises(ValueError):
        Money(pence=pence, upper_pence=upper_pence, precision=precision, per=per)


def test_plain_sum_is_exact_and_whole() -> None:
    """Without hedge, range, precision or per a sum is itself."""
    money = Money(pence=300_000)

    assert parse_money("£3,000") == money
    assert (money.hedge, money.per) == (Hedge.EXACTLY, None)


@given(moneys)
def test_printing_and_reading_are_inverse(money: Money) -> None:
    """Every sum comes back from its text, and copies and hashes as itself."""
    again = parse_money(str(money))

    assert [money] * 3 == [again, copy.deepcopy(money), pickle.loads(pickle.dumps(money))]
    assert hash(money) == hash(again)


@given(moneys)
def test_lower_figure_is_possible_unless_over_or_under(money: Money) -> None:
    """The figure as written is possible, unless the hedge shuts it out."""
    shut_out = money.hedge is Hedge.OVER or (
        money.hedge is Hedge.UNDER and money.upper_pence is None
    )

    assert money.interval.contains(money.pence) != shut_out


@given(ugly_texts)
def test_reading_raises_nothing_but_value_errors(text: str) -> None:
    """Whatever the text, it is read and prints so that it is read again, or is refused."""
    try:
        money = parse_money(text)
    except ValueError:
        return

    assert money == parse_money(str(money))


def test_parts_may_exceed_their_total() -> None:
    """Parts are summed as intervals and held against the total."""
    parts = [parse_money(text).interval for text in ("£1.4bn", "£1.2bn")]
    whole = parse_money("£2.6bn").interval

    assert total(parts).is_over(whole) is Certainty.POSSIBLY
    assert total([*parts, Interval(BN, BN)]).is_over(whole) is Certainty.CERTAINLY


@pytest.mark.parametrize(
    ("one", "other", "over", "under", "equal"),
    [
        ("over £27m", "£27,000,000", "certainly", "not", "not"),
        ("at least £27m", "£27,000,000", "possibly", "not", "possibly"),
        ("£45m", "£45m", "possibly", "possibly", "possibly"),
        ("£3,000", "£3,000", "not", "not", "certainly"),
        ("£44m", "£45m", "not", "certainly", "not"),
        ("up to £5m", "£5,000,000", "not", "possibly", "possibly"),
        ("£5m per region", "£4m per region", "certainly", "not", "not"),
    ],
)
def test_comparison_answers_with_certainty(
    one: str, other: str, over: str, under: str, equal: str
) -> None:
    """Two sums compare over all that they leave possible."""
    left, right = parse_money(one), parse_money(other)

    assert (over, under, equal) == (
        left.is_over(right),
        left.is_under(right),
        left.is_equal(right),
    )


def test_sums_for_different_things_do_not_compare() -> None:
    """A sum for each region says nothing against a sum in all."""
    one, other = parse_money("£5m per region"), parse_money("£5m")

    for compare in (one.is_over, one.is_under, one.is_equal):
        with pytest.raises(ValueError, match="can't be compared"):
            compare(other)


def test_bounds_are_exact_to_half_a_penny() -> None:
    """A sum rounded to a penny reaches half a penny down, and less than half a penny up."""
    ends = Fraction(246_911, 2), Fraction(246_913, 2)

    assert Interval(*ends, high_open=True) == parse_money("£1.23456k").interval
