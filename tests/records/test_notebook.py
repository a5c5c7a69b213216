"""A record in a notebook: its facts, and one click away which words say so."""

from datetime import date

from hypothesis import given

from carereform import Body, Citation, Detail, Difference, Ref
from carereform.evidence import Passage
from carereform.records import field_values
from carereform.values import FrozenMap
from tests.makers import PAPER, make_citation, make_event, make_mission, make_records, make_source
from tests.pages import read_page, texts

PASSAGE = Passage(3, 9, 2, "0" * 16)


def test_a_record_is_shown_with_the_evidence_of_each_field_folded_up() -> None:
    """Its name, its reference and our words come first, the day it was checked last."""
    mission = make_mission(
        title="Homes close by",
        gist="More homes near where children come from.",
        checked=date(2026, 11, 20),
        citations=(
            make_citation(PASSAGE, supports=("gist", "deadline")),
            make_citation(
                None, supports=("deadline",), reads="by 2028", difference=Difference.LATER
            ),
        ),
    )

    page = read_page(mission._repr_html_())

    assert page.text.startswith(
        "Homes close by mission:missionMore homes near where children come from."
        "1 citationpaper, 2 words at 3–9What it holds"
    )
    assert page.text.endswith("Last checked on 2026-11-20.")
    assert ["field", "value", "evidence"] == page.headings
    assert [
        ["title", "Homes close by", ""],
        ["of", "plan", ""],
        ["number", "1", ""],
        [
            "deadline",
            "by 2027",
            "2 citations, 1 differspaper, 2 words at 3–9paperreads: by 2028 (later)",
        ],
    ] == page.cells


def test_a_citation_tells_all_that_it_says() -> None:
    """Who, where, what differs, whom it reports, why we hold it, and our note."""
    citation = make_citation(
        PASSAGE,
        supports=("title",),
        section="Page 2",
        reads="80,00",
        difference=Difference.SLIP,
        says=Ref(Body, "leeds"),
        inferred="From the next page.",
        note="A nought is missing.",
    )

    page = read_page(make_event(citations=(citation,))._repr_html_())

    assert (
        "1 citation, 1 differspaper, 2 words at 3–9, Page 2reads: 80,00 (slip)"
        "reporting: body:leedsinferred: From the next page.our note: A nought is missing."
        == page.cells[0][2]
    )


def test_a_record_of_any_kind_is_shown_with_all_that_it_holds() -> None:
    """No field is passed over."""
    for record in make_records():
        page = read_page(record._repr_html_())

        held = [[value.name, value.text] for value in field_values(record)]
        assert held == [row[:2] for row in page.cells]


def test_a_record_without_evidence_has_no_room_for_it() -> None:
    """Sources are their own evidence."""
    page = read_page(make_source(citations=(), url="https://example.org/a?b=1&c")._repr_html_())

    assert ["field", "value"] == page.headings
    assert ["https://example.org/a?b=1&c"] == page.values_of("href")


def test_a_record_without_facts_is_its_name() -> None:
    """There is nothing else to tell."""
    page = read_page(make_event(title="", citations=())._repr_html_())

    assert "assent event:assent" == page.text


@given(texts)
def test_no_text_of_a_record_is_more_than_text(text: str) -> None:
    """Whichever field it stands in."""
    citation = Citation(
        source=PAPER,
        supports=("title", "gist", text),
        section=text,
        reads=text,
        difference=Difference.SLIP,
        inferred=text,
        note=text,
    )
    source = make_source(
        title=text,
        gist=text,
        url=text,
        licence=text,
        details=FrozenMap({Detail.REMARK: text}),
        citations=(citation,),
    )

    page = read_page(source._repr_html_())

    assert [["title", text], ["form", "report"], ["url", text]] == [
        row[:2] for row in page.cells[:3]
    ]
