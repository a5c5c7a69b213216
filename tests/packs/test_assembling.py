"""Readings: records from many files and packs, and where everything in them stands."""

import random
from collections.abc import Iterable

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from carereform.findings import Finding
from carereform.packs.assembling import assemble
from carereform.packs.document import Document, read_document
from carereform.packs.plain import Plain
from carereform.packs.reading import Reading
from carereform.packs.structuring import write_plain
from carereform.records import Event, Mission, Record, get_kind
from carereform.reform import Reform
from carereform.values import Ref
from tests.faults.cases import CLEAN_PACK
from tests.packs.strategies import records

EDITION = b"{name: ours, version: 2026-11-20, licence: CC BY 4.0, checked: 2026-11-20}\n"
CLEAN = (CLEAN_PACK / "records.yaml").read_bytes()

BELOW = b"""events:
  assent:
    title: Royal Assent
    citations:
      - {inferred: one, supports: [title]}
"""
ABOVE = b"""also:
  event:assent:
    citations:
      - {inferred: two, supports: [title]}
      - {inferred: three, supports: [title, gist]}
"""


def _document(name: str, content: bytes) -> Document:
    return read_document(name, content)


def _read(*packs: Iterable[bytes]) -> Reading:
    """Assemble packs of these files, called `0-0.yaml`, `0-1.yaml`, `1-0.yaml` and so on."""
    return assemble(
        (
            _document(f"{pack}-pack.yaml", EDITION),
            [_document(f"{pack}-{at}.yaml", one) for at, one in enumerate(files)],
        )
        for pack, files in enumerate(packs)
    )


def _write(plain: Plain) -> bytes:
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False).encode()


def _codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def _shuffled(plain: Plain, chance: random.Random) -> Plain:
    """The same, with the keys of each mapping in another order."""
    if isinstance(plain, list):
        return [_shuffled(one, chance) for one in plain]
    if isinstance(plain, dict):
        keys = chance.sample(sorted(plain), len(plain))
        return {key: _shuffled(plain[key], chance) for key in keys}
    return plain


@given(st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_the_order_of_keys_and_files_changes_nothing(chance: random.Random) -> None:
    """A record is the same wherever it stands and however its fields are ordered."""
    plain = _document("clean.yaml", CLEAN).plain
    singles: list[Plain] = [
        {kind: {id_: record}}
        for kind, held in plain.items()
        if isinstance(held, dict)
        for id_, record in held.items()
    ]
    chance.shuffle(singles)

    reading = _read([_write(_shuffled(one, chance)) for one in singles])

    assert ((), _read([CLEAN]).reform) == (reading.findings, reading.reform)


@given(st.lists(records, max_size=4, unique_by=lambda record: record.ref))
@settings(max_examples=30)
def test_records_are_read_from_the_files_that_hold_them(held: list[Record]) -> None:
    """What is written to files is what is read from them."""
    files = [
        _write({get_kind(type(record)).plural: {record.id: write_plain(record)}})
        for record in held
    ]

    reading = _read(files)

    assert () == reading.findings
    assert Reform.of(held) == Reform.of(reading.reform)


def test_a_pack_adds_records_to_those_of_the_one_below() -> None:
    """Both editions are named, the lowest first."""
    reading = _read([BELOW], [b"events: {election: {title: An election}}\n"])

    assert () == reading.findings
    assert ["assent", "election"] == [event.id for event in reading.reform.events]
    assert ["ours", "ours"] == [edition.name for edition in reading.reform.editions]


def test_a_pack_cannot_replace_a_record_of_the_one_below() -> None:
    """An id that is there is an error, which names both places; the first one stays."""
    reading = _read([BELOW], [b"\nevents: {assent: {title: Another}}\n"])

    (finding,) = reading.findings
    (first,) = finding.related
    assert first.place is not None
    assert ("IDE002", "1-0.yaml", 2, 10) == (
        finding.code,
        finding.path,
        finding.line,
        finding.column,
    )
    assert ("0-0.yaml", 2, 3) == (first.place.path, first.place.line, first.place.column)
    assert ["Royal Assent"] == [event.title for event in reading.reform.events]


def test_one_id_may_stand_in_several_kinds() -> None:
    """An id is unique within its kind, and no further."""
    reading = _read([b"events: {x: {title: X}}\nbodies: {x: {title: X, form: area}}\n"])

    assert ((), 2) == (reading.findings, len(reading.reform))


def test_also_adds_citations_behind_those_that_are_there() -> None:
    """The record is the same but for what shows it."""
    reading = _read([BELOW], [ABOVE])

    event = reading.reform[Ref(Event, "assent")]
    assert () == reading.findings
    assert "Royal Assent" == event.title
    assert ["one", "two", "three"] == [citation.inferred for citation in event.citations]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("citations[0]", ("0-0.yaml", 5, 9)),
        ("citations[0].supports[0]", ("0-0.yaml", 5, 36)),
        ("citations[1]", ("1-0.yaml", 4, 9)),
        ("citations[1].inferred", ("1-0.yaml", 4, 20)),
        ("citations[2].supports[1]", ("1-0.yaml", 5, 45)),
        ("citations[2].note", ("1-0.yaml", 5, 9)),
        ("title", ("0-0.yaml", 3, 12)),
        ("when", ("0-0.yaml", 2, 3)),
        (None, ("0-0.yaml", 2, 3)),
    ],
)
def test_fields_have_the_places_where_they_were_entered(
    field: str | None, expected: tuple[str, int, int]
) -> None:
    """What a pack adds stands in its own file, and all else where the record does."""
    reading = _read([BELOW], [ABOVE])

    place = reading.find_place("event:assent", field)

    assert place is not None
    assert expected == (place.path, place.line, place.column)


