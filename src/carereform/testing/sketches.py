"""Sketches: records whose fields hold whatever their types admit, and how they are cited.

A sketch is a record without citations. Its references name records that need not be there; what
makes a whole of sketches leads them somewhere. They are read off the descriptions of the kinds,
so a new field is drawn as soon as a record has it.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import TypeVar, get_args

from attrs import evolve, frozen
from hypothesis import strategies as st

from carereform.findings import RuleCode
from carereform.records import Kind, Record, describe, kinds_of_ref
from carereform.records.shapes import Field, ListOf, MapOf, Nested, Scalar, Shape
from carereform.testing.evidence import Lead, leads
from carereform.testing.texts import texts
from carereform.testing.values import days, moneys, phrases, quantities, spans, whens
from carereform.values import FrozenMap, Money, Quantity, Ref, Silence, Span, When

__all__ = ["EXCUSED", "Sketch", "no_more_than_all", "sketches"]

T = TypeVar("T")

EXCUSED = tuple(RuleCode(code) for code in ("TXT001", "TXT002", "TXT003", "STA001"))
"""The rules that a sketch may be made to break, with its excuse."""

_YEARS = (2010, 2035)
_MOST_FIELDS = 6
_MOST_LEADS = 3
_SETTLED_LATER = ("id", "aliases", "allow", "citations")
_WHOLE = 100
_IDS = st.sampled_from(("a", "care", "family-hub", "0", "2022-23", "no", "x1-y2-z3"))
_SELDOM = 20
"""One sketch in so many is excused of a rule."""


@frozen(kw_only=True)
class Sketch:
    """What a record is made of.

    Attributes:
        record: The record without its citations.
        leads: How it is cited.
        excused: The rule that it is made to break, if it is.
    """

    record: Record
    leads: tuple[Lead, ...]
    excused: RuleCode | None


@cache
def sketches(kind: Kind, names: st.SearchStrategy[str]) -> st.SearchStrategy[Sketch]:
    """Draw sketches of a kind; `names` draws the ids that they refer to."""
    return st.builds(
        Sketch,
        record=_of_kind(kind, names),
        leads=st.lists(leads(names), max_size=_MOST_LEADS).map(tuple),
        excused=st.sampled_from((None,) * _SELDOM + EXCUSED),
    )


def _of_kind(kind: Kind, names: st.SearchStrategy[str]) -> st.SearchStrategy[Record]:
    needed: dict[str, st.SearchStrategy[object]] = {"id": _IDS}
    if kind.titled:
        needed["title"] = texts()
    former = st.lists(_IDS, min_size=1, max_size=2).map(tuple)
    return _of_fields(kind.type, names, needed, {"aliases": former})


def _of_fields(
    ours: type[T],
    names: st.SearchStrategy[str],
    needed: Mapping[str, st.SearchStrategy[object]] | None = None,
    others: Mapping[str, st.SearchStrategy[object]] | None = None,
) -> st.SearchStrategy[T]:
    """Draw one of a class of ours with its needed fields, and a few of the others."""
    needed, others = {**(needed or {})}, {**(others or {})}
    for field in describe(ours):
        if field.attribute in _SETTLED_LATER or field.attribute in needed:
            continue
        (needed if field.required else others)[field.attribute] = _of_field(field, names)
    few = st.lists(st.sampled_from(tuple(others)), max_size=_MOST_FIELDS, unique=True)
    return _with_few(ours, FrozenMap(needed), FrozenMap(others), few)


@st.composite
def _with_few(
    draw: st.DrawFn,
    ours: Callable[..., T],
    needed: Mapping[str, st.SearchStrategy[object]],
    others: Mapping[str, st.SearchStrategy[object]],
    few: st.SearchStrategy[list[str]],
) -> T:
    held = {name: draw(values) for name, values in needed.items()}
    held.update({name: draw(others[name]) for name in draw(few)})
    return ours(**held)


def _of_field(field: Field, names: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    if field.attribute == "unit":
        # The unit of an indicator is what its values can be counted in.
        return st.sampled_from(("%", "£", "pounds")) | phrases()
    return _of_shape(field.shape, names)


def _of_shape(shape: Shape, names: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    match shape:
        case Scalar(hint):
            return _of_type(hint, names)
        case Nested(ours, _):
            return _of_fields(ours, names)
        case ListOf(inner):
            return st.lists(_of_shape(inner, names), min_size=1, max_size=2).map(tuple)
        case MapOf(key, inner):
            keys = _IDS if key is str else _of_type(key, names)
            pairs = st.tuples(keys, _of_shape(inner, names))
            # Of two values of a key, the later is held.
            return st.lists(pairs, min_size=1, max_size=3).map(lambda held: FrozenMap(dict(held)))


@cache
def _of_type(hint: object, names: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    if kinds := kinds_of_ref(hint):
        return st.builds(Ref, st.sampled_from([kind.type for kind in kinds]), names)
    if isinstance(hint, UnionType):
        # What is said comes before silence.
        members = sorted(get_args(hint), key=lambda member: member is Silence)
        return st.one_of([_of_type(member, names) for member in members])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return _scalars(names)[hint]


@cache
def _scalars(names: st.SearchStrategy[str]) -> Mapping[object, st.SearchStrategy[object]]:
    return {
        str: texts(),
        int: st.integers(0, 999),
        bool: st.booleans(),
        date: days(*_YEARS),
        Money: moneys(),
        Quantity: quantities().map(no_more_than_all),
        When: whens(*_YEARS, names),
        Span: spans(*_YEARS),
    }


def no_more_than_all(quantity: Quantity) -> Quantity:
    """Keep a share below a hundred per cent, at its lowest; leave other quantities."""
    if quantity.unit != "%":
        return quantity
    number = abs(quantity.number) % _WHOLE or Decimal(1)
    rise = quantity.upper - quantity.number if quantity.upper is not None else None
    return evolve(quantity, number=number, upper=None if rise is None else number + rise)
