"""Breakages of form: keys, values and references that no record of its kind can have.

A record that can't be read is told of once, whatever else is said of it or leads to it.
"""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import get_args

from carereform import Money, Quantity, Silence, Span, When
from carereform.records import KINDS, Citation, describe, kinds_of_ref
from carereform.values import Ref
from tests.laws.book import Book, Entry, Slot
from tests.laws.breaking import Broken, Choose, Draft, misspell
from tests.laws.consequences import (
    expect_numbering,
    expect_unanswered,
    expect_uncited,
    expect_unnamed,
)

__all__ = ["BREAKAGES", "put", "slots_of"]

_MAPS = {"role": "who", "stage": "dates", "detail": "details"}
_MEMBERS = (
    "strength",
    "status",
    "outcome",
    "basis",
    "stage",
    "trend",
    "form",
    "kind",
    "citations.difference",
)


def slots_of(book: Book, type_: object) -> list[Slot]:
    """Every text whose field holds a type, itself or among others."""
    return [one for one in book.slots if one.hint == type_ or type_ in get_args(one.hint)]


def put(book: Book, slot: Slot, text: str, code: str) -> Broken:
    """Write something else in the place of a text, which must be told there."""
    draft = Draft(slot.entry.page)
    draft.expect_in(code, draft.replace(slot.start, slot.end, text))
    expect_unnamed(draft, book, slot)
    return draft.finish()


def misspelt_key(book: Book, choose: Choose) -> Broken:
    """Misspell a key of a record: if it must have it, it is missing too."""
    entry, key = _key(book, choose)
    fields = {described.key: described for described in describe(entry.kind.type)}
    at = entry.key(key)
    draft = Draft(entry.page)
    draft.expect_in("REC001", draft.replace(at, at + len(key), misspell(key, choose, fields)))
    if fields[key].required:
        draft.expect("REC002", entry.at)
    return draft.finish()


def key_of_another_kind(book: Book, choose: Choose) -> Broken:
    """Give a record a field that only other kinds have."""
    entry = choose(book.entries)
    own = {described.key for described in describe(entry.kind.type)}
    others = {described.key for kind in KINDS for described in describe(kind.type)}
    return _insert(entry, choose(sorted(others - own)), "x", "REC001")


def id_as_a_key(book: Book, choose: Choose) -> Broken:
    """Write the id of a record into it."""
    entry = choose(book.entries)
    return _insert(entry, "id", entry.record.id, "REC001")


def dropped_required_key(book: Book, choose: Choose) -> Broken:
    """Drop a field that a record can't do without."""
    entry = choose(book.entries)
    needed = [one.key for one in describe(entry.kind.type) if one.required and one.key != "id"]
    if not needed:
        return dropped_supports(book, choose)
    draft = Draft(entry.page)
    key = choose(needed)
    draft.drop(*entry.page.block((*entry.path, key)))
    draft.expect("REC002", entry.at)
    if key == "of":
        expect_numbering(draft, book, {str(entry.record.ref): None})
    if key == "on":
        expect_unanswered(draft, book, lambda one, place: one is entry and place >= 0)
    return draft.finish()


def dropped_supports(book: Book, choose: Choose) -> Broken:
    """Drop what a citation supports."""
    entry, index = _citation(book, choose)
    draft = Draft(entry.page)
    draft.drop(*entry.page.pair((*entry.path, "citations", index, "supports")))
    draft.expect("REC002", entry.offset("citations", index))
    return draft.finish()


def misspelt_key_of_a_citation(book: Book, choose: Choose) -> Broken:
    """Misspell a key of a citation."""
    entry, index = _citation(book, choose)
    known = [described.key for described in describe(Citation)]
    key = choose([one for one in known if _has(entry, index, one)])
    at = entry.key("citations", index, key)
    draft = Draft(entry.page)
    draft.expect_in("REC001", draft.replace(at, at + len(key), misspell(key, choose, known)))
    if key == "supports":
        draft.expect("REC002", entry.offset("citations", index))
    return draft.finish()


def _misspelt_name(sort: str) -> Callable[[Book, Choose], Broken]:
    held = _MAPS[sort]

    def breakage(book: Book, choose: Choose) -> Broken:
        entry = choose([one for one in book.entries if held in one.plain])
        plain = entry.plain[held]
        assert isinstance(plain, dict)
        name = choose([*plain])
        at = entry.key(held, name)
        draft = Draft(entry.page)
        draft.expect_in("REC001", draft.replace(at, at + len(name), misspell(name, choose)))
        return draft.finish()

    breakage.__name__ = f"misspelt_name_of_a_{sort}"
    return breakage


