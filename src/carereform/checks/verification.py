"""Verification: the record held against copies of its sources, word by word."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import Factory, frozen

from carereform.checks import grounding, own_figures, own_words, passages
from carereform.checks.coverage import Coverage, cover
from carereform.checks.grounding import Standing, Verdict, find_ungrounded, judge
from carereform.checks.own_figures import find_unshown
from carereform.checks.own_words import find_copied
from carereform.checks.passages import find_unproved
from carereform.checks.recognition import Match, match_copies
from carereform.evidence import Sighting, read_copies
from carereform.findings import Report
from carereform.reform import Reform

__all__ = ["RULES", "SourceRow", "Verification", "verify"]

RULES = (*passages.RULES, *grounding.RULES, *own_figures.RULES, *own_words.RULES)
"""Every rule that verifying holds a record to."""


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
        values: How many figures, dates and outcomes those passages support, with repeats.
        grounded: How many of these can be read there.
        inferred: How many of these we infer, with a reason.

    >>> row = SourceRow(
    ...     source="kirklees-2023", file="kirklees.txt", passages=9, verified=8, moved=2,
    ...     ambiguous=0, missing=1, values=5, grounded=4, inferred=1,
    ... )
    >>> row.passages - row.verified == row.missing
    True
    """

    source: str
    file: str | None
    passages: int
    verified: int
    moved: int
    ambiguous: int
    missing: int
    values: int
    grounded: int
    inferred: int


@frozen(kw_only=True)
class Verification(Report):
    """A report on passages and what they support, with what it came to source by source.

    Attributes:
        sources: A row for each source of which a passage is cited.
        reasons: How many values are inferred for each reason, the commonest first.
        coverage: How much of each copy lies inside passages.
        sightings: Where each passage stands, by the name of its record and the citation's place.

    >>> Verification(findings=(), reasons=(("The day of the signing.", 2),)).ok
    True
    """

    sources: tuple[SourceRow, ...] = ()
    reasons: tuple[tuple[str, int], ...] = ()
    coverage: tuple[Coverage, ...] = ()
    sightings: Mapping[tuple[str, int], Sighting] = Factory(dict)


def verify(reform: Reform, sources: str | os.PathLike[str]) -> Verification:
    """Prove the passages of a record, and what they support, by copies of its sources.

    Which file below the folder is a copy of which source is decided by the passages found in
    it. Nothing is changed, and nothing of the copies is kept.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from carereform import Citation, Event, Ref, Source, SourceForm
    >>> text = "The Bill received Royal Assent on 29 April 2026."
    >>> cited = Citation(
    ...     source=Ref(Source, "act"), supports=("title",),
    ...     at=(18, 30), words=2, digest="b3c9a2e520769dcf",
    ... )
    >>> event = Event(id="royal-assent", title="Royal Assent", citations=(cited,))
    >>> reform = Reform.of([Source(id="act", form=SourceForm.LAW), event])
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "act.txt").write_text(text, encoding="utf-8")
    ...     report = verify(reform, folder)
    >>> report.ok, report.sources[0].file, report.sources[0].verified
    (True, 'act.txt', 1)

    Raises:
        CopiesNotFoundError: If it is no folder that can be opened.
    """
    copies, unreadable = read_copies(sources)
    matches = match_copies(reform, copies)
    verdicts = judge(matches)
    known = [copy for match in matches for copy in match.copies]
    rows = tuple(_row(match, verdicts) for match in matches)
    return Verification(
        findings=(
            *find_unproved(matches, copies, unreadable),
            *find_ungrounded(verdicts),
            *find_unshown(matches),
            *find_copied(reform, known),
        ),
        loaded=_summary(rows),
        checks=len(RULES),
        rules=RULES,
        sources=rows,
        reasons=_reasons(verdicts),
        coverage=cover(matches),
        sightings=dict(place for match in matches for place in match.where_found().items()),
    )


def _row(match: Match, verdicts: Sequence[Verdict]) -> SourceRow:
    found = [sighting for sighting in match.sightings if sighting is not None]
    cited = {(one.record.ref, one.index) for one in match.cited}
    standings = [
        verdict.standing
        for verdict in verdicts
        if (verdict.claim.record.ref, verdict.claim.index) in cited
    ]
    return SourceRow(
        source=match.source.id,
        file=match.copy.path if match.copy else None,
        passages=len(match.cited),
        verified=len(found),
        moved=sum(sighting.moved for sighting in found),
        ambiguous=sum(sighting.places > 1 for sighting in found),
        missing=len(match.cited) - len(found),
        values=len(standings),
        grounded=standings.count(Standing.GROUNDED),
        inferred=standings.count(Standing.INFERRED),
    )


def _reasons(verdicts: Sequence[Verdict]) -> tuple[tuple[str, int], ...]:
    reasons = Counter(
        verdict.claim.citation.inferred
        for verdict in verdicts
        if verdict.claim.citation and verdict.claim.citation.inferred
    )
    return tuple(sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0])))


def _summary(rows: Sequence[SourceRow]) -> str:
    copies = sum(row.file is not None for row in rows)
    verified, cited = sum(row.verified for row in rows), sum(row.passages for row in rows)
    values, grounded = sum(row.values for row in rows), sum(row.grounded for row in rows)
    inferred = sum(row.inferred for row in rows)
    files = "1 copy" if copies == 1 else f"{copies} copies"
    return (
        f"Found {verified:,} of {cited:,} passages in {files}; of {values:,} values: "
        f"{grounded:,} grounded, {inferred:,} inferred, {values - grounded - inferred:,} not."
    )
