"""Breakages of meaning: references, sums, dates and answers that can't all be right."""

from fractions import Fraction

from carereform import (
    Commitment,
    Decision,
    Delivery,
    DeliveryStatus,
    Funding,
    Mission,
    Money,
    Outcome,
    Pilot,
    Recommendation,
    Record,
    Review,
    Source,
    Stage,
    When,
)
from carereform.questions import Tie, amount_of, parts_of, sum_parts
from carereform.records import describe, kinds_of_ref
from carereform.values import Ref
from tests.laws.book import Book, Entry, Slot
from tests.laws.breaking import Broken, Choose, Draft, misspell
from tests.laws.consequences import (
    expect_numbering,
    expect_unanswered,
    expect_uncited,
    expect_unheld,
)
from tests.laws.of_form import put

__all__ = ["BREAKAGES", "LOCAL_BREAKAGES", "list_slots", "parent_of"]


_MADE = (
    Stage.PUBLISHED,
    Stage.HELD,
    Stage.REPORTED,
    Stage.SIGNED,
    Stage.OPENED,
    Stage.ANNOUNCED,
    Stage.INTRODUCED,
)
_LAST = (DeliveryStatus.DELIVERED, DeliveryStatus.DROPPED, DeliveryStatus.REPLACED)
_LONG_AGO = ("on 1967-01-01", "in 1970", "before 1981", "by the end of 1979")
_LONG_AGO_ENDS = 1981


def dropped_title(book: Book, choose: Choose) -> Broken:
    """Drop the title of a record that needs one."""
    entry = choose([one for one in book.entries if one.kind.titled])
    draft = Draft(entry.page)
    draft.drop(*entry.page.block((*entry.path, "title")))
    draft.expect("IDE003", entry.at)
    expect_unheld(draft, entry, "title")
    return draft.finish()


def dropped_field(book: Book, choose: Choose) -> Broken:
    """Drop a field that a record may do without: what was cited for it supports nothing."""
    others = ("title", "checked", "citations", "allow", "aliases", "dates")
    telling = (("mission", "deadline"), ("delivery", "when"), ("funding", "period"))
    options = [
        (entry, described.key)
        for entry in book.entries
        for described in describe(entry.kind.type)
        if described.key in entry.plain
        and not described.required
        and described.key not in others
        and (entry.kind.name, described.key) not in telling
        and entry.is_usual
    ]
    entry, name = choose(options)
    draft = Draft(entry.page)
    draft.drop(*entry.page.block((*entry.path, name)))
    expect_unheld(draft, entry, name)
    return draft.finish()


def dropped_detail(book: Book, choose: Choose) -> Broken:
    """Drop one of several details."""
    entry = choose([one for one in book.entries if len(one.record.details) > 1 and one.is_usual])
    name = choose([*entry.record.details])
    draft = Draft(entry.page)
    draft.drop(*entry.page.block((*entry.path, "details", name)))
    expect_unheld(draft, entry, f"details.{name}")
    return draft.finish()


def id_of_another_as_alias(book: Book, choose: Choose) -> Broken:
    """Say that a record was known by the id of another."""
    kinds = [one.kind for one in book.entries]
    several = [one for one in book.entries if kinds.count(one.kind) > 1]
    entry = choose([one for one in several if "aliases" not in one.plain])
    others = [one for one in book.entries if one.kind is entry.kind and one is not entry]
    head = "aliases: ["
    draft = Draft(entry.page)
    new = draft.insert(entry.top, f"{head}{choose(others).record.id}]\n    ")
    draft.expect_in("IDE004", new, len(head))
    return draft.finish()


def former_id_that_is_none(book: Book, choose: Choose) -> Broken:
    """Say that a record had an id before that could never be one."""
    entry = choose([one for one in book.entries if "aliases" not in one.plain])
    head = "aliases: ["
    draft = Draft(entry.page)
    new = draft.insert(entry.top, f"{head}{choose(['Homes', 'a--b', 'a_b', '-a', 'É'])}]\n    ")
    draft.expect_in("IDE005", new, len(head))
    return draft.finish()


