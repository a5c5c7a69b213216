"""Copies: whatever a folder holds is read or told, and nothing stops the reading."""

import errno
import os
from pathlib import Path

import pytest

from carereform.evidence import CopiesNotFoundError, Unreadable, copies, read_copies
from tests.closing import close_folder


def test_every_text_below_the_folder_is_a_copy(tmp_path: Path) -> None:
    """Files are read however deep they lie, in the order of their paths."""
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "c" / "deep.txt").write_text("deep words", encoding="utf-8")
    (tmp_path / "a.md").write_text("Over £27m", encoding="utf-8")

    read, unreadable = read_copies(tmp_path)

    assert [("a.md", ("over", "£", "27m")), ("b/c/deep.txt", ("deep", "words"))] == [
        (copy.path, copy.text.words) for copy in read
    ]
    assert () == unreadable


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it has no words"),
        (b"... \n", "it has no words"),
        (b"words \xff and", "it isn't UTF-8 text: byte 7 can't be read"),
        (b"%PDF\x00words", "it isn't text: it holds null characters"),
    ],
    ids=["empty", "no words", "not UTF-8", "binary"],
)
def test_what_is_no_text_is_told_with_the_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    """A file that can't be a copy is no copy, and one beside it still is."""
    (tmp_path / "odd.txt").write_bytes(content)
    (tmp_path / "plain.txt").write_text("words", encoding="utf-8")

    read, unreadable = read_copies(tmp_path)

    assert ["plain.txt"] == [copy.path for copy in read]
    assert [("odd.txt", reason)] == [(one.path, one.reason) for one in unreadable]


def test_a_byte_order_mark_and_other_line_ends_are_no_words(tmp_path: Path) -> None:
    """What editors put in without being asked is no word."""
    (tmp_path / "marked.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo")

    assert [("one", "two")] == [copy.text.words for copy in read_copies(tmp_path)[0]]


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More bytes than a paper has are refused before they are read."""
    monkeypatch.setattr(copies, "_LARGEST", 8)
    (tmp_path / "huge.txt").write_text("nine word", encoding="utf-8")
    (tmp_path / "least.txt").write_text("8 words.", encoding="utf-8")

    read, unreadable = read_copies(tmp_path)

    assert ["least.txt"] == [copy.path for copy in read]
    assert (Unreadable("huge.txt", "it has 9 bytes; 8 are the most"),) == unreadable


def test_a_file_that_may_not_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason that the system gives is passed on."""

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (tmp_path / "locked.txt").write_text("words", encoding="utf-8")

    assert ((), (Unreadable("locked.txt", "Permission denied"),)) == read_copies(tmp_path)


def test_a_folder_that_may_not_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies in it isn't passed over in silence."""
    close_folder(tmp_path / "locked", monkeypatch)
    (tmp_path / "open.txt").write_text("words", encoding="utf-8")

    read, unreadable = read_copies(tmp_path)

    assert ["open.txt"] == [copy.path for copy in read]
    assert [("locked", "Permission denied")] == [(one.path, one.reason) for one in unreadable]


def test_links_in_a_loop_end(tmp_path: Path) -> None:
    """Links that lead to one another, or back to the folder, are not gone round for ever."""
    (tmp_path / "one.txt").symlink_to(tmp_path / "two.txt")
    (tmp_path / "two.txt").symlink_to(tmp_path / "one.txt")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "missing.txt")

    read, unreadable = read_copies(tmp_path)

    assert () == read
    assert [
        (name, "it is no file, or a link that leads nowhere")
        for name in ("nowhere.txt", "one.txt", "two.txt")
    ] == [(one.path, one.reason) for one in unreadable]


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    """A copy may lie elsewhere."""
    (tmp_path / "elsewhere.txt").write_text("words", encoding="utf-8")
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "elsewhere.txt")

    assert ["link.txt"] == [copy.path for copy in read_copies(folder)[0]]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    """What editors and systems hide is no copy, and nobody hears of it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("words", encoding="utf-8")
    (tmp_path / ".DS_Store").write_bytes(b"\x00")

    assert ((), ()) == read_copies(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe that nobody writes to would never end."""
    os.mkfifo(tmp_path / "pipe.txt")

    assert ["pipe.txt"] == [one.path for one in read_copies(tmp_path)[1]]


@pytest.mark.parametrize("name", ["missing", "file.txt", "file.txt/below", "null\x00"])
def test_what_is_no_folder_is_refused_by_name(tmp_path: Path, name: str) -> None:
    """A folder that isn't there, or a file, is named with what the system says of it."""
    (tmp_path / "file.txt").write_text("words", encoding="utf-8")

    with pytest.raises(CopiesNotFoundError, match=r"file\.txt|missing|null"):
        read_copies(tmp_path / name)


def test_refusal_of_a_folder_passes_on_what_the_system_says(tmp_path: Path) -> None:
    """After the name that was given."""
    missing = tmp_path / "missing"

    with pytest.raises(CopiesNotFoundError) as refused:
        read_copies(missing)

    assert f"{missing}: {os.strerror(errno.ENOENT)}" == str(refused.value)
