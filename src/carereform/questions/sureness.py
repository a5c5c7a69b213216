"""How sure the record is of a value: derived from what supports it, never typed in."""

from collections.abc import Iterable
from enum import StrEnum

from carereform.questions.claims import Claim, claims_of
from carereform.records import Difference, Record, Source
from carereform.reform import Reform
from carereform.values import Silence

__all__ = ["Sureness", "how_sure", "how_sure_of", "least_sure"]


class Sureness(StrEnum):
    """What the best support of a value is, the surest first.

    A passage: words of a source that can be found in a copy of it. An official page: one that a
    public body answers for. Several unofficial pages, or one unofficial page. Only the opening
    of a page: nobody read the rest. Sources that differ: the value is unsettled. An inference:
    of ours, from what is said. Nothing cited: nobody says so.

    >>> list(Sureness)[0]
    <Sureness.PASSAGE: 'a passage'>
    """

    PASSAGE = "a passage"
    OFFICIAL_PAGE = "an official page"
    SEVERAL_PAGES = "several unofficial pages"
    ONE_PAGE = "one unofficial page"
    OPENING_ONLY = "only the opening of a page"
    SOURCES_DIFFER = "sources that differ"
    INFERENCE = "an inference"
    NOTHING = "nothing cited"


_ORDER = tuple(Sureness)
_MADE_OF = (Difference.SLIP, Difference.PRECISION)


def how_sure(reform: Reform, claims: Iterable[Claim]) -> Sureness:
    """Tell how sure a value is by the claims of it that agree with what is held.

    A source is evidence for what the record says of it itself. Of a value that is unsettled,
    all that is sure is that sources differ. A misprint that is put right, and a value wide
    enough for readings that are finer, are inferences.

    >>> how_sure(Reform.of([]), [])
    <Sureness.NOTHING: 'nothing cited'>
    """
    held = tuple(claims)
    sure = _support(reform, [claim for claim in held if claim.agrees])
    if sure is not Sureness.NOTHING:
        return sure
    if any(claim.field.value is Silence.UNSETTLED and claim.source for claim in held):
        return Sureness.SOURCES_DIFFER
    itself = [claim.record for claim in held if isinstance(claim.record, Source)]
    if itself:
        return _by_pages(itself[:1])
    return Sureness.INFERENCE if any(map(_is_made_of, held)) else Sureness.NOTHING


def how_sure_of(reform: Reform, record: Record) -> dict[str, Sureness]:
    """Tell how sure each field of a record is, by its name.

    >>> from carereform.records import Event
    >>> how_sure_of(Reform.of([]), Event(id="assent", title="Royal Assent"))
    {'title': <Sureness.NOTHING: 'nothing cited'>}
    """
    by_field: dict[str, list[Claim]] = {}
    for claim in claims_of(record):
        by_field.setdefault(claim.field.name, []).append(claim)
    return {name: how_sure(reform, claims) for name, claims in by_field.items()}


def how_sure_of_reading(reform: Reform, claim: Claim) -> Sureness:
    """Tell how sure it is that a source says what a claim reads, whether or not we hold it."""
    return _support(reform, [claim])


def least_sure(found: Iterable[Sureness | None]) -> Sureness | None:
    """Pick the least sure of some, since what rests on several is no surer; None of none.

    >>> least_sure([Sureness.PASSAGE, None, Sureness.INFERENCE])
    <Sureness.INFERENCE: 'an inference'>
    """
    return max((one for one in found if one), key=_ORDER.index, default=None)


def _is_made_of(claim: Claim) -> bool:
    """Whether the value that is held is what we make of a reading that says something else."""
    unsettled = claim.field.value is Silence.UNSETTLED and claim.citation is not None
    return unsettled or claim.difference in _MADE_OF


def _support(reform: Reform, claims: Iterable[Claim]) -> Sureness:
    cited = [claim.citation for claim in claims if claim.citation is not None]
    stated = [one for one in cited if one.inferred is None]
    if any(one.passage for one in stated):
        return Sureness.PASSAGE
    found = (reform.find(one.source) for one in stated if one.source)
    sources = {source.id: source for source in found if source is not None}
    if sources:
        return _by_pages(list(sources.values()))
    return Sureness.INFERENCE if len(stated) < len(cited) else Sureness.NOTHING


def _by_pages(sources: list[Source]) -> Sureness:
    whole = [source for source in sources if not source.opening_only]
    if any(source.official for source in whole):
        return Sureness.OFFICIAL_PAGE
    if len(whole) > 1:
        return Sureness.SEVERAL_PAGES
    return Sureness.ONE_PAGE if whole else Sureness.OPENING_ONLY
