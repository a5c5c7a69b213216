"""Breakages of evidence: citations that support nothing, prove nothing or read oddly."""

from collections.abc import Callable
from functools import lru_cache

from attrs import frozen

from carereform import Citation, Difference, Funding, Money, Quantity, Silence, Source, Span, When
from carereform.records import FieldValue
from tests.laws.book import Book, Entry, Slot
from tests.laws.breaking import Broken, Choose, Draft
from tests.laws.consequences import expect_uncited, expect_unsupported, is_fact, supports
from tests.laws.house_style import quote

__all__ = ["BREAKAGES", "LOCAL_BREAKAGES"]

_PASSAGE = ("at", "words", "digest")
_BOOKS = 8
"""How many are open at once."""


@frozen
class Cited:
    """One citation of a record, and where its parts stand."""

    entry: Entry
    index: int
    citation: Citation

    @property
    def at(self) -> int:
        """Where it starts."""
        return self.entry.offset("citations", self.index)

    @property
    def held(self) -> list[FieldValue]:
        """The values that it supports."""
        return [
            one
            for one in self.entry.held()
            if any(supports(support, one.name) for support in self.citation.supports)
        ]

    @property
    def is_reading(self) -> bool:
        """Whether it reads something else than is held, and no slip of the pen."""
        return self.citation.reads is not None and self.citation.difference is not Difference.SLIP

    def value(self, key: str, *steps: int) -> int:
        """Where a value of it stands."""
        return self.entry.offset("citations", self.index, key, *steps)

    def end(self, key: str, *steps: int) -> int:
        """Where a value of it ends."""
        return self.entry.page.end((*self.entry.path, "citations", self.index, key, *steps))

    def drop(self, draft: Draft, key: str) -> None:
        """Take away one of its keys, with its value and a comma."""
        draft.drop(*self.entry.page.pair((*self.entry.path, "citations", self.index, key)))

    def put(self, key: str, text: str, code: str) -> Broken:
        """Write something else under one of its keys, which must be told there."""
        draft = Draft(self.entry.page)
        draft.expect_in(code, draft.replace(self.value(key), self.end(key), text))
        return draft.finish()


def cut_citation(book: Book, choose: Choose) -> Broken:
    """Cut a citation that alone supports a figure, a date or an outcome."""
    options = [one for one, _ in _lone_supports(book) if len(one.entry.record.citations) > 1]
    cited = choose(options)
    text = cited.entry.page.text
    draft = Draft(cited.entry.page)
    draft.drop(text.rindex("\n", 0, cited.at) + 1, text.index("\n", cited.at) + 1)
    assert expect_unsupported(draft, cited.entry, _but(cited))
    expect_uncited(draft, book, lambda one, index: (one, index) == (cited.entry, cited.index))
    return draft.finish()


def cut_support(book: Book, choose: Choose) -> Broken:
    """Cut one of several fields that a citation supports, whose only support it is."""
    several = [pair for pair in _lone_supports(book) if len(pair[0].citation.supports) > 1]
    cited, place = choose(several)
    draft = Draft(cited.entry.page)
    if place + 1 < len(cited.citation.supports):
        draft.drop(cited.value("supports", place), cited.value("supports", place + 1))
    else:
        draft.drop(cited.end("supports", place - 1), cited.end("supports", place))
    assert expect_unsupported(draft, cited.entry, _but(cited, place))
    return draft.finish()


def uncited_figure(book: Book, choose: Choose) -> Broken:
    """Enter a figure and cite nothing for it."""
    figure = choose(["12", "£5m", "up to 3 areas", "40%", "unstated"])
    entry = choose(
        [
            one
            for one in book.entries
            if one.is_usual and "figures" not in one.plain and not isinstance(one.record, Source)
        ]
    )
    head = "figures: {count: "
    draft = Draft(entry.page)
    new = draft.insert(entry.top, f"{head}{figure}}}\n    ")
    draft.expect_in("EVI008" if figure == "unstated" else "EVI001", new, len(head))
    return draft.finish()