def test_a_record_that_nobody_entered_has_no_place() -> None:
    """Nor does a finding that is about no record."""
    reading = _read([BELOW])

    assert reading.find_place("event:other", None) is None
    assert reading.find_place(None, None) is None


def test_also_serves_records_of_the_same_pack_in_any_order() -> None:
    """Additions come after all records of a pack."""
    reading = _read([ABOVE, BELOW])

    assert () == reading.findings
    assert 3 == len(reading.reform[Ref(Event, "assent")].citations)


def test_also_cannot_reach_the_pack_above() -> None:
    """A pack knows those below it, and none above."""
    reading = _read([ABOVE], [BELOW])

    assert ["PAC013"] == _codes(reading.findings)
    assert 1 == len(reading.reform[Ref(Event, "assent")].citations)


def test_one_wrong_citation_does_not_keep_the_others_out() -> None:
    """Each that can be read is added, and is found in its place."""
    added = ABOVE.replace(b"inferred: two", b"inferrd: two")

    reading = _read([BELOW], [added])

    place = reading.find_place("event:assent", "citations[1].inferred")
    assert ["REC001"] == _codes(reading.findings)
    assert ["one", "three"] == [
        citation.inferred for citation in reading.reform[Ref(Event, "assent")].citations
    ]
    assert place is not None
    assert (5, 20) == (place.line, place.column)


def test_what_is_added_to_a_record_with_a_fault_is_read_for_its_own() -> None:
    """The record is there, though it can't be read, so the addition isn't at fault."""
    below = BELOW.replace(b"title: Royal", b"titel: Royal")

    reading = _read([below], [ABOVE.replace(b"[title]", b"title")])

    assert ["REC001", "REC003"] == sorted(_codes(reading.findings))


@pytest.mark.parametrize(
    "broken",
    [
        b"missions:\n  enough: {title: one: two}\n",
        b"missions:\n  'enough': {title: one: two}\n",
        b"missions: {enough: {title: one: two}}\n",
        b'missions: {other: {}, "enough" : {title: one: two}}\n',
        b"missions:\n  ? enough\n  : {title: one: two}\n",
        b"missions:\n  enough: *all\n",
        b"missions: &all\n  enough: {titel: Enough}\n",
        b"missions: {}\nmissions: {enough: {}}\n",
        b"pillars: {}\n---\nmissions: {enough: {}}\n",
        b"title: \xff\nmissions:\n  enough: {}\n",
        b"title: \a\nmissions:\n  enough: {}\n",
        b"- missions:\n    enough: {}\n",
        b"missions:\r\n  enough: {title: [}\r\n",
    ],
)
def test_what_a_file_lost_is_not_missed(broken: bytes) -> None:
    """A record whose file, or whose fields, can't be read is there all the same."""
    reading = _read([broken])

    assert reading.findings
    assert reading.is_entered(Ref(Mission, "enough"))
    assert not reading.is_entered(Ref(Mission, "nough"))
    assert not reading.is_entered(Ref(Mission, "enough-homes"))


def test_a_file_without_fault_is_only_asked_for_its_records() -> None:
    """A name that merely stands in a file is no record."""
    reading = _read([b"events: {assent: {title: 'x: y', gist: 'enough: y'}}\n"])

    assert () == reading.findings
    assert reading.is_entered(Ref(Event, "assent"))
    assert not reading.is_entered(Ref(Mission, "assent"))
    assert not reading.is_entered(Ref(Event, "enough"))


def test_a_pack_with_a_faulty_edition_has_its_records_read() -> None:
    """And the others keep their editions."""
    reading = assemble(
        [
            (_document("a.yaml", b"name: a\n"), [_document("b.yaml", BELOW)]),
            (_document("c.yaml", EDITION), []),
        ]
    )

    assert ["REC002"] * 3 == _codes(reading.findings)
    assert (1, 1) == (len(reading.reform.events), len(reading.reform.editions))


@given(st.randoms(use_true_random=False))
def test_the_order_of_files_changes_no_finding(chance: random.Random) -> None:
    """Whichever file comes first, the same is found, save which of two ids is the second."""
    files = [
        ("a.yaml", b"events: {a: {titel: A}}\n"),
        ("b.yaml", b"evnts: {b: {}}\n"),
        ("c.yaml", b"events: {c: {title: C: D}}\n"),
        ("d.yaml", b"also: {event:e: {citations: [{supports: x}], gist: y}}\n"),
        ("e.yaml", b"events: {e: {title: E}}\n"),
    ]
    expected = assemble([(_document("pack.yaml", EDITION), [_document(*one) for one in files])])
    chance.shuffle(files)

    reading = assemble([(_document("pack.yaml", EDITION), [_document(*one) for one in files])])

    assert expected.reform == reading.reform
    assert sorted(map(str, expected.findings)) == sorted(map(str, reading.findings))
