"""Loading the record: the edition that ships, or packs in folders, one on another."""

import json
import os
from pathlib import Path
from typing import TypeVar

from carereform.collection import Collection
from carereform.findings import Report
from carereform.packs.plain import Plain
from carereform.packs.reading import Reading
from carereform.records import KINDS, Edition, Record, get_kind
from carereform.reform import Reform, collect_reform

__all__ = ["COMPILED", "PackError", "compile_pack", "load", "read"]

T = TypeVar("T", bound=Record)
S = TypeVar("S")

COMPILED = "record.json"
"""The name under which the package holds the record, compiled when its wheel is built."""


class PackError(Exception):
    """A pack holds something that can't be read; nothing of it is loaded.

    Attributes:
        report: Every fault, with its place.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     try:
    ...         load(folder)
    ...     except PackError as error:
    ...         [finding.message for finding in error.report.findings]
    ['This pack has no pack.yaml.']
    """

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report

    def __str__(self) -> str:
        lines = [f"{len(self.report.findings)} faults in {self.report.loaded}"]
        return "\n".join([*lines, *map(str, self.report.findings)])


def load(*packs: str | os.PathLike[str]) -> Reform:
    """Load packs, each on top of the one before; without any, the record that ships.

    Raises:
        PackError: If anything in them can't be read; `.report` has every fault.
        PackNotFoundError: If one of them is no folder that can be opened.

    >>> from carereform.values import Ref
    >>> from carereform.records import Strategy
    >>> load()[Ref(Strategy, "stable-homes")].title
    'Stable Homes Built on Love'
    """
    reading = read(*packs)
    if reading.findings:
        loaded = ", ".join(os.fspath(pack) for pack in packs) or "the record that ships"
        raise PackError(Report(findings=reading.findings, loaded=f"Could not load {loaded}:"))
    return reading.reform


def read(*packs: str | os.PathLike[str]) -> Reading:
    """Read packs as far as they can be read, with what can't and where everything stands.

    Without any, it is the record that ships, which has no places: its files were
    compiled when the wheel was built. `check` and `findings` tell what is wrong with it.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     [finding.message for finding in read(folder).findings]
    ['This pack has no pack.yaml.']

    Raises:
        PackNotFoundError: If one of them is no folder that can be opened.
    """
    if not packs:
        compiled = Path(__file__).parents[1] / COMPILED
        if compiled.is_file():
            return Reading(_load_compiled(compiled))
        packs = (_find_checkout(),)
    # YAML is read by editors and builds alone: whoever uses the record never imports it.
    from carereform.packs.assembling import assemble
    from carereform.packs.folders import read_folder

    return assemble([read_folder(pack) for pack in packs])


def compile_pack(pack: str | os.PathLike[str]) -> bytes:
    """Compile a pack to the one file that ships in the wheel: the same bytes for the same record.

    What a record names in an order of its own, as its details, keeps that order.

    >>> from tempfile import TemporaryDirectory
    >>> edition = {"name": "ours", "version": "2026-11-23", "checked": "2026-11-23"}
    >>> with TemporaryDirectory() as folder:
    ...     pack = json.dumps({**edition, "licence": "CC BY 4.0"})
    ...     _ = Path(folder, "pack.yaml").write_text(pack, encoding="utf-8")
    ...     json.loads(compile_pack(folder))["edition"]["name"]
    'ours'

    Raises:
        PackError: If anything in it can't be read.
        PackNotFoundError: If it is no folder that can be opened.
    """
    from carereform.packs.structuring import write_plain

    reform = load(pack)
    compiled = {
        "edition": write_plain(reform.editions[0]),
        "records": {
            kind.plural: {one.id: write_plain(one) for one in reform.collection(kind.type)}
            for kind in KINDS
        },
    }
    text = json.dumps(compiled, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()


def _load_compiled(compiled: Path) -> Reform:
    """Load the record that ships: held to its rules when it was built, read kind by kind."""
    held = json.loads(compiled.read_text(encoding="utf-8"))
    edition = held["edition"]

    def collect(kind: type[T]) -> Collection[T]:
        plain = held["records"][get_kind(kind).plural]
        entries = [{**record, "id": id_} for id_, record in plain.items()]
        return Collection(kind, lambda: [_structure(entry, kind) for entry in entries])

    return collect_reform(collect, lambda: (_structure(edition, Edition),))


def _structure(plain: Plain, kind: type[S]) -> S:
    # The converter is large, and only needed once a record is asked for.
    from carereform.packs.converter import get_converter

    return get_converter().structure(plain, kind)


def _find_checkout() -> Path:
    """The record in a checkout, for whoever installs the library in place to work on it."""
    return Path(__file__).parents[3] / "data"
