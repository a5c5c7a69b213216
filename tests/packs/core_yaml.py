"""YAML as programs of its 1.2 core schema read it, editors among them: `2023` is a number."""

import re

import yaml

from carereform.packs.plain import Plain
from carereform.packs.schema import Json

__all__ = ["read_core", "write_plainly"]

_NOTHING = re.compile(r"null|Null|NULL|~|")
_TRUTH = re.compile(r"true|True|TRUE|false|False|FALSE")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOATING = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"(?P<sign>[-+]?)\.(?:inf|Inf|INF)")
_NO_NUMBER = re.compile(r"\.nan|\.NaN|\.NAN")


def read_core(text: str) -> Json:
    """Read a file as the core schema says; keys are texts, as they are in JSON."""
    node = yaml.compose(text, Loader=yaml.BaseLoader)
    return None if node is None else _read_node(node)


def write_plainly(plain: Plain) -> str:
    """Write a file with as few quotation marks as YAML allows, so that `"2023"` is `2023`."""
    return yaml.dump(plain, Dumper=_PlainDumper, sort_keys=False)


class _PlainDumper(yaml.SafeDumper):
    """Takes no text for anything else, so it never quotes one for what it looks like."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's own attribute, never changed


def _read_node(node: yaml.Node) -> Json:
    match node:
        case yaml.MappingNode():
            return {key.value: _read_node(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [_read_node(element) for element in node.value]
        case yaml.ScalarNode():
            return node.value if node.style else _read_scalar(node.value)
        case _:
            raise TypeError(f"{node!r} is no value")


def _read_scalar(text: str) -> Json:
    if _NOTHING.fullmatch(text):
        return None
    if _TRUTH.fullmatch(text):
        return text.lower() == "true"
    if _WHOLE.fullmatch(text):
        return int(text)
    if _OCTAL.fullmatch(text) or _HEXADECIMAL.fullmatch(text):
        return int(text, base=0)
    if _FLOATING.fullmatch(text):
        return float(text)
    if infinite := _INFINITE.fullmatch(text):
        return float(f"{infinite['sign']}inf")
    return float("nan") if _NO_NUMBER.fullmatch(text) else text
