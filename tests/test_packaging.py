"""The wheel: what is in it, and that a stranger who installs it gets the whole record."""

import json
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from attrs import frozen

from carereform import __version__

pytestmark = pytest.mark.packaging

PROJECT = Path(__file__).parents[1]
DATA = PROJECT / "data"
PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


NOT_FOR_READERS = {"yaml", "pyarrow", "altair", "hypothesis", "pytest"}
"""What only editors, tests and extras need."""


def _run(*command: str | Path) -> str:
    """Run a program away from the project and return what it prints."""
    done = _try(*command)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _try(*command: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command, cwd="/", capture_output=True, check=False, text=True, encoding="utf-8"
    )


def _pip(*arguments: str | Path) -> None:
    """Run pip with what is installed here: nothing is fetched."""
    _run(sys.executable, "-m", "pip", "-q", *arguments)


def _build_wheel(folder: Path) -> Path:
    _pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", folder, PROJECT)
    (wheel,) = folder.glob("*.whl")
    return wheel


@frozen
class Place:
    """A virtual environment of its own, which shares only the dependencies with this one."""

    folder: Path

    def run(self, program: str) -> str:
        """Run a program in it, and return what it prints."""
        return _run(self.folder / "bin" / "python", "-I", "-c", program)


def _install(folder: Path, *what: str | Path) -> Place:
    _run(sys.executable, "-m", "venv", "--without-pip", folder)
    (packages,) = folder.glob("lib/python*/site-packages")
    # Read after all else in that folder, so that our own copy of the library never answers.
    here = sysconfig.get_path("purelib")
    (packages / "zz_shared.pth").write_text(f"{here}\n", encoding="utf-8")
    offline = ("--no-deps", "--no-build-isolation", "--no-index")
    _pip("--python", folder / "bin" / "python", "install", "--ignore-installed", *offline, *what)
    return Place(folder)


@pytest.fixture(name="wheel", scope="session")
def _wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(name="installed", scope="session")
def _installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    return _install(tmp_path_factory.mktemp("installed"), wheel)


@pytest.fixture(name="editable", scope="session")
def _editable(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return _install(tmp_path_factory.mktemp("editable"), "--editable", PROJECT)


def test_same_record_from_the_wheel_and_from_its_files(installed: Place) -> None:
    """Compiling loses nothing: the record that ships equals the one in the files."""
    program = f"""
import carereform, carereform.packs
assert carereform.__file__.startswith({str(installed.folder)!r}), carereform.__file__
print(len(carereform.load()), carereform.load() == carereform.load({str(DATA)!r}))
"""
    count, equal = installed.run(program).split()

    assert (int(count) > 0, equal) == (True, "True")


def test_same_record_from_an_editable_install(editable: Place) -> None:
    """Who installs the library in place gets the record from the files as they are now."""
    program = f"""
import carereform
assert carereform.__file__.startswith({str(PROJECT)!r}), carereform.__file__
print(len(carereform.load()), carereform.load() == carereform.load({str(DATA)!r}))
"""
    count, equal = editable.run(program).split()

    assert (int(count) > 0, equal) == (True, "True")


def test_records_print_alike_from_the_wheel_and_from_its_files(
    installed: Place, editable: Place
) -> None:
    """Even the order in which an editor wrote details or dates survives compiling."""
    program = "import carereform; print(*map(repr, carereform.load()), sep='\\n')"
    shipped, written = (place.run(program).splitlines() for place in (installed, editable))

    # Their names alone, since a difference between records as long as these is slow to show.
    assert [] == [
        ours[:60] for ours, theirs in zip(shipped, written, strict=True) if ours != theirs
    ]


def test_building_twice_gives_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    """Whoever builds the wheel from the same files can prove that it is the same."""
    again = _build_wheel(tmp_path)

    assert wheel.read_bytes() == again.read_bytes()


def test_wheel_from_the_source_distribution_is_the_same(wheel: Path, tmp_path: Path) -> None:
    """The source distribution holds all that the wheel is made of, and the tests."""
    program = f"from hatchling.build import build_sdist; build_sdist({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", program], cwd=PROJECT, check=True)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path, filter="data")
    unpacked = tmp_path / archive.name.removesuffix(".tar.gz")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", tmp_path, unpacked)

    assert (unpacked / "tests" / Path(__file__).name).is_file()
    assert wheel.read_bytes() == (tmp_path / wheel.name).read_bytes()


def test_wheel_holds_types_record_and_licences_but_no_yaml(wheel: Path) -> None:
    """Type checkers trust the wheel, and it carries the record in one compiled file."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        record = json.loads(archive.read("carereform/record.json"))

    licences = f"carereform-{__version__}.dist-info/licenses"
    assert {"carereform/py.typed", f"{licences}/LICENSE", f"{licences}/DATA-LICENCE.md"} <= names
    examples = "carereform/explaining/examples/"
    records = [name for name in names if not name.startswith(examples)]
    assert [name for name in records if name.endswith((".yaml", ".pyc"))] == []
    assert record["edition"]["name"] == "carereform"


def test_loading_imports_neither_yaml_nor_any_extra(installed: Place) -> None:
    """Who only reads the record starts quickly and needs no extra."""
    program = "import sys, carereform; carereform.load(); print(*sys.modules)"

    imported = set(installed.run(program).split())

    assert "carereform" in imported
    assert set() == imported & NOT_FOR_READERS


def test_command_ends_as_its_main_says(installed: Place) -> None:
    """The installed command hands the exit status on, whatever it is."""
    command = installed.folder / "bin" / "carereform"

    asked = (["check"], ["check", "no-such-folder"], ["--help"])
    statuses = [_try(command, *arguments).returncode for arguments in asked]

    assert [0, 2, 0] == statuses


def test_version_is_told_alike_everywhere(installed: Place) -> None:
    """One version: in the project, the library, the citation and the changelog."""
    told = installed.run("import carereform; print(carereform.__version__)").strip()
    citation = yaml.safe_load((PROJECT / "CITATION.cff").read_text(encoding="utf-8"))
    changelog = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert (__version__, __version__) == (told, citation["version"])
    assert f"\n## [{__version__}] - " in changelog


def test_build_needs_what_the_library_needs() -> None:
    """The build hook reads the record with the library itself."""
    required = set(PYPROJECT["build-system"]["requires"])

    assert set(PYPROJECT["project"]["dependencies"]) < required
