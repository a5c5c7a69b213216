"""Our own figures: a number in our words stands in a passage that is cited for them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from carereform.checks.recognition import Match
from carereform.evidence.written_figures import read_numbers
from carereform.findings import Finding, Rule, Severity
from carereform.questions import Claim, claims_of
from carereform.records import Record

__all__ = ["RULES", "find_unshown"]

UNSHOWN = Rule(
    "GRD003",
    Severity.ERROR,
    "A number that the gist or a detail has in digits stands in a passage cited for it.",
    "Our words may be ours, but their figures are the source's.",
)

RULES = (UNSHOWN,)


def find_unshown(matches: Sequence[Match]) -> Iterator[Finding]:
    """Find the numbers in our words that none of their passages has.

    What is inferred, or rests on a page too, isn't held to what passages say.
    """
    passages = {
        place: match.copy.text.raw[sighting.start : sighting.end]
        for match in matches
        if match.copy is not None
        for place, sighting in match.where_found().items()
    }
    records = {str(cited.record.ref): cited.record for match in matches for cited in match.cited}
    for record in records.values():
        yield from _find_in(record, passages)


def _find_in(record: Record, passages: Mapping[tuple[str, int], str]) -> Iterator[Finding]:
    for field, claims in _in_our_words(record).items():
        said = [
            passages.get((str(record.ref), claim.index)) if claim.inferred is None else None
            for claim in claims
            if claim.index is not None
        ]
        shown = {number for one in said if one is not None for number in read_numbers(one)}
        unshown = [
            number
            for number in read_numbers(claims[0].field.text, in_digits=True)
            if number not in shown
        ]
        if unshown and said and None not in said:
            numbers = ", ".join(f"{number.normalize():f}" for number in unshown)
            yield UNSHOWN.find(
                f"{field}: {numbers} can't be read in any passage that is cited for it.",
                record=str(record.ref),
                field=field,
            )


def _in_our_words(record: Record) -> Mapping[str, Sequence[Claim]]:
    """The claims of sources that agree, by the field of which they are."""
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims_of(record):
        name = claim.field.name
        if claim.agrees and (name == "gist" or name.startswith("details.")):
            claims[name].append(claim)
    return claims
