"""The house: a file imports its own floor or a lower one, is short, and doesn't print."""

import ast
from collections.abc import Iterator
from importlib.util import resolve_name
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
HOUSE = PROJECT / "src" / "carereform"

FLOORS = (
    {"_version", "markup", "values"},
    {"findings"},
    {"evidence"},
    {"records"},
    {"display"},
    {"collection", "reform"},
    {"questions"},
    {"checks"},
    {"packs"},
    {"checking"},
    {"charts", "explaining", "exports", "testing"},
    {"cli"},
    {"__init__", "__main__"},
)
"""The parts of the package, lowest first."""

LONGEST = 500
"""How many lines a file of code may have."""


def _floor_of(module: str) -> int:
    """The floor on which a module of the package is; one that has none is a fault."""
    _, _, inner = module.partition(".")
    part = inner.partition(".")[0] or "__init__"
    return next(floor for floor, parts in enumerate(FLOORS) if part in parts)


def _modules(house: Path) -> dict[str, Path]:
    """Every module below the package, by its full name."""
    modules = {}
    for path in house.rglob("*.py"):
        steps = path.relative_to(house.parent).with_suffix("").parts
        modules[".".join(steps[:-1] if steps[-1] == "__init__" else steps)] = path
    return modules


def _imported(tree: ast.AST, package: str, modules: dict[str, Path]) -> Iterator[tuple[int, str]]:
    """Every module that is imported anywhere in a file, with the line: late ones too."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names):
                yield from ((node.lineno, name.name) for name in names)
            case ast.ImportFrom(module, names, level):
                base = resolve_name("." * level + (module or ""), package)
                for name in names:
                    inner = f"{base}.{name.name}"
                    yield node.lineno, inner if inner in modules else base
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__")
                | ast.Attribute(attr="import_module"),
                args=[ast.Constant(str(name)), *_],
            ):
                yield node.lineno, resolve_name(name, package)


def find_upward_imports(house: Path) -> list[str]:
    """Find the imports that go up, each as `module:line imports module`."""
    modules = _modules(house)
    upward = []
    for module, path in sorted(modules.items()):
        package = module if path.name == "__init__.py" else module.rpartition(".")[0]
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for line, imported in _imported(tree, package, modules):
            ours = imported.partition(".")[0] == house.name
            if ours and _floor_of(imported) > _floor_of(module):
                upward.append(f"{module}:{line} imports {imported}")
    return upward


def _plant(folder: Path, files: dict[str, str]) -> Path:
    """Build a small house: an empty package with these files in it."""
    house = folder / "carereform"
    for name in ("__init__.py", "reform.py", "values/__init__.py", "packs/__init__.py", *files):
        path = house / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files.get(name, ""), encoding="utf-8")
    return house


def test_no_import_goes_up() -> None:
    """A floor stands on those below it and knows nothing of those above."""
    upward = find_upward_imports(HOUSE)

    assert [] == upward


@pytest.mark.parametrize(
    ("planted", "imported"),
    [
        ("import carereform.packs", "carereform.packs"),
        ("from carereform.packs import load", "carereform.packs"),
        ("from carereform import reform", "carereform.reform"),
        ("from carereform import load", "carereform"),
        ("import carereform", "carereform"),
        ("from ..reform import Reform", "carereform.reform"),
        ("from .. import packs", "carereform.packs"),
        ("def late():\n    from carereform.packs import load", "carereform.packs"),
        ("def late():\n    from ..packs import load", "carereform.packs"),
        ("if TYPE_CHECKING:\n    from carereform.reform import Reform", "carereform.reform"),
        ("def late():\n    import_module('carereform.packs')", "carereform.packs"),
        ("def late():\n    importlib.import_module('..packs', __package__)", "carereform.packs"),
    ],
)
def test_upward_import_is_found(tmp_path: Path, planted: str, imported: str) -> None:
    """However an import that goes up is written, and however late it comes, it is found."""
    house = _plant(tmp_path, {"values/money.py": f"{planted}\n"})

    found = find_upward_imports(house)

    line = planted.count("\n") + 1
    assert [f"carereform.values.money:{line} imports {imported}"] == found


@pytest.mark.parametrize(
    ("name", "planted"),
    [
        ("packs/loading.py", "from carereform.values import Money"),
        ("packs/loading.py", "from carereform.packs import rules"),
        ("packs/loading.py", "from . import rules"),
        ("__init__.py", "from carereform.packs import load"),
        ("values/money.py", "import json"),
        ("values/money.py", "from carereforming import other"),
    ],
)
def test_sideways_downward_and_outward_imports_pass(
    tmp_path: Path, name: str, planted: str
) -> None:
    """What lies on the same floor, below or outside may be imported."""
    house = _plant(tmp_path, {name: f"{planted}\n"})

    found = find_upward_imports(house)

    assert [] == found


def test_every_module_has_a_floor() -> None:
    """A new part of the package is given its floor before it is used."""
    parts = {module.split(".")[1] for module in _modules(HOUSE) if "." in module}

    assert parts <= set().union(*FLOORS)


def test_files_of_code_are_short() -> None:
    """A file that a person wrote is short enough to be read from top to bottom."""
    folders = (PROJECT / name for name in ("src", "tests", "benchmarks"))
    files = [*PROJECT.glob("*.py"), *(path for folder in folders for path in folder.rglob("*.py"))]

    lengths = {
        str(path.relative_to(PROJECT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in files
    }

    assert "noxfile.py" in lengths
    assert {} == {name: length for name, length in lengths.items() if length > LONGEST}


def test_only_the_command_line_prints() -> None:
    """A library that prints can't be used by a program whose output matters."""
    printing = [
        f"{module}:{node.lineno}"
        for module, path in _modules(HOUSE).items()
        if not module.startswith("carereform.cli")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id in {"print", "pprint", "input"}
    ]

    assert [] == printing
