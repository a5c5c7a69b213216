"""Breakages of files: what keeps a file, or a record in it, from being read as YAML or found."""

import re
from itertools import combinations

from carereform.records import KINDS
from carereform.values import Ref
from tests.laws.book import Book, Entry, Page
from tests.laws.breaking import Broken, Choose, Draft, misspell
from tests.laws.consequences import (
    expect_numbering,
    expect_unanswered,
    expect_uncited,
    expect_unnamed,
    unchecked,
)

__all__ = ["BREAKAGES"]

_PLURALS = (*(kind.plural for kind in KINDS), "also")


def tab(book: Book, choose: Choose) -> Broken:
    """Indent a key by a tab."""
    slot = choose([one for one in book.slots if len(one.steps) == 1])
    draft = Draft(slot.entry.page)
    at = slot.entry.key(*slot.steps)
    draft.expect_in("PAC002", draft.replace(at - 4, at, "\t"))
    return draft.finish()


def unprintable_character(book: Book, choose: Choose) -> Broken:
    """Let a bell into a text."""
    slot = choose([one for one in book.slots if len(one.steps) == 1])
    draft = Draft(slot.entry.page)
    draft.expect_in("PAC002", draft.insert(slot.end, choose(["\a", "\0", "\x1b"])))
    return draft.finish()


def byte_that_is_no_text(book: Book, choose: Choose) -> Broken:
    """Let a byte into a file that UTF-8 hasn't there."""
    slot = choose([one for one in book.slots if len(one.steps) == 1])
    draft = Draft(slot.entry.page)
    draft.expect_in("PAC001", draft.insert(slot.end, choose(["\udcff", "\udcc3", "\udc80"])))
    return draft.finish()


def deep_nesting(book: Book, choose: Choose) -> Broken:
    """Put brackets into brackets, deeper than any record goes."""
    page = choose([one for one in book.pages if "events" not in one.document.plain])
    head, deep = "events: {deep: {title: ", "[" * 40 + "]" * 40
    draft = Draft(page)
    new = draft.insert(len(page.text), f"{head}{deep}}}}}\n")
    draft.expect_in("PAC003", new, len(head) + 22)
    return draft.finish()


def anchor(book: Book, choose: Choose) -> Broken:
    """Name a value by an anchor."""
    slot = choose(book.slots)
    draft = Draft(slot.entry.page)
    draft.expect_in("PAC006", draft.insert(slot.start, "&here "))
    return draft.finish()


def alias(book: Book, choose: Choose) -> Broken:
    """Let an alias stand for a value."""
    slot = choose([one for one in book.slots if one.sort != "aliases"])
    draft = Draft(slot.entry.page)
    draft.expect_in("PAC006", draft.replace(slot.start, slot.end, "*there"))
    text = slot.entry.page.text
    legible = re.findall(r"[\w:-]+", f"{text[: slot.start]} {text[slot.end :]}")
    expect_unnamed(draft, book, slot, legible=legible)
    return draft.finish()


def tag(book: Book, choose: Choose) -> Broken:
    """Tag a value."""
    slot = choose(book.slots)
    draft = Draft(slot.entry.page)
    draft.expect_in("PAC007", draft.insert(slot.start, choose(["!!str ", "!x ", "! "])))
    return draft.finish()


def second_document(book: Book, choose: Choose) -> Broken:
    """Begin a second document at the end of a file."""
    page = choose(book.pages)
    draft = Draft(page)
    draft.expect_in("PAC008", draft.insert(len(page.text), "---\nevents: {}\n"))
    return draft.finish()


def file_cut_in_two(book: Book, choose: Choose) -> Broken:
    """Begin a second document between the kinds of a file."""
    page = choose([one for one in book.pages if len(one.document.plain) > 1])
    plural = choose([*page.document.plain][1:])
    draft = Draft(page)
    draft.expect_in("PAC008", draft.insert(page.offset((plural,), key=True), "---\n"))
    return draft.finish()


def duplicate_key(book: Book, choose: Choose) -> Broken:
    """Write a key of a record twice."""
    slot = choose([one for one in book.slots if len(one.steps) == 1])
    page = slot.entry.page
    start, end = page.block((*slot.entry.path, *slot.steps))
    draft = Draft(page)
    draft.expect_in("PAC004", draft.insert(end, page.text[start:end]), 4)
    return draft.finish()


def record_twice_in_a_file(book: Book, choose: Choose) -> Broken:
    """Write a record twice, one after the other."""
    entry = choose(book.entries)
    start, end = entry.page.block(entry.path)
    draft = Draft(entry.page)
    draft.expect_in("PAC004", draft.insert(end, entry.page.text[start:end]), 2)
    return draft.finish()


