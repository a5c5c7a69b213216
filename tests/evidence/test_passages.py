"""Passages: found in any layout, lost by any change of a word, never by likeness."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.evidence import (
    Passage,
    Sighting,
    Text,
    digest_words,
    find_passages,
    find_places,
    make_passage,
    read_words,
)
from tests.evidence.layouts import layouts, token_lists, write_plainly

few_words = st.lists(st.sampled_from(["a", "b", "c"]), max_size=12).map(" ".join)
"""Texts of few words, so that they stand at several places."""


@st.composite
def passages_in(draw: st.DrawFn, text: Text) -> Passage:
    """Draw a passage of a text."""
    first = draw(st.integers(0, len(text.words) - 1))
    count = draw(st.integers(1, len(text.words) - first))
    return make_passage(text, first, count)


def find_naively(text: Text, passage: Passage) -> Sighting | None:
    """Find a passage by looking at every word."""
    made = [
        make_passage(text, first, passage.words)
        for first in range(len(text.words) - passage.words + 1)
    ]
    alike = [one for one in made if one.digest == passage.digest]
    if passage in alike:
        return Sighting(passage.start, passage.end, moved=False, places=1)
    if not alike:
        return None
    nearest = min(alike, key=lambda one: abs(one.start - passage.start))
    return Sighting(nearest.start, nearest.end, moved=True, places=len(alike))


def words_at(text: Text, sighting: Sighting | None) -> tuple[str, ...]:
    """The words that stand where a passage was found."""
    assert sighting is not None
    return read_words(text.raw[sighting.start : sighting.end]).words


@given(st.data())
def test_a_passage_is_found_where_it_was_seen(data: st.DataObject) -> None:
    """In its own copy, nothing has moved."""
    text = read_words(data.draw(token_lists.flatmap(layouts)))
    passage = data.draw(passages_in(text))

    (sighting,) = find_passages(text, [passage])

    assert Sighting(passage.start, passage.end, moved=False, places=1) == sighting


@given(st.data())
def test_a_passage_is_found_in_any_layout_of_its_text(data: st.DataObject) -> None:
    """However the text is laid out, the words found are those of the passage."""
    written = data.draw(token_lists)
    first_copy = read_words(write_plainly(written))
    passage = data.draw(passages_in(first_copy))
    other_copy = read_words(data.draw(layouts(written)))

    (sighting,) = find_passages(other_copy, [passage])

    assert words_at(first_copy, find_naively(first_copy, passage)) == words_at(
        other_copy, sighting
    )


@given(st.data())
def test_any_change_of_a_word_inside_loses_a_passage(data: st.DataObject) -> None:
    """A passage with another word in it isn't found, however alike the rest is."""
    written = data.draw(token_lists)
    text = read_words(write_plainly(written))
    passage = data.draw(passages_in(text))
    first = text.starts.index(passage.start)
    at = data.draw(st.integers(first, first + passage.words - 1))
    changed = read_words(f"{text.raw[: text.starts[at]]}zq{text.raw[text.ends[at] :]}")

    (sighting,) = find_passages(changed, [passage])

    assert find_naively(changed, passage) == sighting
    assert sighting is None or sighting.moved


@given(token_lists, token_lists, token_lists)
def test_edits_outside_move_a_passage_and_do_not_lose_it(
    before: list[str], written: list[str], after: list[str]
) -> None:
    """What is put before or after a passage only changes where it stands."""
    text = read_words(write_plainly(written))
    passage = make_passage(text, 0, len(text.words))
    longer = read_words(write_plainly([*before, *written, *after]))

    (sighting,) = find_passages(longer, [passage])

    assert text.words == words_at(longer, sighting)


@given(few_words, st.lists(st.tuples(few_words, st.integers(0, 20), st.integers(1, 9))))
def test_finding_agrees_with_looking_at_every_word(
    raw: str, wanted: list[tuple[str, int, int]]
) -> None:
    """The hint first, then the nearest of all places, as a plain search says."""
    text = read_words(raw)
    passages = [
        Passage(start, start + length, len(words), digest_words(words))
        for raw_words, start, length in wanted
        if (words := read_words(raw_words).words)
    ]

    assert tuple(find_naively(text, one) for one in passages) == find_passages(text, passages)


@pytest.mark.parametrize(("hint", "nearest"), [(0, 2), (6, 5), (9, 9), (50, 9)])
def test_the_nearest_place_to_the_hint_is_taken(hint: int, nearest: int) -> None:
    """Of several places it is the one that begins nearest to where the words were seen."""
    text = read_words("a b  b a b a")
    digest = make_passage(text, 1, 1).digest

    (sighting,) = find_passages(text, [Passage(hint, hint + 3, 1, digest)])

    assert Sighting(nearest, nearest + 1, moved=True, places=3) == sighting


@pytest.mark.parametrize(
    "passage",
    [
        Passage(0, 1, 0, make_passage(read_words("a"), 0, 1).digest),
        Passage(0, 1, 9, make_passage(read_words("a"), 0, 1).digest),
        Passage(0, 1, 1, "nonsense"),
        Passage(0, 1, 1, ""),
        Passage(0, 1, 1, "0" * 16),
        Passage(0, 1, 1, make_passage(read_words("a"), 0, 1).digest.upper()),
    ],
    ids=["no words", "more than there are", "no digits", "empty", "another", "capitals"],
)
def test_a_passage_that_can_not_be_is_found_nowhere(passage: Passage) -> None:
    """Whatever is wrong with a passage, looking for it ends, and finds nothing."""
    assert (None,) == find_passages(read_words("a b c"), [passage])


def test_a_passage_is_not_found_by_the_words_that_are_left() -> None:
    """At the end of a copy there may be fewer words than it has, with the digest that it has."""
    passage = Passage(0, 1, 9, make_passage(read_words("a"), 0, 1).digest)

    assert (None,) == find_passages(read_words("a"), [passage])


def test_a_hint_past_the_end_is_only_a_hint() -> None:
    """The words are found although they were seen where this copy has no more text."""
    text = read_words("a b c")
    digest = make_passage(text, 1, 1).digest

    assert (Sighting(2, 3, moved=True, places=1),) == find_passages(
        text, [Passage(10**9, 10**9 + 1, 1, digest)]
    )


def test_nothing_is_found_in_a_text_without_words() -> None:
    """An empty copy has no passage, and to look for none finds none."""
    passage = make_passage(read_words("a"), 0, 1)

    assert (None,) == find_passages(read_words(""), [passage])
    assert () == find_passages(read_words("a"), [])


@given(few_words, few_words)
def test_places_are_all_that_a_naive_search_finds(raw: str, wanted: str) -> None:
    """Words stand where the same words begin, overlapping places included."""
    text, words = read_words(raw), read_words(wanted).words
    count = len(words)

    assert _places(text.words, words) == find_places(text, words)
    assert all(text.words[at : at + count] == words for at in find_places(text, words))


def _places(words: Sequence[str], wanted: Sequence[str]) -> tuple[int, ...]:
    return tuple(
        at for at in range(len(words)) if wanted and [*words[at : at + len(wanted)]] == [*wanted]
    )
