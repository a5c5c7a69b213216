"""Loading: whole packs or none of them, and the one file that ships."""

import copy
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import carereform
from carereform import Citation, Event, PackError, PackNotFoundError, Ref, Severity, load, read
from carereform.display.record import write_record
from carereform.packs import loading
from carereform.packs.loading import COMPILED, compile_pack
from tests.faults.cases import CLEAN_PACK

DATA = Path(__file__).parents[2] / "data"


def _write_pack(folder: Path, **files: str) -> Path:
    """Write a pack whose files have these names and texts."""
    folder.mkdir(parents=True, exist_ok=True)
    edition = (CLEAN_PACK / "pack.yaml").read_text(encoding="utf-8")
    for name, text in ({"pack": edition} | files).items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def _ship(folder: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """Let the library find this compiled record where an installed one has its own."""
    (folder / "carereform" / "packs").mkdir(parents=True)
    (folder / "carereform" / COMPILED).write_bytes(content)
    monkeypatch.setattr(loading, "__file__", str(folder / "carereform/packs/loading.py"))


def test_a_clean_pack_is_loaded_whole() -> None:
    """What is read without a fault is what is loaded."""
    reform = load(CLEAN_PACK)

    assert read(CLEAN_PACK).reform == reform
    assert "clean 2026-11-20" == str(reform.editions[0])


def test_a_path_may_be_a_text() -> None:
    """Whoever types the name of a folder gets what is in it."""
    assert load(CLEAN_PACK) == load(str(CLEAN_PACK))


def test_nothing_of_a_pack_with_a_fault_is_loaded(tmp_path: Path) -> None:
    """The error has every fault with its place, and tells all of them."""
    pack = _write_pack(
        tmp_path / "ours",
        good="events: {assent: {title: Royal Assent}}\n",
        bad="events: {a: {titel: A}, b: {title: [B]}}\n",
    )

    with pytest.raises(PackError) as caught:
        load(pack)

    report = caught.value.report
    assert [(1, 14, "REC001"), (1, 36, "REC003")] == [
        (finding.line, finding.column, finding.code) for finding in report.findings
    ]
    assert not report.ok
    assert all(finding.severity is Severity.ERROR for finding in report.findings)
    assert all(str(finding) in str(caught.value) for finding in report.findings)
    assert str(pack) in str(caught.value)


def test_the_error_survives_copying_and_pickling(tmp_path: Path) -> None:
    """A process that loads for another can say what went wrong."""
    with pytest.raises(PackError) as caught:
        load(_write_pack(tmp_path, bad="events: {a: {titel: A}}\n"))

    for copied in (copy.deepcopy(caught.value), pickle.loads(pickle.dumps(caught.value))):
        assert isinstance(copied, PackError)
        assert caught.value.report == copied.report
        assert str(caught.value) == str(copied)


def test_what_is_no_folder_is_not_found(tmp_path: Path) -> None:
    """It isn't a fault in a pack, so it has an error of its own that names it."""
    with pytest.raises(PackNotFoundError, match="nowhere"):
        load(CLEAN_PACK, tmp_path / "nowhere")


def test_hidden_files_and_other_files_are_no_part_of_a_pack(tmp_path: Path) -> None:
    """What editors' programs leave behind is not read; folders below are."""
    pack = _write_pack(tmp_path)
    for name in (".a.yaml", ".git/a.yaml", "a.txt", "a.yaml~", "a.json"):
        path = pack / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("]", encoding="utf-8")
    _write_pack(pack / "below" / "deep", pack="events: {a: {title: A}}\n")
    (pack / "b.yml").write_text("events: {b: {title: B}}\n", encoding="utf-8")

    reading = read(pack)

    assert () == reading.findings
    assert ["a", "b"] == [event.id for event in reading.reform.events]


def test_a_file_whose_name_is_no_text_can_be_told_of(tmp_path: Path) -> None:
    """A name that can't be printed doesn't keep its faults from being printed."""
    pack = _write_pack(tmp_path)
    try:
        (pack / os.fsdecode(b"caf\xe9.yaml")).write_text("evnts: {}\n", encoding="utf-8")
    except OSError:
        pytest.skip("no file can have such a name here")

    (finding,) = read(pack).findings

    assert f"{pack.as_posix()}/caf\ufffd.yaml" == finding.path


def test_one_pack_on_another_is_loaded_together(tmp_path: Path) -> None:
    """A council's pack stands on the national one."""
    above = _write_pack(
        tmp_path,
        records="events: {assent: {title: Royal Assent, when: before event:assent}}\n",
        more="also: {commitment:kept-short: {citations: [{inferred: So., supports: [by]}]}}\n",
    )

    reform = load(CLEAN_PACK, above)

    assert len(load(CLEAN_PACK)) + 1 == len(reform)
    assert 2 == len(reform.commitments["kept-short"].citations)
    assert 2 == len(reform.editions)


def test_compiling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """So does compiling another folder with the same records, in other files and orders."""
    one = _write_pack(
        tmp_path / "one", x="events: {a: {title: A, gist: G}}\n", y="events: {b: {title: B}}\n"
    )
    other = _write_pack(
        tmp_path / "other", z="events:\n  b: {title: 'B'}\n  a:\n    gist: G\n    title: A\n"
    )

    compiled = compile_pack(one)

    assert compiled == compile_pack(one)
    assert compiled == compile_pack(other)


def test_a_fault_is_not_compiled(tmp_path: Path) -> None:
    """What ships has been read without one."""
    with pytest.raises(PackError):
        compile_pack(_write_pack(tmp_path, bad="events: {a: {titel: A}}\n"))


@pytest.mark.parametrize("pack", [CLEAN_PACK, DATA], ids=lambda pack: pack.name)
def test_what_ships_is_what_was_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Path
) -> None:
    """From the wheel or from the folder, the record is the same, and looks the same."""
    _ship(tmp_path, monkeypatch, compile_pack(pack))

    shipped = load()

    assert load(pack) == shipped
    assert list(load(pack)) == list(shipped)
    assert load(pack).editions == shipped.editions
    assert [write_record(one) for one in load(pack)] == [write_record(one) for one in shipped]


