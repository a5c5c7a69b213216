"""The guide to testing: its pack, its ini file and what it shows of a test run are true."""

import re
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

GUIDE = Path(__file__).parents[2] / "docs" / "testing.md"


def _blocks(language: str) -> list[str]:
    text = GUIDE.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_test_run_of_the_guide(pytester: pytest.Pytester) -> None:
    """Whoever writes the files of the guide sees the lines that it shows."""
    (ini,) = _blocks("ini")
    pytester.makefile(".ini", pytest=ini)
    for text in _blocks("yaml"):
        path = pytester.path / text.partition("\n")[0].removeprefix("# ")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    command, *shown = _blocks("console")[1].splitlines()

    result = pytester.runpytest_inprocess(
        *command.split()[2:], "-p", "pytest_carereform", "-p", "no:randomly"
    )

    assert "$ pytest -v" == command
    result.stdout.fnmatch_lines([f"{line.replace('[', '[[]')}*" for line in shown])
