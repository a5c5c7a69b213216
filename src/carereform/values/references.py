"""References from one record to another, typed by the kind of record that they lead to."""

import re
from typing import Generic, TypeVar

from attrs import field, frozen

from carereform.values.names import parse_slug

__all__ = ["Ref", "kind_name"]

T_co = TypeVar("T_co", covariant=True)


def kind_name(kind: type) -> str:
    """Return the name that editors write for a kind of record.

    >>> class FamilyHub: ...
    >>> kind_name(FamilyHub)
    'family-hub'
    """
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", kind.__name__).lower()


def _require_slug(_self: object, _field: object, id_: str) -> None:
    parse_slug(id_)


@frozen(repr=False)
class Ref(Generic[T_co]):
    """A reference to a record by its kind and its id.

    A `Ref[Pillar]` serves wherever a `Ref[Pillar | Mission]` is wanted.

    >>> class Pillar: ...
    >>> ref = Ref(Pillar, "family-networks")
    >>> str(ref), ref
    ('pillar:family-networks', Ref(Pillar, 'family-networks'))

    Raises:
        ValueError: The id isn't a slug.
    """

    kind: type[T_co]
    id: str = field(validator=_require_slug)

    def __str__(self) -> str:
        """Write the reference as an editor would where a field admits several kinds."""
        return f"{kind_name(self.kind)}:{self.id}"

    def __repr__(self) -> str:
        """Show the kind by its name."""
        return f"Ref({self.kind.__name__}, {self.id!r})"
