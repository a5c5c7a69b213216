"""Written figures: all that is read of a text, to the letter, and nothing else."""

import pytest

from carereform.evidence.plain_writing import smooth
from carereform.evidence.written_figures import WrittenFigure, read_figures, read_numbers
from carereform.evidence.written_times import taken_places
from carereform.values import Hedge

READ = (
    ("12 areas", ("12: 12",)),
    ("12-19 units", ("12-19: 12 to 19",)),
    ("12 - 19 units", ("12 - 19: 12 to 19",)),
    ("12- 19 units", ("12- 19: 12 to 19",)),
    ("12 to 19 units", ("12 to 19: 12 to 19",)),
    ("from 12 to 19 units", ("12: 12", "19: 19")),
    ("12 or 13 units", ("12 or 13: 12 to 13",)),
    ("12/13 units", ("12/13: 12 to 13",)),
    ("12 or 15 units", ()),
    ("12/15 units", ()),
    ("7 or 8 or 9 areas", ("7 or 8: 7 to 8", "9: 9")),
    ("one in four", ()),
    ("2 in 3 children, 4 in 5 adults", ()),
    ("£2 in 5 years", ("£2: £2", "5: 5")),
    ("2 in £5", ("2: 2", "£5: £5")),
    ("2 in up to 5", ("2: 2", "up to 5: up to 5")),
    ("between 12 and 19 units", ("between 12 and 19: 12 to 19",)),
    (
        "between 12 and 19 units, 3 homes",
        ("between 12 and 19: 12 to 19", "3: 3"),
    ),
    ("12 to 19 units, 3 homes", ("12 to 19: 12 to 19", "3: 3")),
    ("in between 12 and 19 units", ("between 12 and 19: 12 to 19",)),
    ("between 19 and 12 units and 3 more", ("3: 3",)),
    ("12 and 19 units", ("12: 12", "19: 19")),
    ("between 12 and up to 19", ()),
    ("£1-2m", ("£1-2m: £1,000,000 to £2,000,000, to 1,000,000, written otherwise",)),
    ("£1 to 2m", ("£1 to 2m: £1,000,000 to £2,000,000, to 1,000,000, written otherwise",)),
    ("£1-2", ("£1-2: £1 to £2",)),
    ("£1 to £2", ("£1 to £2: £1 to £2",)),
    ("£1 to 2", ("£1: £1", "2: 2")),
    (
        "£1.2-1.5 million",
        ("£1.2-1.5 million: £1,200,000 to £1,500,000, to 100,000, written otherwise",),
    ),
    (
        "£1.2 to 1.5 million",
        ("£1.2 to 1.5 million: £1,200,000 to £1,500,000, to 100,000, written otherwise",),
    ),
    (
        "£1.25-1.5 million",
        ("£1.25-1.5 million: £1,250,000 to £1,500,000, to 0, written otherwise",),
    ),
    ("£1 to £1.5m", ("£1 to £1.5m: £1,000,000 to £1,500,000, to 0, written otherwise",)),
    ("£900k to £1.2m", ("£900k to £1.2m: £900,000 to £1,200,000, to 0, written otherwise",)),
    ("£900 to 1,000", ("£900: £900", "1,000: 1,000")),
    ("£1,000 to £2m", ("£1,000 to £2m: £1,000 to £2,000,000, to 0, written otherwise",)),
    ("£1-2k", ("£1-2k: £1,000 to £2,000, to 1,000, written otherwise",)),
    ("10-12%", ("10-12%: 10 to 12%",)),
    ("10 to 12%", ("10 to 12%: 10 to 12%",)),
    ("10% to 12%", ("10% to 12%: 10 to 12%",)),
    ("10% to 12", ("10%: 10%", "12: 12")),
    ("10-12 per cent", ("10-12 per cent: 10 to 12%",)),
    ("1-2 dozen areas", ("1-2 dozen: 12 to 24, written otherwise",)),
    ("1 to 2 hundred areas", ("1 to 2 hundred: 100 to 200, written otherwise",)),
    (
        "1 to 2 million people",
        ("1 to 2 million: 1,000,000 to 2,000,000, to 1,000,000, written otherwise",),
    ),
    (
        "1.5 to 2.25 million people",
        ("1.5 to 2.25 million: 1,500,000 to 2,250,000, to 0, written otherwise",),
    ),
    (
        "1,000 to 2 million people",
        ("1,000 to 2 million: 1,000 to 2,000,000, to 0, written otherwise",),
    ),
    ("12 to 12 areas", ("12: 12", "12: 12")),
    ("19 to 12 areas", ("19: 19", "12: 12")),
    ("12 to up to 19 areas", ("12: 12", "up to 19: up to 19")),
    ("2.5 to 3.5 hours", ("2.5 to 3.5: 2.5 to 3.5, 1 places",)),
    ("2.5 to 3 hours", ("2.5 to 3: 2.5 to 3, written otherwise",)),
    ("2.50 to 3.25 hours", ("2.50 to 3.25: 2.5 to 3.25, 2 places",)),
    ("up to 12 to 19 units", ("up to 12 to 19: up to 12 to 19",)),
    ("at least 12-19 units", ("at least 12-19: at least 12 to 19",)),
    ("2024-25 units", ()),
    ("24/7 care", ()),
    ("12-34-56 units", ()),
    ("c12-13", ()),
    ("5-£6", ("5-£6: £5 to £6",)),
    ("5/£6 and 7", ("5/£6: £5 to £6", "7: 7")),
    ("a-12", ()),
    ("a/£6", ()),
    ("3%/4", ()),
    ("12 areas or more", ("12 areas or more: at least 12",)),
    ("12 areas or fewer", ("12 areas or fewer: up to 12",)),
    ("12 or so areas", ("12 or so: about 12",)),
    ("12+ areas", ("12+: at least 12",)),
    ("12 plus", ("12 plus: at least 12",)),
    ("12 plus areas", ("12: 12",)),
    ("12 areas plus", ("12 areas plus: at least 12",)),
    ("50 or over.", ("50 or over: at least 50",)),
    ("50 or over the", ("50: 50",)),
    ("12 areas at most", ("12 areas at most: up to 12",)),
    ("up to 12 areas or more", ()),
    ("up to 12 areas at most", ("up to 12 areas at most: up to 12",)),
    ("12 of the areas or more", ("12: 12",)),
    ("12 big new local areas or more", ("12: 12",)),
    ("12 big new local areas and more or more", ("12: 12",)),
    ("not more than 12", ("not more than 12: up to 12",)),
    ("not over 12", ("not over 12: up to 12",)),
    ("not under 12", ("not under 12: at least 12",)),
    ("not less than 12", ("not less than 12: at least 12",)),
    ("no more than 12", ("no more than 12: up to 12",)),
    ("would not be asked to take more than 3", ("not be asked to take more than 3: up to 3",)),
    ("not, more than 3", ("more than 3: over 3",)),
    ("never but more than 3", ("more than 3: over 3",)),
    ("do not only more than 3", ("more than 3: over 3",)),
    ("over about 12", ()),
    ("about over 12", ()),
    ("over two years", ("two: 2, written otherwise",)),
    ("for over two years", ("over two: over 2, written otherwise",)),
    ("over 2 year old children", ("over 2: over 2",)),
    ("up to two years", ("up to two: up to 2, written otherwise",)),
    ("within two years", ("within two: up to 2, written otherwise",)),
    ("within 12 areas", ("12: 12",)),
    ("within 12 months of it", ("within 12: up to 12",)),
    ("over the next 12 years", ("12: 12",)),
    ("over a further 12", ("over a further 12: over 12",)),
    (
        "around an additional £5m",
        ("around an additional £5m: about £5,000,000, to 1,000,000, written otherwise",),
    ),
    ("just 12", ("12: 12",)),
    ("only over 12", ("over 12: over 12",)),
    ("a total of 12", ("12: 12",)),
    ("some 12", ("some 12: about 12",)),
    ("c. 12", ("c. 12: about 12",)),
    (">12", (">12: over 12",)),
    ("≥ 12", ("≥ 12: at least 12",)),
    ("~ £5m", ("~ £5m: about £5,000,000, to 1,000,000, written otherwise",)),
    ("£5 million", ("£5 million: £5,000,000, to 1,000,000, written otherwise",)),
    ("5 million pounds", ("5 million pounds: £5,000,000, to 1,000,000, written otherwise",)),
    ("five million pounds", ("five million pounds: £5,000,000, to 1,000,000, written otherwise",)),
    ("£5.00", ("£5.00: £5, 2 places",)),
    ("£5.5", ("£5.5: £5.5, 1 places",)),
    ("£5k", ("£5k: £5,000, to 1,000, written otherwise",)),
    ("£5 k", ("£5 k: £5,000, to 1,000, written otherwise",)),
    ("5k places", ("5k: 5,000, to 1,000, written otherwise",)),
    ("5 k places", ("5: 5",)),
    ("£5mn", ("£5mn: £5,000,000, to 1,000,000, written otherwise",)),
    ("£5bn", ("£5bn: £5,000,000,000, to 1,000,000,000, written otherwise",)),
    ("2 hundred pounds", ("2 hundred pounds: £200, written otherwise",)),
    ("two dozen", ("two dozen: 24, written otherwise",)),
    ("1.5 million", ("1.5 million: 1,500,000, to 100,000, written otherwise",)),
    ("1.50 million", ("1.50 million: 1,500,000, to 10,000, written otherwise",)),
    ("£1.50 million", ("£1.50 million: £1,500,000, to 10,000, written otherwise",)),
    ("£1,234,567", ("£1,234,567: £1,234,567",)),
    ("1,234,567 people", ("1,234,567: 1,234,567",)),
    ("80,00", ()),
    ("1234,567", ()),
    ("012", ()),
    ("0", ("0: 0",)),
    ("0.5", ("0.5: 0.5, 1 places",)),
    ("00", ()),
    ("-5%", ("-5%: -5%",)),
    ("-£5", ()),
    ("-5 to 5", ("-5 to 5: -5 to 5",)),
    ("5.123456789012", ("5.123456789012: 5.123456789012, 12 places",)),
    ("5.1234567890123", ()),
    ("999999999999999", ("999999999999999: 999,999,999,999,999",)),
    ("1234567890123456", ()),
    ("twenty-one areas", ("twenty-one: 21, written otherwise",)),
    ("one hundred and five areas", ("one hundred and five: 105, written otherwise",)),
    ("no one", ()),
    ("any one", ()),
    ("every one", ()),
    ("one another", ()),
    ("two-thirds", ()),
    ("two and a half years", ()),
    ("2 and one half", ()),
    ("12 fifths", ()),
    ("page 12", ()),
    ("page 12 names 3 areas", ("3: 3",)),
    ("no. 12", ()),
    ("number: 12", ()),
    ("no.12 areas", ()),
    ("12. next", ()),
    ("12) next", ()),
    ("and 12. next", ("12: 12",)),
    ("end. 12. next", ()),
    ("end; 12) next", ()),
    ("mission 12", ()),
    ("mission #12", ()),
    ("12 months ago", ("12: 12",)),
    ("12 years old", ("12: 12",)),
    ("50 per cent", ("50 per cent: 50%",)),
    ("50 percent", ("50 percent: 50%",)),
    ("50-per-cent", ("50-per-cent: 50%",)),
    ("50 %", ("50 %: 50%",)),
    ("50% of", ("50%: 50%",)),
    ("fifty per cent", ("fifty per cent: 50%, written otherwise",)),
    ("3 pounds", ("3 pounds: £3",)),
    ("3-pound", ("3-pound: £3",)),
    ("12 pound notes", ("12 pound: £12",)),
    ("£12 pounds", ("£12 pounds: £12",)),
    ("100,000 or more children", ("100,000 or more: at least 100,000",)),
    ("12, 13 and 14 areas", ("12: 12", "13: 13", "14: 14")),
)
"""A text, and of each figure that it holds: where it stands, what it says, how it is rounded."""