def citation_of_no_field(book: Book, choose: Choose) -> Broken:
    """Cite a field that the record doesn't hold."""
    cited = choose(
        [one for one in _cited(book) if not one.citation.reads and len(one.citation.supports) < 4]
    )
    names = ["wher", "details.nothing", "who.nobody", "figures.none", "citations", "titl", "id"]
    draft = Draft(cited.entry.page)
    draft.expect_in("EVI002", draft.insert(cited.value("supports", 0), f"{choose(names)}, "))
    return draft.finish()


def misspelt_support(book: Book, choose: Choose) -> Broken:
    """Misspell a field that a citation supports: it supports nothing, and that loses support."""
    cited = choose([one for one in _cited(book) if not isinstance(one.entry.record, Funding)])
    place = choose(range(len(cited.citation.supports)))
    support = cited.citation.supports[place]
    wrong = choose([f"{support}x", f"{support}[9]", f"{support}.x", support.capitalize()])
    draft = Draft(cited.entry.page)
    start, end = cited.value("supports", place), cited.end("supports", place)
    draft.expect_in("EVI002", draft.replace(start, end, quote(wrong)))
    expect_unsupported(draft, cited.entry, _but(cited, place))
    return draft.finish()


def half_a_passage(book: Book, choose: Choose) -> Broken:
    """Leave out where a passage was seen, how many words it has or their digest."""
    cited = choose(_with_passage(book))
    missing = choose(_PASSAGE)
    draft = Draft(cited.entry.page)
    cited.drop(draft, missing)
    draft.expect("EVI003", cited.value("words" if missing == "at" else "at"))
    return draft.finish()


def bad_digest(book: Book, choose: Choose) -> Broken:
    """Write a digest that is none."""
    cited = choose(_with_passage(book))
    digest = cited.citation.digest or ""
    wrong = choose([digest[:-1], f"{digest}0", f"g{digest[1:]}", "0x12", f"A{digest[1:]}"])
    return cited.put("digest", f'"{wrong}"', "EVI003")


def passage_of_no_words(book: Book, choose: Choose) -> Broken:
    """Count no words in a passage."""
    return choose(_with_passage(book)).put("words", "0", "EVI003")


def passage_that_ends_before_it_starts(book: Book, choose: Choose) -> Broken:
    """Write a start and an end that go backwards, or something else than two numbers."""
    cited = choose(_with_passage(book))
    start, end = cited.citation.at
    wrong = choose([f"[{end}, {start}]", f"[{start}]", f"[{start}, {start}]", "[1, 2, 3]"])
    return cited.put("at", wrong, "EVI003")


def passage_of_too_many_words(book: Book, choose: Choose) -> Broken:
    """Make a passage of more than forty words."""
    return choose(_with_passage(book)).put("words", str(choose(range(41, 500))), "EVI009")


def passage_for_too_many_fields(book: Book, choose: Choose) -> Broken:
    """Let one passage support more than four fields."""
    options = [
        (one, others)
        for one in _with_passage(book)
        if not one.citation.reads and not isinstance(one.entry.record, Funding)
        for others in [[held.name for held in one.entry.held() if held not in one.held]]
        if len(others) + len(one.citation.supports) > 4
    ]
    cited, others = choose(options)
    added = "".join(f"{quote(name)}, " for name in others[: 5 - len(cited.citation.supports)])
    draft = Draft(cited.entry.page)
    draft.insert(cited.value("supports", 0), added)
    draft.expect("EVI009", cited.value("supports"))
    return draft.finish()


def passage_of_no_source(book: Book, choose: Choose) -> Broken:
    """Leave out the source of a passage."""
    cited = choose(_with_passage(book))
    draft = Draft(cited.entry.page)
    cited.drop(draft, "source")
    draft.expect("EVI003", cited.value("at"))
    if not cited.citation.inferred:
        draft.expect("EVI004", cited.at)
    expect_uncited(draft, book, lambda one, index: (one, index) == (cited.entry, cited.index))
    return draft.finish()


def inference_without_reason(book: Book, choose: Choose) -> Broken:
    """Leave out the reason of what no source says."""
    cited = choose(
        [
            one
            for one in _cited(book)
            if one.citation.source is None and not isinstance(one.entry.record, Funding)
        ]
    )
    draft = Draft(cited.entry.page)
    cited.drop(draft, "inferred")
    draft.expect("EVI004", cited.at)
    return draft.finish()


