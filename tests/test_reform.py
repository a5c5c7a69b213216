"""The whole: every record by kind, by reference and by who refers to it."""

import copy
import pickle
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from carereform import (
    UNSTATED,
    Body,
    Citation,
    Commitment,
    Edition,
    Event,
    Link,
    Mission,
    Pillar,
    Record,
    Ref,
    Reform,
    Role,
    Silence,
    Source,
    Stage,
    Strategy,
    When,
    parse_when,
)
from carereform.records import KINDS, Kind
from carereform.reform import public_from
from carereform.values import FrozenMap
from tests.makers import (
    DEPARTMENT,
    PLAN,
    make_body,
    make_citation,
    make_commitment,
    make_decision,
    make_delivery,
    make_event,
    make_mission,
    make_pillar,
    make_records,
    make_reform,
    make_source,
    make_strategy,
)

DAY = date(2026, 11, 20)
EDITION = Edition(name="ours", version=DAY, licence="CC BY 4.0", checked=DAY)


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_each_kind_has_its_collection(kind: Kind) -> None:
    """Under its plural, and by its class; each holds the records of its kind alone."""
    reform = make_reform()

    collection = reform.collection(kind.type)

    assert collection == getattr(reform, kind.plural)
    assert [kind.type] == [type(record) for record in collection]


@pytest.mark.parametrize("record", make_records(), ids=str)
def test_a_reference_leads_to_its_record(record: Record) -> None:
    """Whether it must be there or may be."""
    reform = make_reform()

    assert record == reform[record.ref] == reform.find(record.ref)


def test_a_reference_by_a_former_id_leads_to_the_record() -> None:
    """Old references go on leading somewhere."""
    reform = Reform.of([make_event(aliases=("before",))])

    assert "assent" == reform[Ref(Event, "before")].id


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        (Ref(Event, "asent"), "there is no event 'asent'; did you mean 'assent'?"),
        (Ref(Event, "zzz"), "there is no event 'zzz'"),
        (Ref(Mission, "assent"), "there is no mission 'assent'"),
    ],
)
def test_a_reference_that_leads_nowhere_is_refused_with_the_nearest(
    ref: Ref[Record], message: str
) -> None:
    """The message names the kind, and a near id of that kind if there is one."""
    reform = Reform.of([make_event()])
    assert reform.find(ref) is None

    with pytest.raises(KeyError) as refusal:
        reform[ref]

    assert (message,) == refusal.value.args


def test_links_name_the_record_and_the_field() -> None:
    """Those of fields, of lists and of citations."""
    mission = make_mission(who=FrozenMap({Role.PARTNER: (DEPARTMENT,)}))
    promise = make_commitment(
        made_in=None, citations=(Citation(supports=("by",), says=DEPARTMENT),)
    )
    reform = Reform.of([make_body(), mission, promise])

    assert (
        Link(mission, "who.partner[0]"),
        Link(promise, "by"),
        Link(promise, "citations[0].says"),
    ) == reform.links_to(make_body())
    assert reform.links_to(DEPARTMENT) == reform.links_to(make_body())


def test_links_by_a_former_id_are_links() -> None:
    """Whoever refers to a record by an id that it had before refers to it."""
    pillar = make_pillar(of=Ref(Strategy, "draft"))
    reform = Reform.of([make_strategy(aliases=("draft",)), pillar])

    assert (Link(pillar, "of"),) == reform.links_to(PLAN) == reform.links_to(make_strategy())
    assert (Link(pillar, "of"),) == reform.links_to(Ref(Strategy, "draft"))


def test_what_nobody_refers_to_has_no_links() -> None:
    """Nor has a record that isn't there, though it may have them."""
    reform = Reform.of([make_event(), make_pillar()])

    assert () == reform.links_to(make_event()) == reform.links_to(Ref(Event, "missing"))
    assert (Link(make_pillar(), "of"),) == reform.links_to(PLAN)


