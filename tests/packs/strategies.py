"""Strategies that draw records of every kind, read off their descriptions, and plain values."""

from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import TypeVar, get_args

from hypothesis import strategies as st

from carereform.findings import RuleCode
from carereform.packs.plain import Plain
from carereform.records import KINDS, Kind, Record, describe, kinds_of_ref
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.values import FrozenMap, Money, Quantity, Ref, Span, When
from tests.values.strategies import days, moneys, quantities, slugs, spans, whens

T = TypeVar("T")

printable = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufeff")
"""The characters that may stand in a file, save the ends of lines."""

texts = st.text(printable, max_size=12)

plains: st.SearchStrategy[Plain] = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=12,
)

files = st.dictionaries(texts, plains, min_size=1, max_size=4)
"""What the files of a pack may hold, and much that they may not."""

_words = texts.map(str.strip).filter(bool)
_rule_codes = st.from_regex(r"[A-Z]{3}[0-9]{3}", fullmatch=True).map(RuleCode)
_SCALARS: dict[object, st.SearchStrategy[object]] = {
    str: _words,
    int: st.integers(0, 10**9),
    bool: st.booleans(),
    date: days,
    Money: moneys,
    Quantity: quantities,
    When: whens,
    Span: spans,
}
_KEYS: dict[object, st.SearchStrategy[object]] = {str: slugs, RuleCode: _rule_codes}


def records_of(kind: Kind) -> st.SearchStrategy[Record]:
    """Draw records of a kind, each field of which holds whatever its type admits."""
    return _of_kind(kind)


records: st.SearchStrategy[Record] = st.sampled_from(KINDS).flatmap(records_of)


@cache
def _of_kind(kind: Kind) -> st.SearchStrategy[Record]:
    return _of_fields(kind.type)


def _of_fields(ours: type[T]) -> st.SearchStrategy[T]:
    needed = {one.attribute: _of_shape(one.shape) for one in describe(ours) if one.required}
    others = {one.attribute: _of_shape(one.shape) for one in describe(ours) if not one.required}
    if "id" in needed:
        needed["id"] = slugs
    drawn = st.fixed_dictionaries(needed, optional=others)
    return drawn.map(lambda held: ours(**held))


def _of_shape(shape: Shape) -> st.SearchStrategy[object]:
    match shape:
        case Scalar(hint):
            return _of_type(hint)
        case Nested(ours, _):
            return st.deferred(lambda: _of_fields(ours))
        case ListOf(inner):
            return st.lists(_of_shape(inner), max_size=2).map(tuple)
        case MapOf(key, inner):
            keys = _KEYS[key] if key in _KEYS else _of_type(key)
            return st.dictionaries(keys, _of_shape(inner), max_size=2).map(FrozenMap)


def _of_type(hint: object) -> st.SearchStrategy[object]:
    if kinds := kinds_of_ref(hint):
        return st.builds(lambda kind, id_: Ref(kind.type, id_), st.sampled_from(kinds), slugs)
    if isinstance(hint, UnionType):
        return st.one_of(*map(_of_type, get_args(hint)))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return _SCALARS[hint]
