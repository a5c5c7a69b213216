"""Tables: narrowed, sorted and grouped alike, whatever their rows are."""

import pickle
from datetime import date

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from carereform import UNSTATED, Collection, Decision, Mission, Ref, Review, Strength, parse_when
from carereform.display import Column, Table
from carereform.records import Commitment
from carereform.values import Silence, When
from tests.makers import make_commitment, make_decision, make_mission
from tests.values.strategies import whens


@frozen
class Due:
    """A row like those of an answer."""

    promise: str
    last_day: date | None
    deadline: When | Silence | None = None


COLUMNS = (
    Column("promise", str),
    Column("last day", date | None),
    Column("deadline", When | Silence | None, listed=False),
)
LATE = Due("late", date(2024, 1, 1))
SOON = Due("soon", date(2023, 1, 1), parse_when("by 2023"))
NEVER = Due("never", None, UNSTATED)
DUES = Table("promises", COLUMNS, (NEVER, LATE, SOON))


def _promises(rows: Table[Due]) -> list[str]:
    return [row.promise for row in rows]


def test_selected_columns_are_all_that_is_seen_of_whole_rows() -> None:
    """In the order in which they are asked for; the rows still hold the rest."""
    selected = DUES.select("deadline", "promise")

    assert ["deadline", "promise"] == [column.name for column in selected.columns]
    assert DUES.rows == selected.rows


def test_a_column_that_is_not_there_is_refused_with_the_nearest() -> None:
    """As it is where rows are narrowed."""
    with pytest.raises(TypeError, match="have no field 'promises'; did you mean 'promise'"):
        DUES.select("promises")


def test_sorting_leaves_what_has_no_value_to_the_end() -> None:
    """Forwards and backwards."""
    assert [SOON, LATE, NEVER] == list(DUES.sort_by("last_day"))
    assert [LATE, SOON, NEVER] == list(DUES.sort_by("last_day", reverse=True))


def test_sorting_by_a_function_and_a_field_counts_the_first_most() -> None:
    """A function of a row may stand wherever a field does."""
    by_year = DUES.sort_by(lambda row: row.last_day is None, "promise")

    assert ["late", "soon", "never"] == _promises(by_year)


def test_words_of_a_closed_list_go_in_its_own_order() -> None:
    """The firmest promise comes before the loosest, whatever their letters."""
    promises = Collection(
        Commitment,
        [
            make_commitment(id="a", strength=Strength.EXPLORES),
            make_commitment(id="b", strength=Strength.WILL),
        ],
    )

    assert ["b", "a"] == [promise.id for promise in promises.sort_by("strength")]


@given(st.lists(st.one_of(st.none(), whens), max_size=6))
def test_sorting_is_stable_and_loses_nothing(deadlines: list[When | None]) -> None:
    """Sorted twice is sorted once, and the same rows are there."""
    table = Table("promises", COLUMNS, [Due(str(n), None, one) for n, one in enumerate(deadlines)])

    once = table.sort_by("deadline")

    assert once == once.sort_by("deadline")
    assert set(table) == set(once)


def test_what_has_no_order_is_refused() -> None:
    """Rather than sorted by chance."""
    missions = Collection(Mission, [make_mission(), make_mission(id="other")])

    with pytest.raises(TypeError, match="FrozenMap values have no order"):
        missions.sort_by("who")


def test_groups_are_narrowed_like_the_whole() -> None:
    """By a field, by a function, and by each of several values."""
    one, other = Ref(Review, "one"), Ref(Review, "other")
    decisions = Collection(
        Decision,
        [make_decision(id="a", on=(one, other)), make_decision(id="b", on=(one,))],
    )

    groups = decisions.group_by("on")
    by_count = decisions.group_by(lambda decision: len(decision.on))

    assert {one: decisions, other: decisions.where(on="review:other")} == groups
    assert [1, 2] == sorted(by_count)
    assert [None] == list(decisions.group_by("made"))


@given(st.lists(st.integers(0, 3), max_size=8))
def test_groups_hold_every_row_once(numbers: list[int]) -> None:
    """Where a field holds one value."""
    table = Table("promises", COLUMNS, [Due(str(number), None) for number in numbers])

    groups = table.group_by("promise")

    assert sorted(table, key=str) == sorted(
        (row for one in groups.values() for row in one), key=str
    )


def test_a_table_is_narrowed_by_its_columns() -> None:
    """By a text that an editor would write too."""
    assert [LATE] == list(DUES.where(last_day="2024-01-01"))
    assert [NEVER] == list(DUES.where(lambda row: row.last_day is None, promise="never"))
    with pytest.raises(
        TypeError, match="promises have no field 'lastday'; did you mean 'last_day'"
    ):
        DUES.where(lastday=None)


def test_a_table_is_indexed_counted_and_compared() -> None:
    """Like a tuple of its rows."""
    assert (NEVER, SOON, 3) == (DUES[0], DUES[-1], len(DUES))
    assert Table("promises", COLUMNS, (NEVER, LATE, SOON)) == DUES
    assert pickle.loads(pickle.dumps(DUES)) == DUES
    assert DUES != DUES.sort_by("promise")


def test_rows_are_written_plainly_in_the_listed_columns() -> None:
    """For the command line and for programs."""
    assert {"promise": "late", "last day": "2024-01-01"} == DUES.to_rows()[1]


def test_a_table_shows_its_first_rows() -> None:
    """And counts the rest, so that a session isn't flooded."""
    shown = repr(Table("promises", COLUMNS, [LATE] * 1_200)).splitlines()

    assert ("promises: 1,200", "… and 1,190 more", 13) == (shown[0], shown[-1], len(shown))
