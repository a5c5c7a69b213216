"""Recognition: which copy is which source is decided by the passages found in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from carereform.evidence import Copy, Passage, Sighting, find_passages
from carereform.records import Record, Source
from carereform.reform import Reform
from carereform.values import Ref

__all__ = ["Cited", "Match", "cited_passages", "match_copies"]

_ENOUGH = 0.5
"""The share of its passages that a copy of a source has; less is another document."""


@frozen
class Cited:
    """A passage that a record cites.

    Attributes:
        record: The record.
        index: The place of the citation among the record's, from 0.
        passage: The passage.
    """

    record: Record
    index: int
    passage: Passage


@frozen
class Match:
    """A source, the copy that was recognised as it, and where its passages stand in that.

    Attributes:
        source: The source.
        cited: Every passage that is cited of it.
        copy: The copy with most of its passages; None if none has enough of them.
        sightings: Where each passage stands in the copy, None where it is missing.
        nearest: The copy with most of its passages, though they may not be enough.
        share: The share of the passages that the nearest copy has.
        others: Further copies that have enough of its passages.
    """

    source: Source
    cited: tuple[Cited, ...]
    copy: Copy | None = None
    sightings: tuple[Sighting | None, ...] = ()
    nearest: Copy | None = None
    share: float = 0.0
    others: tuple[Copy, ...] = ()

    @property
    def copies(self) -> tuple[Copy, ...]:
        """Every copy that has enough of its passages, the one that was taken first."""
        return (self.copy, *self.others) if self.copy else ()


def cited_passages(reform: Reform) -> Mapping[Ref[Source], tuple[Cited, ...]]:
    """Gather the passages that records cite, by their sources, whatever id these had before."""
    cited: dict[Ref[Source], list[Cited]] = defaultdict(list)
    for record in reform:
        for index, citation in enumerate(record.citations):
            source = reform.find(citation.source) if citation.source else None
            if source is not None and citation.passage is not None:
                cited[Ref(Source, source.id)].append(Cited(record, index, citation.passage))
    return {ref: tuple(found) for ref, found in cited.items()}


def match_copies(reform: Reform, copies: Sequence[Copy]) -> tuple[Match, ...]:
    """Recognise the copies of each source that has passages, in the order of the sources' ids."""
    by_source = cited_passages(reform)
    wanted = [
        (source, by_source[Ref(Source, source.id)])
        for source in reform.sources
        if Ref(Source, source.id) in by_source
    ]
    everything = [one.passage for _, cited in wanted for one in cited]
    found = [(copy, find_passages(copy.text, everything)) for copy in copies]
    matches: list[Match] = []
    start = 0
    for source, cited in wanted:
        span = slice(start, start + len(cited))
        matches.append(_match(source, cited, [(copy, seen[span]) for copy, seen in found]))
        start = span.stop
    return tuple(matches)


def _match(
    source: Source,
    cited: tuple[Cited, ...],
    found: Iterable[tuple[Copy, tuple[Sighting | None, ...]]],
) -> Match:
    ranked = sorted(found, key=lambda pair: -_share(pair[1]))
    if not ranked or not _share(ranked[0][1]):
        return Match(source, cited)
    nearest, sightings = ranked[0]
    share = _share(sightings)
    if share < _ENOUGH:
        return Match(source, cited, nearest=nearest, share=share)
    others = tuple(copy for copy, seen in ranked[1:] if _share(seen) >= _ENOUGH)
    return Match(source, cited, nearest, sightings, nearest, share, others)


def _share(sightings: Sequence[Sighting | None]) -> float:
    return sum(one is not None for one in sightings) / len(sightings)