def test_what_a_pack_adds_to_its_own_records_is_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An addition is a citation like any other once it ships."""
    pack = _write_pack(
        tmp_path / "ours",
        one="events: {a: {title: A}}\n",
        two="also: {event:a: {citations: [{inferred: So., supports: [title]}]}}\n",
    )
    _ship(tmp_path, monkeypatch, compile_pack(pack))

    citations = load()[Ref(Event, "a")].citations

    assert (Citation(inferred="So.", supports=("title",)),) == citations


def test_the_compiled_record_is_plain_text() -> None:
    """It holds text, lists and mappings, and ends its only line."""
    compiled = compile_pack(CLEAN_PACK)

    text = compiled.decode()
    held = json.loads(text)
    again = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    assert f"{again}\n" == text
    assert "1" == held["records"]["pillars"]["homes"]["number"]
    assert {"edition", "records"} == set(held)


def test_findings_of_the_record_that_ships_have_no_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files stayed behind when it was built."""
    pack = _write_pack(tmp_path / "ours", one="events: {a: {title: A, when: in 2023}}\n")
    _ship(tmp_path, monkeypatch, compile_pack(pack))

    (finding,) = carereform.check(read()).findings

    assert ("EVI001", "event:a", "when") == (finding.code, finding.record, finding.field)
    assert (None, None, None) == (finding.path, finding.line, finding.column)


def test_loading_the_record_that_ships_reads_no_yaml(tmp_path: Path) -> None:
    """Whoever only asks the record needs nothing that editors need."""
    compiled = tmp_path / "record.json"
    compiled.write_bytes(compile_pack(CLEAN_PACK))
    program = f"""
import pathlib, sys
from carereform.packs import loading
reform = loading._load_compiled(pathlib.Path({str(compiled)!r}))
assert len(list(reform)) > 9
assert "yaml" not in sys.modules
"""

    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)

    assert (0, b"") == (done.returncode, done.stderr)