@given(st.permutations(make_records()), st.integers(0, 20))
def test_the_order_of_records_counts_for_nothing(records: list[Record], cut: int) -> None:
    """The same records make the same whole, in the same order, with the same links."""
    one, other = Reform.of(records[:cut]), Reform.of(reversed(records[:cut]))

    assert (one, hash(one), list(one)) == (other, hash(other), list(other))
    assert one.links_to(DEPARTMENT) == other.links_to(DEPARTMENT)
    assert cut == len(one) == len(list(one))


def test_wholes_differ_by_a_record_or_an_edition() -> None:
    """And by nothing else."""
    reform = Reform.of([make_event()], [EDITION])

    assert reform == Reform.of([make_event()], [EDITION])
    assert reform != Reform.of([make_event()])
    assert reform != Reform.of([make_event(title="Another")], [EDITION])


def test_a_whole_is_copied_and_pickled_whole() -> None:
    """However it is copied, the copy equals it."""
    reform = Reform.of(make_records(), [EDITION])

    copies = [copy.copy(reform), copy.deepcopy(reform), pickle.loads(pickle.dumps(reform))]

    assert [reform] * 3 == copies


def test_a_whole_tells_how_much_it_is_and_of_what() -> None:
    """The editions are told by name and day."""
    assert "1 record of ours 2026-11-20" == Reform.of([make_event()], [EDITION]).summary
    assert "0 records" == Reform.of([]).summary
    assert "<Reform: 20 records>" == repr(make_reform())


@pytest.mark.parametrize(
    ("event", "when"),
    [
        (make_event(when=parse_when("in 2026")), parse_when("in 2026")),
        (make_event(when=UNSTATED), None),
        (make_event(), None),
        (make_event(id="another", when=parse_when("in 2026")), None),
    ],
)
def test_an_event_is_found_by_its_id_when_it_is_dated(event: Event, when: object) -> None:
    """So that dates tied to it can be counted; silence is no date."""
    assert when == Reform.of([event]).find_event("assent")


def test_references_are_followed_without_a_cast() -> None:
    """From a promise to its pillar, to its plan, to whose plan it is."""
    promise = make_commitment(pillar=Ref(Pillar, "pillar"))
    reform = make_reform(promise)

    assert promise.pillar is not None
    assert "A department" == reform[reform[reform[promise.pillar].of].by].title


def test_a_class_that_is_no_kind_has_no_collection() -> None:
    """Asking for it is a mistake that is told."""
    with pytest.raises(KeyError):
        Reform.of([]).collection(Record)


def test_the_records_of_one_kind_are_not_those_of_another_with_the_same_id() -> None:
    """An id is unique within its kind only."""
    reform = Reform.of([make_commitment(id="same"), make_body(id="same")])

    found: list[type[Record]] = [
        type(reform[Ref(Commitment, "same")]),
        type(reform[Ref(Body, "same")]),
    ]
    assert [Commitment, Body] == found


def make_dated(published: str, **changes: object) -> Source:
    """Make the paper, published then."""
    return make_source(dates=FrozenMap({Stage.PUBLISHED: parse_when(published)}), **changes)


@pytest.mark.parametrize(
    ("published", "from_day"),
    [
        ("on 2023-05-11", date(2023, 5, 11)),
        ("in 2023-05", date(2023, 5, 31)),
        ("by the end of 2023", date(2023, 12, 31)),
        ("after 2023-05-11", date(2026, 11, 20)),
    ],
)
def test_a_source_is_public_from_the_last_day_of_its_publication(
    published: str, from_day: date
) -> None:
    """Or from the day it was seen, where nothing bounds that; its facts come with it."""
    reform = Reform.of([make_dated(published, seen=DAY), make_event()])

    assert 0 == len(reform.as_of(from_day - timedelta(days=1)))
    assert reform == reform.as_of(from_day)


