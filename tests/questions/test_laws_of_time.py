"""Time: what wasn't public isn't used, and what was public isn't lost."""

from collections.abc import Callable
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from carereform import Decision, Record, Reform, Source, load, parse_when
from carereform.display import Tabular
from carereform.questions import (
    Happening,
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
from carereform.questions.deadlines import deadlines_of
from carereform.records import Stage
from carereform.testing import reforms
from carereform.values import FrozenMap
from tests.makers import make_source
from tests.questions.timed import citations, days, moves, otherwise, several_records, timed_reforms

FOREVER = date(2100, 1, 1)

ONE_DAY = date(2022, 1, 1)

QUESTIONS: tuple[Callable[[Reform], Tabular[object]], ...] = (
    answers,
    asked_and_given,
    claims,
    coverage,
    disagreements,
    funding,
    parts,
    lambda reform: count_outcomes(answers(reform)),
    lambda reform: list_records(reform, Decision),
)
"""Those that are asked of what was known on a day."""


def ask_all(reform: Reform, day: date) -> list[Tabular[object]]:
    """The answers to every question."""
    known = reform.as_of(day)
    return [
        deadlines(reform, day),
        compare(reform, min(ONE_DAY, day), day),
        *(ask(known) for ask in QUESTIONS),
        *(history(known, record) for record in known),
    ]


def tell_all(reform: Reform, day: date) -> list[object]:
    """Of what was known on a day, the answers that are made of figures, dates and outcomes."""
    asked = [answers(reform), asked_and_given(reform), coverage(reform), funding(reform)]
    told = [*asked, deadlines_of(reform, day), *(history(reform, record) for record in reform)]
    return [table.to_rows() for table in told]


@st.composite
def later_news(draw: st.DrawFn, reform: Reform, day: date) -> Reform:
    """Draw the same reform with what was published only after a day."""
    published = draw(st.dates(day, FOREVER).filter(lambda one: one > day))
    source = make_source(
        id="later", dates=FrozenMap({Stage.PUBLISHED: parse_when(f"on {published}")})
    )
    new = draw(several_records((source,), prefix="later-"))
    told = draw(st.lists(st.sampled_from([one for one in reform if not isinstance(one, Source)])))
    again: list[Record] = [
        evolve(
            one, citations=(*one.citations, *draw(citations((source,))), *draw(moves((source,))))
        )
        for one in dict.fromkeys(told)
    ]
    changed = {one.ref: one for one in (*reform, *again, *new, source)}
    return Reform.of(changed.values(), reform.editions)


@given(st.data(), timed_reforms(), days)
def test_nothing_that_was_published_after_the_day_is_used(
    data: st.DataObject, reform: Reform, day: date
) -> None:
    """No record of it, no event, no reading and no support of what was known."""
    told = data.draw(later_news(reform, day))

    assert ask_all(reform, day) == ask_all(told, day)


@given(st.data(), timed_reforms(), days)
def test_no_figure_date_or_outcome_is_used_that_only_later_sources_say(
    data: st.DataObject, reform: Reform, day: date
) -> None:
    """It may be any other one: the answers for the day are the same."""
    known = reform.as_of(day)
    told = Reform.of(data.draw(otherwise(record, known[record.ref])) for record in known)

    assert tell_all(known, day) == tell_all(told, day)


@given(timed_reforms(), days, days)
def test_what_could_be_known_on_a_day_stays_the_same(
    reform: Reform, day: date, other: date
) -> None:
    """Asking twice gives the same; so does asking what was known on a later day."""
    once = ask_all(reform, day)

    assert once == ask_all(reform, day)
    assert once == ask_all(reform.as_of(max(day, other)), day)


@given(reforms(), days)
def test_of_any_reform_asking_twice_gives_the_same(reform: Reform, day: date) -> None:
    """In whatever order its records come."""
    again = Reform.of(reversed([*reform]), reform.editions)

    assert ask_all(reform, day) == ask_all(again, day)


@given(timed_reforms(), days, days)
def test_for_a_later_day_nothing_cited_is_lost(reform: Reform, day: date, other: date) -> None:
    """No line of a history, no decision, no delivery, no sum, no part and no claim."""
    earlier, later = (reform.as_of(one) for one in sorted((day, other)))

    for record in earlier:
        lines = {_line(one) for one in history(earlier, record) if one.when}
        assert lines <= {_line(one) for one in history(later, later[record.ref])}
    assert _cited(earlier) <= _cited(later)
    assert {one.funding.ref for one in funding(earlier)} <= {
        one.funding.ref for one in funding(later)
    }
    assert {(one.whole.ref, one.funding.ref) for one in parts(earlier)} <= {
        (one.whole.ref, one.funding.ref) for one in parts(later)
    }


@given(timed_reforms(), days, days)
def test_for_a_later_day_no_answer_is_lost(reform: Reform, day: date, other: date) -> None:
    """One of its own outweighs one on the whole review; none is taken back."""
    earlier, later = (answers(reform.as_of(one)) for one in sorted((day, other)))
    known = {one.recommendation.ref: one for one in later}

    for one in earlier:
        now = known[one.recommendation.ref]
        assert one.derived or _refs(one.decisions) <= _refs(now.decisions)
        assert _refs(one.followed) <= _refs(now.followed)
        assert _refs(one.deliveries) <= _refs(now.deliveries)
        assert one.outcome is None or now.outcome is not None


@given(timed_reforms(), days, days)
def test_for_a_later_day_no_end_of_a_promise_is_lost(
    reform: Reform, day: date, other: date
) -> None:
    """What was delivered stays delivered, and what was due stays to be told of."""
    earlier, later = (deadlines(reform, one) for one in sorted((day, other)))
    known = {one.promise.ref: one for one in later}

    for one in earlier:
        now = known[one.promise.ref]
        assert one.deadline in (None, now.deadline)
        assert one.delivery is None or now.delivery is not None


@given(timed_reforms(), days, days, days)
def test_what_became_known_in_two_stretches_of_time_became_known_in_both_together(
    reform: Reform, first: date, second: date, third: date
) -> None:
    """Each record once; between a day and itself nothing changes."""
    one, two, three = sorted((first, second, third))

    def new(earlier: date, later: date) -> list[str]:
        found = compare(reform, earlier, later).where(lambda row: row.field is None)
        return sorted(str(change.record.ref) for change in found)

    assert 0 == len(compare(reform, two, two))
    assert new(one, three) == sorted([*new(one, two), *new(two, three)])
    assert new(date(1999, 1, 1), three) == sorted(str(one.ref) for one in reform.as_of(three))


@given(timed_reforms(), days)
def test_every_cited_claim_of_a_record_appears_once(reform: Reform, day: date) -> None:
    """In the table of them, under its own citation."""
    found = [
        (claim.record.ref, claim.field.name, claim.index) for claim in claims(reform.as_of(day))
    ]

    assert len(set(found)) == len(found)


def test_of_the_record_that_ships_asking_twice_gives_the_same() -> None:
    """Of what could be known on a day, and of what could be known on a later day."""
    reform, day = load(), date(2024, 1, 1)

    assert ask_all(reform, day) == ask_all(reform.as_of(date(2026, 11, 22)), day)


def _line(one: Happening) -> object:
    return one.when, one.what, one.record.ref


def _refs(records: tuple[Record, ...]) -> set[object]:
    return {one.ref for one in records}


def _cited(reform: Reform) -> set[object]:
    return {
        (claim.record.ref, claim.field.name, claim.citation)
        for claim in claims(reform)
        if claim.citation
    }
