"""What is public, and how it is told: read from the source, as its readers and editors read it."""

import ast
import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from attrs import frozen

import carereform

PRIVATE = frozenset({"cli", "explaining"})
"""The packages that are programs of ours, of no use to other projects."""

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef | ast.Assign | ast.AnnAssign


@frozen
class Told:
    """A function, class or constant: its name, the module that defines it, and its docstring."""

    name: str
    module: str
    node: Definition
    words: str

    def __str__(self) -> str:
        return f"{self.module}.{self.name}"

    @property
    def last_name(self) -> str:
        """Its name, without that of its class."""
        return self.name.rpartition(".")[2]

    @property
    def members(self) -> Iterator["Told"]:
        """What a class holds and tells of: fields, words of a list, functions, properties."""
        body = self.node.body if isinstance(self.node, ast.ClassDef) else []
        for place, node in enumerate(body):
            if isinstance(node, Definition) and not _is_overload(node):
                for name in _defined(node):
                    yield Told(f"{self.name}.{name}", self.module, node, _words(body, place))


def public_modules() -> list[str]:
    """List the package itself, and the packages in it that aren't private."""
    inner = (one.name for one in pkgutil.iter_modules(carereform.__path__) if one.ispkg)
    return ["carereform", *(f"carereform.{name}" for name in inner if name not in PRIVATE)]


def stated_names(module: str) -> list[str]:
    """List the names that a module states to be public, in its own order."""
    for node in _tree(module).body:
        if "__all__" in _defined(node) and isinstance(node, ast.Assign):
            names: list[str] = ast.literal_eval(node.value)
            return names
    raise AssertionError(f"{module} doesn't state what is public")


def public_things() -> list[Told]:
    """List everything that is public, once each."""
    found: dict[str, Told] = {}
    for module in public_modules():
        for name in stated_names(module):
            told = find_told(module, name)
            assert told is not None, f"{module}.{name} is defined nowhere"
            found[str(told)] = told
    return list(found.values())


def find_told(module: str, name: str) -> Told | None:
    """Find what a name stands for in a module of ours, through those that it comes from."""
    body = _tree(module).body
    for place, node in reversed(list(enumerate(body))):
        if isinstance(node, Definition) and name in _defined(node):
            return Told(name, module, node, _words(body, place))
    source, original = _imports(module).get(name, ("", ""))
    return find_told(source, original) if source.startswith("carereform") else None


def find_types(told: Told) -> Iterator[Told]:
    """Find the types of ours that are named in the signature of something public."""
    for annotation in _annotations(told.node):
        for name in _named(annotation):
            found = find_told(told.module, name)
            if found is not None and not _is_type_variable(found.node):
                yield found


@cache
def _tree(module: str) -> ast.Module:
    spec = find_spec(module)
    assert spec is not None
    assert spec.origin is not None
    return ast.parse(Path(spec.origin).read_text(encoding="utf-8"))


@cache
def _imports(module: str) -> dict[str, tuple[str, str]]:
    """Where the names that a module imports come from."""
    return {
        name.asname or name.name: (node.module, name.name)
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.ImportFrom) and node.module
        for name in node.names
    }


def _defined(node: ast.stmt) -> list[str]:
    """The names that a statement defines."""
    match node:
        case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
            return [name]
        case ast.AnnAssign(target=ast.Name(name)) | ast.Assign(targets=[ast.Name(name)]):
            return [name]
    return []


def _words(body: list[ast.stmt], place: int) -> str:
    """The docstring of a definition; that of a constant stands below it."""
    node = body[place]
    if isinstance(node, Function | ast.ClassDef):
        return ast.get_docstring(node) or ""
    match body[place + 1 : place + 2]:
        case [ast.Expr(ast.Constant(str(words)))]:
            return words
    return ""


def _is_overload(node: Definition) -> bool:
    return isinstance(node, Function) and "overload" in map(ast.unparse, node.decorator_list)


def _is_type_variable(node: Definition) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("TypeVar(")


def _annotations(node: ast.AST) -> Iterator[ast.expr]:
    """The types in the signatures of a definition and of what is public in it."""
    match node:
        case ast.FunctionDef(args=given, returns=returned):
            every = (*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg)
            yield from (one.annotation for one in every if one and one.annotation)
            yield from (returned,) if returned else ()
        case ast.AnnAssign(annotation=annotation):
            yield annotation
        case ast.ClassDef(body=body):
            public = (one for one in body if not any(name[0] == "_" for name in _defined(one)))
            yield from (one for inner in public for one in _annotations(inner))


def _named(annotation: ast.expr) -> Iterator[str]:
    for node in ast.walk(annotation):
        match node:
            case ast.Name(name):
                yield name
            case ast.Constant(str(text)):
                yield from _named(ast.parse(text, mode="eval").body)
