"""Packs as tests: a folder, its files, and a test for each finding or for a file without any."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

import pytest

from carereform import Finding, PackNotFoundError, Severity, check, read
from carereform.findings.writing import write_finding

__all__ = ["BrokenRuleError", "PackFile", "PackFolder", "PackTest", "Packs"]

_PACK_FILE = "pack.yaml"
_ENDINGS = (".yaml", ".yml")


class BrokenRuleError(Exception):
    """A pack breaks a rule."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


class Packs:
    """The packs that were named, each on top of the one before, and what is found in them.

    Attributes:
        folders: Where they are.
        strict: Whether a warning fails too.
    """

    def __init__(self, folders: Iterable[Path], *, strict: bool) -> None:
        self.folders = tuple(folder.resolve() for folder in folders)
        self.strict = strict

    @property
    def names(self) -> Sequence[str]:
        """What the packs are called in the working folder, as findings name them."""
        return [_shorten(folder) for folder in self.folders]

    @cached_property
    def findings(self) -> Mapping[Path, Sequence[Finding]]:
        """What is found, by file."""
        found: dict[Path, list[Finding]] = defaultdict(list)
        for finding in check(read(*self.names)).findings:
            path = Path(finding.path) if finding.path else self.folders[-1] / _PACK_FILE
            found[path.resolve()].append(finding)
        return found

    def may_pass(self, finding: Finding) -> bool:
        """Whether a finding is told of and doesn't fail."""
        failing = (Severity.ERROR, Severity.WARNING) if self.strict else (Severity.ERROR,)
        return finding.severity not in failing

    def collect(self, path: Path, parent: pytest.Collector) -> "PackFolder | None":
        """Collect a folder if it is one of the packs."""
        return PackFolder.of(parent, path, self) if path.resolve() in self.folders else None


class PackFolder(pytest.Directory):
    """A pack, or a folder of one, with its files."""

    packs: Packs

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, packs: Packs) -> "PackFolder":
        """Make the collector of a folder."""
        folder: PackFolder = cls.from_parent(parent, path=path)
        folder.packs = packs
        return folder

    def collect(self) -> Iterator["PackFolder | PackFile"]:
        """Collect the files, those that are missing too, and the folders in it.

        Raises:
            CollectError: One of the packs can't be opened.
        """
        try:
            told = [path for path in self.packs.findings if path.parent == self.path.resolve()]
        except PackNotFoundError as error:
            raise self.CollectError(str(error)) from None
        names = {path.name for path in told} | {path.name for path in self.path.iterdir()}
        for path in (self.path / name for name in sorted(names) if not name.startswith(".")):
            if path.is_dir():
                yield PackFolder.of(self, path, self.packs)
            elif path.suffix in _ENDINGS:
                file: PackFile = PackFile.from_parent(self, path=path)
                file.packs = self.packs
                yield file


class PackFile(pytest.File):
    """A file of a pack."""

    packs: Packs

    def collect(self) -> Iterator["PackTest"]:
        """Collect a test for each finding; one that passes where there is none."""
        findings = self.packs.findings.get(self.path.resolve(), ())
        if not findings:
            yield PackTest.from_parent(self, name="no finding")
        names: Counter[str] = Counter()
        for finding in findings:
            name = f"{finding.code} line {finding.line}"
            names[name] += 1
            again = f", {names[name]}" if names[name] > 1 else ""
            test: PackTest = PackTest.from_parent(self, name=f"{name}{again}")
            test.finding = finding
            test.may_pass = self.packs.may_pass(finding)
            yield test


class PackTest(pytest.Item):
    """That a file has no finding, or one that it has.

    Attributes:
        finding: What was found, if anything.
        may_pass: Whether it is told of and doesn't fail.
    """

    finding: Finding | None = None
    may_pass: bool = False

    def runtest(self) -> None:
        """Fail with the finding, or tell of it.

        Raises:
            BrokenRuleError: There is a finding, and it fails.
        """
        if self.finding is not None:
            if self.may_pass:
                pytest.xfail(str(self.finding))
            raise BrokenRuleError(self.finding)

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: object = None,  # noqa: ARG002 - pytest hands it over
    ) -> str:
        """Write the finding as the command line prints it."""
        error = excinfo.value
        if isinstance(error, BrokenRuleError):
            return write_finding(error.finding)
        return str(excinfo.getrepr())

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Tell where the finding stands; lines are counted from 0 here."""
        line = self.finding.line if self.finding else None
        return self.path, None if line is None else line - 1, self.name


def _shorten(folder: Path) -> str:
    here = Path.cwd()
    return str(folder.relative_to(here) if folder.is_relative_to(here) else folder)
