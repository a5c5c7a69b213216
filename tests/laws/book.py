"""The shipped record as its editors see it: the text of each file, and what stands where.

A breakage changes a few characters of one file by a `Draft`, which knows where everything that
it left alone stands afterwards.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from attrs import frozen

from carereform import Reform
from carereform.findings import Finding
from carereform.packs.assembling import assemble
from carereform.packs.document import Document, read_document
from carereform.packs.folders import read_folder
from carereform.packs.plain import Path as Steps
from carereform.packs.plain import Plain
from carereform.packs.reading import Reading
from carereform.records import KINDS, FieldValue, Kind, Record, describe, field_values, references
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import Ref, When, is_slug
from tests.faults.cases import Found

__all__ = [
    "Book",
    "Broken",
    "Choose",
    "Draft",
    "Entry",
    "NoPlaceError",
    "Page",
    "Slot",
    "misspell",
    "open_book",
    "place_of",
]

T = TypeVar("T")

DATA = Path(__file__).parents[2] / "data"

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_FLOW_LIST = re.compile(r'\[(?:"[^"]*"|[^\[\]"])*\]')


class Choose(Protocol):
    """A function that picks one of some things."""

    def __call__(self, options: Sequence[T], /) -> T:
        """Pick one of these.

        Raises:
            NoPlaceError: If there is none.
        """
        ...


class NoPlaceError(Exception):
    """The record has no place at which a thing can be broken in this way."""


@frozen
class Broken:
    """A file with one thing broken: its text, and all that must be found."""

    path: str
    text: str
    expected: frozenset[Found]


@frozen(slots=False, eq=False)
class Page:
    """One file: its text, and the offset of every key and value."""

    document: Document

    @property
    def path(self) -> str:
        """The file, as findings name it."""
        return self.document.path

    @property
    def text(self) -> str:
        """What it holds."""
        return self.document.text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def offset(self, path: Steps, *, key: bool = False) -> int:
        """Where a value stands, or its key."""
        place = self.document.find_place(path, key=key)
        return self._starts[place.line - 1] + place.column - 1

    def end(self, path: Steps) -> int:
        """Where a text, or a list between brackets, ends."""
        start = self.offset(path)
        written = (_QUOTED if self.text[start] in "\"'" else _FLOW_LIST).match(self.text, start)
        if written:
            return written.end()
        value = self.value(path)
        assert isinstance(value, str)
        assert self.text.startswith(value, start)
        return start + len(value)

    def value(self, path: Steps) -> Plain:
        """What a value says."""
        value: Plain = self.document.plain
        for step in path:
            value = value[step]  # type: ignore[index] # the path is of a value
        return value

    def pair(self, path: Steps) -> tuple[int, int]:
        """A key and its value between braces, with a comma."""
        start, end = self.offset(path, key=True), self.end(path)
        if self.text.startswith(",", end):
            spaces = re.compile(", *").match(self.text, end)
            return start, spaces.end() if spaces else end
        return self.text.rindex(",", 0, start), end

    def block(self, path: Steps) -> tuple[int, int]:
        """The lines of a key and all below it."""
        at = self.offset(path, key=True)
        start = self.text.rindex("\n", 0, at) + 1
        deeper = re.compile(rf"(?: {{{at - start + 1},}}[^\n]*|[ ]*)(?:\n|\Z)")
        end = self.text.index("\n", at) + 1
        while end < len(self.text) and (line := deeper.match(self.text, end)):
            end = line.end()
        return start, end


@frozen(eq=False)
class Entry:
    """One record: its file, its kind, what is written and what was read of it."""

    page: Page
    kind: Kind
    plain: dict[str, Plain]
    record: Record

    @property
    def path(self) -> tuple[str, str]:
        """The keys that lead to it."""
        return self.kind.plural, self.record.id

    @property
    def is_usual(self) -> bool:
        """Whether it excuses nothing, and its citations come last, each on one line."""
        text, (start, end) = self.page.text, self.page.block(self.path)
        _, head, citations = text[start:end].partition("\n    citations:\n")
        lines = citations.splitlines()
        braced = all(one.startswith("      - {") and one.endswith("}") for one in lines)
        return bool(head) and braced and "allow" not in self.plain

    @property
    def at(self) -> int:
        """Where its id stands."""
        return self.page.offset(self.path, key=True)

    def offset(self, *steps: str | int) -> int:
        """Where a value of it stands."""
        return self.page.offset((*self.path, *steps))

    def key(self, *steps: str | int) -> int:
        """Where a key of it stands."""
        return self.page.offset((*self.path, *steps), key=True)

    def held(self) -> tuple[FieldValue, ...]:
        """The facts that it holds."""
        return tuple(field_values(self.record))


@frozen(eq=False)
class Slot:
    """One text of a record: where it stands, what it says and what its field holds."""

    entry: Entry
    steps: Steps
    hint: object
    text: str

    @property
    def start(self) -> int:
        """Where it starts."""
        return self.entry.offset(*self.steps)

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.entry.page.end((*self.entry.path, *self.steps))

    @property
    def sort(self) -> str:
        """The field, without places in lists."""
        return ".".join(str(step) for step in self.steps if isinstance(step, str))

    @property
    def is_fact(self) -> bool:
        """Whether it is none of the evidence, upkeep or names of the record."""
        return self.steps[0] not in ("aliases", "allow", "checked", "citations")


@frozen(slots=False, eq=False)
class Book:
    """All files of the record, read once."""

    pack_file: Document
    documents: tuple[Document, ...]
    reading: Reading

    @property
    def reform(self) -> Reform:
        """The records."""
        return self.reading.reform

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every file but pack.yaml."""
        return tuple(map(Page, self.documents))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every record."""
        return tuple(
            Entry(page, kind, plain, record)
            for page in self.pages
            for kind in KINDS
            for id_, plain in _mapping(page.document.plain.get(kind.plural)).items()
            if isinstance(plain, dict)
            and (record := self.reform.find(Ref(kind.type, id_))) is not None
        )

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Every text of every record."""
        return tuple(
            Slot(entry, (described.key, *steps), hint, text)
            for entry in self.entries
            for described in describe(entry.kind.type)
            if described.key in entry.plain
            for steps, hint, text in _texts(described.shape, entry.plain[described.key])
        )

    def find(self, ref: Ref[Record]) -> Entry:
        """Get the entry of a record."""
        return self._by_ref[ref]

    def references_to(self, ref: Ref[Record]) -> list[tuple[Entry, int]]:
        """Every place that a reference, or a time that hangs on an event, leads here from."""
        return [(entry, entry.offset(*path)) for entry, path in self._links[str(ref)]]

    @cached_property
    def _by_ref(self) -> dict[Ref[Record], Entry]:
        return {entry.record.ref: entry for entry in self.entries}

    @cached_property
    def _links(self) -> defaultdict[str, list[tuple[Entry, Steps]]]:
        links: defaultdict[str, list[tuple[Entry, Steps]]] = defaultdict(list)
        for entry in self.entries:
            for path, ref in references(entry.record):
                links[str(ref)].append((entry, path))
            for held in entry.held():
                if isinstance(held.value, When) and held.value.event:
                    links[f"event:{held.value.event}"].append((entry, held.path))
        return links

    def read(self, *broken: Broken) -> Reading:
        """Read the record with the texts of some files changed."""
        texts = {one.path: one.text.encode() for one in broken}
        pack_file, *others = (
            read_document(one.path, texts[one.path]) if one.path in texts else one
            for one in (self.pack_file, *self.documents)
        )
        return assemble([(pack_file, others)])


