"""Noun phrases: what a figure counts and what for each of, read from the words around it."""

import pytest

from carereform.evidence.noun_phrases import (
    may_count,
    nouns_after,
    nouns_before,
    pers_after,
    same_noun,
)
from carereform.evidence.plain_writing import smooth


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("area", "area", True),
        ("area", "areas", True),
        ("bus", "buses", True),
        ("authority", "authorities", True),
        ("child", "children", True),
        ("person", "people", True),
        ("hub", "area", False),
        ("cit", "cities", False),
        ("hub", "hubies", False),
        ("hub", "huies", False),
        ("authority", "authorityies", False),
    ],
)
def test_a_noun_is_the_same_in_singular_and_plural(one: str, other: str, expected: bool) -> None:
    """Whichever of the two is asked."""
    assert (expected, expected) == (same_noun(one, other), same_noun(other, one))


@pytest.mark.parametrize(
    ("written", "wanted", "expected"),
    [
        ("pilot", "pilots", False),
        ("authority", "authorities", False),
        ("person", "people", False),
        ("pilots", "pilots", True),
        ("hub", "areas", True),
        ("year", "years", True),
    ],
)
def test_several_things_are_not_called_by_the_singular(
    written: str, wanted: str, expected: bool
) -> None:
    """Units of time aside, which are: a five year plan."""
    assert expected == may_count(written, wanted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 areas", "areas"),
        ("12 x areas", "areas"),
        ("12 of the areas", "areas"),
        ("12 of areas", ""),
        ("12 local-authority areas", "localauthority areas"),
        ("12 areas in the north", "areas"),
        ("12 children and families", "children"),
        ("12 people and places", "people"),
        ("12 areas and hubs", "areas"),
        ("12 child and family groups", "child and family groups"),
        ("12 and areas", ""),
        ("12 Hubs for Families Groups", "groups"),
        ("12 Hubs for Care-Leavers", "careleavers"),
        ("12 'hubs for families first' areas", "first areas"),
        ("12 16 year old boys", "boys"),
        ("12 late 15 year old young people", "late young people"),
        (
            "12 one two three four five six seven eight nine",
            "one two three four five six seven eight",
        ),
        ("12. Areas", ""),
        ("12 (areas)", ""),
    ],
)
def test_a_figure_counts_the_noun_phrase_after_it(text: str, expected: str) -> None:
    """Up to a word that ends the phrase; of a name only the last word."""
    writing = smooth(text)

    assert expected == " ".join(nouns_after(writing, 2, len(writing.folded)))


def test_no_noun_is_read_past_the_end_or_out_of_reach() -> None:
    """A word that isn't whole before the end isn't there."""
    writing = smooth(f"12 local areas {'a' * 190} b cc ddd")

    assert ("local",) == nouns_after(writing, 2, 8)
    assert ("local", "areas") == nouns_after(writing, 2, 14)
    assert ("hubs",) == nouns_after(smooth("12 Hubs for Families Groups"), 2, 7)
    assert ("x",) == nouns_after(smooth("12 x areas"), 2, 4)
    assert ("local", "areas", "a" * 187) == nouns_after(writing, 2, 1000)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("local areas: ", "local areas"),
        ("local areas (", "local areas"),
        ("the big bad local areas: ", "big bad local areas"),
        ("care-leavers: ", "care leavers"),
        ("local areas", ""),
        ("12: ", ""),
        (": ", ""),
    ],
)
def test_a_colon_or_a_bracket_ties_words_to_a_figure(before: str, expected: str) -> None:
    """The four nearest at most."""
    assert expected == " ".join(nouns_before(before))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 per region", {"region": " per region"}),
        ("5 a year", {"year": " a year"}),
        ("5 an area", {"area": " an area"}),
        ("5 hours an area", {}),
        ("5 hours an hour", {"hour": " hours an hour"}),
        ("5 for all a year", {"year": None}),
        ("5 hours in direct work each year", {"year": None}),
        ("5 times yearly work", {"year": " times yearly"}),
        ("5 x yearly work", {"year": " x yearly"}),
        ("2 yearly reports", {}),
        ("2 yearly reports x", {}),
        ("2 reports yearly", {"year": " reports yearly"}),
        ("2 reports yearly in all", {"year": " reports yearly"}),
        ("2 in reports yearly", {"year": None}),
        (
            "2 reports yearly for each school",
            {"year": " reports yearly", "school": None},
        ),
        ("5 every single working day long", {"single working day": " every single"}),
        ("5 per the area", {}),
        ("5 per", {}),
        ("5, per year", {}),
        ("5 b c d e f g per year", {"year": " b c d e f g per year"}),
        ("5 b c d e f g h per year", {"year": " b c d e f g h per year"}),
        ("5 b c d e f g h i per year", {}),
    ],
)
def test_a_rate_is_read_from_the_same_clause(text: str, expected: dict[str, str | None]) -> None:
    """With the place where it ends, so long as nothing stands between."""
    pers = pers_after(text, 1, len(text))

    assert expected == {
        " ".join(words): None if end is None else text[1:end] for words, end in pers
    }


def test_a_hyphen_in_what_a_rate_is_for_hides_it_from_nobody() -> None:
    """A rate per co-operative was read with the hyphen and sought without."""
    text = "5 hours per co-operative"

    assert [(("cooperative",), len(text))] == list(pers_after(text, 1, len(text)))


def test_no_rate_is_read_past_the_end_or_out_of_reach() -> None:
    """Two hundred characters on, the words belong to something else."""
    near, far = (f"5 {'a' * length} per year" for length in (194, 195))

    assert [(("year",), len(near))] == list(pers_after(near, 1, len(near)))
    assert [] == list(pers_after(far, 1, len(far)))
    assert [] == list(pers_after("5 per year", 1, len("5 per ")))
