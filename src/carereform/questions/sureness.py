"""How sure the record is of a value: derived from what supports it, never typed in."""

from collections.abc import Iterable
from enum import StrEnum

from carereform.questions.claims import Claim, claims_of
from carereform.records import Record, Source
from carereform.reform import Reform

__all__ = ["Sureness", "how_sure", "how_sure_of"]


class Sureness(StrEnum):
    """What the best support of a value is, the surest first."""

    PASSAGE = "a passage"
    OFFICIAL_PAGE = "an official page"
    SEVERAL_PAGES = "several unofficial pages"
    ONE_PAGE = "one unofficial page"
    OPENING_ONLY = "only the opening of a page"
    INFERENCE = "an inference"
    NOTHING = "nothing cited"


def how_sure(reform: Reform, claims: Iterable[Claim]) -> Sureness:
    """Tell how sure a value is by the claims of it that agree with what is held.

    >>> how_sure(Reform.of([]), [])
    <Sureness.NOTHING: 'nothing cited'>
    """
    agreeing = [claim for claim in claims if claim.agrees and claim.citation is not None]
    stated = [claim for claim in agreeing if claim.citation and claim.citation.inferred is None]
    if any(claim.citation and claim.citation.passage for claim in stated):
        return Sureness.PASSAGE
    found = (reform.find(claim.source) for claim in stated if claim.source)
    sources = {source.id: source for source in found if source is not None}
    if sources:
        return _by_pages(list(sources.values()))
    return Sureness.INFERENCE if agreeing else Sureness.NOTHING


def how_sure_of(reform: Reform, record: Record) -> dict[str, Sureness]:
    """Tell how sure each field of a record is, by its name."""
    by_field: dict[str, list[Claim]] = {}
    for claim in claims_of(record):
        by_field.setdefault(claim.field.name, []).append(claim)
    return {name: how_sure(reform, claims) for name, claims in by_field.items()}


def _by_pages(sources: list[Source]) -> Sureness:
    whole = [source for source in sources if not source.opening_only]
    if any(source.official for source in whole):
        return Sureness.OFFICIAL_PAGE
    if len(whole) > 1:
        return Sureness.SEVERAL_PAGES
    return Sureness.ONE_PAGE if whole else Sureness.OPENING_ONLY
