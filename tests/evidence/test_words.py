"""Words: the same in any layout, each with its place in the raw text."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.evidence import digest_words, normalise, read_words
from tests.evidence.layouts import layouts, token_lists, write_plainly

TABLE = (
    ("£45m", ("£", "45m")),
    ("£2.6bn", ("£", "2.6bn")),
    ("45,000,000", ("45000000",)),
    ("50%", ("50", "%")),
    ("1,131", ("1131",)),
    ("80,00", ("80", "00")),
    ("11.5.23", ("11.5.23",)),
    ("10-12", ("10", "12")),
    ("-5 per cent", ("-5", "per", "cent")),
    ("co-operatives", ("cooperatives",)),
    ("co-\noperatives", ("cooperatives",)),
    ("Children’s", ("children", "s")),
    ("x²", ("x2",)),
)
"""The worked table of the documentation."""

FURTHER = (
    ("", ()),
    ("… – “” \n", ()),
    ("A4", ("a4",)),
    ("−5", ("-5",)),
    ("x-5", ("x", "5")),
    ("2012-13", ("2012", "13")),
    ("1,1311", ("1", "1311")),
    ("1,131,500", ("1131500",)),
    ("10.", ("10",)),
    (".5", ("5",)),
    ("co -operatives", ("co", "operatives")),
    ("co- operatives", ("co", "operatives")),
    ("co-\n\noperatives", ("co", "operatives")),
    ("two\u00adyear", ("twoyear",)),
    ("snake_case", ("snake", "case")),
    ("€3 $4", ("€", "3", "$", "4")),
    ("٣", ("٣",)),
    ("STRASSE straße", ("strasse", "strasse")),
    ("㏂", ("a", "m")),
    ("\u1100\u1161", ("\uac00",)),
)


@pytest.mark.parametrize(("text", "words"), [*TABLE, *FURTHER])
def test_words_are_those_of_the_table(text: str, words: tuple[str, ...]) -> None:
    """Every worked example has its words."""
    assert words == read_words(text).words


@given(st.data())
def test_words_are_the_same_in_any_layout(data: st.DataObject) -> None:
    """Capitals, bullets, dashes, quotes, line ends, hyphens and wide forms change no word."""
    written = data.draw(token_lists)
    laid_out = data.draw(layouts(written))

    assert read_words(write_plainly(written)).words == read_words(laid_out).words


@given(st.data())
def test_each_word_stands_at_its_place(data: st.DataObject) -> None:
    """What stands between the start and the end of a word is that word and no other."""
    laid_out = data.draw(token_lists.flatmap(layouts))
    text = read_words(laid_out)

    cut = [laid_out[start:end] for start, end in zip(text.starts, text.ends, strict=True)]

    assert [(word,) for word in text.words] == [read_words(piece).words for piece in cut]


@given(st.text())
def test_places_are_in_the_text_and_in_order(raw: str) -> None:
    """Whatever the text, its words stand inside it, one after another."""
    text = read_words(raw)

    places = list(zip(text.words, text.starts, text.ends, strict=True))
    assert all(0 <= start < end <= len(raw) for _, start, end in places)
    assert all(word in read_words(raw[start:end]).words for word, start, end in places)
    assert sorted(text.starts) == list(text.starts)


@given(st.text())
def test_words_are_those_of_the_normalised_text(raw: str) -> None:
    """Normalising a text first changes no word of it."""
    assert read_words(raw).words == read_words(normalise(raw)).words


@given(st.text())
def test_normalising_twice_is_normalising_once(raw: str) -> None:
    """A normalised text is its own normal form."""
    assert normalise(raw) == normalise(normalise(raw))


def test_a_digest_is_of_the_words_joined_by_spaces() -> None:
    """Its sixteen digits can be had with any tool that knows SHA-256."""
    # printf 'to be or not' | sha256sum | cut -c -16
    assert "13372360cc1f5e93" == digest_words(("to", "be", "or", "not"))


def test_a_text_without_blanks_is_read_in_good_time() -> None:
    """A long run of characters, as in a picture written as text, costs no more than others."""
    start = perf_counter()
    text = read_words("a" * 200_000 + "\né")

    assert 2 == len(text.words)
    assert perf_counter() - start < 2