def record_in_two_files(book: Book, choose: Choose) -> Broken:
    """Write a record in a second file; the first is the one by the order of their names."""
    entry = choose(book.entries)
    page = choose([one for one in book.pages if one is not entry.page])
    start, end = entry.page.block(entry.path)
    block, plural = entry.page.text[start:end], entry.kind.plural
    draft = Draft(page)
    if plural in page.document.plain:
        below = page.text.index("\n", page.offset((plural,), key=True)) + 1
        new, behind = draft.insert(below, block), 2
    else:
        head = f"{plural}:\n"
        new, behind = draft.insert(len(page.text), f"{head}{block}"), len(head) + 2
    if page.path < entry.page.path:
        draft.expect("IDE002", entry.at, entry.page)
    else:
        draft.expect_in("IDE002", new, behind)
    return draft.finish()


def misspelt_kind(book: Book, choose: Choose) -> Broken:
    """Misspell the name of a kind."""
    page = choose(book.pages)
    plural = choose([*page.document.plain])
    draft = Draft(page)
    at = page.offset((plural,), key=True)
    word = misspell(plural, choose, _PLURALS)
    draft.expect_in("PAC011", draft.replace(at, at + len(plural), word))
    return draft.finish()


def kind_without_records(book: Book, choose: Choose) -> Broken:
    """Begin a kind and leave it at that."""
    page = choose(book.pages)
    plural = choose([one for one in _PLURALS if one not in page.document.plain])
    draft = Draft(page)
    draft.expect_in("REC003", draft.insert(len(page.text), f"{plural}:\n"))
    return draft.finish()


def complex_key(book: Book, choose: Choose) -> Broken:
    """Make a list the key of a field."""
    entry = choose(book.entries)
    draft = Draft(entry.page)
    at = entry.top
    draft.expect_in("PAC005", draft.insert(at, "? [a, b]\n    : c\n    "), 2)
    return draft.finish()


def bracket_left_open(book: Book, choose: Choose) -> Broken:
    """Leave the bracket of a list open, before the rest of its mapping."""
    entry = choose([one for one in book.entries if one.is_usual])
    index = choose(range(len(entry.record.citations)))
    end = entry.page.end((*entry.path, "citations", index, "supports"))
    draft = Draft(entry.page)
    draft.drop(end - 1, end)
    draft.expect("PAC002", entry.page.text.index("\n", end) - 1)
    return draft.finish()


def id_that_is_no_slug(book: Book, choose: Choose) -> Broken:
    """Write an id in another way: nobody can say which reference was meant for it."""
    entry = choose([one for one in book.entries if one.kind.name not in ("mission", "pillar")])
    id_ = entry.record.id
    other = choose([id_.capitalize(), f"{id_}-", f"{id_}.", f"the {id_}", f"{id_}--2"])
    if other == id_:
        other = id_.upper() if id_.upper() != id_ else f"{id_}_"
    draft = Draft(entry.page)
    draft.expect_in("IDE001", draft.replace(entry.at, entry.at + len(id_), other))
    for user, at in book.references_by(entry.record.ref):
        if user is not entry:
            draft.expect("REF001", at, user.page)
    return draft.finish()


def misspelt_id(book: Book, choose: Choose) -> Broken:
    """Misspell an id: all that refers to it dangles, and no one cites a source of that name."""
    entry = choose([one for one in book.entries if not _is_answered_for(book, one)])
    id_ = entry.record.id
    known = [record.id for record in book.reform]
    draft = Draft(entry.page)
    new = draft.replace(entry.at, entry.at + len(id_), misspell(id_, choose, known))
    if entry.kind.name == "source" and not _is_cited_by_a_former_id(book, entry):
        draft.expect_in("EVI011", new)
    _dangle(draft, book, entry)
    return draft.finish()


def swapped_ids(book: Book, choose: Choose) -> Broken:
    """Swap the ids of two records of different kinds: all that refers to either dangles."""
    page = choose([one for one in book.pages if len(one.document.plain) > 1])
    here = [
        one
        for one in book.entries
        if one.page is page and one.kind.name != "source" and not _is_answered_for(book, one)
    ]
    pairs = [
        (one, other)
        for one, other in combinations(here, 2)
        if one.kind is not other.kind
        and book.reform.find(Ref(one.kind.type, other.record.id)) is None
        and book.reform.find(Ref(other.kind.type, one.record.id)) is None
    ]
    one, other = choose(pairs)
    draft = Draft(page)
    for entry, id_ in ((one, other.record.id), (other, one.record.id)):
        draft.replace(entry.at, entry.at + len(entry.record.id), id_)
        _dangle(draft, book, entry)
    return draft.finish()


def dropped_record(book: Book, choose: Choose) -> Broken:
    """Drop a record: all that refers to it dangles, and numbers may have a gap."""
    several = [one for one in book.entries if len(_of_kind(book, one)) > 1]
    entry = choose([one for one in several if not _is_answered_for(book, one)])
    draft = Draft(entry.page)
    draft.drop(*entry.page.block(entry.path))
    for user, at in book.references_to(entry.record):
        if user is not entry:
            draft.expect("REF001", at, user.page)
    expect_numbering(draft, book, {str(entry.record.ref): None})
    expect_uncited(draft, book, lambda one, _: one is entry)
    expect_unanswered(draft, book, lambda one, _: one is entry)
    return draft.finish()


