"""A passage says which words of a source support a fact, without holding those words."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from hashlib import sha256
from itertools import accumulate, islice

from attrs import frozen

from carereform.evidence.words import DIGEST_PATTERN, Text, digest_words

__all__ = ["Passage", "Sighting", "find_passages", "find_places", "make_passage"]


@frozen
class Passage:
    """Some words of a source: where they were seen, how many they are and their digest.

    Attributes:
        start: Code point at which the words began in the copy that was read: a hint.
        end: Code point after their last one, a hint too.
        words: How many normalised words there are.
        digest: Sixteen hexadecimal digits over those words; this decides.

    >>> Passage(start=10, end=19, words=3, digest="4646e95530216a97").words
    3
    """

    start: int
    end: int
    words: int
    digest: str


@frozen
class Sighting:
    """Where a passage stands in one copy of its source.

    Attributes:
        start: Code point of its first word in this copy.
        end: Code point after its last word.
        moved: Whether it was not found where the passage says it was seen.
        places: At how many places it was found: more than one only when it moved.

    >>> Sighting(start=23, end=32, moved=True, places=1).moved
    True
    """

    start: int
    end: int
    moved: bool
    places: int


def make_passage(text: Text, first: int, count: int) -> Passage:
    """Make the passage of `count` words that begins with word number `first`, from 0, of a text.

    >>> from carereform.evidence import read_words
    >>> make_passage(read_words("backed by over £27m"), 2, 3)
    Passage(start=10, end=19, words=3, digest='4646e95530216a97')

    Raises:
        IndexError: The text hasn't so many words.
    """
    last = first + count - 1
    return Passage(
        text.starts[first],
        text.ends[last],
        count,
        digest_words(text.words[first : first + count]),
    )


def find_places(text: Text, words: Sequence[str]) -> tuple[int, ...]:
    """Find every word number at which these normalised words stand in a row.

    >>> from carereform.evidence import read_words
    >>> find_places(read_words("to be or not to be"), ("to", "be"))
    (0, 4)
    """
    wanted, count = tuple(words), len(words)
    if not count:
        return ()
    return tuple(
        place
        for place, word in enumerate(text.words)
        if word == wanted[0] and text.words[place : place + count] == wanted
    )


def find_passages(text: Text, passages: Sequence[Passage]) -> tuple[Sighting | None, ...]:
    """Find each passage in a copy: at its hint, else anywhere, nearest to the hint first.

    Exact or not at all: the digest of the words decides, never how alike they look.
    The copy is scanned once for each length of those passages that moved.

    >>> from carereform.evidence import read_words
    >>> text = read_words("New heading. Backed by over £27m")
    >>> find_passages(text, [Passage(10, 19, 3, "4646e95530216a97")])
    (Sighting(start=23, end=32, moved=True, places=1),)
    """
    found = [_find_at_hint(text, passage) for passage in passages]
    lost = [passage for passage, sighting in zip(passages, found, strict=True) if not sighting]
    places = _scan(text, lost)
    return tuple(
        sighting or _nearest(text, passage, places.get((passage.words, passage.digest), []))
        for passage, sighting in zip(passages, found, strict=True)
    )


def _find_at_hint(text: Text, passage: Passage) -> Sighting | None:
    first = bisect_left(text.starts, passage.start)
    words = text.words[first : first + passage.words]
    if not words or len(words) != passage.words or digest_words(words) != passage.digest:
        return None
    start, end = text.starts[first], text.ends[first + passage.words - 1]
    at_hint = (start, end) == (passage.start, passage.end)
    return Sighting(start, end, False, 1) if at_hint else None


def _scan(text: Text, passages: Sequence[Passage]) -> dict[tuple[int, str], list[int]]:
    """Find where each wanted digest stands, one pass over the copy for each length."""
    wanted: dict[int, set[bytes]] = defaultdict(set)
    for passage in passages:
        if passage.words and re.fullmatch(DIGEST_PATTERN, passage.digest):
            wanted[passage.words].add(bytes.fromhex(passage.digest))
    places: dict[tuple[int, str], list[int]] = defaultdict(list)
    if not wanted:
        return places
    encoded = [word.encode() for word in text.words]
    buffer = b" ".join(encoded)
    starts = list(accumulate((len(word) + 1 for word in encoded), initial=0))
    for count, digests in wanted.items():
        # This runs once for each word of the copy, so it is written for speed.
        ends = islice(starts, count, None)
        found = [
            (first, digest)
            for first, (start, end) in enumerate(zip(starts, ends, strict=False))
            if (digest := sha256(buffer[start : end - 1]).digest()[:8]) in digests
        ]
        for first, digest in found:
            places[count, digest.hex()].append(first)
    return places


def _nearest(text: Text, passage: Passage, places: Sequence[int]) -> Sighting | None:
    if not places:
        return None
    first = min(places, key=lambda place: abs(text.starts[place] - passage.start))
    return Sighting(text.starts[first], text.ends[first + passage.words - 1], True, len(places))
