"""The fields of a record one by one, each with its name, value and text as in the files."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial

from attrs import frozen

from carereform.records.base import Record
from carereform.records.decisions import DeliveryStatus, Outcome
from carereform.records.kinds import Kind, describe, find_kind, kinds_of_ref
from carereform.records.shapes import (
    Field,
    ListOf,
    MapOf,
    Nested,
    Scalar,
    Shape,
    ref_targets,
)
from carereform.values import FrozenMap, Money, Quantity, Ref, Span, When, parse_value

__all__ = [
    "FieldValue",
    "WrongKindError",
    "fact_fields",
    "field_values",
    "parser_of",
    "references",
    "write_name",
    "write_value",
]

_REMEMBERED = 1024
_FACTS = (Money, Quantity, When, Span, int, Outcome, DeliveryStatus)
_NOT_FACTS = ("id", "aliases", "allow", "checked", "citations")


class WrongKindError(ValueError):
    """A reference leads to a kind of record that its field doesn't admit.

    >>> from carereform.records import Mission
    >>> try:
    ...     parser_of(Ref[Mission])("event:royal-assent")
    ... except WrongKindError as error:
    ...     print(error)
    'event:royal-assent' is an event, but this field takes a mission
    """


@frozen(repr=False)
class FieldValue:
    """One value that a record holds in one of its fields.

    Attributes:
        path: The keys and list places that lead to it, `("who", "partner", 0)`.
        value: The value itself, never None.
        type: The type of the field, `When | Silence`.

    >>> from carereform import Event, parse_when
    >>> (held,) = field_values(Event(id="royal-assent", when=parse_when("2026-04-29")))
    >>> held.name, held.text
    ('when', 'on 2026-04-29')
    """

    path: tuple[str | int, ...]
    value: object
    type: object

    def __repr__(self) -> str:
        return f"<{self.name}: {self.text}>"

    @property
    def name(self) -> str:
        """Its name as a citation writes it, `who.partner[0]`."""
        return write_name(self.path)

    @property
    def needs_evidence(self) -> bool:
        """Whether it is a figure, a date or an outcome: what nobody may hold uncited."""
        return isinstance(self.value, _FACTS) and not isinstance(self.value, bool)

    @property
    def text(self) -> str:
        """The value as an editor would write it."""
        return write_value(self.value, self.type)


def fact_fields(record_type: type[Record]) -> tuple[Field, ...]:
    """Describe the fields in which a kind holds facts: all but its id, evidence and upkeep.

    >>> from carereform.records import Pillar
    >>> [field.key for field in fact_fields(Pillar)]
    ['title', 'gist', 'of', 'number', 'who', 'dates', 'figures', 'details']
    """
    return tuple(one for one in describe(record_type) if one.key not in _NOT_FACTS)


def field_values(record: Record) -> Iterator[FieldValue]:
    """Go through every fact that a record holds: all fields but its id, evidence and upkeep.

    >>> from carereform.records.strategy import Pillar, Strategy
    >>> pillar = Pillar(id="family-help", of=Ref(Strategy, "stable-homes"), number=1)
    >>> [(value.name, value.text) for value in field_values(pillar)]
    [('of', 'stable-homes'), ('number', '1')]

    Raises:
        TypeError: A field holds what its type doesn't admit.
    """
    for described in fact_fields(type(record)):
        value = getattr(record, described.attribute)
        yield from _walk(described.shape, value, (described.key,))


def references(record: Record) -> Iterator[tuple[tuple[str | int, ...], Ref[Record]]]:
    """Go through every reference that a record makes, its citations' included, with its path.

    >>> from carereform.records.strategy import Pillar, Strategy
    >>> pillar = Pillar(id="family-help", of=Ref(Strategy, "stable-homes"), number=1)
    >>> list(references(pillar))
    [(('of',), Ref(Strategy, 'stable-homes'))]

    Raises:
        TypeError: A field holds what its type doesn't admit.
    """
    for described in describe(type(record)):
        value = getattr(record, described.attribute)
        for found in _walk(described.shape, value, (described.key,)):
            if isinstance(found.value, Ref):
                yield found.path, found.value


def write_name(path: Sequence[str | int]) -> str:
    """Write the name of a field as a citation does.

    >>> write_name(("citations", 0, "supports", 1))
    'citations[0].supports[1]'
    """
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def write_value(value: object, hint: object) -> str:
    """Write one value as an editor would; `hint` is the type of its field.

    >>> from carereform.records.events import Event
    >>> write_value(True, bool), write_value(Ref(Event, "assent"), Ref[Event])
    ('yes', 'assent')
    """
    if isinstance(value, Ref):
        return value.id if len(kinds_of_ref(hint)) == 1 else str(value)
    return "yes" if value is True else "no" if value is False else str(value)


@cache
def parser_of(hint: object) -> Callable[[str], object]:
    """The parser of what an editor writes in a field of this type; inverse to `write_value`.

    It raises `ValueError`, in words for the editor, if a text is no such value, and
    `WrongKindError` if it names a record of a kind that the field doesn't admit.

    >>> parser_of(bool)("yes")
    True
    """
    if ref_targets(hint):
        parse: Callable[[str], object] = partial(_parse_ref, kinds_of_ref(hint))
    else:
        parse = partial(parse_value, hint)
    # The same few sources, dates and outcomes are written again and again; texts are not.
    return parse if hint is str else lru_cache(_REMEMBERED)(parse)


def _walk(shape: Shape, value: object, path: tuple[str | int, ...]) -> Iterator[FieldValue]:
    match shape:
        case Scalar(hint):
            if value is not None and value != "":
                yield FieldValue(path, value, hint)
        case ListOf(inner) if isinstance(value, tuple):
            for place, element in enumerate(value):
                yield from _walk(inner, element, (*path, place))
        case MapOf(_, inner) if isinstance(value, FrozenMap):
            for key, element in value.items():
                yield from _walk(inner, element, (*path, str(key)))
        case Nested(_, fields):
            for described in fields:
                element = getattr(value, described.attribute)
                yield from _walk(described.shape, element, (*path, described.key))
        case _:
            raise TypeError(f"{write_name(path)} holds {value!r}, not what its type says")


def _parse_ref(kinds: Sequence[Kind], text: str) -> Ref[Record]:
    name, colon, bare = text.rpartition(":")
    if not colon and len(kinds) == 1:
        return _make_ref(kinds[0], bare)
    admitted = _join([kind.one for kind in kinds])
    if not colon:
        raise ValueError(f"{text!r} names no kind; write kind:{text}, for {admitted}")
    kind = find_kind(name)
    if kind is None or kind.name != name:
        raise ValueError(f"{name!r} is no kind of record; this field takes {admitted}")
    if kind not in kinds:
        raise WrongKindError(f"{text!r} is {kind.one}, but this field takes {admitted}")
    if len(kinds) == 1:
        raise ValueError(f"{text!r} names a kind that the field implies; write {bare}")
    return _make_ref(kind, bare)


def _make_ref(kind: Kind, text: str) -> Ref[Record]:
    return Ref(kind.type, text)


def _join(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