def emptied_file(book: Book, choose: Choose) -> Broken:
    """Empty a file: all that refers to its records from elsewhere dangles."""
    page = choose(book.pages)
    draft = Draft(page)
    text, code = choose([("", "PAC009"), ("# Soon.\n", "PAC009"), ("Soon.\n", "PAC010")])
    draft.expect_in(code, draft.replace(0, len(page.text), text))
    gone = [entry.record for entry in book.entries if entry.page is page]
    for record in gone:
        for user, at in book.references_to(record):
            if user.page is not page:
                draft.expect("REF001", at, user.page)
    expect_numbering(draft, book, {str(record.ref): None for record in gone})
    expect_uncited(draft, book, lambda one, _: one.page is page)
    expect_unanswered(draft, book, lambda one, _: one.page is page)
    return draft.finish()


def addition_to_nothing(book: Book, choose: Choose) -> Broken:
    """Add citations to a record that isn't there."""
    entry, page = choose(book.entries), choose(book.pages)
    known = [str(one.record.ref) for one in book.entries]
    name = f"{entry.kind.name}:{misspell(entry.record.id, choose, known)}"
    draft = Draft(page)
    new = draft.insert(len(page.text), f"also:\n  {name}:\n    citations: []\n")
    draft.expect_in("PAC013", new, len("also:\n  "))
    return draft.finish()


def addition_of_a_field(book: Book, choose: Choose) -> Broken:
    """Add something else than citations to a record."""
    entry, page = choose(book.entries), choose(book.pages)
    head = f"also:\n  {entry.record.ref}:\n    "
    draft = Draft(page)
    draft.expect_in("REC001", draft.insert(len(page.text), f"{head}gist: More.\n"), len(head))
    return draft.finish()


def misspelt_key_of_the_pack(book: Book, choose: Choose) -> Broken:
    """Misspell a key of pack.yaml: it is missing, and there is one that nobody knows."""
    page = Page(book.pack_file)
    key = choose([*page.document.plain])
    at = page.offset((key,), key=True)
    draft = Draft(page)
    draft.expect_in("REC001", draft.replace(at, at + len(key), misspell(key, choose)))
    draft.expect("REC002", page.offset(()))
    _expect_timeless(draft, book)
    return draft.finish()


def impossible_day_of_the_pack(book: Book, choose: Choose) -> Broken:
    """Give pack.yaml a day that no calendar has."""
    page = Page(book.pack_file)
    key = choose(["version", "checked"])
    draft = Draft(page)
    at = page.offset((key,))
    draft.expect_in("REC004", draft.replace(at, page.end((key,)), "2026-02-30"))
    _expect_timeless(draft, book)
    return draft.finish()


def _expect_timeless(draft: Draft, book: Book) -> None:
    """Expect that nothing is too old where nobody can say of which day the whole is."""
    for entry in book.entries:
        if "STA001" in entry.record.allow:
            draft.expect("ALW001", entry.offset("allow", "STA001"), entry.page)


def _is_answered_for(book: Book, entry: Entry) -> bool:
    """Whether an answer to a recommendation is only known by the name of a record."""
    told = {ref for _, record in unchecked(book) for ref in (record.ref, record.of)}
    return any(book.reform.present_ref(ref) == entry.record.ref for ref in told)


def _is_cited_by_a_former_id(book: Book, entry: Entry) -> bool:
    """Whether another record cites a source by an id that it had before."""
    return any(
        citation.source is not None
        and citation.source.id in entry.record.aliases
        and book.reform.present_ref(citation.source) == entry.record.ref
        for other in book.entries
        if other is not entry
        for citation in other.record.citations
    )


def _dangle(draft: Draft, book: Book, entry: Entry) -> None:
    for user, at in book.references_by(entry.record.ref):
        draft.expect("REF001", at, user.page)


def _of_kind(book: Book, entry: Entry) -> list[Entry]:
    return [one for one in book.entries if one.page is entry.page and one.kind is entry.kind]


BREAKAGES = (
    tab,
    unprintable_character,
    byte_that_is_no_text,
    deep_nesting,
    anchor,
    alias,
    tag,
    second_document,
    file_cut_in_two,
    duplicate_key,
    record_twice_in_a_file,
    record_in_two_files,
    misspelt_kind,
    kind_without_records,
    complex_key,
    bracket_left_open,
    id_that_is_no_slug,
    misspelt_id,
    swapped_ids,
    dropped_record,
    emptied_file,
    addition_to_nothing,
    addition_of_a_field,
    misspelt_key_of_the_pack,
    impossible_day_of_the_pack,
)
"""The kinds of breakages of files."""
