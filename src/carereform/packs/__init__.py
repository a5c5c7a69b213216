"""Packs: the files of the record, read, loaded and compiled."""

from carereform.packs.loading import PackError, compile_pack, load, read
from carereform.packs.reading import PackNotFoundError, Reading

__all__ = [
    "PackError",
    "PackNotFoundError",
    "Reading",
    "compile_pack",
    "load",
    "read",
]
