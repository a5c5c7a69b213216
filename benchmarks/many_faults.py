"""Does the time that a check takes grow with the faults, and not faster?

Run it in the folder of the project, `python -m benchmarks.many_faults`, with the Python of an
environment that has the library. It ends 1 where ten times as many take longer than the bar.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from carereform import check, read
from tests.laws.many_faults import SORTS, write_files

MANY = 100_000
BAR = 15
ROUNDS = 3


def measure(pack: Path) -> float:
    """Measure how many seconds of this process a check takes."""
    start = process_time()
    check(read(pack))
    return process_time() - start


def main() -> int:
    """Run few and many in turn, so that whatever else the machine does meets both alike."""
    ratios: list[float] = []
    for write in SORTS:
        with TemporaryDirectory() as folder:
            few, many = (
                write_files(Path(folder, str(count)), write(count)) for count in (MANY // 10, MANY)
            )
            rounds = [(measure(few), measure(many)) for _ in range(ROUNDS)]
        ratio = min(many for _, many in rounds) / min(few for few, _ in rounds)
        seconds = min(many for _, many in rounds)
        print(f"{MANY:,} {write.__name__}: {seconds:.1f} s, {ratio:.1f} times a tenth of them")
        ratios.append(ratio)
    print(f"the bar is {BAR} times")
    return 1 if max(ratios) > BAR else 0


if __name__ == "__main__":
    sys.exit(main())
