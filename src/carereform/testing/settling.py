"""Settling a draft: what was drawn is made to go together, rule by rule.

Each function keeps the rules of one family, whatever was drawn, and changes as little as it can.
A later one doesn't undo what an earlier one did.
"""

from collections import defaultdict
from datetime import timedelta
from decimal import Decimal

from attrs import evolve

from carereform.findings import RuleCode
from carereform.records import (
    Decision,
    Detail,
    Mission,
    Observation,
    Outcome,
    Pillar,
    Pilot,
    Promise,
    Recommendation,
    Record,
    Strategy,
)
from carereform.testing.drafts import Draft
from carereform.testing.sketches import no_more_than_all
from carereform.testing.timing import (
    settle_deadlines,
    settle_decisions_in_time,
    settle_deliveries,
    settle_stages,
)
from carereform.values import (
    UNSTATED,
    Certainty,
    FrozenMap,
    Hedge,
    Interval,
    Money,
    Quantity,
    Ref,
)

__all__ = ["settle"]

_YEAR = 366
_LONG_AGO = 400
_REFUSALS = (Outcome.REJECTED, Outcome.NO_CHANGE)


def settle(draft: Draft) -> None:
    """Make everything in a draft go together, save its money and its evidence."""
    settle_stages(draft)
    _settle_numbers(draft)
    settle_deadlines(draft)
    settle_decisions_in_time(draft)
    settle_deliveries(draft)
    _settle_refusals(draft)
    _settle_targets(draft)
    _settle_areas(draft)
    _settle_units(draft)
    _settle_upkeep(draft)
    _settle_excuses(draft)


def _settle_numbers(draft: Draft) -> None:
    """Number the missions, and the pillars, of each strategy from 1; no deadline is unstated."""
    counts: dict[tuple[type[Record], Ref[Strategy]], int] = defaultdict(int)
    numbered: list[Mission | Pillar] = [*draft.of(Mission), *draft.of(Pillar)]
    for record in numbered:
        strategy = draft.find(record.of)
        key = type(record), Ref(Strategy, strategy.id) if strategy else record.of
        counts[key] += 1
        draft.put(evolve(record, number=counts[key]))
    for mission in draft.of(Mission):
        if mission.deadline is None:
            draft.put(evolve(mission, deadline=UNSTATED))


def _settle_refusals(draft: Draft) -> None:
    """A refusal leads to nothing."""
    for decision in draft.of(Decision):
        if decision.outcome in _REFUSALS and decision.leads_to:
            draft.put(evolve(decision, leads_to=()))


def _settle_targets(draft: Draft) -> None:
    """No part asks for more than its whole, which was drawn before it."""
    parts: list[Promise | Recommendation] = [*draft.of(Promise), *draft.of(Recommendation)]
    for part in parts:
        whole = draft.find(part.part_of) if part.part_of else None
        if isinstance(whole, Promise | Recommendation) and _is_over(part.target, whole.target):
            draft.put(evolve(part, target=whole.target))


def _is_over(one: object, other: object) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        alike = (one.unit, one.per) == (other.unit, other.per)
    elif isinstance(one, Money) and isinstance(other, Money):
        alike = one.per == other.per
    else:
        return False
    return alike and one.interval.is_over(other.interval) is Certainty.CERTAINLY


def _settle_areas(draft: Draft) -> None:
    """A pilot is promised in no fewer areas than it has sites."""
    for pilot in draft.of(Pilot):
        count = len(pilot.sites)
        if isinstance(pilot.areas, Quantity) and count:
            sites = Interval(count, count)
            if sites.is_over(pilot.areas.interval) is Certainty.CERTAINLY:
                areas = Quantity(number=Decimal(count), hedge=Hedge.UP_TO)
                draft.put(evolve(pilot, areas=areas))


def _settle_units(draft: Draft) -> None:
    """A value is in the unit of its indicator."""
    for observation in draft.of(Observation):
        indicator = draft.find(observation.of)
        value = observation.value
        if indicator is not None and isinstance(value, Quantity | Money):
            draft.put(evolve(observation, value=_in_unit(value, indicator.unit)))


def _in_unit(value: Quantity | Money, unit: str) -> Quantity | Money:
    if isinstance(value, Money):
        if unit in ("£", "pounds"):
            return value
        number = Decimal(value.pence // 100 + 1)
        value = Quantity(number=number, hedge=value.hedge, per=value.per)
    if unit == "£":
        pence = (int(abs(value.number)) + 1) * 100
        return Money(pence=pence, hedge=value.hedge, per=value.per)
    return no_more_than_all(evolve(value, unit=unit))


def _settle_upkeep(draft: Draft) -> None:
    """What was checked was checked in the year before the whole; what has no answer was too."""
    for record in draft:
        if record.checked is not None:
            ago = timedelta(record.checked.toordinal() % _YEAR)
            draft.put(evolve(record, checked=draft.day - ago))
    asked = [ref for decision in draft.of(Decision) for ref in decision.on]
    answered = {record.ref for record in map(draft.find, asked) if record is not None}
    for recommendation in draft.of(Recommendation):
        review = draft.find(recommendation.of)
        names = {recommendation.ref, *((review.ref,) if review else ())}
        if recommendation.checked is None and not names & answered:
            draft.put(evolve(recommendation, checked=draft.day))


def _settle_excuses(draft: Draft) -> None:
    """What is excused of a rule breaks it."""
    for record in draft:
        code = draft.sketch(record).excused
        if code is not None:
            excused = _break(record, code, draft)
            draft.put(evolve(excused, allow=FrozenMap({code: "Nothing shorter says it."})))


def _break(record: Record, code: RuleCode, draft: Draft) -> Record:
    match code:
        case "TXT001":
            return evolve(record, gist=" ".join(["long"] * 41))
        case "TXT002":
            details = {**record.details, Detail.REMARK: " ".join(["long"] * 26)}
            return evolve(record, details=FrozenMap(details))
        case "TXT003":
            return evolve(record, gist="TBC")
        case _:
            return evolve(record, checked=draft.day - timedelta(_LONG_AGO))
