"""Grounding of outcomes, strengths and the like: in the words that are declared for them."""

import re
from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeAlias, TypeVar

from carereform.evidence.words import Text, read_words

__all__ = ["Lexicon", "grounds_word"]

MemberT = TypeVar("MemberT", bound=StrEnum)

Lexicon: TypeAlias = Mapping[StrEnum, tuple[str, ...]]
"""What each member of an enumeration is written as.

A phrase that begins with ^ counts only where a sentence, a line or the passage opens with it. A
member without phrases is what is meant where no other is written.
"""

_PHRASES_CACHE: Final = 1024
_NEGATIONS: Final = frozenset(("not", "no", "never", "nor", "neither", "cannot", "t"))
"""Words that deny; t is what is left of "didn't"."""

_NEGATION_REACH: Final = 3
_STOPPED: Final = re.compile(r"[.;:!?\u2022]")


def grounds_word(
    member: MemberT,
    raw: str,
    lexicon: Mapping[MemberT, tuple[str, ...]],
    *,
    before: str = "",
    after: str = "",
) -> bool | None:
    """Say whether a passage says a member of an enumeration in one of the words declared for it.

    The longest phrase that begins at a word claims the words that it spans, so "accepted in part"
    says modified and doesn't say accepted. A phrase that is denied says nothing.

    >>> from carereform.values import Hedge
    >>> words = {Hedge.OVER: ("over", "more than"), Hedge.ABOUT: ("not more than",)}
    >>> grounds_word(Hedge.OVER, "rather more than before", words)
    True
    >>> grounds_word(Hedge.OVER, "not more than before", words)
    False
    """
    if member not in lexicon:
        return None
    said = _said(before, raw, after, lexicon)
    return member in said if lexicon[member] else not said


def _said(
    before: str, raw: str, after: str, lexicon: Mapping[MemberT, tuple[str, ...]]
) -> set[MemberT]:
    """Find the members that a passage says, with the text next to it read along."""
    text = read_words(f"{before}{raw}{after}")
    members = defaultdict[tuple[str, ...], list[tuple[MemberT, bool]]](list)
    for member, phrases in lexicon.items():
        for phrase in phrases:
            members[_phrase(phrase)].append((member, phrase.startswith("^")))
    longest, said, place = max(map(len, members), default=0), set[MemberT](), 0
    start, end = len(before), len(before) + len(raw)
    while place < len(text.words):
        opens = _opens(text, place, start)
        length = next(
            (
                length
                for length in range(longest, 0, -1)
                for _, opening in members.get(text.words[place : place + length], ())
                if opens or not opening
            ),
            0,
        )
        if length and start <= text.starts[place] and not _is_denied(text, place):
            claimed = text.words[place : place + length]
            if text.ends[place + len(claimed) - 1] <= end:
                said.update(one for one, opening in members[claimed] if opens or not opening)
        place += length or 1
    return said


@lru_cache(_PHRASES_CACHE)
def _phrase(phrase: str) -> tuple[str, ...]:
    return read_words(phrase).words


def _opens(text: Text, place: int, start: int) -> bool:
    """Say whether a sentence, an item of a list or the passage begins at a word."""
    if place == 0 or text.starts[place] == start:
        return True
    return _STOPPED.search(text.raw, text.ends[place - 1], text.starts[place]) is not None


def _is_denied(text: Text, place: int) -> bool:
    """Say whether one of the few words before, in the same sentence, denies what is said."""
    for earlier in range(place - 1, max(-1, place - 1 - _NEGATION_REACH), -1):
        if _STOPPED.search(text.raw, text.ends[earlier], text.starts[earlier + 1]):
            return False
        if text.words[earlier] in _NEGATIONS:
            return text.words[earlier + 1] != "only"
    return False
