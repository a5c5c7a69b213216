"""Passages against copies of the sources: is every one found?"""

from collections.abc import Iterator, Sequence

from carereform.checks.recognition import Match
from carereform.evidence import Copy, Unreadable
from carereform.findings import Finding, Rule, Severity

__all__ = ["RULES", "find_unproved"]

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


def find_unproved(
    matches: Sequence[Match], copies: Sequence[Copy], unreadable: Sequence[Unreadable]
) -> Iterator[Finding]:
    """Find the passages that no copy proves, and the files that serve for nothing."""
    used = {copy.path for match in matches for copy in match.copies}
    yield from _unreadable(unreadable)
    for copy in copies:
        if copy.path not in used:
            yield UNKNOWN_COPY.find(f"{copy.path} was recognised as no source.")
    for match in matches:
        yield from _findings(match)


def _unreadable(unreadable: Sequence[Unreadable]) -> Iterator[Finding]:
    for one in unreadable:
        yield UNREADABLE.find(f"{one.path} can't be read: {one.reason}.")


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
                hint=f"they were seen at {start} to {end}; this copy has {match.share:.0%} of the "
                "passages of its source",
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
    message = f"There is no copy of {match.source.id}; passages that are cited of it: {count}."
    return NO_COPY.find(message, record=str(match.source.ref), hint=hint)
