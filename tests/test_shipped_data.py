"""The record that ships: without fault, proved by the papers, and right on facts that matter."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from carereform import (
    UNSTATED,
    Basis,
    Body,
    Commitment,
    Decision,
    Detail,
    Event,
    Funding,
    FundingStage,
    Indicator,
    Law,
    Mission,
    Observation,
    Outcome,
    Pilot,
    Record,
    Ref,
    Reform,
    Severity,
    Stage,
    Strategy,
    Verification,
    check,
    claims,
    load,
    parse_money,
    parse_quantity,
    parse_span,
    parse_when,
    verify,
)
from carereform.records import field_values
from carereform.values import parse_calendar, parse_day, parse_length

STABLE_HOMES = Ref(Strategy, "stable-homes")
DEPARTMENT = Ref(Body, "department-for-education")

PARSERS: tuple[Callable[[str], object], ...] = (
    parse_money,
    parse_quantity,
    parse_when,
    parse_span,
    parse_calendar,
    parse_day,
    parse_length,
)


@pytest.fixture(name="reform", scope="module")
def _reform() -> Reform:
    """The record that ships."""
    return load()


@cache
def _verify(papers: Path) -> Verification:
    return verify(load(), papers)


def test_the_record_has_no_error_and_no_warning(reform: Reform) -> None:
    """Every invariant holds of it; notes tell what its sources leave open."""
    report = check(reform)

    assert [] == [
        str(finding) for finding in report.findings if finding.severity is not Severity.NOTE
    ]


def test_every_passage_stands_in_the_papers(papers: Path) -> None:
    """To the word, at the place where it was seen."""
    report = _verify(papers)

    assert [] == [str(one) for one in report.findings if one.severity is not Severity.NOTE]
    assert report.ok
    assert 5 == len(report.sources)
    for row in report.sources:
        assert (row.passages, 0, 0) == (row.verified, row.moved, row.missing), row.source
        assert row.file is not None


def test_every_value_can_be_read_in_its_passage_or_is_inferred(papers: Path) -> None:
    """And at most one in ten is inferred."""
    rows = _verify(papers).sources

    values, inferred = sum(row.values for row in rows), sum(row.inferred for row in rows)
    assert values == sum(row.grounded for row in rows) + inferred
    assert inferred * 10 <= values


def test_a_passage_is_short(reform: Reform) -> None:
    """Twenty words on average, forty at the most, for four fields at the most."""
    cited = [one for record in reform for one in record.citations if one.passage]
    counts = [one.passage.words for one in cited if one.passage]

    assert max(counts) <= 40
    assert sum(counts) <= 20 * len(counts)
    assert max(len(one.supports) for one in cited) <= 4


def test_no_text_is_a_figure_or_a_date(reform: Reform) -> None:
    """What can be counted or dated stands in a field that counts or dates; names may be both."""
    texts = [
        (str(record.ref), held.name, held.text)
        for record in reform
        for held in field_values(record)
        if held.type is str and held.name != "title"
        if not (isinstance(record, Law) and held.name == "number")
    ]

    assert len(texts) > 500
    assert [] == [text for text in texts if _is_value(text[2])]


def _is_value(text: str) -> bool:
    for parse in PARSERS:
        try:
            parse(text)
        except ValueError:
            continue
        return True
    return False


def test_the_strategy_is_backed_by_two_hundred_million_over_two_years(reform: Reform) -> None:
    """As Kirklees was told; the parts that sources place in it are not more."""
    money = reform.funding["stable-homes-money"]

    assert (parse_money("£200m"), parse_span("2 years")) == (money.amount, money.period)
    assert FundingStage.COMMITTED is money.stage
    assert (STABLE_HOMES,) == money.for_
    assert {"pathfinder-money", "fostering-programme-money"} <= {
        part.id for part in reform.funding.where(part_of="stable-homes-money")
    }


@pytest.mark.parametrize(
    ("id_", "amount"),
    [
        ("care-review-investment", "£2.6bn"),
        ("pathfinder-money", "£45m"),
        ("kinship-training-money", "£9m"),
        ("fostering-programme-money", "over £27m"),
        ("relationships-money", "£30m"),
    ],
)
def test_each_sum_is_held_with_its_hedge(reform: Reform, id_: str, amount: str) -> None:
    """As its source writes it."""
    assert parse_money(amount) == reform.funding[id_].amount


@pytest.mark.parametrize(
    ("id_", "recommendation"),
    [
        ("national-pay-scales-2023", "national-pay-scales"),
        ("practice-hours-2023", "practice-hours"),
        ("independent-reviewing-officers-2023", "abolish-independent-reviewing-officers"),
        ("care-experience-2023", "care-experience-protected-characteristic"),
    ],
)
def test_four_recommendations_were_rejected_that_day(
    reform: Reform, id_: str, recommendation: str
) -> None:
    """By the department, when the strategy was published."""
    decision: Decision = reform.decisions[id_]

    assert (Outcome.REJECTED, parse_when("on 2023-02-02")) == (decision.outcome, decision.made)
    assert DEPARTMENT == decision.by
    assert (recommendation,) == tuple(ref.id for ref in decision.on)
    assert () == decision.leads_to


def test_no_other_decision_of_that_day_is_a_rejection(reform: Reform) -> None:
    """Nor does silence count as one."""
    rejected = reform.decisions.where(outcome="rejected", made="on 2023-02-02")

    assert 4 == len(rejected)


def test_six_missions_are_numbered_and_due_by_2027_but_for_the_sixth(reform: Reform) -> None:
    """The sixth is the one without a year, and that is cited."""
    missions = sorted(reform.missions.where(of="stable-homes"), key=lambda one: one.number)

    assert [1, 2, 3, 4, 5, 6] == [mission.number for mission in missions]
    due = parse_when("by 2027")
    assert [due, due, due, due, due, UNSTATED] == [mission.deadline for mission in missions]
    sixth: Mission = missions[-1]
    assert any(citation.covers("deadline") for citation in sixth.citations)


def test_six_pillars_are_numbered(reform: Reform) -> None:
    """From family help to the learning system."""
    pillars = sorted(reform.pillars.where(of="stable-homes"), key=lambda one: one.number)

    assert [1, 2, 3, 4, 5, 6] == [pillar.number for pillar in pillars]
    assert ("family-help", "learning-system") == (pillars[0].id, pillars[-1].id)


def test_three_consultations_closed_on_one_day(reform: Reform) -> None:
    """On the strategy, the framework and agency work; others were promised."""
    closed = parse_when("on 2023-05-11")

    held = reform.consultations.where(lambda one: one.dates.get(Stage.CLOSED) == closed)

    assert [
        "agency-rules-consultation",
        "national-framework-consultation",
        "strategy-consultation",
    ] == [one.id for one in held]


def test_the_kinship_strategy_is_due_by_the_end_of_2023(reform: Reform) -> None:
    """Its last day is the last of the year; another paper words it otherwise."""
    promise: Commitment = reform.commitments["kinship-strategy"]

    assert parse_when("by the end of 2023") == promise.deadline
    readings = {
        citation.reads
        for citation in promise.citations
        if citation.covers("deadline") and citation.reads
    }
    assert {"in 2023"} == readings


def test_the_hostel_has_a_range_where_the_paper_runs_it_together(reform: Reform) -> None:
    """12 to 19 units, and the slip of the pen is kept as a reading."""
    hostel = reform.commitments["st-james-hostel"]

    assert parse_quantity("12 to 19 units") == hostel.target


def test_the_pathfinder_is_in_up_to_twelve_areas(reform: Reform) -> None:
    """The hedge is part of the figure."""
    pilot: Pilot = reform.pilots["families-first"]

    assert parse_quantity("up to 12 areas") == pilot.areas


def test_the_cooperatives_are_tried_in_two_areas(reform: Reform) -> None:
    """Where regional commissioning was backed."""
    pilot = reform.pilots["regional-care-cooperatives"]

    assert parse_quantity("2 areas") == pilot.areas
    assert pilot.ref in reform.decisions["regional-commissioning-2023"].leads_to


@pytest.mark.parametrize(
    ("id_", "value", "basis"),
    [
        ("looked-after-mid-2022", "80,000 children", Basis.ESTIMATED),
        ("looked-after-in-ten-years", "up to 100,000 children", Basis.PROJECTED),
        ("transfers-united-kingdom-six-months", "1,131 children", Basis.COUNTED),
        ("referrals-north-east-six-months", "87 children", Basis.COUNTED),
        ("referrals-north-east-awaiting-transfer", "20 children", Basis.COUNTED),
    ],
)
def test_counts_are_held_with_what_they_rest_on(
    reform: Reform, id_: str, value: str, basis: Basis
) -> None:
    """A projection isn't a count."""
    observation: Observation = reform.observations[id_]

    assert (parse_quantity(value), basis) == (observation.value, observation.basis)


