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
    """Draw records of any kind."""
    return _records()


def records_of(kind: type[R]) -> st.SearchStrategy[R]:
    """Draw records of a kind, named by its class.

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
    """Draw sources of each form."""
    return records_of(Source)


def bodies() -> st.SearchStrategy[Body]:
    """Draw bodies of each form."""
    return records_of(Body)


def people() -> st.SearchStrategy[Person]:
    """Draw people, each in a public role."""
    return records_of(Person)


def reviews() -> st.SearchStrategy[Review]:
    """Draw reviews of each form."""
    return records_of(Review)


def recommendations() -> st.SearchStrategy[Recommendation]:
    """Draw what reviews ask for."""
    return records_of(Recommendation)


def statements() -> st.SearchStrategy[Statement]:
    """Draw findings, aims, opinions, criticisms and estimates."""
    return records_of(Statement)


def strategies() -> st.SearchStrategy[Strategy]:
    """Draw plans."""
    return records_of(Strategy)


def pillars() -> st.SearchStrategy[Pillar]:
    """Draw pillars, each the first of its strategy."""
    return records_of(Pillar)


def missions() -> st.SearchStrategy[Mission]:
    """Draw missions, each the first of its strategy."""
    return records_of(Mission)


def commitments() -> st.SearchStrategy[Commitment]:
    """Draw promises of each strength."""
    return records_of(Commitment)


def pilots() -> st.SearchStrategy[Pilot]:
    """Draw promises to try something, with the places where it is tried."""
    return records_of(Pilot)


def consultations() -> st.SearchStrategy[Consultation]:
    """Draw requests for views."""
    return records_of(Consultation)


def decisions() -> st.SearchStrategy[Decision]:
    """Draw answers with each outcome."""
    return records_of(Decision)


def deliveries() -> st.SearchStrategy[Delivery]:
    """Draw what happened to promises, with each status."""
    return records_of(Delivery)


def funding() -> st.SearchStrategy[Funding]:
    """Draw sums of money of each stage."""
    return records_of(Funding)


def laws() -> st.SearchStrategy[Law]:
    """Draw laws and guidance of each form."""
    return records_of(Law)


def indicators() -> st.SearchStrategy[Indicator]:
    """Draw what is counted or set again and again."""
    return records_of(Indicator)


def observations() -> st.SearchStrategy[Observation]:
    """Draw values of indicators on each basis."""
    return records_of(Observation)


def meetings() -> st.SearchStrategy[Meeting]:
    """Draw meetings of public bodies."""
    return records_of(Meeting)


def events() -> st.SearchStrategy[Event]:
    """Draw events that dates are counted from."""
    return records_of(Event)
