"""Recognition: which copy is which source is decided by the passages found in it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import TypeAlias

from attrs import frozen

from carereform.evidence import Copy, Passage, Sighting, find_passages
from carereform.records import Record, Source
from carereform.reform import Reform
from carereform.values import Ref

__all__ = ["Cited", "Match", "cited_passages", "match_copies"]

Sightings: TypeAlias = tuple[Sighting | None, ...]
"""Where each passage of a source stands in a copy, None where it is missing."""

Candidate: TypeAlias = tuple[Copy, Sightings]
"""A copy, with what it has of the passages of a source."""

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

    def where_found(self) -> Mapping[tuple[str, int], Sighting]:
        """Where each passage that was found stands, by its record and the citation's place."""
        return {
            (str(self.cited[place].record.ref), self.cited[place].index): sighting
            for place, sighting in enumerate(self.sightings)
            if sighting is not None
        }


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
    """Recognise the copies of each source that has passages, in the order of the sources' ids.

    A file is a copy of one source only: of two that it has passages of, the one of which it has
    more, or has them where they were seen. Few words may stand in another's paper too.
    """
    by_source = cited_passages(reform)
    sources = [source for source in reform.sources if Ref(Source, source.id) in by_source]
    cited = [by_source[Ref(Source, source.id)] for source in sources]
    everything = [one.passage for several in cited for one in several]
    found = [find_passages(copy.text, everything) for copy in copies]
    ends = list(accumulate(map(len, cited), initial=0))
    spans = [slice(start, end) for start, end in pairwise(ends)]
    seen = [[sightings[span] for sightings in found] for span in spans]
    own = _share_out(seen)
    matches: list[Match] = []
    for place, source in enumerate(sources):
        held = [(copy, seen[place][index]) for index, copy in enumerate(copies)]
        free = [one for index, one in enumerate(held) if index not in own.values()]
        taken = held[own[place]] if place in own else None
        matches.append(_match(source, cited[place], taken, free))
    return tuple(matches)


def _share_out(seen: Sequence[Sequence[Sightings]]) -> Mapping[int, int]:
    """Give each source a copy of its own, those first that have most to show for it."""
    ranked = sorted(
        (-_count(sightings), _count_moved(sightings), source, copy)
        for source, by_copy in enumerate(seen)
        for copy, sightings in enumerate(by_copy)
        if _share(sightings) >= _ENOUGH
    )
    taken: dict[int, int] = {}
    for *_, source, copy in ranked:
        if source not in taken and copy not in taken.values():
            taken[source] = copy
    return taken


def _match(
    source: Source, cited: tuple[Cited, ...], own: Candidate | None, free: Sequence[Candidate]
) -> Match:
    ranked = sorted(free, key=lambda candidate: -_share(candidate[1]))
    if own is not None:
        copy, sightings = own
        others = tuple(other for other, seen in ranked if _share(seen) >= _ENOUGH)
        return Match(source, cited, copy, sightings, copy, _share(sightings), others)
    if not ranked or not _share(ranked[0][1]):
        return Match(source, cited)
    nearest, sightings = ranked[0]
    return Match(source, cited, nearest=nearest, share=_share(sightings))


def _count(sightings: Sightings) -> int:
    return sum(one is not None for one in sightings)


def _count_moved(sightings: Sightings) -> int:
    return sum(one is not None and one.moved for one in sightings)


def _share(sightings: Sightings) -> float:
    return _count(sightings) / len(sightings)
