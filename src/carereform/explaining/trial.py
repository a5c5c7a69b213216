"""Trying an example: the pack that it makes is written, checked and verified like any other."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from carereform.checking import check
from carereform.checks.verification import verify
from carereform.findings import Finding, Place, Report
from carereform.packs import read

__all__ = [
    "COPIES",
    "COPY",
    "EXAMPLES",
    "EXAMPLE_FILE",
    "FURTHER_COPY",
    "PACK_FILE",
    "Example",
    "find_faults",
    "read_base",
    "write_example",
]

EXAMPLES = Path(__file__).parent / "examples"
"""The folder of the package that holds all examples, and what they stand on."""

COPIES = "copies"
"""The folder with the copies of sources, in the folder of the pack."""

COPY, FURTHER_COPY = "plan.txt", "more.txt"
EXAMPLE_FILE, PACK_FILE = "example.yaml", "pack.yaml"

_BASE = {PACK_FILE: "base-pack.yaml", "base.yaml": "base.yaml", COPY: "base.source.txt"}


@frozen(kw_only=True)
class Example:
    """What is put beside the made-up records and the copy of their paper.

    Attributes:
        text: A file of the pack; None where the example has none.
        file: What that file is called.
        copy: A further file among the copies of sources; None where the example has none.
        encoding: How the file of the pack is saved.
    """

    text: str | None = None
    file: str = EXAMPLE_FILE
    copy: str | None = None
    encoding: str = "UTF-8"


def read_base() -> Mapping[str, str]:
    """Read what every example stands on: two files of a pack, and the copy of a paper.

    >>> list(read_base())
    ['pack.yaml', 'base.yaml', 'plan.txt']
    """
    return {name: (EXAMPLES / file).read_text(encoding="utf-8") for name, file in _BASE.items()}


def find_faults(example: Example) -> tuple[Finding, ...]:
    """Find what is wrong with an example, by checking it and by verifying it.

    >>> find_faults(Example())
    ()
    >>> print(*find_faults(Example(text="bodys: {}")))
    example.yaml:1:1: PAC011 error: 'bodys' is no kind of record.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_example(example, folder)
        reading = read(folder)
        checked = check(reading).findings
        verified = map(reading.locate, verify(reading.reform, folder / COPIES).findings)
        found = Report(findings=(*checked, *verified)).findings
        return tuple(_below(finding, f"{folder.as_posix()}/") for finding in found)


def write_example(example: Example, folder: Path) -> None:
    """Write an example, and what it stands on, into a folder: a pack with copies below it."""
    (folder / COPIES).mkdir()
    for name, text in read_base().items():
        if name != example.file:
            _path(folder, name).write_text(text, encoding="utf-8")
    if example.text is not None:
        _path(folder, example.file).write_text(example.text, encoding=example.encoding)
    if example.copy is not None:
        _path(folder, FURTHER_COPY).write_text(example.copy, encoding="utf-8")


def _path(folder: Path, name: str) -> Path:
    return folder / COPIES / name if name.endswith(".txt") else folder / name


def _below(finding: Finding, folder: str) -> Finding:
    """Name places from the pack on: where it was written for a moment is nobody's concern."""
    related = (evolve(one, place=_cut(one.place, folder)) for one in finding.related)
    return evolve(finding, place=_cut(finding.place, folder), related=tuple(related))


def _cut(place: Place | None, folder: str) -> Place | None:
    return evolve(place, path=place.path.removeprefix(folder)) if place else None