def _misspelt_member(sort: str) -> Callable[[Book, Choose], Broken]:
    def breakage(book: Book, choose: Choose) -> Broken:
        slot = choose([one for one in book.slots if one.sort == sort])
        assert isinstance(slot.hint, type)
        assert issubclass(slot.hint, StrEnum)
        wrong = misspell(slot.text, choose, tuple(slot.hint))
        return put(book, slot, choose([wrong, slot.text.capitalize(), "unstated"]), "REC004")

    breakage.__name__ = f"misspelt_word_of_{sort.rpartition('.')[2]}"
    return breakage


def member_of_another_list(book: Book, choose: Choose) -> Broken:
    """Write a word from another closed list."""
    slots = [one for one in book.slots if isinstance(one.hint, type)]
    slot = choose([one for one in slots if one.sort in _MEMBERS])
    assert isinstance(slot.hint, type)
    others = [one.text for one in slots if one.sort in _MEMBERS and one.hint is not slot.hint]
    own: tuple[str, ...] = tuple(slot.hint) if issubclass(slot.hint, StrEnum) else ()
    return put(book, slot, choose(sorted(set(others) - set(own))), "REC004")


def wrong_kind(book: Book, choose: Choose) -> Broken:
    """Refer to a record of a kind that the field doesn't admit."""
    slot = choose([one for one in book.slots if 0 < len(kinds_of_ref(one.hint)) < len(KINDS)])
    admitted = kinds_of_ref(slot.hint)
    others = [one for one in book.entries if one.kind not in admitted]
    return put(book, slot, str(choose(others).record.ref), "REF002")


def kind_left_out(book: Book, choose: Choose) -> Broken:
    """Leave out the kind where a field admits several."""
    slot = choose([one for one in book.slots if len(kinds_of_ref(one.hint)) > 1])
    return put(book, slot, slot.text.partition(":")[2], "REC004")


def kind_too_many(book: Book, choose: Choose) -> Broken:
    """Write the kind where the field implies it."""
    slot = choose([one for one in book.slots if len(kinds_of_ref(one.hint)) == 1])
    (kind,) = kinds_of_ref(slot.hint)
    return put(book, slot, f"{kind.name}:{slot.text}", "REC004")


def reference_that_is_no_id(book: Book, choose: Choose) -> Broken:
    """Refer to a name instead of an id."""
    slot = choose([one for one in book.slots if kinds_of_ref(one.hint)])
    return put(book, slot, f"{slot.text}{choose(['_', '--x', '.', ' x', 'É'])}", "REC004")


def list_for_a_text(book: Book, choose: Choose) -> Broken:
    """Write a list of one where one text belongs."""
    slot = choose([one for one in book.slots if isinstance(one.steps[-1], str)])
    return put(book, slot, choose(["[x]", '["Two, or three"]']), "REC003")


def mapping_for_a_text(book: Book, choose: Choose) -> Broken:
    """Write a mapping where a text belongs."""
    return put(book, choose(book.slots), "{a: b}", "REC003")


def text_for_a_list(book: Book, choose: Choose) -> Broken:
    """Write one text where a list belongs."""
    slot = choose([one for one in book.slots if one.steps[-1] == 0])
    path = (*slot.entry.path, *slot.steps[:-1])
    page = slot.entry.page
    draft = Draft(page)
    draft.expect_in("REC003", draft.replace(page.offset(path), page.end(path), "some"))
    inside = slot.steps[:-1]
    expect_unnamed(
        draft,
        book,
        *(
            one
            for one in book.slots
            if one.entry is slot.entry and one.steps[: len(inside)] == inside
        ),
    )
    return draft.finish()


def text_for_a_mapping(book: Book, choose: Choose) -> Broken:
    """Write one text where a mapping belongs."""
    entry = choose([one for one in book.entries if any(map(one.plain.__contains__, _PLAIN_MAPS))])
    key = choose([one for one in _PLAIN_MAPS if one in entry.plain])
    draft = Draft(entry.page)
    new = draft.replace(*entry.page.block((*entry.path, key)), f"    {key}: some\n")
    draft.expect_in("REC003", new, len(f"    {key}: "))
    return draft.finish()


def text_for_a_record(book: Book, choose: Choose) -> Broken:
    """Write one text where a record belongs."""
    entry = choose(book.entries)
    id_ = entry.record.id
    draft = Draft(entry.page)
    new = draft.replace(*entry.page.block(entry.path), f"  {id_}: soon\n")
    draft.expect_in("REC003", new, len(f"  {id_}: "))
    for name in entry.record.aliases:
        for user, at in book.references_by(Ref(entry.kind.type, name)):
            if user is not entry:
                draft.expect("REF001", at, user.page)
    expect_numbering(draft, book, {str(entry.record.ref): None})
    expect_uncited(draft, book, lambda one, index: one is entry and index >= 0)
    expect_unanswered(draft, book, lambda one, place: one is entry and place >= 0)
    return draft.finish()