def citation_of_nothing(book: Book, choose: Choose) -> Broken:
    """Let a citation support no field at all."""
    cited = choose(
        [
            one
            for one in _cited(book)
            if not one.citation.reads and not isinstance(one.entry.record, Funding)
        ]
    )
    draft = Draft(cited.entry.page)
    new = draft.replace(cited.value("supports"), cited.end("supports"), "[]")
    draft.expect_in("EVI004", new)
    expect_unsupported(draft, cited.entry, _but(cited))
    return draft.finish()


def reading_without_difference(book: Book, choose: Choose) -> Broken:
    """Say what a source reads and not how that differs."""
    cited = choose([one for one in _cited(book) if one.is_reading])
    draft = Draft(cited.entry.page)
    cited.drop(draft, "difference")
    draft.expect("EVI005", cited.value("reads"))
    return draft.finish()


def difference_without_reading(book: Book, choose: Choose) -> Broken:
    """Say how a source differs and not what it reads."""
    cited = choose([one for one in _cited(book) if one.is_reading and one.citation.note])
    draft = Draft(cited.entry.page)
    cited.drop(draft, "reads")
    draft.expect("EVI005", cited.value("difference"))
    return draft.finish()


def reading_of_two_fields(book: Book, choose: Choose) -> Broken:
    """Let a reading be of two fields, of which the other is a text."""
    cited = choose([one for one in _cited(book) if one.is_reading and _spare_text(one)])
    draft = Draft(cited.entry.page)
    draft.insert(cited.end("supports") - 1, f", {choose(_spare_text(cited))}")
    draft.expect("EVI005", cited.value("supports"))
    if cited.citation.difference is Difference.FIRMNESS:
        draft.expect("DIF001", cited.value("difference"))
    return draft.finish()


def slip_without_note(book: Book, choose: Choose) -> Broken:
    """Leave out why a slip or a conflict isn't held."""
    cited = choose(
        [
            one
            for one in _cited(book)
            if one.citation.difference in (Difference.SLIP, Difference.CONFLICT)
        ]
    )
    draft = Draft(cited.entry.page)
    cited.drop(draft, "note")
    draft.expect("EVI007", cited.value("difference"))
    return draft.finish()


def new_slip_without_note(book: Book, choose: Choose) -> Broken:
    """Call what a source reads a slip, and say no more."""
    cited = choose(
        [
            one
            for one in _cited(book)
            if not one.citation.reads
            and not one.citation.note
            and len(one.citation.supports) == 1
            and all(held.value is not Silence.UNSTATED for held in one.held)
        ]
    )
    end = cited.entry.page.text.index("\n", cited.at) - 1
    head = ", reads: Qwertz, difference: "
    draft = Draft(cited.entry.page)
    draft.expect_in("EVI007", draft.insert(end, f"{head}slip"), len(head))
    return draft.finish()


def misnamed_difference(book: Book, choose: Choose) -> Broken:
    """Call silence what isn't silent, or something else what is."""
    cited = choose([one for one in _cited(book) if one.is_reading])
    silent = cited.citation.difference is Difference.SILENCE
    words = ["firmness", "precision", "name", "scope", "later"] if silent else ["silence"]
    return cited.put("difference", choose(words), "DIF001")


def reading_that_does_not_differ(book: Book, choose: Choose) -> Broken:
    """Let a source read what is held, and call it a difference."""
    cited = choose([one for one in _cited(book) if one.citation.reads])
    (held,) = cited.held
    draft = Draft(cited.entry.page)
    draft.replace(cited.value("reads"), cited.end("reads"), quote(held.text))
    draft.expect("DIF001", cited.value("difference"))
    return draft.finish()


def unreadable_reading(book: Book, choose: Choose) -> Broken:
    """Let a source read what is no value of the field."""
    cited = choose([one for one in _cited(book) if one.is_reading and not _is_text(one.held[0])])
    return cited.put("reads", choose(["soon after", "£5 m"]), "EVI006")


