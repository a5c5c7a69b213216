"""A small made reform with a bit of everything, and what every question tells of it."""
# ruff: noqa: ANN401 - a change may be of any field, whatever its type

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, Final

from carereform import (
    UNSETTLED,
    UNSTATED,
    Citation,
    Commitment,
    DeliveryStatus,
    Difference,
    Funding,
    FundingStage,
    Law,
    Mission,
    Outcome,
    Recommendation,
    Record,
    Ref,
    Reform,
    Review,
    Source,
    Stage,
    When,
    parse_money,
    parse_span,
    parse_when,
)
from carereform.display import Table
from carereform.questions import (
    answers,
    asked_and_given,
    claims,
    compare,
    count_outcomes,
    coverage,
    deadlines,
    disagreements,
    funding,
    history,
    list_records,
    parts,
)
from carereform.records import KINDS
from carereform.values import FrozenMap
from tests.makers import (
    PAPER,
    PLAN,
    make_citation,
    make_commitment,
    make_decision,
    make_delivery,
    make_event,
    make_funding,
    make_law,
    make_mission,
    make_pilot,
    make_recommendation,
    make_review,
    make_source,
    make_strategy,
)

TABLES: Final = Path(__file__).with_name("story.txt")
EARLIER: Final = date(2023, 6, 1)
LATER: Final = date(2026, 11, 22)

_LEAVE = Ref(Recommendation, "leave")
_HOMES = Ref(Commitment, "homes")
_PAGE = Ref(Source, "page")
_NEWS = Ref(Source, "news")


def _days(**stages: str) -> FrozenMap[Stage, When]:
    return FrozenMap({Stage[stage.upper()]: parse_when(when) for stage, when in stages.items()})


def _cite(source: Ref[Source], *supports: str, **changes: Any) -> Citation:
    return make_citation(source=source, supports=supports, **changes)


def _differs(field: str, reads: str, word: Difference, **changes: Any) -> Citation:
    return _cite(_NEWS, field, reads=reads, difference=word, note="As it was said.", **changes)


_SOURCES: Final = (
    make_source(dates=_days(published="on 2022-05-23")),
    make_source(
        id="page",
        title="A page",
        official=True,
        dates=_days(published="on 2023-02-02"),
        citations=(),
    ),
    make_source(id="news", title="News", dates=_days(published="on 2024-03-01"), citations=()),
    make_source(id="start", title="A start", opening_only=True, citations=()),
)

_ASKED: Final = (
    make_review(dates=_days(reported="on 2022-05-20", published="on 2022-05-23")),
    make_review(id="second", title="Another review", aliases=("later",)),
    make_recommendation(id="leave", title="Leave", number=2),
    make_recommendation(id="pay", title="Pay", number=1, checked=date(2026, 11, 20)),
    make_recommendation(id="rest", title="The rest"),
    make_recommendation(id="other", title="Another", of=Ref(Review, "later")),
)

_DECIDED: Final = (
    make_decision(
        id="first", on=(_LEAVE,), outcome=Outcome.CONSIDERING, made=parse_when("on 2022-05-24")
    ),
    make_decision(
        id="last",
        on=(_LEAVE,),
        made=parse_when("on 2023-02-02"),
        leads_to=(Ref(Mission, "mission"), Ref(Funding, "direct")),
        citations=(_cite(_PAGE, "on", "outcome", "made", "leads-to"),),
    ),
    make_decision(
        id="whole",
        on=(Ref(Review, "review"),),
        outcome=Outcome.MODIFIED,
        made=UNSTATED,
        citations=(_cite(_NEWS, "on", "outcome", "made"),),
    ),
    make_decision(
        id="thought", on=(Ref(Review, "later"),), outcome=Outcome.EXPLORING, citations=()
    ),
)

