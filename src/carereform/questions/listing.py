"""Listing: the records of a kind side by side, each with how sure it is of what it says."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from attrs import evolve, frozen

from carereform.display import Column, Table, columns_of
from carereform.questions.sureness import Sureness, how_sure_of, least_sure
from carereform.records import Record, get_kind
from carereform.reform import Reform

__all__ = ["Entry", "list_records"]

R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)

_HOW_SURE = Column("how sure", Sureness, words="What the least sure of these fields rests on.")
_NAME = "title"
_NAMED = 2
"""How many columns there are to know a record by: its id and its name."""


@frozen
class Entry(Generic[R_co]):
    """A record in a list.

    Attributes:
        record: The record.
        how_sure: What the least sure of its listed fields rests on, so that nothing in the row
            rests on less. Its name counts only where it holds nothing else: what we call a
            thing is seldom anybody's words.

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


def _least_sure(reform: Reform, record: Record, listed: Iterable[str]) -> Sureness | None:
    fields = how_sure_of(reform, record)
    facts = [fields[name] for name in listed if name in fields and name != _NAME]
    return least_sure(facts) or fields.get(_NAME)
