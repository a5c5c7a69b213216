"""Verification: passages found and values read in copies, or told with what to do."""

from pathlib import Path

import pytest

from carereform import (
    Citation,
    Detail,
    Difference,
    FundingStage,
    Record,
    Ref,
    Reform,
    Severity,
    Source,
    Verification,
    parse_money,
    parse_when,
    verify,
)
from carereform.checks.verification import RULES
from carereform.evidence import Passage
from carereform.values import FrozenMap
from tests.checks.cases import find_spots
from tests.makers import (
    PAPER,
    make_citation,
    make_event,
    make_funding,
    make_mission,
    make_observation,
    make_passage_in,
    make_review,
    make_source,
)

TEXT = """A made paper for these tests.

The department has set aside £45 million for family hubs, and over £27m for carers.
The first mission is to be reached by the end of 2027. Carers were heard; carers were thanked.
"""
MONEY = "The department has set aside £45 million for family hubs"
MISSION = "The first mission is to be reached by the end of 2027"


def cite(words: str, *supports: str, **changes: object) -> Citation:
    """Cite words of the made paper for some fields."""
    return make_citation(make_passage_in(TEXT, words), supports=supports, **changes)


def make_paid(*citations: Citation, amount: str = "£45m") -> Record:
    """Make a sum that cites the made paper."""
    return make_funding(amount=parse_money(amount), citations=citations)


def run(folder: Path, *records: Record, **copies: str) -> Verification:
    """Verify records by copies in a folder, named by what they are."""
    for name, raw in copies.items():
        (folder / f"{name}.txt").write_text(raw, encoding="utf-8")
    return verify(Reform.of([make_source(), *records]), folder)


def found(report: Verification) -> list[tuple[str, str | None, str | None]]:
    """The code, the record and the field of every finding."""
    return [(one.code, one.record, one.field) for one in report.findings]


def test_a_found_passage_whose_value_can_be_read_is_no_finding(tmp_path: Path) -> None:
    """The row of its source counts both."""
    report = run(tmp_path, make_paid(cite(MONEY, "amount")), paper=TEXT)

    assert ([], True) == (found(report), report.ok)
    (row,) = report.sources
    assert ("paper", "paper.txt", 1, 1, 0, 0, 0, 1, 1, 0) == (
        row.source,
        row.file,
        row.passages,
        row.verified,
        row.moved,
        row.ambiguous,
        row.missing,
        row.values,
        row.grounded,
        row.inferred,
    )
    passage = make_passage_in(TEXT, MONEY)
    sighting = report.sightings["funding:money", 0]
    assert (passage.start, passage.end) == (sighting.start, sighting.end)


def test_the_summary_tells_what_it_came_to(tmp_path: Path) -> None:
    """Passages and values, in one sentence, and to how many rules they were held."""
    guess = cite(MISSION, "amount", inferred="Ours.")
    wrong = cite("Carers were heard", "amount")
    lost = make_citation(Passage(0, 9, 2, "0" * 16))
    report = run(tmp_path, make_paid(cite(MONEY, "amount"), guess, wrong, lost), paper=TEXT)

    assert (
        "Found 3 of 4 passages in 1 copy; of 3 values: 1 grounded, 1 inferred, 1 not."
        == report.loaded
    )
    assert (RULES, len(RULES)) == (report.rules, report.checks)


def test_a_missing_passage_is_an_error_at_its_place(tmp_path: Path) -> None:
    """It names the copy and where the words were seen."""
    kept = cite("A made paper", "title")
    report = run(tmp_path, make_paid(kept, cite(MONEY, "amount")), paper=TEXT.replace("hubs", "x"))

    assert [("PSG001", "funding:money", "citations[1].at")] == found(report)
    (finding,) = report.findings
    assert not report.ok
    assert "paper.txt" in finding.message
    assert finding.hint is not None
    assert "31 to 87" in finding.hint


def test_a_source_without_a_copy_is_an_error(tmp_path: Path) -> None:
    """It tells how many passages go unproved."""
    report = run(tmp_path, make_paid(cite(MONEY, "amount")))

    assert [("PSG002", "source:paper", None)] == found(report)
    assert None is report.findings[0].hint is report.sources[0].file


def test_another_edition_is_named_with_its_share(tmp_path: Path) -> None:
    """A copy with less than half of the passages is none, and may be what was meant."""
    citations = (cite("A made paper", "title"), cite(MONEY, "amount"), cite("over £27m", "stage"))
    report = run(tmp_path, make_paid(*citations), paper="A made paper, but another.")

    assert [("PSG005", None, None), ("PSG002", "source:paper", None)] == found(report)
    assert (
        "paper.txt has 33% of its passages: another document, or another edition"
        == report.findings[1].hint
    )


