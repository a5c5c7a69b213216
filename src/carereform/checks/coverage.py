"""Coverage: how much of each paper the record has taken up, and what it passes over."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from carereform.checks.recognition import Match
from carereform.evidence import FUNCTION_WORDS, Text

__all__ = ["Coverage", "Stretch", "cover"]

_LONGEST = 5


@frozen
class Stretch:
    """Words in a row that no passage holds.

    Attributes:
        start: Code point at which they begin in the copy.
        end: Code point after the last of them.
        words: How many they are, function words among them.

    >>> Stretch(start=120, end=145, words=4).words
    4
    """

    start: int
    end: int
    words: int


@frozen
class Coverage:
    """How much of a copy lies inside passages.

    Attributes:
        source: The id of the source.
        words: How many words the copy has, function words aside.
        covered: How many of those lie inside some passage.
        share: The share of them, from 0 to 1.
        uncovered: The longest stretches that no passage holds, longest first.

    >>> Coverage("kirklees-2023", words=400, covered=100, share=0.25, uncovered=()).share
    0.25
    """

    source: str
    words: int
    covered: int
    share: float
    uncovered: tuple[Stretch, ...]


def cover(matches: Sequence[Match]) -> tuple[Coverage, ...]:
    """Tell for each source with a copy how much of it lies inside passages."""
    return tuple(_cover(match, match.copy.text) for match in matches if match.copy)


def _cover(match: Match, text: Text) -> Coverage:
    spans = [(seen.start, seen.end) for seen in match.sightings if seen]
    inside = _inside(text, spans)
    content = [word not in FUNCTION_WORDS for word in text.words]
    covered = sum(held and counts for held, counts in zip(inside, content, strict=True))
    stretches = sorted(_stretches(text, inside), key=lambda one: (-one.words, one.start))
    return Coverage(
        match.source.id,
        sum(content),
        covered,
        covered / (sum(content) or 1),
        tuple(stretches[:_LONGEST]),
    )


def _inside(text: Text, spans: Sequence[tuple[int, int]]) -> list[bool]:
    """Tell of each word whether some span holds it."""
    inside, furthest, waiting = [], 0, sorted(spans, reverse=True)
    for start, end in zip(text.starts, text.ends, strict=True):
        while waiting and waiting[-1][0] <= start:
            furthest = max(furthest, waiting.pop()[1])
        inside.append(end <= furthest)
    return inside


def _stretches(text: Text, inside: Sequence[bool]) -> Iterator[Stretch]:
    first: int | None = None
    for place, held in enumerate([*inside, True]):
        if held and first is not None:
            yield Stretch(text.starts[first], text.ends[place - 1], place - first)
            first = None
        elif not held and first is None:
            first = place
