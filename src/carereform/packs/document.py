"""One YAML file as plain text, lists and mappings, with the place of every value in it."""

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from functools import cached_property
from itertools import islice

import yaml
from attrs import field, frozen

from carereform.findings import Finding, Place, Related, Rule
from carereform.packs import rules
from carereform.packs.plain import Path, Plain

__all__ = ["Document", "read_document"]

_DEEPEST = 24
_LINE_END = re.compile(r"\r\n|\n|\r")
_UNPRINTABLE = re.compile(
    r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_YAML_1_1_LINE_ENDS = "\x85\u2028\u2029"
_PRIVATE_USE = range(0xF0000, 0x110000)


@frozen
class Document:
    """What could be read of one file.

    Attributes:
        path: The file as people name it, with forward slashes.
        text: What it holds, without a byte-order mark.
        plain: Its top-level mapping, without what was refused.
        findings: What was refused.
        refused: The paths of values that were refused, so that nobody misses them twice.
    """

    path: str
    text: str = field(repr=False)
    plain: dict[str, Plain] = field(factory=dict, repr=False)
    findings: tuple[Finding, ...] = ()
    refused: frozenset[Path] = frozenset()
    _keys: dict[Path, int] = field(factory=dict, repr=False, alias="keys")
    _values: dict[Path, int] = field(factory=dict, repr=False, alias="values")

    def find_place(self, path: Path, *, key: bool = False) -> Place:
        """Find where a value stands, or its key; for one that isn't there, what should hold it."""
        for depth in range(len(path), 0, -1):
            found = path[:depth]
            at = self._keys.get(found) if key or depth < len(path) else self._values.get(found)
            at = at if at is not None else self._values.get(found)
            if at is not None:
                return self.place_at(at)
        return self.place_at(self._values.get((), 0))

    def place_at(self, offset: int) -> Place:
        """The place of a character of the text."""
        line = bisect_right(self._line_starts, offset)
        start = self._line_starts[line - 1]
        return Place(self.path, line, offset - start + 1, self._line_from(start))

    def is_whole(self, path: Path) -> bool:
        """Whether nothing was refused of what stands at a path, or of what holds it."""
        return path not in self._around_refused and not self.is_refused(path)

    def is_refused(self, path: Path) -> bool:
        """Whether a value was refused, or one that held it."""
        return any(path[:depth] in self.refused for depth in range(len(path) + 1))

    @cached_property
    def _around_refused(self) -> frozenset[Path]:
        return frozenset(path[:depth] for path in self.refused for depth in range(len(path)))

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    @cached_property
    def _lines(self) -> dict[int, str]:
        """The lines that were asked for, by their starts: many faults may share a long one."""
        return {}

    def _line_from(self, start: int) -> str:
        if start not in self._lines:
            end = _LINE_END.search(self.text, start)
            self._lines[start] = self.text[start : end.start() if end else len(self.text)]
        return self._lines[start]


def read_document(path: str, content: bytes) -> Document:
    """Read one file; whatever it holds, this ends in a document and its findings.

    Scalars stay text, so that `no`, `1.10` and `2022-23` survive. Lines end as editors
    end them: a YAML 1.1 line separator inside a text is a character like any other.
    """
    encoded = content.removeprefix(BOM_UTF8)
    try:
        text = encoded.decode()
    except UnicodeDecodeError as error:
        document = Document(path, encoded.decode(errors="replace"))
        byte = len(content) - len(encoded) + error.start + 1
        message = f"This file isn't UTF-8 text: byte {byte} can't be read."
        offset = len(encoded[: error.start].decode())
        return _with_finding(document, rules.UNREADABLE, message, offset)
    if unprintable := _UNPRINTABLE.search(text):
        message = f"The character U+{ord(unprintable.group()):04X} may not stand in a YAML file."
        return _with_finding(Document(path, text), rules.NOT_YAML, message, unprintable.start())
    return _Reader(path, text).read()


def _with_finding(document: Document, rule: Rule, message: str, offset: int) -> Document:
    finding = rule.find(message, place=document.place_at(offset))
    return Document(document.path, document.text, findings=(*document.findings, finding))


class _TooDeepError(Exception):
    """The file is nested deeper than any record is."""


class _Reader:
    """Goes down the events of libyaml, keeping the place of each key and value."""

    def __init__(self, path: str, text: str) -> None:
        self._text = text
        self._blank = Document(path, text)
        self._keys: dict[Path, int] = {}
        self._values: dict[Path, int] = {}
        self._refused: set[Path] = set()
        self._findings: list[Finding] = []
        hidden, stand_ins = _hide_line_ends(text)
        self._restore = str.maketrans(stand_ins, _YAML_1_1_LINE_ENDS)
        self._events = yaml.parse(hidden, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))

    def read(self) -> Document:
        plain: Plain = ""
        try:
            plain = self._read_stream()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            words = ", ".join(filter(None, (error.context, error.problem)))
            self._find(rules.NOT_YAML, f"This isn't YAML: {words}.", mark.index if mark else 0)
        except _TooDeepError as error:
            (offset,) = error.args
            self._find(rules.TOO_DEEP, f"This is nested more than {_DEEPEST} deep.", offset)
        return Document(
            self._blank.path,
            self._text,
            plain if isinstance(plain, dict) else {},
            tuple(self._findings),
            frozenset(self._refused),
            self._keys,
            self._values,
        )

    def _read_stream(self) -> Plain:
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self._find(rules.EMPTY, "This file holds no records.", 0)
            return ""
        first = next(self._events)
        plain = self._read_value(first, ())
        next(self._events)
        following = next(self._events)
        if isinstance(following, yaml.DocumentStartEvent):
            message = "A second document begins here; the rest of this file isn't read."
            self._find(rules.SECOND_DOCUMENT, message, _offset(following))
        if plain in ("", {}, None):
            # Where all of it was refused, that is told already.
            if not self._findings:
                self._find(rules.EMPTY, "This file holds no records.", 0)
        elif not isinstance(plain, dict):
            message = "This file is no mapping of kinds, each a mapping of ids to records."
            self._find(rules.NOT_RECORDS, message, _offset(first))
        return plain if plain is not None else ""

    def _read_value(self, event: yaml.Event, path: Path) -> Plain | None:
        """Read the value that an event begins; None if it was refused."""
        if len(path) > _DEEPEST:
            raise _TooDeepError(_offset(event))
        self._values[path] = _offset(event)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(rules.ANCHOR, f"An alias, *{event.anchor}, stands for a value.", path)
            return None
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_properties(event)
            return event.value.translate(self._restore)
        if not isinstance(event, yaml.CollectionStartEvent):
            raise TypeError(f"no value begins with {event!r}")
        self._refuse_properties(event)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        return self._read_mapping(path) if is_mapping else self._read_list(path)

    def _refuse_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            message = f"An anchor, &{event.anchor}, names a value."
            self._find(rules.ANCHOR, message, _offset(event))
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._find(rules.TAG, f"A value has a tag, {tag}.", _offset(event))

    def _read_list(self, path: Path) -> Plain:
        elements: list[Plain] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            element = self._read_value(event, (*path, len(elements)))
            elements.append("" if element is None else element)
        return elements

    def _read_mapping(self, path: Path) -> Plain:
        mapping: dict[str, Plain] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._read_key(event, path, mapping)
            if key is None:
                # No key is a number, so whatever is refused in here gets in no other's way.
                self._read_value(next(self._events), (*path, _offset(event)))
                continue
            value = self._read_value(next(self._events), (*path, key))
            if value is not None:
                mapping[key] = value
        return mapping

    def _read_key(self, event: yaml.Event, path: Path, mapping: dict[str, Plain]) -> str | None:
        """Read a key; None if it is refused, and its value with it."""
        offset = _offset(event)
        if not isinstance(event, yaml.ScalarEvent):
            if not isinstance(event, yaml.AliasEvent):
                self._find(rules.COMPLEX_KEY, "A key must be one text.", offset)
            self._read_value(event, (*path, offset))
            return None
        self._refuse_properties(event)
        key = event.value.translate(self._restore)
        if key in mapping or (*path, key) in self._refused:
            first = Related(
                message="It stands here first.", place=self._blank.place_at(self._keys[*path, key])
            )
            message = f"The key {key!r} stands twice in one mapping."
            self._find(rules.DUPLICATE_KEY, message, offset, first)
            return None
        self._keys[*path, key] = offset
        return key

    def _refuse(self, rule: Rule, message: str, path: Path) -> None:
        self._refused.add(path)
        self._find(rule, message, self._values[path])

    def _find(self, rule: Rule, message: str, offset: int, *related: Related) -> None:
        place = self._blank.place_at(offset)
        self._findings.append(rule.find(message, place=place, related=related))


def _hide_line_ends(text: str) -> tuple[str, str]:
    """Put characters that the text hasn't for those at which only YAML 1.1 ends a line.

    Nor does the text have them by their numbers, as quoted texts may.
    """
    folded = text.lower()
    unused = (one for one in _PRIVATE_USE if chr(one) not in text and f"{one:x}" not in folded)
    stand_ins = "".join(map(chr, islice(unused, len(_YAML_1_1_LINE_ENDS))))
    return text.translate(str.maketrans(_YAML_1_1_LINE_ENDS, stand_ins)), stand_ins


def _offset(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0
