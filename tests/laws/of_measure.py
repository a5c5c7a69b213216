"""Breakages of measure: quantities, numbers and texts that can't be right."""

from datetime import timedelta
from functools import lru_cache

from carereform import (
    Basis,
    Commitment,
    Mission,
    Money,
    Observation,
    Pillar,
    Pilot,
    Quantity,
    Recommendation,
    Record,
    Stage,
    When,
    check,
)
from tests.laws.book import Book, Entry, Slot
from tests.laws.breaking import Broken, Choose, Draft
from tests.laws.consequences import expect_numbering, expect_unheld
from tests.laws.of_form import put

__all__ = ["BREAKAGES", "LOCAL_BREAKAGES"]

from tests.laws.of_meaning import list_slots, parent_of

_BOOKS = 8
"""How many are open at once."""
_PRIVATE = (
    "someone@council.gov.uk",
    "ring 01632 960 123",
    "AB 12 34 56 C",
    "born on a Monday",
    "date of birth known",
)
_NOBODY = ("TODO", "FIXME later", "see TBC", "lorem ipsum", "insert name here", "who???")


def part_over_its_whole(book: Book, choose: Choose) -> Broken:
    """Promise more in a part than in the whole, and in its words."""
    options = [
        (one, whole.target)
        for one in list_slots(book, "target")
        if "part-of" in one.entry.plain
        for whole in [book.find(parent_of(one.entry)).record]
        if isinstance(whole, Commitment | Pilot | Recommendation)
        and isinstance(whole.target, Quantity)
        and whole.target.high is not None
        and whole.target.unit not in (None, "%")
        and whole.target.per is None
    ]
    slot, target = choose(options)
    more = int(target.high or 0) + choose([1, 2, 50, 10**6])
    return put(book, slot, f"{more} {target.unit}", "QTY001")


def more_sites_than_areas(book: Book, choose: Choose) -> Broken:
    """Name more sites than areas were promised."""
    slot = choose(
        [
            one
            for one in list_slots(book, "areas")
            if isinstance(one.entry.record, Pilot)
            and isinstance(areas := one.entry.record.areas, Quantity)
            and areas.high is not None
            and areas.high < 40
            and "sites" not in one.entry.plain
        ]
    )
    area = choose(sorted(one.id for one in book.reform.bodies))
    sites = ", ".join(f"site-{one}: {{area: {area}}}" for one in range(choose(range(40, 50))))
    draft = Draft(slot.entry.page)
    draft.insert(slot.entry.top, f"sites: {{{sites}}}\n    ")
    draft.expect("QTY002", slot.start)
    return draft.finish()


def more_than_all(book: Book, choose: Choose) -> Broken:
    """Enter a share of more than a hundred per cent, and cite it."""
    entry = choose([one for one in book.entries if one.is_usual and "figures" not in one.plain])
    head = "figures: {share: "
    draft = Draft(entry.page)
    share = choose(["101%", "over 100%", "at least 250%", "120 to 130%"])
    new = draft.insert(entry.top, f"{head}{share}}}\n    ")
    draft.expect_in("QTY003", new, len(head))
    end = entry.page.block(entry.path)[1]
    draft.insert(end, "      - {supports: [figures.share], inferred: Told.}\n")
    return draft.finish()


def value_in_another_unit(book: Book, choose: Choose) -> Broken:
    """Count an observation in something else than its indicator."""
    slots = [one for one in list_slots(book, "value") if isinstance(one.entry.record, Observation)]
    slot = choose([one for one in slots if one.text != "unstated"])
    return put(book, slot, choose(["5 things", "up to 7 large things"]), "QTY004")


def indicator_in_another_unit(book: Book, choose: Choose) -> Broken:
    """Change the unit of an indicator: none of its values is in it."""
    slot = choose([one for one in list_slots(book, "unit") if _observed(book, one.entry)])
    draft = Draft(slot.entry.page)
    draft.replace(slot.start, slot.end, choose(["things", '"large things"', "pence"]))
    for entry in _observed(book, slot.entry):
        draft.expect("QTY004", entry.offset("value"), entry.page)
    return draft.finish()


def count_of_what_is_to_come(book: Book, choose: Choose) -> Broken:
    """Count something after all that say so were published."""
    slots = [
        one
        for one in list_slots(book, "period")
        if isinstance(one.entry.record, Observation)
        and one.entry.record.basis is Basis.COUNTED
        and _is_published(book, one.entry.record)
    ]
    return put(book, choose(slots), choose(["in 2090", "after 2080", "on 2077-01-01"]), "QTY005")


def repeated_number(book: Book, choose: Choose) -> Broken:
    """Give a mission or a pillar the number of another."""
    slot = choose(_numbered(book))
    return _renumber(book, slot, choose([1, 2, 3, 4, 5, 6]))


def gap_in_numbers(book: Book, choose: Choose) -> Broken:
    """Leave a gap in the numbers of missions or pillars, or begin with nought."""
    return _renumber(book, choose(_numbered(book)), choose([0, 8, 9, 70, 10**14]))


