"""Tables in a notebook: the first rows, what they rest on, and how many more there are."""

from datetime import date

import pytest
from attrs import frozen
from hypothesis import given

from carereform import Citation, Collection, Mission, Money, Reform, parse_money
from carereform.display import Column, Table
from carereform.records import Delivery, Record
from tests.makers import make_delivery, make_mission, make_reform
from tests.pages import read_page, texts


@frozen
class Row:
    """A row like those of an answer."""

    name: str
    amount: Money | None = None
    due: date | None = None
    sure: bool | None = None


@frozen
class Kept:
    """A row that holds records."""

    promise: Mission
    deliveries: tuple[Delivery, ...] = ()


@frozen
class Said:
    """A row that holds a record, and the one citation that it is about."""

    record: Record
    citation: Citation | None


COLUMNS = (
    Column("name", str, words="What it is called."),
    Column("amount", Money | None),
    Column("due", date | None),
    Column("sure", bool | None),
)


def test_a_table_shows_the_columns_that_hold_anything() -> None:
    """With what each means, and the values as an editor would write them."""
    rows = (Row("a", parse_money("£45m")), Row("b", sure=False))

    page = read_page(Table("sums", COLUMNS, rows)._repr_html_())

    assert ["sums: 2"] == page.captions
    assert ["name", "amount", "sure"] == page.headings
    assert [["a", "£45m", ""], ["b", "", "no"]] == page.cells
    assert ["What it is called."] == page.values_of("title")


def test_one_is_a_number_and_not_yes() -> None:
    """True equals 1, so a table of words for values would mix them up."""
    missions = Collection(Mission, [make_mission(number=1)])

    page = read_page(missions._repr_html_())

    assert "1" == page.cells[0][page.headings.index("number")]


def test_numbers_stand_to_the_right_under_their_heading() -> None:
    """So that they can be compared."""
    page = read_page(Table("sums", COLUMNS, [Row("a", parse_money("£45m"))])._repr_html_())

    numeric = [tag for tag, given in page.elements if given.get("class") == "number"]
    assert ["th", "td"] == numeric


def test_a_long_table_is_cut_with_a_count() -> None:
    """A notebook isn't flooded, and nobody takes a part for the whole."""
    page = read_page(Table("sums", COLUMNS, [Row(str(n)) for n in range(1_169)])._repr_html_())

    assert 20 == len(page.cells)
    assert page.text.endswith("… and 1,149 more")


def test_a_long_text_is_clipped_and_can_be_read_whole() -> None:
    """It stands in the page, and where the pointer rests; what a row is called isn't clipped."""
    text = "word " * 30

    columns = (Column("name", str), Column("said", str, "name"))

    page = read_page(Table("sums", columns, [Row(text)])._repr_html_())

    assert [[text, text]] == page.cells
    assert [text] == page.values_of("title")


@pytest.mark.parametrize("columns", [COLUMNS, ()])
def test_an_empty_table_is_its_count(columns: tuple[Column, ...]) -> None:
    """There is nothing to head."""
    assert "sums: 0" == read_page(Table("sums", columns, ())._repr_html_()).text


def test_a_row_of_a_collection_has_its_evidence_one_click_away() -> None:
    """With the fields that each citation supports."""
    missions = Collection(Mission, [make_mission()])

    page = read_page(missions._repr_html_())

    assert "mission1 citationpapersupports: title, of, number, deadline" == page.cells[0][0]


def test_a_row_that_holds_records_has_the_evidence_of_each() -> None:
    """Under the name of the record."""
    columns = (Column("promise", str, "promise.id"),)
    rows = (Kept(make_mission()), Kept(make_mission(), (make_delivery(),)))

    page = read_page(Table("promises", columns, rows)._repr_html_())

    assert page.cells[0][0].startswith("mission1 citationpaper")
    assert page.cells[1][0].startswith("missionevidence for 2 recordsmission:mission1 citation")
    assert "delivery:news1 citation" in page.cells[1][0]


def test_a_row_about_one_citation_has_that_one_only() -> None:
    """And none where nothing is cited, whatever else its record cites."""
    columns = (Column("record", str, "record.id"),)
    mission = make_mission()
    rows = (Said(mission, Citation(supports=("number",), inferred="Ours.")), Said(mission, None))

    page = read_page(Table("claims", columns, rows)._repr_html_())

    assert [["mission1 citationsupports: numberinferred: Ours."], ["mission"]] == page.cells


def test_many_citations_of_a_row_are_cut_with_a_count() -> None:
    """The record itself shows them all."""
    cited = tuple(Citation(supports=("title",), inferred=f"{n}") for n in range(43))
    mission = make_mission(citations=cited)

    of_row = read_page(Collection(Mission, [mission])._repr_html_())
    of_record = read_page(mission._repr_html_())

    assert of_row.cells[0][0].endswith("… and 33 more")
    assert 43 == of_record.text.count("inferred: ")


def test_a_reform_shows_how_many_records_of_each_kind_it_has() -> None:
    """Under what it is made of."""
    reform = make_reform()

    page = read_page(reform._repr_html_())

    assert [f"Reform: {reform.summary}"] == page.captions
    assert [[one.title, str(len(one))] for one in reform.collections] == page.cells
    assert len(make_reform()) > 0 == len(Reform.of([]))


@given(texts)
def test_no_text_of_a_table_is_more_than_text(text: str) -> None:
    """In a cell, a heading, its explanation or the caption."""
    columns = (Column(text, str, "name", words=text),)

    page = read_page(Table(text, columns, [Row(text)])._repr_html_())

    assert ([f"{text}: 1"], [text], [[text]]) == (page.captions, page.headings, page.cells)


def test_a_large_number_has_commas() -> None:
    """Pounds are read, not counted by their digits; a year isn't a sum."""
    sums = Table("sums", (Column("pounds", int, "real"),), (27_000_000, 2024))

    html = sums._repr_html_()

    assert ">27,000,000<" in html
    assert ">2024<" in html
