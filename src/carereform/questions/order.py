"""What questions share: who refers to a thing, and the order of things dated in part."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from carereform.records import Record
from carereform.reform import Reform
from carereform.values import Ref, Silence, When

__all__ = ["bounds_of", "in_order", "referring"]

R = TypeVar("R", bound=Record)


def bounds_of(reform: Reform, when: When | Silence | None) -> tuple[date | None, date | None]:
    """The first and the last possible day, an event's own among them; None where unknown."""
    return when.bounds(reform.find_event) if isinstance(when, When) else (None, None)


def in_order(
    reform: Reform, records: Iterable[R], when: Callable[[R], When | Silence | None]
) -> tuple[R, ...]:
    """Put records in the order of their last possible days, the undated last, then by id."""

    def key(record: R) -> tuple[date, date, str]:
        first, last = bounds_of(reform, when(record))
        return last or date.max, first or date.min, record.id

    return tuple(sorted(records, key=key))


def referring(
    reform: Reform, record: Record | Ref[Record], kind: type[R], field: str
) -> tuple[R, ...]:
    """Find the records of a kind that refer to one in a field, by a former id too, each once."""
    links = reform.links_to(record)
    found = (link.record for link in links if link.field.partition("[")[0] == field)
    return tuple(dict.fromkeys(one for one in found if isinstance(one, kind)))
