"""One record in full: each field with its evidence, and what refers to it."""

from datetime import date

from carereform import Body, Citation, Detail, Difference, Record, Ref, Role
from carereform.display import write_record
from carereform.display.record import write_citation
from carereform.evidence import Passage
from carereform.records import field_values
from carereform.values import FrozenMap
from tests.makers import make_citation, make_event, make_mission, make_records

PASSAGE = Passage(3, 9, 2, "0" * 16)


def test_a_record_is_written_with_the_evidence_under_each_field() -> None:
    """Its name and our words first, then its facts, the day it was checked, and its links."""
    mission = make_mission(
        title="Homes close by",
        gist="More homes near where children come from.",
        checked=date(2026, 11, 20),
        citations=(
            make_citation(PASSAGE, supports=("number", "deadline")),
            Citation(supports=("deadline",), inferred="Ours."),
        ),
    )

    text = write_record(
        mission,
        name_of=lambda ref: "A plan" if ref.id == "plan" else None,
        links=[(make_event(), "when")],
    )

    assert [
        "mission:mission",
        "Homes close by",
        "More homes near where children come from.",
        "",
        "title     Homes close by",
        "of        A plan (plan)",
        "number    1",
        "            · paper, 2 words at 3–9",
        "deadline  by 2027",
        "            · paper, 2 words at 3–9",
        "            · inferred: Ours.",
        "",
        "Last checked on 2026-11-20.",
        "",
        "Referred to by",
        "  event:assent in when: Royal Assent",
    ] == text.split("\n")


def test_a_record_of_any_kind_is_written_with_all_that_it_holds() -> None:
    """No field is passed over."""
    for record in make_records():
        written = write_record(record)

        assert all(held.text in written for held in field_values(record)), record


def test_a_long_text_is_wrapped_under_itself() -> None:
    """Lines stay as wide as people can read."""
    event = make_event(details=FrozenMap({Detail.REMARK: "word " * 50}), citations=())

    lines = write_record(event).split("\n")

    assert max(map(len, lines)) <= 96
    assert all(line.startswith(" " * 16 + "word") for line in lines[5:])


def test_a_citation_is_one_line_of_all_that_it_says() -> None:
    """Who, where, what differs, whom it reports, why we hold it, and our note."""
    citation = make_citation(
        PASSAGE,
        section="Page 2",
        reads="80,00",
        difference=Difference.SLIP,
        says=Ref(Body, "leeds"),
        inferred="From the next page.",
        note="A nought is missing.",
    )

    assert (
        "paper, 2 words at 3–9, Page 2; reads '80,00' (slip); reporting body:leeds; "
        "inferred: From the next page.; A nought is missing." == write_citation(citation)
    )


def test_a_record_without_facts_is_its_name() -> None:
    """There is nothing else to tell."""
    assert "event:assent\nassent" == write_record(make_event(title="", citations=()))


def test_references_without_a_known_name_are_written_as_they_are() -> None:
    """So that they can be looked up."""
    event: Record = make_event(who=FrozenMap({Role.LEAD: (Ref(Body, "leeds"),)}), citations=())

    assert "who.lead[0]  body:leeds" in write_record(event).split("\n")
