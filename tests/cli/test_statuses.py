"""Exit statuses: 0 clean, 1 findings, 2 bad usage; never a traceback."""

import errno
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.cli import main
from carereform.records import KINDS
from tests.cli.running import run
from tests.makers import make_event, make_records, write_pack

Arguments = Callable[[Path, Path], list[str | Path]]

CLEAN: tuple[Arguments, ...] = (
    lambda pack, _: ["check", pack],
    lambda pack, copies: ["verify", "--sources", copies, pack],
    lambda pack, _: ["list", "funding", "--pack", pack],
    lambda pack, _: ["show", "funding:money", "--pack", pack],
    lambda pack, _: ["claims", "--pack", pack],
    lambda pack, copies: ["claims", "--pack", pack, "--sources", copies],
    lambda pack, copies: [
        *("cite", "--pack", pack, "--source", "paper", "--sources", copies),
        *("--supports", "title", "more for carers"),
    ],
    lambda *_: ["--version"],
    lambda *_: ["--help"],
    lambda *_: ["check", "--help"],
)

BAD: tuple[tuple[Arguments, str], ...] = (
    (lambda *_: [], "COMMAND"),
    (lambda *_: ["chekc"], "chekc"),
    (lambda *_: ["check", "--fast"], "--fast"),
    (lambda *_: ["check", "--format", "xml"], "xml"),
    (lambda *_: ["list"], "KIND"),
    (lambda *_: ["list", "mission", "extra"], "extra"),
    (lambda *_: ["list", "misions"], "did you mean missions?"),
    (lambda *_: ["list", "zzz"], "'zzz' is no kind of record. The kinds are sources, bodies"),
    (lambda *_: ["show", "money"], "'money' is no KIND:ID"),
    (lambda *_: ["show", "zzz:money"], "'zzz' is no kind of record"),
    (lambda pack, _: ["show", "funding:mony", "--pack", pack], "did you mean funding:money?"),
    (lambda pack, _: ["show", "funding:zzz", "--pack", pack], "there is no funding 'zzz'"),
    (lambda *_: ["check", "no-such-folder"], "no-such-folder: No such file or directory"),
    (lambda pack, _: ["check", pack / "pack.yaml"], "pack.yaml: Not a directory"),
    (lambda pack, _: ["list", "funding", "--pack", pack / "zzz"], "zzz: No such file"),
    (lambda pack, _: ["verify", pack], "--sources"),
    (lambda pack, _: ["verify", "--sources", "no-such-folder", pack], "no-such-folder"),
    (lambda pack, _: ["claims", "--sources", "no-such-folder", "--pack", pack], "no-such-folder"),
    (
        lambda pack, copies: [
            *("cite", "--pack", pack, "--source", "papre", "--sources", copies, "more"),
        ],
        "there is no source 'papre'; did you mean paper?",
    ),
    (
        lambda pack, copies: [
            *("cite", "--pack", pack, "--source", "paper", "--sources", copies, "—"),
        ],
        "there are no words to cite",
    ),
    (
        lambda pack, _: [
            *("cite", "--pack", pack, "--source", "paper", "--sources", pack / "zzz", "more"),
        ],
        "zzz: No such file",
    ),
)

names = st.one_of(
    st.text(),
    st.sampled_from([kind.name for kind in KINDS]),
    st.builds(
        "{}:{}".format, st.sampled_from([kind.name for kind in KINDS]) | st.text(), st.text()
    ),
)


@pytest.mark.parametrize("arguments", CLEAN)
def test_what_is_clean_ends_0(arguments: Arguments, pack: Path, copies: Path) -> None:
    """Something is printed, and nothing is complained of."""
    ended = run(*arguments(pack, copies))

    assert (0, "") == (ended.status, ended.err)
    assert ended.out


@pytest.mark.parametrize(("arguments", "words"), BAD, ids=[words for _, words in BAD])
def test_bad_usage_ends_2_and_says_why(
    arguments: Arguments, words: str, pack: Path, copies: Path
) -> None:
    """On the error stream alone."""
    ended = run(*arguments(pack, copies))

    assert (2, "") == (ended.status, ended.out)
    assert words in ended.err


@pytest.mark.parametrize(
    "command", [["list", "bodies"], ["show", "body:department"], ["claims"]], ids=str
)
def test_a_pack_that_can_not_be_loaded_ends_1_with_its_faults(
    command: list[str], broken: Path
) -> None:
    """Whatever is wrong inside a pack is a finding, with its place."""
    ended = run(*command, "--pack", broken)

    assert 1 == ended.status
    assert f"{broken.as_posix()}/more.yaml:1:19: REC001 error: " in ended.out
    assert "did you mean 'title'?" in ended.out


def test_findings_of_severity_error_end_1(tmp_path: Path, copies: Path, broken: Path) -> None:
    """Whether check or verify finds them, in records, files or copies."""
    faulty = write_pack(tmp_path / "faulty", [make_event()])

    assert 1 == run("check", faulty).status
    assert 1 == run("check", broken).status
    assert 1 == run("verify", "--sources", copies, broken).status


