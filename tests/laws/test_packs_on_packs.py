"""Laws of one pack on another: DESIGN, files: a pack adds records, and evidence, nothing else."""

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from carereform import Reform, check
from carereform.packs.assembling import ALSO, assemble
from carereform.packs.document import Document, read_document
from carereform.packs.plain import Plain
from carereform.packs.structuring import write_plain
from carereform.testing import pack_files, reforms

EXAMPLES = max(5, settings().max_examples // 6)
Pack = tuple[Document, list[Document]]


def _pack(reform: Reform, *others: Document) -> Pack:
    files = {path: read_document(path, text.encode()) for path, text in pack_files(reform).items()}
    return files.pop("pack.yaml"), [*files.values(), *others]


def _also(additions: dict[str, Plain]) -> Document:
    return Document("also.yaml", "", {ALSO: additions})


class TestAddedRecords:
    """A pack of records on another is as one pack of both."""

    @settings(max_examples=EXAMPLES)
    @given(reforms(min_records=2))
    def test_two_packs_hold_what_one_does(self, reform: Reform) -> None:
        """However the records are dealt out, in whichever order the packs come."""
        records = [*reform]
        below, above = (Reform.of(records[place::2], reform.editions) for place in (0, 1))

        for packs in ((below, above), (above, below)):
            reading = assemble(map(_pack, packs))
            assert reform == Reform.of(reading.reform, reform.editions)
            assert () == check(reading).findings

    @settings(max_examples=EXAMPLES)
    @given(reforms(min_records=1))
    def test_no_pack_takes_the_place_of_a_record(self, reform: Reform) -> None:
        """Each that is there already is told, and stays as it was."""
        reading = assemble([_pack(reform), _pack(reform)])

        assert len(reform) == len([one for one in reading.findings if one.code == "IDE002"])
        assert len(reform) == len(reading.findings)
        assert [*reform] == [*reading.reform]


class TestAddedEvidence:
    """`also` adds citations behind those that are there."""

    @settings(max_examples=EXAMPLES)
    @given(reforms(min_records=1), st.integers(0, 9))
    def test_what_is_cut_off_and_added_again_is_the_same(self, reform: Reform, keep: int) -> None:
        """Citations may stand in the pack of a record or in one above it."""
        cut = [evolve(one, citations=one.citations[:keep]) for one in reform]
        added: dict[str, Plain] = {
            str(one.ref): {"citations": citations[keep:]}
            for one in reform
            if isinstance(citations := write_plain(one).get("citations", []), list)
            and citations[keep:]
        }
        assume(added)
        below = Reform.of(cut, reform.editions)
        above = Reform.of([], reform.editions)

        reading = assemble([_pack(below), _pack(above, _also(added))])

        assert [*reform] == [*reading.reform]
        assert () == check(reading).findings
