"""Packs that are put together of whole valid reforms, with no reference from one to another."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import attrs
from attrs import evolve
from hypothesis import strategies as st

from carereform import Citation, Edition, Moment, Record, Reform, Site, load
from carereform.packs.assembling import PACK_FILE
from carereform.testing import packs, reforms
from carereform.values import FrozenMap, Ref, When
from tests.laws.book import Book
from tests.laws.house_style import in_house_style

__all__ = ["open_specimen", "part_files", "specimen"]

_MOST_RECORDS = 9
_DRAWN = 2
"""How many parts are drawn for one that is the specimen."""
SPECIMEN = Path(__file__).parent / "specimen"


@cache
def specimen() -> Reform:
    """A small reform in which there is a place for each kind of breakage."""
    return load(SPECIMEN)


@cache
def open_specimen() -> Book:
    """Read its files, once, as they are kept."""
    paths = SPECIMEN.glob("*.yaml")
    return Book.of({path.name: path.read_text(encoding="utf-8") for path in paths})


@st.composite
def part_files(draw: st.DrawFn, name: str, edition: Edition | None = None) -> Mapping[str, str]:
    """Draw the files of one part of a pack, all in a folder of its own, beside `pack.yaml`.

    The part is a valid reform, drawn or the specimen; its ids begin with its name, and it is of
    the edition of the others, if there is one.
    """
    drawn_ones = reforms(min_records=1, max_records=_MOST_RECORDS)
    drawn = draw(st.one_of(*[drawn_ones] * _DRAWN, st.builds(specimen)))
    whole = edition or drawn.editions[0]
    later = whole.checked - drawn.editions[0].checked
    records = [
        evolve(record, checked=record.checked and record.checked + later)
        for record in map(_Renaming(f"{name}-").rename_record, drawn)
    ]
    files = in_house_style(draw(packs(Reform.of(records, [whole]))))
    return {path if path == PACK_FILE else f"{name}/{path}": files[path] for path in files}


class _Renaming:
    """Puts the same word before every id, in all that holds one."""

    def __init__(self, before: str) -> None:
        self._before = before

    def rename_record(self, record: Record) -> Record:
        renamed = self._rename(record)
        assert isinstance(renamed, Record)
        return evolve(
            renamed,
            id=f"{self._before}{record.id}",
            aliases=tuple(f"{self._before}{name}" for name in record.aliases),
        )

    def _rename(self, value: object) -> object:
        match value:
            case Ref():
                return Ref(value.kind, f"{self._before}{value.id}")
            case Moment():
                return evolve(value, event=f"{self._before}{value.event}")
            case FrozenMap():
                return FrozenMap({key: self._rename(one) for key, one in value.items()})
            case tuple():
                return tuple(map(self._rename, value))
            case Citation(reads=str(reads)) if "event:" in reads:
                renamed = re.sub("event:", f"event:{self._before}", reads)
                return self._rename_all(evolve(value, reads=renamed))
            case Record() | Site() | When() | Citation():
                return self._rename_all(value)
            case _:
                return value

    def _rename_all(self, value: Record | Site | When | Citation) -> object:
        names = [one.name for one in attrs.fields(type(value))]
        renamed = {name: self._rename(getattr(value, name)) for name in names}
        return evolve(value, **renamed)  # type: ignore[arg-type] # each class has other fields
