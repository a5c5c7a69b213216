"""One thing broken at random in the shipped record: the right codes at the right places."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carereform import check
from tests.faults.cases import Found
from tests.laws.book import Book, Broken, Choose, open_book, place_of
from tests.laws.breakages import BREAKAGES

T = TypeVar("T")

Breakage = Callable[[Book, Choose], Broken]


def find_new(book: Book, broken: Broken) -> set[Found]:
    """What is found with one file changed, save the notes that the record has as it ships."""
    known = _known()
    found = check(book.read(broken)).findings
    return {place_of(one) for one in found if (one.code, one.record) not in known}


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.__name__)
def test_x(breakage: Breakage) -> None:
    book = open_book()
    import os
    for seed in range(int(os.environ.get("SEEDS","3"))):
        broken = breakage(book, Random(seed).choice)
        found = find_new(book, broken)
        if broken.expected != found:
            def show(f):
                import re
                from pathlib import Path
                lines = broken.text.split("\n") if f.path == broken.path else Path(f.path).read_text().split("\n")
                return f"{f.path[15:]}:{f.line}:{f.column} {f.code} | {lines[f.line-1][:150]}"
            print("SEED", seed, "\n  missing:", *map(show, sorted(broken.expected-found)[:8]), "\n  extra:", *[f"\n     {show(x)}" for x in sorted(found-broken.expected)[:8]])
            print([str(o) for o in check(book.read(broken)).findings if place_of(o) in (found-broken.expected)][:4])
            raise SystemExit(1) if False else AssertionError(seed)


from functools import cache
@cache
def _known():
    return {(one.code, one.record) for one in check(open_book().reading).findings}
