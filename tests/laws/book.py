"""A pack as its editors see it, the shipped record or any other: texts, and what stands where."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Self

from attrs import frozen

from carereform import Reform, check
from carereform.packs.assembling import PACK_FILE, assemble
from carereform.packs.document import Document, read_document
from carereform.packs.folders import read_folder
from carereform.packs.plain import Path as Steps
from carereform.packs.plain import Plain
from carereform.packs.reading import Reading
from carereform.records import KINDS, FieldValue, Kind, Record, describe, field_values, references
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import Ref, When

__all__ = [
    "Book",
    "Entry",
    "Page",
    "Slot",
    "open_book",
    "write_bytes",
]

DATA = Path(__file__).parents[2] / "data"

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_FLOW_LIST = re.compile(r'\[(?:"(?:[^"\\]|\\.)*"|[^\[\]"])*\]')


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

    @property
    def top(self) -> int:
        """Where another key may be put before the others."""
        return self.key(next(iter(self.plain)))

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
    """All files of a pack, read once."""

    pack_file: Document
    documents: tuple[Document, ...]
    reading: Reading

    @classmethod
    def of(cls, files: Mapping[str, str]) -> Self:
        """Open a pack in house style: the text of each file by its path."""
        documents = {path: read_document(path, text.encode()) for path, text in files.items()}
        pack_file = documents.pop(PACK_FILE)
        others = tuple(documents[path] for path in sorted(documents, key=Path))
        return cls(pack_file, others, assemble([(pack_file, others)]))

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
        """Get the entry of a record, by any of its names."""
        return self._by_ref[self.reform.present_ref(ref)]

    def owner(self, page: Page, at: int) -> Ref[Record] | None:
        """The record within which something stands, if it is within one."""
        before = [(start, ref) for start, ref in self._owners[page.path] if start <= at]
        return before[-1][1] if before else None

    def references_by(self, name: Ref[Record]) -> list[tuple[Entry, int]]:
        """Every place that a reference, or a time that hangs on an event, has this name at."""
        return [(entry, entry.offset(*path)) for entry, path in self._links[str(name)]]

    def references_to(self, record: Record) -> list[tuple[Entry, int]]:
        """Every place that leads to a record, by the id that it has or had."""
        names = dict.fromkeys((record.id, *record.aliases))
        return [at for name in names for at in self.references_by(Ref(type(record), name))]

    @cached_property
    def told(self) -> frozenset[tuple[str, str | None]]:
        """Which codes are told of which records as it is: the record that ships has notes."""
        return frozenset((one.code, one.record) for one in check(self.reading).findings)

    @cached_property
    def _by_ref(self) -> dict[Ref[Record], Entry]:
        return {entry.record.ref: entry for entry in self.entries}

    @cached_property
    def _owners(self) -> defaultdict[str, list[tuple[int, Ref[Record]]]]:
        """Where the records of each file begin, in their order."""
        owners: defaultdict[str, list[tuple[int, Ref[Record]]]] = defaultdict(list)
        for entry in sorted(self.entries, key=lambda one: one.at):
            owners[entry.page.path].append((entry.at, entry.record.ref))
        return owners

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

    def read(self, texts: Mapping[str, str]) -> Reading:
        """Read the pack with the texts of some files changed."""
        pack_file, *others = (
            read_document(one.path, write_bytes(texts[one.path])) if one.path in texts else one
            for one in (self.pack_file, *self.documents)
        )
        return assemble([(pack_file, others)])


def write_bytes(text: str) -> bytes:
    """Write a text as a file; what UTF-8 hasn't, a breakage means to be a byte that it hasn't."""
    return text.encode(errors="surrogateescape")


@cache
def open_book() -> Book:
    """Read the shipped record, once."""
    pack_file, documents = read_folder(DATA)
    return Book(pack_file, documents, assemble([(pack_file, documents)]))


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
