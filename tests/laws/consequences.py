"""What one change leads to elsewhere, counted out from the record and not by its checks."""

from collections import defaultdict
from collections.abc import Callable, Mapping

from carereform import (
    DeliveryStatus,
    Mission,
    Money,
    Outcome,
    Pillar,
    Quantity,
    Silence,
    Source,
    Span,
    When,
)
from tests.laws.book import Book, Draft, Entry, Slot

__all__ = [
    "expect_numbering",
    "expect_uncited",
    "expect_unheld",
    "expect_unnamed",
    "expect_unsupported",
    "is_fact",
    "supports",
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
            citation.source
            for entry in book.entries
            for index, citation in enumerate(entry.record.citations)
            if citation.source and citation.source != entry.record.ref
            if every or not is_gone(entry, index)
        }
        for every in (True, False)
    )
    for source in before - after:
        entry = book.find(source)
        if not is_gone(entry, -1):
            draft.expect("EVI011", entry.at, entry.page)


def expect_unnamed(draft: Draft, book: Book, slot: Slot) -> None:
    """Expect what follows where a record can't be read and a text in it is gone as well.

    Whoever reads the rest of it can't know that it cited a source, or had a number in a series.
    """
    if slot.sort == "citations.source":
        expect_uncited(draft, book, lambda one, index: (one, index) == (slot.entry, slot.steps[1]))
    if slot.sort == "of":
        expect_numbering(draft, book, {str(slot.entry.record.ref): None})


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
                series[type(record), now[0]].append((now[1], entry))
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