def unstated_although_given(book: Book, choose: Choose) -> Broken:
    """Hold as unstated what a source gives."""
    slot = choose(
        [
            one
            for one in book.slots
            if one.text == "unstated"
            and one.is_fact
            and one.entry.is_usual
            and len(one.steps) == 1
            and _given(one) is not None
        ]
    )
    entry = slot.entry
    draft = Draft(entry.page)
    draft.insert(
        entry.page.block(entry.path)[1],
        f"      - {{supports: [{slot.steps[0]}], reads: {_given(slot)}, difference: silence,"
        " inferred: Told.}\n",
    )
    draft.expect("EVI010", slot.start)
    return draft.finish()


def source_that_nobody_cites(book: Book, choose: Choose) -> Broken:
    """Enter a source and cite it nowhere, or by itself alone."""
    entry = choose([one for one in book.entries if isinstance(one.record, Source)])
    name = f"beside-{entry.path[1]}"
    cited = f"    citations: [{{source: {name}, supports: [title]}}]\n"
    text = f"  {name}:\n    title: A paper\n    form: report\n" + choose(["", cited])
    draft = Draft(entry.page)
    draft.expect_in("EVI011", draft.insert(entry.page.block(entry.path)[1], text), 2)
    return draft.finish()


def dangling_source(book: Book, choose: Choose) -> Broken:
    """Cite a source that isn't there."""
    cited = choose([one for one in _cited(book) if one.citation.source])
    draft = Draft(cited.entry.page)
    draft.insert(cited.end("source"), "x")
    draft.expect("REF001", cited.value("source"))
    expect_uncited(draft, book, lambda one, index: (one, index) == (cited.entry, cited.index))
    return draft.finish()


@lru_cache(_BOOKS)
def _cited(book: Book) -> tuple[Cited, ...]:
    return tuple(
        Cited(entry, index, citation)
        for entry in book.entries
        if entry.is_usual
        for index, citation in enumerate(entry.record.citations)
    )


@lru_cache(_BOOKS)
def _lone_supports(book: Book) -> tuple[tuple[Cited, int], ...]:
    """Each place of a citation that alone supports a figure, a date or an outcome."""
    return tuple(
        (one, place)
        for one in _cited(book)
        if not isinstance(one.entry.record, Funding | Source)
        for place, support in enumerate(one.citation.supports)
        if any(
            is_fact(held.value) and supports(support, held.name) and _alone(one, held.name)
            for held in one.held
        )
    )


def _with_passage(book: Book) -> list[Cited]:
    return [one for one in _cited(book) if one.citation.passage]


def _but(cited: Cited, place: int | None = None) -> Callable[[int, str], bool]:
    """What still supports a field without a citation, or without one of the fields it names."""

    def supported(index: int, name: str) -> bool:
        named = cited.entry.record.citations[index].supports
        if index == cited.index:
            named = () if place is None else (*named[:place], *named[place + 1 :])
        return any(supports(support, name) for support in named)

    return supported


def _alone(cited: Cited, name: str) -> bool:
    supported = _but(cited)
    return not any(supported(index, name) for index in range(len(cited.entry.record.citations)))


def _is_text(held: FieldValue) -> bool:
    return held.type in (str, str | None)


def _spare_text(cited: Cited) -> list[str]:
    return [one.name for one in cited.entry.held() if _is_text(one) and one not in cited.held]


def _given(slot: Slot) -> str | None:
    """Something that a source may give for a field, by the type of it."""
    given = {When: "by 2035", Money: "£5m", Quantity: "5", Span: "2 years"}
    types = getattr(slot.hint, "__args__", ())
    return next((text for type_, text in given.items() if type_ in types), None)


LOCAL_BREAKAGES = (
    cut_support,
    uncited_figure,
    citation_of_no_field,
    misspelt_support,
    half_a_passage,
    bad_digest,
    passage_of_no_words,
    passage_that_ends_before_it_starts,
    passage_of_too_many_words,
    passage_for_too_many_fields,
    inference_without_reason,
    citation_of_nothing,
    reading_without_difference,
    difference_without_reading,
    reading_of_two_fields,
    slip_without_note,
    new_slip_without_note,
    misnamed_difference,
    reading_that_does_not_differ,
    unreadable_reading,
    unstated_although_given,
    source_that_nobody_cites,
)
"""Those after which every source is cited as before."""

BREAKAGES = (*LOCAL_BREAKAGES, cut_citation, passage_of_no_source, dangling_source)
"""The kinds of breakages of evidence."""
