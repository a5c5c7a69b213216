"""Recognition: which copy is which source is decided by the passages found in it."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform import Citation, Event, Record, Ref, Reform, Source
from carereform.checks.recognition import Match, match_copies
from carereform.evidence import Copy, make_passage, read_words
from tests.evidence.layouts import layouts, token_lists, write_plainly
from tests.makers import make_citation, make_event, make_source

ONE = "one two three four five six"
OTHER = "seven eight nine ten eleven twelve"


def cite_words(text: str, source: str = "paper") -> list[Event]:
    """Make an event for each word of a text, which cites it."""
    read = read_words(text)
    return [
        make_event(
            id=f"{source}-{place}",
            citations=(make_citation(make_passage(read, place, 1), source=Ref(Source, source)),),
        )
        for place in range(len(read.words))
    ]


def match(records: Sequence[Record], **copies: str) -> tuple[Match, ...]:
    """Recognise copies, named as the file names would be."""
    reform = Reform.of(records)
    return match_copies(reform, [Copy(name, read_words(raw)) for name, raw in copies.items()])


def test_a_copy_is_known_by_its_passages_and_not_by_its_name() -> None:
    """The names may even be exchanged."""
    records = [
        make_source(),
        make_source(id="minutes"),
        *cite_words(ONE),
        *cite_words(OTHER, "minutes"),
    ]

    matches = match(records, minutes=ONE, paper=OTHER)

    assert [("minutes", "paper"), ("paper", "minutes")] == [
        (one.source.id, one.copy.path if one.copy else None) for one in matches
    ]
    assert all(sighting is not None for one in matches for sighting in one.sightings)


@pytest.mark.parametrize(
    ("text", "known", "share"),
    [
        (ONE, True, 1.0),
        ("one two three", True, 0.5),
        ("one two", False, 1 / 3),
        (OTHER, False, 0.0),
    ],
)
def test_a_copy_has_at_least_half_of_the_passages(text: str, known: bool, share: float) -> None:
    """With less it is another document, or another edition."""
    (found,) = match([make_source(), *cite_words(ONE)], file=text)

    assert (known, share) == (found.copy is not None, found.share)
    assert (share > 0) == (found.nearest is not None)
    assert known == bool(found.copies)


def test_of_two_copies_the_one_with_more_passages_is_taken() -> None:
    """The other is named; of equals the first by name is taken."""
    records = [make_source(), *cite_words(ONE)]

    (better,) = match(records, a="one two three four", b=ONE)
    (equal,) = match(records, a=ONE, b=ONE)

    (half,) = match(records, a="one two three", b=ONE, c="one two")

    assert ["b", "a"] == [copy.path for copy in better.copies]
    assert ["b", "a"] == [copy.path for copy in half.copies]
    assert ["a", "b"] == [copy.path for copy in equal.copies]


def test_a_file_is_a_copy_of_one_source_only() -> None:
    """Words that stand in another's paper too don't make it a copy of both."""
    few = [make_source(id="minutes"), *cite_words("two", "minutes")]
    records = [make_source(), *cite_words(ONE), *few]

    minutes, paper = match(records, a=ONE, b="two hundred")
    without, _ = match(records, a=ONE)
    told, _ = match(records, a=ONE, b="three", c="two", d="two too")

    assert ["b"] == [copy.path for copy in minutes.copies]
    assert ["a"] == [copy.path for copy in paper.copies]
    assert (None, None, 0.0) == (without.copy, without.nearest, without.share)
    assert ["c", "d"] == [copy.path for copy in told.copies]


def test_of_two_copies_the_one_with_passages_where_they_were_seen_is_taken() -> None:
    """By whichever name it goes."""
    records = [make_source(), *cite_words(ONE)]

    (found,) = match(records, a=f"{OTHER} {ONE}", b=ONE)

    assert ["b", "a"] == [copy.path for copy in found.copies]


def test_further_copies_are_named_with_the_best_first() -> None:
    """And only those that have enough of the passages."""
    records = [make_source(), *cite_words(ONE)]

    (found,) = match(
        records, a="one two three", b="one two", c=f"{ONE} seven", d="one two three four"
    )

    assert ["c", "d", "a"] == [copy.path for copy in found.copies]


def test_the_nearest_of_those_that_are_no_copy_is_told() -> None:
    """The one that has more of the passages, and the first of equals."""
    records = [make_source(), *cite_words(ONE)]

    (found,) = match(records, a="nine", b="one two", c="three four", d="six")

    assert ("b", 1 / 3) == (found.nearest.path if found.nearest else None, found.share)


def test_a_source_of_which_no_passage_is_cited_is_not_looked_for() -> None:
    """An address proves nothing."""
    address = make_event(citations=(make_citation(),))

    assert () == match([make_source(), address], file=ONE)


def test_what_is_inferred_without_a_source_is_passed_over() -> None:
    """It has no passage to look for."""
    inferred = make_event(id="guess", citations=(Citation(supports=("title",), inferred="Ours."),))

    (found,) = match([make_source(), inferred, *cite_words(ONE)], file=ONE)

    assert 6 == len(found.cited)


def test_without_copies_nothing_is_recognised() -> None:
    """Every source that is cited is told all the same."""
    (found,) = match([make_source(), *cite_words(ONE)])

    assert (None, None, (), 6) == (found.copy, found.nearest, found.copies, len(found.cited))


def test_passages_under_a_former_id_of_the_source_count() -> None:
    """Whatever id it is cited by, it is the same paper."""
    records = [make_source(aliases=("draft",)), *cite_words(ONE, "draft")]

    (found,) = match(records, file=ONE)

    assert (6, "file") == (len(found.cited), found.copy.path if found.copy else None)


def test_passages_of_a_source_that_is_not_there_are_no_match() -> None:
    """That the reference leads nowhere is for another check to say."""
    assert () == match(cite_words(ONE), file=ONE)


@given(st.data())
def test_every_layout_of_a_copy_has_every_passage(data: st.DataObject) -> None:
    """However it is laid out, whichever passages are cited."""
    written = data.draw(token_lists)
    text = read_words(write_plainly(written))
    firsts = data.draw(st.lists(st.integers(0, len(text.words) - 1), min_size=1, max_size=6))
    citations = tuple(
        make_citation(
            make_passage(text, first, data.draw(st.integers(1, len(text.words) - first)))
        )
        for first in firsts
    )

    (found,) = match(
        [make_source(), make_event(citations=citations)], file=data.draw(layouts(written))
    )

    assert len(citations) == sum(sighting is not None for sighting in found.sightings)


@given(st.sampled_from(["replace", "delete", "insert"]), st.integers(0, 39), st.data())
def test_an_edit_fails_the_passages_that_cover_it_and_no_other(
    edit: str, place: int, data: st.DataObject
) -> None:
    """A word replaced, deleted or put in between is missed by just those that it was inside."""
    words = [f"word{number}" for number in range(40)]
    text = read_words(" ".join(words))
    spans = data.draw(
        st.lists(
            st.tuples(st.integers(0, 39), st.integers(1, 12)).filter(lambda one: sum(one) <= 40),
            max_size=12,
        )
    )
    spans += [(number, 1) for number in range(40)]
    citations: tuple[Citation, ...] = tuple(
        make_citation(make_passage(text, first, count)) for first, count in spans
    )
    edited = {
        "replace": [*words[:place], "another", *words[place + 1 :]],
        "delete": [*words[:place], *words[place + 1 :]],
        "insert": [*words[:place], "another", *words[place:]],
    }[edit]

    (found,) = match(
        [make_source(), make_event(citations=citations)], file="\n".join(edited).upper()
    )

    inside = int(edit == "insert")
    assert [first + inside <= place < first + count for first, count in spans] == [
        sighting is None for sighting in found.sightings
    ]
