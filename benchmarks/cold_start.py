"""How long until the record is at hand, as a whole process, beside importing cattrs alone?

Run it with the Python of an environment into which the wheel is installed. It ends 1 where
loading takes longer than the bar.
"""

import subprocess
import sys
from statistics import median
from time import perf_counter

OURS = "import carereform; carereform.load()"
RIVAL = "import cattrs"
BAR = 2.5
ROUNDS = 21


def measure(program: str) -> float:
    """Measure how many seconds a fresh Python takes to run a program."""
    start = perf_counter()
    subprocess.run([sys.executable, "-I", "-c", program], check=True)
    return perf_counter() - start


def main() -> int:
    """Run both in turn, so that whatever else the machine does meets both alike."""
    for program in (OURS, RIVAL):
        measure(program)  # the first run compiles what it imports
    rounds = [(measure(OURS), measure(RIVAL)) for _ in range(ROUNDS)]
    ratio = median(ours / rival for ours, rival in rounds)
    print(f"{OURS}: {1000 * median(ours for ours, _ in rounds):.0f} ms")
    print(f"{RIVAL}: {1000 * median(rival for _, rival in rounds):.0f} ms")
    print(f"median ratio of {ROUNDS} rounds: {ratio:.2f}; the bar is {BAR}")
    return 1 if ratio > BAR else 0


if __name__ == "__main__":
    sys.exit(main())
