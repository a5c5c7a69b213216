"""Folders that the system won't open, whoever runs the tests."""

import os
from pathlib import Path

import pytest

__all__ = ["close_folder"]


def close_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a folder that can't be opened."""
    folder.mkdir()
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
