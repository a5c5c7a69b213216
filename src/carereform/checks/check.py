"""A check is data: a rule, and the pure function that tells where a reform breaks it."""

from collections.abc import Callable, Iterator

from attrs import frozen

from carereform.findings import Related, Rule
from carereform.records import Record
from carereform.reform import Reform
from carereform.values import Ref

__all__ = ["Breach", "Check", "Subject", "at"]


@frozen
class Subject:
    """What checks are held against.

    Attributes:
        reform: The records that could be read.
        is_entered: Whether the files hold a record, though it may not have been readable:
            a reference to it is not dangling.
    """

    reform: Reform
    is_entered: Callable[[Ref[Record]], bool]


@frozen(kw_only=True)
class Breach:
    """Where a rule is broken, and how, in one sentence."""

    message: str
    record: Record
    field: str | None = None
    hint: str | None = None
    related: tuple[Related, ...] = ()


@frozen
class Check:
    """A rule with the function that finds where a reform breaks it.

    The function reports and changes nothing; the order of the records changes nothing.
    """

    rule: Rule
    run: Callable[[Subject], Iterator[Breach]]


def at(message: str, record: Record, field: str | None = None) -> Related:
    """Point to another place that matters to a breach."""
    return Related(message=message, record=str(record.ref), field=field)
