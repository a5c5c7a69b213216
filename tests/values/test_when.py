"""When: the first and the last possible day of every edge, with events and without."""

import copy
import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.values import (
    Bounds,
    Certainty,
    Day,
    Edge,
    Length,
    Moment,
    TimeUnit,
    When,
    Year,
    parse_when,
)
from tests.values.strategies import ugly_texts, whens, whens_of_few_events


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 2023-05-11", date(2023, 5, 11), date(2023, 5, 11)),
        ("in 2022-05", date(2022, 5, 1), date(2022, 5, 31)),
        ("in summer 2023", date(2023, 6, 1), date(2023, 8, 31)),
        ("in early 2023", date(2023, 1, 1), date(2023, 4, 30)),
        ("in 2024-25", date(2024, 4, 1), date(2025, 3, 31)),
        ("by 2027", None, date(2027, 12, 31)),
        ("by 2023-05-11", None, date(2023, 5, 11)),
        ("by the end of 2023", None, date(2023, 12, 31)),
        ("by the end of 2024-25", None, date(2025, 3, 31)),
        ("before 2025", None, date(2024, 12, 31)),
        ("before 2025-03-01", None, date(2025, 2, 28)),
        ("from summer 2023", date(2023, 6, 1), None),
        ("from 2022-10-01", date(2022, 10, 1), None),
        ("after 2023", date(2024, 1, 1), None),
        ("after 2023-02-28", date(2023, 3, 1), None),
        ("until 2025", None, date(2025, 12, 31)),
        ("between 2022-05 and 2023-02", date(2022, 5, 1), date(2023, 2, 28)),
        ("between 2023-05-11 and 2023-05-11", date(2023, 5, 11), date(2023, 5, 11)),
        ("about 2023-05-11", date(2023, 5, 4), date(2023, 5, 18)),
        ("about 2023-02", date(2023, 1, 1), date(2023, 3, 31)),
        ("about 2024-01", date(2023, 12, 1), date(2024, 2, 29)),
        ("about summer 2023", date(2023, 3, 1), date(2023, 11, 30)),
        ("about early 2023", date(2022, 10, 1), date(2023, 7, 31)),
        ("about 2032", date(2031, 1, 1), date(2033, 12, 31)),
        ("about 2024-25", date(2023, 4, 1), date(2026, 3, 31)),
        ("within 6 months of 2023-05", date(2023, 5, 1), date(2023, 11, 30)),
        ("within 10 days of 2023-05-11", date(2023, 5, 11), date(2023, 5, 21)),
        ("by the end of event:x", None, None),
        ("before event:next-spending-review", None, None),
        ("within 6 months of event:x", None, None),
        ("from event:x", None, None),
    ],
)
def test_text_leaves_these_days_possible(text: str, first: date | None, last: date | None) -> None:
    """Every edge has its first and last possible day, and the text prints as written."""
    when = parse_when(text)

    assert (first, last, text) == (when.first, when.last, str(when))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2023-05-11", "on 2023-05-11"),
        ("2022-05", "in 2022-05"),
        ("2024-25", "in 2024-25"),
        ("2024/25", "in 2024-25"),
        ("mid 2023", "in mid 2023"),
        ("2023", "in 2023"),
    ],
)
def test_bare_time_prints_with_its_edge(text: str, printed: str) -> None:
    """A bare day is on it, any other bare time in it."""
    assert printed == str(parse_when(text))


def test_the_end_of_a_parliament_is_an_event() -> None:
    """A time may hang on an event with a long name."""
    when = parse_when("by the end of event:parliament-2019-ends")

    assert When(Edge.BY_THE_END_OF, Moment("parliament-2019-ends")) == when
    assert when.event == "parliament-2019-ends"
    assert parse_when("by 2023").event is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "May 2022",
        "on 2023",
        "on event:x",
        "in 2023-05-11",
        "by",
        "by ",
        "by  2023",
        " by 2023",
        "by 2023 ",
        "by 2023\n",
        "By 2023",
        "by soon",
        "by the end 2023",
        "event:x",
        "by event:",
        "by event:X",
        "by event:a b",
        "by body:x",
        "by 2023-02-30",
        "2023-02-30",
        "between 2022",
        "between 2022 and",
        "between 2023 and 2022",
        "between event:x and 2022",
        "between 2022 and event:x",
        "between 2022 and 2023 and 2024",
        "within event:x",
        "within 6 months",
        "within six months of 2023",
        "within 6 months of",
        "within of 2023",
        "within 0 days of 2023",
        "by ٢٠٢٣",
        "by the end of this Parliament",
        "until further notice",
        "unstated",
        "2 years",
        "from 2023 to 2024",
        "on on 2023-05-11",
        "about about 2023",
    ],
)
def test_ugly_text_is_refused(text: str) -> None:
    """Nothing else is a time."""
    with pytest.raises(ValueError, match=r"is not an? |is no time"):
        parse_when(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("on 2023", "'on 2023' is no time: only a day goes with on; write in 2023"),
        ("in 2023-05-11", "'in 2023-05-11' is no time: a day goes with on; write on 2023-05-11"),
        ("event:x", "'event:x' is not a time; say how, like by event:x or from event:x"),
        (
            "between 2023 and 2022",
            "'between 2023 and 2022' is no time: it ends before it begins",
        ),
        ("2023-02-30", "'2023-02-30' is not a day: February 2023 has 28 days"),
        (
            "soon",
            "'soon' is not a time; write it like on 2023-05-11, in 2022-05, by the end of 2023 "
            "or within 6 months of event:x",
        ),
    ],
)
def test_refusal_says_what_is_wrong_and_what_is_right(text: str, message: str) -> None:
    """The message names what was found, what is expected, and an example."""
    with pytest.raises(ValueError) as caught:
        parse_when(text)

    assert message == str(caught.value)


