"""Passages against copies of the sources: is every one found, and does it say what it should?"""

import os
from collections.abc import Iterator, Mapping, Sequence

from attrs import Factory, frozen

from carereform.checks.recognition import Match, match_copies
from carereform.evidence import Copy, Sighting, Unreadable, read_copies
from carereform.findings import Finding, Report, Rule, Severity
from carereform.reform import Reform

__all__ = ["RULES", "SourceRow", "Verification", "verify"]

MISSING = Rule(
    "PSG001",
    Severity.ERROR,
    "The words of a passage stand in the copy of its source.",
    "The fact isn't proved.",
)
NO_COPY = Rule(
    "PSG002",
    Severity.ERROR,
    "There is a copy of every source of which a passage is cited.",
    "None of its passages can be proved.",
)
AMBIGUOUS = Rule(
    "PSG003",
    Severity.NOTE,
    "A passage that has moved stands at one place only.",
    "The nearest to where it was seen is taken.",
)
SEVERAL_COPIES = Rule(
    "PSG004",
    Severity.NOTE,
    "There is one copy of a source.",
    "The one that has more of the passages is taken.",
)
UNKNOWN_COPY = Rule(
    "PSG005",
    Severity.NOTE,
    "A file among the copies is a copy of a source.",
    "It was not used.",
)
UNREADABLE = Rule(
    "PSG006",
    Severity.WARNING,
    "A file among the copies is readable text.",
    "If it is a copy of a source, nothing can be proved by it.",
)

RULES = (MISSING, NO_COPY, AMBIGUOUS, SEVERAL_COPIES, UNKNOWN_COPY, UNREADABLE)


@frozen(kw_only=True)
class SourceRow:
    """What verifying came to for one source.

    Attributes:
        source: Its id.
        file: The copy that it was recognised in, below the folder of copies; None without one.
        passages: How many passages are cited of it.
        verified: How many of them were found.
        moved: How many of those were found elsewhere than where they were seen.
        ambiguous: How many of those stand at several places.
        missing: How many were not found.
    """

    source: str
    file: str | None
    passages: int
    verified: int
    moved: int
    ambiguous: int
    missing: int


@frozen(kw_only=True)
class Verification(Report):
    """A report on passages, with what it came to source by source.

    Attributes:
        sources: A row for each source of which a passage is cited.
        sightings: Where each passage stands, by the name of its record and the citation's place.
    """

    sources: tuple[SourceRow, ...] = ()
    sightings: Mapping[tuple[str, int], Sighting] = Factory(dict)


def verify(reform: Reform, sources: str | os.PathLike[str]) -> Verification:
    """Prove the passages of a record by the copies of its sources below a folder.

    Which file is a copy of which source is decided by the passages found in it. Nothing is
    changed, and nothing of the copies is kept.

    Raises:
        CopiesNotFoundError: If it is no folder that can be opened.
    """
    copies, unreadable = read_copies(sources)
    matches = match_copies(reform, copies)
    used = {copy.path for match in matches for copy in match.copies}
    findings = (
        *_unreadable(unreadable),
        *(UNKNOWN_COPY.find(_unknown(copy)) for copy in copies if copy.path not in used),
        *(finding for match in matches for finding in _findings(match)),
    )
    rows = tuple(_row(match) for match in matches)
    return Verification(
        findings=findings,
        loaded=_summary(rows, len(copies)),
        checks=len(RULES),
        sources=rows,
        sightings={
            (str(cited.record.ref), cited.index): sighting
            for match in matches
            for cited, sighting in zip(match.cited, match.sightings, strict=False)
            if sighting is not None
        },
    )


def _unreadable(unreadable: Sequence[Unreadable]) -> Iterator[Finding]:
    for one in unreadable:
        yield UNREADABLE.find(f"{one.path} can't be read: {one.reason}.")


def _unknown(copy: Copy) -> str:
    return f"{copy.path} was recognised as no source."


def _findings(match: Match) -> Iterator[Finding]:
    if match.copy is None:
        yield _no_copy(match)
        return
    if match.others:
        others = ", ".join(copy.path for copy in match.others)
        message = f"{match.copy.path} was taken for {match.source.id}; {others} is a copy too."
        yield SEVERAL_COPIES.find(message, record=str(match.source.ref))
    for cited, sighting in zip(match.cited, match.sightings, strict=True):
        record, field = str(cited.record.ref), f"citations[{cited.index}].at"
        if sighting is None:
            start, end = cited.passage.start, cited.passage.end
            yield MISSING.find(
                f"The {cited.passage.words} words of this passage aren't in {match.copy.path}.",
                hint=f"they were seen at {start} to {end}; read there what it says now",
                record=record,
                field=field,
            )
        elif sighting.places > 1:
            message = f"This passage has moved and now stands at {sighting.places} places."
            hint = f"the nearest is taken, at {sighting.start} of {match.copy.path}"
            yield AMBIGUOUS.find(message, hint=hint, record=record, field=field)


def _no_copy(match: Match) -> Finding:
    hint = None
    if match.nearest is not None:
        hint = (
            f"{match.nearest.path} has {match.share:.0%} of its passages: "
            "another document, or another edition"
        )
    count = len(match.cited)
    message = f"There is no copy of {match.source.id}, of which {count} passages are cited."
    return NO_COPY.find(message, record=str(match.source.ref), hint=hint)


def _row(match: Match) -> SourceRow:
    found = [sighting for sighting in match.sightings if sighting is not None]
    return SourceRow(
        source=match.source.id,
        file=match.copy.path if match.copy else None,
        passages=len(match.cited),
        verified=len(found),
        moved=sum(sighting.moved for sighting in found),
        ambiguous=sum(sighting.places > 1 for sighting in found),
        missing=len(match.cited) - len(found),
    )


def _summary(rows: Sequence[SourceRow], copies: int) -> str:
    verified, passages = sum(row.verified for row in rows), sum(row.passages for row in rows)
    return f"Found {verified:,} of {passages:,} passages in {copies} copies."
