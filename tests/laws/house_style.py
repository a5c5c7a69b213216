"""Packs written as their editors write them, so that a breakage knows where to put its edit.

A record stands in lines; a list, and each citation and each thing that a record has by name, on
one line. Which file holds which record is left as it was.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from carereform.packs.document import read_document
from carereform.packs.plain import Plain

__all__ = ["in_house_style", "quote"]

_PLAIN = re.compile(r"[A-Za-z0-9£](?:[A-Za-z0-9£.%-]| (?!#))*(?<! )")
_LINES = ("who", "dates", "figures", "details", "allow", "sites")
_REMEMBERED = 4096


def in_house_style(files: Mapping[str, str]) -> dict[str, str]:
    """Write the files of a pack anew, each text by its path."""
    return {path: _write_file(path, text) for path, text in files.items()}


def _write_file(path: str, text: str) -> str:
    plain = read_document(path, text.encode()).plain
    return "".join(f"{line}\n" for line in _lines_of_file(plain))


def _lines_of_file(plain: Mapping[str, Plain]) -> Iterator[str]:
    for plural, held in plain.items():
        if not isinstance(held, dict):
            yield f"{plural}: {_in_flow(held)}"
            continue
        yield f"{plural}:"
        for id_, record in held.items():
            yield f"  {quote(id_)}:"
            yield from _lines_of_record(record)


def _lines_of_record(record: Plain) -> Iterator[str]:
    assert isinstance(record, dict)
    # Editors write the evidence below what it is for.
    for key in sorted(record, key="citations".__eq__):
        held = record[key]
        if key == "citations" and isinstance(held, list):
            yield f"    {key}:"
            yield from (f"      - {_in_flow(one)}" for one in held)
        elif key in _LINES and isinstance(held, dict):
            yield f"    {key}:"
            yield from (f"      {quote(name)}: {_in_flow(one)}" for name, one in held.items())
        else:
            yield f"    {key}: {_in_flow(held)}"


def _in_flow(plain: Plain) -> str:
    if isinstance(plain, str):
        return quote(plain)
    if isinstance(plain, list):
        return f"[{', '.join(map(_in_flow, plain))}]"
    pairs = (f"{quote(key)}: {_in_flow(value)}" for key, value in plain.items())
    return f"{{{', '.join(pairs)}}}"


@lru_cache(_REMEMBERED)
def quote(text: str) -> str:
    """Write a text so that it may stand anywhere, on one line."""
    if _PLAIN.fullmatch(text):
        return text
    # YAML is only needed for what can't stand as it is.
    from yaml import safe_dump

    quoted: str = safe_dump(text, default_style='"', allow_unicode=True, width=10**9)
    return quoted.rstrip("\n")
