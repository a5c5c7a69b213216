"""What fuzzing holds of any bytes: each function takes some and fails if the library does.

Every input ends in a value or in a located finding, which can be written in every form and is
no longer than a person would read, however long the input.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from carereform import check, verify
from carereform.display import write_record
from carereform.evidence import find_passages, make_passage, read_words
from carereform.evidence.grounding import grounds
from carereform.findings import Report
from carereform.findings.writing import FORMATS, write_finding, write_report
from carereform.packs.assembling import PACK_FILE, assemble
from carereform.packs.document import read_document
from carereform.packs.structuring import structure_record, write_plain
from carereform.questions import answers, claims, deadlines, disagreements, history
from carereform.records import KINDS, describe, parser_of, write_value
from carereform.records.shapes import ListOf, MapOf, Scalar, Shape
from tests.makers import make_reform

__all__ = ["EDITION", "PARSERS", "TARGETS", "fuzz_copies", "fuzz_pack", "fuzz_values"]

EDITION: Final = b"name: fuzz\nversion: 2026-11-23\nlicence: CC-BY-4.0\nchecked: 2026-11-23\n"
BETWEEN_FILES: Final = b"\n%%%\n"
LONGEST: Final = 4_000
"""How many characters a finding has at the most, with its line and its hint."""


def _hints(shape: Shape) -> tuple[object, ...]:
    match shape:
        case Scalar(hint):
            return (hint,)
        case ListOf(inner) | MapOf(_, inner):
            return _hints(inner)
    return ()


PARSERS: Final = {
    hint: parser_of(hint)
    for kind in KINDS
    for field in describe(kind.type)
    for hint in _hints(field.shape)
}
"""The parser of each type that a field of any kind has."""


def fuzz_values(data: bytes) -> None:
    """Any text is a value, written and read again as the same, or is refused in words."""
    text = data.decode(errors="replace")
    for hint, parse in PARSERS.items():
        try:
            value = parse(text)
        except ValueError:
            continue
        assert value == parse(write_value(value, hint))
        assert grounds(value, text) in (True, False, None)


def fuzz_pack(data: bytes) -> None:
    """Any files end in records or in findings with places, and both can be told."""
    files = data.split(BETWEEN_FILES)
    documents = [read_document(f"{place}.yaml", content) for place, content in enumerate(files)]
    reading = assemble([(read_document(PACK_FILE, EDITION), documents)])
    report = check(reading)
    _tell(report)
    for finding in reading.findings:
        assert finding.place is not None
    for record in reading.reform:
        assert record == structure_record(record.id, write_plain(record), type(record))
        assert write_record(record)
        history(reading.reform, record)
    assert set(reading.reform) >= {claim.record for claim in claims(reading.reform)}
    assert len(reading.reform.recommendations) == len(answers(reading.reform))
    disagreements(reading.reform)
    deadlines(reading.reform, reading.reform.editions[0].version)


def fuzz_copies(data: bytes) -> None:
    """Any bytes may lie in a folder of copies, and words of them are found where they stand."""
    with TemporaryDirectory() as folder:
        Path(folder, "copy.txt").write_bytes(data)
        _tell(verify(make_reform(), folder))
    text = read_words(data.decode(errors="replace"))
    passages = [make_passage(text, first, 2) for first in range(len(text.words) - 1)]
    assert all(
        sighting is not None and (sighting.start, sighting.end) == (passage.start, passage.end)
        for sighting, passage in zip(find_passages(text, passages), passages, strict=True)
    )


def _tell(report: Report) -> None:
    for form in FORMATS:
        write_report(report, form)
    for finding in report.findings:
        assert len(write_finding(finding)) < LONGEST


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "values": fuzz_values,
    "pack": fuzz_pack,
    "copies": fuzz_copies,
}
"""What can be fuzzed, by name."""