def dangling_reference(book: Book, choose: Choose) -> Broken:
    """Let a reference lead nowhere, in each sort of field alike."""
    slots = [one for one in book.slots if kinds_of_ref(one.hint)]
    sort = choose(sorted({one.sort for one in slots}))
    slot = choose([one for one in slots if one.sort == sort])
    kind, colon, id_ = slot.text.rpartition(":")
    wrong = misspell(id_, choose, [one.record.id for one in book.entries])
    draft = Draft(slot.entry.page)
    draft.expect_in("REF001", draft.replace(slot.start, slot.end, f"{kind}{colon}{wrong}"))
    if isinstance(slot.entry.record, Decision) and sort == "on":
        expect_unanswered(
            draft, book, lambda one, place: (one, place) == (slot.entry, slot.steps[1])
        )
    if sort == "citations.source":
        expect_uncited(draft, book, lambda one, index: (one, index) == (slot.entry, slot.steps[1]))
    if slot.entry.kind.name in ("mission", "pillar") and sort == "of":
        number = int(str(slot.entry.plain["number"]))
        expect_numbering(draft, book, {str(slot.entry.record.ref): (wrong, number)})
    return draft.finish()


def dangling_event(book: Book, choose: Choose) -> Broken:
    """Let a time hang on an event that isn't there."""
    held = [one for one in book.slots if "event:" in one.text and not kinds_of_ref(one.hint)]
    slot = choose([one for one in held if one.is_fact and When in _types(one)])
    return put(book, slot, f"{slot.text}x", "REF001")


def swapped_references(book: Book, choose: Choose) -> Broken:
    """Swap two references of a record that lead to different kinds."""
    one, other = choose(_swappable(book))
    draft = Draft(one.entry.page)
    draft.expect_in("REF001", draft.replace(one.start, one.end, other.text))
    draft.expect_in("REF001", draft.replace(other.start, other.end, one.text))
    return draft.finish()


def part_of_itself(book: Book, choose: Choose) -> Broken:
    """Make a record a part of itself."""
    slot = choose([one for one in book.slots if one.sort == "part-of" and len(one.steps) == 1])
    ref = slot.entry.record.ref
    return put(book, slot, ref.id if len(kinds_of_ref(slot.hint)) == 1 else str(ref), "REF003")


def parts_of_each_other(book: Book, choose: Choose) -> Broken:
    """Make a whole a part of its part."""
    options = [
        (slot, whole)
        for slot in book.slots
        if slot.sort == "part-of" and len(slot.steps) == 1
        for whole in [book.find(parent_of(slot.entry))]
        if isinstance(whole.record, Commitment | Pilot | Recommendation)
        and "part-of" not in whole.plain
        and not (whole.record.target and "target" in slot.entry.plain)
    ]
    slot, whole = choose(options)
    ref = slot.entry.record.ref
    head = "part-of: "
    named = ref.id if len(kinds_of_ref(slot.hint)) == 1 else str(ref)
    draft = Draft(whole.page)
    draft.expect_in("REF003", draft.insert(whole.top, f"{head}{named}\n    "), len(head))
    draft.expect("REF003", slot.start, slot.entry.page)
    return draft.finish()


def part_that_bursts_its_sum(book: Book, choose: Choose) -> Broken:
    """Add pounds to a part until it is more than any whole that it is counted in."""
    slot = choose(
        [
            one
            for one in list_slots(book, "amount")
            if isinstance(one.entry.record, Funding)
            and (ties := _ties(book, one.entry.record))
            and all(limit and whole.is_usual for whole, limit, _ in ties)
        ]
    )
    assert isinstance(slot.entry.record, Funding)
    ties = _ties(book, slot.entry.record)
    pounds = max(int(limit or 0) for _, limit, _ in ties) // 100 + choose([1, 2, 1000, 10**9])
    draft = Draft(slot.entry.page)
    draft.replace(slot.start, slot.end, f"£{pounds}")
    for whole, _, tie in ties:
        code = "MON001" if tie is Tie.STATED else "MON003"
        draft.expect(code, whole.offset("amount"), whole.page)
    return draft.finish()


