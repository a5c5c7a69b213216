"""From documents to the whole: records, what one pack adds to another, and editions."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from carereform.findings import Finding, Related, Rule
from carereform.packs import rules
from carereform.packs.document import Document
from carereform.packs.plain import Path, Plain
from carereform.packs.reading import Entry, Lost, Reading
from carereform.packs.structuring import Fault, structure, structure_record
from carereform.records import KINDS, Citation, Edition, Kind, Record
from carereform.reform import Reform
from carereform.values import find_near, is_slug

__all__ = ["ALSO", "PACK_FILE", "assemble"]

PACK_FILE = "pack.yaml"
ALSO = "also"


def assemble(packs: Iterable[tuple[Document, Iterable[Document]]]) -> Reading:
    """Make one reading of packs, each its `pack.yaml` and its other files, the lowest first."""
    assembly = _Assembly()
    for pack_file, others in packs:
        assembly.add_edition(pack_file)
        documents = tuple(others)
        for document in documents:
            assembly.add_records(document)
        for document in documents:
            assembly.add_additions(document)
    return assembly.reading()


class _Assembly:
    """Collects records, places and findings while documents are gone through."""

    def __init__(self) -> None:
        self._records: dict[str, Record] = {}
        self._entries: dict[str, Entry] = {}
        self._editions: list[Edition] = []
        self._findings: list[Finding] = []
        self._unread: list[str] = []
        self._lost: list[Lost] = []

    def reading(self) -> Reading:
        return Reading(
            Reform.of(self._records.values(), self._editions),
            tuple(self._findings),
            self._entries,
            tuple(self._unread),
            tuple(self._lost),
        )

    def add_edition(self, document: Document) -> None:
        self._findings.extend(document.findings)
        if document.findings:
            return
        edition = structure(document.plain, Edition)
        if isinstance(edition, Edition):
            self._editions.append(edition)
        else:
            self._tell(document, edition, None, ())

    def add_records(self, document: Document) -> None:
        self._findings.extend(document.findings)
        if document.findings:
            self._unread.append(document.text)
        for plural, plain in document.plain.items():
            kind = next((kind for kind in KINDS if kind.plural == plural), None)
            if kind is not None:
                for id_, record in self._mapping(document, (plural,), plain).items():
                    self._add_record(document, kind, id_, record)
            elif plural != ALSO:
                self._find_unknown_kind(document, plural)
                self._unread.append(document.text)

    def add_additions(self, document: Document) -> None:
        plain = document.plain.get(ALSO, {})
        for ref, additions in self._mapping(document, (ALSO,), plain).items():
            path: Path = (ALSO, ref)
            if ref not in self._entries:
                near = find_near(ref, self._records)
                self._find(
                    document,
                    rules.ADDED_TO_NOTHING,
                    path,
                    f"There is no record {ref!r} to add to.",
                    f"did you mean {near!r}?" if near else None,
                )
                continue
            for key, added in self._mapping(document, path, additions).items():
                if key == "citations":
                    self._add_citations(document, ref, added)
                else:
                    message = f"A pack may add citations to another's record, not {key!r}."
                    self._find(document, rules.UNKNOWN_KEY, (*path, key), message)

    def _add_record(self, document: Document, kind: Kind, id_: str, plain: Plain) -> None:
        path: Path = (kind.plural, id_)
        ref = f"{kind.name}:{id_}"
        taken = self._entries.get(ref)
        if not is_slug(id_):
            message = f"{id_!r} is no id."
            self._find(document, rules.BAD_ID, path, message, "write it like family-networks")
        elif taken is not None:
            place = taken.document.find_place(taken.path, key=True)
            related = Related(message="It stands here first.", record=ref, place=place)
            message = f"There are two records {ref!r}."
            self._find(document, rules.DUPLICATE_ID, path, message, None, related)
        else:
            self._entries[ref] = Entry(document, path)
        record = structure_record(id_, plain, kind.type)
        if not isinstance(record, Record):
            self._tell(document, record, ref, path)
        if taken is not None:
            return
        if isinstance(record, Record) and is_slug(id_) and document.is_whole(path):
            self._records[ref] = record
        else:
            self._lost.append(Lost(kind.type, id_, plain))

    def _add_citations(self, document: Document, ref: str, plain: Plain) -> None:
        record = self._records.get(ref)
        path: Path = (ALSO, ref, "citations")
        if not isinstance(plain, list):
            message = "A list of citations belongs here."
            self._find(document, rules.WRONG_SHAPE, path, message)
            return
        for place, one in enumerate(plain):
            citation = structure(one, Citation)
            if not isinstance(citation, Citation):
                self._tell(document, citation, ref, (*path, place))
            elif record is not None and document.is_whole((*path, place)):
                name = f"{ref}.citations[{len(record.citations)}]"
                self._entries[name] = Entry(document, (*path, place))
                record = evolve(record, citations=(*record.citations, citation))
                self._records[ref] = record

    def _mapping(self, document: Document, path: Path, plain: Plain) -> Mapping[str, Plain]:
        if isinstance(plain, dict):
            return plain
        self._find(document, rules.WRONG_SHAPE, path, f"A mapping belongs under {path[-1]!r}.")
        return {}

    def _find_unknown_kind(self, document: Document, plural: str) -> None:
        known = [kind.plural for kind in KINDS]
        near = find_near(plural, known)
        hint = f"did you mean {near!r}?" if near else f"the kinds are {', '.join(known)}"
        message = f"{plural!r} is no kind of record."
        self._find(document, rules.UNKNOWN_KIND, (plural,), message, hint)

    def _tell(
        self, document: Document, faults: Iterable[Fault], record: str | None, path: Path
    ) -> None:
        """Turn the faults of one record into findings, save those that were told already."""
        for fault in faults:
            whole = (*path, *fault.path)
            if document.is_refused(whole):
                continue
            self._findings.append(
                fault.rule.find(
                    f"{fault.message[:1].upper()}{fault.message[1:]}.",
                    record=record,
                    field=fault.name or None,
                    place=document.find_place(whole, key=fault.at_key),
                    hint=fault.hint,
                )
            )

    def _find(
        self,
        document: Document,
        rule: Rule,
        path: Path,
        message: str,
        hint: str | None = None,
        *related: Related,
    ) -> None:
        place = document.find_place(path, key=True)
        self._findings.append(rule.find(message, place=place, hint=hint, related=related))
