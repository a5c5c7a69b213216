"""Small reforms of which each part became known on a day of its own: what the laws are held on."""

from datetime import date
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st

from carereform import (
    UNSETTLED,
    UNSTATED,
    Citation,
    Commitment,
    Decision,
    Delivery,
    DeliveryStatus,
    Difference,
    Event,
    Funding,
    FundingStage,
    Outcome,
    Recommendation,
    Record,
    Ref,
    Reform,
    Review,
    Source,
    Stage,
    parse_money,
    parse_span,
    parse_when,
)
from carereform.values import FrozenMap
from tests.makers import (
    make_citation,
    make_commitment,
    make_decision,
    make_delivery,
    make_event,
    make_funding,
    make_recommendation,
    make_review,
    make_source,
)

T = TypeVar("T")

YEARS = (2021, 2022, 2023, 2024, 2025)
SOURCES = tuple(
    make_source(
        id=f"of-{year}", dates=FrozenMap({Stage.PUBLISHED: parse_when(f"on {year}-07-01")})
    )
    for year in YEARS
)
days = st.dates(date(2020, 1, 1), date(2027, 1, 1))

_TIMES = ("on 2022-05-23", "in 2023", "by 2024", "in 2024-25", "by event:assent", "from 2022")
_whens = st.sampled_from(_TIMES).map(parse_when)
_maybe_whens = st.none() | st.just(UNSTATED) | _whens
_readings = st.sampled_from(
    [(reads, word) for reads in _TIMES for word in (Difference.LATER, Difference.CONFLICT)]
)
_periods = st.none() | st.sampled_from(["2 years", "2022-23 to 2024-25"]).map(parse_span) | _whens
_amounts = st.just(UNSTATED) | st.sampled_from(["£200m", "over £27m", "£5,000,000"]).map(
    parse_money
)
_request = st.sampled_from(["one", "two"]).map(lambda id_: Ref(Recommendation, id_))
_promise = st.sampled_from(["one", "two"]).map(lambda id_: Ref(Commitment, id_))


_FIELDS = (
    *("title", "on", "outcome", "made", "status", "when", "deadline", "amount", "period"),
    *("for", "part-of", "of", "dates"),
)


@st.composite
def citations(draw: st.DrawFn, sources: tuple[Source, ...]) -> tuple[Citation, ...]:
    """Draw who says so: of everything, or of one or two fields alone."""
    cited = draw(st.lists(st.sampled_from(sources), min_size=1, max_size=3, unique=True))
    some = st.lists(st.sampled_from(_FIELDS), min_size=1, max_size=2, unique=True).map(tuple)
    return tuple(
        make_citation(source=one.ref, supports=draw(st.just(_FIELDS) | some)) for one in cited
    )


@st.composite
def moves(draw: st.DrawFn, sources: tuple[Source, ...]) -> tuple[Citation, ...]:
    """Draw who reads other deadlines."""
    found = draw(st.lists(st.tuples(st.sampled_from(sources), _readings), max_size=2))
    return tuple(
        make_citation(
            source=source.ref, supports=("deadline",), reads=reads, difference=word, note="No."
        )
        for source, (reads, word) in found
    )


@st.composite
def several_records(
    draw: st.DrawFn, sources: tuple[Source, ...] = SOURCES, prefix: str = ""
) -> list[Record]:
    """Draw decisions, promises, deliveries and sums, each cited from some of these sources."""
    ids = [f"{prefix}{number}" for number in range(draw(st.integers(0, 3)))]
    earlier = st.none() | st.builds(Ref, st.just(Decision), st.sampled_from(ids))
    made: list[Record] = []
    for id_ in ids:
        on = draw(st.lists(_request | st.just(Ref(Review, "review")), min_size=1, max_size=2))
        made += [
            make_decision(
                id=id_,
                on=tuple(on),
                outcome=draw(st.sampled_from(Outcome)),
                made=draw(_maybe_whens),
                leads_to=tuple(draw(st.lists(_promise, max_size=1))),
                replaces=draw(earlier),
            ),
            make_delivery(
                id=id_,
                on=draw(_promise),
                status=draw(st.sampled_from(DeliveryStatus)),
                when=draw(_maybe_whens),
            ),
            make_funding(
                id=id_,
                stage=draw(st.sampled_from(FundingStage)),
                amount=draw(_amounts),
                period=draw(_periods),
                for_=tuple(draw(st.lists(_request | _promise, max_size=2, unique=True))),
                part_of=tuple(
                    Ref(Funding, one)
                    for one in draw(st.lists(st.sampled_from(ids), max_size=1))
                    if one < id_
                ),
            ),
        ]
    return [evolve(one, citations=draw(citations(sources))) for one in made]


@st.composite
def otherwise(draw: st.DrawFn, record: Record, known: Record) -> Record:
    """Draw the same record with other values of what nothing that was public said of it."""

    def other(name: str, held: T, values: st.SearchStrategy[T]) -> T:
        return held if any(one.covers(name) for one in known.citations) else draw(values)

    match record:
        case Decision(outcome=outcome, made=made):
            return evolve(
                record,
                outcome=other("outcome", outcome, st.sampled_from(Outcome)),
                made=other("made", made, _maybe_whens),
            )
        case Delivery(status=status, when=when):
            return evolve(
                record,
                status=other("status", status, st.sampled_from(DeliveryStatus)),
                when=other("when", when, _maybe_whens),
            )
        case Commitment(deadline=deadline):
            return evolve(record, deadline=other("deadline", deadline, _maybe_whens))
        case Event(when=when):
            return evolve(record, when=other("when", when, _maybe_whens))
        case Funding(amount=amount, period=period):
            return evolve(
                record,
                amount=other("amount", amount, _amounts),
                period=other("period", period, _periods),
            )
        case _:
            return record


@st.composite
def timed_reforms(draw: st.DrawFn) -> Reform:
    """Draw a review, what it asked, what was promised of that, and whatever came of it."""
    asked = [make_recommendation(id=id_) for id_ in ("one", "two")]
    promised = [
        make_commitment(
            id=id_,
            deadline=draw(_maybe_whens | st.just(UNSETTLED)),
            answers=tuple(draw(st.lists(_request, max_size=1))),
        )
        for id_ in ("one", "two")
    ]
    event = make_event(when=draw(_whens.filter(lambda when: when.event is None)))
    known = [make_review(), *asked, *promised, event]
    cited: list[Record] = [evolve(one, citations=draw(citations(SOURCES))) for one in known]
    cited = [
        evolve(one, citations=(*one.citations, *draw(moves(SOURCES))))
        if isinstance(one, Commitment)
        else one
        for one in cited
    ]
    return Reform.of([*SOURCES, *cited, *draw(several_records())])
