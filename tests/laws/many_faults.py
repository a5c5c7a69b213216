"""Packs with as many faults as are asked for, each record with one."""

from pathlib import Path
from typing import Final

__all__ = ["SORTS", "misspelt_keys", "write_files"]

_EDITION: Final = "{name: ours, version: 2026-11-20, licence: CC BY 4.0, checked: 2026-11-20}"


def write_files(folder: Path, records: str) -> Path:
    """Write a pack of one file, as an editor would."""
    folder.mkdir()
    (folder / "pack.yaml").write_text(_EDITION, encoding="utf-8")
    (folder / "records.yaml").write_text(records, encoding="utf-8")
    return folder


def misspelt_keys(count: int) -> str:
    """Events, each with a key that no event has."""
    events = (f"  event-{one}: {{title: An event, wen: in 2023}}\n" for one in range(count))
    return f"events:\n{''.join(events)}"


def dangling_references(count: int) -> str:
    """Meetings, each of a body that isn't there."""
    held = (f"  on-{one}: {{title: A meeting, body: body-{one}}}\n" for one in range(count))
    return f"meetings:\n{''.join(held)}"


def keys_twice(count: int) -> str:
    """Events, each with a title twice."""
    events = (f"  event-{one}: {{title: An event, title: Again}}\n" for one in range(count))
    return f"events:\n{''.join(events)}"


SORTS: Final = (misspelt_keys, dangling_references, keys_twice)
