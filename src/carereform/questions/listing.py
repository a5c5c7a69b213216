"""Listing: the records of a kind side by side, each with how sure it is of what it says."""

from collections.abc import Collection
from typing import Generic, TypeVar

from attrs import evolve, frozen

from carereform.display import Column, Table, columns_of
from carereform.questions.sureness import Sureness, how_sure_of, least_sure
from carereform.records import Record, field_values, get_kind
from carereform.reform import Reform
from carereform.values import Silence

__all__ = ["Entry", "list_records"]

R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)

_HOW_SURE = Column("how sure", Sureness, words="What the least sure of its facts rests on.")
_NAME = "title"
_NAMED = 2
"""How many columns there are to know a record by: its id and its name."""


@frozen
class Entry(Generic[R_co]):
    """A record in a list.

    Attributes:
        record: The record.
        how_sure: What the least sure of its listed fields rests on: of those that need evidence,
            a figure, a date, an outcome or silence, and of those that have it. Its name counts
            only where none of them does: what we call a thing is seldom anybody's words.

    >>> from carereform.records import Event
    >>> (entry,) = list_records(Reform.of([Event(id="assent", title="Royal Assent")]), Event)
    >>> entry.record.name, entry.how_sure
    ('Royal Assent', <Sureness.NOTHING: 'nothing cited'>)
    """

    record: R_co
    how_sure: Sureness | None


def list_records(reform: Reform, kind: type[R]) -> Table[Entry[R]]:
    """List the records of a kind with their single-valued fields.

    >>> from carereform.records import Event
    >>> list_records(Reform.of([]), Event)
    events: 0

    Raises:
        KeyError: If it is no kind of record.
    """
    columns = [
        evolve(column, attribute=f"record.{column.attribute}") for column in columns_of(kind)
    ]
    listed = [column.name for column in columns if column.listed]
    return Table(
        get_kind(kind).plural,
        (*columns[:_NAMED], _HOW_SURE, *columns[_NAMED:]),
        [Entry(one, _least_sure(reform, one, listed)) for one in reform.collection(kind)],
    )


def _least_sure(reform: Reform, record: Record, listed: Collection[str]) -> Sureness | None:
    fields = how_sure_of(reform, record)
    held = {one.name: one for one in field_values(record) if one.name in listed}
    name = held.pop(_NAME, None)
    counted = (
        fields[one.name]
        for one in held.values()
        if one.needs_evidence
        or isinstance(one.value, Silence)
        or fields[one.name] is not Sureness.NOTHING
    )
    none = Sureness.NOTHING if held else None
    return least_sure(counted) or (fields[_NAME] if name else none)