def test_a_missing_passage_ends_1(pack: Path, tmp_path: Path) -> None:
    """Verifying fails where words aren't found."""
    (tmp_path / "other.txt").write_text("Another paper.", encoding="utf-8")

    ended = run("verify", "--sources", tmp_path, pack)

    assert 1 == ended.status
    assert "PSG002 error: There is no copy of paper" in ended.out


def test_warnings_end_1_only_when_strict(tmp_path: Path) -> None:
    """A note never does."""
    long = make_event(gist="word " * 41)
    warned = write_pack(tmp_path / "warned", [*make_records()[:-1], long])

    assert 0 == run("check", warned).status
    assert 1 == run("check", "--strict", warned).status


def test_packs_go_on_one_another(pack: Path, tmp_path: Path) -> None:
    """Records of both are there; an id that exists is an error."""
    upper = write_pack(tmp_path / "upper", [make_event()], name="upper")

    assert "assent" in run("list", "events", "--pack", pack, "--pack", upper).out
    assert "department" in run("list", "bodies", "--pack", pack, "--pack", upper).out
    assert "IDE002" in run("check", upper, pack, upper).out


@given(names)
def test_show_and_list_end_in_words_whatever_is_asked(pack: Path, name: str) -> None:
    """Found or refused; bad input is no reason for a traceback."""
    for command in ("show", "list"):
        ended = run(command, "--pack", pack, "--", name)

        assert ended.status in (0, 2)
        assert bool(ended.out) != bool(ended.err)


@given(st.text(), st.text())
def test_cite_ends_in_words_whatever_is_asked(
    pack: Path, copies: Path, source: str, words: str
) -> None:
    """Whatever the words and the source."""
    for named in ("paper", source):
        cite = ("cite", "--pack", pack, "--sources", copies, "--supports", "title")
        ended = run(*cite, f"--source={named}", "--", words)

        assert ended.status in (0, 1, 2)
        assert bool(ended.out) != bool(ended.err)


def test_a_reader_who_has_read_enough_breaks_nothing() -> None:
    """A closed pipe ends the program without a complaint, as a shell says of one it ended.

    It ended 1, as if findings had been made.
    """
    program = [sys.executable, "-m", "carereform", "claims", "--format", "jsonl"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ended:
        assert ended.stdout is not None
        assert ended.stderr is not None
        assert ended.stdout.readline().startswith(b'{"record"')
        ended.stdout.close()

        assert b"" == ended.stderr.read()
    assert 128 + 13 == ended.returncode


@pytest.mark.parametrize("command", [["check"], ["claims"], ["schema"], ["explain"]], ids=str)
def test_an_output_that_is_full_ends_2(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full disk ended in a traceback."""
    with TemporaryFile() as file:
        monkeypatch.setattr(sys, "stdout", Full(file.fileno()))

        status = main(command)

    assert (2, "carereform: the output: No space left on device\n") == (
        status,
        capsys.readouterr().err,
    )


class Full(io.StringIO):
    """An output that takes nothing."""

    def __init__(self, file: int) -> None:
        super().__init__()
        self._file = file

    def fileno(self) -> int:
        """The number of the file that can take no more."""
        return self._file

    def write(self, _text: str) -> NoReturn:
        """Refuse what is to be written."""
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("command", [["check"], ["list", "missions"], ["--help"]], ids=str)
def test_without_an_output_nothing_is_done(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A closed output ended in a traceback."""
    monkeypatch.setattr(sys, "stdout", None)

    status = main(command)

    assert (2, "carereform: there is no output to write to\n") == (
        status,
        capsys.readouterr().err,
    )


def test_without_an_error_stream_the_status_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Why nothing was done isn't printed among the rows."""
    output = io.StringIO()
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", output)

    assert (2, "") == (main(["list", "zzz"]), output.getvalue())


@pytest.mark.parametrize("errors", ["strict", "surrogateescape"])
def test_an_output_of_few_characters_is_written_to(
    errors: str, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it has no character for is written by its number.

    Where no language is set, Python leaves an output to escape nothing but what it read so.
    """
    output = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(output, encoding="ascii", errors=errors))

    status = main(["show", "funding:money", "--pack", str(pack)])

    assert 0 == status
    assert rb"\u00a345m" in output.getvalue()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_what_an_output_has_no_character_for_is_still_json(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Programs read the same whatever the output can write, beyond the first plane too."""
    title = '£45 for “ŵ” 𝄞 \\ "'
    pack = write_pack(tmp_path / "pack", [make_event(title=title, citations=())])
    output = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(output, encoding=encoding))

    main(["list", "events", "--format", "json", "--pack", str(pack)])

    (row,) = json.loads(output.getvalue().decode(encoding))
    assert title == row["title"]
