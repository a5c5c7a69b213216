"""A machine that breaks and mends packs in any order, with a model of what must be found.

The pack is put together of valid reforms, its parts, with no reference and no file in common.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from random import Random
from typing import ClassVar

from attrs import frozen
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from carereform import Edition, check
from carereform.findings import Report
from carereform.packs.assembling import PACK_FILE, assemble
from carereform.packs.document import Document, read_document
from carereform.packs.plain import Plain
from carereform.packs.reading import Reading
from tests.laws.book import Book, write_bytes
from tests.laws.breakages import BREAKAGES, LOCAL_BREAKAGES, Breakage
from tests.laws.breaking import Broken, NoPlaceError, break_all, choosing, place_of
from tests.laws.parts import part_files

__all__ = ["BreakingAndMending", "are_independent"]


_MOST_PARTS = 3
_MOST_EDITS = 8
_UNREAD = "PAC"
_OF_THE_DAY = "STA001"
_CHANCE = st.integers(0, 2**32 - 1).map(Random)


@frozen(slots=False, eq=False)
class Live:
    """One thing that is broken now: in which part, by which breakage."""

    book: Book
    breakage: Breakage
    broken: Broken

    @property
    def is_of_pack_file(self) -> bool:
        """Whether `pack.yaml` is broken, from which all parts have their day."""
        return self.broken.page.path == PACK_FILE

    @cached_property
    def records(self) -> frozenset[str] | None:
        """The records that it stays within; None where it may lead to something in others."""
        if self.breakage not in LOCAL_BREAKAGES or self.broken.changes_names:
            return None
        edits = [(self.broken.page, edit.start) for edit in self.broken.edits]
        found = [(one.page, one.offset) for one in self.broken.expected if one.edit is None]
        owners = {self.book.owner(page, at) for page, at in (*edits, *found)}
        return None if None in owners else frozenset(str(owner) for owner in owners)


def are_independent(one: Live, other: Live) -> bool:
    """Whether two things that are broken can't have to do with one another.

    - Parts have nothing in common, save the day on which the whole was checked. Where that can't
      be read nothing is told for its age.
    - In one part two breakages may meet where each stays within a record of its own.
    """
    if one.is_of_pack_file or other.is_of_pack_file:
        aged = {_OF_THE_DAY} & (one.broken.codes | other.broken.codes)
        return one.is_of_pack_file is not other.is_of_pack_file and not aged
    if one.book is not other.book:
        return True
    return (
        one.records is not None and other.records is not None and not (one.records & other.records)
    )


class BreakingAndMending(RuleBasedStateMachine):
    """Any sequence of edits; after each the report is what the model expects.

    Attributes:
        tally: How many broken packs were held against the model, and by which breakages.
    """

    tally: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Book] = []
        self._live: list[Live] = []
        self._drawn = 0
        self._held: tuple[Book | Live, ...] = ()

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """Begin with one valid reform."""
        self._add(data)

    @precondition(lambda self: len(self._parts) < _MOST_PARTS)
    @rule(data=st.data())
    def add_an_unrelated_reform(self, data: st.DataObject) -> None:
        """Add what has nothing to do with the others: it adds no finding and hides none."""
        self._add(data)

    @precondition(lambda self: len(self._parts) > 1)
    @rule(random=_CHANCE)
    def take_a_reform_away(self, random: Random) -> None:
        """Take a part away, with all that is broken in it."""
        gone = random.choice(self._parts)
        self._parts.remove(gone)
        self._live = [one for one in self._live if one.book is not gone]

    @rule(random=_CHANCE)
    def break_one_thing(self, random: Random) -> None:
        """Break one thing more, in the first way for which there is a place."""
        self._break(random)

    @rule(random=_CHANCE, count=st.integers(2, _MOST_EDITS))
    def edit_again_and_again(self, random: Random, count: int) -> None:
        """Break or mend one thing after another."""
        for _ in range(count):
            if self._live and random.random() < len(self._live) / _MOST_EDITS:
                self._live.remove(random.choice(self._live))
            else:
                self._break(random)
            self.what_is_found_is_what_is_broken()

    @precondition(lambda self: self._live)
    @rule(random=_CHANCE)
    def mend_one_thing(self, random: Random) -> None:
        """Undo one of the edits."""
        self._live.remove(random.choice(self._live))

    @precondition(lambda self: not any(_is_unfit_for_merging(one) for one in self._live))
    @rule(random=_CHANCE)
    def lay_it_out_anew(self, random: Random) -> None:
        """Put all records into one file, in braces and in another order: the same is found."""
        texts, _ = break_all(one.broken for one in self._live)
        documents = self._documents(texts)
        merged = _merge(random, [one.plain for one in documents[1:]])
        anew = [documents[0], read_document("anew.yaml", _dump(merged))]
        before, after = map(check, map(_assemble, (documents, anew)))

        assert _without_places(before) == _without_places(after)

    @invariant()
    def what_is_found_is_what_is_broken(self) -> None:
        """Each fault at its place, and nothing else."""
        state: tuple[Book | Live, ...] = (*self._parts, *self._live)
        if not self._parts or state == self._held:
            return
        self._held = state
        texts, expected = break_all(one.broken for one in self._live)

        report = check(_assemble(self._documents(texts)))

        assert expected == sorted(map(place_of, report.findings))

    @property
    def _edition(self) -> Edition | None:
        return self._parts[0].reform.editions[0] if self._parts else None

    def _add(self, data: st.DataObject) -> None:
        part = Book.of(data.draw(part_files(f"part-{self._drawn}", self._edition)))
        self._drawn += 1
        if not (any(one.is_of_pack_file for one in self._live) and _excuses_age(part)):
            self._parts.append(part)

    def _break(self, random: Random) -> None:
        for breakage in random.sample(BREAKAGES, len(BREAKAGES)):
            for book in random.sample(self._parts, len(self._parts)):
                if live := self._try(breakage, book, random):
                    note(f"{breakage.__name__} in {live.broken.page.path}")
                    self._live.append(live)
                    self.tally[breakage.__name__] += 1
                    return

    def _try(self, breakage: Breakage, book: Book, random: Random) -> Live | None:
        try:
            live = Live(book, breakage, breakage(book, choosing(random)))
        except NoPlaceError:
            return None
        return live if self._admits(live) else None

    def _admits(self, live: Live) -> bool:
        if live.is_of_pack_file and any(map(_excuses_age, self._parts)):
            return False
        return all(are_independent(live, one) for one in self._live)

    def _documents(self, texts: Mapping[str, str]) -> list[Document]:
        documents = (self._parts[0].pack_file, *(d for one in self._parts for d in one.documents))
        return [
            read_document(one.path, write_bytes(texts[one.path])) if one.path in texts else one
            for one in documents
        ]


def _assemble(documents: Sequence[Document]) -> Reading:
    return assemble([(documents[0], documents[1:])])


def _excuses_age(book: Book) -> bool:
    return any(_OF_THE_DAY in record.allow for record in book.reform)


def _is_unfit_for_merging(live: Live) -> bool:
    """Whether a file is more than its records: it isn't read in full, or has one twice."""
    codes = live.broken.codes
    whole = live.breakage.__name__ in ("kind_without_records", "emptied_file")
    return whole or "IDE002" in codes or any(code.startswith(_UNREAD) for code in codes)


def _dump(plain: Plain) -> bytes:
    return json.dumps(plain, ensure_ascii=False).encode()


def _merge(random: Random, files: list[dict[str, Plain]]) -> dict[str, Plain]:
    random.shuffle(files)
    merged: dict[str, dict[str, Plain]] = {}
    for file in files:
        for plural, held in file.items():
            assert isinstance(held, dict)
            merged.setdefault(plural, {}).update(held)
    return {plural: _shuffled(random, held) for plural, held in merged.items()}


def _shuffled(random: Random, plain: Plain) -> Plain:
    match plain:
        case dict():
            keys = [*plain]
            random.shuffle(keys)
            return {key: _shuffled(random, plain[key]) for key in keys}
        case list():
            return [_shuffled(random, one) for one in plain]
        case _:
            return plain


def _without_places(report: Report) -> Counter[tuple[str, str | None, str | None]]:
    return Counter((one.code, one.record, one.field) for one in report.findings)
