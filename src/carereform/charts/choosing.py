"""What a chart is asked to draw: records of the kinds that it draws, or all of them."""

from collections.abc import Iterable
from types import UnionType

from carereform.records import Record
from carereform.values import Ref
from carereform.values.refusals import refuse_type

__all__ = ["choose"]


def choose(
    records: Iterable[Record] | None, kinds: type[Record] | UnionType, what: str, like: str
) -> set[Ref[Record]] | None:
    """Make the references of the records that were asked for; None where none were.

    >>> from carereform.records import Event
    >>> choose([Event(id="assent")], Event, "an event", "reform.events")
    {Ref(Event, 'assent')}

    Raises:
        TypeError: If one of them is of another kind, which the chart would leave out in silence.
    """
    if records is None:
        return None
    chosen = set[Ref[Record]]()
    for record in records:
        if not isinstance(record, kinds):
            raise refuse_type(record, what, like)
        chosen.add(record.ref)
    return chosen
