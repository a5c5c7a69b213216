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
        may_name: Whether a record of this kind that could not be read may be or hold a name:
            what it may bring is not missing.
    """

    reform: Reform
    is_entered: Callable[[Ref[Record]], bool]
    may_name: Callable[[str, type[Record]], bool]


@frozen(kw_only=True)
class Breach:
    """Where a rule is broken, and how, in one sentence.

    In doubt, it may be kept by a record that couldn't be read, and isn't told.
    """

    message: str
    record: Record
    field: str | None = None
    hint: str | None = None
    related: tuple[Related, ...] = ()
    in_doubt: bool = False


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
