"""The passages of the design's examples: any implementation finds these in the papers."""

from pathlib import Path

import pytest

from carereform.evidence import Passage, find_passages, read_copies

SOMERSET = (
    Passage(3492, 3555, 11, "734bbd91324972be"),
    Passage(3590, 3663, 8, "a1e9e48e83574792"),
    Passage(883, 923, 7, "9fb8fee89a04a866"),
    Passage(3751, 3768, 4, "117bb994116f1a56"),
    Passage(3883, 3912, 6, "7fb467ef38150e71"),
    Passage(2834, 2891, 9, "96932670739d4c57"),
)
KIRKLEES = (
    Passage(3382, 3429, 9, "da231e2507f4585f"),
    Passage(1259, 1300, 8, "93a8a609f4525cac"),
    Passage(2260, 2312, 13, "b5f404d15db185ac"),
    Passage(483, 503, 4, "86e52a623bd219cb"),
)
STOCKTON = (
    Passage(10259, 10278, 5, "92f8d7ef6df0d1c7"),
    Passage(10222, 10257, 7, "f02eec0b948d99d9"),
    Passage(10108, 10162, 7, "c119d5f2f603bfb9"),
    Passage(10079, 10102, 3, "9f8ca0b140a09f57"),
    Passage(10186, 10207, 4, "a754c9725fbe52c6"),
    Passage(7786, 7850, 13, "ebe599f375161af0"),
    Passage(6240, 6257, 5, "561784e3b7929a14"),
    Passage(8097, 8125, 4, "4b4472bf850c118b"),
    Passage(6209, 6226, 3, "2f2aeaed5dd01cae"),
)


@pytest.mark.parametrize("passages", [SOMERSET, KIRKLEES, STOCKTON])
def test_each_passage_of_the_examples_stands_in_its_paper(
    papers: Path, passages: tuple[Passage, ...]
) -> None:
    """One paper has all of them, with as many words and the digest that are given."""
    copies, _ = read_copies(papers)

    found = [find_passages(copy.text, passages) for copy in copies]

    whole = [sightings for sightings in found if None not in sightings]
    assert 1 == len(whole)