def bad_number(book: Book, choose: Choose) -> Broken:
    """Write a number otherwise than in plain digits."""
    numbers = ["two", "2.0", "02", "+2", "-1", "''", "2 000", "２", "1e3"]
    return put(book, choose(slots_of(book, int)), choose(numbers), "REC004")


def impossible_day(book: Book, choose: Choose) -> Broken:
    """Write a day that no calendar has."""
    slot = choose(slots_of(book, date))
    return put(
        book, slot, choose(["2023-02-30", "2023-13-01", "2023-6-1", "in 2023", "soon"]), "REC004"
    )


def impossible_time(book: Book, choose: Choose) -> Broken:
    """Write a time that no calendar has, or an edge that doesn't go with it."""
    times = ["on 2023-02-29", "on 2023", "in 2023-05-11", "by 2022-24", "2023-00", "event:x"]
    return put(book, choose(slots_of(book, When)), choose(times), "REC004")


def bad_span(book: Book, choose: Choose) -> Broken:
    """Write a length of time that isn't one."""
    spans = ["1 years", "two years", "2024-25 to 2023-24", "0 days"]
    return put(book, choose(slots_of(book, Span)), choose(spans), "REC004")


def bad_money(book: Book, choose: Choose) -> Broken:
    """Write an amount of money as prose does."""
    slot = choose([one for one in slots_of(book, Money) if "£" in one.text])
    sums = ["£45 million", "45m pounds", "£1,00", "£2.5", "€45m", "£9m to £8m", "about"]
    return put(book, slot, choose(sums), "REC004")


def bad_quantity(book: Book, choose: Choose) -> Broken:
    """Write a number of things as prose does."""
    slot = choose(slots_of(book, Quantity))
    return put(
        book, slot, choose(["twelve", "12 to 9 areas", "50 %", "80 k", "under 0", "1.e"]), "REC004"
    )


def neither_yes_nor_no(book: Book, choose: Choose) -> Broken:
    """Answer a question of yes or no with another word."""
    return put(book, choose(slots_of(book, bool)), choose(["true", "No", "1", "maybe"]), "REC004")


def empty_text(book: Book, choose: Choose) -> Broken:
    """Leave a value empty."""
    slot = choose([one for one in book.slots if one.hint != (str | None)])
    return put(book, slot, choose(['""', "' '"]), "REC004")


def silence_where_there_is_none(book: Book, choose: Choose) -> Broken:
    """Write unstated where a field has no word for silence."""
    slots = [one for one in book.slots if Silence not in get_args(one.hint)]
    free = (str, str | None)
    slot = choose([one for one in slots if one.hint not in free and not kinds_of_ref(one.hint)])
    return put(book, slot, "unstated", "REC004")


def code_of_no_form(book: Book, choose: Choose) -> Broken:
    """Excuse a rule by something that is no code."""
    entry = choose([one for one in book.entries if "allow" not in one.plain])
    key = "allow: {"
    draft = Draft(entry.page)
    text = f"{key}{choose(['MON', 'mon001', 'MON0001', 'sums'])}: because}}\n    "
    draft.expect_in("REC001", draft.insert(entry.top, text), len(key))
    return draft.finish()


def _insert(entry: Entry, key: str, value: str, code: str) -> Broken:
    draft = Draft(entry.page)
    draft.expect_in(code, draft.insert(entry.top, f"{key}: {value}\n    "))
    return draft.finish()


def _key(book: Book, choose: Choose) -> tuple[Entry, str]:
    entry = choose(book.entries)
    return entry, choose([*entry.plain])


def _citation(book: Book, choose: Choose) -> tuple[Entry, int]:
    entry = choose([one for one in book.entries if one.record.citations])
    return entry, choose(range(len(entry.record.citations)))


def _has(entry: Entry, index: int, key: str) -> bool:
    held = entry.plain["citations"]
    citation = held[index] if isinstance(held, list) else {}
    return isinstance(citation, dict) and key in citation


_PLAIN_MAPS = ("who", "dates", "details", "figures", "allow")

BREAKAGES = (
    misspelt_key,
    key_of_another_kind,
    id_as_a_key,
    dropped_required_key,
    dropped_supports,
    misspelt_key_of_a_citation,
    *map(_misspelt_name, _MAPS),
    *map(_misspelt_member, _MEMBERS),
    member_of_another_list,
    wrong_kind,
    kind_left_out,
    kind_too_many,
    reference_that_is_no_id,
    list_for_a_text,
    mapping_for_a_text,
    text_for_a_list,
    text_for_a_mapping,
    text_for_a_record,
    bad_number,
    impossible_day,
    impossible_time,
    bad_span,
    bad_money,
    bad_quantity,
    neither_yes_nor_no,
    empty_text,
    silence_where_there_is_none,
    code_of_no_form,
)
"""The kinds of breakages of form."""