class Draft:
    """Changes of one file, and what must be found once they are made."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._edits: list[tuple[int, int, str]] = []
        self._expected: list[tuple[str, Page, int]] = []
        self._expected_new: list[tuple[str, int, int]] = []

    def replace(self, start: int, end: int, text: str) -> int:
        """Put a text in the place of another; what comes back names it in `expect_in`."""
        self._edits.append((start, end, text))
        return len(self._edits) - 1

    def insert(self, at: int, text: str) -> int:
        """Put a text before what stands here."""
        return self.replace(at, at, text)

    def drop(self, start: int, end: int) -> None:
        """Take a text away."""
        self.replace(start, end, "")

    def expect(self, code: str, at: int, page: Page | None = None) -> None:
        """Expect a finding where something stood before any change, in this or another file."""
        self._expected.append((code, page or self._page, at))

    def expect_in(self, code: str, edit: int, behind: int = 0) -> None:
        """Expect a finding in a new text, so many characters behind its start."""
        self._expected_new.append((code, edit, behind))

    def finish(self) -> Broken:
        """Make the changes."""
        text = self._page.text
        for start, end, new in sorted(self._edits, reverse=True):
            text = text[:start] + new + text[end:]
        moved = Page(Document(self._page.path, text))
        return Broken(
            self._page.path,
            text,
            frozenset(
                [
                    *(
                        _found(moved, self._moved(at), code)
                        if page is self._page
                        else _found(page, at, code)
                        for code, page, at in self._expected
                    ),
                    *(
                        _found(moved, self._start_of(edit) + behind, code)
                        for code, edit, behind in self._expected_new
                    ),
                ]
            ),
        )

    def _moved(self, at: int) -> int:
        shift = 0
        for start, end, new in self._edits:
            if end <= at:
                shift += len(new) - (end - start)
            else:
                assert at <= start, "what was there is gone"
        return at + shift

    def _start_of(self, edit: int) -> int:
        start = self._edits[edit][0]
        return start + sum(
            len(new) - (end - begin) for begin, end, new in self._edits if begin < start
        )


def place_of(finding: Finding) -> Found:
    """Where a finding stands, and its code."""
    assert finding.place is not None, f"{finding} has no place"
    return Found(finding.place.path, finding.place.line, finding.place.column, finding.code)


def misspell(word: str, choose: Choose, known: Container[str] = ()) -> str:
    """Write a word with a letter more or less, or two letters swapped; it is none of the known."""
    inner = range(1, len(word))
    ways = [
        f"{word}x",
        *(f"{word[:at]}{word[at + 1 :]}" for at in inner),
        *(f"{word[:at]}{word[at]}{word[at:]}" for at in inner),
        *(f"{word[: at - 1]}{word[at]}{word[at - 1]}{word[at + 1 :]}" for at in inner),
    ]
    slugs = [way for way in ways if is_slug(way) and way != word and way not in known]
    return choose(slugs)


@cache
def open_book() -> Book:
    """Read the shipped record, once."""
    pack_file, documents = read_folder(DATA)
    return Book(pack_file, documents, assemble([(pack_file, documents)]))


def _found(page: Page, at: int, code: str) -> Found:
    line = page.text.count("\n", 0, at) + 1
    return Found(page.path, line, at - page.text.rfind("\n", 0, at), code)


def _mapping(plain: Plain | None) -> dict[str, Plain]:
    return plain if isinstance(plain, dict) else {}


def _texts(shape: Shape, plain: Plain) -> Iterator[tuple[Steps, object, str]]:
    """Every text in a value, with the steps to it and the type of its field."""
    inner: Iterator[tuple[str | int, Shape, Plain]] = iter(())
    match shape, plain:
        case Scalar(hint), str():
            yield (), hint, plain
        case ListOf(of), list():
            inner = ((place, of, one) for place, one in enumerate(plain))
        case MapOf(_, of), dict():
            inner = ((key, of, one) for key, one in plain.items())
        case Nested(_, fields), dict():
            shapes = {described.key: described.shape for described in fields}
            inner = ((key, shapes[key], one) for key, one in plain.items())
    for step, one, value in inner:
        for steps, hint, text in _texts(one, value):
            yield (step, *steps), hint, text