_PROMISED: Final = (
    make_strategy(dates=_days(published="on 2023-02-02")),
    make_mission(deadline=parse_when("by the end of 2027")),
    make_commitment(
        id="homes",
        title="Homes",
        answers=(_LEAVE,),
        starts=parse_when("from 2023-04"),
        deadline=parse_when("by the end of 2023"),
        dates=_days(announced="on 2023-02-02"),
        checked=date(2026, 11, 20),
        citations=(
            _cite(PAPER, "title", "by", "answers", "made-in", "starts", "dates"),
            _cite(_PAGE, "deadline", at=(3, 9), words=2, digest="0" * 16),
            _differs("deadline", "by 2025", Difference.LATER),
            _differs(
                "strength", "aims", Difference.FIRMNESS, at=(20, 30), words=1, digest="1" * 16
            ),
            Citation(supports=("strength",), inferred="It says so."),
        ),
    ),
    make_commitment(
        id="moved",
        title="Moved",
        made_in=None,
        deadline=UNSETTLED,
        citations=(
            _cite(PAPER, "title", "by"),
            _differs("deadline", "by 2022", Difference.CONFLICT),
            _differs("deadline", "in 2027", Difference.CONFLICT),
        ),
    ),
    make_commitment(
        id="soon",
        title="Soon",
        made_in=None,
        deadline=parse_when("within 6 months of event:assent"),
    ),
    make_pilot(deadline=UNSTATED, answers=(Ref(Recommendation, "pay"),)),
    make_law(carries_out=(_LEAVE,), dates=_days(introduced="on 2024-12-16")),
    make_event(when=parse_when("on 2024-05-24"), dates=_days(held="on 2024-05-24")),
)

_DONE: Final = (
    make_delivery(id="begun", on=_HOMES, when=parse_when("in 2023")),
    make_delivery(
        id="done",
        on=_HOMES,
        status=DeliveryStatus.DELIVERED,
        when=parse_when("in 2025"),
        through=Ref(Law, "act"),
        citations=(_cite(_NEWS, "on", "status", "when", "through"),),
    ),
    make_delivery(
        id="ended",
        on=Ref(Commitment, "soon"),
        status=DeliveryStatus.DROPPED,
        when=None,
        citations=(_cite(_NEWS, "on", "status"),),
    ),
)

_PAID: Final = (
    make_funding(
        id="ask",
        title="An ask",
        stage=FundingStage.ASKED,
        amount=parse_money("£100,000,000"),
        period=parse_span("2023-24 to 2024-25"),
        for_=(_LEAVE,),
    ),
    make_funding(
        id="whole",
        title="The whole",
        amount=parse_money("£20,000,000"),
        period=parse_span("2 years"),
        for_=(_HOMES,),
        made_in=PLAN,
    ),
    make_funding(
        id="part",
        title="A part",
        stage=FundingStage.ALLOCATED,
        amount=parse_money("over £4m"),
        period=parse_when("in 2023-24"),
        part_of=(Ref(Funding, "whole"),),
        citations=(_cite(_NEWS, "amount", "period", "part-of"),),
    ),
    make_funding(
        id="guess",
        title="A guess",
        amount=parse_money("£3,000,000"),
        part_of=(Ref(Funding, "whole"),),
        citations=(
            _cite(Ref(Source, "start"), "amount"),
            Citation(supports=("part-of",), inferred="Listed with it."),
        ),
    ),
    make_funding(
        id="direct",
        title="Direct",
        stage=FundingStage.SPENT,
        amount=parse_money("£1,000,000 per year"),
        period=parse_span("2024-25 to 2025-26"),
        dates=_days(announced="in 2024"),
    ),
)

STORY: Final = Reform.of([*_SOURCES, *_ASKED, *_DECIDED, *_PROMISED, *_DONE, *_PAID])


def tell() -> str:
    """Tell every row that every question has of the story."""
    return "\n".join(chain.from_iterable(_tell(title, table) for title, table in _ask(STORY)))


def _ask(reform: Reform) -> Iterator[tuple[str, Table[Any]]]:
    yield "answers", answers(reform)
    yield "outcomes", count_outcomes(answers(reform))
    yield "asked and given", asked_and_given(reform)
    yield "funding", funding(reform)
    yield "parts", parts(reform)
    yield "coverage", coverage(reform)
    for day in (EARLIER, LATER):
        yield f"deadlines on {day}", deadlines(reform, day)
    yield "disagreements", disagreements(reform)
    yield "changes", compare(reform, EARLIER, LATER)
    for record in _told(reform):
        yield f"history of {record.ref}", history(reform, record)
    yield "claims", claims([reform.commitments["homes"]])
    for kind in KINDS:
        yield f"list of {kind.plural}", list_records(reform, kind.type)


def _told(reform: Reform) -> Iterable[Record]:
    return (record for record in reform if not isinstance(record, Source))


def _tell(title: str, table: Table[Any]) -> Iterator[str]:
    rows = table.to_rows()
    if rows:
        yield f"# {title}: {table.title}, {', '.join(rows[0])}"
    for row in rows:
        yield "; ".join("-" if value is None else str(value) for value in row.values())


if __name__ == "__main__":
    TABLES.write_text(f"{tell()}\n", encoding="utf-8")