def test_citations_of_later_sources_go_and_fields_stay() -> None:
    """A record stays as long as one source of it was public, with what it holds."""
    later = make_source(
        id="later", dates=FrozenMap({Stage.PUBLISHED: parse_when("on 2024-01-01")})
    )
    citations = (make_citation(), make_citation(source=Ref(Source, "later")))
    event = make_event(when=parse_when("in 2025"), citations=citations)
    reform = Reform.of([make_dated("on 2023-01-01"), later, event])

    (known,) = reform.as_of(date(2023, 6, 1)).events

    assert evolve(event, citations=citations[:1]) == known


def test_decisions_and_deliveries_of_later_days_go() -> None:
    """Those that may have been by then stay."""
    reform = Reform.of(
        [
            make_dated("on 2023-01-01"),
            make_decision(made=parse_when("on 2024-05-01")),
            make_delivery(when=parse_when("in 2024")),
        ]
    )

    assert ["news", "paper"] == sorted(one.id for one in reform.as_of(date(2024, 2, 1)))


def test_a_source_cited_by_a_former_id_is_public_as_such() -> None:
    """It is the same source."""
    event = make_event(citations=(make_citation(source=Ref(Source, "draft")),))
    reform = Reform.of([make_dated("on 2023-01-01", aliases=("draft",)), event])

    assert reform == reform.as_of(DAY)


def test_a_former_id_that_is_none_leaves_its_source_public() -> None:
    """It is a finding, not a reason to stop."""
    reform = Reform.of([make_dated("on 2023-01-01", aliases=(":",)), make_event()])

    assert reform == reform.as_of(DAY)


@given(st.dates(date(2021, 1, 1), date(2025, 1, 1)), st.integers(0, 900))
def test_a_later_day_only_adds(day: date, days: int) -> None:
    """Records and citations; and asking twice is asking once."""
    sources = [
        make_source(id=f"of-{year}", dates=FrozenMap({Stage.PUBLISHED: parse_when(f"in {year}")}))
        for year in (2021, 2022, 2023)
    ]
    events = [
        make_event(
            id=f"{one.id}-and-{other.id}",
            citations=tuple(make_citation(source=source.ref) for source in (one, other)),
        )
        for one in sources
        for other in sources
    ]
    reform = Reform.of([*sources, *events])
    earlier, later = reform.as_of(day), reform.as_of(day + timedelta(days=days))

    assert earlier == later.as_of(day) == earlier.as_of(day)
    for record in earlier:
        assert set(record.citations) <= set(later[record.ref].citations)
        assert evolve(reform[record.ref], citations=record.citations) == record


@pytest.mark.parametrize("published", [None, UNSTATED, parse_when("in event:assent")])
def test_an_undated_source_is_public_from_the_day_on_which_it_was_seen(
    published: When | Silence | None,
) -> None:
    """Silence is no date, nor is an event; one that nobody saw is never public."""
    dates = FrozenMap({Stage.PUBLISHED: published} if published else {})
    seen = Reform.of([make_source(dates=dates, seen=DAY), make_event()])
    unseen = Reform.of([make_source(dates=dates), make_event()])

    assert (0, seen) == (len(seen.as_of(DAY - timedelta(days=1))), seen.as_of(DAY))
    assert 0 == len(unseen.as_of(date.max))


def test_a_record_that_lost_every_source_goes_whatever_we_infer() -> None:
    """An inference of ours rests on what was public; alone from the first, it stays."""
    inferred = Citation(supports=("title",), inferred="Ours.")
    lost = make_event(id="lost", citations=(make_citation(), inferred))
    ours = make_event(id="ours", citations=(inferred,))
    reform = Reform.of([make_dated("on 2023-05-11"), lost, ours])

    assert Reform.of([ours]) == reform.as_of(date(2023, 5, 10))
    assert reform == reform.as_of(date(2023, 5, 11))