@pytest.mark.parametrize(
    ("indicator", "amounts"),
    [
        ("leaving-care-allowance", {"£2,000", "£3,000"}),
        ("care-leaver-apprenticeship-bursary", {"£1,000", "£3,000"}),
    ],
)
def test_an_allowance_is_held_before_and_after(
    reform: Reform, indicator: str, amounts: set[str]
) -> None:
    """As two observations that somebody set."""
    observed = reform.observations.where(of=indicator, basis=Basis.SET)

    assert amounts == {str(one.value) for one in observed}


def test_a_deadline_may_hang_on_an_event_of_unknown_day(reform: Reform) -> None:
    """The end of a Parliament had no day when the paper was written."""
    money: Funding = reform.funding["kinship-training-money"]

    assert parse_when("by the end of event:parliament-2019-ends") == money.period
    assert reform.find_event("parliament-2019-ends") is None
    assert reform[Ref(Event, "parliament-2019-ends")].when is UNSTATED


def test_the_report_was_signed_before_it_was_published(reform: Reform) -> None:
    """What looks like a conflict of dates is two stages."""
    dates = reform.sources["stockton-2022-06"].dates

    assert parse_when("on 2022-05-25") == dates[Stage.SIGNED]
    assert parse_when("in 2022-06") == dates[Stage.PUBLISHED]


