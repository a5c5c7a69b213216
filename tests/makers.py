# ruff: noqa: ANN401 - a change may be of any field, whatever its type
"""The least valid record of each kind, to change one thing of; and the whole that they make.

The references of these records lead to one another, and the paper is cited for each of their
fields, so that `make_reform()` has no findings.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve

from carereform import (
    Basis,
    Body,
    BodyForm,
    Citation,
    Commitment,
    Consultation,
    Decision,
    Delivery,
    DeliveryStatus,
    Event,
    Funding,
    FundingStage,
    Indicator,
    Law,
    LawForm,
    Meeting,
    Mission,
    Observation,
    Outcome,
    Person,
    Pillar,
    Pilot,
    Recommendation,
    Record,
    Ref,
    Reform,
    Review,
    ReviewForm,
    Source,
    SourceForm,
    Statement,
    StatementKind,
    Strategy,
    Strength,
    parse_money,
    parse_when,
)
from carereform.evidence import Passage, find_places, make_passage, read_words
from carereform.packs.structuring import write_plain
from carereform.records import field_values, get_kind

R = TypeVar("R", bound=Record)

DEPARTMENT = Ref(Body, "department")
PAPER = Ref(Source, "paper")
PLAN = Ref(Strategy, "plan")


def make_source(**changes: Any) -> Source:
    """Make a report called "paper"."""
    return _cited(Source(id="paper", title="A paper", form=SourceForm.REPORT), changes)


def make_body(**changes: Any) -> Body:
    """Make a department of government."""
    return _cited(Body(id="department", title="A department", form=BodyForm.GOVERNMENT), changes)


def make_person(**changes: Any) -> Person:
    """Make a minister."""
    return _cited(Person(id="minister", title="A minister", post="Minister"), changes)


def make_review(**changes: Any) -> Review:
    """Make a review."""
    return _cited(Review(id="review", title="A review", form=ReviewForm.REVIEW), changes)


def make_recommendation(**changes: Any) -> Recommendation:
    """Make a recommendation of the review."""
    least = Recommendation(id="request", title="A request", of=Ref(Review, "review"))
    return _cited(least, changes)


def make_statement(**changes: Any) -> Statement:
    """Make an opinion of nobody in particular."""
    least = Statement(id="opinion", title="An opinion", kind=StatementKind.OPINION)
    return _cited(least, changes)


def make_strategy(**changes: Any) -> Strategy:
    """Make the department's plan."""
    return _cited(Strategy(id="plan", title="A plan", by=DEPARTMENT), changes)


def make_pillar(**changes: Any) -> Pillar:
    """Make the first pillar of the plan."""
    return _cited(Pillar(id="pillar", title="A pillar", of=PLAN, number=1), changes)


def make_mission(**changes: Any) -> Mission:
    """Make the first mission of the plan, due by 2027."""
    deadline = parse_when("by 2027")
    least = Mission(id="mission", title="A mission", of=PLAN, number=1, deadline=deadline)
    return _cited(least, changes)


def make_commitment(**changes: Any) -> Commitment:
    """Make something that the department will do."""
    least = Commitment(
        id="promise", title="A promise", by=DEPARTMENT, made_in=PLAN, strength=Strength.WILL
    )
    return _cited(least, changes)


def make_pilot(**changes: Any) -> Pilot:
    """Make something that the department will try."""
    least = Pilot(id="trial", title="A trial", by=DEPARTMENT, strength=Strength.WILL)
    return _cited(least, changes)


def make_consultation(**changes: Any) -> Consultation:
    """Make a consultation of the department."""
    return _cited(Consultation(id="views", title="Views", by=DEPARTMENT), changes)


def make_decision(**changes: Any) -> Decision:
    """Make the acceptance of the recommendation."""
    asked = (Ref(Recommendation, "request"),)
    return _cited(Decision(id="answer", on=asked, outcome=Outcome.ACCEPTED), changes)


