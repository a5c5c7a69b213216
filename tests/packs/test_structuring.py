"""The plain form and records: what is written is read back, and every fault is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carereform import load
from carereform.packs.plain import Plain
from carereform.packs.structuring import structure, structure_record, write_plain
from carereform.records import (
    KINDS,
    PARTS,
    Citation,
    Commitment,
    Edition,
    Event,
    Kind,
    Pillar,
    Record,
    Source,
    describe,
)
from tests.packs.strategies import plains, records, records_of

COMMITMENT: dict[str, Plain] = {"title": "A promise", "by": "ministry", "strength": "will"}


@given(records)
def test_a_record_survives_its_plain_form(record: Record) -> None:
    """Whatever a record holds is read back from what is written of it."""
    read = structure_record(record.id, write_plain(record), type(record))

    assert record == read


@given(records)
def test_the_plain_form_survives_the_record(record: Record) -> None:
    """What was written once is written the same again."""
    plain = write_plain(record)
    read = structure_record(record.id, plain, type(record))

    assert isinstance(read, Record)
    assert plain == write_plain(read)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(data=st.data())
@settings(max_examples=5)
def test_every_kind_has_records_that_survive(kind: Kind, data: st.DataObject) -> None:
    """No kind is left out."""
    record = data.draw(records_of(kind))

    read = structure_record(record.id, write_plain(record), kind.type)

    assert type(record) is kind.type
    assert record == read


def test_every_record_that_ships_survives_its_plain_form() -> None:
    """The identity holds of what editors entered, too."""
    reform = load()

    changed = [
        str(record.ref)
        for record in reform
        if record != structure_record(record.id, write_plain(record), type(record))
    ]

    assert len(reform) > 0
    assert [] == changed


def test_an_edition_survives_its_plain_form() -> None:
    """What names a pack is written and read as records are."""
    plain: Plain = {
        "name": "ours",
        "version": "2026-11-20",
        "licence": "CC BY 4.0",
        "checked": "2026-11-19",
    }
    edition = structure(plain, Edition)

    assert isinstance(edition, Edition)
    assert plain == write_plain(edition)


def test_what_nobody_entered_is_not_written() -> None:
    """An absent field leaves no trace, and no empty text, list or mapping."""
    written = write_plain(Event(id="assent", title="Royal Assent"))

    assert {"title": "Royal Assent"} == written


@pytest.mark.parametrize("ours", [*(kind.type for kind in KINDS), *PARTS])
def test_of_nothing_each_needed_field_is_missed_once(ours: type) -> None:
    """An empty mapping lacks just the fields that each of the kind has."""
    faults = structure({}, ours)
    needed = [field.key for field in describe(ours) if field.required]

    assert isinstance(faults, tuple) == bool(needed)
    if isinstance(faults, tuple):
        assert sorted(("REC002", (key,)) for key in needed) == sorted(
            (fault.rule.code, fault.path) for fault in faults
        )


@given(plains)
def test_anything_plain_ends_in_a_record_or_in_faults(plain: Plain) -> None:
    """Nothing that a file can hold breaks the converter."""
    for kind in KINDS:
        made = structure_record("anything", plain, kind.type)

        assert isinstance(made, kind.type) or (isinstance(made, tuple) and made)


@given(plains, plains, plains)
def test_faults_in_a_record_lead_to_something_in_it(one: Plain, two: Plain, three: Plain) -> None:
    """The path of a fault leads to what is wrong, or to what should hold it."""
    plain = {"title": one, "citations": [two, {"source": one}], "dates": {"held": two}, "x": three}

    faults = structure(plain, Event)

    assert isinstance(faults, tuple)
    for fault in faults:
        held: Plain = plain
        for step in fault.path[:-1]:
            held = held[step]  # type: ignore[index] # a wrong step fails the test
        missing = fault.rule.code == "REC002"
        assert missing == (isinstance(held, dict) and fault.path[-1] not in held)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"strenth": "will"}, ("REC001", "strenth", "did you mean 'strength'?")),
        ({"made_in": "strategy:plan"}, ("REC001", "made_in", "did you mean 'made-in'?")),
        ({"answers": "request"}, ("REC003", "answers", None)),
        ({"answers": ["a", ["b"]]}, ("REC003", "answers[1]", None)),
        ({"by": "person:minister"}, ("REF002", "by", None)),
        ({"made-in": "mission:one"}, ("REF002", "made-in", None)),
        ({"who": {"partner": ["body:a", "event:b"]}}, ("REF002", "who.partner[1]", None)),
        ({"who": {"pardner": []}}, ("REC001", "who.pardner", "it is one of")),
        ({"figures": {"Homes": "2 homes"}}, ("REC001", "figures.Homes", "write it like")),
        ({"target": "12"}, None),
        ({"target": "£45 million"}, ("REC004", "target", "write it like £45m")),
        ({"deadline": "soon"}, ("REC004", "deadline", "write it like")),
        ({"checked": "2023-02-29"}, ("REC004", "checked", None)),
        ({"citations": [{"source": "a", "supports": ["by"], "words": "2.0"}]},
         ("REC004", "citations[0].words", "write it like 2 or 40")),
        ({"citations": [{"source": "a", "supports": ["by"], "reads": []}]},
         ("REC003", "citations[0].reads", None)),
        ({"citations": [{"source": "a", "support": ["by"], "supports": []}]},
         ("REC001", "citations[0].support", "did you mean 'supports'?")),
    ],
)  # fmt: skip
def test_one_fault_is_told_once_with_its_field(
    changes: dict[str, Plain], expected: tuple[str, str, str | None] | None
) -> None:
    """A fault has its rule, the field as a citation names it, and what to do where we know."""
    made = structure_record("promise", COMMITMENT | changes, Commitment)

    if expected is None:
        assert isinstance(made, Commitment)
        return
    code, name, hint = expected
    assert isinstance(made, tuple)
    assert [(code, name)] == [(fault.rule.code, fault.name) for fault in made]
    assert (hint is None) == (made[0].hint is None)
    assert (hint or "") in (made[0].hint or "")


def test_all_faults_of_a_record_are_told_together() -> None:
    """Nothing that is wrong waits until something else is mended."""
    plain: Plain = {
        "titel": "Homes",
        "title": ["Homes"],
        "number": "two",
        "dates": {"publishd": "on 2023-02-02", "held": "on 2023-02-30"},
        "citations": [{"supports": "of"}, "paper", {"suports": ["of"]}],
    }

    faults = structure_record("homes", plain, Pillar)

    assert isinstance(faults, tuple)
    assert sorted((fault.rule.code, fault.name) for fault in faults) == [
        ("REC001", "citations[2].suports"),
        ("REC001", "dates.publishd"),
        ("REC001", "titel"),
        ("REC002", "citations[2].supports"),
        ("REC002", "of"),
        ("REC003", "citations[0].supports"),
        ("REC003", "citations[1]"),
        ("REC003", "title"),
        ("REC004", "dates.held"),
        ("REC004", "number"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"), [("yes", True), ("no", False), ("true", None), ("1", None), ("No", None)]
)
def test_yes_and_no_are_read_as_editors_write_them(text: str, expected: bool | None) -> None:
    """There is one way to write each."""
    plain: Plain = {"title": "A paper", "form": "report", "official": text}
    made = structure_record("paper", plain, Source)

    assert expected == (made.official if isinstance(made, Source) else None)


@pytest.mark.parametrize("text", ["two", "2.0", "02", "+2", "-2", "", " 2", "2 ", "1e3", "٢", "²"])
def test_what_only_looks_like_a_whole_number_is_none(text: str) -> None:
    """A whole number has one form, so that nobody reads it otherwise."""
    faults = structure_record("homes", {"of": "plan", "number": text}, Pillar)

    assert isinstance(faults, tuple)
    assert [("REC004", ("number",))] == [(fault.rule.code, fault.path) for fault in faults]


def test_an_id_within_a_record_is_refused() -> None:
    """The key is the id, and nothing in the record can change it."""
    faults = structure_record("assent", {"id": "assent", "title": "Royal Assent"}, Event)

    assert isinstance(faults, tuple)
    assert [("REC001", "id", True)] == [(one.rule.code, one.name, one.at_key) for one in faults]


def test_a_citation_is_structured_by_itself() -> None:
    """What a pack adds to a record of another is read as it is within a record."""
    citation = structure({"source": "paper", "supports": ["by"], "at": ["1", "9"]}, Citation)

    assert isinstance(citation, Citation)
    assert (1, 9) == citation.at
