"""The public face: what other projects may import, in order, and told in full."""

import ast
import doctest
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from tests.public_names import (
    Function,
    Told,
    find_types,
    public_modules,
    public_things,
    stated_names,
)

PROJECT = Path(__file__).parents[1]
GUIDE = PROJECT / "docs" / "importing.md"
CONSUMER = PROJECT / "tests" / "consumer_project"

CONSTRUCTORS = ("__attrs_post_init__", "__init__", "__new__")
ENUMS = {"Enum", "StrEnum"}


def _is_enum(told: Told) -> bool:
    return isinstance(told.node, ast.ClassDef) and bool(
        ENUMS & set(map(ast.unparse, told.node.bases))
    )


def _names(told: Told, word: str) -> bool:
    """Whether something is told of in the docstring, over the ends of its lines too."""
    pattern = rf"\b{re.escape(word)}\b"
    return re.search(pattern, " ".join(told.words.split()), re.IGNORECASE) is not None


def _raised(function: ast.AST) -> Iterator[str]:
    """What a function raises itself: the name of an error, or of what makes one."""
    for node in ast.iter_child_nodes(function):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda() | ast.ClassDef():
                continue
            case ast.Raise(ast.Call(ast.Name(name))) | ast.Raise(ast.Name(name)):
                yield name
            case _:
                yield from _raised(node)


def _errors_told(words: str) -> str:
    return words.partition("Raises:\n")[2]


def _order(name: str) -> tuple[object, ...]:
    """Constants, classes, functions; each as a person counts, so that 2 comes before 10."""
    sort = 0 if name.isupper() else 1 if name[:1].isupper() else 2
    steps = re.split(r"([0-9]+)", name)
    return (sort, *((int(one), "") if one.isdigit() else (0, one) for one in steps))


def test_guide_lists_what_is_public() -> None:
    """The guide for importing projects and the package agree on which modules are public."""
    guide = GUIDE.read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(carereform[.\w]*)` ", guide, re.MULTILINE)

    assert sorted(public_modules()) == sorted(listed)


@pytest.mark.parametrize("module", public_modules())
def test_names_of_a_public_module_are_sorted_and_there(module: str) -> None:
    """Whoever reads what is public finds it in one order, once, and can import all of it."""
    stated = stated_names(module)

    assert sorted(set(stated), key=_order) == stated
    assert [] == [name for name in stated if not hasattr(import_module(module), name)]


def test_types_in_public_signatures_are_public() -> None:
    """Whoever gets a value can import its type, to name it in code of their own."""
    things = public_things()
    public = set(map(str, things))

    hidden = {f"{told}: {one}" for told in things for one in find_types(told)}

    assert [] == sorted(name for name in hidden if name.partition(": ")[2] not in public)


def test_everything_public_is_documented() -> None:
    """Nothing is public that isn't explained: functions, classes, constants, names of types."""
    things = public_things()
    functions = (one for told in things for one in told.members if isinstance(one.node, Function))
    public = (one for one in functions if not one.last_name.startswith("_"))

    assert [] == [str(told) for told in (*things, *public) if not told.words]


def test_public_functions_and_classes_have_an_example() -> None:
    """An example says how it is used; all examples are run."""
    parse = doctest.DocTestParser().get_examples
    used = [told for told in public_things() if isinstance(told.node, Function | ast.ClassDef)]

    assert [] == [str(told) for told in used if not parse(told.words)]


def test_fields_of_public_classes_are_told() -> None:
    """What a field means stands in its own words for people, or in the docstring of the class."""
    untold = [
        str(field)
        for told in public_things()
        for field in told.members
        if isinstance(field.node, ast.AnnAssign) and not field.last_name.startswith("_")
        if "metadata=tell(" not in ast.unparse(field.node)
        if not field.words and not _names(told, field.last_name)
    ]

    assert [] == untold


def test_words_of_public_enums_are_told() -> None:
    """Each word that a field may hold is explained where they are listed."""
    listed = [
        (told, member.node.value)
        for told in public_things()
        if _is_enum(told)
        for member in told.members
        if isinstance(member.node, ast.Assign)
    ]

    words = [(told, ast.literal_eval(word)) for told, word in listed]

    assert [] == [f"{told}: {word}" for told, word in words if not _names(told, str(word))]


def test_errors_of_public_functions_are_told() -> None:
    """Who calls a function knows what it refuses; what a class refuses is told by the class."""
    untold = []
    for told in public_things():
        for one in (told, *told.members):
            makes = one.last_name in CONSTRUCTORS
            if one.last_name.startswith("_") and not makes and one.last_name != "__getitem__":
                continue
            errors = _errors_told(one.words) or (_errors_told(told.words) if makes else "")
            # What makes an error, rather than being one, doesn't say which.
            wanted = (name if name.endswith("Error") else "" for name in _raised(one.node))
            untold += [f"{one}: {name}" for name in wanted if not errors or name not in errors]

    assert [] == untold


def test_consumer_project_silences_no_checker() -> None:
    """The project that imports ours gets by without an ignore, a cast or Any."""
    written = {path: path.read_text(encoding="utf-8") for path in CONSUMER.rglob("*.py")}

    assert len(written) > 1
    assert {} == {
        path.name: found
        for path, text in written.items()
        if (found := re.findall(r"type: ignore|pyright: ignore|\bcast\(|\bAny\b", text))
    }
