"""One thing broken at random: the right codes at the right places, and nothing else."""

from collections.abc import Sequence
from random import Random
from types import MappingProxyType
from typing import Final, TypeVar

import pytest
from hypothesis import given, note, reject, settings
from hypothesis import strategies as st

from carereform import Funding, check
from carereform.packs.reading import Reading
from tests.faults.cases import Found
from tests.laws.book import Book, Slot, open_book
from tests.laws.breakages import BREAKAGES, LOCAL_BREAKAGES, Breakage
from tests.laws.breaking import Broken, Choose, NoPlaceError, break_all, choosing, place_of
from tests.laws.of_files import misspelt_id
from tests.laws.of_meaning import part_that_may_burst_its_sum
from tests.laws.parts import open_specimen, part_files

T = TypeVar("T")

_EDITION: Final = MappingProxyType(
    {"pack.yaml": "{name: ours, version: 2026-11-20, licence: CC BY 4.0, checked: 2026-11-20}"}
)

EXAMPLES: Final = settings().max_examples
QUICK: Final = settings().max_examples < 1000
"""Whether the same few examples are tried each time; the thorough profile tries new ones."""


def _find_new(book: Book, reading: Reading) -> list[Found]:
    """What is found in a changed record, save the notes that it has as it ships."""
    found = check(reading).findings
    return sorted(place_of(one) for one in found if (one.code, one.record) not in book.told)


def _drawing(data: st.DataObject) -> Choose:
    def choose(options: Sequence[T], /) -> T:
        if not options:
            reject()
        return data.draw(st.sampled_from(options))

    return choose


def test_there_are_many_ways_to_break_a_record() -> None:
    """Far more than forty, each with a name of its own."""
    names = {breakage.__name__ for breakage in BREAKAGES}

    assert len(BREAKAGES) == len(names) > 100
    assert set(LOCAL_BREAKAGES) < set(BREAKAGES)


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda one: one.__name__)
def test_each_way_is_told_at_its_place_in_a_small_pack(breakage: Breakage) -> None:
    """There is a place for each of them in the specimen."""
    book = open_specimen()
    texts, expected = break_all([breakage(book, choosing(Random(breakage.__name__)))])

    found = sorted(map(place_of, check(book.read(texts)).findings))

    assert expected == found


@settings(max_examples=EXAMPLES // 2 if QUICK else EXAMPLES, derandomize=QUICK)
@given(part_files("part"), st.sampled_from(BREAKAGES), st.data())
def test_one_thing_broken_in_a_drawn_pack_is_told_at_its_place_and_nothing_else_is(
    files: dict[str, str], breakage: Breakage, data: st.DataObject
) -> None:
    """Whatever is broken, wherever: the right codes, at the right lines and columns."""
    book = Book.of(files)
    broken = breakage(book, _drawing(data))
    texts, expected = break_all([broken])
    note(f"{breakage.__name__} in {broken.page.path}")

    found = sorted(map(place_of, check(book.read(texts)).findings))

    assert expected == found


def test_a_source_whose_id_is_misspelt_may_still_be_cited_by_its_former_id() -> None:
    """The thorough run met it: such a source isn't one that nothing cites."""
    paper = "{title: A paper, form: report, aliases: [draft]}"
    event = "{title: Assent, citations: [{source: draft, supports: [title]}]}"
    records = f"sources:\n  paper: {paper}\nevents:\n  assent: {event}\n"
    book = Book.of({**_EDITION, "records.yaml": records})

    texts, expected = break_all([misspelt_id(book, lambda options: options[0])])

    assert [] == expected
    assert expected == sorted(map(place_of, check(book.read(texts)).findings))


@settings(max_examples=max(3, EXAMPLES // 20), derandomize=QUICK)
@given(st.sampled_from(BREAKAGES), st.data())
def test_one_thing_broken_in_the_shipped_record_is_told_at_its_place_and_nothing_else_is(
    breakage: Breakage, data: st.DataObject
) -> None:
    """The record that ships is larger and odder than any that is drawn."""
    book = open_book()
    broken = breakage(book, _drawing(data))
    texts, expected = break_all([broken])
    note(f"{breakage.__name__} in {broken.page.path}")

    found = _find_new(book, book.read(texts))

    assert expected == found


def test_a_note_that_ships_is_not_taken_for_what_a_breakage_leads_to() -> None:
    """The thorough run met it: a whole that may be burst as it ships is no place for that."""
    slots: list[Slot] = []

    def choose(options: Sequence[T], /) -> T:
        slots.extend(one for one in options if isinstance(one, Slot))
        return options[0]

    part_that_may_burst_its_sum(open_book(), choose)
    wholes = {
        str(whole)
        for slot in slots
        if isinstance(slot.entry.record, Funding)
        for whole in slot.entry.record.part_of
    }

    assert wholes
    assert set() == {record for code, record in open_book().told if code == "MON002"} & wholes


@pytest.mark.skipif(QUICK, reason="small packs hold it in a quick run: test_breaking_and_mending")
@settings(max_examples=max(1, EXAMPLES // 30), derandomize=QUICK)
@given(st.randoms(use_true_random=False))
def test_faults_in_many_files_neither_hide_nor_multiply_one_another(random: Random) -> None:
    """One thing broken in each of many files is told as if it were the only one."""
    book = open_book()
    texts, expected = break_all(_break_many(book, choosing(random)))

    found = _find_new(book, book.read(texts))

    assert expected == found


def _break_many(book: Book, choose: Choose) -> list[Broken]:
    """Break one thing of each local kind, as long as there are files in which nothing is."""
    broken: dict[str, Broken] = {}
    for breakage in LOCAL_BREAKAGES:
        try:
            one = breakage(book, choose)
        except NoPlaceError:
            continue
        if not one.changes_names:
            broken.setdefault(one.page.path, one)
    return list(broken.values())
