"""Packs: the files of the record, read, loaded and compiled."""

from carereform.packs.checking import check
from carereform.packs.loading import PackError, compile_pack, load, read
from carereform.packs.reading import PackNotFoundError, Reading
from carereform.packs.structuring import write_plain

__all__ = [
    "PackError",
    "PackNotFoundError",
    "Reading",
    "check",
    "compile_pack",
    "load",
    "read",
    "write_plain",
]
