"""Cases: each a small file, or a few, with one fault and the findings that it must lead to.

Most stand in `cases/`, each a file of YAML in which the findings are marked. A comment below a
line, from its very start, points with a caret to the column, and with `# <-` to the first one:

        numbr: 2
    #   ^ REC001

To add a case, add a file. Records that it needs and that aren't at fault stand in `clean/`, the
pack below every case; ids of its own are those of no other case. A case of several files is a
folder, and one with a `pack.yaml` a pack of its own, on top of the clean one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from attrs import frozen

from carereform import Finding, check, read

__all__ = ["Case", "Found", "find_faults", "read_cases", "write_cases"]

CASES = Path(__file__).parent / "cases"
CLEAN_PACK = Path(__file__).parent / "clean"

_MARK = re.compile(r"#(?: *(?P<caret>\^)| <-) (?P<code>[A-Z]{3}[0-9]{3})")


class Found(NamedTuple):
    """Where a finding stands, and its code."""

    path: str
    line: int
    column: int
    code: str


@frozen
class Case:
    """A fault.

    Attributes:
        name: What is wrong, in a few words.
        files: The files that it takes, by their paths in a pack.
        findings: What must be found, and nothing else.
        own_pack: Whether it is a pack of its own, on top of the clean one.
    """

    name: str
    files: Mapping[str, bytes]
    findings: frozenset[Found]
    own_pack: bool = False


def read_cases() -> tuple[Case, ...]:
    """Read the cases that stand in files."""
    return tuple(map(_read_case, sorted(CASES.iterdir())))


def write_cases(folder: Path, cases: Iterable[Case]) -> list[Path]:
    """Write packs with these cases into a folder: name all of them, in this order, to read them.

    The first is the clean one; on top are a pack for most cases, and those of their own.
    """
    common = folder / "common"
    _write(common / "pack.yaml", (CLEAN_PACK / "pack.yaml").read_bytes())
    packs = [CLEAN_PACK, common]
    for case in cases:
        pack = folder / case.name if case.own_pack else common
        pack.mkdir(exist_ok=True)
        for name, content in case.files.items():
            _write(pack / name, content)
        if case.own_pack:
            packs.append(pack)
    return packs


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def find_faults(folder: Path, packs: Iterable[Path]) -> list[Found]:
    """Check packs in a folder: what is found, in order."""
    return sorted(_found(folder, finding) for finding in check(read(*packs)).findings)


def _found(folder: Path, finding: Finding) -> Found:
    place = finding.place
    assert place is not None, f"{finding} has no place"
    path = place.path.removeprefix(f"{folder.as_posix()}/")
    return Found(path, place.line, place.column, finding.code)


def _read_case(path: Path) -> Case:
    texts = {
        one.relative_to(CASES).as_posix(): one.read_text(encoding="utf-8")
        for one in (sorted(path.iterdir()) if path.is_dir() else [path])
    }
    own_pack = f"{path.name}/pack.yaml" in texts
    return Case(
        path.stem,
        {
            name.removeprefix(f"{path.name}/") if own_pack else name: text.encode()
            for name, text in texts.items()
        },
        frozenset(
            found
            for name, text in texts.items()
            for found in _marked(name if own_pack else f"common/{name}", text)
        ),
        own_pack,
    )


def _marked(path: str, text: str) -> Iterator[Found]:
    marked = 0
    for number, line in enumerate(text.split("\n"), 1):
        mark = _MARK.match(line)
        if mark is None:
            marked = number
        else:
            column = mark.start("caret") + 1 if mark["caret"] else 1
            yield Found(path, marked, column, mark["code"])
