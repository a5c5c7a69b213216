"""Laws of round trips: DESIGN's one plain form, in which files and wheels hold the same record."""

import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from carereform import Reform, check
from carereform.packs import loading
from carereform.packs.loading import COMPILED, compile_pack, load
from carereform.packs.plain import Plain
from carereform.packs.structuring import structure_record, write_plain
from carereform.records import Record
from carereform.testing import pack_files, records, reforms, write_pack
from tests.laws.book import Book

EXAMPLES = settings().max_examples


class TestJson:
    """RFC 8259: what has only texts, lists and mappings comes back as it was."""

    @given(records())
    def test_a_record_comes_back_from_json(self, record: Record) -> None:
        """Every value is a text, so none is lost between numbers."""
        plain: Plain = json.loads(json.dumps(write_plain(record)))

        assert record == structure_record(record.id, plain, type(record))


class TestWheel:
    """DESIGN, files: the compiled record holds the same plain form as the files."""

    @settings(max_examples=max(5, EXAMPLES // 6))
    @given(reforms())
    def test_a_pack_comes_back_from_the_wheel(self, reform: Reform) -> None:
        """What is compiled of any files is loaded as these are."""
        with TemporaryDirectory() as folder:
            pack = write_pack(Path(folder, "pack"), pack_files(reform))
            compiled = Path(folder, COMPILED)
            compiled.write_bytes(compile_pack(pack))

            shipped = loading._load_compiled(compiled)

            assert (reform, reform.editions) == (shipped, shipped.editions)
            assert load(pack) == shipped
            assert check(shipped).findings == ()


class TestOrder:
    """YAML 1.2: the order of keys says nothing; nor does the file in which a record stands."""

    @settings(max_examples=max(5, EXAMPLES // 6))
    @given(reforms(), st.integers())
    def test_the_order_of_files_and_keys_changes_nothing(self, reform: Reform, seed: int) -> None:
        """A record is the same wherever it stands and however its fields are ordered."""
        chance = Random(seed)
        files = pack_files(reform)
        plain = {page.path: page.document.plain for page in Book.of(files).pages}
        paths = [*plain]
        chance.shuffle(paths)
        shuffled = {
            f"{place}.yaml": json.dumps(_shuffled(chance, plain[path]), ensure_ascii=False)
            for place, path in enumerate(paths)
        }

        book = Book.of({"pack.yaml": files["pack.yaml"], **shuffled})

        assert ((), reform) == (book.reading.findings, book.reform)


def _shuffled(chance: Random, plain: Plain) -> Plain:
    match plain:
        case dict():
            keys = [*plain]
            chance.shuffle(keys)
            return {key: _shuffled(chance, plain[key]) for key in keys}
        case list():
            return [_shuffled(chance, one) for one in plain]
        case _:
            return plain