def part_that_may_burst_its_sum(book: Book, choose: Choose) -> Broken:
    """Hedge a part so that it may be nothing, or more than any whole that it is counted in."""
    slots = [
        one
        for one in list_slots(book, "amount")
        if isinstance(one.entry.record, Funding)
        and (ties := _ties(book, one.entry.record))
        and all(limit and whole.is_usual and tie is Tie.STATED for whole, limit, tie in ties)
        and not any(("MON002", str(whole.record.ref)) in book.told for whole, _, _ in ties)
    ]
    slot = choose(slots)
    assert isinstance(slot.entry.record, Funding)
    draft = Draft(slot.entry.page)
    draft.replace(slot.start, slot.end, choose(["up to £999bn", "up to £900bn"]))
    for whole, _, _ in _ties(book, slot.entry.record):
        draft.expect("MON002", whole.offset("amount"), whole.page)
    return draft.finish()


def sum_below_its_parts(book: Book, choose: Choose) -> Broken:
    """Take pounds from a whole until its parts are more."""
    slots = [
        one
        for one in list_slots(book, "amount")
        if isinstance(one.entry.record, Funding)
        and (parts := sum_parts(parts_of(book.reform, one.entry.record), Tie.STATED))
        and parts.low
        and parts.low > 200
        and isinstance(one.entry.record.amount, Money)
        and one.entry.record.amount.per is None
    ]
    return put(book, choose(slots), choose(["£1", "up to £1", "£0.50"]), "MON001")


def deadline_before_the_promise(book: Book, choose: Choose) -> Broken:
    """Move a deadline before the day of the promise."""
    slots = [
        one
        for one in list_slots(book, "deadline")
        if isinstance(one.entry.record, Commitment | Pilot | Mission)
        and _is_dated(book, one.entry.record)
        and not isinstance(getattr(one.entry.record, "starts", None), When)
    ]
    return put(book, choose(slots), choose(_LONG_AGO), "CHR002")


def end_before_the_start(book: Book, choose: Choose) -> Broken:
    """End something, or go a step of its course, before the step that comes first."""
    pairs = [(Stage.OPENED, Stage.CLOSED), (Stage.LAUNCHED, Stage.PUBLISHED)]
    slots = [
        one
        for first, last in [*pairs, (Stage.REPORTED, Stage.ENDED)]
        for one in list_slots(book, f"dates.{last}")
        if {*one.entry.record.dates} == {first, last}
        and isinstance(begun := one.entry.record.dates.get(first), When)
        and _is_recent(begun)
        and not isinstance(one.entry.record, Source)
    ]
    return put(book, choose(slots), choose(_LONG_AGO), "CHR001")


def answer_before_the_report(book: Book, choose: Choose) -> Broken:
    """Decide on a review before it reports."""
    slots = [
        one
        for one in list_slots(book, "made")
        if isinstance(one.entry.record, Decision)
        for review in [_review(book, one.entry.record)]
        if any(map(_is_recent, map(review.dates.get, (Stage.REPORTED, Stage.PUBLISHED))))
    ]
    return put(book, choose(slots), choose(_LONG_AGO), "CHR003")


def unanswered_and_unsought(book: Book, choose: Choose) -> Broken:
    """Enter a recommendation that has no answer, nor a day on which none was found."""
    answered = {str(ref) for one in book.reform.decisions for ref in one.on}
    reviews = [one.id for one in book.reform.reviews if str(one.ref) not in answered]
    page = choose([one for one in book.pages if "recommendations" not in one.document.plain])
    review = choose(reviews)
    head = "recommendations:\n  "
    text = f"{head}of-{review}:\n    title: A new one\n    of: {review}\n"
    draft = Draft(page)
    draft.expect_in("ANS001", draft.insert(len(page.text), text), len(head))
    return draft.finish()


