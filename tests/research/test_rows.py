"""Nothing invented: each figure and date that a page supports is one that its rows say."""

from collections.abc import Callable

import pytest
from attrs import evolve

from carereform import (
    Body,
    Money,
    Person,
    Quantity,
    Record,
    Reform,
    Stage,
    When,
    parse_money,
    parse_quantity,
    parse_span,
    parse_when,
)
from carereform.records import field_values
from tests.makers import make_citation, make_funding, make_source
from tests.research.holding import (
    Held,
    Leads,
    find_new_numbers,
    find_unread,
    find_unsaid,
    read_changed,
    read_places,
    web_claims,
)
from tests.research.rows import Row, Value, make_row, says, strip_address

ROW = make_row(
    {
        "key": "fund-hubs",
        "title": "£3.3m: a hub for the North East",
        "gist": "Up to nine areas were to follow by autumn 2024; about half of them did.",
        "number": 4,
        "date": "2023-07-26",
        "values": {
            "amount_gbp_m": 3.3,
            "grant_gbp": 50000,
            "budget_gbp_m_up_to": 19.5,
            "ceiling": 12,
            "years": 2,
            "period": "2023-07 to 2025-03",
            "count": {"2021": 80780, "2022": 82090},
        },
        "sources": [{"url": "http://www.Hub.org/a/?utm_source=x", "published": "2024-01-28"}],
    }
)


@pytest.mark.parametrize(
    "value",
    [
        parse_money("£3.3m"),
        parse_money("£50,000"),
        parse_money("up to £19.5m"),
        parse_quantity("up to 12 areas"),
        parse_quantity("up to 9 areas"),
        parse_quantity("82,090 children"),
        parse_when("on 2023-07-26"),
        parse_when("in 2023-07"),
        parse_when("by autumn 2024"),
        parse_span("2 years"),
        parse_span("2023-07 to 2025-03"),
        4,
    ],
    ids=str,
)
def test_a_row_says_what_it_writes_out_or_tells(value: Value) -> None:
    """Whether in its prose or beside a name; a month may stand for a day in it."""
    assert says(ROW, value)


@pytest.mark.parametrize(
    "value",
    [
        parse_money("£3.4m"),
        parse_money("over £3.3m"),
        parse_money("£50m"),
        parse_money("£19.5m"),
        parse_quantity("9 areas"),
        parse_quantity("82,091 children"),
        parse_when("on 2023-07-27"),
        parse_when("before autumn 2024"),
        parse_when("on 2024-01-28"),
        parse_span("3 years"),
        3,
    ],
    ids=str,
)
def test_a_row_doesnt_say_what_stands_next_to_what_it_says(value: Value) -> None:
    """Neither another figure, nor the same with another hedge."""
    assert not says(ROW, value)


def test_the_day_of_a_page_counts_for_what_that_page_is_cited_for() -> None:
    """And for nothing else."""
    day = parse_when("on 2024-01-28")

    assert says(ROW, day, page=strip_address("https://hub.org/a"))
    assert not says(ROW, day, page=strip_address("https://hub.org/b"))


def test_a_figure_under_a_year_is_of_that_year() -> None:
    """So that two years of a series can't be exchanged."""
    children = parse_quantity("80,780 children")

    assert says(ROW, children, of=parse_when("on 2021-03-31"))
    assert not says(ROW, children, of=parse_when("on 2022-03-31"))


def test_a_row_counts_for_its_part_of_a_record_before_those_of_the_whole() -> None:
    """One site can't borrow the date of another."""
    leads = Leads((("pilot:x", "whole"), ("pilot:x sites.leeds", "part")))

    assert ("part",) == leads.keys_of("pilot:x", "sites.leeds.joined")
    assert ("whole",) == leads.keys_of("pilot:x", "areas")
    assert {"pilot:x"} == leads.records


def test_a_value_that_was_altered_is_reported() -> None:
    """So is one that no row leads to."""
    page = make_source(id="page", url="https://hub.org/a")
    cited = make_citation(source=page.ref, supports=("amount",))
    right = make_funding(amount=parse_money("£3.3m"), citations=(cited,))
    wrong = evolve(right, amount=parse_money("£3.4m"))
    rows, leads = {ROW.key: ROW}, Leads((("funding:money", ROW.key),))

    assert [] == list(find_unsaid(Reform.of([page, right]), rows, leads))
    for table, record in ((leads, wrong), (Leads(()), right)):
        assert [Held("funding:money", "amount", str(record.amount))] == list(
            find_unsaid(Reform.of([page, record]), rows, table)
        )


def test_a_number_that_was_put_into_our_words_is_reported() -> None:
    """What the row tells or writes out isn't."""
    page = make_source(id="page", url="https://hub.org/a")
    cited = make_citation(source=page.ref, supports=("gist",))
    money = make_funding(gist="For 12 areas, 50,000 each, from 2023, then 13.", citations=(cited,))

    new = find_new_numbers(
        Reform.of([page, money]), {ROW.key: ROW}, Leads((("funding:money", ROW.key),))
    )

    assert [Held("funding:money", "gist", "13")] == list(new)


