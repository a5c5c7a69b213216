"""What one change leads to elsewhere, counted out from the record and not by its checks."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from carereform import (
    Decision,
    DeliveryStatus,
    Mission,
    Money,
    Outcome,
    Pillar,
    Quantity,
    Recommendation,
    Record,
    Silence,
    Source,
    Span,
    Strategy,
    When,
)
from carereform.values import Ref
from tests.laws.book import Book, Entry, Slot
from tests.laws.breaking import Draft

__all__ = [
    "expect_numbering",
    "expect_unanswered",
    "expect_uncited",
    "expect_unheld",
    "expect_unnamed",
    "expect_unsupported",
    "is_fact",
    "supports",
    "unchecked",
]

_FACTS = (Money, Quantity, When, Span, Outcome, DeliveryStatus)


def is_fact(value: object) -> bool:
    """Whether a value needs a citation: a figure, a date, an outcome."""
    return isinstance(value, _FACTS) or type(value) is int


def supports(support: str, name: str) -> bool:
    """Whether a citation that names one thing supports another: the same, or what holds it."""
    return name == support or (name.startswith(support) and name[len(support)] in ".[")


def expect_unheld(draft: Draft, entry: Entry, gone: str) -> None:
    """Expect that every citation of a field that is gone cites nothing."""
    held = [value.name for value in entry.held() if not supports(gone, value.name)]
    for index, citation in enumerate(entry.record.citations):
        for place, support in enumerate(citation.supports):
            if not any(supports(support, name) for name in held):
                draft.expect("EVI002", entry.offset("citations", index, "supports", place))


def expect_unsupported(
    draft: Draft, entry: Entry, supported: Callable[[int, str], bool]
) -> list[str]:
    """Expect that facts which lose their last support are told, and tell which these are.

    `supported` says whether a citation, by its place, still supports a field.
    """
    if isinstance(entry.record, Source):
        return []
    bare = []
    for held in entry.held():
        if any(supported(index, held.name) for index in range(len(entry.record.citations))):
            continue
        if is_fact(held.value):
            code = "EVI001"
        elif isinstance(held.value, Silence):
            own = isinstance(entry.record, Mission) and held.name == "deadline"
            code = "NUM003" if own else "EVI008"
        else:
            continue
        bare.append(held.name)
        draft.expect(code, entry.offset(*held.path))
    return bare


def expect_uncited(draft: Draft, book: Book, is_gone: Callable[[Entry, int], bool]) -> None:
    """Expect that sources are cited no more, some citations being gone by record and place."""
    before, after = (
        {
            source
            for entry in book.entries
            for index, citation in enumerate(entry.record.citations)
            if citation.source
            if (source := book.reform.present_ref(citation.source)) != entry.record.ref
            if every or not is_gone(entry, index)
        }
        for every in (True, False)
    )
    for source in before - after:
        entry = book.find(source)
        if not is_gone(entry, -1):
            draft.expect("EVI011", entry.at, entry.page)


def expect_unanswered(draft: Draft, book: Book, is_gone: Callable[[Entry, int], bool]) -> None:
    """Expect that recommendations have no answer, some places of decisions being gone.

    `is_gone` is told the decision and the place in what it is on.
    """
    before, after = (
        {
            book.reform.present_ref(ref)
            for entry in book.entries
            if isinstance(entry.record, Decision)
            for place, ref in enumerate(entry.record.on)
            if every or not is_gone(entry, place)
        }
        for every in (True, False)
    )
    for entry, record in unchecked(book):
        asked = {record.ref, book.reform.present_ref(record.of)}
        if asked & before and not asked & after and not is_gone(entry, -1):
            draft.expect("ANS001", entry.at, entry.page)


def unchecked(book: Book) -> list[tuple[Entry, Recommendation]]:
    """The recommendations of which nobody says when an answer was sought."""
    return [
        (one, one.record)
        for one in book.entries
        if isinstance(one.record, Recommendation) and one.record.checked is None
    ]


def expect_unnamed(draft: Draft, book: Book, *gone: Slot, legible: Iterable[str] = ()) -> None:
    """Expect what follows where a record can't be read and texts of one field are gone as well.

    Whoever reads the rest of it can't know that it cited a source, answered somebody or had a
    number in a series, unless it has that name in another place too, or something else has that
    is legible in a file which can't be read.
    """
    entry, sort = gone[0].entry, gone[0].sort
    texts = {one.text for one in book.slots if one.entry is entry and one not in gone}
    texts |= {entry.record.id, str(entry.record.ref), *legible}
    if sort == "citations.source" and not texts & _names(book, Source, gone[0].text):
        lost = gone[0].steps[1]
        expect_uncited(draft, book, lambda one, index: (one, index) == (entry, lost))
    if sort == "on" and isinstance(entry.record, Decision):
        known = {
            place
            for place, ref in enumerate(entry.record.on)
            if texts & {str(Ref(ref.kind, name)) for name in _names(book, ref.kind, ref.id)}
        }
        expect_unanswered(
            draft, book, lambda one, place: one is entry and place not in {-1, *known}
        )
    for slot in gone if sort == "aliases" else ():
        for user, at in book.references_by(Ref(entry.kind.type, slot.text)):
            if user is not entry:
                draft.expect("REF001", at, user.page)
    numbered = isinstance(entry.record, Mission | Pillar) and sort == "of"
    if numbered and not texts & _names(book, Strategy, gone[0].text):
        expect_numbering(draft, book, {str(entry.record.ref): None})


def _names(book: Book, kind: type[Record], name: str) -> set[str]:
    record = book.reform.find(Ref(kind, name))
    return {name} if record is None else {record.id, *record.aliases}


def expect_numbering(
    draft: Draft, book: Book, changed: Mapping[str, tuple[str, int] | None]
) -> None:
    """Expect what is numbered twice or after a gap, some strategies and numbers being changed.

    `changed` has the strategy and number of records by their references; None where one is gone.
    """
    series: dict[tuple[type, str], list[tuple[int, Entry]]] = defaultdict(list)
    for entry in sorted(book.entries, key=lambda one: one.record.id):
        record = entry.record
        if isinstance(record, Mission | Pillar):
            now = changed.get(str(record.ref), (record.of.id, record.number))
            if now is not None:
                of = book.reform.present_ref(Ref(Strategy, now[0]))
                series[type(record), of.id].append((now[1], entry))
    for members in series.values():
        numbers = [number for number, _ in members]
        for place, (number, entry) in enumerate(members):
            at = entry.offset("number")
            if number in numbers[:place]:
                draft.expect("NUM001", at, entry.page)
            gap = number < 1 or (number > 1 and number - 1 not in numbers)
            excused = "NUM002" in entry.record.allow
            if gap and not excused:
                draft.expect("NUM002", at, entry.page)
            if excused and not gap:
                draft.expect("ALW001", entry.offset("allow", "NUM002"), entry.page)