def test_a_passage_that_moved_to_several_places_is_a_note(tmp_path: Path) -> None:
    """Two are several; the nearest is taken."""
    text = f"Page 1\n{TEXT}"
    citation = make_citation(make_passage_in(TEXT, "were"))
    report = run(tmp_path, make_event(citations=(citation,)), paper=text)

    assert [("PSG003", "event:assent", "citations[0].at")] == found(report)
    assert (Severity.NOTE, True) == (report.findings[0].severity, report.ok)
    assert (1, 1) == (report.sources[0].moved, report.sources[0].ambiguous)


def test_a_passage_that_stands_where_it_was_seen_is_not_ambiguous(tmp_path: Path) -> None:
    """Though its words stand elsewhere too."""
    citation = make_citation(make_passage_in(TEXT, "carers"))

    assert [] == found(run(tmp_path, make_event(citations=(citation,)), paper=TEXT))


def test_two_copies_and_a_copy_of_nothing_are_notes(tmp_path: Path) -> None:
    """Which was taken is said; what serves for nothing is named."""
    report = run(
        tmp_path,
        make_paid(cite(MONEY, "amount")),
        paper=TEXT,
        second=f"Page 1\n{TEXT}",
        stray="Something else.",
        third=f"Page 2\n{TEXT}",
    )

    assert [("PSG005", None, None), ("PSG004", "source:paper", None)] == found(report)
    assert report.ok
    assert "paper.txt" == report.sources[0].file
    assert (
        "paper.txt was taken for paper; second.txt, third.txt is a copy too."
        == report.findings[1].message
    )


def test_an_unreadable_file_is_a_warning(tmp_path: Path) -> None:
    """It may be the copy that is wanted."""
    (tmp_path / "scan.pdf").write_bytes(b"%PDF\xff")

    report = run(tmp_path, make_paid(cite(MONEY, "amount")), paper=TEXT)

    assert [("PSG006", None, None)] == found(report)
    assert (Severity.WARNING, True) == (report.findings[0].severity, report.ok)


@pytest.mark.parametrize(
    ("passage", "code"),
    [
        (Passage(10**9, 10**9 + 9, 2, "0" * 16), "PSG001"),
        (Passage(0, 9, 0, "0" * 16), "PSG001"),
        (Passage(0, 9, 2, "nonsense"), "PSG001"),
        (Passage(9, 0, 2, "0" * 16), "PSG001"),
    ],
    ids=["past the end", "no words", "malformed", "backwards"],
)
def test_a_passage_that_can_not_be_is_missing(tmp_path: Path, passage: Passage, code: str) -> None:
    """Whatever is wrong with a citation, verifying ends and says so at its place."""
    event = make_event(citations=(cite("A made paper", "title"), make_citation(passage)))

    assert [(code, "event:assent", "citations[1].at")] == found(run(tmp_path, event, paper=TEXT))


def test_a_source_that_is_not_there_is_told_by_check(tmp_path: Path) -> None:
    """Verifying passes over what check calls dangling."""
    citation = make_citation(make_passage_in(TEXT, MONEY), source=Ref(Source, "nowhere"))
    event = make_event(citations=(citation,))

    assert [] == [one for one in found(run(tmp_path, event, paper=TEXT)) if one[0] != "PSG005"]
    assert ("REF001", "event:assent", "citations[0].source") in find_spots(Reform.of([event]))


@pytest.mark.parametrize("amount", ["£44m", "£46m", "over £45m", "£27m", "£45m per region"])
def test_a_value_that_can_not_be_read_in_its_passage_is_an_error(
    tmp_path: Path, amount: str
) -> None:
    """A neighbouring figure, another hedge or a rate isn't what the words say."""
    report = run(tmp_path, make_paid(cite(MONEY, "amount"), amount=amount), paper=TEXT)

    assert [("GRD001", "funding:money", "citations[0].at")] == found(report)
    assert 0 == report.sources[0].grounded


def test_a_passage_that_says_no_figure_gives_no_hint(tmp_path: Path) -> None:
    """There is nothing to tell."""
    report = run(tmp_path, make_paid(cite("Carers were heard", "amount")), paper=TEXT)

    assert [("GRD001", None)] == [(one.code, one.hint) for one in report.findings]


