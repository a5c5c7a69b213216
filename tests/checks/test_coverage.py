"""Coverage: what lies inside passages, against looking at every word."""

from itertools import groupby
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.checks.coverage import Coverage, Stretch, cover
from carereform.checks.recognition import Match
from carereform.evidence import FUNCTION_WORDS, Copy, Sighting, Text, read_words
from tests.makers import make_source

TEXT: Final = "The hub of all hubs opened late. In May some homes had, for once, a good year."
"""Sixteen words, of which a good half are function words."""

_spans = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=8)


def _cover(raw: str, spans: list[tuple[int, int]]) -> Coverage:
    sightings = tuple(Sighting(start, end, moved=False, places=1) for start, end in spans)
    copy = Copy("paper.txt", read_words(raw))
    (coverage,) = cover([Match(make_source(), (), copy=copy, sightings=(None, *sightings))])
    return coverage


def _cover_naively(text: Text, spans: list[tuple[int, int]]) -> Coverage:
    places = list(zip(text.words, text.starts, text.ends, strict=True))
    told = [
        (word, start, end, any(a <= start and end <= b for a, b in spans))
        for word, start, end in places
    ]
    counted = [held for word, _, _, held in told if word not in FUNCTION_WORDS]
    runs = [(held, list(run)) for held, run in groupby(told, key=lambda one: one[3])]
    stretches = [Stretch(run[0][1], run[-1][2], len(run)) for held, run in runs if not held]
    return Coverage(
        "paper",
        words=len(counted),
        covered=sum(counted),
        share=sum(counted) / max(1, len(counted)),
        uncovered=tuple(sorted(stretches, key=lambda one: -one.words)[:5]),
    )


@given(_spans)
def test_coverage_agrees_with_looking_at_every_word(spans: list[tuple[int, int]]) -> None:
    """However the passages lie, over one another or apart."""
    assert _cover_naively(read_words(TEXT), spans) == _cover(TEXT, spans)


@pytest.mark.parametrize(
    ("raw", "spans", "expected"),
    [
        ("homes open", [(0, 5)], Coverage("paper", 2, 1, 0.5, (Stretch(6, 10, 1),))),
        ("homes open", [(0, 10)], Coverage("paper", 2, 2, 1.0, ())),
        ("homes open", [(1, 10)], Coverage("paper", 2, 1, 0.5, (Stretch(0, 5, 1),))),
        ("homes open", [(6, 10), (0, 4)], Coverage("paper", 2, 1, 0.5, (Stretch(0, 5, 1),))),
        ("homes open", [], Coverage("paper", 2, 0, 0.0, (Stretch(0, 10, 2),))),
        ("in the homes", [(7, 12)], Coverage("paper", 1, 1, 1.0, (Stretch(0, 6, 2),))),
        ("a of the", [(0, 8)], Coverage("paper", 0, 0, 0.0, ())),
    ],
)
def test_a_word_is_covered_by_a_passage_that_holds_all_of_it(
    raw: str, spans: list[tuple[int, int]], expected: Coverage
) -> None:
    """Function words count for nothing, though they belong to a stretch."""
    assert expected == _cover(raw, spans)


def test_the_longest_stretches_are_told_and_the_first_of_them_first() -> None:
    """Five at the most."""
    spans = [(place, place + 1) for place in (2, 8, 12, 16, 20, 24)]

    coverage = _cover("a b c d e f g h i j k l m n", spans)

    assert [(4, 7), (0, 1), (10, 11), (14, 15), (18, 19)] == [
        (one.start, one.end) for one in coverage.uncovered
    ]