def decision_on_nothing(book: Book, choose: Choose) -> Broken:
    """Decide on nothing."""
    entry = choose([one for one in book.entries if isinstance(one.record, Decision)])
    draft = Draft(entry.page)
    path = (*entry.path, "on")
    draft.expect_in("ANS002", draft.replace(entry.offset("on"), entry.page.end(path), "[]"))
    expect_unanswered(draft, book, lambda one, place: one is entry and place >= 0)
    expect_unheld(draft, entry, "on")
    return draft.finish()


def refusal_that_promises(book: Book, choose: Choose) -> Broken:
    """Reject what leads to a promise."""
    slots = [one for one in list_slots(book, "outcome") if "leads-to" in one.entry.plain]
    return put(book, choose(slots), choose([Outcome.REJECTED, Outcome.NO_CHANGE]), "ANS003")


def news_before_the_promise(book: Book, choose: Choose) -> Broken:
    """Let something happen to a promise before it was made."""
    slots = [
        one
        for one in list_slots(book, "when")
        if isinstance(one.entry.record, Delivery)
        and one.entry.record.status not in _LAST
        and _is_dated(book, book.find(one.entry.record.on).record)
    ]
    return put(book, choose(slots), choose(_LONG_AGO), "DEL001")


def news_after_the_end(book: Book, choose: Choose) -> Broken:
    """Let something happen to a promise after it was delivered."""
    entry = choose(_ended(book))
    status = choose([DeliveryStatus.STARTED, DeliveryStatus.PROGRESS, DeliveryStatus.SLIPPED])
    text, behind = _news(entry, "more-news", status, "on 2160-01-01")
    draft = Draft(entry.page)
    draft.expect_in("DEL002", draft.insert(entry.page.block(entry.path)[1], text), behind)
    return draft.finish()


def two_ends_at_once(book: Book, choose: Choose) -> Broken:
    """Let a promise that was delivered be dropped as well, nobody says when."""
    entry = choose(_ended(book))
    assert isinstance(entry.record, Delivery)
    id_ = choose(["0-news", "zz-news"])
    text, behind = _news(entry, id_, DeliveryStatus.DROPPED, None)
    draft = Draft(entry.page)
    new = draft.insert(entry.page.block(entry.path)[1], text)
    for other in book.entries:
        record = other.record
        if isinstance(record, Delivery) and record.on == entry.record.on:
            if record.status not in (DeliveryStatus.DELIVERED, DeliveryStatus.REPLACED):
                continue
            if id_ > record.id:
                draft.expect_in("DEL003", new, behind)
            else:
                draft.expect("DEL003", other.offset("status"), other.page)
    return draft.finish()


def list_slots(book: Book, sort: str) -> list[Slot]:
    """Texts of one sort of field of which no source reads something else."""
    return [
        one
        for one in book.slots
        if one.sort == sort
        and one.entry.is_usual
        and not any(
            citation.reads and citation.covers(sort) for citation in one.entry.record.citations
        )
    ]


def _types(slot: Slot) -> tuple[object, ...]:
    return getattr(slot.hint, "__args__", (slot.hint,))


def _is_dated(book: Book, record: Record) -> bool:
    """Whether it is known when a promise was made."""
    where = record.of if isinstance(record, Mission) else getattr(record, "made_in", None)
    paper = book.reform.find(where) if where else None
    own = [record.dates.get(stage) for stage in (Stage.ANNOUNCED, Stage.PUBLISHED)]
    papers = [paper.dates.get(stage) for stage in _MADE] if paper else []
    dated = [one for one in own if isinstance(one, When)] or papers
    known = [one for one in dated if isinstance(one, When)]
    return bool(known) and all(map(_is_recent, known))