def test_a_page_on_which_no_row_rests_is_reported() -> None:
    """A citation can't be hung on a record to which the page never led."""
    page = make_source(id="page", url="https://elsewhere.org/a")
    cited = make_citation(source=page.ref, supports=("amount",))
    money = make_funding(amount=parse_money("£3.3m"), citations=(cited,))

    unread = find_unread(
        Reform.of([page, money]), {ROW.key: ROW}, Leads((("funding:money", ROW.key),))
    )

    assert [Held("funding:money", "amount", "elsewhere.org/a")] == list(unread)


def test_what_isnt_held_against_rows_has_no_figure_and_no_date(reform: Reform) -> None:
    """Bodies and people are who they are."""
    held = [
        value
        for record in reform
        if isinstance(record, Body | Person)
        for value in field_values(record)
        if isinstance(value.value, Money | Quantity | When) and value.name != "checked"
    ]

    assert [] == held


def test_each_row_leads_to_what_the_record_has_or_says_why_not(
    reform: Reform, leads: Leads
) -> None:
    """No target of the table is missing, and no reason is empty."""
    held = {str(record.ref): {one.name for one in field_values(record)} for record in reform}

    for target, _ in leads.pairs:
        record, _, part = target.partition(" ")
        assert record in held, target
        assert not part or any(f"{name}.".startswith(f"{part}.") for name in held[record]), target
    reasons = [one for one in read_places().values() if not isinstance(one, list)]
    assert all(isinstance(reason, str) and reason for reason in reasons)


def test_every_web_sourced_record_has_a_row(reform: Reform, leads: Leads) -> None:
    """At least one of them leads to it."""
    web = {str(claim.record.ref) for claim in web_claims(reform)}

    assert set() == web - leads.records


def test_every_row_has_its_place(rows: dict[str, Row]) -> None:
    """Each stands once, with its records or with the reason why it isn't entered."""
    assert set(rows) == set(read_places())


def test_each_figure_and_date_is_said_by_a_row_of_its_record(
    reform: Reform, rows: dict[str, Row], leads: Leads
) -> None:
    """Or stands in the list of those changed; what is listed and no longer so is reported too."""
    unsaid = set(find_unsaid(reform, rows, leads))
    changed = read_changed()

    assert sorted(unsaid) == sorted(changed)
    assert all(changed.values())


def test_no_number_in_our_words_is_new(reform: Reform, rows: dict[str, Row], leads: Leads) -> None:
    """What a gist, a title or a detail counts is told by a row of its record."""
    assert [] == sorted(find_new_numbers(reform, rows, leads))


def test_each_page_cited_is_one_on_which_a_row_of_the_record_rests(
    reform: Reform, rows: dict[str, Row], leads: Leads
) -> None:
    """By its address."""
    assert [] == sorted(set(find_unread(reform, rows, leads)))


def test_each_page_was_published_when_the_rows_say(reform: Reform, rows: dict[str, Row]) -> None:
    """And is undated where they have no date; but one was read as first published."""
    published: dict[str, set[str]] = {}
    for row in rows.values():
        for address, day in row.pages:
            published.setdefault(address, set()).add(day)
    differing = {
        source.id
        for source in reform.sources
        if source.url
        and _written(source.dates.get(Stage.PUBLISHED)) not in published[strip_address(source.url)]
    }

    assert {"cma-market-study-final-report"} == differing


def _written(when: object) -> str:
    return str(when).partition(" ")[2] if isinstance(when, When) else ""


@pytest.mark.parametrize(
    "alter",
    [
        lambda reform: evolve(
            reform.funding["fostering-hubs-2025-26"], amount=parse_money("£16m")
        ),
        lambda reform: evolve(
            reform.funding["fostering-hubs-2025-26"], amount=parse_money("over £15m")
        ),
        lambda reform: evolve(
            reform.funding["pathfinder-money"], period=parse_span("2023-07 to 2025-04")
        ),
        lambda reform: evolve(
            reform.decisions["kinship-leave-2025"], made=parse_when("on 2025-07-02")
        ),
        lambda reform: evolve(
            reform.observations["looked-after-2021"], value=parse_quantity("81,770 children")
        ),
        lambda reform: evolve(
            reform.recommendations["safeguarding-panel-4-multi-agency-inspection"], number=5
        ),
        lambda reform: evolve(reform.pilots["kinship-zones"], areas=parse_quantity("8 areas")),
    ],
)
def test_one_altered_value_of_a_record_is_reported(
    reform: Reform,
    rows: dict[str, Row],
    leads: Leads,
    alter: Callable[[Reform], Record],
) -> None:
    """A sum, a hedge, a span, a day, a count of another year, a number and a number of areas."""
    altered = alter(reform)

    unsaid = set(find_unsaid(Reform.of([*reform.sources, altered]), rows, leads))

    (news,) = unsaid - set(read_changed())
    assert str(altered.ref) == news.record
