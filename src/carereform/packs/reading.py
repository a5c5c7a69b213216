"""Packs read from their folders: what could be read, what failed, where everything stands."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from carereform.findings import Finding, Place
from carereform.packs.plain import Path, Plain
from carereform.records import Record, write_name
from carereform.reform import Reform
from carereform.values import Ref, kind_name

if TYPE_CHECKING:
    from carereform.packs.document import Document

__all__ = ["Entry", "Lost", "PackNotFoundError", "Reading"]

_STEP = re.compile(r"\[([0-9]+)\]|([^.\[\]]+)")
_SLUG_AS_KEY = re.compile(r"(?:^|[\s{,])[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)[\"']?\s*:")
_ALIASES = re.compile(r"\baliases[\"']?\s*:((?:\s*-\s[^\n]*|\s*\[[^\]]*\])*)")
_EVENT = re.compile(r"\bevent:[a-z0-9-]+")
_WORD = re.compile(r"[\w:-]+")


class PackNotFoundError(Exception):
    """A pack that was named is no folder that can be opened.

    >>> from carereform import load
    >>> try:
    ...     load("no-such-folder")
    ... except PackNotFoundError as error:
    ...     print(error)
    no-such-folder: No such file or directory
    """


@frozen
class Entry:
    """Where a record, or an addition to one, stands: its file and the path to it."""

    document: "Document"
    path: Path


@frozen
class Lost:
    """A record that could not be read, as it is written."""

    kind: type[Record]
    id: str
    plain: Plain


@frozen
class Reading:
    """What reading packs came to.

    Attributes:
        reform: The records that could be read.
        findings: What could not be read, and why.

    >>> Reading(Reform.of([])).findings
    ()
    """

    reform: Reform
    findings: tuple[Finding, ...] = ()
    # Where each `kind:id` stands, those that could not be read included, and each citation that
    # a pack adds to a record of another.
    _entries: Mapping[str, Entry] = field(factory=dict, repr=False)
    # Texts of files that could not be read in full.
    _unread: tuple[str, ...] = field(default=(), repr=False)
    # Records of the other files that could not be read.
    _lost: tuple[Lost, ...] = field(default=(), repr=False)

    def is_entered(self, ref: Ref[Record]) -> bool:
        """Whether the files hold such a record, though it may be one that can't be read."""
        lost = (ref.kind, ref.id) in self._lost_aliases
        return lost or str(ref) in self._entries or ref.id in self._unread_keys

    def may_name(self, name: str, kind: type[Record] = Record) -> bool:
        """Whether a record that can't be read, of a kind or of any, may be or hold this name."""
        lost = (names for one, names in self._lost_names.items() if issubclass(one, kind))
        return name in self._unread_words or any(name in names for names in lost)

    @cached_property
    def _unread_keys(self) -> frozenset[str]:
        keys = (key for text in self._unread for key in _SLUG_AS_KEY.findall(text))
        former = (held for text in self._unread for held in _ALIASES.findall(text))
        return frozenset((*keys, *(name for held in former for name in _WORD.findall(held))))

    @cached_property
    def _lost_aliases(self) -> frozenset[tuple[type[Record], str]]:
        """The former ids of records that could not be read."""
        return frozenset(
            (one.kind, name)
            for one in self._lost
            if isinstance(one.plain, dict)
            for name in _texts(one.plain.get("aliases", []))
        )

    @cached_property
    def _unread_words(self) -> frozenset[str]:
        return frozenset(word for text in self._unread for word in _WORD.findall(text))

    @cached_property
    def _lost_names(self) -> dict[type[Record], set[str]]:
        names: dict[type[Record], set[str]] = {}
        for one in self._lost:
            held = names.setdefault(one.kind, set())
            held.update((one.id, f"{kind_name(one.kind)}:{one.id}"))
            for text in _texts(one.plain):
                held.update((text, *_EVENT.findall(text)))
        return names

    def find_place(self, record: str | None, name: str | None) -> Place | None:
        """Find where a field of a record stands, or what should hold it."""
        steps = tuple(_step(*match.groups()) for match in _STEP.finditer(name or ""))
        added = self._entries.get(f"{record}.{write_name(steps[:2])}")
        if added is not None:
            return added.document.find_place((*added.path, *steps[2:]))
        entry = self._entries.get(record or "")
        return entry.document.find_place((*entry.path, *steps), key=not name) if entry else None

    def locate(self, finding: Finding) -> Finding:
        """Give a finding, and what is related to it, the places that its fields have."""
        if finding.place is not None:
            return finding
        return evolve(
            finding,
            place=self.find_place(finding.record, finding.field),
            related=tuple(
                evolve(other, place=other.place or self.find_place(other.record, other.field))
                for other in finding.related
            ),
        )


def _texts(plain: Plain) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    else:
        for inner in plain.values() if isinstance(plain, dict) else plain:
            yield from _texts(inner)


def _step(index: str | None, key: str | None) -> str | int:
    return int(index) if index is not None else str(key)
