"""Copies of sources in a folder: read whatever is there, and tell what can't be read."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import field, frozen

from carereform.evidence.words import Text, read_words

__all__ = ["CopiesNotFoundError", "Copy", "Unreadable", "read_copies"]

_LARGEST = 64 * 2**20


class CopiesNotFoundError(Exception):
    """The place that was named is no folder of copies that can be opened.

    >>> try:
    ...     read_copies("no-such-folder")
    ... except CopiesNotFoundError as error:
    ...     print(error)
    no-such-folder: No such file or directory
    """


@frozen
class Copy:
    """A file that may be a copy of a source.

    Attributes:
        path: The file, below the folder that was named, with forward slashes.
        text: What it says.

    >>> Copy("somerset/2023-05.txt", read_words("Over £27m")).text.words
    ('over', '£', '27m')
    """

    path: str
    text: Text = field(repr=False)


@frozen
class Unreadable:
    """A file that is no copy of anything, and why.

    Attributes:
        path: The file, below the folder that was named, with forward slashes.
        reason: Why it can't be read, in a few words.

    >>> Unreadable("logo.png", "it isn't text: it holds null characters").path
    'logo.png'
    """

    path: str
    reason: str


def read_copies(folder: str | os.PathLike[str]) -> tuple[tuple[Copy, ...], tuple[Unreadable, ...]]:
    """Read every file below a folder as UTF-8 text; links to folders are not followed.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "minutes.txt").write_text("Over £27m", encoding="utf-8")
    ...     copies, unreadable = read_copies(folder)
    >>> copies[0].path, copies[0].text.words, unreadable
    ('minutes.txt', ('over', '£', '27m'), ())

    Raises:
        CopiesNotFoundError: If it is no folder that can be opened.
    """
    try:
        os.scandir(folder).close()
    except (OSError, ValueError) as error:
        raise CopiesNotFoundError(f"{os.fspath(folder)}: {_reason(error)}") from error
    root = Path(folder)
    closed: list[OSError] = []
    paths = sorted(_walk(root, closed.append))
    read = [_read(path, path.relative_to(root).as_posix()) for path in paths]
    return (
        tuple(found for found in read if isinstance(found, Copy)),
        (
            *(found for found in read if isinstance(found, Unreadable)),
            *(_closed_folder(error, root) for error in closed),
        ),
    )


def _reason(error: OSError | ValueError) -> str:
    return str((isinstance(error, OSError) and error.strerror) or error)


def _closed_folder(error: OSError, root: Path) -> Unreadable:
    return Unreadable(Path(error.filename).relative_to(root).as_posix(), _reason(error))


def _walk(root: Path, on_error: Callable[[OSError], None]) -> Iterator[Path]:
    for parent, folders, files in os.walk(root, onerror=on_error):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent) / name for name in files if not name.startswith("."))


def _read(path: Path, name: str) -> Copy | Unreadable:
    try:
        if not path.is_file():
            return Unreadable(name, "it is no file, or a link that leads nowhere")
        if (size := path.stat().st_size) > _LARGEST:
            return Unreadable(name, f"it has {size:,} bytes; {_LARGEST:,} are the most")
        raw = path.read_bytes().decode()
    except OSError as error:
        return Unreadable(name, _reason(error))
    except UnicodeDecodeError as error:
        return Unreadable(name, f"it isn't UTF-8 text: byte {error.start + 1} can't be read")
    if "\x00" in raw:
        return Unreadable(name, "it isn't text: it holds null characters")
    text = read_words(raw)
    return Copy(name, text) if text.words else Unreadable(name, "it has no words")
