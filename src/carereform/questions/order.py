"""What questions share: who refers to a thing, and the order of things dated in part."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from carereform.questions.public import public_value
from carereform.records import Decision, Record
from carereform.reform import Reform
from carereform.values import Bounds, Ref, Silence, When

__all__ = ["after_what_they_replace", "bounds_of", "in_order", "referring"]

R = TypeVar("R", bound=Record)
T = TypeVar("T")


def bounds_of(reform: Reform, when: When | Silence | None) -> Bounds:
    """The first and the last possible day, an event's own among them; None where unknown."""

    def find_event(id_: str) -> When | None:
        event = reform.events.find(id_)
        known = public_value(event, "when", event.when) if event else None
        return known if isinstance(known, When) else None

    return when.bounds(find_event) if isinstance(when, When) else (None, None)


def in_order(
    reform: Reform, records: Iterable[R], when: Callable[[R], When | Silence | None]
) -> tuple[R, ...]:
    """Put records in the order of their last possible days, the undated last, then by id.

    A decision that replaces another comes after it, whatever their days leave open.
    """

    def key(record: R) -> tuple[date, date, str]:
        first, last = bounds_of(reform, when(record))
        return last or date.max, first or date.min, record.id

    return after_what_they_replace(reform, sorted(records, key=key), lambda record: record)


def after_what_they_replace(
    reform: Reform, items: Iterable[T], record_of: Callable[[T], Record]
) -> tuple[T, ...]:
    """Draw what is about a decision that another replaces forward, to stand before that one."""
    waiting = dict(enumerate(items))
    placed: list[T] = []
    while waiting:
        chain = [waiting.pop(next(iter(waiting)))]
        while (replaced := _replaced(reform, record_of(chain[-1]))) is not None:
            about = (place for place, one in waiting.items() if record_of(one) == replaced)
            place = next(about, None)
            if place is None:
                break
            chain.append(waiting.pop(place))
        placed += reversed(chain)
    return tuple(placed)


def referring(
    reform: Reform, record: Record | Ref[Record], kind: type[R], field: str
) -> tuple[R, ...]:
    """Find the records of a kind that refer to one in a field, by a former id too, each once."""
    links = reform.links_to(record)
    found = (link.record for link in links if link.field.partition("[")[0] == field)
    return tuple(dict.fromkeys(one for one in found if isinstance(one, kind)))


def _replaced(reform: Reform, record: Record) -> Decision | None:
    """The decision that one replaces, if it is one that does."""
    if not isinstance(record, Decision) or record.replaces is None:
        return None
    return reform.find(record.replaces)