def test_a_word_that_can_not_be_read_is_told_with_words_that_would_do(tmp_path: Path) -> None:
    """A few of those that are declared for it; what is meant where no word stands has none."""
    text = TEXT.replace("were thanked", "were expected")
    heard = make_passage_in(text, "Carers were heard")
    expected = make_passage_in(text, "were expected")
    paid = make_funding(
        stage=FundingStage.ASKED, citations=(make_citation(heard, supports=("stage",)),)
    )
    counted = make_observation(citations=(make_citation(expected, supports=("basis",)),))

    report = run(tmp_path, paid, counted, paper=text)

    assert {
        "funding:money": "it is read in such words as ask, asks, asked, asking, call, calls",
        "observation:counted": None,
    } == {one.record: one.hint for one in report.findings if one.code == "GRD001"}


def test_a_word_that_no_lexicon_has_is_not_looked_for(tmp_path: Path) -> None:
    """Of what form a review is, is for us to say."""
    report = run(tmp_path, make_review(citations=(cite(MONEY, "form"),)), paper=TEXT)

    assert ([], 1, 0) == (found(report), report.sources[0].verified, report.sources[0].values)


@pytest.mark.parametrize("raw", ["Over £45m.", f"{'Up to '.rjust(200)}£45m", "£45m or more"])
def test_a_hedge_beside_a_passage_is_no_way_round_it(tmp_path: Path, raw: str) -> None:
    """Though it stands first or last in the copy, outside the words that are cited."""
    citation = make_citation(make_passage_in(raw, "£45m"), supports=("amount",))

    report = run(tmp_path, make_paid(citation), paper=raw)

    assert [("GRD001", "funding:money", "citations[0].at")] == found(report)


def test_an_inferred_value_is_counted_by_its_reason(tmp_path: Path) -> None:
    """It needn't be read in the passage; too many are a warning."""
    inferred = cite(MISSION, "amount", inferred="Ours.")
    report = run(tmp_path, make_paid(inferred), paper=TEXT)

    assert [("GRD002", None, None)] == found(report)
    assert ((("Ours.", 1),), 1) == (report.reasons, report.sources[0].inferred)


def test_reasons_are_told_by_how_often_they_are_given(tmp_path: Path) -> None:
    """The commonest first, and those that are as common by their words."""
    reasons = ("Then.", "Theirs.", "Ours.", "Then.")
    inferred = [cite(MISSION, "amount", inferred=reason) for reason in reasons]

    report = run(tmp_path, make_paid(cite(MONEY, "amount"), *inferred), paper=TEXT)

    assert (("Then.", 2), ("Ours.", 1), ("Theirs.", 1)) == report.reasons


def test_what_a_source_reads_is_looked_for_in_its_own_passage(tmp_path: Path) -> None:
    """The reading and not the value; of a slip the raw text."""
    paid = make_paid(
        cite(MONEY, "amount"),
        cite("over £27m", "amount", reads="over £27m", difference=Difference.SCOPE),
        cite("family hubs", "stage", reads="family hubs", difference=Difference.SLIP),
    )

    assert [] == found(run(tmp_path, paid, paper=TEXT))


def test_a_reading_that_its_passage_does_not_say_is_an_error(tmp_path: Path) -> None:
    """A slip must stand there too."""
    paid = make_paid(
        cite(MONEY, "amount"),
        cite("over £27m", "amount", reads="£27m", difference=Difference.SCOPE),
        cite("family hubs", "stage", reads="families", difference=Difference.SLIP),
    )

    assert [
        ("GRD001", "funding:money", "citations[1].at"),
        ("GRD001", "funding:money", "citations[2].at"),
    ] == found(run(tmp_path, paid, paper=TEXT))


def test_prose_of_ours_does_not_repeat_eight_words_of_a_source(tmp_path: Path) -> None:
    """Seven may be chance; titles of things are names."""
    seven = "has set aside £45 million for"
    eight = f"department {seven}"
    passage = make_passage_in(TEXT, "A made paper")
    records = [
        make_event(
            title="The department has set aside £45 million for",
            gist=f"It {seven}.",
            details=FrozenMap({Detail.WHERE: f"The {MISSION.lower()[4:]}."}),
            citations=(make_citation(passage),),
        ),
        make_event(id="other", gist=f"It {eight} them.", citations=(make_citation(passage),)),
    ]

    assert [("OWN001", "event:assent", "details.where")] == found(
        run(tmp_path, *records, paper=TEXT)
    )


@pytest.mark.parametrize(
    ("count", "expected"), [(7, []), (8, [("OWN001", "event:assent", "gist")])]
)
def test_a_source_is_looked_through_to_its_last_word(
    tmp_path: Path, count: int, expected: list[tuple[str, str, str]]
) -> None:
    """Eight words that end it are eight words too, and seven are seven."""
    last = TEXT.split()[-count:]
    passage = make_passage_in(TEXT, "A made paper")
    event = make_event(gist=f"We say: {' '.join(last)}", citations=(make_citation(passage),))

    assert expected == found(run(tmp_path, event, paper=TEXT))


