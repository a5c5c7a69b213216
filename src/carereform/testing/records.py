"""Strategies for the records of each kind, by themselves.

Each keeps every rule that a record can keep alone: what it holds is cited, in order and short
enough. Its references are well written and lead nowhere in particular; `reforms()` draws records
that lead to one another.
"""

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from carereform.records import (
    KINDS,
    Body,
    Commitment,
    Consultation,
    Decision,
    Delivery,
    Event,
    Funding,
    Indicator,
    Law,
    Meeting,
    Mission,
    Observation,
    Person,
    Pillar,
    Pilot,
    Recommendation,
    Record,
    Review,
    Source,
    Statement,
    Strategy,
    get_kind,
)
from carereform.testing.citing import cite
from carereform.testing.drafts import Draft
from carereform.testing.settling import settle
from carereform.testing.sketches import sketches
from carereform.testing.values import slugs

__all__ = [
    "bodies",
    "commitments",
    "consultations",
    "decisions",
    "deliveries",
    "events",
    "funding",
    "indicators",
    "laws",
    "meetings",
    "missions",
    "observations",
    "people",
    "pillars",
    "pilots",
    "recommendations",
    "records",
    "records_of",
    "reviews",
    "sources",
    "statements",
    "strategies",
]

R = TypeVar("R", bound=Record)

_DAY = date(2026, 1, 1)
_NAMES = slugs().map("to-{}".format)
"""Names of others, never that of the record itself."""
_TYPES = st.sampled_from([kind.type for kind in KINDS])


def records() -> st.SearchStrategy[Record]:
    """Draw records of any kind.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(records())
    ... def test_record(record):
    ...     assert record.citations or isinstance(record, Source)
    >>> test_record()
    """
    return _records()


def records_of(kind: type[R]) -> st.SearchStrategy[R]:
    """Draw records of a kind, named by its class.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(records_of(Body))
    ... def test_body(body):
    ...     assert body.id
    >>> test_body()

    Raises:
        KeyError: If it is no class of records.
    """
    get_kind(kind)
    return _records_of(kind)


@st.composite
def _records(draw: st.DrawFn) -> Record:
    return draw(records_of(draw(_TYPES)))


@st.composite
def _records_of(draw: st.DrawFn, kind: type[R]) -> R:
    draft = Draft(_DAY)
    draft.add(draw(sketches(get_kind(kind), _NAMES)))
    settle(draft)
    cite(draft, {})
    return next(draft.of(kind))


def sources() -> st.SearchStrategy[Source]:
    """Draw sources of each form.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(sources())
    ... def test_source(source):
    ...     assert source.form.islower()
    >>> test_source()
    """
    return records_of(Source)


def bodies() -> st.SearchStrategy[Body]:
    """Draw bodies of each form.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(bodies())
    ... def test_body(body):
    ...     assert body.title
    >>> test_body()
    """
    return records_of(Body)


def people() -> st.SearchStrategy[Person]:
    """Draw people, each in a public role.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(people())
    ... def test_person(person):
    ...     assert person.post
    >>> test_person()
    """
    return records_of(Person)


def reviews() -> st.SearchStrategy[Review]:
    """Draw reviews of each form.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(reviews())
    ... def test_review(review):
    ...     assert review.form.islower()
    >>> test_review()
    """
    return records_of(Review)


def recommendations() -> st.SearchStrategy[Recommendation]:
    """Draw what reviews ask for.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(recommendations())
    ... def test_recommendation(recommendation):
    ...     assert recommendation.checked
    >>> test_recommendation()
    """
    return records_of(Recommendation)


def statements() -> st.SearchStrategy[Statement]:
    """Draw findings, aims, opinions, criticisms and estimates.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(statements())
    ... def test_statement(statement):
    ...     assert statement.kind.islower()
    >>> test_statement()
    """
    return records_of(Statement)


def strategies() -> st.SearchStrategy[Strategy]:
    """Draw plans.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(strategies())
    ... def test_strategy(strategy):
    ...     assert strategy.by.kind is Body
    >>> test_strategy()
    """
    return records_of(Strategy)


def pillars() -> st.SearchStrategy[Pillar]:
    """Draw pillars, each the first of its strategy.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(pillars())
    ... def test_pillar(pillar):
    ...     assert pillar.number == 1
    >>> test_pillar()
    """
    return records_of(Pillar)


def missions() -> st.SearchStrategy[Mission]:
    """Draw missions, each the first of its strategy.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(missions())
    ... def test_mission(mission):
    ...     assert mission.deadline
    >>> test_mission()
    """
    return records_of(Mission)


def commitments() -> st.SearchStrategy[Commitment]:
    """Draw promises of each strength.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(commitments())
    ... def test_commitment(commitment):
    ...     assert commitment.strength.islower()
    >>> test_commitment()
    """
    return records_of(Commitment)


def pilots() -> st.SearchStrategy[Pilot]:
    """Draw promises to try something, with the places where it is tried.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(pilots())
    ... def test_pilot(pilot):
    ...     assert len(pilot.sites) <= 3
    >>> test_pilot()
    """
    return records_of(Pilot)


def consultations() -> st.SearchStrategy[Consultation]:
    """Draw requests for views.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(consultations())
    ... def test_consultation(consultation):
    ...     assert consultation.by.kind is Body
    >>> test_consultation()
    """
    return records_of(Consultation)


def decisions() -> st.SearchStrategy[Decision]:
    """Draw answers with each outcome.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(decisions())
    ... def test_decision(decision):
    ...     assert decision.on
    >>> test_decision()
    """
    return records_of(Decision)


def deliveries() -> st.SearchStrategy[Delivery]:
    """Draw what happened to promises, with each status.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(deliveries())
    ... def test_delivery(delivery):
    ...     assert delivery.status.islower()
    >>> test_delivery()
    """
    return records_of(Delivery)


def funding() -> st.SearchStrategy[Funding]:
    """Draw sums of money of each stage.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(funding())
    ... def test_sum_of_money(sum_of_money):
    ...     assert sum_of_money.amount is not None
    >>> test_sum_of_money()
    """
    return records_of(Funding)


def laws() -> st.SearchStrategy[Law]:
    """Draw laws and guidance of each form.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(laws())
    ... def test_law(law):
    ...     assert law.form.islower()
    >>> test_law()
    """
    return records_of(Law)


def indicators() -> st.SearchStrategy[Indicator]:
    """Draw what is counted or set again and again.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(indicators())
    ... def test_indicator(indicator):
    ...     assert indicator.unit
    >>> test_indicator()
    """
    return records_of(Indicator)


def observations() -> st.SearchStrategy[Observation]:
    """Draw values of indicators on each basis.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(observations())
    ... def test_observation(observation):
    ...     assert observation.of.kind is Indicator
    >>> test_observation()
    """
    return records_of(Observation)


def meetings() -> st.SearchStrategy[Meeting]:
    """Draw meetings of public bodies.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(meetings())
    ... def test_meeting(meeting):
    ...     assert meeting.body.kind is Body
    >>> test_meeting()
    """
    return records_of(Meeting)


def events() -> st.SearchStrategy[Event]:
    """Draw events that dates are counted from.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(events())
    ... def test_event(event):
    ...     assert event.title
    >>> test_event()
    """
    return records_of(Event)
