"""Number words: every number below a million is read from its words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.evidence.number_words import NUMBER_WORDS, read_number_words
from tests.evidence.renderings import spell


@given(st.integers(1, 999_999))
def test_spelt_number_is_read(number: int) -> None:
    """Whole, and as the number that it is."""
    text = spell(number)

    assert re.fullmatch(NUMBER_WORDS, text)
    assert number == read_number_words(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("zero", 0),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred", 100),
        ("a thousand", 1000),
        ("a thousand and one", 1001),
        ("twenty-five thousand, two hundred and six", 25_206),
        ("dozen", 12),
        ("hundred", 100),
        ("thousand", 1000),
    ],
)
def test_other_words_for_numbers_are_read(text: str, number: int) -> None:
    """A multiple with nothing before it is one of it."""
    assert number == read_number_words(text)
