"""References that lead somewhere: each to a record of the draft, and no chain in a circle."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from attrs import evolve

from carereform.records import (
    Body,
    BodyForm,
    Commitment,
    Event,
    Indicator,
    Record,
    Review,
    ReviewForm,
    Source,
    SourceForm,
    Strategy,
    Strength,
    describe,
    kinds_of_ref,
)
from carereform.records.shapes import ListOf, MapOf, Nested, Scalar, Shape
from carereform.testing.drafts import Draft
from carereform.testing.sketches import Sketch
from carereform.values import FrozenMap, Moment, Ref, When, Year

__all__ = ["lead_somewhere"]

T = TypeVar("T")

_CHAINS = ("part_of", "replaces")
_NOWHEN = Year(2024)
"""What stands for an event where there is none."""

_BODY = Ref(Body, "0")
_LEAST: tuple[Record, ...] = (
    Source(id="source", title="A source", form=SourceForm.REPORT),
    Body(id="body", title="A body", form=BodyForm.GOVERNMENT),
    Review(id="review", title="A review", form=ReviewForm.REVIEW),
    Strategy(id="strategy", title="A strategy", by=_BODY),
    Commitment(id="commitment", title="A promise", by=_BODY, strength=Strength.WILL),
    Indicator(id="indicator", title="A count", unit="children"),
)
"""The least record of each kind that others can't do without."""


def lead_somewhere(draft: Draft) -> None:
    """Lead every reference to a record; what can't be done without and isn't there is added.

    There is a source to cite wherever there is a record, and a record to cite it.
    """
    if len(draft) and not draft.names(Source):
        _add_least(draft, (Source,))
    if len(draft) == 1:
        _add_least(draft, (Body,))
    led = 0
    while led < len(draft):
        for record in tuple(draft)[led:]:
            draft.put(_Leader(draft, record.ref).lead(record))
            led += 1


def _add_least(draft: Draft, kinds: tuple[type[Record], ...]) -> Ref[Record]:
    least = next(record for record in _LEAST if type(record) in kinds)
    return draft.add(Sketch(record=least, leads=(), excused=None)).ref


class _Leader:
    """Leads the references of one record, which keeps clear of itself."""

    def __init__(self, draft: Draft, own: Ref[Record]) -> None:
        self._draft = draft
        self._own = own

    def lead(self, held: T) -> T:
        """Lead every reference of the record, or of a part of it."""
        make: Callable[..., T] = type(held)
        fields: dict[str, object] = {}
        for field in describe(type(held)):
            value = getattr(held, field.attribute)
            if value is not None:
                chain = field.attribute in _CHAINS
                value = self._shape(field.shape, value, chain=chain, needed=field.required)
            fields[field.attribute] = value
        return make(**fields)

    def _shape(self, shape: Shape, value: object, *, chain: bool, needed: bool) -> object:
        match shape:
            case Scalar(hint) if isinstance(value, Ref):
                return self._ref(value, hint, chain=chain, needed=needed)
            case Scalar() if isinstance(value, When) and isinstance(value.at, Moment):
                return evolve(value, at=self._moment(value.at))
            case ListOf(inner) if isinstance(value, tuple):
                led = (self._shape(inner, one, chain=chain, needed=needed) for one in value)
                return tuple(self._once(led))
            case MapOf(_, inner) if isinstance(value, FrozenMap):
                pairs = {
                    key: self._shape(inner, one, chain=False, needed=False)
                    for key, one in value.items()
                }
                return FrozenMap({key: one for key, one in pairs.items() if one not in (None, ())})
            case Nested():
                return self.lead(value)
            case _:
                return value

    def _ref(self, ref: Ref[Record], hint: object, *, chain: bool, needed: bool) -> object:
        admitted = tuple(kind.type for kind in kinds_of_ref(hint))
        for kind in (ref.kind, *admitted):
            names = [name for name in self._draft.names(kind) if self._may_be(name, chain=chain)]
            if names:
                return names[int(ref.id) % len(names)]
        return _add_least(self._draft, admitted) if needed else None

    def _moment(self, moment: Moment) -> Moment | Year:
        names = [one for one in self._draft.names(Event) if self._may_be(one, chain=False)]
        return Moment(names[int(moment.event) % len(names)].id) if names else _NOWHEN

    def _may_be(self, name: Ref[Record], *, chain: bool) -> bool:
        if self._draft.is_name_of(name, self._own):
            return False
        return not chain or self._draft.comes_before(name, self._own)

    def _once(self, values: Iterator[object]) -> Iterator[object]:
        """Leave out what isn't there, and each record that is named again."""
        seen = set()
        for value in values:
            record = self._draft.find(value) if isinstance(value, Ref) else None
            key = record.ref if record is not None else value
            if value is not None and key not in seen:
                seen.add(key)
                yield value
