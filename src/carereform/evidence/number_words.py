"""Whole numbers written in English words: "twelve", "forty-five", "one hundred and twenty"."""

import re
from typing import Final

from carereform.values import FrozenMap

__all__ = ["COUNTING_WORDS", "NUMBER_WORDS", "read_number_words"]

_ONES: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS: Final = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS: Final = (*("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),)
_WORTH: Final = FrozenMap(
    {
        "zero": 0,
        "a": 1,
        **{word: number for number, word in enumerate((*_ONES, *_TEENS), start=1)},
        **{word: number * 10 for number, word in enumerate(_TENS, start=2)},
    }
)
_MULTIPLES: Final = FrozenMap({"dozen": 12, "hundred": 100, "thousand": 1000})

COUNTING_WORDS: Final = frozenset({*_WORTH, *_MULTIPLES} - {"a"})
"""The words of which numbers are made."""

_ONE_TO_NINE: Final = "|".join(_ONES)
_UNDER_HUNDRED: Final = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_ONE_TO_NINE})(?!\w))?"
    rf"|{'|'.join(reversed(_TEENS))}|{_ONE_TO_NINE})"
)
_UNDER_THOUSAND: Final = (
    rf"(?:(?:{_ONE_TO_NINE}|a)[ -]hundred(?:(?: and)? {_UNDER_HUNDRED}(?!\w))?|{_UNDER_HUNDRED})"
)
NUMBER_WORDS: Final = (
    rf"(?:(?:{_UNDER_THOUSAND}|a)[ -]thousand(?:,?(?: and)? {_UNDER_THOUSAND}(?!\w))?"
    rf"|(?:{_UNDER_HUNDRED}|a)[ -]dozen|{_UNDER_THOUSAND}|zero)"
)
"""Pattern of a whole number below a million in lower-case words; check its ends yourself."""


def read_number_words(text: str) -> int:
    """Read what `NUMBER_WORDS` matched.

    >>> read_number_words("one hundred and twenty-five thousand")
    125000

    Raises:
        KeyError: The text holds a word of no number.
    """
    total = group = 0
    for word in re.findall(r"[a-z]+", text):
        if word == "and":
            continue
        if word == "thousand":
            total, group = (group or 1) * 1000, 0
        elif word in _MULTIPLES:
            group = (group or 1) * _MULTIPLES[word]
        else:
            group += _WORTH[word]
    return total + group