def test_coverage_tells_what_is_inside_passages_and_what_is_not(tmp_path: Path) -> None:
    """Function words count for nothing; the longest stretches come first."""
    mission = make_mission(
        deadline=parse_when("by the end of 2027"), citations=(cite(MISSION, "deadline"),)
    )
    (coverage,) = run(tmp_path, mission, paper=TEXT).coverage

    assert "paper" == coverage.source
    assert 0 < coverage.covered < coverage.words
    assert coverage.covered / coverage.words == coverage.share
    first = coverage.uncovered[0]
    assert TEXT[first.start : first.end].startswith("A made paper")
    assert sorted(coverage.uncovered, key=lambda one: -one.words) == list(coverage.uncovered)


def test_verifying_changes_nothing_and_says_the_same_twice(tmp_path: Path) -> None:
    """It is pure but for reading the copies."""
    paid = make_paid(cite(MONEY, "amount"), Citation(source=PAPER, supports=("title",)))

    assert run(tmp_path, paid, paper=TEXT) == run(tmp_path, paid, paper=TEXT)


@pytest.mark.parametrize(
    ("field", "ours", "expected"),
    [
        ("details", "£45m, for hubs", []),
        ("details", "45 million pounds", []),
        ("details", "£46m, for hubs", ["46000000"]),
        ("details", "£45m, 44 and 27", ["44", "27"]),
        ("details", "two sorts of hubs", []),
        ("details", "2 sorts of hubs", ["2"]),
        ("gist", "£45m for hubs", []),
        ("gist", "£4.5m for hubs", ["4500000"]),
        ("title", "Plan 46", []),
    ],
)
def test_a_number_in_our_words_stands_in_a_passage(
    tmp_path: Path, field: str, ours: str, expected: list[str]
) -> None:
    """Numbers in digits, of gists and details: titles are names, and we may count in words."""
    name = "details.covers" if field == "details" else field
    held = FrozenMap({Detail.COVERS: ours}) if field == "details" else ours
    cited = make_event(**{field: held}, citations=(cite(MONEY, name),))

    findings = [one for one in run(tmp_path, cited, paper=TEXT).findings if one.code == "GRD003"]

    assert [name for _ in expected[:1]] == [one.field for one in findings]
    assert [
        f"{name}: {', '.join(expected)} can't be read in any passage that is cited for it."
    ] * bool(expected) == [one.message for one in findings]


@pytest.mark.parametrize(
    ("citations", "codes"),
    [
        ((cite(MONEY, "gist"), cite(MISSION, "gist")), []),
        ((cite(MONEY, "gist"), cite(MISSION, "title")), ["GRD003"]),
        ((cite(MONEY, "gist"), cite("Carers were heard", "gist", inferred="Ours.")), []),
        ((cite(MONEY, "gist"), make_citation(supports=("gist",))), []),
        ((cite(MONEY, "gist"), make_citation(Passage(0, 9, 2, "0" * 16), supports=("gist",))), []),
        ((cite(MONEY, "gist"), Citation(supports=("gist",), inferred="Ours.")), []),
        ((cite(MONEY, "gist", reads="£45m", difference=Difference.CONFLICT),), []),
        ((cite(MONEY, "title"),), []),
    ],
)
def test_a_number_is_held_to_all_the_passages_that_are_cited_for_it_and_to_them_alone(
    tmp_path: Path, citations: tuple[Citation, ...], codes: list[str]
) -> None:
    """What is inferred, rests on a page too, or on a passage that is lost, isn't held to them."""
    cited = make_event(gist="£45m by 2027", citations=citations)

    told = found(run(tmp_path, cited, paper=TEXT))

    assert codes == [code for code, _, _ in told if code == "GRD003"]


def test_numbers_are_held_to_passages_of_every_paper(tmp_path: Path) -> None:
    """Two papers together may have what our words say."""
    other = "The minutes of a made meeting: twelve areas by 2027."
    minutes = make_citation(
        make_passage_in(other, "twelve areas by 2027"),
        source=Ref(Source, "minutes"),
        supports=("gist",),
    )
    cited = make_event(gist="£45m for 12 areas", citations=(cite(MONEY, "gist"), minutes))

    report = run(tmp_path, make_source(id="minutes"), cited, paper=TEXT, minutes=other)

    assert [] == found(report)
    assert report.loaded is not None
    assert report.loaded.startswith("Found 2 of 2 passages in 2 copies;")
