"""Strategies for packs as files, and how they are written to a folder."""

from collections.abc import Mapping
from enum import StrEnum
from os import PathLike
from pathlib import Path

from hypothesis import strategies as st

from carereform.packs.assembling import PACK_FILE
from carereform.packs.plain import Plain
from carereform.packs.structuring import write_plain
from carereform.records import Record, get_kind
from carereform.reform import Reform
from carereform.testing.reforms import reforms
from carereform.values import FrozenMap

__all__ = ["Layout", "pack_files", "packs", "write_pack"]


_LINE_ENDS = {"\x85", "\u2028", "\u2029"}


class Layout(StrEnum):
    """How the records of a pack are dealt out: all in one file, one by kind, or one by record.

    >>> Layout("by kind") is Layout.BY_KIND
    True
    """

    ONE_FILE = "one file"
    BY_KIND = "by kind"
    BY_RECORD = "by record"


@st.composite
def packs(draw: st.DrawFn, reform: Reform | None = None) -> FrozenMap[str, str]:
    """Draw packs as files: each text by its path in the folder of the pack.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(packs())
    ... def test_files(files):
    ...     assert "pack.yaml" in files
    >>> test_files()

    Args:
        draw: Given by Hypothesis.
        reform: What the pack holds, with its one edition; any valid reform by default. Loaded,
            the pack gives it back as it was.
    """
    held = draw(reforms()) if reform is None else reform
    return pack_files(held, draw(st.sampled_from(Layout)), in_flow=draw(st.booleans()))


def pack_files(
    reform: Reform, layout: Layout = Layout.BY_KIND, *, in_flow: bool = False
) -> FrozenMap[str, str]:
    """Write a reform as the files of a pack, each text by its path.

    >>> from datetime import date
    >>> from carereform import Edition, Event
    >>> day = date(2026, 11, 20)
    >>> edition = Edition(name="ours", version=day, licence="CC BY 4.0", checked=day)
    >>> files = pack_files(Reform.of([Event(id="assent", title="Royal Assent")], [edition]))
    >>> print(files["events.yaml"], end="")
    events:
      assent:
        title: Royal Assent

    Args:
        reform: What the pack holds.
        layout: How its records are dealt out to files.
        in_flow: Whether they stand in braces and brackets, not in lines and dashes.

    Raises:
        ValueError: The reform hasn't just one edition, as a pack has.
    """
    if len(reform.editions) != 1:
        raise ValueError(f"a pack has one edition, and this reform {len(reform.editions)}")
    files: dict[str, dict[str, Plain]] = {PACK_FILE: {**write_plain(reform.editions[0])}}
    for record in reform:
        kind = get_kind(type(record)).plural
        held = files.setdefault(_path(record, kind, layout), {})
        records = held.setdefault(kind, {})
        if isinstance(records, dict):
            records[record.id] = write_plain(record)
    return FrozenMap({path: _write(plain, in_flow=in_flow) for path, plain in files.items()})


def write_pack(folder: str | PathLike[str], files: Mapping[str, str]) -> Path:
    """Write the files of a pack into a folder, which is made if it isn't there; return it.

    >>> from tempfile import TemporaryDirectory
    >>> from carereform import Edition, Reform, load
    >>> from datetime import date
    >>> day = date(2026, 11, 20)
    >>> edition = Edition(name="ours", version=day, licence="CC BY 4.0", checked=day)
    >>> with TemporaryDirectory() as folder:
    ...     load(write_pack(folder, pack_files(Reform.of([], [edition]))))
    <Reform: 0 records of ours 2026-11-20>
    """
    top = Path(folder)
    top.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return top


def _path(record: Record, kind: str, layout: Layout) -> str:
    match layout:
        case Layout.ONE_FILE:
            return "records.yaml"
        case Layout.BY_KIND:
            return f"{kind}.yaml"
        case Layout.BY_RECORD:
            return f"{kind}/{record.id}.yaml"


def _write(plain: dict[str, Plain], *, in_flow: bool) -> str:
    # YAML is only needed once a pack is written.
    from yaml import safe_dump

    def dump(*, escaped: bool) -> str:
        text: str = safe_dump(
            plain, allow_unicode=not escaped, sort_keys=False, default_flow_style=in_flow
        )
        return text

    text = dump(escaped=False)
    # PyYAML indents what comes after a line end of Unicode, unless it is written as an escape.
    return dump(escaped=True) if set(text) & _LINE_ENDS else text
