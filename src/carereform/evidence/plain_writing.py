"""A raw text smoothed for reading figures: the same in any layout, nothing that counts lost.

Unlike the words of a passage, it keeps points, hyphens, signs and capitals: "£" beside "pounds",
"two-year", "11.5.23" and "80,00" stay what they are.
"""

import re
import unicodedata
from typing import Final

from attrs import frozen

from carereform.evidence.number_words import COUNTING_WORDS

__all__ = ["SPOILT", "Writing", "smooth"]

SPOILT: Final = "\xa4"
"""Stands where something inside a token makes it unreadable as a figure."""

_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_LINE_END_HYPHEN: Final = re.compile(
    r"(?<![^\W\d_])(?P<left>[^\W\d_]+)-[ \t]*\r?\n[ \t]*(?P<right>[^\W\d_]+)"
)
_MENDS: Final = (
    (re.compile(r"(?<=[^\W\d_])\xad(?=[^\W\d_])"), ""),
    (re.compile(r"(?<=[^\W\d_])['\u2018\u2019](?=[^\W\d_])"), ""),
    (re.compile(r"(?<=\w)['\u2018\u2019_](?=\w)"), SPOILT),
    (re.compile(r"[\u200b-\u200d\u2060\ufeff]"), SPOILT),
    (re.compile(r"['\u2018\u2019\u201c\u201d`\xab\xbb]"), '"'),
    (re.compile(r"[*\u2022\xb7_]"), " "),
    (re.compile(r"\u2212(?=[0-9])"), "-"),
    (re.compile(r"(?<=[^\W_])[\u2010-\u2015\xad](?=[^\W_])"), "\u2013"),
    (re.compile(r"(?<=[^\W\d_])\u2013(?=[^\W\d_])|(?<=[0-9])\u2013(?=[0-9\xa3])"), "-"),
    (re.compile(r"[\u2010-\u2015\u2212\xad]"), " - "),
    (re.compile(r"\s+"), " "),
)
"""What is put in place of what, in this order."""


@frozen
class Writing:
    """A smoothed text, and the same with capitals kept; both have the same places."""

    folded: str
    cased: str


def smooth(raw: str) -> Writing:
    r"""Smooth a raw text: one space between tokens, one kind of dash, no bullets or footnotes.

    >>> smooth("**Over**  £27m \u2013 for “co-\noperatives”").folded
    'over £27m - for "cooperatives"'
    """
    text = _LINE_END_HYPHEN.sub(_join_lines, _NOT_ASCII.sub(_plain_form, raw))
    for pattern, plain in _MENDS:
        text = pattern.sub(plain, text)
    text = text.strip()
    folded = "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)
    return Writing(folded, text)


def _plain_form(match: re.Match[str]) -> str:
    """Write a character in its compatibility form; a raised, lowered or ringed digit is a note."""
    letter = match.group()
    if unicodedata.decomposition(letter).startswith(("<super>", "<sub>", "<circle>")):
        plain = unicodedata.normalize("NFKC", letter)
        return plain if plain.isalpha() else " "
    if letter in "\u2010\u2011\u2212":
        return "-" if letter != "\u2212" else letter
    return unicodedata.normalize("NFKC", letter)


def _join_lines(match: re.Match[str]) -> str:
    """Join a word cut at a line end, but leave the hyphen of "two-year" in its place."""
    left, right = match["left"], match["right"]
    joined = f"{left}{right}".lower()
    if joined not in COUNTING_WORDS and left.lower() in COUNTING_WORDS | {"mid"}:
        return f"{left}-{right}"
    return f"{left}{right}"
