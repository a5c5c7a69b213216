"""Everything that must hold, one session for each question; `nox` alone asks them all."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import nox

nox.needs_version = ">=2025.10.14"
nox.options.sessions = ["lint", "types", "tests", "frames", "consumer", "data"]

PROJECT = nox.project.load_toml("pyproject.toml")
FUZZED = ("values", "pack", "copies")
A_MINUTE = "-max_total_time=60"
CODE = ("src", "tests", "benchmarks", "noxfile.py", "hatch_build.py")
NOTEBOOKS = "docs/notebooks"
TESTED = ("-n", "auto", "--pyargs", "carereform", "tests")


def _offer_pyenv_pythons(versions: list[str]) -> None:
    """Let the shims of pyenv lead to every Python that it has, not to the chosen one alone."""
    pyenv = shutil.which("pyenv")
    if pyenv is None or "PYENV_VERSION" in os.environ:
        return
    command = [pyenv, "versions", "--bare"]
    installed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    offered = [name for name in installed.split() if name.rpartition(".")[0] in versions]
    if offered:
        os.environ["PYENV_VERSION"] = ":".join(offered)


def _runs(version: str) -> bool:
    """Tell whether a Python of this version is there and runs; a shim may be there and not."""
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        return True
    python = shutil.which(f"python{version}")
    if python is None:
        return False
    return subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0


def _find_pythons() -> list[str]:
    """Find which of the Pythons that pyproject.toml promises are there, the oldest first."""
    promised = nox.project.python_versions(PROJECT)
    _offer_pyenv_pythons(promised)
    return [version for version in promised if _runs(version)]


PYTHONS = _find_pythons()


@cache
def _wheels() -> TemporaryDirectory[str]:
    """Make the folder for the wheel, which one session builds and the others use."""
    return TemporaryDirectory()


def _install(session: nox.Session, *groups: str, wheel: bool = False) -> None:
    """Install groups of requirements, and the wheel as a stranger would get it."""
    requirements = [one for name in groups for one in nox.project.dependency_groups(PROJECT, name)]
    folder = Path(_wheels().name)
    if wheel and not any(folder.iterdir()):
        session.run("python", "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), ".")
    session.install(*requirements, *(map(str, folder.iterdir()) if wheel else ()))


def _extras(*names: str) -> list[str]:
    """List what the extras of the library with these names bring."""
    offered = PROJECT["project"]["optional-dependencies"]
    return [requirement for name in names for requirement in offered[name]]


@nox.session
def lint(session: nox.Session) -> None:
    """Is the code in the one style?"""
    _install(session, "lint")
    session.run("ruff", "check", *CODE, NOTEBOOKS)
    session.run("ruff", "format", "--check", *CODE, NOTEBOOKS)


@nox.session
def types(session: nox.Session) -> None:
    """Do the types hold, in the tests too?"""
    _install(session, "types")
    session.install(*PROJECT["project"]["dependencies"])
    session.run("mypy", *CODE)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Do the tests pass on the installed wheel, and its examples? Arguments go to pytest.

    On the newest Python with every extra, the notebooks and all, and measured; else with none.
    """
    newest = session.python == PYTHONS[-1]
    _install(session, "tests", *(("frames", "notebooks") if newest else ()), wheel=True)
    if newest:
        session.install(*_extras("charts", "tables"))
    if session.posargs or not newest:
        session.run("pytest", *(session.posargs or TESTED))
        return
    session.env["COVERAGE_FILE"] = str(Path(session.create_tmp(), "coverage"))
    session.run("pytest", "--cov", "--cov-report=", *TESTED)
    session.run("coverage", "report")


@nox.session
def frames(session: nox.Session) -> None:
    """Are there tables where pyarrow is, and no library to read them? `tests` has all or none."""
    _install(session, "tests", wheel=True)
    session.install(*_extras("tables"))
    files = (f"tests/display/test_{name}.py" for name in ("arrow", "extras", "frames"))
    session.run("pytest", "-rs", "--pyargs", "carereform.display", *files)


@nox.session(default=False)
def notebooks(session: nox.Session) -> None:
    """Run the notebooks, and save what they say now; `tests` holds what is saved to be so."""
    _install(session, "notebooks", wheel=True)
    session.install(*_extras("charts", "tables"))
    session.run("python", "-m", "tests.notebooks.saving")


@nox.session
def consumer(session: nox.Session) -> None:
    """Do mypy and pyright see the same types in the installed wheel, and does all have one?"""
    _install(session, "consumer", wheel=True)
    files = [path.resolve() for path in Path("tests", "typing").glob("[!_]*.py")]
    project = Path("tests", "consumer_project").resolve()
    # Away from the project, so that neither its source nor its settings are found.
    with TemporaryDirectory() as folder, session.chdir(folder):
        for path in files:
            shutil.copy(path, folder)
        session.run("mypy", "--strict", "--config-file=", *(path.name for path in files))
        session.run("pyright", "--warnings", *(path.name for path in files))
        with session.chdir(shutil.copytree(project, project.name)):
            session.install(".")
            session.run("mypy", "--strict")
            session.run("pyright", "--warnings")
            session.run("pytest")
        # Where another library is missing, what is made of its types has none.
        session.install(*_extras("charts", "tables", "testing"))
        session.run("pyright", "--verifytypes", "carereform", "--ignoreexternal")


@nox.session
def data(session: nox.Session) -> None:
    """Is the record without fault, and is each of its passages in the papers that are here?"""
    _install(session, wheel=True)
    session.run("carereform", "check")
    session.run("carereform", "check", "data")
    if sources := os.environ.get("CAREREFORM_SOURCES"):
        session.run("carereform", "verify", "--sources", sources, "data")
    else:
        session.log("CAREREFORM_SOURCES names no folder of papers: nothing was verified.")


@nox.session(default=False)
def thorough(session: nox.Session) -> None:
    """Do the laws hold of thousands of examples each? Some take minutes; each tells how many."""
    _install(session, "tests", wheel=True)
    session.env["HYPOTHESIS_PROFILE"] = "thorough"
    session.run("pytest", "-rP", "-n", "auto", *(session.posargs or ("tests/laws",)))


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """Does any input end in a value or a finding? Arguments: a target, then libFuzzer's own."""
    _install(session, "fuzz", wheel=True)
    targets = [session.posargs] if session.posargs else [[name] for name in FUZZED]
    for target in targets:
        session.run("python", "-m", "tests.fuzz", *target[:1], *(target[1:] or [A_MINUTE]))


@nox.session(default=False)
def benchmarks(session: nox.Session) -> None:
    """Is it quick enough? Figures depend on the machine, so this isn't asked by default."""
    _install(session, wheel=True)
    session.run("python", "benchmarks/cold_start.py")
    session.run("python", "-m", "benchmarks.many_faults")


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Which small changes of the code does no test notice? Arguments name packages; it resumes."""
    _install(session, "mutants")
    session.install(*PROJECT["project"]["dependencies"])
    folder = session.cache_dir / "mutants"
    session.run("python", "benchmarks/mutants.py", str(folder), *session.posargs)