def _tell(folded: str, figure: WrittenFigure) -> str:
    mark = "£" if figure.money else ""
    ends = [end for end in (figure.number, figure.upper) if end is not None]
    numbers = " to ".join(f"{mark}{end.normalize():,f}" for end in ends)
    hedge = "" if figure.hedge is Hedge.EXACTLY else f"{figure.hedge} "
    step = "" if figure.step is None else f", to {figure.step.normalize():,f}"
    places = f", {figure.places} places" if figure.places else ""
    if figure.places is None:
        places = ", written otherwise"
    where = folded[figure.start : figure.end]
    return f"{where}: {hedge}{numbers}{'%' if figure.percent else ''}{step}{places}"


@pytest.mark.parametrize(("text", "expected"), READ)
def test_all_figures_of_a_text_are_read(text: str, expected: tuple[str, ...]) -> None:
    """Each with its hedge and its scale, in its place, and no part of it again."""
    folded = smooth(text).folded

    figures = read_figures(folded, tuple(taken_places(folded)))

    assert expected == tuple(_tell(folded, figure) for figure in figures)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("12 areas", " areas"),
        ("12 to 19 areas", " areas"),
        ("12 areas or more", " areas or more"),
        ("12 or more areas", " areas"),
        ("up to £5m in all", " in all"),
    ],
)
def test_what_is_counted_begins_after_the_figure(text: str, counted: str) -> None:
    """After a hedge that stands between the two, and before one that stands behind."""
    (figure,) = read_figures(text)

    assert counted == text[figure.counted :]


def test_figures_in_places_that_are_taken_are_left_out() -> None:
    """A place takes the figures that it touches, and none beside it."""
    taken = ((3, 6), (9, 11))

    numbers = [int(figure.number) for figure in read_figures("12 34 56 78 90", taken)]

    assert [12, 56, 90] == numbers


@pytest.mark.parametrize(
    ("raw", "in_digits", "expected"),
    [
        ("£2m\nover two years", False, (2_000_000, 2)),
        ("£2m over two years", True, (2_000_000,)),
        ("5 to 7 areas, Six homes", False, (5, 7, 6)),
        ("5 to 7 areas, Six homes", True, (5, 7)),
        ("two areas, 5 homes", True, (5,)),
        ("in 2023", False, (2023,)),
        ("no number", False, ()),
    ],
)
def test_numbers_are_read_whatever_they_count(
    raw: str, in_digits: bool, expected: tuple[int, ...]
) -> None:
    """Each end of a range by itself; if asked, those alone that are written in digits."""
    assert expected == (read_numbers(raw, in_digits=True) if in_digits else read_numbers(raw))