def _is_recent(when: object) -> bool:
    """Whether a time is certainly after what was long ago."""
    first = when.first if isinstance(when, When) else None
    return first is not None and first.year > _LONG_AGO_ENDS


def _review(book: Book, decision: Decision) -> Review:
    asked = book.reform[decision.on[0]]
    return asked if isinstance(asked, Review) else book.reform[asked.of]


def parent_of(entry: Entry) -> Ref[Record]:
    """What a record is a part of."""
    record = entry.record
    assert isinstance(record, Commitment | Pilot | Recommendation) or hasattr(record, "part_of")
    ref: Ref[Record] = record.part_of
    return ref


def _ties(book: Book, part: Funding) -> list[tuple[Entry, Fraction | None, Tie]]:
    """Each whole that a sum is counted in, with the most that it comes to in pence, and how."""
    ties = []
    for ref in part.part_of:
        whole = book.find(ref)
        assert isinstance(whole.record, Funding)
        limit = amount_of(whole.record)
        for one in parts_of(book.reform, whole.record):
            counted = one.tie in (Tie.STATED, Tie.ASSUMED)
            if one.funding is part and limit is not None and counted:
                ties.append((whole, limit.high, one.tie))
    plain = isinstance(part.amount, Money) and part.amount.per is None
    return ties if plain else []


def _ended(book: Book) -> list[Entry]:
    """Deliveries that end a promise at a known time."""
    return [
        one
        for one in book.entries
        if isinstance(one.record, Delivery)
        and one.record.status is DeliveryStatus.DELIVERED
        and isinstance(one.record.when, When)
        and one.record.when.last
        and one.is_usual
    ]


def _news(entry: Entry, id_: str, status: DeliveryStatus, when: str | None) -> tuple[str, int]:
    """Write another delivery of a promise; also where in it the status stands."""
    head = f"  {id_}:\n    on: {entry.plain['on']}\n    status: "
    dated = f"    when: {when}\n" if when else ""
    cited = "on, status, when" if when else "on, status"
    rest = f"    citations: [{{supports: [{cited}], inferred: Told.}}]\n"
    return f"{head}{status}\n{dated}{rest}", len(head)


def _swappable(book: Book) -> list[tuple[Slot, Slot]]:
    by_entry: dict[Ref[Record], list[Slot]] = {}
    for slot in book.slots:
        single = len(slot.steps) == 1 and len(kinds_of_ref(slot.hint)) == 1
        if single and slot.entry.kind.name not in ("mission", "pillar"):
            by_entry.setdefault(slot.entry.record.ref, []).append(slot)
    return [
        (one, other)
        for slots in by_entry.values()
        for place, one in enumerate(slots)
        for other in slots[:place]
        if not _leads(book, one, other) and not _leads(book, other, one)
    ]


def _leads(book: Book, slot: Slot, other: Slot) -> bool:
    """Whether a reference would lead somewhere in the place of another."""
    (kind,) = kinds_of_ref(other.hint)
    return book.reform.find(Ref(kind.type, slot.text)) is not None


LOCAL_BREAKAGES = (
    dropped_title,
    dropped_field,
    dropped_detail,
    former_id_that_is_none,
    dangling_event,
    swapped_references,
    part_of_itself,
)
"""Those that no other record has to do with."""

BREAKAGES = (
    *LOCAL_BREAKAGES,
    id_of_another_as_alias,
    dangling_reference,
    parts_of_each_other,
    part_that_bursts_its_sum,
    part_that_may_burst_its_sum,
    sum_below_its_parts,
    deadline_before_the_promise,
    end_before_the_start,
    answer_before_the_report,
    unanswered_and_unsought,
    decision_on_nothing,
    refusal_that_promises,
    news_before_the_promise,
    news_after_the_end,
    two_ends_at_once,
)
"""Every kind of them."""