def make_delivery(**changes: Any) -> Delivery:
    """Make the start of the commitment."""
    promise = Ref(Commitment, "promise")
    return _cited(Delivery(id="news", on=promise, status=DeliveryStatus.STARTED), changes)


def make_funding(**changes: Any) -> Funding:
    """Make a sum of £200m."""
    least = Funding(
        id="money", title="Money", stage=FundingStage.COMMITTED, amount=parse_money("£200m")
    )
    return _cited(least, changes)


def make_law(**changes: Any) -> Law:
    """Make an act."""
    return _cited(Law(id="act", title="An act", form=LawForm.ACT), changes)


def make_indicator(**changes: Any) -> Indicator:
    """Make a count of children."""
    return _cited(Indicator(id="count", title="A count", unit="children"), changes)


def make_observation(**changes: Any) -> Observation:
    """Make a count of which nothing is said."""
    of = Ref(Indicator, "count")
    return _cited(Observation(id="counted", of=of, basis=Basis.COUNTED), changes)


def make_meeting(**changes: Any) -> Meeting:
    """Make a meeting of the department."""
    return _cited(Meeting(id="meeting", title="A meeting", body=DEPARTMENT), changes)


def make_event(**changes: Any) -> Event:
    """Make an event of which nobody entered the day."""
    return _cited(Event(id="assent", title="Royal Assent"), changes)


def make_records() -> tuple[Record, ...]:
    """Make one record of every kind."""
    return (
        make_source(),
        make_body(),
        make_person(),
        make_review(),
        make_recommendation(),
        make_statement(),
        make_strategy(),
        make_pillar(),
        make_mission(),
        make_commitment(),
        make_pilot(),
        make_consultation(),
        make_decision(),
        make_delivery(),
        make_funding(),
        make_law(),
        make_indicator(),
        make_observation(),
        make_meeting(),
        make_event(),
    )


def make_reform(*records: Record) -> Reform:
    """Make the whole of one record of every kind and these, which replace those of their id."""
    return Reform.of({record.ref: record for record in (*make_records(), *records)}.values())


def make_citation(passage: Passage | None = None, **changes: Any) -> Citation:
    """Make a citation of the paper for a title, with this passage if there is one."""
    least = Citation(source=PAPER, supports=("title",))
    if passage is not None:
        at = (passage.start, passage.end)
        least = evolve(least, at=at, words=passage.words, digest=passage.digest)
    return evolve(least, **changes)


def make_passage_in(text: str, words: str) -> Passage:
    """Make the passage of some words that stand in a text, at their first place."""
    copy, wanted = read_words(text), read_words(words).words
    return make_passage(copy, find_places(copy, wanted)[0], len(wanted))


def write_pack(folder: Path, records: Iterable[Record], name: str = "ours") -> Path:
    """Write records as a pack in a new folder."""
    folder.mkdir(parents=True, exist_ok=True)
    day = "2026-11-20"
    edition = {"name": name, "version": day, "licence": "CC BY 4.0", "checked": day}
    kinds: dict[str, dict[str, object]] = {}
    for record in records:
        kinds.setdefault(get_kind(type(record)).plural, {})[record.id] = write_plain(record)
    # JSON is YAML, and each key gets a line of its own.
    (folder / "pack.yaml").write_text(json.dumps(edition), encoding="utf-8")
    text = json.dumps(kinds, ensure_ascii=False, indent=1)
    (folder / "records.yaml").write_text(text, encoding="utf-8")
    return folder


def _cited(least: R, changes: dict[str, Any]) -> R:
    """Change a record and, unless the changes say what it cites, cite all that it holds."""
    record = evolve(least, **changes)
    if "citations" in changes:
        return record
    held = dict.fromkeys(str(value.path[0]) for value in field_values(record))
    return evolve(record, citations=(Citation(source=PAPER, supports=tuple(held)),))