def test_what_papers_disagree_on_has_its_kind(reform: Reform) -> None:
    """Somerset writes over £27m, Kirklees £27m."""
    money = reform.funding["fostering-programme-money"]

    assert {"firmness"} == {
        str(citation.difference) for citation in money.citations if citation.reads == "£27m"
    }


def test_every_record_says_when_it_was_last_checked(reform: Reform) -> None:
    """Not after the whole was."""
    (edition,) = reform.editions

    assert "carereform" == edition.name
    unchecked: list[Record] = [record for record in reform if record.checked is None]
    assert [] == unchecked
    assert all(record.checked <= edition.checked for record in reform if record.checked)


def test_every_indicator_has_an_observation(reform: Reform) -> None:
    """What is never observed needn't be described."""
    observed = {observation.of for observation in reform.observations}

    indicators: set[Ref[Indicator]] = {Ref(Indicator, one.id) for one in reform.indicators}
    assert indicators == observed


@pytest.mark.parametrize(
    ("id_", "status", "when"),
    [
        ("national-framework", "delivered", "on 2023-12-15"),
        ("kinship-strategy", "delivered", "on 2023-12-15"),
        ("leaving-care-allowance", "delivered", "on 2023-04-01"),
        ("apprenticeship-bursary", "delivered", "on 2023-08-01"),
        ("early-career-framework", "replaced", "on 2025-03-20"),
    ],
)
def test_what_came_of_a_promise(reform: Reform, id_: str, status: str, when: str) -> None:
    """The last thing that happened to it, on its day."""
    events = [one for one in reform.deliveries if one.on == Ref(Commitment, id_)]

    assert (status, when) in [(str(one.status), str(one.when)) for one in events]


