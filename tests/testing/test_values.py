"""The strategies for values: whatever they draw can be written, and is read back as it was."""

import re
from datetime import date

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from carereform.evidence import Passage
from carereform.evidence.words import DIGEST_PATTERN
from carereform.records import Citation
from carereform.testing import (
    calendars,
    citations,
    days,
    lengths,
    moneys,
    passages,
    phrases,
    quantities,
    slugs,
    spans,
    texts,
    whens,
)
from carereform.values import Calendar, Length, Money, Quantity, Span, When, is_slug
from carereform.values.amounts import is_phrase
from carereform.values.calendars import parse_calendar
from carereform.values.parsing import Value, parse_value, print_value

_STRATEGIES: list[tuple[type[Value], st.SearchStrategy[Value]]] = [
    (Money, moneys()),
    (Quantity, quantities()),
    (When, whens()),
    (Span, spans()),
    (Length, lengths()),
    (date, days()),
    (str, texts()),
]


@pytest.mark.parametrize(
    ("kind", "values"), _STRATEGIES, ids=lambda one: getattr(one, "__name__", "")
)
@given(data=st.data())
def test_values_print_and_parse_back(
    kind: type[Value], values: st.SearchStrategy[Value], data: st.DataObject
) -> None:
    """What an editor reads is what was drawn."""
    value = data.draw(values)

    read = parse_value(kind, print_value(value))

    assert value == read


@given(calendars())
def test_calendars_print_and_parse_back(calendar: Calendar) -> None:
    """A time on its own is read back too."""
    assert calendar == parse_calendar(str(calendar))


@given(calendars(2020, 2022), days(2020, 2022), whens(2020, 2022), spans(2020, 2022))
def test_times_start_in_the_years_asked_for(
    calendar: Calendar, day: date, when: When, span: Span
) -> None:
    """Whoever wants dates of a few years gets no others."""
    starts = [calendar.first, day, getattr(when.at, "first", None), span.first]

    assert {start.year for start in starts if start is not None} <= {2020, 2021, 2022}


@given(whens(events=st.just("assent")))
def test_events_are_those_asked_for(when: When) -> None:
    """Times hang on the events that were given."""
    assert when.event in (None, "assent")


@given(slugs(), phrases())
def test_names_are_well_written(slug: str, phrase: str) -> None:
    """An id is a slug, and what is counted is a phrase."""
    assert is_slug(slug)
    assert is_phrase(phrase)


@given(passages())
def test_passages_are_whole(passage: Passage) -> None:
    """A passage starts before it ends, and has words and their digest."""
    assert passage.start < passage.end
    assert 1 <= passage.words <= 40
    assert re.fullmatch(DIGEST_PATTERN, passage.digest)


@given(citations())
def test_citations_say_what_they_must(citation: Citation) -> None:
    """A citation supports something by a source or by a reason."""
    assert citation.supports == ("title",)
    assert citation.source is not None or citation.inferred


def test_values_shrink() -> None:
    """What is left of a failure is the plainest value that shows it."""
    alone = settings(database=None)

    assert "£0" == str(find(moneys(), lambda _: True, settings=alone))
    assert "0" == str(find(quantities(), lambda _: True, settings=alone))
    assert "£2" == str(find(moneys(), _is_over_a_pound, settings=alone))


def _is_over_a_pound(money: Money) -> bool:
    return not money.precision and money.pence > 100
