"""Grounding: every figure, date and outcome can be read in the passage that supports it."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from attrs import frozen

from carereform.checks.recognition import Match
from carereform.evidence import Sighting, find_places, read_words
from carereform.evidence.grounding import grounds, what_it_says
from carereform.evidence.word_grounding import grounds_word
from carereform.findings import Finding, Rule, Severity
from carereform.questions import Claim, claims_of
from carereform.records import Difference
from carereform.records.lexicon import find_lexicon

__all__ = ["RULES", "Standing", "Verdict", "find_ungrounded", "judge"]

_REACH = 80
_MOST_INFERRED = 0.1
_MOST_WORDS = 6

UNGROUNDED = Rule(
    "GRD001",
    Severity.ERROR,
    "A figure, a date or an outcome can be read in the passage that supports it.",
    "A reader who looks it up must find it there, with its unit and its hedge.",
)
MUCH_INFERRED = Rule(
    "GRD002",
    Severity.WARNING,
    "At most one value in ten is inferred.",
    "The record says what papers say; what we make of them is the exception.",
)

RULES = (UNGROUNDED, MUCH_INFERRED)


class Standing(StrEnum):
    """How a value stands with a citation of it."""

    GROUNDED = "grounded"
    INFERRED = "inferred"
    UNGROUNDED = "not grounded"


@frozen
class Verdict:
    """How one value stands with one citation of it, and what its passage says instead."""

    claim: Claim
    standing: Standing
    said: str = ""


def judge(matches: Sequence[Match]) -> tuple[Verdict, ...]:
    """Judge every value that can be grounded, with each citation whose passage was found."""
    return tuple(verdict for match in matches for verdict in _judge_source(match))


def find_ungrounded(verdicts: Sequence[Verdict]) -> Iterator[Finding]:
    """Find the values that can't be read in their passages, and whether too much is inferred."""
    for verdict in verdicts:
        if verdict.standing is Standing.UNGROUNDED:
            claim = verdict.claim
            yield UNGROUNDED.find(
                f"{claim.field.name}: {claim.reading!r} can't be read in this passage.",
                record=str(claim.record.ref),
                field=f"citations[{claim.index}].at",
                hint=_hint(verdict),
            )
    inferred = sum(verdict.standing is Standing.INFERRED for verdict in verdicts)
    if inferred > len(verdicts) * _MOST_INFERRED:
        yield MUCH_INFERRED.find(f"{inferred} of {len(verdicts)} values are inferred.")


def _hint(verdict: Verdict) -> str | None:
    if verdict.said:
        return f"the passage says {verdict.said}"
    value = verdict.claim.reading_value
    if not isinstance(value, StrEnum) or (lexicon := find_lexicon(type(value))) is None:
        return None
    words = ", ".join(lexicon[value][:_MOST_WORDS])
    return f"it is read in such words as {words}" if words else None


def _judge_source(match: Match) -> Iterator[Verdict]:
    if match.copy is None:
        return
    found = match.where_found()
    records = {str(cited.record.ref): cited.record for cited in match.cited}
    for name, record in records.items():
        for claim in claims_of(record):
            if claim.index is not None and (sighting := found.get((name, claim.index))):
                yield from _judge_claim(claim, match.copy.text.raw, sighting)


def _judge_claim(claim: Claim, raw: str, sighting: Sighting) -> Iterator[Verdict]:
    passage = raw[sighting.start : sighting.end]
    before = raw[max(0, sighting.start - _REACH) : sighting.start]
    after = raw[sighting.end : sighting.end + _REACH]
    grounded = _is_grounded(claim, passage, before, after)
    if grounded is None or claim.citation is None:
        return
    if claim.citation.inferred is not None:
        yield Verdict(claim, Standing.INFERRED)
    elif grounded:
        yield Verdict(claim, Standing.GROUNDED)
    else:
        yield Verdict(claim, Standing.UNGROUNDED, what_it_says(claim.reading_value, passage))


def _is_grounded(claim: Claim, passage: str, before: str, after: str) -> bool | None:
    """Whether what a source says can be read; None where values of the type aren't grounded."""
    if claim.citation is not None and claim.citation.difference is Difference.SLIP:
        return bool(find_places(read_words(passage), read_words(claim.reading).words))
    value = claim.reading_value
    if isinstance(value, StrEnum):
        lexicon = find_lexicon(type(value))
        return None if lexicon is None else grounds_word(value, passage, lexicon)
    return grounds(value, passage, before=before, after=after)
