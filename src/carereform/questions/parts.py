"""The parts of a sum: which sums are counted in it, and how surely."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from enum import StrEnum

from attrs import frozen

from carereform.display import Column, Table
from carereform.questions.claims import Claim, claims_of
from carereform.questions.sums import amount_of, public_amount, rate_of, to_pounds
from carereform.questions.sureness import Sureness, how_sure
from carereform.records import Citation, Difference, Funding
from carereform.reform import Reform
from carereform.values import Interval, Money, Ref, Silence, Span, When, total

__all__ = ["Part", "Tie", "parts", "parts_of", "parts_of_all", "sum_parts", "tie_of"]


class Tie(StrEnum):
    """How surely a part is counted in a sum.

    Stated: a source says so. Assumed: we infer it. Other period: both periods are known
    and differ, so that the two can't be added up. Denied: sources say that it is no part.

    >>> Tie("stated").name
    'STATED'
    """

    STATED = "stated"
    ASSUMED = "assumed"
    OTHER_PERIOD = "other period"
    DENIED = "denied"


_COLUMNS = (
    Column("whole", Ref[Funding], "whole.ref", words="The larger sum."),
    Column("part", Ref[Funding], "funding.ref", words="The sum that is counted in it."),
    Column("tie", Tie, words="How surely it is a part."),
    Column("how sure", Sureness, words="What that rests on."),
    Column("amount", Money | Silence, "funding.amount", words="How much it is, as it is said."),
    Column("low", int, words="The least that it can be, in pounds."),
    Column("high", int, words="The most that it can be, in pounds."),
    Column("period", Span | When | Silence, "funding.period", words="Over or by what time."),
    Column("title", str, "funding.name", words="What the part is called."),
)


@frozen
class Part:
    """A sum that is counted in a larger one.

    Attributes:
        whole: The larger sum.
        funding: The part.
        tie: How surely it is one.
        amount: Its amount in pence, from lowest to highest.
        how_sure: What it rests on that it is a part.

    >>> from carereform.records import FundingStage
    >>> from carereform.values import parse_money
    >>> def make(id_, amount, *part_of):
    ...     stage = FundingStage.COMMITTED
    ...     return Funding(id=id_, stage=stage, amount=parse_money(amount), part_of=part_of)
    >>> whole, inner = make("all", "£200m"), make("some", "£45m", Ref(Funding, "all"))
    >>> (part,) = parts(Reform.of([whole, inner]))
    >>> part.tie, part.low, part.high
    (<Tie.ASSUMED: 'assumed'>, 44500000, 45500000)
    """

    whole: Funding
    funding: Funding
    tie: Tie
    amount: Interval
    how_sure: Sureness

    @property
    def low(self) -> int | None:
        """The least that it can be, in whole pounds; None where nothing bounds it."""
        return to_pounds(self.amount.low)

    @property
    def high(self) -> int | None:
        """The most that it can be, in whole pounds; None where nothing bounds it."""
        return to_pounds(self.amount.high)


def parts(reform: Reform) -> Table[Part]:
    """List every part of every sum whose amount is public and comparable with it, sum by sum.

    >>> parts(Reform.of([]))
    parts: 0
    """
    found = (one for one in _find_all(reform) if public_amount(one.funding))
    return Table("parts", _COLUMNS, sorted(found, key=lambda one: (one.whole.id, one.funding.id)))


def parts_of(reform: Reform, whole: Funding) -> tuple[Part, ...]:
    """Find the parts of a sum whose amounts are known and comparable with it.

    >>> from carereform.records import FundingStage
    >>> from carereform.values import parse_money
    >>> money = Funding(id="m", stage=FundingStage.COMMITTED, amount=parse_money("£200m"))
    >>> parts_of(Reform.of([money]), money)
    ()
    """
    return tuple(_find_parts(reform, {whole.id}))


def parts_of_all(reform: Reform) -> dict[str, tuple[Part, ...]]:
    """Find the parts of every sum that has any, by the id of the sum.

    >>> parts_of_all(Reform.of([]))
    {}
    """
    found: dict[str, list[Part]] = defaultdict(list)
    for part in _find_all(reform):
        found[part.whole.id].append(part)
    return {whole: tuple(counted) for whole, counted in found.items()}


def sum_parts(parts: tuple[Part, ...], *ties: Tie) -> Interval | None:
    """Add up the parts with these ties, in pence; None if there is none.

    >>> sum_parts((), Tie.STATED) is None
    True
    """
    counted = [part.amount for part in parts if part.tie in ties]
    return total(counted) if counted else None


def _find_all(reform: Reform) -> Iterator[Part]:
    return _find_parts(reform, {one.id for one in reform.funding})


def tie_of(reform: Reform, part: Funding, whole: Funding) -> Tie | None:
    """How surely a sum is counted in another, its amount known or not; None if it isn't.

    >>> from carereform.records import FundingStage
    >>> from carereform.values import parse_money
    >>> money = Funding(id="m", stage=FundingStage.COMMITTED, amount=parse_money("£200m"))
    >>> tie_of(Reform.of([money]), money, money) is None
    True
    """
    for index, ref in enumerate(part.part_of):
        held = reform.find(ref)
        if held is not None and held.ref == whole.ref:
            return _tie(part, whole, _claims_at(part, index))
    return None


def _find_parts(reform: Reform, wholes: Collection[str]) -> Iterator[Part]:
    """Go through the parts of sums with these ids."""
    for funding in reform.funding:
        held = {
            whole.id: (whole, index)
            for index, whole in reversed([*enumerate(map(reform.find, funding.part_of))])
            if whole is not None and whole.id in wholes
        }
        amount = amount_of(funding)
        for whole, index in held.values():
            if amount is not None and rate_of(funding) == rate_of(whole):
                claims = _claims_at(funding, index)
                tie = _tie(funding, whole, claims)
                yield Part(whole, funding, tie, amount, how_sure(reform, claims))


def _claims_at(part: Funding, index: int) -> list[Claim]:
    return [claim for claim in claims_of(part) if claim.field.name == f"part-of[{index}]"]


def _tie(part: Funding, whole: Funding, claims: Sequence[Claim]) -> Tie:
    if any(_denies(claim) for claim in claims):
        return Tie.DENIED
    if _is_other(part.period, whole.period):
        return Tie.OTHER_PERIOD
    stated = any(claim.citation and _states(claim.citation) for claim in claims)
    return Tie.STATED if stated else Tie.ASSUMED


def _denies(claim: Claim) -> bool:
    return claim.citation is not None and claim.citation.difference is Difference.CONFLICT


def _states(citation: Citation) -> bool:
    return citation.inferred is None and citation.difference is not Difference.SILENCE


def _is_other(part: object, whole: object) -> bool:
    """Whether a part is certainly of another time than its whole: neither the same nor within."""
    if not isinstance(part, Span | When) or not isinstance(whole, Span | When):
        return False
    if part.first and part.last and whole.first and whole.last:
        return not whole.first <= part.first <= part.last <= whole.last
    if isinstance(part, Span) and isinstance(whole, Span) and part.length and whole.length:
        start = date.min
        return part.length.add_to(start) > whole.length.add_to(start)
    return False
