"""A table: the answer to a question, row by row, with the columns in which it is seen."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import field, frozen

from carereform.display.columns import Column
from carereform.display.rows import write_rows
from carereform.display.tabular import Tabular

__all__ = ["Table"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_SHOWN = 10


def _to_rows(rows: Iterable[T]) -> tuple[T, ...]:
    return tuple(rows)


@frozen(repr=False)
class Table(Tabular[T_co]):
    """Rows that answer a question, in the order in which it gives them.

    It is gone through, counted and indexed like a tuple; each row is a small frozen record
    of its own. Its columns say how it is printed, exported and drawn.

    Attributes:
        title: What its rows are, in the plural.
        columns: What is seen of each row.
        rows: The rows.

    >>> from carereform.records import Event
    >>> events = Table("events", (Column("id", str),), [Event(id="assent"), Event(id="launch")])
    >>> events
    events: 2
    id
    assent
    launch
    >>> events[0].name, len(events.where(id="launch"))
    ('assent', 1)
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[T_co, ...] = field(converter=_to_rows)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, place: int) -> T_co:
        """Get the row at a place, counted from 0, or from -1 backwards.

        Raises:
            IndexError: If there is none.
        """
        return self.rows[place]

    def __repr__(self) -> str:
        listed = [column.name for column in self.columns if column.listed]
        shown = self._pick(range(min(len(self), _SHOWN))).to_rows()
        left = len(self) - len(shown)
        lines = [f"{self.title}: {len(self):,}", *([write_rows(listed, shown)] if shown else [])]
        return "\n".join([*lines, *([f"… and {left:,} more"] if left else [])])

    def select(self, *keys: str) -> "Table[T_co]":
        """Keep these columns, in this order; the rows stay whole.

        Raises:
            TypeError: If there is no such column; the message names the nearest.

        >>> from carereform.records import Event
        >>> columns = (Column("id", str), Column("name", str))
        >>> events = Table("events", columns, [Event(id="royal-assent"), Event(id="launch")])
        >>> events.select("name")
        events: 2
        name
        royal assent
        launch
        >>> events.select("name")[0].id
        'royal-assent'
        """
        return Table(self.title, tuple(map(self._column, keys)), self.rows)

    def _pick(self, places: Iterable[int]) -> "Table[T_co]":
        return Table(self.title, self.columns, [self.rows[place] for place in places])