def test_a_source_is_the_evidence_for_itself() -> None:
    """One that is public stays, though what it is cited from isn't public yet."""
    cited = make_citation(source=Ref(Source, "later"))
    paper = make_dated("on 2023-05-11", citations=(cited,))
    reform = Reform.of([paper, make_dated("on 2024-01-01", id="later")])

    assert Reform.of([evolve(paper, citations=())]) == reform.as_of(date(2023, 6, 1))


def test_what_is_known_may_refer_to_what_is_not() -> None:
    """No field is rewritten, so that a reference leads nowhere until its record is known."""
    later = make_citation(source=Ref(Source, "later"))
    pillar = make_pillar(citations=(later,))
    promise = make_commitment(pillar=Ref(Pillar, "pillar"))
    papers = make_dated("on 2023-01-01"), make_dated("on 2024-01-01", id="later")

    known = Reform.of([*papers, pillar, promise]).as_of(date(2023, 6, 1))

    assert promise == known[Ref(Commitment, "promise")]
    assert known.find(Ref(Pillar, "pillar")) is None


def test_the_editions_are_those_of_the_whole() -> None:
    """What was known on a day is asked of a record of today."""
    assert (EDITION,) == Reform.of([make_event()], [EDITION]).as_of(date(2000, 1, 1)).editions


_days = st.dates(date(2021, 1, 1), date(2025, 1, 1))
_times = st.none() | st.just(UNSTATED) | _days.map(lambda day: parse_when(day.isoformat()))


@st.composite
def _small_reforms(draw: st.DrawFn) -> Reform:
    """A few papers of any day, and records that cite any of them."""
    papers = [
        make_source(
            id=name,
            dates=FrozenMap({Stage.PUBLISHED: when} if (when := draw(_times)) else {}),
            seen=draw(st.none() | _days),
            citations=(),
        )
        for name in ("one", "two", "three")
    ]

    def cite() -> tuple[Citation, ...]:
        """Cite some of the papers, and infer perhaps."""
        sources = draw(st.lists(st.sampled_from([None, *papers]), max_size=3))
        return tuple(
            make_citation(source=source.ref)
            if source
            else Citation(supports=("title",), inferred="Ours.")
            for source in sources
        )

    records: list[Record] = [
        make_event(id="a", citations=cite()),
        make_mission(id="b", citations=cite()),
        make_commitment(id="c", citations=cite()),
        make_decision(id="d", made=draw(_times), citations=cite()),
        make_delivery(id="e", when=draw(_times), citations=cite()),
    ]
    return Reform.of([*papers, *records])


@given(_small_reforms(), _days, st.integers(0, 900))
def test_of_any_reform_a_later_day_only_adds(reform: Reform, day: date, days: int) -> None:
    """No record, citation or event is lost, no field changes, and asking again is the same."""
    earlier, later = reform.as_of(day), reform.as_of(day + timedelta(days=days))

    assert earlier == reform.as_of(day) == later.as_of(day) == earlier.as_of(day)
    for record in earlier:
        whole, since = reform[record.ref], later[record.ref]
        assert [one for one in since.citations if one in record.citations] == [*record.citations]
        assert evolve(whole, citations=record.citations) == record
        assert evolve(whole, citations=since.citations) == since


@given(_small_reforms(), _days)
def test_nothing_in_what_is_known_is_of_a_later_day(reform: Reform, day: date) -> None:
    """Neither a source nor what cites it, neither a decision nor an event."""
    known = reform.as_of(day)

    public = {
        source.ref for source in reform.sources if (from_ := public_from(source)) and from_ <= day
    }
    assert public == {source.ref for source in known.sources}
    assert all(one.source is None or one.source in public for it in known for one in it.citations)
    dated = [one.made for one in known.decisions] + [one.when for one in known.deliveries]
    firsts = [when.first for when in dated if isinstance(when, When) and when.first]
    assert all(first <= day for first in firsts)
