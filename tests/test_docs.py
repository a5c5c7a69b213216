"""The documents: what their examples say is what happens."""

import doctest
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import run

PROJECT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "docs/importing.md", "docs/reading-the-record.md", "docs/testing.md")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_examples_of_a_document_are_true(name: str) -> None:
    """Whoever types an example sees what the document shows."""
    results = doctest.testfile(str(PROJECT / name), module_relative=False)

    assert results.attempted > 0
    assert results.failed == 0


def test_the_guide_to_a_pack_of_your_own_works_to_the_letter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files are written and its commands run in its order; they print what it shows."""
    guide = (PROJECT / "docs" / "checking-your-own.md").read_text(encoding="utf-8")
    (tmp_path / "data").symlink_to(PROJECT / "data", target_is_directory=True)
    monkeypatch.chdir(tmp_path)

    ran = []
    named = re.findall(
        r"(?:`(\S+)`:\n\n)?```(?:yaml|text|console)\n(?:# (\w+/\S+)\n)?(.*?)```", guide, re.DOTALL
    )
    for name, heading, block in named:
        if file := name or heading:
            (tmp_path / file).parent.mkdir(exist_ok=True)
            (tmp_path / file).write_text(block, encoding="utf-8")
        for command, shown in re.findall(r"\$ carereform (.*)\n((?:[^$].*\n)*)", block):
            ended = run(*shlex.split(command))
            assert (0, shown or ended.out) == (ended.status, ended.out)
            ran.append(command.split()[0])

    assert ["cite", "check", "verify"] == ran
