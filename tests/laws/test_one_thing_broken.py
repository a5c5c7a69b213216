"""One thing broken at random in the shipped record: the right codes at the right places."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Final, TypeVar

from hypothesis import given, note, reject, settings
from hypothesis import strategies as st

from carereform import check
from carereform.packs.reading import Reading
from tests.faults.cases import Found
from tests.laws.book import Book, Broken, NoPlaceError, open_book, place_of
from tests.laws.breakages import BREAKAGES, LOCAL_BREAKAGES, Breakage

T = TypeVar("T")

EXAMPLES: Final = settings().max_examples
QUICK: Final = settings().max_examples < 1000
"""Whether the same few examples are tried each time; the thorough profile tries new ones."""


@cache
def _told_as_it_ships(book: Book) -> frozenset[tuple[str, str | None]]:
    return frozenset((one.code, one.record) for one in check(book.reading).findings)


def _find_new(book: Book, reading: Reading) -> list[Found]:
    """What is found in a changed record, save the notes that it has as it ships."""
    known = _told_as_it_ships(book)
    found = check(reading).findings
    return sorted(place_of(one) for one in found if (one.code, one.record) not in known)


def test_there_are_many_ways_to_break_a_record() -> None:
    """Far more than forty, each with a name of its own."""
    names = {breakage.__name__ for breakage in BREAKAGES}

    assert len(BREAKAGES) == len(names) > 100
    assert set(LOCAL_BREAKAGES) < set(BREAKAGES)


@settings(max_examples=EXAMPLES // 2, derandomize=QUICK)
@given(st.sampled_from(BREAKAGES), st.data())
def test_one_thing_broken_is_told_at_its_place_and_nothing_else_is(
    breakage: Breakage, data: st.DataObject
) -> None:
    """Whatever is broken, wherever: the right codes, at the right lines and columns."""

    def choose(options: Sequence[T], /) -> T:
        if not options:
            reject()
        return data.draw(st.sampled_from(options))

    book = open_book()
    broken = breakage(book, choose)
    note(f"{breakage.__name__} in {broken.path}")

    found = _find_new(book, book.read(broken))

    assert sorted(broken.expected) == found


@settings(max_examples=max(1, EXAMPLES // 30), derandomize=QUICK)
@given(st.randoms(use_true_random=False))
def test_faults_in_many_files_neither_hide_nor_multiply_one_another(random: Random) -> None:
    """One thing broken in each of many files is told as if it were the only one."""
    book = open_book()
    broken = _break_many(book, random)
    expected = [found for one in broken for found in one.expected]

    found = _find_new(book, book.read(*broken))

    assert sorted(expected) == found


def _break_many(book: Book, random: Random) -> list[Broken]:
    """Break one thing of each local kind, as long as there are files in which nothing is."""

    def choose(options: Sequence[T], /) -> T:
        if not options:
            raise NoPlaceError
        return options[random.randrange(len(options))]

    broken: dict[str, Broken] = {}
    for breakage in LOCAL_BREAKAGES:
        try:
            one = breakage(book, choose)
        except NoPlaceError:
            continue
        page = next(page for page in book.pages if page.path == one.path)
        if _named(one.text) == _named(page.text):
            broken.setdefault(one.path, one)
    return list(broken.values())


def _named(text: str) -> Counter[str]:
    """The sources, and what else is numbered or asked: what other files may lose."""
    return Counter(re.findall(r"\b(?:source|of): [^,\n]+", text))
