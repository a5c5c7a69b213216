"""Fuzz one target with atheris, led by which code its inputs reach: `python -m tests.fuzz pack`.

Other arguments go to libFuzzer, such as `-max_total_time=60`. An input that crashes, hangs or
takes too much memory is kept in a file that is named at the end.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["carereform"]):
    from tests.fuzz.targets import TARGETS

from tests.faults.cases import read_cases

LIMITS = ("-timeout=10", "-rss_limit_mb=1024", "-max_len=20000")


def _write_seeds(folder: Path) -> None:
    contents = [content for case in read_cases() for content in case.files.values()]
    for number, content in enumerate(contents):
        (folder / f"{number}.yaml").write_bytes(content)


def main(arguments: list[str]) -> None:
    """Fuzz the target that the first argument names."""
    name, *others = arguments or [""]
    if name not in TARGETS:
        sys.exit(f"Name what to fuzz: {', '.join(TARGETS)}.")
    with TemporaryDirectory() as folder:
        _write_seeds(Path(folder))
        atheris.Setup([sys.argv[0], *LIMITS, *others, folder], TARGETS[name])
        atheris.Fuzz()


main(sys.argv[1:])