YEAR, SIX_MONTHS = Year(2023), Length(6, TimeUnit.MONTH)


@pytest.mark.parametrize(
    ("edge", "until", "offset"),
    [
        (Edge.BETWEEN, None, None),
        (Edge.BY, YEAR, None),
        (Edge.WITHIN, None, None),
        (Edge.BY, None, SIX_MONTHS),
        (Edge.BETWEEN, YEAR, SIX_MONTHS),
    ],
)
def test_edge_takes_only_what_is_its_own(
    edge: Edge, until: Year | None, offset: Length | None
) -> None:
    """Between has a second time, within a length, and nothing else has either."""
    with pytest.raises(ValueError, match="and only"):
        When(edge, YEAR, until=until, offset=offset)


def test_between_takes_no_event() -> None:
    """Two ends that can be held against each other are both in a calendar."""
    with pytest.raises(ValueError, match="between takes two times, not events"):
        When(Edge.BETWEEN, Moment("x"), until=YEAR)


@given(whens)
def test_printing_and_reading_are_inverse(when: When) -> None:
    """Every time comes back from its text, and copies and hashes as itself."""
    again = parse_when(str(when))

    assert [when] * 3 == [again, copy.deepcopy(when), pickle.loads(pickle.dumps(when))]
    assert hash(when) == hash(again)


@given(ugly_texts)
def test_reading_raises_nothing_but_value_errors(text: str) -> None:
    """Whatever the text, it is read and prints so that it is read again, or is refused."""
    try:
        when = parse_when(text)
    except ValueError:
        return

    assert when == parse_when(str(when))


@given(st.fixed_dictionaries({"a": whens_of_few_events, "b": whens_of_few_events}))
def test_first_day_is_not_after_the_last(events: dict[str, When]) -> None:
    """Whatever hangs on what, round in circles too, the first day comes no later."""
    for when in events.values():
        first, last = when.bounds(events.get)

        assert first is None or last is None or first <= last


EVENTS = {
    "day": parse_when("on 2024-05-30"),
    "year": parse_when("in 2024"),
    "later": parse_when("within 6 months of event:year"),
    "self": parse_when("by event:self"),
    "one": parse_when("in event:two"),
    "two": parse_when("in event:one"),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by event:day", (None, date(2024, 5, 30))),
        ("by the end of event:day", (None, date(2024, 5, 30))),
        ("until event:day", (None, date(2024, 5, 30))),
        ("before event:day", (None, date(2024, 5, 29))),
        ("from event:day", (date(2024, 5, 30), None)),
        ("after event:day", (date(2024, 5, 31), None)),
        ("in event:day", (date(2024, 5, 30), date(2024, 5, 30))),
        ("about event:day", (None, None)),
        ("within 6 months of event:day", (date(2024, 5, 30), date(2024, 11, 30))),
        ("before event:year", (None, date(2024, 12, 30))),
        ("after event:year", (date(2024, 1, 2), None)),
        ("within 6 months of event:year", (date(2024, 1, 1), date(2025, 6, 30))),
        ("by event:later", (None, date(2025, 6, 30))),
        ("by event:unheard-of", (None, None)),
        ("by event:self", (None, None)),
        ("from event:one", (None, None)),
        ("in 2023", (date(2023, 1, 1), date(2023, 12, 31))),
    ],
)
def test_event_gives_its_own_days(text: str, expected: Bounds) -> None:
    """An event bounds by its possible days; one unknown, or that hangs on itself, by none."""
    assert expected == parse_when(text).bounds(EVENTS.get)


def test_long_chain_of_events_is_followed_to_its_end() -> None:
    """However many events hang on one another, the last one counts."""
    events = {f"e{number}": parse_when(f"in event:e{number + 1}") for number in range(3000)}
    events["e3000"] = parse_when("in 2023")

    assert events["e0"].bounds(events.get) == (date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("one", "other", "before", "after"),
    [
        ("in 2022", "in 2023", "certainly", "not"),
        ("in 2022", "in 2022", "possibly", "possibly"),
        ("on 2023-05-11", "on 2023-05-11", "not", "not"),
        ("on 2023-05-11", "on 2023-05-12", "certainly", "not"),
        ("in 2022", "by 2022-06", "possibly", "possibly"),
        ("by 2022", "from 2023", "certainly", "not"),
        ("from 2023", "by 2022", "not", "certainly"),
        ("from 2023", "from 2022", "possibly", "possibly"),
        ("by event:year", "on 2025-01-01", "certainly", "not"),
        ("by event:unheard-of", "on 2025-01-01", "possibly", "possibly"),
    ],
)
def test_comparison_answers_over_all_possible_days(
    one: str, other: str, before: str, after: str
) -> None:
    """Before and after are certain only where no possible day says otherwise."""
    left, right = parse_when(one), parse_when(other)

    assert (before, after) == (
        left.is_before(right, EVENTS.get),
        left.is_after(right, EVENTS.get),
    )


@given(whens, whens)
def test_certain_excludes_the_contrary(one: When, other: When) -> None:
    """What is certainly before is not after, and the two views agree."""
    assert one.is_before(other) is other.is_after(one)
    if one.is_before(other) is Certainty.CERTAINLY:
        assert one.is_after(other) is Certainty.NOT


@given(st.dates(date(1900, 1, 1), date(2200, 12, 30)))
def test_after_a_day_begins_where_by_it_ends(day: date) -> None:
    """By a day and after it leave no day out and share none."""
    by, after = When(Edge.BY, Day(day)), When(Edge.AFTER, Day(day))

    assert by.last is not None and after.first == by.last + timedelta(days=1)
    assert by.is_before(after) is Certainty.CERTAINLY
