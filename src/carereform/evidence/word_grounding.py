"""Grounding of outcomes, strengths and the like: in the words that are declared for them."""

import re
from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeAlias

from carereform.evidence.words import Text, read_words

__all__ = ["Lexicon", "grounds_word"]

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
    member: StrEnum, raw: str, lexicon: Lexicon, *, before: str = "", after: str = ""
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


def _said(before: str, raw: str, after: str, lexicon: Lexicon) -> set[StrEnum]:
    """Find the members that a passage says, with the text next to it read along."""
    text = read_words(f"{before}{raw}{after}")
    members = defaultdict[tuple[str, ...], list[tuple[StrEnum, bool]]](list)
    for member, phrases in lexicon.items():
        for phrase in phrases:
            members[_phrase(phrase)].append((member, phrase.startswith("^")))
    longest, said, place = max(map(len, members), default=0), set[StrEnum](), 0
    while place < len(text.words):
        for length in range(longest, 0, -1):
            claimed = members.get(text.words[place : place + length], [])
            claimed = [one for one in claimed if not one[1] or _opens(text, place, len(before))]
            if claimed:
                break
        last = text.ends[min(place + length, len(text.ends)) - 1] if claimed else 0
        inside = len(before) <= text.starts[place] and last <= len(before) + len(raw)
        if claimed and inside and not _is_denied(text, place):
            said.update(member for member, _ in claimed)
        place += length if claimed else 1
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