def mission_without_deadline(book: Book, choose: Choose) -> Broken:
    """Drop the deadline of a mission."""
    entry = choose([one for one in book.entries if isinstance(one.record, Mission)])
    draft = Draft(entry.page)
    draft.drop(*entry.page.block((*entry.path, "deadline")))
    draft.expect("NUM003", entry.at)
    expect_unheld(draft, entry, "deadline")
    return draft.finish()


def long_gist(book: Book, choose: Choose) -> Broken:
    """Write a gist of more than forty words."""
    return put(
        book,
        choose(list_slots(book, "gist")),
        " ".join(["word"] * choose(range(41, 99))),
        "TXT001",
    )


def long_detail(book: Book, choose: Choose) -> Broken:
    """Write a detail of more than twenty-five words."""
    slots = [one for one in book.slots if one.steps[0] == "details" and one.entry.is_usual]
    return put(book, choose(slots), " ".join(["word"] * choose(range(26, 99))), "TXT002")


def text_nobody_wrote(book: Book, choose: Choose) -> Broken:
    """Leave something that stands for a text."""
    return put(book, choose(_our_texts(book)), f'"A text, {choose(_NOBODY)}"', "TXT003")


def private_matter(book: Book, choose: Choose) -> Broken:
    """Write down what belongs to a person."""
    return put(book, choose(_our_texts(book)), f'"As told: {choose(_PRIVATE)}"', "TXT004")


def stale_day(book: Book, choose: Choose) -> Broken:
    """Look for news of a record too long ago, or after the whole was looked at."""
    latest = max(edition.checked for edition in book.reform.editions)
    shift = choose([-366, -367, -5000, 1, 2, 5000])
    return put(book, choose(list_slots(book, "checked")), str(latest + timedelta(shift)), "STA001")


def unused_exception(book: Book, choose: Choose) -> Broken:
    """Excuse a record from a rule that it doesn't break."""
    told = _told(book)
    usual = [one for one in book.entries if one.is_usual and str(one.record.ref) not in told]
    entry = choose(usual)
    code = choose(["MON001", "MON002", "EVI001", "REF001", "NUM002", "EVI011", "ANS001", "XYZ999"])
    head = f"allow: {{{code}: "
    draft = Draft(entry.page)
    new = draft.insert(entry.top, f"{head}because}}\n    ")
    draft.expect_in("ALW001", new, len(head))
    return draft.finish()


def dropped_exception(book: Book, choose: Choose) -> Broken:
    """Drop an exception: what it excused is told."""
    numbered = (Mission, Pillar)
    allowing = [one for one in book.entries if [*one.record.allow] == ["NUM002"]]
    entry = choose([one for one in allowing if isinstance(one.record, numbered)])
    draft = Draft(entry.page)
    draft.drop(*entry.page.block((*entry.path, "allow")))
    draft.expect("NUM002", entry.offset("number"))
    return draft.finish()


@lru_cache(_BOOKS)
def _told(book: Book) -> frozenset[str | None]:
    """The records of which something is told as they are."""
    return frozenset(finding.record for finding in check(book.reading).findings)


def _our_texts(book: Book) -> list[Slot]:
    sorts = ("title", "gist", "citations.section", "citations.inferred", "citations.note")
    ours = [one for one in book.slots if one.sort in sorts or one.steps[0] == "details"]
    return [one for one in ours if one.entry.is_usual]


def _is_published(book: Book, record: Record) -> bool:
    """Whether it is known when the sources of a record were published."""
    sources = [book.reform[one.source] for one in record.citations if one.source]
    dates = [one.dates.get(Stage.PUBLISHED) for one in sources]
    dated = [one for one in dates if isinstance(one, When)]
    return bool(dated) and all(one.last for one in dated)


def _observed(book: Book, indicator: Entry) -> list[Entry]:
    return [
        one
        for one in book.entries
        if isinstance(one.record, Observation)
        and one.record.of.id == indicator.record.id
        and isinstance(one.record.value, Quantity | Money)
    ]


def _numbered(book: Book) -> list[Slot]:
    return [
        one for one in list_slots(book, "number") if one.entry.kind.name in ("mission", "pillar")
    ]


def _renumber(book: Book, slot: Slot, number: int) -> Broken:
    of = str(slot.entry.plain["of"])
    number = number if str(number) != slot.text else number + 7
    draft = Draft(slot.entry.page)
    draft.replace(slot.start, slot.end, str(number))
    expect_numbering(draft, book, {str(slot.entry.record.ref): (of, number)})
    return draft.finish()


LOCAL_BREAKAGES = (
    more_than_all,
    long_gist,
    long_detail,
    text_nobody_wrote,
    private_matter,
    stale_day,
)
"""Those that no other record has to do with."""

BREAKAGES = (
    *LOCAL_BREAKAGES,
    part_over_its_whole,
    more_sites_than_areas,
    value_in_another_unit,
    indicator_in_another_unit,
    count_of_what_is_to_come,
    repeated_number,
    gap_in_numbers,
    mission_without_deadline,
    unused_exception,
    dropped_exception,
)
"""Every kind of them."""
