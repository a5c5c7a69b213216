"""Which small changes of the code does no test notice?

Run it in the folder of the project with the Python of an environment that has mutmut and what the
tests need: `python benchmarks/mutants.py FOLDER [PACKAGE…]`. FOLDER keeps the work, so that a run
that was stopped goes on where it was. It ends 1 where a package is below the bar, has too many
listed, or lists a change that a test notices by now.
"""

import ast
import json
import os
import re
import resource
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from configparser import ConfigParser
from difflib import unified_diff
from pathlib import Path
from typing import Final, NamedTuple

TESTS: Final = {
    "values": ("tests/values",),
    "evidence": ("tests/evidence",),
    "checks": ("tests/checks",),
    # All but those that ask the record that ships, which are slow.
    "questions": ("tests/questions", "-k", "not ships and not columns_of_its_kind"),
}
"""The tests that must notice a change of each package."""

BAR: Final = 0.95
MOST_LISTED: Final = 0.05
LIST: Final = Path("docs", "mutants.md")
COPIED: Final = ("src", "tests", "docs", "pyproject.toml")
MEMORY: Final = 4 * 2**30
"""How many bytes a changed program may take before it counts as noticed."""

MUTMUT: Final = str(Path(sys.executable).with_name("mutmut"))

UNTRIED: Final = {None, 2}
UNNOTICED: Final = {0, 5, 33}
"""What mutmut notes where tests pass, and where there are none."""

_LISTED: Final = re.compile(r"^`([\w.]+)`\n\n```diff\n(.*?)```\n", re.MULTILINE | re.DOTALL)


class Change(NamedTuple):
    """A change of a function, by the lines that go and those that come."""

    function: str
    lines: tuple[str, ...]


class Score(NamedTuple):
    """How many changes there are, and which of them nothing notices."""

    changes: int
    survivors: Counter[Change]


def read_list(page: str) -> set[Change]:
    """Read which changes the page lists as changing nothing, each with its reason."""
    return {_change(match[1], match[2]) for match in _LISTED.finditer(page)}


def _change(function: str, diff: str) -> Change:
    lines = (line for line in diff.splitlines() if re.match(r"[-+](?![-+]{2} )", line))
    return Change(function, tuple(line[0] + line[1:].strip() for line in lines))


def measure(package: str, place: Path) -> Score:
    """Try every change of a package that a run before this one hasn't tried."""
    if _copy_project(place):
        _forget_survivors(place)
    _write_settings(package, place)
    environment = os.environ | {"HYPOTHESIS_PROFILE": "mutants"}
    subprocess.run([MUTMUT, "run"], cwd=place, env=environment, check=True)
    notes = sorted((place / "mutants").rglob("*.py.meta"))
    codes = [code for note in notes for code in _read_codes(note).values()]
    if untried := sum(code in UNTRIED for code in codes):
        raise SystemExit(f"{package}: {untried} changes weren't tried; run it again")
    return Score(len(codes), Counter(change for note in notes for change in _survivors(note)))


def _copy_project(place: Path) -> bool:
    """Copy what differs, with the time of now, and tell whether anything did."""
    ours = {path for name in COPIED for path in _files(Path(name))}
    theirs = {path.relative_to(place) for name in COPIED for path in _files(place / name)}
    stale = [path for path in ours if not _is_same(path, place / path)]
    for path in stale:
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place / path)
    for path in theirs - ours:
        (place / path).unlink()
        (place / "mutants" / path).unlink(missing_ok=True)
        (place / "mutants" / f"{path}.meta").unlink(missing_ok=True)
    return bool(stale or theirs - ours)


def _files(path: Path) -> Iterator[Path]:
    found = [path] if path.is_file() else path.rglob("*")
    return (one for one in found if one.is_file() and one.suffix != ".pyc")


def _is_same(path: Path, other: Path) -> bool:
    return other.is_file() and path.read_bytes() == other.read_bytes()


def _forget_survivors(place: Path) -> None:
    """Let every change that nothing noticed be tried again, now that the tests are others."""
    made = place / "mutants"
    shutil.rmtree(made / "tests", ignore_errors=True)
    shutil.rmtree(made / "docs", ignore_errors=True)
    (made / "mutmut-stats.json").unlink(missing_ok=True)
    for path in made.rglob("*.py.meta"):
        data = json.loads(path.read_text(encoding="utf-8"))
        codes = data["exit_code_by_key"]
        data["exit_code_by_key"] = {
            name: None if code in UNNOTICED else code for name, code in codes.items()
        }
        path.write_text(json.dumps(data), encoding="utf-8")


def _write_settings(package: str, place: Path) -> None:
    settings = ConfigParser()
    settings["mutmut"] = {
        "source_paths": "src",
        "only_mutate": f"src/carereform/{package}/*",
        "also_copy": "docs",
        # Each change is tried in a process that has run no test, whose caches are empty.
        "process_isolation": "forkserver",
        "timeout_constant": "3",
        "timeout_multiplier": "4",
        # Examples in docstrings show; they don't guard.
        "pytest_add_cli_args": "\n-o\naddopts=\n-p\nno:cacheprovider",
        "pytest_add_cli_args_test_selection": "\n" + "\n".join(TESTS[package]),
    }
    with (place / "setup.cfg").open("w", encoding="utf-8") as file:
        settings.write(file)


def _read_codes(note: Path) -> dict[str, int | None]:
    codes: dict[str, int | None] = json.loads(note.read_text(encoding="utf-8"))["exit_code_by_key"]
    return codes


def _survivors(note: Path) -> Iterator[Change]:
    """Compare with what they were made of the functions of a file whose change went unnoticed."""
    survivors = [name for name, code in _read_codes(note).items() if code in UNNOTICED]
    text = note.with_suffix("").read_text(encoding="utf-8") if survivors else ""
    lines = text.splitlines()
    functions = {
        node.name: [
            line.replace(node.name, "") for line in lines[node.lineno - 1 : node.end_lineno]
        ]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    }
    for name in survivors:
        module, _, changed = name.rpartition(".")
        mangled = changed.partition("__mutmut_")[0]
        diff = unified_diff(functions[f"{mangled}__mutmut_orig"], functions[changed], n=0)
        function = mangled[2:].replace("ǁ", ".")
        yield _change(f"{module}.{function}", "\n".join(diff))


def judge(package: str, score: Score, listed: set[Change]) -> bool:
    """Print the score of a package and whatever is wrong with it, and tell whether it holds."""
    listed = {one for one in listed if one.function.startswith(f"carereform.{package}.")}
    aside = sum(count for one, count in score.survivors.items() if one in listed)
    noticed = score.changes - score.survivors.total()
    rate = noticed / (score.changes - aside)
    for one in sorted(set(score.survivors) - listed):
        print(f"\n`{one.function}`\n\n```diff", *one.lines, "```", sep="\n")
    for one in sorted(listed - set(score.survivors)):
        print(f"\n{one.function}: listed, yet noticed or gone:", *one.lines, sep="\n")
    print(
        f"\n{package}: {score.changes} changes, {noticed} noticed, {aside} listed as changing "
        f"nothing, {score.survivors.total() - aside} others: {rate:.1%}"
    )
    return rate >= BAR and aside <= MOST_LISTED * score.changes and listed <= set(score.survivors)


def main() -> int:
    """Measure the packages that are named, or all of them."""
    folder, *named = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    listed = read_list(LIST.read_text(encoding="utf-8"))
    held = []
    for package in named or TESTS:
        place = Path(folder, package)
        place.mkdir(parents=True, exist_ok=True)
        held.append(judge(package, measure(package, place), listed))
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
