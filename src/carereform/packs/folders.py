"""Packs as folders: which files they hold, read one by one."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from carereform.findings import Place
from carereform.packs import rules
from carereform.packs.assembling import PACK_FILE
from carereform.packs.document import Document, read_document
from carereform.packs.reading import PackNotFoundError
from carereform.values.refusals import refuse_type

__all__ = ["read_folder"]


def read_folder(pack: str | os.PathLike[str]) -> tuple[Document, tuple[Document, ...]]:
    """Read the files of a pack: its `pack.yaml`, and the others in the order of their paths.

    Hidden files and folders are none of it.

    Raises:
        PackNotFoundError: If it is no folder that can be opened.
        TypeError: If it is no path.
    """
    if not isinstance(pack, str | os.PathLike):
        raise refuse_type(pack, "the path of a pack", 'load("data", "northshire")')
    try:
        os.scandir(pack).close()
    except OSError as error:
        raise PackNotFoundError(f"{os.fspath(pack)}: {error.strerror}") from error
    top = Path(pack) / PACK_FILE
    closed: list[OSError] = []
    others = sorted(path for path in _walk(Path(pack), closed.append) if path != top)
    return _read_pack_file(top), (
        *(_read_file(path) for path in others),
        *(_unread(_name(Path(error.filename)), f"This folder {_why(error)}") for error in closed),
    )


def _walk(folder: Path, on_error: Callable[[OSError], None]) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, onerror=on_error):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                yield Path(parent) / name


def _read_pack_file(path: Path) -> Document:
    if path.exists():
        return _read_file(path)
    name = _name(path)
    hint = "write its name, version, licence and the day last checked"
    message = "This pack has no pack.yaml."
    finding = rules.NO_PACK_FILE.find(message, place=Place(name, 1, 1), hint=hint)
    return Document(name, "", findings=(finding,))


def _read_file(path: Path) -> Document:
    name = _name(path)
    try:
        # To open a pipe would be to wait for whoever writes into it.
        if path.exists() and not path.is_file():
            return _unread(name, "This is no file that can be read.")
        return read_document(name, path.read_bytes())
    except OSError as error:
        return _unread(name, f"This file {_why(error)}")


def _why(error: OSError) -> str:
    return f"can't be opened: {error.strerror}."


def _unread(name: str, message: str) -> Document:
    finding = rules.UNREADABLE.find(message, place=Place(name, 1, 1))
    return Document(name, "", findings=(finding,))


def _name(path: Path) -> str:
    """Name a file for people; a name that is no UTF-8 couldn't be printed as it is."""
    return os.fsencode(path.as_posix()).decode(errors="replace")