@pytest.mark.parametrize(
    ("ref", "field", "value", "sources"),
    [
        ("delivery:national-framework-published", "when", "on 2023-12-15", 2),
        ("delivery:kinship-strategy-published", "when", "on 2023-12-15", 2),
        ("delivery:leaving-care-allowance-raised", "when", "on 2023-04-01", 2),
        ("observation:leaving-care-allowance-after", "value", "£3,000", 3),
        ("delivery:apprenticeship-bursary-raised", "when", "on 2023-08-01", 2),
        ("observation:apprenticeship-bursary-after", "value", "£3,000", 3),
        ("pilot:families-first", "areas", "up to 12 areas", 3),
        ("delivery:families-first-wave-1", "figures.areas", "3 areas", 2),
        ("delivery:families-first-wave-2", "when", "on 2024-04-10", 2),
        ("delivery:families-first-wave-2", "figures.areas-in-all", "10 areas", 1),
        ("law:childrens-wellbeing-and-schools-act", "dates.assent", "on 2026-04-29", 2),
        ("observation:looked-after-2021", "value", "80,780 children", 2),
        ("observation:looked-after-2025", "value", "81,770 children", 2),
        (
            "delivery:early-career-framework-replaced",
            "through",
            "commitment:social-work-induction-programme",
            2,
        ),
        ("delivery:early-career-framework-replaced", "status", "replaced", 1),
        ("decision:national-pay-scales-2023", "outcome", "rejected", 2),
        ("decision:practice-hours-2023", "outcome", "rejected", 1),
        ("decision:care-experience-2023", "outcome", "rejected", 4),
    ],
)
def test_what_matters_is_said_by_as_many_sources_as_there_are(
    reform: Reform, ref: str, field: str, value: str, sources: int
) -> None:
    """Two that don't depend on each other wherever the papers and the pages have them."""
    (record,) = (record for record in reform if str(record.ref) == ref)
    told = [one for one in claims([record]) if one.field.name == field and one.agrees]

    assert {value} == {one.field.text for one in told}
    assert sources == len(
        {one.source for one in told if one.source and one.citation and not one.citation.inferred}
    )


def test_the_review_says_how_many_of_its_recommendations_are_here(reform: Reform) -> None:
    """Its missions left out; and that the others were not found."""
    review = reform.reviews["independent-review"]
    asked = reform.recommendations.where(of="independent-review")
    missions = [one for one in asked if "-mission-" in one.id]

    assert 5 == len(missions)
    assert parse_quantity("over 80 recommendations") == review.figures["recommendations"]
    assert (
        parse_quantity(f"{len(asked) - len(missions)} recommendations")
        == review.figures["recommendations-in-this-record"]
    )
    assert "not found" in review.details[Detail.COVERS]


def test_the_act_had_royal_assent(reform: Reform) -> None:
    """On 29 April 2026."""
    act = reform.laws["childrens-wellbeing-and-schools-act"]

    assert parse_when("on 2026-04-29") == act.dates[Stage.ASSENT]


@pytest.mark.parametrize(("year", "children"), [(2021, 80_780), (2025, 81_770)])
def test_children_looked_after_were_counted_each_year(
    reform: Reform, year: int, children: int
) -> None:
    """At the end of March."""
    value = reform.observations[f"looked-after-{year}"].value

    assert parse_quantity(f"{children:,} children") == value


def test_ten_areas_of_up_to_twelve_became_pathfinders_in_two_waves(reform: Reform) -> None:
    """Three in July 2023 and seven in April 2024."""
    pathfinder = reform.pilots["families-first"]
    named = Counter(str(site.joined) for site in pathfinder.sites.values())

    assert parse_quantity("up to 12 areas") == pathfinder.areas
    assert [3, 7] == sorted(named.values())


def test_rival_totals_of_what_was_asked_are_readings(reform: Reform) -> None:
    """Two, 2.6 and 2.8 billion, over four or five years."""
    asked = [one for one in claims([reform.funding["care-review-investment"]]) if one.source]

    assert {"£2bn", "£2.6bn", "£2.8bn"} == {
        one.reading for one in asked if one.field.name == "amount"
    }
    assert {"4 years", "5 years", "unstated", "unsettled"} >= {
        one.reading for one in asked if one.field.name == "period"
    }
