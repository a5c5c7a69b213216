"""Every kind of record, described once: converter, schema, tables and display follow it."""

from functools import cache

import attrs
from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.citations import Citation
from carereform.records.decisions import Decision, Delivery
from carereform.records.edition import Edition
from carereform.records.events import Event, Meeting
from carereform.records.figures import Indicator, Observation
from carereform.records.funding import Funding
from carereform.records.law import Law
from carereform.records.promises import Commitment, Consultation, Mission, Pilot, Site
from carereform.records.reviews import Recommendation, Review, Statement
from carereform.records.shapes import Field, Shape, ref_targets, shape_of
from carereform.records.sources import Body, Person, Source
from carereform.records.strategy import Pillar, Strategy
from carereform.values import kind_name, to_key

__all__ = [
    "KINDS",
    "PARTS",
    "Kind",
    "describe",
    "field_shape",
    "find_kind",
    "get_kind",
    "kinds_of_ref",
]


@frozen
class Kind:
    """A kind of record.

    Attributes:
        type: The class of its records.
        plural: Its name as the files and collections write it, `commitments`.
        titled: Whether each record of the kind needs a title.
        name: Its name in a reference, `commitment`.

    >>> kind = get_kind(Event)
    >>> kind.name, kind.plural, kind.one
    ('event', 'events', 'an event')
    """

    type: type[Record]
    plural: str
    titled: bool = True
    name: str = field(init=False)

    @name.default
    def _name_of_type(self) -> str:
        return kind_name(self.type)

    @property
    def one(self) -> str:
        """A record of it in words, `an event`."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"


KINDS = (
    Kind(Source, "sources"),
    Kind(Body, "bodies"),
    Kind(Person, "people"),
    Kind(Review, "reviews"),
    Kind(Recommendation, "recommendations"),
    Kind(Statement, "statements"),
    Kind(Strategy, "strategies"),
    Kind(Pillar, "pillars"),
    Kind(Mission, "missions"),
    Kind(Commitment, "commitments"),
    Kind(Pilot, "pilots"),
    Kind(Consultation, "consultations"),
    Kind(Decision, "decisions", titled=False),
    Kind(Delivery, "deliveries", titled=False),
    Kind(Funding, "funding"),
    Kind(Law, "laws"),
    Kind(Indicator, "indicators"),
    Kind(Observation, "observations", titled=False),
    Kind(Meeting, "meetings"),
    Kind(Event, "events"),
)
"""Every kind of record, in the order in which they are listed."""

PARTS = (Citation, Site, Edition)
"""The classes that records are made of beside their own."""


_NAMES_OF_BASE = tuple(attribute.name for attribute in attrs.fields(Record))
_FIRST = 3


def find_kind(name: str) -> Kind | None:
    """Find a kind by its name or its plural, or None.

    >>> kind = find_kind("missions")
    >>> kind.name if kind else None
    'mission'
    """
    return next((kind for kind in KINDS if name in (kind.name, kind.plural)), None)


def get_kind(record_type: type[Record]) -> Kind:
    """Get the kind of a class of records.

    >>> get_kind(Body).plural
    'bodies'

    Raises:
        KeyError: If it is no class of records.
    """
    for kind in KINDS:
        if kind.type is record_type:
            return kind
    raise KeyError(record_type)


def describe(record_type: type) -> tuple[Field, ...]:
    """Describe the fields of a kind, or of a part such as a citation.

    A kind's own fields come after its id, title and gist, before what every record has.

    >>> [field.key for field in describe(Pillar)][:5]
    ['id', 'title', 'gist', 'of', 'number']
    """
    return _describe(record_type)


@cache
def _describe(record_type: type) -> tuple[Field, ...]:
    names = {kind.type.__name__: kind.type for kind in KINDS} | {"Record": Record}
    attrs.resolve_types(record_type, localns=names)
    fields = attrs.fields(record_type)
    own = [one for one in fields if one.name not in _NAMES_OF_BASE]
    base = [one for one in fields if one.name in _NAMES_OF_BASE]
    return tuple(
        Field(
            attribute=attribute.name,
            key=to_key(attribute.name),
            words=attribute.metadata["words"],
            shape=field_shape(attribute.type),
            required=attribute.default is attrs.NOTHING,
        )
        for attribute in (*base[:_FIRST], *own, *base[_FIRST:])
    )


def field_shape(hint: object) -> Shape:
    """Read the shape of a field off its type.

    >>> field_shape(int | None)
    Scalar(type=<class 'int'>)
    """
    return shape_of(hint, _fields_of_part)


def kinds_of_ref(hint: object) -> tuple[Kind, ...]:
    """The kinds that a `Ref[...]` type admits, in their usual order.

    >>> from carereform.values import Ref
    >>> [kind.name for kind in kinds_of_ref(Ref[Pillar | Mission])]
    ['pillar', 'mission']
    """
    targets = ref_targets(hint)
    return tuple(kind for kind in KINDS if kind.type in targets or Record in targets)


def _fields_of_part(hint: type) -> tuple[Field, ...] | None:
    return describe(hint) if hint in PARTS else None
